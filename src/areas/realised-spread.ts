import { regularisedGammaLower } from '../numeric/incomplete-gamma.ts';
import { invertTail } from '../numeric/invert.ts';
import { poissonSaddle } from '../numeric/saddle-point.ts';
import type { Estimate } from '../result/estimate.ts';
import type { Fit } from './fit.ts';
import type { ReadAreas } from './read-areas.ts';
import { levelOf } from './tables.ts';

/** What is known of the variance of the true levels of these very areas: a mixture of gamma distributions. */
export interface RealisedSpread {
  readonly weight: readonly number[];
  readonly shape: readonly number[];
  readonly scale: readonly number[];
}

/**
 * How unlike the true levels of these areas are: the variance of them, with divisor k - 1, given their figures; of several
 * dimensions (areas within each of several larger ones), about the mean of each. At each spread that areas may have the
 * levels are normal about their shrunken means, and the variance of them a quadratic form, taken as a gamma with its mean
 * and variance (Satterthwaite 1946); averaged over the spreads. Shrunken levels alone differ too little, published figures
 * too much. On the natural scale; `null` where no dimension has two areas with a sample.
 */
export function realisedSpread(fit: Fit): RealisedSpread | null {
  const { axis, columns, tables, weight } = fit;
  const out = { weight: [] as number[], shape: [] as number[], scale: [] as number[] };
  for (let g = 0; g < axis.count; g += 1) {
    const share = weight[g * columns + tables.areas] ?? 0;
    const form = share > 0 ? formAt(fit, g) : null;
    if (form === null) continue;
    out.weight.push(share);
    out.shape.push((form.mean * form.mean) / form.variance);
    out.scale.push(form.variance / form.mean);
  }
  return out.weight.length === 0 ? null : out;
}

/** Mean and variance of the variance of the levels at one spread. */
function formAt({ axis, sites, tables }: Fit, g: number): { mean: number; variance: number } | null {
  const { areas, dimensions, kind, periods } = tables;
  const t = (axis.tau[g] ?? 0) ** 2;
  const means = new Float64Array(areas);
  const own = new Float64Array(areas);
  let [degrees, mean, variance] = [0, 0, 0];
  for (let dimension = 0; dimension < dimensions; dimension += 1) {
    const each = sites[dimension * periods]?.[g];
    if (!each || !(each.weights > 0)) continue;
    const centre = each.centre + each.first / each.weights;
    let [k, middle] = [0, 0];
    for (let i = 0; i < areas; i += 1) {
      const w = each.w[i] ?? 0;
      if (w === 0) continue;
      const level = levelOf(kind, centre + ((each.x[i] ?? 0) - centre) * ((t * w) / (1 + t * w)));
      means[k] = level;
      own[k] = (t / (1 + t * w)) * slopeAt(kind, level) ** 2;
      middle += level;
      k += 1;
    }
    if (k < 2) continue;
    middle /= k;
    let [between, sum, squares, mixed] = [0, 0, 0, 0];
    for (let i = 0; i < k; i += 1) {
      const off = ((means[i] ?? 0) - middle) ** 2;
      const v = own[i] ?? 0;
      between += off;
      sum += v;
      squares += v * v;
      mixed += v * off;
    }
    degrees += k - 1;
    mean += between + sum * (1 - 1 / k);
    variance += 2 * (squares * (1 - 2 / k) + (sum / k) ** 2) + 4 * mixed;
  }
  return mean > 0 && variance > 0 ? { mean: mean / degrees, variance: variance / degrees ** 2 } : null;
}

/** How fast a level rises with its place on the scale of the model. */
const slopeAt = (kind: Fit['tables']['kind'], level: number) =>
  kind === 'binomial' ? level * (1 - level) : level;

/** Chance that the standard deviation of the levels is under a value. */
export function realisedUnder({ scale, shape, weight }: RealisedSpread, value: number): number {
  let [sum, all] = [0, 0];
  for (let at = 0; at < weight.length; at += 1) {
    const own = weight[at] ?? 0;
    sum += own * regularisedGammaLower(shape[at] ?? 1, (value * value) / (scale[at] ?? 1));
    all += own;
  }
  return sum / all;
}

/** Its density by the logarithm of the standard deviation. */
function realisedDensity({ scale, shape, weight }: RealisedSpread, value: number): number {
  let [sum, all] = [0, 0];
  for (let at = 0; at < weight.length; at += 1) {
    const [own, a] = [weight[at] ?? 0, shape[at] ?? 1];
    sum += 2 * own * a * poissonSaddle(a, (value * value) / (scale[at] ?? 1));
    all += own;
  }
  return sum / all;
}

/** No standard deviation of levels has a logarithm beyond this, up or down. */
const most = 100;

/** The standard deviation of the levels under which a share `p` of the chance lies; the search begins at `near`. */
export function realisedAt(spread: RealisedSpread, p: number, near = meanSpread(spread)): number {
  return Math.exp(
    invertTail(
      {
        tail: (u) => realisedUnder(spread, Math.exp(u)),
        density: (u) => realisedDensity(spread, Math.exp(u)),
        rising: true,
        from: -most,
        to: most,
      },
      p,
      Math.log(near),
    ),
  );
}

function meanSpread({ scale, shape, weight }: RealisedSpread): number {
  let [sum, all] = [0, 0];
  weight.forEach((own, at) => {
    sum += own * (shape[at] ?? 1) * (scale[at] ?? 1);
    all += own;
  });
  return Math.sqrt(sum / all);
}

/** Chance that one spread is under another, the two independent: over 200 parts of the first. */
export function chanceNarrower(one: RealisedSpread, other: RealisedSpread): number {
  const parts = 200;
  let sum = 0;
  let value = meanSpread(one);
  for (let at = 0; at < parts; at += 1) {
    value = realisedAt(one, (at + 0.5) / parts, value);
    sum += 1 - realisedUnder(other, value);
  }
  return sum / parts;
}

/** The spread as it is said, in the unit of differences. */
export function saidSpread(
  spread: RealisedSpread | null,
  { centre, options: { level }, units }: Pick<ReadAreas, 'centre' | 'options' | 'units'>,
): Estimate {
  const at = (p: number) => (spread === null ? null : units.differenceOf(realisedAt(spread, p), centre));
  return {
    value: at(0.5),
    lower: at((1 - level) / 2),
    upper: at((1 + level) / 2),
    level: spread === null ? null : level,
    unit: units.difference,
  };
}
