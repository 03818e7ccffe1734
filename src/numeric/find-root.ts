import { requireFunction } from '../result/require-form.ts';
import { atLeastZero, real, refuse, requireRule } from '../result/rule.ts';

/** The largest and the smallest number are some 2100 halvings apart. */
const MOST_ROUNDS = 2_200;

/**
 * A root of a continuous function between `low` and `high`, where its signs differ: bisection sped up by the ITP
 * method, never slower than halving. Ends within `tolerance` (absolute) of the root; an end that is itself a root is
 * returned. `null` where the signs agree. Throws `invalid-option` for what is not a finite number, and for a
 * function that does not answer one. Source: Oliveira & Takahashi 2020.
 *
 * @example
 * findRoot((x) => x * x - 2, 0, 2) // => 1.414213562373
 */
export function findRoot(
  f: (x: number) => number,
  low: number,
  high: number,
  tolerance = 1e-14,
): number | null {
  requireFunction('findRoot: f', f, 'a function of a number');
  requireRule('findRoot: low', real, low);
  requireRule('findRoot: high', real, high);
  requireRule('findRoot: tolerance', atLeastZero, tolerance);
  let [a, b] = low <= high ? [low, high] : [high, low];
  const at = (x: number) => {
    const value = f(x);
    return typeof value !== 'number' || Number.isNaN(value)
      ? refuse('findRoot: f', `must have a value at ${x}`, value)
      : value;
  };
  let fa = at(a);
  let fb = at(b);
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (!(fa < 0 ? fb > 0 : fb < 0)) return null;
  const limit = Math.max(tolerance, 4 * Number.EPSILON * Math.max(Math.abs(a), Math.abs(b)));
  const halvings = Math.ceil(Math.log2((b - a) / limit)) + 1;
  const pull = 0.2 / (b - a);
  for (let round = 0; b - a > limit && round < MOST_ROUNDS; round++) {
    const middle = a / 2 + b / 2;
    const secant = (fb * a - fa * b) / (fb - fa);
    const towards = Math.sign(middle - secant);
    const nudge = Math.min(pull * (b - a) ** 2, Math.abs(middle - secant));
    const nudged = secant + towards * nudge;
    const reach = Math.max(0, (limit / 2) * 2 ** (halvings - round) - (b - a) / 2);
    const x = Math.abs(nudged - middle) <= reach ? nudged : middle - towards * reach;
    const point = x > a && x < b ? x : middle;
    if (point <= a || point >= b) break;
    const value = at(point);
    if (value === 0) return point;
    if (value < 0 === fa < 0) {
      a = point;
      fa = value;
    } else {
      b = point;
      fb = value;
    }
  }
  return a / 2 + b / 2;
}
