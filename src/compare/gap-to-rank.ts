import { quantile } from 'simple-statistics';
import {
  type AreaFigure,
  blockOf,
  blockPeriod,
  figuresOf,
  levelAtValue,
  usable,
  valueAtLevel,
} from '../areas/figures.ts';
import { requireOnePart } from '../areas/parts.ts';
import { quartileEdge } from '../areas/places.ts';
import type { Measure } from '../indicator/indicator.ts';
import { random } from '../numeric/random.ts';
import { IndicatorError } from '../result/error.ts';
import type { Method } from '../result/method.ts';
import { received } from '../result/received.ts';
import { coverageCheck } from '../series/coverage-check.ts';
import type { Panel } from '../series/series.ts';
import { drawLevels, hierarchy } from './hierarchy.ts';
import { movedLevel, type PeerTrend, peerTrend } from './peer-trend.ts';
import { periodNoise } from './period-noise.ts';
import { places } from './places.ts';
import { nameOfArea, requirePeriod } from './rank-checks.ts';

/**
 * What the change would be made of. `added`: outcomes that are not in the figures now (more charges, the rest unchanged; of a
 * proportion, both sides grow). `moved-from-denominator`: outcomes that are now counted on the other side (a charge instead
 * of no further action).
 */
export type GapMechanism = 'added' | 'moved-from-denominator';

export interface GapToRankOptions {
  readonly period: string;
  /** Required: the same place needs different numbers under each. */
  readonly mechanism: GapMechanism;
  /** The place to reach, or the edge of the top quartile. */
  readonly rank: number | 'top-quartile';
  readonly coverage?: boolean;
  readonly phi?: 'monthly' | number;
  readonly first?: 'highest' | 'lowest';
  /** In the simulated changes: the others stay at their levels, or move on as they have moved (`peerTrend`). */
  readonly peers?: 'fixed' | 'moving';
  readonly draws?: number;
  readonly seed?: number;
}

export const GAP_TO_RANK_DEFAULTS = {
  coverage: true,
  phi: 'monthly',
  peers: 'fixed',
  draws: 2000,
  seed: 1,
} as const;

export interface GapToRank {
  readonly area: string;
  readonly areaName: string;
  readonly place: number | null;
  readonly of: number;
  readonly target: number;
  readonly mechanism: GapMechanism;
  /** The figure that the place needs, the others staying where they are. */
  readonly valueNeeded: number | null;
  /** The smallest change of the first count that reaches it; 0 when it is held already, negative for a fall, `null` out of reach. */
  readonly change: number | null;
  /** The change for which the true place is that or better with a chance of one half, and of 80%; `null` for a figure of 0, which no factor moves. */
  readonly changeForHalf: number | null;
  readonly changeForFourFifths: number | null;
  /** The earlier periods from which the others' moves were taken; `null` when they stay fixed or none are there. */
  readonly peersSince: { readonly from: string; readonly to: string } | null;
  readonly method: Method;
}

/**
 * Gap to a rank: how many more charges would it have taken to be in the top quartile?
 *
 * The others' figures stay fixed: the smallest whole change that ties with or passes the one now in that place. Beside it the
 * change for which the true place is reached with chances of 50% and 80%: levels of all areas are drawn (seeded) from
 * the hierarchical model, with period-to-period noise, and the area's own is scaled with its figure. With `peers: 'moving'` the others also
 * move on by one more such period as they moved since the year before (or the block before), each move shrunk towards the common one; the
 * area itself does not. It says what the table would need, not that more is better for victims.
 *
 * Throws `invalid-option` without period, mechanism or rank, or for a mechanism that the measure does not have (nothing can move
 * from a population); `unknown-area`. Source: Goldstein and Spiegelhalter 1996.
 *
 * @example
 * gapToRank(charges, 'west-mercia', { period: '2018-10/2019-02', rank: 10, mechanism: 'added' }).change // => 1680
 */
export function gapToRank(panel: Panel, area: string, options: GapToRankOptions): GapToRank {
  const asked = { ...GAP_TO_RANK_DEFAULTS, ...options };
  requirePeriod('gapToRank', asked.period);
  requireOnePart('gapToRank', panel);
  requireMechanism(panel, asked.mechanism);
  const areaName = nameOfArea('gapToRank', panel, area);
  const block = blockOf(panel, 'gapToRank', asked.period);
  const checked = asked.coverage ? coverageCheck(panel, { period: blockPeriod(block) }) : panel;
  const figures = usable(figuresOf(checked, block));
  const target = asked.rank === 'top-quartile' ? quartileEdge(figures.length) : asked.rank;
  requireRank(target, asked.rank);
  const first = asked.first ?? (panel.indicator.polarity === 'lower-is-better' ? 'lowest' : 'highest');
  const index = figures.findIndex((figure) => figure.area === area);
  const own = withCount(figures[index], panel.indicator.measure);
  const values = figures.map(({ value }) => value);
  const base = { area, areaName, of: figures.length, target, mechanism: asked.mechanism };
  const method = {
    name: 'gap-to-rank',
    options: {
      definition: panel.indicator.id,
      period: blockPeriod(block),
      rank: asked.rank,
      mechanism: asked.mechanism,
      coverage: asked.coverage,
      phi: asked.phi,
      first,
      peers: asked.peers,
      draws: asked.draws,
      seed: asked.seed,
    },
    reference: 'Goldstein and Spiegelhalter 1996',
  };
  const none = {
    valueNeeded: null,
    change: null,
    changeForHalf: null,
    changeForFourFifths: null,
    peersSince: null,
    method,
  };
  const place = places(values, { first })[index] ?? null;
  if (own === undefined || place === null) return { ...base, place: null, ...none };
  const rivals = values.filter((_, at) => at !== index).sort((a, b) => (first === 'highest' ? b - a : a - b));
  const valueNeeded = target > rivals.length ? own.value : (rivals[target - 1] ?? own.value);
  const change = place <= target ? 0 : changeTo(own, valueNeeded, asked.mechanism);
  const noise = asked.phi === 'monthly' ? periodNoise(checked, block).phi : asked.phi;
  const trend = asked.peers === 'moving' ? peerTrend(checked, block, figures, noise) : null;
  const factors = neededFactors(figures, index, target, { ...asked, first, noise, trend });
  const simulated = (p: number) => {
    if (factors.length === 0 || own.value === 0) return null;
    const factor = quantile(factors, first === 'highest' ? p : 1 - p);
    return changeTo(own, own.value * factor, asked.mechanism);
  };
  return {
    ...base,
    place,
    valueNeeded: place <= target ? own.value : valueNeeded,
    change,
    changeForHalf: simulated(0.5),
    changeForFourFifths: simulated(0.8),
    peersSince: trend === null ? null : { from: trend.from, to: trend.to },
    method,
  };
}

