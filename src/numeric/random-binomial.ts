import { logGamma } from './log-gamma.ts';

/**
 * A binomial draw: by inversion where the rarer outcome is expected fewer than 10 times, else by transformed
 * rejection (BTRS, Hoermann 1993).
 */
export function binomialDraw(n: number, p: number, uniform: () => number): number {
  if (p > 0.5) return n - binomialDraw(n, 1 - p, uniform);
  if (n * p < 10) return byInversion(n, p, uniform);
  const deviation = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * deviation;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const centre = n * p + 0.5;
  const certain = 0.92 - 4.2 / b;
  const alpha = (2.83 + 5.1 / b) * deviation;
  const logOdds = Math.log(p / (1 - p));
  const mode = Math.floor((n + 1) * p);
  const logModeTerms = logGamma(mode + 1) + logGamma(n - mode + 1);
  for (;;) {
    const u = uniform() - 0.5;
    const v = uniform();
    const distance = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / distance + b) * u + centre);
    if (k < 0 || k > n) continue;
    if (distance >= 0.07 && v <= certain) return k;
    const offered = Math.log((v * alpha) / (a / (distance * distance) + b));
    const height = logModeTerms - logGamma(k + 1) - logGamma(n - k + 1) + (k - mode) * logOdds;
    if (offered <= height) return k;
  }
}

function byInversion(n: number, p: number, uniform: () => number): number {
  const odds = p / (1 - p);
  let left = uniform();
  let mass = Math.exp(n * Math.log1p(-p));
  let k = 0;
  while (left > mass && k < n) {
    left -= mass;
    k += 1;
    mass *= ((n - k + 1) / k) * odds;
  }
  return k;
}
