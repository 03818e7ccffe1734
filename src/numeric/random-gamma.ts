/**
 * ln of a gamma draw of unit scale, by Marsaglia & Tsang 2000; below a shape of 1 from shape + 1 by a power of a
 * uniform number. Logarithms, because draws of small shapes underflow.
 */
export function logGammaDraw(shape: number, uniform: () => number, normal: () => number): number {
  if (shape < 1) return Math.log(uniform()) / shape + logGammaDraw(shape + 1, uniform, normal);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = normal();
    const root = 1 + c * z;
    if (root <= 0) continue;
    const logCube = 3 * Math.log(root);
    if (Math.log(uniform()) < 0.5 * z * z + d * (1 - root ** 3 + logCube)) return Math.log(d) + logCube;
  }
}
