import {
  contains,
  firstMonth,
  indexIn,
  lastMonth,
  type Period,
  parsePeriod,
  periodAt,
  span,
} from '../period/index.ts';
import { IndicatorError, received } from '../result/index.ts';
import { type Panel, type Series, valueAt } from '../series/index.ts';

/**
 * How the figure of an area varies by chance: events out of trials, events over an exposure, or not known
 * because the sample was not published. A ratio of two counts is, given their sum, a share: binomial.
 */
export type FigureModel = 'binomial' | 'poisson' | 'unknown';

/** The places of the calendar that a comparison is about, both ends included. */
export interface Block {
  readonly first: number;
  readonly last: number;
  readonly from: string;
  readonly to: string;
}

/** One area's figure over a block of periods, with what its sampling error needs. */
export interface AreaFigure {
  readonly area: string;
  readonly areaName: string;
  /** In the indicator's own unit; `null` without a usable figure. */
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly model: FigureModel;
  /** Events after division by the design effect; for a ratio, its first count. */
  readonly events: number;
  /** Trials or exposure on the same footing; for a ratio, both counts together. */
  readonly exposure: number;
  /** Periods of the block without a usable figure. */
  readonly missing: number;
  readonly scale: FigureScale;
}

/** From the level that the events estimate (a share, or events per unit of exposure) to the indicator's unit. */
export interface FigureScale {
  readonly kind: 'share' | 'odds' | 'rate';
  readonly times: number;
}

/** The indicator's own value at an underlying level: a share itself, a share's odds for a ratio, a rate. */
export function valueAtLevel(level: number, { kind, times }: FigureScale): number {
  if (kind === 'share') return level;
  return kind === 'odds' ? level / (1 - level) : level * times;
}

/** The underlying level at a value of the indicator: the inverse of `valueAtLevel`. */
export function levelAtValue(value: number, { kind, times }: FigureScale): number {
  if (kind === 'share') return value;
  return kind === 'odds' ? value / (1 + value) : value / times;
}

/** How many periods lie between the starts of two figures that do not overlap. */
export function windowOf(series: Series): number {
  return series.window === 'period' ? 1 : series.window.rolling;
}

/**
 * The places of the calendar that a period covers, or the last place with a figure when no period is given.
 *
 * Throws `invalid-period` when no period of the calendar lies within it.
 */
export function blockOf(panel: Pick<Panel, 'calendar' | 'series'>, path: string, period?: string): Block {
  const { calendar, series } = panel;
  if (period === undefined) {
    let index = calendar.length - 1;
    while (index > 0 && series.every((each) => valueAt(each, index) === null)) index -= 1;
    return blockBetween(panel, Math.max(0, index), Math.max(0, index));
  }
  const wanted: Period = parsePeriod(period, { path: `${path}: period` });
  const exact = indexIn(calendar, wanted);
  if (exact !== null) return blockBetween(panel, exact, exact);
  let first = -1;
  let last = -1;
  for (let index = 0; index < calendar.length; index += 1) {
    if (!contains(wanted, periodAt(calendar, index))) continue;
    if (first < 0) first = index;
    last = index;
  }
  if (first >= 0) return blockBetween(panel, first, last);
  throw new IndicatorError({
    code: 'invalid-period',
    path: `${path}: period`,
    expected: 'must hold at least one period of the calendar',
    received: received(period),
  });
}

/** The block between two places of the calendar. */
export function blockBetween({ calendar }: Pick<Panel, 'calendar'>, first: number, last: number): Block {
  return { first, last, from: periodAt(calendar, first), to: periodAt(calendar, last) };
}

/** The block as one period, in the form that `period` options take. */
export function blockPeriod({ from, to }: Block): string {
  return from === to ? from : span(firstMonth(parsePeriod(from)), lastMonth(parsePeriod(to)));
}

/** The block as a `period` option; an empty calendar has none to ask for. */
export function periodOf({ calendar }: Pick<Panel, 'calendar'>, block: Block): { readonly period?: string } {
  return calendar.length === 0 ? {} : { period: blockPeriod(block) };
}

