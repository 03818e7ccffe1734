import type { GapToRankFinding } from '../../compare/gap-to-rank-finding.ts';
import { countsFromTop, placeFrom } from '../../words/about.ts';
import { whole } from '../../words/numbers.ts';
import { firstThatFits, withRoom } from '../../words/room.ts';
import { runWords } from '../../words/times.ts';
import { figure, number } from '../cells.ts';
import { columns, type DataTable } from '../data-table.ts';

type Placed = Pick<GapToRankFinding, 'method' | 'subject'>;

const firstOf = ({ method }: Placed) => (method.options['first'] === 'lowest' ? 'lowest' : 'highest');

/** A place of the table, with the end that it counts from where that is not the top. */
export const gapPlace = (place: number, finding: Placed): string =>
  placeFrom(place, finding.subject.polarity, firstOf(finding));

/** One sentence on what a better place would have taken, the others staying as they were. */
export function gapToRankSentence(finding: GapToRankFinding): string {
  const { evidence, subject, verdict } = finding;
  const { change, changeForFourFifths, definition, mechanism, of, place, target, topQuartile } = evidence;
  const when = runWords(subject);
  const quarter = countsFromTop(subject.polarity, firstOf(finding))
    ? 'the top quartile'
    : `the ${firstOf(finding)} quarter`;
  const goal = gapPlace(target, finding);
  const edge = topQuartile ? `${goal}, the edge of ${quarter}` : goal;
  if (verdict === 'not-ranked' || place === null)
    return `${subject.areaName} has no place on ${definition.name} in ${when}, so nothing can be said of a better one.`;
  const now = `${subject.areaName} was ${gapPlace(place, finding)} of ${whole(of)} on ${definition.name}, ${when}`;
  if (verdict === 'held') return withRoom(now, `; it holds ${edge}, or better, already`);
  if (verdict === 'out-of-reach' || change === null)
    return withRoom(now, `; no change of this kind reaches ${edge}`);
  const many = `${whole(Math.abs(change))} ${change < 0 ? 'fewer' : 'more'}`;
  const counted =
    mechanism === 'added' ? definition.counted : `moved from ${definition.outOf ?? 'the others'}`;
  const fifth =
    changeForFourFifths === null
      ? null
      : `; ${whole(Math.abs(changeForFourFifths))} for a chance of 80 in 100`;
  return withRoom(
    firstThatFits(
      `${now}; to be ${edge}, the others unchanged, takes ${many} ${counted}`,
      `${now}; to be ${goal}, the others unchanged, takes ${many}`,
    ),
    fifth,
  );
}

/** What a place would take: as the figures stand, and with more of a chance. */
export function gapToRankTable(finding: GapToRankFinding): DataTable | null {
  const { evidence, subject, verdict } = finding;
  const { change, changeForFourFifths, changeForHalf, definition, mechanism, of, place, target } = evidence;
  if (verdict === 'not-ranked' || place === null) return null;
  const how = mechanism === 'added' ? 'added' : `moved from ${definition.outOf ?? 'the others'}`;
  return {
    caption: `${definition.name}: ${gapPlace(place, finding)} of ${of} with ${figure(evidence.value, subject.unit)}; ${gapPlace(target, finding)} needs ${figure(evidence.valueNeeded, subject.unit)}`,
    columns: columns('To be there', `#Change of ${definition.counted}, ${how}`),
    rows: [
      ['With the others as they stand', number(change)],
      ['With a chance of one half', number(changeForHalf)],
      ['With a chance of four fifths', number(changeForFourFifths)],
    ],
  };
}
