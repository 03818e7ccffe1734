import { type AreaFigure, blockOf, blockPeriod, figuresOf, levelAtValue, usable } from '../areas/figures.ts';
import { requireOnePart } from '../areas/parts.ts';
import { quartileEdge } from '../areas/places.ts';
import { readAreas } from '../areas/read-areas.ts';
import type { Measure } from '../indicator/indicator.ts';
import { IndicatorError } from '../result/error.ts';
import type { Method } from '../result/method.ts';
import { readOptions } from '../result/read-options.ts';
import { received } from '../result/received.ts';
import { like, text } from '../result/rule.ts';
import { requirePanel } from '../series/require-series.ts';
import type { Panel } from '../series/series.ts';
import { neededShift } from './needed-shift.ts';
import { firstBy, places } from './places.ts';
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
  readonly first?: 'highest' | 'lowest';
}

export const GAP_TO_RANK_DEFAULTS = { coverage: true } as const;

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
  /** The change for which the true place is that or better with a chance of one half, and of 80%; `null` for a figure of 0 or of all, which no shift moves. */
  readonly changeForHalf: number | null;
  readonly changeForFourFifths: number | null;
  readonly method: Method;
}

export const gapToRankRules = {
  period: /* @__PURE__ */ like(text, { such: '2018/19', required: true }),
  mechanism: { is: 'anything' },
  rank: { is: 'anything' },
  coverage: { is: 'flag' },
  first: { is: 'one-of', values: ['highest', 'lowest'] },
} as const;

/**
 * Gap to a rank: how many more charges would it have taken to be in the top quartile?
 *
 * The others' figures stay fixed: the smallest whole change that ties with or passes the one now in that place. Beside it the
 * change for which the true place is reached with chances of 50% and 80%: levels are those of the one model of areas (`areas`, the same
 * period), the area's own is shifted on its scale (odds, or the logarithm of a rate), and its figure with it. It says what the table would
 * need, not that more is better for victims.
 *
 * Throws `invalid-option` without period, mechanism or rank, for a place that there is not (the 11th of 10), or for a mechanism that the measure does not have (nothing can move
 * from a population); `unknown-area`. Source: Goldstein and Spiegelhalter 1996; docs/methods/areas.md.
 *
 * @example
 * gapToRank(charges, 'west-mercia', { period: '2018-10/2019-02', rank: 10, mechanism: 'added' }).change // => 1680
 */
export function gapToRank(panel: Panel, area: string, given: GapToRankOptions): GapToRank {
  requirePanel('gapToRank: panel', panel);
  const options = readOptions('gapToRank', gapToRankRules, given);
  const asked = { ...GAP_TO_RANK_DEFAULTS, ...options };
  requirePeriod('gapToRank', asked.period);
  requireOnePart('gapToRank', panel);
  requireMechanism(panel, asked.mechanism);
  const areaName = nameOfArea('gapToRank', panel, area);
  const block = blockOf(panel, 'gapToRank', asked.period);
  const read = readAreas(panel, { period: asked.period, coverage: asked.coverage });
  const figures = usable(figuresOf(read.panel, block));
  const target = asked.rank === 'top-quartile' ? quartileEdge(figures.length) : asked.rank;
  requireRank(target, asked.rank, new Set(panel.series.map((series) => series.area)).size);
  const first = asked.first ?? firstBy(panel.indicator.polarity);
  const index = figures.findIndex((figure) => figure.area === area);
  const own = withCount(figures[index], panel.indicator.measure);
  const periods = block.last - block.first + 1;
  // Periods without a figure are taken as like the rest, by the table and by what it would take.
  const whole = own === undefined ? 1 : periods / Math.max(1, periods - own.missing);
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
      first,
    },
    reference: 'Goldstein and Spiegelhalter 1996; one model of areas (docs/methods/areas.md)',
  };
  const none = { valueNeeded: null, change: null, changeForHalf: null, changeForFourFifths: null, method };
  const place = places(values, { first })[index] ?? null;
  if (own === undefined || place === null) return { ...base, place: null, ...none };
  const rivals = values.filter((_, at) => at !== index).sort((a, b) => (first === 'highest' ? b - a : a - b));
  const valueNeeded = target > rivals.length ? own.value : (rivals[target - 1] ?? own.value);
  const change = place <= target ? 0 : changeTo(own, valueNeeded, asked.mechanism, whole);
  const likely = (chance: number) => {
    const shift = neededShift(read, area, { target, first, chance, areas: figures.length });
    const at = read.units.thetaOf(own.value);
    if (shift === null || !Number.isFinite(at)) return null;
    return changeTo(own, read.units.valueAt(at + shift), asked.mechanism, whole);
  };
  return {
    ...base,
    place,
    valueNeeded: place <= target ? own.value : valueNeeded,
    change,
    changeForHalf: likely(0.5),
    changeForFourFifths: likely(0.8),
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

/** The smallest whole change of the first count that brings the figure of the whole period to `value`, rounding away from none. */
function changeTo(own: Usable, value: number, mechanism: GapMechanism, whole: number): number | null {
  if (own.numerator === null) return null;
  const numerator = whole * own.numerator;
  const denominator = own.denominator === null ? null : whole * own.denominator;
  const { scale } = own;
  const exact = exactChange(
    numerator,
    denominator,
    value,
    { ...own, exposure: whole * own.exposure },
    mechanism,
  );
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

/** A place that there can be among so many areas; which of them have a figure goes by the period. */
function requireRank(target: number, asked: unknown, areas: number): void {
  if (Number.isInteger(target) && target >= 1 && target <= areas) return;
  const place = areas === 1 ? '1, as there is one area' : `from 1 to ${areas}`;
  throw new IndicatorError({
    code: 'invalid-option',
    path: 'gapToRank: rank',
    expected: `must be a place ${place}, or 'top-quartile' among three areas or more`,
    received: received(asked),
  });
}
