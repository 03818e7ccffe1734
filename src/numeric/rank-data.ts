import { type Column, figuresOf } from '../result/column.ts';
import { requireColumn } from '../result/require-finite.ts';
/**
 * Ranks of values, 1 for the smallest; equal values share the mean of the ranks that they cover.
 *
 * For a league table's places (1, 2, 2, 4) see the ranks of `compare`.
 * Throws `invalid-observation` for a value that is not finite: missing values are the caller's to leave out.
 *
 * @example
 * rankData([10, 30, 20, 20]) // => [1, 4, 2.5, 2.5]
 */
export function rankData(valueColumn: Column<number>): number[] {
  const values = figuresOf('rankData: values', valueColumn);
  requireColumn('rankData: values', values);
  const order = Array.from({ length: values.length }, (_, index) => index);
  order.sort((one, other) => (values[one] as number) - (values[other] as number));
  const ranks = new Array<number>(values.length).fill(0);
  let start = 0;
  while (start < order.length) {
    const value = values[order[start] as number];
    let end = start + 1;
    while (end < order.length && values[order[end] as number] === value) end++;
    for (let place = start; place < end; place++) ranks[order[place] as number] = (start + 1 + end) / 2;
    start = end;
  }
  return ranks;
}
