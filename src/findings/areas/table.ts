import type { AreasFinding, AreasRow } from '../../areas/finding.ts';
import type { AreaVerdict } from '../../areas/verdicts.ts';
import type { Estimate } from '../../result/estimate.ts';
import { list } from '../../words/about.ts';
import { ordinal, rangeWords, signedWords, sizeWords } from '../../words/numbers.ts';
import { figure, limits, number } from '../cells.ts';
import { completedColumns } from '../completed.ts';
import { columns, type DataTable } from '../data-table.ts';

/** Each area with its figure, its level, where it stands among the others and from which figure it would be beyond. */
export function areasTable(finding: AreasFinding): DataTable {
  const { rows, completed, ordinarySpread } = finding.evidence;
  const { unit } = finding.subject;
  const beside = completedColumns(completed, unit);
  const parts = rows.some(({ part }) => Object.keys(part).length > 0);
  const spread =
    ordinarySpread.value === null ? '' : `; areas ordinarily differ by about ${differ(ordinarySpread)}`;
  return {
    caption: `Each area against all the others${spread}`,
    columns: columns(
      'Area',
      ...(parts ? ['Part'] : []),
      '#Figure',
      '#Interval',
      '#Out of',
      '#Level',
      '#The others',
      '#Difference of levels',
      '#Interval of the difference',
      'Verdict',
      '#Place',
      'Beyond from',
      ...beside.columns,
    ),
    rows: rows.map((row) => [
      row.areaName,
      ...(parts ? [Object.values(row.part).join(', ')] : []),
      figure(row.observed.value, unit),
      limits(row.observed.lower, row.observed.upper, unit),
      number(row.denominator),
      figure(row.level.value, unit),
      figure(row.others, unit),
      row.difference.value === null ? '–' : signedWords(row.difference),
      rangeWords(row.difference) ?? '–',
      verdictText(row),
      placeText(row),
      reachText(row, unit),
      ...beside.cells(row.area),
    ]),
  };
}

/** The verdict on one area in words. */
export const areaVerdictWords: Readonly<Record<AreaVerdict, string>> = {
  'within-chance': 'no different by more than chance',
  'within-ordinary-variation': 'different, no further out than areas ordinarily are',
  'beyond-ordinary-variation': 'further out than areas ordinarily are',
  'cannot-tell': 'cannot tell',
};

/** With those that it was not set beside. */
const verdictText = ({ butFor, verdict }: AreasRow): string =>
  butFor.length === 0
    ? areaVerdictWords[verdict]
    : `${areaVerdictWords[verdict]} from all but ${list(butFor, 2)}`;

/** How far areas ordinarily differ: `3.0 points`. */
export function differ(spread: Estimate | null): string {
  if (spread === null || spread.value === null) return 'not known';
  return sizeWords(spread);
}

function placeText({ place }: AreasRow): string {
  if (place === null) return '–';
  const range = place.from === place.to ? '' : ` (${ordinal(place.from)} to ${ordinal(place.to)})`;
  return `${ordinal(place.place)} of ${place.of}${range}`;
}

/** `under 45.5% or over 60.5%`. */
function reachText({ reach }: AreasRow, unit: AreasFinding['subject']['unit']): string {
  const ends = [
    ...(reach.low === null ? [] : [`under ${figure(reach.low, unit)}`]),
    ...(reach.high === null ? [] : [`over ${figure(reach.high, unit)}`]),
  ];
  return ends.length === 0 ? '–' : ends.join(' or ');
}
