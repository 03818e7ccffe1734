import { periodAt } from '../period/calendar.ts';
import { daysIn } from '../period/days-in.ts';
import type { Caveat } from '../result/caveat.ts';
import { wideningAt } from '../series/completed-figure.ts';
import type { Series } from '../series/series.ts';
import { negativeCaveats, overlaps, type UsableOptions, usablePlaces } from '../series/usable.ts';
import type { Rows } from './rows.ts';

/**
 * How a kind of figure is read. `share`: proportions as they are; `log`: natural logarithms of counts, rates and
 * ratios; `value`: durations, and percentages published without their sample size, as they are.
 */
export type CourseScale = 'share' | 'log' | 'value';

/** Why a series has no reading. */
export type CourseRefusal = 'rolling' | 'no-figures' | 'one-figure' | 'sparse' | 'no-noise';

/** What was counted in one row, and out of what. */
export interface RowFigure {
  /** First and last place on the calendar that the row is made of. */
  readonly from: number;
  readonly to: number;
  /** Events or agreeing answers; the value itself on the scale `value`. For a ratio, its first side. */
  readonly x: number;
  /** Effective answers; exposure (people and months of 30.4 days); for a ratio, its second side. */
  readonly size: number;
  /** How many times its sampling variance a count has because it was completed: 1 for one as it came. */
  readonly wider: number;
}

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
  /** The largest value there can be on the scale, `null` where there is none: 0 is the least. */
  readonly most: number | null;
  /** Variance that rounding to published digits adds. */
  readonly rounding: number;
  /** Answers or events behind all rows; rows where neither is known. */
  readonly n: number;
  readonly caveats: readonly Caveat[];
}

/** Days of a month to which counts are brought, so that February is not a fall. */
const typicalMonth = 30.4;
/** Mean count, and answers, that a row must have to be read; and answers under which a longer period is used. */
const fewestEvents = 5;
const fewestAnswers = 50;
const manyAnswers = 30;

/** Picks the figures of a series, by the shortest period that holds enough events; completed ones weigh less. */
export function courseFigures(
  series: Series,
  lookBack: number,
  options: UsableOptions,
): CourseFigures | CourseRefusal {
  if (overlaps(series)) return 'rolling';
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
  let chosen = { periods: 1, rows: single as readonly RowFigure[], below: [] as readonly RowFigure[] };
  let fits = false;
  for (const periods of lengths) {
    const all = rowsOf(single, places, periods, last);
    const below = scale === 'value' ? [] : all.filter(isBelow);
    chosen = { periods, below, rows: below.length === 0 ? all : all.filter((row) => !below.includes(row)) };
    fits = enough(chosen.rows, scale, measure === 'ratio', periods === 1);
    if (fits) break;
  }
  if (chosen.rows.length === 0) return 'no-figures';
  if (!fits && scale === 'log') return 'sparse';
  return {
    scale,
    known,
    ratio: measure === 'ratio',
    periods: chosen.periods,
    perYear: perYear / chosen.periods,
    figures: chosen.rows,
    most: counted || measure === 'duration' ? null : 1,
    rounding: (series.rounding ?? 0) ** 2 / 12,
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
    ],
  };
}

/** Corrections of earlier periods can leave a count below 0, of which there is no logarithm and no share. */
const isBelow = ({ size, x }: RowFigure): boolean => x < 0 || size < 0;

/** Periods that may be put together to a row, by how many there are in a year. */
const rowLengths: Readonly<Record<number, readonly number[]>> = { 12: [1, 3, 6, 12], 4: [1, 2, 4], 1: [1] };

function figureOf(series: Series, place: number): RowFigure {
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

/** Figures put together in runs of so many periods, counted back from the last; a run with a gap in it is left out. */
function rowsOf(
  single: readonly RowFigure[],
  places: readonly number[],
  periods: number,
  last: number,
): readonly RowFigure[] {
  if (periods === 1) return single;
  const rows: RowFigure[] = [];
  for (let from = 0; from + periods <= single.length; ) {
    const place = places[from] ?? 0;
    const aligned = (last - place + 1) % periods === 0;
    const whole = (places[from + periods - 1] ?? 0) === place + periods - 1;
    if (!aligned || !whole) {
      from += 1;
      continue;
    }
    const run = single.slice(from, from + periods);
    rows.push({
      from: place,
      to: place + periods - 1,
      x: run.reduce((sum, { x }) => sum + x, 0),
      size: run.reduce((sum, { size }) => sum + size, 0),
      wider:
        run.reduce((sum, { wider, x }) => sum + wider * (x + 0.5), 0) /
        run.reduce((sum, { x }) => sum + x + 0.5, 0),
    });
    from += periods;
  }
  return rows;
}

function enough(rows: readonly RowFigure[], scale: CourseScale, ratio: boolean, shortest: boolean): boolean {
  if (rows.length === 0) return false;
  if (scale === 'value') return true;
  if (scale === 'share') {
    const mean = rows.reduce((sum, { size }) => sum + size, 0) / rows.length;
    return mean >= (shortest ? manyAnswers : fewestAnswers);
  }
  const sparse = (count: (row: RowFigure) => number) =>
    localMeans(rows, count).some((mean) => mean < fewestEvents);
  return !sparse(({ x }) => x) && !(ratio && sparse(({ size }) => size));
}

/** Mean of a count over the rows within half a year of each (at least the neighbours), by their places. */
export function localMeans(rows: readonly RowFigure[], count: (row: RowFigure) => number): Float64Array {
  const periods = (rows[0]?.to ?? 0) - (rows[0]?.from ?? 0) + 1;
  const reach = Math.max(periods, 6);
  const means = new Float64Array(rows.length);
  let from = 0;
  let to = 0;
  let sum = 0;
  rows.forEach((row, index) => {
    while (to < rows.length && (rows[to]?.from ?? 0) <= row.from + reach) {
      const next = rows[to];
      if (next !== undefined) sum += count(next);
      to += 1;
    }
    while ((rows[from]?.from ?? 0) < row.from - reach) {
      const gone = rows[from];
      if (gone !== undefined) sum -= count(gone);
      from += 1;
    }
    means[index] = sum / (to - from);
  });
  return means;
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
 * exposure), w = local mean count. Ratio: y = ln((a + 0.5) / (b + 0.5)), w = 1 / (1/a + 1/b) of the local means.
 */
export function rowsFrom(figures: CourseFigures, pairs: number, fitted?: Float64Array): Rows {
  const { perYear, ratio, rounding, scale } = figures;
  const rows = figures.figures;
  const y = new Float64Array(rows.length);
  const w = new Float64Array(rows.length);
  if (scale === 'log') {
    const near = localMeans(rows, ({ x }) => x);
    const nearOther = ratio ? localMeans(rows, ({ size }) => size) : null;
    rows.forEach(({ x, size, wider }, row) => {
      y[row] = Math.log((x + 0.5) / (ratio ? size + 0.5 : size));
      const variance = 1 / (near[row] ?? 1) + (nearOther === null ? 0 : 1 / (nearOther[row] ?? 1));
      w[row] = 1 / (variance * wider);
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
  return { count: rows.length, y, w, tau: timeOf(figures), pairs, perYear };
}
