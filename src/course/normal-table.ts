import { normalDensity, normalLower } from '../numeric/normal.ts';

/** Steps of the table to a standard deviation, and standard deviations that it covers. */
const steps = 64;
const reach = 8.5;
const size = /* @__PURE__ */ (() => 2 * reach * steps)();

let made: { readonly lower: Float64Array; readonly slope: Float64Array } | null = null;

/** Tabled values, and densities times the width of a step. */
function tables(): { readonly lower: Float64Array; readonly slope: Float64Array } {
  made ??= {
    lower: Float64Array.from({ length: size + 2 }, (_, at) => normalLower(at / steps - reach)),
    slope: Float64Array.from({ length: size + 2 }, (_, at) => normalDensity(at / steps - reach) / steps),
  };
  return made;
}

/**
 * Standard normal distribution for the hundreds of thousands of chances that are added up in readings: cubics between
 * tabled values and densities, within 2e-10 of `normalLower`. A tail beyond 8.5 is 0 or 1.
 */
export function normalBelow(z: number): number {
  const { lower, slope } = tables();
  const place = (z + reach) * steps;
  if (!(place > 0)) return 0;
  if (place >= size) return 1;
  const at = Math.floor(place);
  const t = place - at;
  const low = lower[at] ?? 0;
  const rise = slope[at] ?? 0;
  const end = slope[at + 1] ?? 0;
  const change = (lower[at + 1] ?? 0) - low;
  return low + t * (rise + t * (3 * change - 2 * rise - end + t * (rise + end - 2 * change)));
}

/**
 * The share of a mixture of normal distributions below a limit, and its density there (to four digits), into `out`: the
 * same table, without a call for each of very many parts.
 */
export function sumsAt(
  { mean, sd, weight }: { readonly [Column in 'mean' | 'sd' | 'weight']: Float64Array },
  limit: number,
  out: Float64Array,
): void {
  const { lower, slope } = tables();
  let below = 0;
  let dense = 0;
  for (let index = 0; index < weight.length; index += 1) {
    const own = sd[index] ?? 0;
    const share = weight[index] ?? 0;
    const off = limit - (mean[index] ?? 0);
    if (!(own > 0)) {
      if (off > 0) below += share;
      continue;
    }
    const place = (off / own + reach) * steps;
    if (!(place > 0)) continue;
    if (place >= size) {
      below += share;
      continue;
    }
    const at = Math.floor(place);
    const t = place - at;
    const low = lower[at] ?? 0;
    const rise = slope[at] ?? 0;
    const end = slope[at + 1] ?? 0;
    const change = (lower[at + 1] ?? 0) - low;
    below += share * (low + t * (rise + t * (3 * change - 2 * rise - end + t * (rise + end - 2 * change))));
    dense += (share / own) * (steps * (rise + t * (end - rise)));
  }
  out[0] = below;
  out[1] = dense;
}
