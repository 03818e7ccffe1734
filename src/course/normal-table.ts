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

/** Standard normal density, to four digits. */
export function densityNear(z: number): number {
  const { slope } = tables();
  const place = (z + reach) * steps;
  if (!(place > 0 && place < size)) return 0;
  const at = Math.floor(place);
  const low = slope[at] ?? 0;
  return steps * (low + (place - at) * ((slope[at + 1] ?? 0) - low));
}
