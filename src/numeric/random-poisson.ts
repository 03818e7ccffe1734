import { logGamma } from './log-gamma.ts';

/** A Poisson draw: by inversion below a mean of 10, else by transformed rejection (PTRS, Hoermann 1993). */
export function poissonDraw(mean: number, uniform: () => number): number {
  if (mean < 10) return byInversion(mean, uniform);
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
  const certain = 0.9277 - 3.6224 / (b - 2);
  const logMean = Math.log(mean);
  for (;;) {
    const u = uniform() - 0.5;
    const v = uniform();
    const distance = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / distance + b) * u + mean + 0.43);
    if (distance >= 0.07 && v <= certain) return k;
    if (k < 0 || (distance < 0.013 && v > distance)) continue;
    const offered = Math.log((v * inverseAlpha) / (a / (distance * distance) + b));
    if (offered <= k * logMean - mean - logGamma(k + 1)) return k;
  }
}

function byInversion(mean: number, uniform: () => number): number {
  let left = uniform();
  let mass = Math.exp(-mean);
  let k = 0;
  while (left > mass && k < 200) {
    left -= mass;
    k += 1;
    mass *= mean / k;
  }
  return k;
}
