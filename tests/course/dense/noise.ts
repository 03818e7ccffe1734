import { at, total } from './vectors.ts';

/** What the residual sum of squares Q says: ln G(Q), and the expectation of phi given it. */
export interface Noise {
  readonly lnG: (Q: number) => number;
  readonly expectedPhi: (Q: number) => number;
}

/** ln of K(A, x) = e^-x (1/A + x/(A (A+1)) + ...), all terms positive. */
function lnK(A: number, x: number): number {
  let term = 1 / A;
  let sum = term;
  let scale = 0;
  for (let n = 1; term > 1e-17 * sum || n < x; n += 1) {
    term *= x / (A + n);
    sum += term;
    if (sum > 1e200) {
      term /= 1e200;
      sum /= 1e200;
      scale += Math.log(1e200);
    }
  }
  return Math.log(sum) + scale - x;
}

const lnSum = (a: number, b: number) => Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));

/** ln of the integral over phi from 1/20 to 1 of phi^(-nu/2) e^(-x/phi): Simpson's rule in u = 1/phi. */
function lnUnder(nu: number, x: number): number {
  const pieces = 4000;
  const logs = Array.from({ length: pieces + 1 }, (_, i) => {
    const u = 1 + (19 * i) / pieces;
    const part = i === 0 || i === pieces ? 1 : i % 2 === 1 ? 4 : 2;
    return Math.log(part) + (nu / 2 - 2) * Math.log(u) - x * u;
  });
  const most = logs.reduce((so, one) => Math.max(so, one), Number.NEGATIVE_INFINITY);
  return most + Math.log((total(logs.map((one) => Math.exp(one - most))) * 19) / pieces / 3);
}

/**
 * Phi is 1 with chance one half, else has density phi^-2 above 1. With `below`, a uniform part under 1 so many times
 * as dense, of which phi is said to be 1.
 */
function exactNoise(nu: number, below: number): Noise {
  const A = nu / 2 + 1;
  const lnSampling = (x: number) =>
    below > 0 ? lnSum(Math.log(0.5) - x, Math.log(below) + lnUnder(nu, x)) : Math.log(0.5) - x;
  const lnAbove = (a: number, x: number) => Math.log(0.5) + lnK(a, x);
  const lnG = (Q: number) => lnSum(lnSampling(Q / 2), lnAbove(A, Q / 2));
  return {
    lnG,
    expectedPhi: (Q) => Math.exp(lnSum(lnSampling(Q / 2), lnAbove(A - 1, Q / 2)) - lnG(Q)),
  };
}

/** The same, linear between whole Q, and ln G falling by A ln Q beyond the table. */
function tabulatedNoise(nu: number, under: number): Noise {
  const A = nu / 2 + 1;
  const exact = exactNoise(nu, under);
  const most = Math.ceil(2 * (A + 8 * Math.sqrt(A) + 12));
  const whole = Array.from({ length: most + 1 }, (_, Q) => Q);
  const tableOf = (values: readonly number[]) => (Q: number) => {
    const below = Math.min(Math.floor(Q), most - 1);
    return at(values, below) + (Q - below) * (at(values, below + 1) - at(values, below));
  };
  const [lnG, phi] = [tableOf(whole.map(exact.lnG)), tableOf(whole.map(exact.expectedPhi))];
  return {
    lnG: (Q) => (Q <= most ? lnG(Q) : lnG(most) - A * Math.log(Q / most)),
    expectedPhi: (Q) => (Q <= most ? phi(Q) : Q / 2 / (A - 1)),
  };
}

/** Where the sampling variance is not known: G = Q^(-nu/2), E = Q/(nu - 2). */
const unknownNoise = (nu: number): Noise => ({
  lnG: (Q) => (-nu / 2) * Math.log(Q),
  expectedPhi: (Q) => Q / (nu - 2),
});

/** What is known of the noise, and how it is read. */
export interface NoiseSettings {
  readonly known: boolean;
  readonly tabulated: boolean;
  readonly below: number;
}

export function noiseOf(nu: number, { known, tabulated, below }: NoiseSettings): Noise {
  if (!known) return unknownNoise(nu);
  return tabulated ? tabulatedNoise(nu, below) : exactNoise(nu, below);
}
