import type { HowManyAboveFinding } from '../../compare/how-many-above.ts';
import { isEnd } from '../../compare/target.ts';
import { about, list } from '../../words/about.ts';
import { numbersFrom, numberWord, targetWords, trulyAre } from '../../words/numbers.ts';
import { withRoom } from '../../words/room.ts';
import { runWords } from '../../words/times.ts';
import { figure, limits, number } from '../cells.ts';
import { columns, type DataTable } from '../data-table.ts';

/** One sentence on how many areas are over a target: as published, how many truly, and which of them. */
export function howManyAboveSentence({ subject, verdict, estimate, evidence }: HowManyAboveFinding): string {
  const { areas, observedAbove, expected, levels } = evidence;
  const name = about(subject);
  const when = runWords(subject);
  if (verdict === 'no-data') return `${name} has no figure for any area in ${when}.`;
  const of = areas.filter(({ observed }) => observed !== null).length;
  const showed = `${ofThem(observedAbove, of)} showed ${targetWords(evidence.target, subject.unit)} or more for ${name} in ${when}`;
  if (expected === null && isEnd(evidence.target, subject.unit))
    return `${showed}; whether a level is just there no sample can tell.`;
  if (expected === null)
    return `${showed}, but samples were not published, so how many truly are cannot be told.`;
  const over = levels.now || (levels.from === subject.from && levels.to === subject.to);
  const truly = `${over ? '' : `over ${runWords(levels)} `}${trulyAre(expected, areas.length)}`;
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

/** Each area with its level and the chance that it is really over, and the chance of each number of areas. */
export function howManyAboveTable(finding: HowManyAboveFinding): DataTable {
  const { areas, target, distribution } = finding.evidence;
  const { unit } = finding.subject;
  const chances = distribution.map((each, count) => `${count}: ${figure(each, 'probability')}`).join(', ');
  return {
    caption: `Target ${figure(target, unit)}. Chance of each number of areas over it: ${chances || 'not known'}`,
    columns: columns(
      'Area',
      '#Figure',
      '#Out of',
      'Over as published',
      '#Level',
      '#Interval of the level',
      '#Chance of being over',
    ),
    rows: areas.map((area) => [
      area.areaName,
      figure(area.value, unit),
      number(area.denominator),
      area.observed === null ? '–' : area.observed ? 'yes' : 'no',
      figure(area.level.value, unit),
      limits(area.level.lower, area.level.upper, unit),
      figure(area.probability, 'probability'),
    ]),
  };
}
