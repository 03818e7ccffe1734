/** Draws made from one stream of uniform numbers. */
export interface Draws {
  readonly uniform: () => number;
  readonly normal: () => number;
  /** Gamma of a shape, scale 1 (Marsaglia and Tsang 2000). */
  readonly gamma: (shape: number) => number;
  /** Poisson: by products under a mean of 30, by transformed rejection (Hörmann 1993) above. */
  readonly poisson: (mean: number) => number;
}

/** Draws of their own for the workload, so that a change of the library never changes what it is measured on. */
export function drawsFrom(uniform: () => number): Draws {
  const normal = () => {
    let first = uniform();
    while (first <= 1e-300) first = uniform();
    return Math.sqrt(-2 * Math.log(first)) * Math.cos(2 * Math.PI * uniform());
  };
  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * (uniform() || 1e-12) ** (1 / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      let x = normal();
      while (1 + c * x <= 0) x = normal();
      const v = (1 + c * x) ** 3;
      const w = uniform();
      if (w < 1 - 0.0331 * x * x * x * x) return d * v;
      if (Math.log(w) < 0.5 * x * x + d * (1 - v + Math.log(v))) return d * v;
    }
  };
  const poisson = (mean: number): number => {
    if (mean <= 0) return 0;
    return mean < 30 ? byProducts(mean, uniform) : byRejection(mean, uniform);
  };
  return { uniform, normal, gamma, poisson };
}

function byProducts(mean: number, uniform: () => number): number {
  const least = Math.exp(-mean);
  let events = 0;
  for (let product = uniform(); product > least; product *= uniform()) events += 1;
  return events;
}

function byRejection(mean: number, uniform: () => number): number {
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const scale = 1.1239 + 1.1328 / (b - 3.4);
  const accepted = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    const u = uniform() - 0.5;
    const v = uniform();
    const left = 0.5 - Math.abs(u);
    const events = Math.floor(((2 * a) / left + b) * u + mean + 0.43);
    if (left >= 0.07 && v <= accepted) return events;
    if (events < 0 || (left < 0.013 && v > left)) continue;
    const density = -mean + events * Math.log(mean) - logFactorial(events);
    if (Math.log(v) + Math.log(scale) - Math.log(a / (left * left) + b) <= density) return events;
  }
}

const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** ln(n!) by Lanczos (g = 7). */
function logFactorial(n: number): number {
  let sum = 0.99999999999980993;
  LANCZOS.forEach((coefficient, at) => {
    sum += coefficient / (n + at + 1);
  });
  const t = n + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (n + 0.5) * Math.log(t) - t + Math.log(sum);
}
