import { median } from '../numeric/descriptives.ts';
import { periodAt } from '../period/calendar.ts';
import { daysIn } from '../period/days-in.ts';
import { typicalMonth } from '../period/per-year.ts';
import type { Caveat } from '../result/caveat.ts';
import { wideningAt } from '../series/completed-figure.ts';
import type { Series } from '../series/series.ts';
import { negativeCaveats, overlaps, type UsableOptions, usablePlaces } from '../series/usable.ts';
import { valueAt } from '../series/values.ts';
import { leastEvents, lessHalf, localMeans, type RowFigure } from './row-figure.ts';
import type { Rows, SeasonColumns } from './rows.ts';
import { gapsCaveats, runsOf } from './runs.ts';
import { stepOf } from './step-of.ts';

/**
 * How a kind of figure is read. `share`: proportions as they are; `log`: natural logarithms of counts, rates and
 * ratios; `value`: durations, and percentages published without their sample size, as they are.
 */
export type CourseScale = 'share' | 'log' | 'value';

/** Why a series has no reading. */
export type CourseRefusal =
  | 'rolling'
  | 'no-figures'
  | 'one-figure'
  | 'one-run'
  | 'sparse'
  | 'no-noise'
  | 'few-by-week'
  | 'step';

/** A series made ready to be read. */
export interface CourseFigures {
  readonly scale: CourseScale;
  /** Whether sampling error is known. */
  readonly known: boolean;
  readonly ratio: boolean;
  /** Periods of the calendar to a row: more than one where single ones hold too few events. */
  readonly periods: number;
  /** Rows in a year. */
  readonly perYear: number;
  readonly figures: readonly RowFigure[];
  /** Whether there are counts with stretches of few events: their season, and changes from there, are said otherwise. */
  readonly rare: boolean;
  /** The largest value there can be on the scale, `null` where there is none: 0 is the least. */
  readonly most: number | null;
  /** Variance that rounding to published digits adds: those that are declared, else where sampling error is not known those that show. */
  readonly rounding: number;
  /** Answers or events behind all rows; rows where neither is known. */
  readonly n: number;
  readonly caveats: readonly Caveat[];
}

/** Events of a row with its neighbours, on average where there is one, under which a longer period is used. */
const fewestEvents = 5;
/** Answers of a row on average under which one is; and of single periods. */
const fewestAnswers = 50;
const manyAnswers = 30;

/** Picks the figures of a series, by the shortest period that holds enough events; completed ones weigh less. */
export function courseFigures(
  series: Series,
  lookBack: number,
  options: UsableOptions,
): CourseFigures | CourseRefusal {
  if (overlaps(series)) return 'rolling';
  if (series.calendar.every === 'day') return 'step';
  const { indicator } = series;
  const { caveats, perYear, places: all } = usablePlaces(series, options);
  const last = all[all.length - 1];
  if (last === undefined) return 'no-figures';
  const places = all.slice(-lookBack);
  const { measure } = indicator;
  const answers =
    measure === 'proportion' ||
    (measure === 'published-percentage' && places.every((place) => (series.denominator?.[place] ?? 0) > 0));
  const counted = measure === 'count' || measure === 'rate' || measure === 'ratio';
  const known = answers || counted;
  const scale: CourseScale = counted ? 'log' : answers ? 'share' : 'value';
  const single = places.map((place) => figureOf(series, place));
  const lengths = known && measure !== 'published-percentage' ? (rowLengths[perYear] ?? [1]) : [1];
  // A gap before the first figure may be part of its run; what is there and not read may not.
  let earliest = places[0] ?? 0;
  while (earliest > 0 && valueAt(series, earliest - 1) === null) earliest -= 1;
  let chosen = { periods: 1, rows: single as readonly RowFigure[], below: [] as readonly RowFigure[] };
  let fits = false;
  for (const periods of lengths) {
    const all = runsOf(single, places, periods, { earliest, last });
    const below = scale !== 'value' && all.some(isBelow) ? all.filter(isBelow) : [];
    chosen = { periods, below, rows: below.length === 0 ? all : all.filter((row) => !isBelow(row)) };
    fits = enough(chosen.rows, scale, measure === 'ratio', periods === 1);
    if (fits) break;
  }
  if (chosen.rows.length === 0) return withoutRows(single, scale);
  if (!fits && scale === 'log') return series.calendar.every === 'week' ? 'few-by-week' : 'sparse';
  return {
    scale,
    known,
    ratio: measure === 'ratio',
    periods: chosen.periods,
    perYear: perYear / chosen.periods,
    figures: chosen.rows,
    rare:
      scale === 'log' &&
      (localMeans(chosen.rows, ({ x }) => x).some((mean) => mean < fewestEvents) ||
        localMeans(chosen.rows, ({ x }) => x, 1).some((mean) => mean < 1)),
    most: counted || measure === 'duration' ? null : 1,
    rounding: (series.rounding ?? (scale === 'value' ? stepOf(chosen.rows) : 0)) ** 2 / 12,
    n: chosen.rows.reduce(
      (sum, { x, size }) => sum + (scale === 'share' ? size * series.deff : scale === 'log' ? x : 1),
      0,
    ),
    caveats: [
      ...caveats,
      ...negativeCaveats(
        series,
        chosen.below.map(({ from, to }) => [from, to]),
      ),
      ...gapsCaveats(chosen, places),
    ],
  };
}

/** Why there are no rows: no figure, one, or several that together do not make one of the longest runs. */
function withoutRows(single: readonly RowFigure[], scale: CourseScale): CourseRefusal {
  const left = scale === 'value' ? single : single.filter((row) => !isBelow(row));
  if (left.length === 0) return 'no-figures';
  return left.length === 1 ? 'one-figure' : 'one-run';
}

