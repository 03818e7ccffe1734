import { atLeastZero, like, overZero, real, refuse, requireRule, share } from '../result/rule.ts';
import { normalQuantile } from './normal.ts';
import { binomialDraw } from './random-binomial.ts';
import { logGammaDraw } from './random-gamma.ts';
import { poissonDraw } from './random-poisson.ts';

/** Beyond these not every whole number exists. */
const drawnMean = /* @__PURE__ */ like(atLeastZero, { most: 1e15 });
const drawnCount = /* @__PURE__ */ like(overZero, { most: 9_007_199_254_740_992, whole: true });
const trials = /* @__PURE__ */ like(atLeastZero, { most: 9_007_199_254_740_992, whole: true });

/** Random numbers that a seed reproduces. Each call draws the next; parameters that cannot be throw `invalid-option`. */
export interface Random {
  /** Between 0 and 1, both ends left out, in steps of 2^-52. */
  uniform(): number;
  /** A whole number from 0 to n - 1. */
  below(n: number): number;
  /** Standard normal. */
  normal(): number;
  poisson(mean: number): number;
  binomial(n: number, p: number): number;
  /** Gamma of unit scale, mean `shape`. */
  gamma(shape: number): number;
  beta(a: number, b: number): number;
  /** Variance mean + mean^2 / size. */
  negativeBinomial(mean: number, size: number): number;
}

/**
 * Random numbers from a seed: the same seed gives the same numbers in every run, machine and time zone.
 *
 * `seed` is a finite number; each whole number up to 2^53 gives a stream of its own. Generator: sfc32 (C. Doty-Humphrey,
 * PractRand), 128 bits of state. Normal by inversion (AS 241), gamma by Marsaglia & Tsang 2000, Poisson and binomial by Hoermann's transformed rejection 1993 (inversion
 * where the mean is small), beta and negative binomial from gammas.
 *
 * @example
 * const chance = random(2019);
 * chance.uniform() // => 0.41390345
 * chance.poisson(4) // => 7
 */
export function random(seed: number): Random {
  requireRule('random: seed', real, seed);
  const next = sfc32(seed);
  const uniform = () => ((next() & 0xfffff) * 4294967296 + next() + 0.5) * 2 ** -52;
  const normal = () => normalQuantile(uniform());
  const logGamma = (shape: number) => logGammaDraw(shape, uniform, normal);
  const poisson = (mean: number) => {
    requireRule('random.poisson: mean', drawnMean, mean);
    return poissonDraw(mean, uniform);
  };
  return {
    uniform,
    normal,
    poisson,
    below: (n) => {
      requireRule('random.below: n', drawnCount, n);
      return Math.floor(uniform() * n);
    },
    binomial: (n, p) => {
      requireRule('random.binomial: n', trials, n);
      requireRule('random.binomial: p', share, p);
      return binomialDraw(n, p, uniform);
    },
    gamma: (shape) => {
      requireRule('random.gamma: shape', atLeastZero, shape);
      return shape === 0 ? 0 : Math.exp(logGamma(shape));
    },
    beta: (a, b) => {
      requireRule('random.beta: a', atLeastZero, a);
      requireRule('random.beta: b', atLeastZero, b);
      if (a === 0 || b === 0)
        return a === b ? refuse('random.beta: a', 'must be over 0 where b is 0', a) : a === 0 ? 0 : 1;
      const [second, first] = [logGamma(b), logGamma(a)];
      // Of shapes so small that neither draw is a number, only the two ends are left.
      if (first === Number.NEGATIVE_INFINITY && second === first) return uniform() < a / (a + b) ? 1 : 0;
      return 1 / (1 + Math.exp(second - first));
    },
    negativeBinomial: (mean, size) => {
      requireRule('random.negativeBinomial: mean', drawnMean, mean);
      requireRule('random.negativeBinomial: size', overZero, size);
      return mean === 0 ? 0 : poisson((mean / size) * Math.exp(logGamma(size)));
    },
  };
}

/** Whole numbers of 32 bits. Every finite seed is a state of its own, mixed by running idle. */
function sfc32(seed: number): () => number {
  const whole = Math.floor(seed);
  let a = ((seed - whole) * 4294967296) | 0;
  let b = whole | 0;
  let c = Math.floor(whole / 4294967296) | 0;
  let counter = 1;
  const next = () => {
    const out = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + out) | 0;
    return out >>> 0;
  };
  for (let idle = 0; idle < 20; idle++) next();
  return next;
}
