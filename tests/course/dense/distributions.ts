/** Normal and t, written here so that nothing of the library is used: to about 1e-15. */

/**
 * P(Z < z). Up to 4 the series `1/2 + density x (z + z^3/3 + z^5/15 + ...)`, beyond it the continued fraction of
 * Laplace for the tail.
 */
export function normalBelow(z: number): number {
  const size = Math.abs(z);
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (size <= 4) {
    let term = z;
    let sum = z;
    for (let n = 3; Math.abs(term) > 1e-18 * Math.abs(sum); n += 2) {
      term *= (z * z) / n;
      sum += term;
    }
    return 0.5 + density * sum;
  }
  if (size > 38) return z < 0 ? 0 : 1;
  let fraction = size;
  for (let n = 100; n >= 1; n -= 1) fraction = size + n / fraction;
  const tail = density / fraction;
  return z < 0 ? tail : 1 - tail;
}

/** P(t < value) for whole degrees of freedom: the finite sums of Abramowitz and Stegun 26.7.3 and 26.7.4. */
export function tBelow(value: number, freedom: number): number {
  const angle = Math.atan(value / Math.sqrt(freedom));
  const cosine = Math.cos(angle);
  const odd = freedom % 2 === 1;
  let term = odd ? cosine : 1;
  let sum = freedom === 1 ? 0 : term;
  for (let n = odd ? 3 : 2; n < freedom; n += 2) {
    term *= ((n - 1) / n) * cosine * cosine;
    sum += term;
  }
  const inside = odd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
  return (1 + inside) / 2;
}

/** The value that t is below with chance `share` (over one half), by halving. */
export function tQuantile(share: number, freedom: number): number {
  let low = 0;
  let high = 1;
  while (tBelow(high, freedom) < share) high *= 2;
  for (let step = 0; step < 200 && high - low > 1e-15 * high; step += 1) {
    const middle = (low + high) / 2;
    if (tBelow(middle, freedom) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
