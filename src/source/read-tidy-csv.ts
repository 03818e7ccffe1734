import type { Scheme } from '../indicator/indicator.ts';
import { IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';
import { areaFinder } from './area-finder.ts';
import { assumptionsOf } from './assumptions.ts';
import { type Columns, findColumns } from './columns.ts';
import { faultDetail } from './fault-text.ts';
import { holdsFigures } from './holds-figures.ts';
import { judgeRows, rejectAll } from './judge-rows.ts';
import { ownTable } from './own-table.ts';
import { type Fault, type Reading, type ReadOptions, readDefaults } from './reading.ts';
import type { RowDraft } from './row-draft.ts';
import { schemeOf } from './scheme-of.ts';
import { sheetOf } from './sheet.ts';

/**
 * Read a tidy CSV file: which of its rows can be used, and what is wrong with each of the others?
 *
 * One row holds one figure: `area`, `period`, then `numerator` and `denominator` (a proportion, a ratio), `numerator`
 * or `count` (a count, a rate), or `value` and `n` (a published percentage, a duration); the dimensions of the
 * indicator; `state`; for tallies `category`, `outcome` and `count_basis`. Headers are met in any case. An empty cell
 * or a shorthand (`[c]`, `[x]`, `..`, `:`, `*`) is a gap with its state, never 0.
 *
 * Nothing is lost: every row is used or listed in the report with row, column, what was found and what was expected.
 * Nothing is guessed: a decimal comma, an unknown area or a second kind of period is a fault, and what was read as
 * something other than what is written is listed as coerced.
 *
 * Throws in `strict` mode (the default) when there is any fault: `unreadable`, with the first as its message and all
 * of them as `problems`. `lenient` returns the sound rows and the report.
 *
 * @example
 * readTidyCsv('area,period,numerator,denominator\nShropshire,Apr 2019,81,98', {
 *   file: 'satisfaction.csv',
 *   indicator: satisfaction,
 *   knownAreas: { shropshire: 'Shropshire' },
 * }).rows.at(0) // => { area: 'shropshire', period: '2019-04', numerator: 81, denominator: 98, state: 'reported' }
 */
export function readTidyCsv(input: string | Uint8Array, options: ReadOptions): Reading {
  checkOptions(input, options);
  const { file, indicator, mode, encoding, knownAreas } = { ...readDefaults, ...options };
  const sheet = sheetOf(input, encoding);
  const found = sheet.header === null ? null : findColumns(indicator, sheet.header.cells, sheet.header.row);
  const faults = [...sheet.faults, ...(found !== null && 'faults' in found ? found.faults : [])];
  const columns = faults.length > 0 || found === null || 'faults' in found ? null : found;
  const isHeaderless = columns === null && sheet.header !== null && holdsFigures(sheet.header.cells);
  const records = isHeaderless && sheet.header !== null ? [sheet.header, ...sheet.records] : sheet.records;
  const judged =
    columns === null ? rejectAll(records) : judgeRows(records, columns, indicator, areaFinder(knownAreas));
  const scheme = columns === null ? null : schemeOfRows(options, columns, judged.used);
  if (mode === 'strict') throwFaults(file, columns === null ? faults : judged.rejected);
  return {
    rows: ownTable(indicator, columns, judged.used, scheme, knownAreas),
    report: {
      file,
      rowsRead: records.length,
      used: judged.used.length,
      rejectedCount: records.length - judged.used.length,
      faults,
      rejected: judged.rejected,
      coerced: judged.coerced,
      assumptions: [
        ...sheet.assumptions,
        ...(columns?.assumptions ?? []),
        ...(columns === null ? [] : assumptionsOf(judged.used, columns, scheme)),
      ],
    },
  };
}

/** Only tallies have names of a scheme. */
function schemeOfRows(
  { indicator, scheme }: ReadOptions,
  { shape }: Columns,
  used: readonly RowDraft[],
): Scheme | null {
  if (shape !== 'tally') return null;
  const categories = used.flatMap(({ labels }) => labels.filter(([column]) => column === 'category'));
  return scheme ?? schemeOf(indicator, new Set(categories.map(([, value]) => value)));
}

function throwFaults(file: string, faults: readonly Fault[]): void {
  const problems = faults.map((fault) => faultDetail(file, fault));
  const [first] = problems;
  if (first !== undefined) throw new IndicatorError({ ...first, code: 'unreadable' }, problems);
}

function checkOptions(input: unknown, { file, mode = 'strict', encoding = 'utf-8' }: ReadOptions): void {
  const refuse = (name: string, expected: string, value: unknown): never => {
    const path = `readTidyCsv: ${name}`;
    throw new IndicatorError({ code: 'invalid-option', path, expected, received: received(value) });
  };
  if (typeof input !== 'string' && !(input instanceof Uint8Array))
    refuse('input', 'must be text or bytes', input);
  if (typeof file !== 'string' || file === '') refuse('file', 'must be the name of the file', file);
  if (!['strict', 'lenient'].includes(mode)) refuse('mode', 'must be strict or lenient', mode);
  if (!['utf-8', 'windows-1252'].includes(encoding))
    refuse('encoding', 'must be utf-8 or windows-1252', encoding);
}
