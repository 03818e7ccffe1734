import { brokenLineCode } from './broken-lines.ts';
import { dot, harmonic } from './broken-lines-columns.ts';
import { type BrokenLines, mostBaseColumns } from './broken-lines-space.ts';

/** One candidate in full. */
export interface BrokenLineFit {
  /** Fitted value without season for each month, on the scale of the response. */
  readonly trend: Float64Array;
  /** Seasonal part of each month; all 0 when no season was fitted. */
  readonly seasonal: Float64Array;
  /** Residual times the square root of the weight. */
  readonly residual: Float64Array;
}

/** Row of the cleared columns and coefficient for each of the candidate's own columns (none, one or two). */
function ownColumns(lines: BrokenLines, candidate: number): readonly [Float64Array, number, number][] {
  const { capacity, hinge, hingeHinge, hingeResponse, shortest, step } = lines;
  const kind = lines.kind[candidate] ?? 0;
  if (kind === brokenLineCode.line) return [];
  const early = (lines.first[candidate] ?? 0) - shortest;
  const hh = hingeHinge[early * capacity + early] ?? 0;
  const hy = hingeResponse[early] ?? 0;
  if (kind === brokenLineCode.join) return [[hinge, early, hy / hh]];
  const isBreak = kind === brokenLineCode.break;
  const other = isBreak ? early : (lines.second[candidate] ?? 0) - shortest;
  const oo = isBreak ? (lines.stepStep[other] ?? 0) : (hingeHinge[other * capacity + other] ?? 0);
  const ho = isBreak ? (lines.stepHinge[other] ?? 0) : (hingeHinge[early * capacity + other] ?? 0);
  const oy = isBreak ? (lines.stepResponse[other] ?? 0) : (hingeResponse[other] ?? 0);
  const determinant = hh * oo - ho * ho;
  return [
    [hinge, early, (oo * hy - ho * oy) / determinant],
    [isBreak ? step : hinge, other, (hh * oy - ho * hy) / determinant],
  ];
}

/** Coefficients of the harmonics (cos, sin, cos, sin), by back-substitution from what the base explains. */
function harmonics(lines: BrokenLines, explained: Float64Array): Float64Array {
  const { base, months, triangle, width } = lines;
  const coefficient = new Float64Array(width);
  for (let index = width - 1; index >= 0; index -= 1) {
    let rest = dot(base, index * months, explained, 0, months);
    for (let later = index + 1; later < width; later += 1)
      rest -= (triangle[index * mostBaseColumns + later] ?? 0) * (coefficient[later] ?? 0);
    coefficient[index] = rest / (triangle[index * mostBaseColumns + index] ?? 1);
  }
  return coefficient.subarray(1, width - 1);
}

/** The fitted trend, season and residuals of one candidate of `fitBrokenLines`. */
export function brokenLineFit(lines: BrokenLines, candidate: number): BrokenLineFit {
  const { cleared, first, kind, months, response, root, second, time } = lines;
  const own = ownColumns(lines, candidate);
  const residual = cleared.slice(0, months);
  for (const [columns, knot, coefficient] of own)
    for (let row = 0; row < months; row += 1)
      residual[row] = (residual[row] ?? 0) - coefficient * (columns[knot * months + row] ?? 0);

  // The season of the full fit: what is left of the response once the knots' own (uncleared) columns are out.
  const explained = new Float64Array(months);
  for (let row = 0; row < months; row += 1) {
    let rest = (root[row] ?? 0) * (response[row] ?? 0);
    own.forEach(([, , coefficient], place) => {
      const isStep = place === 1 && kind[candidate] === brokenLineCode.break;
      const before = place === 1 && !isStep ? (second[candidate] ?? 0) : (first[candidate] ?? 0);
      if (row >= before)
        rest -= coefficient * (root[row] ?? 0) * (isStep ? 1 : (time[row] ?? 0) - (time[before - 1] ?? 0));
    });
    explained[row] = rest;
  }
  const coefficients = harmonics(lines, explained);
  const seasonal = new Float64Array(months);
  const trend = new Float64Array(months);
  for (let row = 0; row < months; row += 1) {
    let effect = 0;
    for (let index = 0; index < coefficients.length; index += 1)
      effect += (coefficients[index] ?? 0) * harmonic(index, time[row] ?? 0);
    seasonal[row] = effect;
    trend[row] = (response[row] ?? 0) - (residual[row] ?? 0) / (root[row] ?? 1) - effect;
  }
  return { trend, seasonal, residual };
}