type Usable = AreaFigure & { readonly value: number };

/** The figure with the count that would change: of a published percentage its share of the sample, of a length of time none. */
export function withCount<Figure extends AreaFigure>(figure: Figure | undefined, measure: Measure) {
  if (figure === undefined || (measure !== 'published-percentage' && measure !== 'duration')) return figure;
  const { value, denominator, model } = figure;
  const known = value !== null && denominator !== null && model !== 'unknown';
  return { ...figure, numerator: known ? Math.round(value * denominator) : null };
}

/** The smallest whole change of the first count that brings the figure to `value`, rounding away from none. */
function changeTo(own: Usable, value: number, mechanism: GapMechanism): number | null {
  const { numerator, denominator, scale } = own;
  if (numerator === null) return null;
  const exact = exactChange(numerator, denominator, value, own, mechanism);
  if (exact === null || !Number.isFinite(exact)) return null;
  const slack = 1e-9 * Math.max(1, Math.abs(exact));
  const change = exact > 0 ? Math.ceil(exact - slack) : Math.floor(exact + slack);
  const fits =
    numerator + change >= 0 &&
    (scale.kind !== 'odds' || mechanism === 'added' || change < (denominator ?? 0));
  return fits ? change + 0 : null;
}

function exactChange(
  top: number,
  below: number | null,
  value: number,
  own: Usable,
  mechanism: GapMechanism,
): number | null {
  // A count or a rate is in proportion to its events.
  if (own.scale.kind === 'rate')
    return own.value > 0
      ? top * (value / own.value) - top
      : levelAtValue(value, own.scale) * own.exposure - top;
  if (below === null) return null;
  if (own.scale.kind === 'odds')
    return mechanism === 'added' ? value * below - top : (value * below - top) / (1 + value);
  return mechanism === 'added' ? (value * below - top) / (1 - value) : value * below - top;
}

/** For each draw, the factor by which the area's own level would have to change to hold the place. */
function neededFactors(
  figures: readonly Usable[],
  index: number,
  target: number,
  options: {
    readonly first: 'highest' | 'lowest';
    readonly noise: number;
    readonly trend: PeerTrend | null;
    readonly draws: number;
    readonly seed: number;
  },
): readonly number[] {
  if (figures.some(({ model }) => model === 'unknown') || figures.length <= target) return [];
  const found = hierarchy(figures, options.noise);
  const chance = random(options.seed);
  const factors: number[] = [];
  for (let draw = 0; draw < options.draws; draw += 1) {
    const values = [...drawLevels(found, chance)].map((level, at) => {
      const moves = at === index ? undefined : options.trend?.each[at];
      const moved = movedLevel(level, found.model === 'poisson', moves, chance);
      return valueAtLevel(moved, figures[at]?.scale ?? { kind: 'share', times: 1 });
    });
    const own = values[index] ?? 0;
    const rivals = values.filter((_, at) => at !== index).sort((a, b) => b - a);
    const rival = rivals[options.first === 'highest' ? target - 1 : rivals.length - target] ?? own;
    if (own > 0) factors.push(rival / own);
  }
  return factors;
}

function requireMechanism({ indicator }: Panel, mechanism: unknown): void {
  const { measure } = indicator;
  const may =
    measure === 'ratio' || measure === 'proportion' ? ['added', 'moved-from-denominator'] : ['added'];
  if (typeof mechanism === 'string' && may.includes(mechanism)) return;
  throw new IndicatorError({
    code: 'invalid-option',
    path: 'gapToRank: mechanism',
    expected: `must be ${may.join(' or ')} for a ${measure}`,
    received: received(mechanism),
  });
}

function requireRank(target: number, asked: unknown): void {
  if (Number.isInteger(target) && target >= 1) return;
  throw new IndicatorError({
    code: 'invalid-option',
    path: 'gapToRank: rank',
    expected: "must be a place of at least 1, or 'top-quartile' among three areas or more",
    received: received(asked),
  });
}
