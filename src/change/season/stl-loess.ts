/** What one local regression needs beside the figures. Missing figures are NaN. */
export interface LoessWindow {
  /** Figures in the window: the nearest this many decide. */
  readonly span: number;
  readonly degree: number;
  /** Every so manyth point is fitted, those between are joined by straight lines. */
  readonly jump: number;
}

/** Tricube weights by whole distance, one table for each reach: of the few dozen that a series needs, each is made once. */
export type TricubeTables = Map<number, Float64Array>;

function tricubeOf(tables: TricubeTables, reach: number, most: number): Float64Array {
  const made = tables.get(reach);
  if (made !== undefined && made.length > most) return made;
  const table = new Float64Array(most + 1);
  for (let distance = 0; distance <= most; distance += 1) {
    const share = distance / reach;
    const left = 1 - share * share * share;
    if (distance <= 0.001 * reach) table[distance] = 1;
    else if (distance <= 0.999 * reach) table[distance] = left * left * left;
  }
  tables.set(reach, table);
  return table;
}

/**
 * The local fit at `at` from the figures `first` to `last` (both included) of the first `n`, in a window of `span`
 * (Cleveland et al. 1990): tricube weights times `weights`, a level or a line. Sums are taken about `at`, in one pass.
 * NaN where no figure in reach has weight.
 */
export function loessAt(
  y: Float64Array,
  n: number,
  weights: Float64Array | null,
  at: number,
  first: number,
  last: number,
  span: number,
  degree: number,
  tables: TricubeTables,
): number {
  const most = Math.max(at - first, last - at);
  const reach = span > n ? most + Math.floor((span - n) / 2) : most;
  const tricube = tricubeOf(tables, reach, most);
  let total = 0;
  let moment = 0;
  let square = 0;
  let sum = 0;
  let product = 0;
  for (let j = first; j <= last; j += 1) {
    const value = y[j] as number;
    if (Number.isNaN(value)) continue;
    const away = j - at;
    let weight = tricube[away < 0 ? -away : away] as number;
    if (weights !== null) weight *= weights[j] as number;
    total += weight;
    moment += weight * away;
    square += weight * away * away;
    sum += weight * value;
    product += weight * away * value;
  }
  if (!(total > 0)) return Number.NaN;
  const mean = sum / total;
  if (degree === 0 || reach === 0) return mean;
  const centre = moment / total;
  const spread = square / total - centre * centre;
  if (!(spread > (0.001 * (n - 1)) ** 2)) return mean;
  return mean - (centre * (product / total - centre * mean)) / spread;
}

/**
 * The first `n` figures smoothed by local regression into `out`, from its place `offset` on: NaN only where nothing in
 * any window has weight.
 */
export function loess(
  y: Float64Array,
  n: number,
  weights: Float64Array | null,
  { span, degree, jump }: LoessWindow,
  out: Float64Array,
  offset: number,
  tables: TricubeTables,
): void {
  if (n < 2) {
    if (n === 1) out[offset] = y[0] as number;
    return;
  }
  const end = n - 1;
  const step = Math.min(jump, end);
  const half = Math.floor((span + 1) / 2) - 1;
  for (let at = 0, before = 0; ; before = at, at = Math.min(at + step, end)) {
    const first = span < n ? Math.min(Math.max(0, at - half), n - span) : 0;
    const last = span < n ? first + span - 1 : end;
    let fitted = loessAt(y, n, weights, at, first, last, span, degree, tables);
    // A window that holds nothing but gaps is widened; robustness weights of 0 leave the figure itself.
    if (Number.isNaN(fitted)) fitted = y[at] as number;
    for (let wider = span; Number.isNaN(fitted) && wider < 2 * n; wider *= 2) {
      const from = Math.max(0, at - wider);
      fitted = loessAt(y, n, weights, at, from, Math.min(end, at + wider), span, 0, tables);
    }
    out[offset + at] = fitted;
    const start = out[offset + before] as number;
    const slope = (fitted - start) / (at - before);
    for (let between = before + 1; between < at; between += 1)
      out[offset + between] = start + slope * (between - before);
    if (at === end) return;
  }
}
