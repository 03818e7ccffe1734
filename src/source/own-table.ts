import type { Indicator, Scheme } from '../indicator/indicator.ts';
import { comparePeriods } from '../period/compare-periods.ts';
import { firstMonth, lastMonth } from '../period/months.ts';
import type { Period } from '../period/period.ts';
import { span } from '../period/span.ts';
import type { Row } from '../series/observation.ts';
import { type Table, tableOf } from '../series/table.ts';
import { isList } from './area-finder.ts';
import type { Columns } from './columns.ts';
import type { KnownAreas } from './reading.ts';
import type { RowDraft } from './row-draft.ts';

/** The rows that can be used, as a table of the user's own. */
export function ownTable(
  indicator: Indicator,
  columns: Columns | null,
  drafts: readonly RowDraft[],
  scheme: Scheme | null,
  knownAreas: KnownAreas | undefined,
): Table<Row> {
  const rows = columns === null ? [] : drafts.map((draft) => rowOf(columns, draft));
  return tableOf(
    {
      id: indicator.id,
      title: indicator.name,
      areaLevel: indicator.areaLevel,
      scheme,
      unit: indicator.measure,
      period: stretchOf(drafts),
      areaNames: namesOf(drafts, knownAreas),
    },
    rows,
  );
}

function rowOf(columns: Columns, { area, period, labels, figure, below, state }: RowDraft): Row {
  const place = { area, period: period ?? '', ...Object.fromEntries(labels) };
  if (columns.shape === 'tally') return { ...place, count: figure, state };
  if (columns.shape === 'published')
    return columns.below === null
      ? { ...place, value: figure, state }
      : { ...place, value: figure, n: below, state };
  return columns.below === null
    ? { ...place, numerator: figure, state }
    : { ...place, numerator: figure, denominator: below, state };
}

function stretchOf(drafts: readonly RowDraft[]): string {
  const [first, ...others] = drafts.flatMap(({ period }): Period[] => (period === null ? [] : [period]));
  if (first === undefined) return '';
  const earliest = others.reduce((a, b) => (comparePeriods(b, a) < 0 ? b : a), first);
  const latest = others.reduce((a, b) => (comparePeriods(b, a) > 0 ? b : a), first);
  return span(firstMonth(earliest), lastMonth(latest));
}

/** The name that is known of each area, or as it is first written. */
function namesOf(
  drafts: readonly RowDraft[],
  known: KnownAreas | undefined,
): Readonly<Record<string, string>> {
  const names = new Map<string, string>();
  for (const { area, areaText } of drafts) if (!names.has(area)) names.set(area, areaText);
  if (known !== undefined && !isList(known))
    for (const area of names.keys())
      names.set(area, (Object.hasOwn(known, area) ? known[area] : undefined) ?? area);
  return Object.fromEntries(names);
}