function indexesOf(series: Series, { first, last }: Block): readonly number[] {
  const usable: number[] = [];
  for (let index = first; index <= last; index += 1) if (valueAt(series, index) !== null) usable.push(index);
  // Rolling figures overlap: adding them up would count most events several times.
  return series.window === 'period' ? usable : usable.slice(-1);
}

/** What a figure is out of: a sum, but of a rate the people of an ordinary period, who are the same in each. */
function people(series: Series, below: number | null, periods: number): number | null {
  if (series.denominator === null || below === null) return null;
  return series.indicator.measure === 'rate' ? below / Math.max(1, periods) : below;
}

/**
 * One series over a block of periods: parts are added up, never percentages averaged where the parts are known.
 *
 * Counts and rates with a missing period are scaled to the whole block, and `missing` says so. Published
 * rounding adds a twelfth of its square to the variance, which shrinks the effective sample. A negative total, as
 * later cancellations can leave, has no sampling model and so no usable figure.
 */
export function figureOf(series: Series, block: Block): AreaFigure {
  const { measure, per = 1000 } = series.indicator;
  const indexes = indexesOf(series, block);
  const length = series.window === 'period' ? block.last - block.first + 1 : 1;
  const tops = indexes.map((index) => series.numerator[index] ?? 0);
  const bottoms = indexes.map((index) => series.denominator?.[index] ?? null);
  const total = tops.reduce((a, b) => a + b, 0);
  const below = bottoms.some((each) => each === null)
    ? null
    : bottoms.reduce<number>((a, b) => a + (b ?? 0), 0);
  const base = {
    area: series.area,
    areaName: series.areaName,
    missing: length - indexes.length,
    numerator: indexes.length === 0 ? null : total,
    denominator: people(series, below, indexes.length),
  };
  const none = { ...base, value: null, model: 'unknown', events: 0, exposure: 0 } as const;
  const share: FigureScale = { kind: 'share', times: 1 };
  if (indexes.length === 0) return { ...none, scale: share };

  if (measure === 'count' || measure === 'rate') {
    const exposure = measure === 'count' ? indexes.length : (below ?? 0);
    const scale: FigureScale = { kind: 'rate', times: (measure === 'count' ? 1 : per) * length };
    if (total < 0 || exposure <= 0) return { ...none, scale };
    const [events, effective] = [total / series.deff, exposure / series.deff];
    const value = (total / exposure) * scale.times;
    return { ...base, value, model: 'poisson', events, exposure: effective, scale };
  }
  if (measure === 'ratio') {
    const scale: FigureScale = { kind: 'odds', times: 1 };
    if (total < 0 || below === null || below <= 0) return { ...none, scale };
    const exposure = (total + below) / series.deff;
    return { ...base, value: total / below, model: 'binomial', events: total / series.deff, exposure, scale };
  }
  if (measure === 'proportion') {
    if (total < 0 || below === null || below <= 0) return { ...none, scale: share };
    return { ...base, ...binomialFigure(total / below, below / series.deff, series, 1), scale: share };
  }
  // Published values: their numerator is the value itself, their denominator the sample where it is known.
  const known = below !== null && below > 0;
  const weighted = tops.reduce((sum, value, at) => sum + value * (bottoms[at] ?? 0), 0);
  const value = known ? weighted / below : total / indexes.length;
  if (measure === 'duration' || !known) return { ...none, value, scale: share };
  return { ...base, ...binomialFigure(value, below / series.deff, series, indexes.length), scale: share };
}

function binomialFigure(value: number, sample: number, series: Series, rounded: number) {
  const spread = value * (1 - value);
  const rounding = ((series.rounding ?? 0) ** 2 / 12 / rounded) * sample;
  const exposure = spread > 0 ? (sample * spread) / (spread + rounding) : sample;
  return { value, model: 'binomial', events: value * exposure, exposure } as const;
}

/** Every area of the panel over a block of periods, in the panel's order. */
export function figuresOf(panel: Panel, block: Block): readonly AreaFigure[] {
  return panel.series.map((series) => figureOf(series, block));
}

/** The figures that can be compared, with the series they came from. */
export function usable(figures: readonly AreaFigure[]): readonly (AreaFigure & { readonly value: number })[] {
  return figures.filter((figure): figure is AreaFigure & { readonly value: number } => figure.value !== null);
}
