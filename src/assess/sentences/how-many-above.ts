import type { HowManyAboveFinding } from '../../compare/how-many-above.ts';
import { about, goal, list, numbersFrom, numberWord, trulyAre } from '../../result/words.ts';
import { stretch, withRoom } from './stretch.ts';

/** One sentence on how many areas are over a target: as published, how many truly, and which of them. */
export function howManyAboveSentence({ subject, verdict, estimate, evidence }: HowManyAboveFinding): string {
  const { areas, observedAbove, expected, levels } = evidence;
  const name = about(subject);
  const when = stretch(subject);
  if (verdict === 'no-data') return `${name} has no figure for any area in ${when}.`;
  const of = areas.filter(({ observed }) => observed !== null).length;
  const showed = `${ofThem(observedAbove, of)} showed ${goal(evidence.target, subject.unit)} or more for ${name} in ${when}`;
  if (expected === null)
    return `${showed}, but samples were not published, so how many truly are cannot be told.`;
  const over = levels.now || (levels.from === subject.from && levels.to === subject.to);
  const truly = `${over ? '' : `over ${stretch(levels)} `}${trulyAre(expected, areas.length)}`;
  const [low, high] = [estimate.lower ?? 0, estimate.upper ?? areas.length];
  const named = (side: string) =>
    list(
      areas.filter((area) => area.side === side).map(({ areaName }) => areaName),
      3,
    );
  const [sure, probable] = [named('above'), named('probably-above')];
  const every = verdict === 'all-above' || verdict === 'none-above';
  return withRoom(
    `${showed}; ${truly}`,
    low === high ? null : ` (${numbersFrom(low, high)} would be no surprise)`,
    every ? null : sure === 'none' ? ', none of them for certain' : `, ${sure} for certain`,
    every || probable === 'none' ? null : `, ${probable} probably`,
  );
}

/** `Both areas`, `All five areas`, `Three of five areas`. */
function ofThem(count: number, of: number): string {
  if (of === 1) return count === 1 ? 'The one area' : 'None of one area';
  if (count === of) return of === 2 ? 'Both areas' : `All ${numberWord(of)} areas`;
  return `${start(count)} of ${numberWord(of)} areas`;
}

const start = (count: number) => numberWord(count).replace(/^./, (letter) => letter.toUpperCase());
