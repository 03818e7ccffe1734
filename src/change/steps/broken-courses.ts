import type { LeastSquares } from '../../numeric/least-squares.ts';
import { type BrokenLineKind, brokenLineKinds } from './broken-lines.ts';
import type { BrokenLines } from './broken-lines-space.ts';
import { shortestRun } from './segmentation-posterior.ts';

/** The candidate of a shape with the least residual sum of squares, or `null` where none fits the length. */
export function bestOf(lines: BrokenLines, shape: BrokenLineKind): number | null {
  const code = brokenLineKinds.indexOf(shape);
  let best: number | null = null;
  for (let candidate = 0; candidate < lines.count; candidate += 1) {
    if (lines.kind[candidate] !== code) continue;
    if (best === null || (lines.rss[candidate] ?? 0) < (lines.rss[best] ?? 0)) best = candidate;
  }
  return best;
}

/** Rows at which a candidate's second and later courses begin. */
export function knotsOf(lines: BrokenLines, candidate: number): number[] {
  const knots = [lines.first[candidate] ?? 0, lines.second[candidate] ?? 0];
  return knots.filter((knot) => knot > 0);
}

/**
 * Columns of a candidate: one, time, for each later course the time since it began, and a step for a break. With
 * `steps` every knot has one: to first order it is what moving the knot does (Muggeo 2003), so that the covariance
 * of the slopes then allows for the doubt about where the joins are.
 */
export function columnsOf(lines: BrokenLines, candidate: number, steps = false): Float64Array[] {
  const time = lines.time.subarray(0, lines.months);
  const middle = ((time[0] ?? 0) + (time[lines.months - 1] ?? 0)) / 2;
  const column = (of: (at: number, row: number) => number) =>
    Float64Array.from(time, (at, row) => of(at, row));
  const knots = knotsOf(lines, candidate);
  const step = steps || brokenLineKinds[lines.kind[candidate] ?? 0] === 'break';
  return [
    column(() => 1),
    column((at) => at - middle),
    ...knots.map((knot) => column((at) => Math.max(0, at - (time[knot - 1] ?? 0)))),
    ...(step ? knots.map((knot) => column((_, row) => (row >= knot ? 1 : 0))) : []),
  ];
}

/** Slope of one course for each step of time: that of the first, and what each later course added. */
export function courseSlope(
  coefficients: readonly number[],
  covariance: LeastSquares['unscaledCovariance'],
  course: number,
): { readonly value: number; readonly variance: number } {
  const used = Array.from({ length: course + 1 }, (_, at) => at + 1);
  let value = 0;
  let variance = 0;
  for (const a of used) {
    value += coefficients[a] ?? 0;
    for (const b of used) variance += covariance[a]?.[b] ?? 0;
  }
  return { value, variance };
}

/**
 * Rows within which one of the knots of the best candidate lies with the stated probability, all candidates of
 * its shape weighted by exp(-RSS / 2 noise), noise above 0.
 */
export function knotRun(
  lines: BrokenLines,
  best: number,
  knot: number,
  noise: number,
  level: number,
): { readonly first: number; readonly last: number } {
  const weights = new Float64Array(lines.months);
  for (let candidate = 0; candidate < lines.count; candidate += 1) {
    if (lines.kind[candidate] !== lines.kind[best]) continue;
    const row = (knot === 0 ? lines.first[candidate] : lines.second[candidate]) ?? 0;
    const worse = (lines.rss[candidate] ?? 0) - (lines.rss[best] ?? 0);
    weights[row] = (weights[row] ?? 0) + Math.exp(-worse / (2 * noise));
  }
  return shortestRun(weights, level);
}
