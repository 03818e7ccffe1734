/**
 * What a sum of squared residuals says of the noise, phi (the variance over what sampling alone would give).
 *
 * Where sampling error is known, phi is 1 with chance a half, else has density phi^-2 above 1; the likelihood of
 * Q = RSS on nu degrees of freedom is then G(Q) = e^-x / 2 + K(A, x) / 2, with x = Q / 2, A = nu / 2 + 1 and
 * K(A, x) = e^-x sum x^n / (A (A+1) ... (A+n)); E(phi | Q) = (e^-x + K(A - 1, x)) / 2G. Both are tabulated at whole
 * Q and read between by straight lines. Where it is not, G = Q^(-nu/2) and E = Q / (nu - 2).
 */
export interface NoisePrior {
  readonly nu: number;
  /** ln G and E(phi | Q) at whole Q; none where sampling error is not known. */
  readonly logs: Float64Array;
  readonly means: Float64Array;
}

/** ln G at Q. */
export function logLikelihood({ logs, nu }: NoisePrior, q: number): number {
  const last = logs.length - 1;
  if (last < 0) return -0.5 * nu * Math.log(q);
  return q >= last ? (logs[last] ?? 0) - (nu / 2 + 1) * Math.log(q / last) : between(logs, q);
}

/** E(phi | Q). */
export function expectedPhi({ means, nu }: NoisePrior, q: number): number {
  const last = means.length - 1;
  if (last < 0) return q / Math.max(1, nu - 2);
  return q >= last ? q / nu : between(means, q);
}

function between(table: Float64Array, q: number): number {
  const below = Math.min(table.length - 2, Math.floor(q));
  const low = table[below] ?? 0;
  return low + (q - below) * ((table[below + 1] ?? 0) - low);
}

/** The largest Q with ln G of at least this; -1 where there is none. */
export function largestQ({ logs, nu }: NoisePrior, level: number): number {
  const last = logs.length - 1;
  if (last < 0) return Math.exp((-2 * level) / nu);
  const end = logs[last] ?? 0;
  if (level > (logs[0] ?? 0)) return -1;
  if (level <= end) return last * Math.exp((end - level) / (nu / 2 + 1));
  let low = 0;
  let high = last;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((logs[middle] ?? 0) >= level) low = middle;
    else high = middle;
  }
  const at = logs[low] ?? 0;
  const step = at - (logs[high] ?? 0);
  return step > 0 ? low + (at - level) / step : low;
}

const made = new Map<string, NoisePrior>();

/**
 * The prior for `nu` degrees of freedom where sampling error is known: made once for each. `below` is the chance of a
 * phi under 1, uniform there, which keeps figures that hardly vary from being read as autocorrelated; phi is said to
 * be 1 then, because no error is under that of sampling.
 */
export function knownSampling(nu: number, below: number): NoisePrior {
  const key = `${nu}/${below}`;
  const before = made.get(key);
  if (before !== undefined) return before;
  const prior = tabulated(nu, below);
  made.set(key, prior);
  return prior;
}

/** The prior where sampling error is not known. */
export const unknownSampling = (nu: number): NoisePrior => ({
  nu,
  logs: new Float64Array(0),
  means: new Float64Array(0),
});

function tabulated(nu: number, below: number): NoisePrior {
  const shape = nu / 2 + 1;
  const last = Math.ceil(2 * (shape + 8 * Math.sqrt(shape) + 12));
  const logs = new Float64Array(last + 1);
  const means = new Float64Array(last + 1);
  const under = below > 0 ? underSampling(nu / 2) : () => 0;
  for (let q = 0; q <= last; q += 1) {
    const x = q / 2;
    const sampling = 0.5 * Math.exp(-x) + (below > 0 ? below * under(x) : 0);
    const likelihood = sampling + 0.5 * lowerGammaTail(shape, x);
    logs[q] = Math.log(likelihood);
    means[q] = (sampling + 0.5 * lowerGammaTail(shape - 1, x)) / likelihood;
  }
  return { nu, logs, means };
}

/** K(A, x) = e^-x sum over n of x^n / (A (A+1) ... (A+n)). */
function lowerGammaTail(shape: number, x: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let n = 1; term > sum * 1e-17; n += 1) {
    term *= x / (shape + n);
    sum += term;
  }
  return Math.exp(-x) * sum;
}

/** The integral from 1/20 to 1 of phi^-h e^(-x / phi), by Simpson's rule in the logarithm of 1 / phi. */
function underSampling(half: number): (x: number) => number {
  const steps = 2 * Math.ceil(60 + 20 * half);
  const most = Math.log(20);
  const logs = Float64Array.from({ length: steps + 1 }, (_, step) => (most * step) / steps);
  const inverses = logs.map(Math.exp);
  return (x) => {
    let sum = 0;
    for (let step = 0; step <= steps; step += 1) {
      const height = Math.exp((half - 1) * (logs[step] ?? 0) - x * (inverses[step] ?? 0));
      sum += height * (step === 0 || step === steps ? 1 : step % 2 === 1 ? 4 : 2);
    }
    return (sum * most) / steps / 3;
  };
}
