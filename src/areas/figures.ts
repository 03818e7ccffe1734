import { indexIn, periodAt } from '../period/calendar.ts';
import { contains } from '../period/compare-periods.ts';
import { firstMonth, lastMonth } from '../period/months.ts';
import { parsePeriod } from '../period/parse-period.ts';
import type { Period } from '../period/period.ts';
import { span } from '../period/span.ts';
import { IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';
import { wideningOver } from '../series/completed-figure.ts';
import type { Panel, Series } from '../series/series.ts';
import { valueAt } from '../series/values.ts';

/**
 * How the figure of an area varies by chance: events out of trials, events over an exposure, or not known
 * because the sample was not published. A ratio of two counts is, given their sum, a share: binomial.
 */
export type FigureModel = 'binomial' | 'poisson' | 'unknown';

/** Places of a calendar, both ends included. */
export interface Places {
  readonly first: number;
  readonly last: number;
}

/** The places that a comparison is about, with their periods. */
export interface Block extends Places {
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
  /** 1 but for a rate. */
  readonly times: number;
}

/** The indicator's own value at an underlying level: a share itself, a share's odds for a ratio, a rate. */
export function valueAtLevel(level: number, { kind, times }: FigureScale): number {
  return kind === 'odds' ? level / (1 - level) : level * times;
}

/** The underlying level at a value of the indicator: the inverse of `valueAtLevel`. */
export function levelAtValue(value: number, { kind, times }: FigureScale): number {
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

/** What the usable periods of a block add up to; of rolling figures, which overlap, the last one alone. */
interface Sums {
  readonly used: number;
  readonly total: number;
  /** `null` where a period has none. */
  readonly below: number | null;
  /** Each figure times what it is out of. */
  readonly weighted: number;
  /** How many times the sampling variance of the sum is wider for what was completed. */
  readonly wider: number;
}

function sumsOf(series: Series, { first, last }: Places): Sums {
  const { numerator, denominator, window } = series;
  let start = first;
  if (window !== 'period') for (start = last; start > first && valueAt(series, start) === null; ) start -= 1;
  let [used, total, below, weighted] = [0, 0, 0, 0];
  let known = true;
  const added: number[] = [];
  for (let index = start; index <= last; index += 1) {
    if (valueAt(series, index) === null) continue;
    const [top, bottom] = [numerator[index] ?? 0, denominator?.[index] ?? null];
    used += 1;
    if (series.completed !== undefined) added.push(index);
    total += top;
    below += bottom ?? 0;
    weighted += top * (bottom ?? 0);
    known &&= bottom !== null;
  }
  return { used, total, below: known ? below : null, weighted, wider: wideningOver(series, added) };
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
export function figureOf(series: Series, block: Places): AreaFigure {
  const { measure, per = 1000 } = series.indicator;
  const { used, total, below, weighted, wider } = sumsOf(series, block);
  const isPublished = measure === 'published-percentage' || measure === 'duration';
  const deff = series.deff * wider;
  const length = series.window === 'period' ? block.last - block.first + 1 : 1;
  // One literal: a spread for each of thousands of figures takes longer than everything else.
  const figure = (scale: FigureScale, value: number | null, sampling: Sampling = unknown): AreaFigure => ({
    area: series.area,
    areaName: series.areaName,
    missing: length - used,
    // A published value counts nothing: 61% is no 1 of 500.
    numerator: used === 0 || isPublished ? null : total,
    denominator: people(series, below, used),
    value,
    model: sampling.model,
    events: sampling.events,
    exposure: sampling.exposure,
    scale,
  });
  if (used === 0) return figure(share, null);

  if (measure === 'count' || measure === 'rate') {
    const exposure = measure === 'count' ? used : (below ?? 0);
    const scale: FigureScale = { kind: 'rate', times: (measure === 'count' ? 1 : per) * length };
    if (total < 0 || exposure <= 0) return figure(scale, null);
    const sampling = { model: 'poisson', events: total / deff, exposure: exposure / deff } as const;
    return figure(scale, (total / exposure) * scale.times, sampling);
  }
  if (measure === 'ratio') {
    if (total < 0 || below === null || below <= 0) return figure(odds, null);
    const sampling = { model: 'binomial', events: total / deff, exposure: (total + below) / deff } as const;
    return figure(odds, total / below, sampling);
  }
  if (measure === 'proportion') {
    if (total < 0 || below === null || below <= 0) return figure(share, null);
    return figure(share, total / below, binomial(total / below, below / deff, series, 1));
  }
  // Of published values what is below them is the sample, where it is known.
  const known = below !== null && below > 0;
  const value = known ? weighted / below : total / used;
  if (measure === 'duration' || !known) return figure(share, value);
  return figure(share, value, binomial(value, below / deff, series, used));
}

type Sampling = Pick<AreaFigure, 'model' | 'events' | 'exposure'>;

const unknown: Sampling = { model: 'unknown', events: 0, exposure: 0 };
const share: FigureScale = { kind: 'share', times: 1 };
const odds: FigureScale = { kind: 'odds', times: 1 };

function binomial(value: number, sample: number, series: Series, rounded: number): Sampling {
  const spread = value * (1 - value);
  const rounding = ((series.rounding ?? 0) ** 2 / 12 / rounded) * sample;
  const exposure = spread > 0 ? (sample * spread) / (spread + rounding) : sample;
  return { model: 'binomial', events: value * exposure, exposure };
}

/** Every area of the panel over a block of periods, in the panel's order. */
export function figuresOf(panel: Panel, block: Block): readonly AreaFigure[] {
  return panel.series.map((series) => figureOf(series, block));
}

/** The figures that can be compared, with the series they came from. */
export function usable(figures: readonly AreaFigure[]): readonly (AreaFigure & { readonly value: number })[] {
  return figures.filter((figure): figure is AreaFigure & { readonly value: number } => figure.value !== null);
}
