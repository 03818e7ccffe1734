import { leastSquares } from '../../numeric/least-squares.ts';
import { classicalDecomposition } from '../season/classical-decomposition.ts';
import type { SmoothingStates } from './smoothing-kernel.ts';

/** The states before figure `from` (0 for the first), from which smoothing starts. */
export interface SmoothingStart {
  readonly from: number;
  readonly states: SmoothingStates;
}

/**
 * Where exponential smoothing starts (Holt 1957; Winters 1960): the first figure; with a slope, the second and what it adds
 * to the first; with a season, a line through the centred means of the first two years, and their seasonal pattern.
 * `null` where there are too few figures.
 */
export function smoothingStart(
  y: Float64Array,
  trend: boolean,
  season: number | null,
  model: 'additive' | 'multiplicative',
): SmoothingStart | null {
  if (season !== null) return seasonalStart(y, trend, season, model);
  const first = y.findIndex((value) => !Number.isNaN(value));
  const second = y.findIndex((value, at) => at > first && !Number.isNaN(value));
  if (first < 0 || second < 0) return null;
  const level = y[first] as number;
  if (!trend) return { from: first + 1, states: { level, slope: 0, seasonal: [] } };
  const next = y[second] as number;
  return {
    from: second + 1,
    states: { level: next, slope: (next - level) / (second - first), seasonal: [] },
  };
}

function seasonalStart(
  y: Float64Array,
  trend: boolean,
  season: number,
  model: 'additive' | 'multiplicative',
): SmoothingStart | null {
  const early = filled(y.subarray(0, 2 * season));
  if (early === null) return null;
  const parts = classicalDecomposition(early, { period: season, model });
  const levels = parts.trend.filter((value) => value !== null);
  const seasonal = parts.seasonal.slice(0, season).filter((value) => value !== null);
  if (seasonal.length < season) return null;
  const ones = levels.map(() => 1);
  const line = leastSquares([ones, levels.map((_, at) => at + 1)], levels).coefficients;
  const level = line[0] ?? 0;
  return { from: season, states: { level, slope: trend ? (line[1] ?? 0) : 0, seasonal } };
}

/** The figures with straight lines across their gaps; `null` where none is there. */
function filled(y: Float64Array): number[] | null {
  const places = [...y.keys()].filter((at) => !Number.isNaN(y[at]));
  const [first] = places;
  const last = places.at(-1);
  if (first === undefined || last === undefined) return null;
  return Array.from(y, (value, at) => {
    if (!Number.isNaN(value)) return value;
    const before = places.filter((place) => place < at).at(-1) ?? first;
    const after = places.find((place) => place > at) ?? last;
    const [low, high] = [y[before] as number, y[after] as number];
    return before >= after ? low : low + ((high - low) * (at - before)) / (after - before);
  });
}
