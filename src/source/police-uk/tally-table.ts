import { comparePeriods } from '../../period/compare-periods.ts';
import { firstMonth, lastMonth } from '../../period/months.ts';
import type { Period } from '../../period/period.ts';
import { span } from '../../period/span.ts';
import type { Tally } from '../../series/observation.ts';
import { type Table, tableOf } from '../../series/table.ts';
import type { StoredTally } from '../tally-store.ts';
import type { RecordLayout } from './record-layout.ts';

/** The counts as a table of the user's own, with the columns that the layout has. */
export function tallyTable(
  { id, title, records, headers }: RecordLayout,
  tallies: readonly StoredTally[],
  names: ReadonlyMap<string, string>,
  areaLevel: string,
): Table<Tally> {
  const areas = new Set(tallies.map(({ area }) => area));
  const rows = tallies.map(
    ({ area, period, category, outcome, count }): Tally => ({
      area,
      period,
      ...(headers.category === undefined ? {} : { category }),
      outcome,
      count,
    }),
  );
  const about = {
    id,
    title,
    areaLevel,
    scheme: headers.outcome === 'Outcome' ? null : 'police-uk',
    unit: records,
    period: stretchOf(tallies),
    areaNames: Object.fromEntries([...areas].map((area) => [area, names.get(area) ?? area])),
  };
  return tableOf(about, rows);
}

function stretchOf(tallies: readonly { readonly period: Period }[]): string {
  const periods = [...new Set(tallies.map(({ period }) => period))].sort(comparePeriods);
  const [first] = periods;
  const last = periods.at(-1);
  return first === undefined || last === undefined ? '' : span(firstMonth(first), lastMonth(last));
}
