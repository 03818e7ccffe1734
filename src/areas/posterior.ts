import type { Components } from './components.ts';
import type { Posterior } from './level-chances.ts';
import type { FigureKind } from './tables.ts';

/** One area in this many may be of another kind: so wide a component stands beside each. */
const another = 0.05;
const wider = 16;
const points = 96;
/** By component, ordinary and of another kind; and by point. Nothing of them outlives a call. */
let weights = /* @__PURE__ */ new Float64Array(0);
let inverse = /* @__PURE__ */ new Float64Array(0);
const logs = /* @__PURE__ */ new Float64Array(points);
/** The points themselves, and how likely each is beside the likeliest. */
const grid = /* @__PURE__ */ new Float64Array(points);
const heights = /* @__PURE__ */ new Float64Array(points);

/** The share of the chance between two points over which a grid is laid anew, and how often at most. */
const coarse = 0.2;
const mostGrids = 8;

/**
 * The posterior of a level: the exact likelihood of its figure times what is known of it before, on 96 points spaced by
 * a hyperbolic sine, close where it is likely and wide where a tiny area stands beside a huge one. `plain`: within six
 * deviations of its normal components alone.
 */
export function posteriorOf(
  kind: FigureKind,
  before: Components,
  y: number,
  n: number,
  plain = false,
): Posterior {
  const { count, mean, s0, variance, w, x } = before;
  // Each component twice: ordinary, and as an area of another kind.
  const size = 2 * count;
  if (weights.length < size) [weights, inverse] = [new Float64Array(size), new Float64Array(size)];
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  let total = 0;
  let first = 0;
  let second = 0;
  let narrowest = Number.POSITIVE_INFINITY;
  for (let each = 0; each < size; each += 1) {
    const at = each >> 1;
    const own = (variance[at] ?? 0) + (each % 2 === 1 ? wider * ((before.spread[at] ?? 0) + s0 * s0) : 0);
    const share = each % 2 === 1 ? another : 1 - another;
    weights[each] = ((before.weight[at] ?? 0) * share) / Math.sqrt(own);
    inverse[each] = 1 / own;
    const after = 1 / (1 / own + (w[at] ?? 0));
    const middle = after * ((mean[at] ?? 0) / own + (w[at] ?? 0) * (x[at] ?? 0));
    const sd = Math.sqrt(after);
    low = Math.min(low, middle - 6 * sd);
    high = Math.max(high, middle + 6 * sd);
    // Where nothing (everything) is an event the figure says nothing of how low (high): the tail is then that from before.
    const wide = 6 * Math.sqrt(own);
    if (!plain) low = Math.min(low, (mean[at] ?? 0) + y * own - wide);
    if (!plain && kind === 'binomial') high = Math.max(high, (mean[at] ?? 0) - (n - y) * own + wide);
    narrowest = Math.min(narrowest, sd);
    // How likely its figure makes each component: where the grid has its centre.
    const likely =
      (before.weight[at] ?? 0) * share * normalOf((x[at] ?? 0) - (mean[at] ?? 0), own, w[at] ?? 0);
    total += likely;
    first += likely * middle;
    second += likely * (after + middle * middle);
  }
  const centre = total > 0 ? first / total : (low + high) / 2;
  const spread =
    total > 0 ? Math.sqrt(Math.max(narrowest * narrowest, second / total - centre * centre)) : narrowest;
  // Where the normals are far from the figure the first grid may miss it: the next is laid where that found something.
  let laid = { centre, spread };
  const [ws, precisions] = [weights, inverse];
  for (let round = 1; ; round += 1) {
    layGrid(laid.centre, laid.spread, low, high);
    let best = Number.NEGATIVE_INFINITY;
    for (let q = 0; q < points; q += 1) {
      const at = grid[q] ?? 0;
      let sum = 0;
      for (let component = 0, each = 0; component < count; component += 1, each += 2) {
        const off = at - (mean[component] ?? 0);
        const square = off * off;
        const ordinary = square * (precisions[each] ?? 0);
        const other = square * (precisions[each + 1] ?? 0);
        if (ordinary < 200) sum += (ws[each] ?? 0) * Math.exp(-0.5 * ordinary);
        if (other < 200) sum += (ws[each + 1] ?? 0) * Math.exp(-0.5 * other);
      }
      const own = Math.log(sum) + logLikelihood(kind, y, n, at);
      logs[q] = own;
      best = Math.max(best, own);
    }
    for (let q = 0; q < points; q += 1) heights[q] = Math.exp((logs[q] ?? 0) - best);
    const found = plain || round === mostGrids ? null : finer();
    if (found === null) return summary(kind, before);
    laid = found;
  }
}

