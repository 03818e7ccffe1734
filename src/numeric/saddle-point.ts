const TWO_PI = 6.283185307179586;
/** Of x so small gamma(x + 1) is 1 to the last digit. */
const TINY = 1e-20;

/** The part of ln n! that Stirling's formula leaves out, as its asymptotic series; for n of 15 and more. */
export function stirlingSeries(n: number): number {
  const square = n * n;
  const fourth = 1 / 1680 - (1 / 1188 - 691 / 360360 / square) / square;
  return (1 / 12 - (1 / 360 - (1 / 1260 - fourth / square) / square) / square) / n;
}

/** `stirlingSeries` for every n above 0: below 15 by the recurrence, whose terms are all positive. */
export function stirlingError(n: number): number {
  let shifted = n;
  let error = 0;
  while (shifted < 15) {
    // One over the smallest numbers is none.
    const rise = shifted < 1e-300 ? -Math.log(shifted) : Math.log1p(1 / shifted);
    error += (shifted + 0.5) * rise - 1;
    shifted += 1;
  }
  return error + stirlingSeries(shifted);
}

/**
 * Half the deviance of an observed x from an expected value: x ln(x / expected) + expected - x, never below 0,
 * without the cancellation that the formula suffers when the two are close. `difference` is theirs, where it is known
 * better than by subtraction. Source: Loader 2000.
 */
export function halfDeviance(x: number, expected: number, difference = x - expected): number {
  if (x === 0) return expected;
  if (Math.abs(difference) < 0.1 * (x + expected)) {
    const ratio = difference / 2 / (x / 2 + expected / 2);
    const square = ratio * ratio;
    let sum = difference * ratio;
    let power = 2 * (x * ratio);
    for (let odd = 3; odd < 100; odd += 2) {
      power *= square;
      const next = sum + power / odd;
      if (next === sum) break;
      sum = next;
    }
    return sum;
  }
  const ratio = x / expected;
  // The largest numbers over the smallest have no ratio, but a logarithm.
  const log = ratio > 0 && ratio <= Number.MAX_VALUE ? Math.log(ratio) : Math.log(x) - Math.log(expected);
  return x * log - difference;
}

/**
 * mean^x e^-mean / gamma(x + 1): the Poisson mass, for any real x of at least 0, by the saddle point, which
 * keeps its relative precision for large means where the factors themselves overflow.
 * Source: C. Loader 2000, Fast and accurate computation of binomial probabilities.
 */
export function poissonSaddle(x: number, mean: number): number {
  if (x === 0) return Math.exp(-mean);
  if (mean === 0) return 0;
  if (x < TINY) return Math.exp(x * Math.log(mean) - mean);
  return Math.exp(-stirlingError(x) - halfDeviance(x, mean)) / Math.sqrt(TWO_PI * x);
}

/**
 * gamma(n + 1) / (gamma(x + 1) gamma(y + 1)) p^x q^y with n = x + y: the binomial mass, for any real x and y
 * of at least 0, with the two probabilities given separately so that neither is lost near 0. Source: Loader 2000.
 */
export function binomialSaddle(x: number, y: number, p: number, q: number): number {
  if (x === 0) return y === 0 ? 1 : Math.exp(y * logarithm(q, p));
  if (y === 0) return Math.exp(x * logarithm(p, q));
  if (p === 0 || q === 0) return 0;
  if (x < TINY || y < TINY) return Math.exp(x * logarithm(p, q) + y * logarithm(q, p));
  const n = x + y;
  const logMass =
    stirlingError(n) - stirlingError(x) - stirlingError(y) - halfDeviance(x, n * p) - halfDeviance(y, n * q);
  const spread = n / (TWO_PI * x) / y;
  return Math.exp(logMass) * Math.sqrt(spread <= Number.MAX_VALUE ? spread : n / y / (TWO_PI * x));
}

/** ln p, taken from its complement where that is the smaller and so the more precise. */
function logarithm(p: number, complement: number): number {
  return complement < 0.5 ? Math.log1p(-complement) : Math.log(p);
}
