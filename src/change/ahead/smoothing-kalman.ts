/** A local level with a damped slope and a fixed season, all variances in units of the noise. */
export interface LevelModel {
  /** Variance by which the level moves in each period. */
  readonly level: number;
  /** Variance of the slope over the long run; 0 for no slope. */
  readonly slope: number;
  /** Share of the slope that each period keeps. */
  readonly damping: number;
}

export interface Filtered {
  /** Sum of log variances and of squared errors over their variance, one period ahead. */
  readonly logs: number;
  readonly squares: number;
  /** For each period ahead, what is expected and the variance of that level. */
  readonly ahead: readonly { readonly mean: number; readonly variance: number }[];
}

/**
 * The Kalman filter over a calendar: figures `y` with known variances `noise` (NaN where there is none), harmonic columns
 * of the season for the calendar and the periods ahead. Level and season start from nowhere (a very large variance),
 * the slope from its long-run variance.
 */
export function levelFilter(
  y: Float64Array,
  noise: Float64Array,
  season: readonly Float64Array[],
  { level, slope, damping }: LevelModel,
  steps: number,
  diffuse: number,
): Filtered {
  const m = 2 + season.length;
  const state = new Float64Array(m);
  state[0] = y.find((value) => !Number.isNaN(value)) ?? 0;
  const p = Array.from({ length: m }, (_, i) => {
    const row = new Float64Array(m);
    row[i] = i === 1 ? slope : diffuse;
    return row;
  });
  const moved = slope * (1 - damping * damping);
  const ahead: { mean: number; variance: number }[] = [];
  const seen = new Float64Array(m);
  const gain = new Float64Array(m);
  let logs = 0;
  let squares = 0;
  for (let at = 0; at < y.length + steps; at += 1) {
    seen[0] = 1;
    season.forEach((column, i) => {
      seen[i + 2] = column[at] as number;
    });
    let expected = 0;
    let variance = 0;
    for (let i = 0; i < m; i += 1) {
      expected += (seen[i] as number) * (state[i] as number);
      gain[i] = 0;
      for (let j = 0; j < m; j += 1)
        gain[i] = (gain[i] as number) + ((p[i] as Float64Array)[j] as number) * (seen[j] as number);
      variance += (seen[i] as number) * (gain[i] as number);
    }
    const value = at < y.length ? (y[at] as number) : Number.NaN;
    if (at >= y.length) ahead.push({ mean: expected, variance });
    else if (!Number.isNaN(value)) {
      const total = variance + (noise[at] as number);
      const error = value - expected;
      logs += Math.log(total);
      squares += (error * error) / total;
      for (let i = 0; i < m; i += 1) {
        state[i] = (state[i] as number) + ((gain[i] as number) * error) / total;
        for (let j = 0; j < m; j += 1) {
          const row = p[i] as Float64Array;
          row[j] = (row[j] as number) - ((gain[i] as number) * (gain[j] as number)) / total;
        }
      }
    }
    step(state, p, damping, level, moved);
  }
  return { logs, squares, ahead };
}

/** One period on: level + slope, slope damped, and the variances with them. */
function step(
  state: Float64Array,
  p: readonly Float64Array[],
  damping: number,
  level: number,
  slope: number,
): void {
  const kept = damping * (state[1] as number);
  state[0] = (state[0] as number) + kept;
  state[1] = kept;
  const [first, second] = [p[0] as Float64Array, p[1] as Float64Array];
  for (let j = 0; j < state.length; j += 1) {
    second[j] = damping * (second[j] as number);
    first[j] = (first[j] as number) + (second[j] as number);
  }
  for (const row of p) {
    row[1] = damping * (row[1] as number);
    row[0] = (row[0] as number) + (row[1] as number);
  }
  first[0] = (first[0] as number) + level + slope;
  first[1] = (first[1] as number) + slope;
  second[0] = (second[0] as number) + slope;
  second[1] = (second[1] as number) + slope;
}
