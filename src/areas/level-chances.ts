/** The level of one area after its own figure: chances on a grid of the scale of the model. */
export interface Posterior {
  readonly theta: Float64Array;
  /** Chance of a level under each point. */
  readonly below: Float64Array;
  /** Density at each point; straight between them. */
  readonly density: Float64Array;
  /** Mean of the level itself (a share or a rate), and its standard deviation. */
  readonly mean: number;
  readonly sd: number;
  /** Share of its variance that it has in common with the other areas: what is not known of where they all lie. */
  readonly common: number;
}

/** The most that areas are taken to have in common. */
const mostCommon = 0.95;

/** What is common with the others, held at the most that it is taken to be. */
export const commonShare = ({ common }: Posterior) => Math.min(mostCommon, common);

/** Chance of a level under a value, on the scale of the model. */
export function belowAt(posterior: Posterior, value: number): number {
  const { theta } = posterior;
  if (!(value > (theta[0] ?? 0))) return 0;
  return value >= (theta[theta.length - 1] ?? 0) ? 1 : belowIn(posterior, cellOf(theta, value), value);
}

/** The same of many ascending values: into every `stride`-th place of `out`, from `offset` on. */
export function belowEach(
  posterior: Posterior,
  values: Float64Array,
  out: Float64Array,
  offset: number,
  stride: number,
): void {
  const { below, density, theta } = posterior;
  const last = theta.length - 1;
  const lowest = theta[0] ?? 0;
  let at = 0;
  for (; at < values.length && !((values[at] ?? 0) > lowest); at += 1) out[offset + at * stride] = 0;
  // Cell by cell, as `belowIn`.
  for (let cell = 0; cell < last; cell += 1) {
    const from = theta[cell] ?? 0;
    const to = theta[cell + 1] ?? 0;
    const start = density[cell] ?? 0;
    const slope = ((density[cell + 1] ?? 0) - start) / (to - from);
    const sofar = below[cell] ?? 0;
    for (; at < values.length && (values[at] ?? 0) < to; at += 1) {
      const into = (values[at] ?? 0) - from;
      out[offset + at * stride] = Math.min(1, sofar + into * (start + 0.5 * slope * into));
    }
  }
  for (; at < values.length; at += 1) out[offset + at * stride] = 1;
}

function belowIn({ below, density, theta }: Posterior, at: number, value: number): number {
  const start = density[at] ?? 0;
  const width = (theta[at + 1] ?? 0) - (theta[at] ?? 0);
  const into = value - (theta[at] ?? 0);
  const slope = ((density[at + 1] ?? 0) - start) / width;
  return Math.min(1, (below[at] ?? 0) + into * (start + 0.5 * slope * into));
}

/** The level under which a share `p` of the chance lies, on the scale of the model. */
export function quantileOf({ below, density, theta }: Posterior, p: number): number {
  const at = cellOf(below, p);
  const start = density[at] ?? 0;
  const width = (theta[at + 1] ?? 0) - (theta[at] ?? 0);
  const slope = ((density[at + 1] ?? 0) - start) / width;
  const left = Math.max(0, p - (below[at] ?? 0));
  // The root of start x + slope x^2 / 2 = left, in the form that holds for a slope of 0.
  const root = start + Math.sqrt(Math.max(0, start * start + 2 * slope * left));
  return (theta[at] ?? 0) + (root > 0 ? Math.min(width, (2 * left) / root) : 0);
}

/** The last place whose value is at most this one, and not the very last. */
function cellOf(values: Float64Array, value: number): number {
  let [low, high] = [0, values.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) <= value) low = middle;
    else high = middle;
  }
  return low;
}
