import type { Indicator } from '../indicator/indicator.ts';
import { firstMonth, lastMonth } from '../period/months.ts';
import { parsePeriod } from '../period/parse-period.ts';
import { readOptions } from '../result/read-options.ts';
import { like, text } from '../result/rule.ts';
import type { AggregationColumns, AggregationOptions } from './aggregation-options.ts';
import { checkOptions, requireCounts } from './aggregation-refusals.ts';
import { resultColumns } from './result-columns.ts';
import { type Dialect, sqlName, sqlText } from './sql-text.ts';

/** A query, and the columns of its result. */
export interface Aggregation {
  readonly sql: string;
  readonly columns: readonly string[];
}

const optionRules = {
  table: { is: 'anything', required: true, such: "'crimes'" },
  columns: { is: 'object', required: true, such: "{ area: 'force', period: 'month' }" },
  dialect: { is: 'one-of', values: ['duckdb', 'clickhouse'], required: true },
  where: { is: 'object' },
  from: /* @__PURE__ */ like(text, { such: '2018/19' }),
  to: /* @__PURE__ */ like(text, { such: '2018/19' }),
} as const;

/**
 * Aggregation: the one query that counts what an indicator adds up, where the records are.
 *
 * For tables of crimes that are too large to be read as arrays. The query counts records by area, period,
 * category and outcome, with one row more for the total, by which `talliesFrom` knows that nothing is missing.
 * `panel` makes of the counts what it would make of the records, so the query decides nothing that `panel`
 * decides: anti-social behaviour and other categories are counted and left out there, because an area with
 * nothing else in a month had no crime, and is not missing. What the definition does settle: outcomes are read
 * only for an indicator that is made of them, and only in its categories.
 *
 * Text throughout: an empty or absent outcome is `''`; a period is never a date to the engine, so no time zone
 * can move a month, and a date column is refused by the engine. Periods that are not months, such as `2018/19`,
 * come back as they are, whatever `from` and `to` say, for `panel` to judge.
 *
 * Throws `wrong-measure` for an indicator that is not made of counts, `invalid-option` for options that it cannot
 * take, and `invalid-period`.
 *
 * @example
 * aggregation(offences, { table: 'crimes', columns: { area: 'lpa', period: 'month' }, dialect: 'duckdb' }).columns // => ['tally_area', 'tally_period', 'tally_records', 'tally_count']
 */
export function aggregation(indicator: Indicator, given: AggregationOptions): Aggregation {
  const options = readOptions('aggregation', optionRules, given);
  requireCounts(indicator);
  checkOptions(indicator, options);
  const { table, dialect, where = {} } = options;
  const keys = keysOf(indicator, options);
  const counts = countsOf(options);
  const parts = typeof table === 'string' ? [table] : table;
  const conditions = [
    ...Object.entries(where).map(([name, value]) => {
      const wanted = sqlText(value, dialect, `aggregation: where.${name}`);
      return `${textColumn(name, dialect, 'where')} = ${wanted}`;
    }),
    ...monthBounds(options),
  ];
  const grouping = keys.map(([, expression]) => expression).join(', ');
  const sql = [
    `SELECT ${[...keys, ...counts].map(([name, expression]) => `${expression} AS ${name}`).join(', ')}`,
    `FROM ${parts.map((part) => sqlName(part, dialect, 'aggregation: table')).join('.')}`,
    ...(conditions.length === 0 ? [] : [`WHERE ${conditions.join(' AND ')}`]),
    dialect === 'duckdb' ? `GROUP BY GROUPING SETS ((${grouping}), ())` : `GROUP BY ${grouping} WITH TOTALS`,
  ].join('\n');
  return { sql, columns: [...keys, ...counts].map(([name]) => name) };
}

/** A column of the result and the expression that gives it. */
type Selected = readonly [name: string, expression: string];

/** What is grouped by. Expressions are written out, as dialects differ in what the name of one would mean. */
function keysOf(indicator: Indicator, { columns, dialect }: AggregationOptions): Selected[] {
  const text = (name: keyof AggregationColumns) =>
    columns[name] === undefined ? null : textColumn(columns[name], dialect, `columns.${name}`);
  const period = periodColumn(columns, dialect);
  const month = `CASE WHEN ${period} LIKE '____-__-%' THEN substring(${period}, 1, 7) ELSE ${period} END`;
  const category = text('category');
  const outcome = indicator.outcomes === undefined ? null : text('outcome');
  const taken = category === null ? null : categoriesOf(indicator);
  const names = taken?.map((name) => sqlText(name, dialect, `aggregation: ${indicator.id}`)).join(', ');
  const read =
    names === undefined ? outcome : `CASE WHEN ${category} IN (${names}) THEN ${outcome} ELSE '' END`;
  return [
    [resultColumns.area, textColumn(columns.area, dialect, 'columns.area')],
    [resultColumns.period, month],
    ...(category === null ? [] : [[resultColumns.category, category] as const]),
    ...(outcome === null || read === null ? [] : [[resultColumns.outcome, read] as const]),
  ];
}

function countsOf({ columns: { id }, dialect }: AggregationOptions): Selected[] {
  const count = id === undefined ? 'count(*)' : distinct(textColumn(id, dialect, 'columns.id'), dialect);
  return [
    [resultColumns.records, 'count(*)'],
    [resultColumns.count, count],
  ];
}

/** A column as text, the empty one where there is nothing. */
function textColumn(name: string, dialect: Dialect, path: string): string {
  const quoted = sqlName(name, dialect, `aggregation: ${path}`);
  return dialect === 'duckdb'
    ? `coalesce(CAST(${quoted} AS VARCHAR), '')`
    : `ifNull(toString(${quoted}), '')`;
}

/** Not cast: a column of dates or times must fail in the engine, lest a time zone choose its month. */
function periodColumn({ period }: AggregationColumns, dialect: Dialect): string {
  return `coalesce(${sqlName(period, dialect, 'aggregation: columns.period')}, '')`;
}

/** Categories that the indicator takes in any scheme, or `null` where it takes all that are crime. */
function categoriesOf({ categories = {} }: Indicator): readonly string[] | null {
  const lists = Object.values(categories);
  const named = lists.flatMap((list) => (list === 'all' || list === undefined ? [] : list));
  return named.length === 0 || lists.includes('all') ? null : [...new Set(named)];
}

function distinct(id: string, dialect: Dialect): string {
  const nameless = `count(CASE WHEN ${id} = '' THEN 1 END)`;
  if (dialect === 'duckdb') return `count(DISTINCT CASE WHEN ${id} <> '' THEN ${id} END) + ${nameless}`;
  // In ClickHouse, what count(DISTINCT) means is a setting, and may be an approximation.
  return `uniqExactIf(${id}, ${id} <> '') + ${nameless}`;
}

/** Conditions that drop records of other months, and only those whose period is a month or a date. */
function monthBounds({ columns, dialect, from, to }: AggregationOptions): string[] {
  const period = periodColumn(columns, dialect);
  const monthly = `(${period} LIKE '____-__' OR ${period} LIKE '____-__-%') AND substring(${period}, 6, 1) < '2'`;
  const dropped = (comparison: string) => `NOT (${monthly} AND substring(${period}, 1, 7) ${comparison})`;
  const read = (name: string, text: string) => parsePeriod(text, { path: `aggregation: ${name}` });
  return [
    ...(from === undefined ? [] : [dropped(`< '${firstMonth(read('from', from))}'`)]),
    ...(to === undefined ? [] : [dropped(`> '${lastMonth(read('to', to))}'`)]),
  ];
}
