/** What one local regression needs beside the figures. Missing figures are NaN. */
export interface LoessWindow {
  /** Figures in the window: the nearest this many decide. */
  readonly span: number;
  readonly degree: number;
  /** Every so manyth point is fitted, those between are joined by straight lines. */
  readonly jump: number;
}

/**
 * The local fit at `at` from the figures `first` to `last` (both included), in a window of `span` (Cleveland et al. 1990):
 * tricube weights times `weights`, a level or a line. NaN where no figure in reach has weight.
 */
export function loessAt(
  y: Float64Array,
  weights: Float64Array | null,
  at: number,
  { first, last, span, degree }: { first: number; last: number; span: number; degree: number },
  work: Float64Array,
): number {
  const n = y.length;
  let reach = Math.max(at - first, last - at);
  if (span > n) reach += Math.floor((span - n) / 2);
  const beyond = 0.999 * reach;
  const near = 0.001 * reach;
  let total = 0;
  for (let j = first; j <= last; j += 1) {
    const distance = Math.abs(j - at);
    let weight = 0;
    if (distance <= beyond && !Number.isNaN(y[j])) {
      weight = distance > near ? (1 - (distance / reach) ** 3) ** 3 : 1;
      if (weights !== null) weight *= weights[j] as number;
    }
    work[j] = weight;
    total += weight;
  }
  if (!(total > 0)) return Number.NaN;
  for (let j = first; j <= last; j += 1) work[j] = (work[j] as number) / total;
  if (reach > 0 && degree > 0) {
    let middle = 0;
    for (let j = first; j <= last; j += 1) middle += (work[j] as number) * j;
    let spread = 0;
    for (let j = first; j <= last; j += 1) spread += (work[j] as number) * (j - middle) ** 2;
    if (Math.sqrt(spread) > 0.001 * (n - 1)) {
      const tilt = (at - middle) / spread;
      for (let j = first; j <= last; j += 1) work[j] = (work[j] as number) * (tilt * (j - middle) + 1);
    }
  }
  let fitted = 0;
  for (let j = first; j <= last; j += 1) if (work[j] !== 0) fitted += (work[j] as number) * (y[j] as number);
  return fitted;
}

/** The figures smoothed by local regression into `out`: NaN only where nothing in any window has weight. */
export function loess(
  y: Float64Array,
  weights: Float64Array | null,
  { span, degree, jump }: LoessWindow,
  out: Float64Array,
  work: Float64Array,
): void {
  const n = y.length;
  if (n < 2) {
    if (n === 1) out[0] = y[0] as number;
    return;
  }
  const step = Math.min(jump, n - 1);
  const half = Math.floor((span + 1) / 2) - 1;
  const fitAt = (at: number): void => {
    let first = 0;
    let last = n - 1;
    if (span < n) {
      first = Math.min(Math.max(0, at - half), n - span);
      last = first + span - 1;
    }
    let fitted = loessAt(y, weights, at, { first, last, span, degree }, work);
    // A window that holds nothing but gaps is widened; robustness weights of 0 leave the figure itself.
    if (Number.isNaN(fitted)) fitted = y[at] as number;
    for (let wider = span; Number.isNaN(fitted) && wider < 2 * n; wider *= 2) {
      first = Math.max(0, at - wider);
      last = Math.min(n - 1, at + wider);
      fitted = loessAt(y, weights, at, { first, last, span, degree: 0 }, work);
    }
    out[at] = fitted;
  };
  for (let at = 0; at < n; at += step) fitAt(at);
  if (step === 1) return;
  const join = (from: number, to: number) => {
    const slope = ((out[to] as number) - (out[from] as number)) / (to - from);
    for (let between = from + 1; between < to; between += 1)
      out[between] = (out[from] as number) + slope * (between - from);
  };
  for (let at = 0; at + step < n; at += step) join(at, at + step);
  const lastFitted = Math.floor((n - 1) / step) * step;
  if (lastFitted === n - 1) return;
  fitAt(n - 1);
  join(lastFitted, n - 1);
}
