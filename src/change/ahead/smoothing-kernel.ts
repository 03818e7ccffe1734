/** Constants of exponential smoothing: of the level, the slope, the season, and what is kept of the slope. */
export interface SmoothingConstants {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
  readonly phi: number;
}

/** Level, slope and one seasonal value for each period of the year, before the first figure that is smoothed. */
export interface SmoothingStates {
  readonly level: number;
  readonly slope: number;
  /** The first is that of the first figure smoothed; empty where there is no season. */
  readonly seasonal: readonly number[];
}

const needed = { is: 'number', required: true } as const;
/** What states must be that are given. */
export const statesRule = {
  is: 'fields',
  of: {
    level: needed,
    slope: needed,
    seasonal: { is: 'items', of: { is: 'number' }, required: true },
  },
} as const;

export interface Smoothed {
  readonly level: Float64Array;
  readonly slope: Float64Array;
  /** What was expected of each figure from those before it. */
  readonly fitted: Float64Array;
  readonly residuals: Float64Array;
  readonly final: SmoothingStates;
  /** Sum of squared residuals over the figures that are there. */
  readonly squares: number;
}

/**
 * Exponential smoothing by Holt's and Winters' recursions: level = alpha (y - s) + (1 - alpha)(level + phi slope),
 * slope = beta x change of level + (1 - beta) phi slope, s = gamma (y - level) + (1 - gamma) s; `times` has
 * y / s and y / level. A gap (NaN) moves the level on by the slope and changes nothing else.
 */
export function smooth(
  y: ArrayLike<number>,
  { alpha, beta, gamma, phi }: SmoothingConstants,
  initial: SmoothingStates,
  times: boolean,
): Smoothed {
  const n = y.length;
  const level = new Float64Array(n);
  const slope = new Float64Array(n);
  const fitted = new Float64Array(n);
  const residuals = new Float64Array(n).fill(Number.NaN);
  const seasonal = [...initial.seasonal];
  const period = seasonal.length;
  const none = times ? 1 : 0;
  let l = initial.level;
  let b = initial.slope;
  let squares = 0;
  for (let at = 0; at < n; at += 1) {
    const season = period > 0 ? (seasonal[at % period] as number) : none;
    const reached = l + phi * b;
    fitted[at] = times ? reached * season : reached + season;
    const value = y[at] as number;
    if (Number.isNaN(value)) {
      b *= phi;
      l = reached;
    } else {
      const residual = value - (fitted[at] as number);
      residuals[at] = residual;
      squares += residual * residual;
      const before = l;
      l = alpha * (times ? value / season : value - season) + (1 - alpha) * reached;
      b = beta * (l - before) + (1 - beta) * phi * b;
      if (period > 0) seasonal[at % period] = gamma * (times ? value / l : value - l) + (1 - gamma) * season;
    }
    level[at] = l;
    slope[at] = b;
  }
  const turn = period > 0 ? n % period : 0;
  const final = {
    level: l,
    slope: b,
    seasonal: [...seasonal.slice(turn), ...seasonal.slice(0, turn)],
  };
  return { level, slope, fitted, residuals, final, squares };
}

/** What is expected so many periods ahead: level, damped slopes added up, and the season of that period. */
export function ahead(
  { level, slope, seasonal }: SmoothingStates,
  phi: number,
  step: number,
  times: boolean,
): number {
  let reached = level;
  let kept = 1;
  for (let h = 1; h <= step; h += 1) {
    kept *= phi;
    reached += kept * slope;
  }
  if (seasonal.length === 0) return reached;
  const season = seasonal[(step - 1) % seasonal.length] as number;
  return times ? reached * season : reached + season;
}

/** Share of one residual that stays in the forecast `step` periods later (Hyndman et al. 2008, table 6.1). */
export function carried(
  { alpha, beta, gamma, phi }: SmoothingConstants,
  period: number,
  step: number,
): number {
  let damped = 0;
  let kept = 1;
  for (let h = 1; h <= step; h += 1) {
    kept *= phi;
    damped += kept;
  }
  const season = period > 0 && step % period === 0 ? gamma * (1 - alpha) : 0;
  return alpha * (1 + beta * damped) + season;
}
