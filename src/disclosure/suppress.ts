import type { Caveat } from '../result/caveat.ts';
import { IndicatorError } from '../result/error.ts';
import type { Method } from '../result/method.ts';
import { readOptions } from '../result/read-options.ts';
import { received } from '../result/received.ts';
import { like, real } from '../result/rule.ts';
import { chosen } from './chosen.ts';
import { type CountTable, type PublishedCount, requireCounts, withTotals } from './count-table.ts';
import { keyOf, type Place } from './protection.ts';

export interface SuppressOptions {
  /** Counts under this are suppressed. */
  readonly threshold?: number;
  /** Whether 0 is suppressed as other small counts are: that nobody is concerned can itself tell on everybody. */
  readonly zeros?: 'suppress' | 'show';
  /** Which totals are published: those that are not protect by themselves. */
  readonly totals?: 'both' | 'rows' | 'columns' | 'none';
  /** Round every published count to a multiple of this, or `null`. */
  readonly round?: number | null;
}

export const SUPPRESS_DEFAULTS = { threshold: 5, zeros: 'suppress', totals: 'both', round: null } as const;

/** A table that may be published. */
export interface SuppressedTable {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly (readonly PublishedCount[])[];
  /** `null` where they are not published. */
  readonly rowTotals: readonly PublishedCount[] | null;
  readonly columnTotals: readonly PublishedCount[] | null;
  readonly total: PublishedCount;
  /** Cells and totals that are marked `[c]`; which of them are small is not said. */
  readonly suppressed: number;
  readonly caveats: readonly Caveat[];
  readonly method: Method;
}

const optionRules = {
  threshold: real,
  zeros: { is: 'one-of', values: ['suppress', 'show'] },
  totals: { is: 'one-of', values: ['none', 'both', 'rows', 'columns'] },
  round: /* @__PURE__ */ like(real, { orNull: true }),
} as const;

/**
 * Suppress: which counts of this table may be published without telling on anybody?
 *
 * Counts under the threshold are hidden, and others so that the totals do not give them back (fewest cells, then by where they stand,
 * totals last; never by how large they are, which would tell on them): for each small count there is another table of whole counts with the
 * same published figures in which it is larger by the threshold, found as a round trip of cells that are in turn less and more. To
 * somebody who knows this method three values are left at least. Every hidden cell is marked `[c]` alike.
 * Totals are of the true counts (`null` counting as 0) and are themselves hidden when small. With `round`, published figures are rounded to the
 * nearest multiple, each by itself, so that they need not add up. Analyse the true counts and suppress what is printed.
 *
 * It protects one table; several that share cells (other periods, wider areas) can still be subtracted from each other.
 * Throws `invalid-option` for cells that are not whole counts. Source: Cox 1980, 1995; Fischetti and Salazar 2001.
 *
 * @example
 * const table = { rows: ['a', 'b', 'c'], columns: ['hate', 'other'], cells: [[3, 40], [9, 55], [12, 71]] };
 * suppress(table).cells // => [['[c]', '[c]'], ['[c]', '[c]'], [12, 71]]
 */
export function suppress(table: CountTable, given: SuppressOptions = {}): SuppressedTable {
  const options = readOptions('suppress', optionRules, given);
  const settings = { ...SUPPRESS_DEFAULTS, ...options };
  requireOptions(settings);
  requireCounts(table);
  const { threshold, zeros, totals, round } = settings;
  const values = withTotals(table);
  const [rows, columns] = [table.rows.length, table.columns.length];
  const published = ([row, column]: Place) => {
    if (row === rows && column === columns) return totals !== 'none';
    if (row === rows) return totals === 'both' || totals === 'columns';
    if (column === columns) return totals === 'both' || totals === 'rows';
    return true;
  };
  const known = ([row, column]: Place) =>
    row === rows || column === columns || (table.cells[row]?.[column] ?? null) !== null;
  const amount = ([row, column]: Place) => Math.abs(values[row]?.[column] ?? 0);
  const places = values.flatMap((line, row) => line.map((_, column): Place => [row, column]));
  const hidden = chosen({
    ...{ values, least: zeros === 'show' ? 1 : 0, threshold },
    ...{ isKnown: known, isPublished: published },
  });
  const shown = (place: Place): PublishedCount => {
    if (!known(place)) return null;
    if (hidden.has(keyOf(place))) return '[c]';
    return round === null ? amount(place) : round * Math.round(amount(place) / round);
  };
  const visible = (place: Place) => (published(place) ? shown(place) : null);
  const lines = table.rows.map((_, row) => table.columns.map((_, column) => shown([row, column])));
  return {
    rows: table.rows,
    columns: table.columns,
    cells: lines,
    rowTotals: published([0, columns]) && rows > 0 ? table.rows.map((_, row) => shown([row, columns])) : null,
    columnTotals:
      published([rows, 0]) && columns > 0 ? table.columns.map((_, column) => shown([rows, column])) : null,
    total: visible([rows, columns]),
    suppressed: places.filter((place) => published(place) && hidden.has(keyOf(place))).length,
    caveats: [
      {
        code: 'suppressed',
        text: `Counts under ${threshold}, and others that would give them back, are suppressed and marked [c].`,
      },
      ...(round === null
        ? []
        : [{ code: 'rounded', text: `Counts are rounded to the nearest ${round} and may not add up.` }]),
    ],
    method: {
      name: 'Cell suppression',
      options: { threshold, zeros, totals, round },
      reference: 'Cox 1980, 1995; Fischetti & Salazar 2001',
    },
  };
}

function requireOptions({ threshold, zeros, totals, round }: Required<SuppressOptions>): void {
  const refuse = (name: string, expected: string, value: unknown): never => {
    throw new IndicatorError({
      code: 'invalid-option',
      path: `suppress: ${name}`,
      expected,
      received: received(value),
    });
  };
  const whole = (value: number) => Number.isSafeInteger(value) && value >= 1;
  if (!whole(threshold)) refuse('threshold', 'must be a whole number of at least 1', threshold);
  if (round !== null && !whole(round))
    refuse('round', 'must be a whole number of at least 1, or null', round);
  if (!['suppress', 'show'].includes(zeros)) refuse('zeros', 'must be suppress or show', zeros);
  if (!['both', 'rows', 'columns', 'none'].includes(totals))
    refuse('totals', 'must be both, rows, columns or none', totals);
}
