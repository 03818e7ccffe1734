/** A local regression: its span, 0 for levels or 1 for lines, and every how manyth point is fitted. */
export interface FloorWindow {
  readonly span: number;
  readonly degree: 0 | 1;
  readonly jump: number;
}

/** Tricube weights by distance, one table for each reach. */
const tables = new Map<number, Float64Array>();

function tableOf(reach: number, most: number): Float64Array {
  const kept = tables.get(reach);
  if (kept !== undefined && kept.length > most) return kept;
  const table = new Float64Array(most + 2);
  for (let distance = 0; distance <= most + 1; distance += 1) {
    if (distance <= 0.001 * reach) table[distance] = 1;
    else if (distance <= 0.999 * reach) table[distance] = (1 - (distance / reach) ** 3) ** 3;
  }
  tables.set(reach, table);
  return table;
}

/** The local fit at `at` from the figures `first` to `last`, in one pass of sums about `at`; NaN without weight. */
export function localFit(
  y: Float64Array,
  n: number,
  { span, degree }: FloorWindow,
  at: number,
  first: number,
  last: number,
  weights: Float64Array | null,
): number {
  const most = Math.max(at - first, last - at);
  const reach = span > n ? most + Math.floor((span - n) / 2) : most;
  const table = tableOf(reach, most);
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let sy = 0;
  let sxy = 0;
  if (weights === null)
    for (let j = first; j <= last; j += 1) {
      const away = j - at;
      const weight = table[away < 0 ? -away : away] as number;
      const value = y[j] as number;
      const moment = weight * away;
      s0 += weight;
      s1 += moment;
      s2 += moment * away;
      sy += weight * value;
      sxy += moment * value;
    }
  else
    for (let j = first; j <= last; j += 1) {
      const away = j - at;
      const weight = (table[away < 0 ? -away : away] as number) * (weights[j] as number);
      const value = y[j] as number;
      const moment = weight * away;
      s0 += weight;
      s1 += moment;
      s2 += moment * away;
      sy += weight * value;
      sxy += moment * value;
    }
  if (s0 <= 0) return Number.NaN;
  const mean = sy / s0;
  if (degree === 0 || reach <= 0) return mean;
  const centre = s1 / s0;
  const spread = s2 / s0 - centre * centre;
  if (!(Math.sqrt(spread > 0 ? spread : 0) > 0.001 * (n - 1))) return mean;
  return mean - (centre * (sxy / s0 - centre * mean)) / spread;
}

/** The first `n` figures smoothed into `out` from `offset` on; points between those fitted are joined by lines. */
export function smooth(
  y: Float64Array,
  n: number,
  window: FloorWindow,
  weights: Float64Array | null,
  out: Float64Array,
  offset: number,
): void {
  const { span } = window;
  const step = Math.min(window.jump, n - 1);
  const half = ((span + 1) >> 1) - 1;
  const end = n - 1;
  let before = 0;
  for (let at = 0; ; at = Math.min(at + step, end)) {
    const first = span >= n ? 0 : Math.min(Math.max(0, at - half), n - span);
    const fitted = localFit(y, n, window, at, first, span >= n ? end : first + span - 1, weights);
    out[offset + at] = Number.isNaN(fitted) ? (y[at] as number) : fitted;
    if (at > before) join(out, offset + before, offset + at);
    if (at === end) return;
    before = at;
  }
}

/** The straight line between two places. */
function join(out: Float64Array, from: number, to: number): void {
  const begin = out[from] as number;
  const slope = ((out[to] as number) - begin) / (to - from);
  for (let between = from + 1; between < to; between += 1) out[between] = begin + slope * (between - from);
}
