import { parsePeriod } from '../../period/parse-period.ts';
import { IndicatorError } from '../../result/error.ts';
import { received } from '../../result/received.ts';
import type { Row } from '../../series/observation.ts';
import { areaFinder, type FoundArea } from '../area-finder.ts';
import { keyOf } from '../key-of.ts';
import { limitsOf, type ReadLimits } from '../limits.ts';
import type { SourceReading } from '../source-report.ts';
import { type SourceInput, wholeOf } from '../stream/source-input.ts';
import { areaKeys } from './area-keys.ts';
import { findTable } from './find-table.ts';
import { gridsOf } from './grid.ts';
import { guessColumns } from './guess-columns.ts';
import { type TableOptions, tableDefaults } from './options.ts';
import { countRule, proportionRule } from './table-number.ts';
import type { TableKind } from './table-plan.ts';
import { tableReading } from './table-reading.ts';

/**
 * Read table: figures from anybody's table, tidy or wide, in CSV with any separator, XLSX or ODS.
 *
 * The header is looked for below titles and notes. What each column is, is guessed from the words of its header and
 * stated in `assumptions`; `columns` and `dimensions` say otherwise. Headers that name periods (`201904`, `Apr 2019`,
 * `2018/19`, `Q1` below a year) make the table wide: one figure for each. What comes out are tallies (`count`),
 * observations (`numerator`, `denominator`) or published values (`value`, `n`). Rows of tallies that differ only in
 * columns nobody asked for are added up; observations and published values are split by such columns. Of a figure that is
 * published twice the later counts, and both are in `revisions`.
 *
 * Throws in `strict` mode (the default) when there is any fault: `unreadable`, as `readStreetCrimes` does.
 *
 * @example
 * (await readTable('Borough,Apr 2019,May 2019\nBarnet,"1,204",1190')).rows.at(0) // => { area: 'barnet', period: '2019-04', count: 1204, state: 'reported' }
 */
export async function readTable<R extends Row = Row>(
  input: SourceInput,
  options: TableOptions = {},
): Promise<SourceReading<R>> {
  checkOptions(options);
  const { file, aliases, areaLevel, mode, encoding, fitFor } = { ...tableDefaults, ...options };
  const { every, endOf, sheets, knownAreas } = options;
  const periods = { ...(every === undefined ? {} : { every }), ...(endOf === undefined ? {} : { endOf }) };
  const limits = limitsOf(options.limits, 'readTable');
  const whole = await wholeOf(input, 'readTable', limits);
  const byName = (text: string): FoundArea => {
    const key = keyOf(text);
    return key === '' ? { expected: 'must name an area' } : { key };
  };
  const { names, findArea } = areaKeys(knownAreas === undefined ? byName : areaFinder(knownAreas), aliases);
  const kind = await kindIn(whole, { ...options, limits }, periods);
  return tableReading<R>(whole, {
    path: 'readTable',
    id: 'table',
    title: file,
    file,
    mode,
    encoding,
    limits,
    kind,
    planTable(header) {
      const plan = guessColumns(header, options, periods);
      if ('missing' in plan || plan.kind === kind) return plan;
      return { missing: [`the figures (${kind}, as in the first table)`] };
    },
    rules: () => ({
      ...periods,
      figure: kind === 'published' ? proportionRule : countRule,
      below: countRule,
      decimal: options.decimal ?? null,
      findArea,
      ...(options.area === undefined ? {} : { area: options.area }),
      splits: kind !== 'tally',
      period:
        options.period === undefined ? null : parsePeriod(options.period, { path: 'readTable: period' }),
    }),
    ...(sheets === undefined ? {} : { sheets }),
    scheme: options.scheme ?? null,
    areaLevel,
    names,
    fitFor,
  });
}

/** The kind of the first table of a file: all its rows are of one. */
async function kindIn(
  input: string | Uint8Array,
  options: TableOptions & { readonly limits: ReadLimits },
  periods: Parameters<typeof guessColumns>[2],
): Promise<TableKind> {
  const grids = await gridsOf(input, options.encoding ?? tableDefaults.encoding, {
    limits: options.limits,
    head: true,
  });
  for (const grid of 'expected' in grids ? [] : grids) {
    let kind: TableKind | null = null;
    findTable(grid, (header) => {
      const plan = guessColumns(header, options, periods);
      if ('kind' in plan) kind = plan.kind;
      return plan;
    });
    if (kind !== null) return kind;
  }
  return 'tally';
}

function checkOptions({
  mode = 'strict',
  encoding = 'utf-8',
  decimal = '.',
  file = 'table',
}: TableOptions): void {
  const refuse = (name: string, expected: string, value: unknown): never => {
    const path = `readTable: ${name}`;
    throw new IndicatorError({ code: 'invalid-option', path, expected, received: received(value) });
  };
  if (typeof file !== 'string' || file === '') refuse('file', 'must be the name of the file', file);
  if (!['strict', 'lenient'].includes(mode)) refuse('mode', 'must be strict or lenient', mode);
  if (!['utf-8', 'windows-1252'].includes(encoding))
    refuse('encoding', 'must be utf-8 or windows-1252', encoding);
  if (!['.', ','].includes(decimal)) refuse('decimal', 'must be . or ,', decimal);
}
