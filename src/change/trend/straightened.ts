import type { Usable } from '../../series/usable.ts';
import type { Scale } from '../scale.ts';

/** Figures on a scale on which a steady change is a straight line, with the weight of each. */
export interface Straightened {
  readonly y: readonly number[];
  /** One over the variance that sampling alone would give. */
  readonly weights: readonly number[];
}

/** Places on either side over which a local mean is taken: a year, and the month itself. */
const reach = 6;

/**
 * Logarithms of counts per day, rates and ratios (half an event added to each count), other figures as they
 * are. Weights: the local mean count; for a ratio that of a b / (a + b); for a proportion n / (p (1 - p)) with
 * p pooled.
 */
export function straightened({ counted, values, places }: Usable, scale: Scale): Straightened {
  const { family, x, size } = counted;
  if (family === 'normal') return { y: values, weights: Array.from(size) };
  const local = (of: readonly number[]) =>
    places.map((place) => {
      const near = of.filter((_, at) => Math.abs((places[at] ?? 0) - place) <= reach);
      return Math.max(0.5, near.reduce((sum, value) => sum + value, 0) / near.length);
    });
  const seen = places.map((_, at) => Math.max(0, x[at] ?? 0));
  const rest = places.map((_, at) => Math.max(0, (size[at] ?? 0) - (x[at] ?? 0)));
  if (family === 'poisson')
    return { y: seen.map((count, at) => Math.log((count + 0.5) / (size[at] ?? 1))), weights: local(seen) };
  if (scale.link === 'log') {
    const a = local(seen);
    const b = local(rest);
    return {
      y: seen.map((count, at) => Math.log((count + 0.5) / ((rest[at] ?? 0) + 0.5))),
      weights: a.map((count, at) => (count * (b[at] ?? 0)) / (count + (b[at] ?? 0))),
    };
  }
  const total = (of: readonly number[]) => of.reduce((sum, value) => sum + value, 0);
  const asked = total(seen) + total(rest);
  const p = Math.min(1 - 0.5 / asked, Math.max(0.5 / asked, total(seen) / asked));
  return { y: values, weights: seen.map((count, at) => (count + (rest[at] ?? 0)) / (p * (1 - p))) };
}