/** Where a grid of which one step holds too much of the chance should have its centre, and how wide; `null` where none does. */
function finer(): { centre: number; spread: number } | null {
  let sum = 0;
  let first = 0;
  let second = 0;
  let most = 0;
  let widest = 0;
  for (let q = 1; q < points; q += 1) {
    const from = grid[q - 1] ?? 0;
    const to = grid[q] ?? 0;
    const width = to - from;
    const mass = 0.5 * width * ((heights[q - 1] ?? 0) + (heights[q] ?? 0));
    const middle = 0.5 * (to + from);
    sum += mass;
    first += mass * middle;
    second += mass * middle * middle;
    if (mass <= most) continue;
    most = mass;
    widest = width;
  }
  if (most <= coarse * sum) return null;
  const centre = first / sum;
  return { centre, spread: Math.min(widest, Math.sqrt(Math.max(1e-24, second / sum - centre * centre))) };
}

/** Normal density of a figure's distance from a component, for comparison only. */
function normalOf(off: number, variance: number, precision: number): number {
  if (precision === 0) return 1;
  const whole = variance + 1 / precision;
  return Math.exp(-0.5 * Math.min(1400, (off * off) / whole)) / Math.sqrt(whole);
}

/** Lays the grid about a centre, and as far as both ends. */
function layGrid(centre: number, spread: number, low: number, high: number): void {
  const from = Math.asinh((Math.min(low, centre - spread) - centre) / spread);
  const to = Math.asinh((Math.max(high, centre + spread) - centre) / spread);
  const step = (to - from) / (points - 1);
  for (let q = 0; q < points; q += 1) grid[q] = centre + spread * Math.sinh(from + q * step);
}

function logLikelihood(kind: FigureKind, y: number, n: number, theta: number): number {
  if (n === 0) return 0;
  if (kind === 'poisson') return y * theta - n * Math.exp(Math.min(700, theta));
  return y * theta - n * (Math.max(0, theta) + Math.log1p(Math.exp(-Math.abs(theta))));
}

function summary(kind: FigureKind, components: Components): Posterior {
  const bytes = Float64Array.BYTES_PER_ELEMENT * points;
  const all = new ArrayBuffer(3 * bytes);
  const theta = new Float64Array(all, 0, points);
  const below = new Float64Array(all, bytes, points);
  const density = new Float64Array(all, 2 * bytes, points);
  theta.set(grid);
  let sum = 0;
  let first = 0;
  let second = 0;
  let level = 0;
  let square = 0;
  let width = 0;
  let before = 0;
  for (let q = 0; q < points; q += 1) {
    const at = theta[q] ?? 0;
    const own = heights[q] ?? 0;
    const next = q === points - 1 ? 0 : (theta[q + 1] ?? 0) - at;
    sum += 0.5 * width * (before + own);
    below[q] = sum;
    density[q] = own;
    const mass = 0.5 * (width + next) * own;
    const value = kind === 'binomial' ? 1 / (1 + Math.exp(-at)) : Math.exp(Math.min(700, at));
    first += mass * at;
    second += mass * at * at;
    level += mass * value;
    square += mass * value * value;
    width = next;
    before = own;
  }
  for (let q = 0; q < points; q += 1) {
    below[q] = (below[q] ?? 0) / sum;
    density[q] = (density[q] ?? 0) / sum;
  }
  const mean = level / sum;
  const variance = second / sum - (first / sum) ** 2;
  return {
    theta,
    below,
    density,
    mean,
    sd: Math.sqrt(Math.max(0, square / sum - mean * mean)),
    common: variance > 0 ? commonOf(components) / variance : 0,
  };
}

function commonOf({ common, count, s0, spread, variance, w, weight }: Components): number {
  let sum = 0;
  for (let at = 0; at < count; at += 1)
    for (const other of [false, true]) {
      const own = (variance[at] ?? 0) + (other ? wider * ((spread[at] ?? 0) + s0 * s0) : 0);
      const drawn = (w[at] ?? 0) / ((w[at] ?? 0) + 1 / own);
      sum += (weight[at] ?? 0) * (other ? another : 1 - another) * (1 - drawn) ** 2 * (common[at] ?? 0);
    }
  return sum;
}
