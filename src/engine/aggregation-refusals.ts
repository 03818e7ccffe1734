import type { Indicator } from '../indicator/indicator.ts';
import { IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';
import { requireIndicator } from '../series/require-series.ts';
import type { AggregationOptions } from './aggregation-options.ts';
import { resultColumns } from './result-columns.ts';
import { dialects } from './sql-text.ts';

const columnNames: readonly string[] = ['area', 'period', 'category', 'outcome', 'id'];

/** Refuses an indicator that counts of crimes cannot make. */
export function requireCounts(indicator: Indicator): void {
  requireIndicator('aggregation: indicator', indicator);
  const { id, measure, outcomes } = indicator;
  const published = measure === 'published-percentage' || measure === 'duration';
  const parts = measure === 'proportion' || measure === 'ratio';
  if (!published && !(parts && outcomes === undefined)) return;
  throw new IndicatorError({
    code: 'wrong-measure',
    path: `aggregation: ${id}`,
    expected: parts ? `must name outcomes to make a ${measure} of counts` : 'must be made of counts',
    received: `a ${measure}`,
  });
}

/** Refuses options of which no query can be made; names and values are checked where they become SQL. */
export function checkOptions(
  indicator: Indicator,
  { table, columns, dialect, where = {} }: AggregationOptions,
): void {
  const { id, outcomes } = indicator;
  const refuse = (name: string, expected: string, value: unknown): never => {
    const path = `aggregation: ${name}`;
    throw new IndicatorError({ code: 'invalid-option', path, expected, received: received(value) });
  };
  if (!dialects.includes(dialect)) refuse('dialect', `must be one of ${dialects.join(', ')}`, dialect);
  if (!(typeof table === 'string' || Array.isArray(table)) || table.length === 0)
    refuse('table', 'must be a name, or the parts of one', table);
  if (typeof columns !== 'object' || columns === null)
    refuse('columns', 'must say which column holds what', columns);
  for (const name of Object.keys(columns))
    if (!columnNames.includes(name))
      refuse(`columns.${name}`, `must be one of ${columnNames.join(', ')}`, name);
  for (const [name, column] of Object.entries(columns))
    if (column !== undefined && typeof column !== 'string')
      refuse(`columns.${name}`, 'must be the name of a column', column);
  if (outcomes !== undefined && columns.outcome === undefined)
    refuse('columns.outcome', `is required, as ${id} is made of outcomes`, columns.outcome);
  // An engine that takes such a name for the result's own column would group by the wrong one.
  const own: readonly string[] = Object.values(resultColumns);
  for (const name of [...Object.values(columns), ...Object.keys(where)])
    if (own.includes(String(name).toLowerCase()))
      refuse('columns', `must not have the name of a column of the result (${own.join(', ')})`, name);
}