/** Corrections of earlier periods can leave a count below 0, of which there is no logarithm and no share. */
const isBelow = ({ size, x }: RowFigure): boolean => x < 0 || size < 0;

/** Periods that may be put together to a row, by how many there are in a year: weeks make up no months. */
const rowLengths: Readonly<Record<number, readonly number[]>> = { 12: [1, 3, 6, 12], 4: [1, 2, 4], 1: [1] };

/** The figure of one period. */
export function figureOf(series: Series, place: number): RowFigure {
  const { denominator, indicator, numerator } = series;
  // A completed figure weighs as the smaller sample that would be as uncertain.
  const wider = wideningAt(series, place);
  const deff = series.deff * wider;
  const x = numerator[place] ?? 0;
  const of = denominator?.[place] ?? null;
  switch (indicator.measure) {
    case 'proportion':
      return { from: place, to: place, x: x / deff, size: (of ?? 0) / deff, wider: 1 };
    case 'published-percentage':
      return of !== null && of > 0
        ? { from: place, to: place, x: (x * of) / deff, size: of / deff, wider: 1 }
        : { from: place, to: place, x, size: 1, wider };
    case 'ratio':
      return { from: place, to: place, x, size: of ?? 0, wider };
    case 'duration':
      return {
        from: place,
        to: place,
        x: numerator[place] ?? 0,
        size: of !== null && of > 0 ? of : 1,
        wider,
      };
    default: {
      const people = indicator.measure === 'rate' ? (of ?? 0) / (indicator.per ?? 1000) : 1;
      const months = daysIn(periodAt(series.calendar, place)) / typicalMonth;
      return { from: place, to: place, x, size: people * months, wider };
    }
  }
}

function enough(rows: readonly RowFigure[], scale: CourseScale, ratio: boolean, shortest: boolean): boolean {
  if (rows.length === 0) return false;
  if (scale === 'value') return true;
  if (scale === 'share') {
    const mean = rows.reduce((sum, { size }) => sum + size, 0) / rows.length;
    return mean >= (shortest ? manyAnswers : fewestAnswers);
  }
  const usual = (count: (row: RowFigure) => number) => {
    const near = localMeans(rows, count, 1);
    const all = rows.reduce((sum, row) => sum + count(row), 0);
    return rows.reduce((sum, row, index) => sum + count(row) * (near[index] ?? 0), 0) / Math.max(1, all);
  };
  return usual(({ x }) => x) >= fewestEvents && !(ratio && usual(({ size }) => size) < fewestEvents);
}

/** Recent rows from which the size of a usual one is taken. */
const recent = 12;

/** The size of a usual figure, and that coming ones are taken to have. */
export function usualSize({ figures }: Pick<CourseFigures, 'figures'>): number {
  return median(figures.slice(-recent).map((row) => row.size));
}

/** A share held half an answer from none and all: a half where there is under one answer. */
export function shareInside(share: number, size: number): number {
  const half = Math.min(0.5, 0.5 / size);
  return Math.min(1 - half, Math.max(half, share));
}

/** Number of each row in time: a gap is a jump. */
const timeOf = ({ figures, periods }: CourseFigures) =>
  Float64Array.from(figures, ({ from }) => Math.round((from - (figures[0]?.from ?? 0)) / periods));

/**
 * The rows of the kernel. Proportion: y = x/n, w = n / (p (1 - p)) with p pooled (half an answer more on each side
 * when it is 0 or 1), or with the fitted mean of each row where that is given. Count or rate: y = ln((x + 0.5) /
 * exposure), w = local mean count, or the fitted one. Ratio: y = ln((a + 0.5) / (b + 0.5)), w = 1 / (1/a + 1/b) of the local means.
 */
export function rowsFrom(
  figures: CourseFigures,
  { pairs, weight }: SeasonColumns,
  fitted?: Float64Array,
): Rows {
  const { perYear, ratio, rounding, scale } = figures;
  const rows = figures.figures;
  const y = new Float64Array(rows.length);
  const w = new Float64Array(rows.length);
  let lively = rows.length;
  if (scale === 'log') {
    const near =
      fitted?.map((mean, row) => lessHalf(Math.exp(mean) * (rows[row]?.size ?? 1))) ??
      localMeans(rows, ({ x }) => x);
    const nearOther = ratio ? localMeans(rows, ({ size }) => size) : null;
    const varianceOf = (events: number | undefined) => 1 / Math.max(leastEvents, events ?? 0);
    rows.forEach(({ x, size, wider }, row) => {
      y[row] = Math.log((x + 0.5) / (ratio ? size + 0.5 : size));
      const variance = varianceOf(near[row]) + (nearOther === null ? 0 : varianceOf(nearOther[row]));
      w[row] = 1 / (variance * wider);
      lively -= Math.exp(-3 * (near[row] ?? 0));
    });
  } else {
    let agreed = 0;
    let asked = 0;
    for (const { x, size } of rows) {
      agreed += x;
      asked += size;
    }
    const pooled = agreed > 0 && agreed < asked ? agreed / asked : (agreed + 0.5) / (asked + 1);
    rows.forEach(({ x, size }, row) => {
      y[row] = scale === 'share' ? x / size : x;
      const p = fitted === undefined ? pooled : shareInside(fitted[row] ?? pooled, size);
      w[row] = scale === 'share' ? 1 / ((p * (1 - p)) / size + rounding) : size;
    });
  }
  const still = Math.floor(rows.length - lively);
  return { count: rows.length, y, w, tau: timeOf(figures), pairs, seasonWeight: weight, perYear, still };
}
