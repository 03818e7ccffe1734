/**
 * A root of a continuous function between `low` and `high`, where its signs differ: bisection sped up by the ITP
 * method, never slower than halving. Ends within `tolerance` (absolute) of the root; an end that is itself a root is
 * returned. NaN where the signs agree. Source: Oliveira & Takahashi 2020.
 *
 * @example
 * findRoot((x) => x * x - 2, 0, 2) // => 1.414213562373
 */
export function findRoot(f: (x: number) => number, low: number, high: number, tolerance = 1e-14): number {
  let a = low;
  let b = high;
  let fa = f(a);
  let fb = f(b);
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (!(fa < 0 ? fb > 0 : fb < 0)) return Number.NaN;
  const limit = Math.max(tolerance, 4 * Number.EPSILON * Math.max(Math.abs(a), Math.abs(b)));
  const halvings = Math.ceil(Math.log2((b - a) / limit)) + 1;
  const pull = 0.2 / (b - a);
  for (let round = 0; b - a > limit; round++) {
    const middle = (a + b) / 2;
    const secant = (fb * a - fa * b) / (fb - fa);
    const towards = Math.sign(middle - secant);
    const nudge = Math.min(pull * (b - a) ** 2, Math.abs(middle - secant));
    const nudged = secant + towards * nudge;
    const reach = Math.max(0, (limit / 2) * 2 ** (halvings - round) - (b - a) / 2);
    const x = Math.abs(nudged - middle) <= reach ? nudged : middle - towards * reach;
    const point = x > a && x < b ? x : middle;
    if (point <= a || point >= b) break;
    const value = f(point);
    if (value === 0) return point;
    if (value < 0 === fa < 0) {
      a = point;
      fa = value;
    } else {
      b = point;
      fb = value;
    }
  }
  return (a + b) / 2;
}
