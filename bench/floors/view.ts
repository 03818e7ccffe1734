import type { Reading } from '../../src/course/reading.ts';

/** One pass over the means of a reading: what noise they have by weight, and what it makes of the variance of a long mean. */
export function viewFloor({ means }: Reading): readonly [phi: number, rho: number, inflation: number] {
  const { count, phi, rho, weight } = means;
  let first = 0;
  let second = 0;
  let third = 0;
  for (let mean = 0; mean < count; mean += 1) {
    const own = weight[mean] ?? 0;
    const serial = rho[mean] ?? 0;
    const noise = own * (phi[mean] ?? 0);
    first += noise;
    second += own * serial;
    third += (noise * (1 + serial)) / (1 - serial);
  }
  return [first, second, third];
}
