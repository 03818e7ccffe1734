import type { FirstPlace } from '../../compare/places.ts';
import type { RankFinding, RankPlace } from '../../compare/rank.ts';
import type { RankSet } from '../../compare/rank-places.ts';
import type { Polarity } from '../../result/finding.ts';
import { countsFromTop, list, placeFrom } from '../../words/about.ts';
import { chanceWords, figureWords, ordinal, whole } from '../../words/numbers.ts';
import { type Clause, firstThatFits, withRoom } from '../../words/room.ts';
import { runWords } from '../../words/times.ts';
import { figure, limits, number } from '../cells.ts';
import { completedColumns } from '../completed.ts';
import { columns, type DataTable } from '../data-table.ts';

/** In which quarter the true place is: top and bottom only where the best are the highest. */
function quarterWords({ evidence, subject, verdict }: RankFinding): string | null {
  const { after, first, topQuartileChance } = evidence;
  const lowIsGood = subject.polarity === 'lower-is-better';
  const quarter = (end: 'highest' | 'lowest') =>
    subject.polarity === 'neutral' || subject.unit === 'count'
      ? `the ${end} quarter`
      : `the ${end} quarter, which is the ${(end === 'lowest') === lowIsGood ? 'better' : 'worse'} end`;
  const firstQuarter = countsFromTop(subject.polarity, first) ? 'the top quartile' : `the ${first} quarter`;
  switch (verdict) {
    case 'top-quartile':
      return first === 'highest' ? ', in the top quartile' : `, in ${quarter('lowest')}`;
    case 'bottom-quartile':
      return first === 'highest' ? ', in the bottom quartile' : `, in ${quarter('highest')}`;
    case 'highest-quarter':
      return `, in ${quarter('highest')}`;
    case 'lowest-quarter':
      return `, in ${quarter('lowest')}`;
    case 'below-top-quartile':
    case 'below-highest-quarter':
    case 'above-lowest-quarter':
      return `, ${first === 'highest' ? 'below' : 'above'} ${firstQuarter}`;
    default:
      return topQuartileChance === null || after === null || after.of < 4
        ? null
        : `, in ${firstQuarter} with a chance of ${chanceWords(topQuartileChance)}`;
  }
}

/** Whether another area has the same figure, so that the two share the place. */
const isShared = ({ evidence: { after, rows } }: RankFinding) =>
  rows.filter(({ place }) => place !== null && place === after?.place).length > 1;

const leftOut = (excluded: RankFinding['evidence']['excluded']) =>
  excluded.length === 0
    ? null
    : `; left out: ${list(
        excluded.map(({ areaName }) => areaName),
        4,
      )}`;

/** One sentence on a place: which, of how many, before and after the coverage check, and what it may truly be. */
export function rankSentence(finding: RankFinding): string {
  const { evidence, subject, verdict } = finding;
  const { after, before, definition, excluded } = evidence;
  const when = runWords(subject);
  if (verdict === 'not-ranked' || after === null) {
    const out = excluded.find(({ area }) => area === subject.area);
    const why = out === undefined ? 'it has no figure' : `it was left out: ${out.reason.split(';')[0]}`;
    return `${subject.areaName} has no place on ${definition.name} in ${when}, because ${why}.`;
  }
  if (after.of === 1)
    return withRoom(
      `${subject.areaName} alone has a figure on ${definition.name} in ${when}, so it has no place among others`,
      leftOut(excluded),
    );
  const named = definition.countBasis === null || definition.name.includes(definition.countBasis);
  const basis = named ? '' : `, ${definition.countBasis} basis`;
  const left = before === null ? 0 : before.of - after.of;
  const earlier =
    before === null || left === 0 ? '' : ` (${ordinal(before.place)} of all ${whole(before.of)})`;
  const place = `${subject.areaName} was ${isShared(finding) ? 'joint ' : ''}${placeFrom(after.place, subject.polarity, evidence.first)} of ${whole(after.of)}${earlier} on ${definition.name}${basis}, ${when}`;
  const out = leftOut(excluded);
  const { peers } = evidence;
  const beside =
    peers === null
      ? null
      : peersBeside(placeFrom(peers.place, subject.polarity, evidence.first), peers, subject);
  if (after.set === null)
    return withRoom(`${place}; without samples its true place cannot be told`, out, beside);
  const { best, worst } = after.set;
  const to = placeFrom(worst, subject.polarity, evidence.first);
  const truly =
    best < worst
      ? `it may truly be ${ordinal(best)} to ${to}`
      : best === after.place
        ? 'its true place is the same'
        : `it truly is ${to}`;
  const quarter = quarterWords(finding) ?? '';
  // Where the sentence grows too long, which end is the better one goes first.
  const [end = ''] = quarter.split(', which is');
  const said = firstThatFits(
    `${place}; ${truly}${quarter}`,
    `${place}; ${truly}${end}`,
    `${place}; ${truly}`,
  );
  const sizes = subject.unit === 'count' ? '; by their counts alone, whatever their size' : null;
  return withRoom(said, out, sizes, beside);
}

/** `; 3rd of 4 with its peers (most similar forces, which average 24.1%)`. */
function peersBeside(
  place: string,
  { mean, name, of }: NonNullable<RankFinding['evidence']['peers']>,
  { unit }: RankFinding['subject'],
): Clause {
  const said = (more: string) => `; ${place} of ${whole(of)} with its peers (${name}${more})`;
  return mean.value === null
    ? said('')
    : [said(`, which average ${figureWords(mean.value, unit)}`), said('')];
}

const placesText = (set: RankSet | null, said: (place: number) => string = ordinal) =>
  set === null ? '–' : set.best === set.worst ? said(set.best) : `${ordinal(set.best)} to ${said(set.worst)}`;

/** A place with those it may truly be; `from` says which end it counts from, where nothing else does. */
export function placeText(
  at: RankPlace | null,
  from?: { readonly polarity: Polarity; readonly first: FirstPlace },
): string {
  if (at === null) return '–';
  const said = (place: number) =>
    from === undefined ? ordinal(place) : placeFrom(place, from.polarity, from.first);
  return `${said(at.place)} of ${at.of}${at.set === null ? '' : `, may truly be ${placesText(at.set, said)}`}`;
}

/** Every area in order, with the definition, the coverage check and the places it may hold. */
export function rankTable(finding: RankFinding): DataTable {
  const { rows, definition, after, before, completed, first } = finding.evidence;
  const { unit } = finding.subject;
  const beside = completedColumns(completed, unit);
  return {
    caption: `${definition.name}, ${first} first. After the coverage check: ${placeText(after)}. Before it: ${placeText(before)}.`,
    columns: columns(
      'Area',
      '#Figure',
      '#Interval',
      '#Counted',
      '#Out of',
      '#Place',
      '#May truly be',
      '#Place before the check',
      ...beside.columns,
    ),
    rows: rows.map((row) => [
      row.areaName,
      figure(row.value, unit),
      limits(row.lower, row.upper, unit),
      number(row.numerator),
      number(row.denominator),
      row.place === null ? 'left out' : ordinal(row.place),
      placesText(row.set),
      ordinal(row.placeBefore),
      ...beside.cells(row.area),
    ]),
  };
}

/** Of how many the place is. */
export const rankBeside = ({ evidence: { after } }: RankFinding): string =>
  after === null ? '' : `of ${whole(after.of)}`;
