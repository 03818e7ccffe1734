import type { AreaFigure } from '../areas/figures.ts';
import { betaQuantile, betaUpper } from '../numeric/beta.ts';
import { gammaQuantile, gammaUpper } from '../numeric/gamma.ts';
import { logGamma } from '../numeric/log-gamma.ts';
import type { Random } from '../numeric/random.ts';

/** One possible spread of the areas with its weight: a beta prior (shapes) or a gamma prior (shape and rate). */
interface Component {
  readonly weight: number;
  readonly a: number;
  readonly b: number;
}

/** What is believed of the underlying levels of several areas, each having lent the others its strength. */
export interface Hierarchy {
  readonly model: 'binomial' | 'poisson';
  readonly figures: readonly Pick<AreaFigure, 'events' | 'exposure'>[];
  readonly components: readonly Component[];
}

const SPREADS = 24;
const CENTRES = 15;

/**
 * Hierarchical model of the areas' underlying levels: exact beta-binomial (proportions, ratios) or gamma-Poisson
 * (counts, rates) given the spread, averaged over a grid of the spread and of the overall level.
 *
 * Prior: uniform on the overall level (on its logarithm for rates) and on the square root of 1/(prior sample), nearly the
 * between-area standard deviation (Gelman et al., Bayesian Data Analysis, 5.3). One area alone: Jeffreys. `noise` is the
 * factor by which variances exceed chance; effective counts are divided by it.
 */
export function hierarchy(areas: readonly AreaFigure[], noise = 1): Hierarchy {
  const model = areas[0]?.model === 'poisson' ? 'poisson' : 'binomial';
  const figures = areas.map(({ events, exposure }) => ({
    events: events / noise,
    exposure: exposure / noise,
  }));
  if (figures.length < 2)
    return { model, figures, components: [{ weight: 1, a: 0.5, b: model === 'binomial' ? 0.5 : 0 }] };
  const points = figures.map((figure) => linkPoint(figure, model));
  const typical = points.reduce((total, { error }) => total + error, 0) / points.length;
  const middle = points.reduce((total, { at }) => total + at, 0) / points.length;
  const spread = Math.sqrt(points.reduce((total, { at }) => total + (at - middle) ** 2, 0) / points.length);
  const share = 1 / (1 + Math.exp(-middle));
  // A spread s of the prior is about s/unit on the scale of the link.
  const unit = model === 'binomial' ? Math.sqrt(share * (1 - share)) : 1;
  const widest = Math.min(1.5, 4 * unit * (spread + typical));
  const found: { log: number; a: number; b: number }[] = [];
  for (let row = 0; row < SPREADS; row += 1) {
    const s = (widest * (row + 0.5)) / SPREADS;
    const tau = s / unit;
    const weights = points.map(({ error }) => 1 / (error * error + tau * tau));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const centre = points.reduce((sum, { at }, index) => sum + at * (weights[index] ?? 0), 0) / total;
    const deviation = 1 / Math.sqrt(total);
    for (let column = 0; column < CENTRES; column += 1) {
      const at = centre + deviation * 9 * (column / (CENTRES - 1) - 0.5);
      const size = 1 / (s * s);
      const mean = model === 'binomial' ? 1 / (1 + Math.exp(-at)) : Math.exp(at);
      const prior = model === 'binomial' ? Math.log(mean * (1 - mean)) : 0;
      const [a, b] = model === 'binomial' ? [size * mean, size * (1 - mean)] : [size, size / mean];
      found.push({ log: logLikelihood(figures, model, a, b) + prior + Math.log(deviation), a, b });
    }
  }
  const best = found.reduce((most, { log }) => Math.max(most, log), Number.NEGATIVE_INFINITY);
  const kept = found.filter(({ log }) => log > best - 12);
  const whole = kept.reduce((total, { log }) => total + Math.exp(log - best), 0);
  const components = kept.map(({ log, a, b }) => ({ weight: Math.exp(log - best) / whole, a, b }));
  return { model, figures, components };
}

type Counts = Pick<AreaFigure, 'events' | 'exposure'>;

function linkPoint({ events, exposure }: Counts, model: Hierarchy['model']) {
  const [top, bottom] = [events + 0.5, exposure - events + 0.5];
  return model === 'binomial'
    ? { at: Math.log(top / bottom), error: Math.sqrt(1 / top + 1 / bottom) }
    : { at: Math.log(top / exposure), error: Math.sqrt(1 / top) };
}

function logLikelihood(figures: readonly Counts[], model: Hierarchy['model'], a: number, b: number): number {
  let total = 0;
  if (model === 'binomial') {
    const prior = logGamma(a + b) - logGamma(a) - logGamma(b);
    for (const { events, exposure } of figures)
      total += prior + logGamma(events + a) + logGamma(exposure - events + b) - logGamma(exposure + a + b);
    return total;
  }
  const prior = a * Math.log(b) - logGamma(a);
  for (const { events, exposure } of figures)
    total += prior + logGamma(events + a) - (events + a) * Math.log(exposure + b);
  return total;
}

/** Posterior mean and standard deviation of one area's underlying level. */
export function posteriorMoments({ model, figures, components }: Hierarchy, index: number) {
  const { events = 0, exposure = 0 } = figures[index] ?? {};
  let mean = 0;
  let square = 0;
  for (const { weight, a, b } of components) {
    const shape = events + a;
    const size = model === 'binomial' ? exposure + a + b : exposure + b;
    const each = shape / size;
    const spread = model === 'binomial' ? (each * (1 - each)) / (size + 1) : each / size;
    mean += weight * each;
    square += weight * (spread + each * each);
  }
  return { mean, deviation: Math.sqrt(Math.max(0, square - mean * mean)) };
}

/** Chance that one area's underlying level is at or above `level`, for each component of the hierarchy. */
export function componentChances(
  { model, figures, components }: Hierarchy,
  index: number,
  level: number,
): readonly number[] {
  const { events = 0, exposure = 0 } = figures[index] ?? {};
  return components.map(({ a, b }) =>
    model === 'binomial'
      ? betaUpper(level, events + a, exposure - events + b)
      : gammaUpper(level, events + a, 1 / (exposure + b)),
  );
}

/**
 * The level that one area's underlying level is below with probability `p`: of the beta (or gamma) distribution
 * that has the posterior's mean and deviation, which for one component is the posterior itself.
 */
export function posteriorQuantile(found: Hierarchy, index: number, p: number): number {
  const { mean, deviation } = posteriorMoments(found, index);
  const spread = deviation * deviation;
  if (spread <= 0) return mean;
  if (found.model === 'poisson') return gammaQuantile(p, (mean * mean) / spread, spread / mean);
  const size = (mean * (1 - mean)) / spread - 1;
  return betaQuantile(p, mean * size, (1 - mean) * size);
}

/** One joint draw of every area's underlying level: the spread first, then each area given the spread. */
export function drawLevels({ model, figures, components }: Hierarchy, chance: Random): Float64Array {
  let left = chance.uniform();
  let picked = components[components.length - 1];
  for (const component of components) {
    left -= component.weight;
    if (left > 0) continue;
    picked = component;
    break;
  }
  const { a = 0.5, b = 0.5 } = picked ?? {};
  return Float64Array.from(figures, ({ events, exposure }) =>
    model === 'binomial'
      ? chance.beta(events + a, exposure - events + b)
      : chance.gamma(events + a) / (exposure + b),
  );
}
