import { IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';
import { requireData } from '../result/require-data.ts';

/** Counts in rows and columns, such as offences by area and month. `null` where there is no figure, which counts as 0 in totals. */
export interface CountTable {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: readonly (readonly (number | null)[])[];
}

/** A count as it may be published: `[c]` is suppressed to protect people, `null` has no figure. */
export type PublishedCount = number | '[c]' | null;

/**
 * The table with its totals as cells: totals of rows and of columns with their sign turned, so that every row and every column adds up to
 * 0. Whoever knows that knows all that the totals say.
 */
export function withTotals({ rows, columns, cells }: CountTable): readonly (readonly number[])[] {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const inner = cells.map((row) => row.map((value) => value ?? 0));
  const across = rows.map((_, row) => sum(inner[row] ?? []));
  const down = columns.map((_, column) => sum(inner.map((row) => row[column] ?? 0)));
  return [
    ...inner.map((row, at) => [...row, -(across[at] ?? 0)]),
    [...down.map((total) => -total + 0), sum(across)],
  ];
}

const names = { is: 'items', of: { is: 'text' }, required: true } as const;
const tableRule = {
  is: 'fields',
  of: { rows: names, columns: names, cells: { is: 'items', of: { is: 'list' }, required: true } },
} as const;

/** Refuses anything but whole counts of at least 0, as many as there are rows and columns. */
export function requireCounts(table: CountTable): void {
  requireData('suppress: table', tableRule, table);
  const { rows, columns, cells } = table;
  const refuse = (expected: string, value: unknown): never => {
    throw new IndicatorError({
      code: 'invalid-option',
      path: 'suppress: cells',
      expected,
      received: received(value),
    });
  };
  if (cells.length !== rows.length || cells.some((row) => row.length !== columns.length))
    refuse(`must be ${rows.length} rows of ${columns.length}`, `${cells.length} rows`);
  for (const value of cells.flat())
    if (value !== null && !(Number.isSafeInteger(value) && value >= 0))
      refuse('must be whole counts of at least 0, or null', value);
}
