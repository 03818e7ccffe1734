import { IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';
import { requireFinite } from '../result/require-finite.ts';
import { requireList } from '../result/require-form.ts';
import { requireRule } from '../result/rule.ts';
import type { Delay } from './maturity.ts';

/**
 * Measured delay: how late do the outcomes of crimes come, by what has been counted?
 *
 * `triangle` has a row for each month of offence, oldest first: how many outcomes came in the month itself, in the
 * month after, and so on, as far as is known (recent rows are shorter). Column by column the rows that reach it say by
 * how much the cumulative count grows; the shares within 0 to `most` months follow backwards from `most`. Of rows that
 * are all known to the end they are the plain shares. What came after `most` months is left out.
 *
 * `spread` is by moments over all rows and columns: squared distance of the cumulative count from its expected part of
 * the row's last, less what is chance (binomial), over n (n - 1) share (1 - share); never under 0.
 *
 * Throws `invalid-observation` when a count is not a number of at least 0, or there is none within `most` months.
 * Source: Mack 1993 (development factors); moment estimator of beta-binomial correlation, Ridout, Demétrio and Firth 1999.
 *
 * @example
 * measuredDelay([[6, 2, 2], [5, 3, 2]], 2).within // => [0.55, 0.8, 1]
 */
export function measuredDelay(triangle: readonly (readonly number[])[], most = 24): Required<Delay> {
  requireRule('measuredDelay: most', { is: 'number', least: 1, most: 1200, whole: true }, most);
  requireList('measuredDelay: triangle', triangle, 'a list of lists of counts');
  const rows = triangle.map((counts, row) => cumulative(counts, row).slice(0, most + 1));
  const n = rows.reduce((sum, row) => sum + (row.at(-1) ?? 0), 0);
  if (n === 0)
    throw new IndicatorError({
      code: 'invalid-observation',
      path: 'measuredDelay: triangle',
      expected: `must have an outcome within ${most} months`,
      received: received(n),
    });
  const within = new Array<number>(most + 1).fill(1);
  for (let month = most - 1; month >= 0; month -= 1) {
    const known = rows.filter((row) => row.length > month + 1);
    const [before, after] = [sumAt(known, month), sumAt(known, month + 1)];
    within[month] = (within[month + 1] ?? 1) * (after > 0 ? before / after : 1);
  }
  return { within, n, months: rows.length, spread: spreadOf(rows, within) };
}

function cumulative(counts: readonly number[], row: number): readonly number[] {
  requireFinite(`measuredDelay: triangle[${row}]`, counts, { gaps: false });
  let total = 0;
  return counts.map((count, month) => {
    if (count < 0)
      throw new IndicatorError({
        code: 'invalid-observation',
        path: `measuredDelay: triangle[${row}][${month}]`,
        expected: 'must be a count of at least 0',
        received: received(count),
      });
    total += count;
    return total;
  });
}

const sumAt = (rows: readonly (readonly number[])[], month: number) =>
  rows.reduce((sum, row) => sum + (row[month] ?? 0), 0);

function spreadOf(rows: readonly (readonly number[])[], within: readonly number[]): number {
  let [beyond, possible] = [0, 0];
  for (const row of rows) {
    const total = row.at(-1) ?? 0;
    const share = within[row.length - 1] ?? 1;
    for (let month = 0; month < row.length - 1; month += 1) {
      const part = (within[month] ?? 1) / share;
      const chance = total * part * (1 - part);
      beyond += ((row[month] ?? 0) - total * part) ** 2 - chance;
      possible += (total - 1) * chance;
    }
  }
  return possible > 0 ? Math.min(0.99, Math.max(0, beyond / possible)) : 0;
}
