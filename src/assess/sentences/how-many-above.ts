import type { HowManyAboveFinding } from '../../compare/how-many-above.ts';
import { about, amount, decimal, list, whole } from '../../result/words.ts';
import { stretch, withRoom } from './stretch.ts';

/** One sentence on how many areas are over a target: as measured, how many truly, and which are sure. */
export function howManyAboveSentence({ subject, verdict, estimate, evidence }: HowManyAboveFinding): string {
  const { areas, observedAbove, expected } = evidence;
  const name = about(subject);
  const when = stretch(subject);
  const target = amount(evidence.target, subject.unit);
  if (verdict === 'no-data') return `${name} has no figure for any area in ${when}.`;
  const were = observedAbove === 1 ? 'was' : 'were';
  const measured = `${whole(observedAbove)} of ${whole(areas.length)} areas ${were} at or over ${target} for ${name} in ${when}`;
  if (expected === null)
    return `${measured}, but samples were not published, so how many truly are cannot be told.`;
  const [low, high] = [estimate.lower ?? 0, estimate.upper ?? areas.length];
  const range = low === high ? whole(low) : `${whole(low)} to ${whole(high)}`;
  const sure = areas.filter(({ side }) => side === 'above').map(({ areaName }) => areaName);
  const probable = areas.filter(({ side }) => side === 'probably-above').map(({ areaName }) => areaName);
  return withRoom(
    `${measured}; allowing for the samples, ${range} truly are, ${decimal(expected, 1)} on average`,
    sure.length > 0 ? `; sure of ${list(sure, 3)}` : '; sure of none',
    probable.length > 0 ? `, probably ${list(probable, 3)}` : null,
  );
}
