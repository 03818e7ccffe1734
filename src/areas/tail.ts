import { gammaSlopes } from '../numeric/digamma.ts';
import { logGammaRise } from '../numeric/log-gamma.ts';
import { normalHeight, normalTail } from '../numeric/normal.ts';
import type { FigureKind } from './tables.ts';

/**
 * The level of an area of this kind as the others tell it: logit Beta(events + alpha, others + beta) + shift + N(0, t), or
 * log Gamma(events + alpha) - log size + shift + N(0, t).
 */
export interface Cavity {
  events: number;
  /** The others' exposure less their events; for counts, their exposure. */
  rest: number;
  shift: number;
  t: number;
}

export type Side = 'upper' | 'lower';

/** Where the four gamma functions are looked at, with their slopes and bends there. */
const at = /* @__PURE__ */ new Float64Array(4);
const first = /* @__PURE__ */ new Float64Array(4);
const second = /* @__PURE__ */ new Float64Array(4);
const slopes = { second: 0, third: 0 };
/** What a saddle point is looked for of: numbers that are handed on are put away one by one, so they lie here. */
const sought = { p: 0, q: 0, a: 0, b: 0, constant: 0, least: 0, most: 0 };
/** The saddle of the last tail: the next node's is near it. */
export interface Start {
  s: number;
}

/**
 * The chance of a figure of `y` or more (`upper`), or of `y` or fewer (`lower`), out of `n` in an area whose level is as the
 * cavity says. `y` need not be whole.
 *
 * The figure is over the level's draw as gamma variables compare, so the sum of their cumulants has a saddle point: Lugannani
 * and Rice 1980. At t = 0 it is the exact conditional test (Fisher's; binomial given the total): within 2% at one event,
 * .1% from 20.
 */
export function tailOf(
  kind: FigureKind,
  side: Side,
  y: number,
  n: number,
  cavity: Cavity,
  start: Start,
): number {
  const upper = side === 'upper';
  const binomial = kind === 'binomial';
  if (upper ? y <= 0 : binomial && y >= n) return 1;
  if (upper ? binomial && cavity.rest <= 0 : cavity.events <= 0) return 1;
  // Figure: log Gamma(p) - log Gamma(q); level: log Gamma(a) - log Gamma(b); counts have no q and b.
  const p = upper ? y : y + 1;
  const a = cavity.events + (upper ? 1 : 0);
  const q = binomial ? n - y + (upper ? 1 : 0) : 0;
  const b = binomial ? cavity.rest + (upper ? 0 : 1) : 0;
  const constant = binomial ? -cavity.shift : Math.log(cavity.rest / n) - cavity.shift;
  sought.p = p;
  sought.q = q;
  sought.a = a;
  sought.b = b;
  sought.constant = constant;
  sought.least = binomial ? -Math.min(p, b) : -p;
  sought.most = binomial ? Math.min(q, a) : a;
  saddle(cavity, start);
  const { s } = start;
  let k = logGammaRise(p, s) + logGammaRise(a, -s) + (cavity.t * s * s) / 2 + s * constant;
  if (binomial) k += logGammaRise(q, -s) + logGammaRise(b, s);
  // P(figure less level > 0), turned round for the upper tail.
  const root = Math.sign(s) * Math.sqrt(Math.max(0, -2 * k));
  const spread = Math.sqrt(slopes.second);
  let beyond: number;
  if (Math.abs(root) < 1e-3) {
    skew(p, q, a, b, s);
    beyond = 0.5 - slopes.third / (6 * Math.sqrt(2 * Math.PI) * spread ** 3) - normalHeight(0) * root;
    return Math.min(1, Math.max(0, upper ? 1 - beyond : beyond));
  }
  beyond = normalHeight(root) * (1 / root - 1 / (s * spread));
  const chance = upper ? normalTail(root) + beyond : normalTail(-root) - beyond;
  return Math.min(1, Math.max(0, chance));
}

/** Where the slope of the cumulants is 0: Newton, kept between two bounds. */
function saddle({ t }: Cavity, start: Start): void {
  const { a, b, constant, p, q } = sought;
  let low = sought.least;
  let high = sought.most;
  let s = start.s > low && start.s < high ? start.s : 0;
  for (let round = 0; round < 100; round += 1) {
    let slope = constant + t * s;
    let bend = t;
    at[0] = p + s;
    at[1] = a - s;
    at[2] = q - s;
    at[3] = b + s;
    gammaSlopes(at, q > 0 ? 4 : 2, first, second);
    slope += first[0] ?? 0;
    bend += second[0] ?? 0;
    slope -= first[1] ?? 0;
    bend += second[1] ?? 0;
    if (q > 0) {
      slope -= first[2] ?? 0;
      bend += second[2] ?? 0;
      slope += first[3] ?? 0;
      bend += second[3] ?? 0;
    }
    slopes.second = bend;
    if (slope > 0) high = s;
    else low = s;
    const next = s - slope / bend;
    const inside = next > low && next < high;
    // Within 1e-6 of its own spread before this step, which squares what is left.
    if (Math.abs(slope) < 1e-6 * Math.sqrt(bend)) {
      if (inside) s = next;
      break;
    }
    s = inside ? next : (low + high) / 2;
  }
  start.s = s;
}

/** The third cumulant at the saddle, by difference: it is needed only where the tail is nearly a half. */
function skew(p: number, q: number, a: number, b: number, s: number): void {
  const bend = (away: number) => {
    at[0] = p + away;
    at[1] = a - away;
    at[2] = q - away;
    at[3] = b + away;
    const many = q > 0 ? 4 : 2;
    gammaSlopes(at, many, first, second);
    let sum = 0;
    for (let each = 0; each < many; each += 1) sum += second[each] ?? 0;
    return sum;
  };
  const h = 1e-3 * Math.min(p + s, a - s, q > 0 ? Math.min(q - s, b + s) : Number.POSITIVE_INFINITY);
  slopes.third = (bend(s + h) - bend(s - h)) / (2 * h);
}
