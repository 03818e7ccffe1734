import { selectMedian } from './select.ts';

let steps = new Float64Array(0);

/** Standard deviation by the middle deviation of the month-to-month steps, which a few changes do not move. */
export function robustSigma(x: Float64Array, start: number, n: number): number {
  const many = n - 1;
  if (steps.length < many) steps = new Float64Array(many);
  for (let at = 0; at < many; at += 1) steps[at] = (x[start + at + 1] as number) - (x[start + at] as number);
  const middle = selectMedian(steps, many);
  for (let at = 0; at < many; at += 1) steps[at] = Math.abs((steps[at] as number) - middle);
  return (1.4826 * selectMedian(steps, many)) / Math.SQRT2;
}
