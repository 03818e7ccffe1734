import { normalDensity, normalTail } from '../../numeric/normal.ts';

/** One side of a process that falls away from 0: it moves by `drift` a step downwards, with this deviation. */
export interface FallingSide {
  readonly drift: number;
  readonly deviation: number;
}

/**
 * P(the highest point of a two-sided Brownian motion with downward drift lies more than `distance` out on one side):
 * what is left of the doubt about a change point once `distance` is allowed on that side (Bai 1997).
 *
 * The highest point of the other side is exponential with rate b = 2 drift / deviation^2 of that side. By Girsanov's
 * turn of the drift the probability is E exp(-a max(S, M)), S the running maximum at `distance` of this side with
 * its drift turned upwards, M the other maximum and a this side's rate, which integrates in closed form.
 */
export function beyondOnSide(distance: number, side: FallingSide, other: FallingSide): number {
  const a = (2 * side.drift) / side.deviation ** 2;
  const b = (2 * other.drift) / other.deviation ** 2;
  if (!(distance > 0)) return b / (a + b);
  const u = side.drift * distance;
  const v = side.deviation * Math.sqrt(distance);
  // Mass below m of the maximum is N((m - u)/v) - exp(a m) N(-(m + u)/v); integrated against a e^(-am) (1 - e^(-bm)).
  const rising = (rate: number) => normalTail(-u / v) + tilted(-u, rate, v);
  const first = rising(a) - (a / (a + b)) * rising(a + b);
  const flat = v * normalDensity(u / v) - u * normalTail(-u / v);
  const falling = (normalTail(-u / v) - tilted(u, b, v)) / b;
  return Math.max(0, first - a * (flat - falling));
}

/** exp(rate x u + rate^2 v^2 / 2) N(-(u + rate v^2) / v), which stays small where the first factor overflows. */
function tilted(u: number, rate: number, v: number): number {
  const z = (u + rate * v * v) / v;
  if (z < 20) return Math.exp(rate * u + (rate * v) ** 2 / 2) * normalTail(-z);
  const far = 1 / (z * z);
  return (normalDensity(u / v) / z) * (1 - far * (1 - 3 * far * (1 - 5 * far * (1 - 7 * far))));
}
