import { figureAhead } from '../../course/coming.ts';
import type { CourseReading } from '../../course/course-reading.ts';
import { type CourseFigures, usualSize } from '../../course/figures.ts';
import { type Mixture, mixtureChance, mixtureMean, mixtureQuantile } from '../../course/mixture.ts';
import { sumAhead } from '../../course/sum-ahead.ts';
import type { SumTerm } from '../../course/sum-running.ts';
import type { Series } from '../../series/series.ts';
import { addedUp, lengthOf, type YearKind } from './year-figures.ts';

/** The periods of a year: those that are in, those without a figure before the last row, and those to come. */
export interface YearSplit {
  readonly seen: readonly number[];
  readonly missing: readonly number[];
  readonly coming: readonly number[];
}

/** The figure of a year as far as it is known. */
export interface YearProjection {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
  /** P(figure of the year < goal), or over it. */
  readonly chance: (goal: number, side: 'below' | 'above') => number;
  /** What each coming period adds, on average, to what the figure is the sum of. */
  readonly expected: readonly number[];
  /** The same for those without a figure, together. */
  readonly expectedMissing: number;
  /** The sum of what is in, and what the whole is out of (1 where figures add up). */
  readonly sum: number;
  readonly out: number;
  /** Weight of one coming period. */
  readonly weight: number;
  /** The best of the coming periods from each on that is looked for once in forty times, as a sum. */
  readonly best: (from: number, side: 'below' | 'above') => number;
}

/**
 * By how much a level drifts in a month, as a share of itself: a random step each month, beside the steps and slopes of a
 * course. Measured on recorded crime in London (bench/year-end.ts), of whose totals of a year 95% limits without it held
 * 87%; taken over to shares as the same step of their odds.
 */
const monthlyDrift = 0.03;

function driftOf({ perYear, scale }: CourseFigures): (level: number) => number {
  const step = monthlyDrift * Math.sqrt(12 / perYear);
  if (scale === 'log') return () => step;
  return scale === 'share'
    ? (level) => step * Math.max(0, level * (1 - level))
    : (level) => step * Math.abs(level);
}

/** Once in so many times. */
const seldom = 0.025;

/**
 * The figure of a year: what is in, and the sum of coming figures (`sumAhead`). Where figures add up, periods without
 * a figure are estimated like coming ones; a share is of the answers that there are.
 */
export function projectYear(
  series: Series,
  figures: CourseFigures,
  { outlooks, whole: all }: CourseReading,
  kind: YearKind,
  { coming, missing, seen }: YearSplit,
): YearProjection {
  const last = figures.figures[figures.figures.length - 1];
  const lastPlace = last?.to ?? 0;
  const { periods } = figures;
  const size = usualSize(figures);
  const log = figures.scale === 'log';
  const weight = kind.adds ? 1 : weightOfComing(series, figures, size, kind);
  const known = addedUp(kind, seen);
  const estimated = kind.adds ? missing : [];
  const out = kind.adds ? 1 : known.out + weight * coming.length;
  // A figure of the reading is of a month of 30.4 days; a rate is per so many people whatever these are.
  const factor = (place: number) => (kind.adds ? lengthOf(series, place) : weight / out);
  const rowOf = (place: number) => Math.ceil((place - lastPlace) / periods);
  const rows = [...new Set(coming.map(rowOf))];
  const terms: SumTerm[] = [
    ...estimated.map((place) => ({
      periods: (place - lastPlace) / periods,
      factor: factor(place),
      share: 1 / periods,
    })),
    ...rows.map((row) => {
      const own = coming.filter((place) => rowOf(place) === row);
      return {
        periods: row,
        factor: own.reduce((sum, place) => sum + factor(place), 0),
        share: own.length / periods,
      };
    }),
  ];
  const sums = sumAhead(outlooks, terms, {
    log,
    ...figureAhead(figures, all, size),
    driftAt: driftOf(figures),
  });
  // The reading is of counts with half an event added, which the expected value of their sum holds once for each.
  const half = (many: number) =>
    log && !figures.ratio ? (0.5 * many * halfOf(series, figures, size)) / periods : 0;
  const start = known.sum / out - half(estimated.length + coming.length);
  const whole = terms.length === 0 ? undefined : sums.from(0);
  const back = (value: number) => (log ? Math.exp(Math.min(700, value)) : value);
  // What is in cannot be undone, and no coming period brings more than all or less than none.
  const { measure } = series.indicator;
  const most =
    measure === 'proportion' || measure === 'published-percentage' ? weight : Number.POSITIVE_INFINITY;
  const bounds = {
    least: known.sum / out,
    most: kind.adds ? most : (known.sum + most * coming.length) / out,
  };
  const within = (value: number) => Math.min(bounds.most, Math.max(bounds.least, value));
  const quantile = (mixture: Mixture | undefined, p: number) =>
    mixture === undefined ? 0 : back(mixtureQuantile(mixture, p));
  const shared = rows.flatMap((row, index) => {
    const own = coming.filter((place) => rowOf(place) === row);
    const all = own.reduce((sum, place) => sum + factor(place), 0);
    const add = sums.expected[estimated.length + index] ?? 0;
    return own.map((place) => Math.min(most, Math.max(0, out * ((add * factor(place)) / all - half(1)))));
  });
  return {
    value: within(start + (whole === undefined ? 0 : back(mixtureMean(whole)))),
    lower: within(start + quantile(whole, 0.025)),
    upper: within(start + quantile(whole, 0.975)),
    chance: (goal, side) => {
      if (goal > bounds.most) return Number(side === 'below');
      const rest = goal - start;
      if (whole === undefined) return side === 'below' ? Number(rest > 0) : Number(rest < 0);
      if (!log) return mixtureChance(whole, rest, side);
      if (rest <= 0) return side === 'below' ? 0 : 1;
      return mixtureChance(whole, Math.log(rest), side);
    },
    expected: shared,
    expectedMissing:
      out * estimated.reduce((sum, _, index) => sum + (sums.expected[index] ?? 0) - half(1), 0),
    sum: known.sum,
    out,
    weight,
    best: (from, side) => {
      const row = rowOf(coming[from] ?? 0);
      const index = estimated.length + rows.indexOf(row);
      const p = side === 'below' ? seldom : 1 - seldom;
      // Within a longer row, the part of it from this period on.
      const own = coming.filter((place) => rowOf(place) === row);
      const first = coming.indexOf(own[0] ?? 0);
      const passed = shared.slice(first, from).reduce((sum, each) => sum + each, 0);
      const best =
        out * (quantile(index < 0 ? undefined : sums.from(index), p) - half(coming.length - first));
      return Math.min(most * (coming.length - first), Math.max(0, best)) - passed;
    },
  };
}

/** What a coming figure is out of: as the recent ones, a share of a row of several periods. */
function weightOfComing(series: Series, figures: CourseFigures, size: number, kind: YearKind): number {
  if (series.indicator.measure === 'proportion') return (size * series.deff) / figures.periods;
  const places = figures.figures.slice(-12).map(({ to }) => kind.weight(to));
  return places.reduce((sum, each) => sum + each, 0) / Math.max(1, places.length);
}

/** One event as a figure of the series: of a rate, one among so many people. */
function halfOf(series: Series, figures: CourseFigures, size: number): number {
  if (series.indicator.measure === 'count') return 1;
  const last = figures.figures[figures.figures.length - 1];
  const months = last === undefined ? 1 : lengthOf(series, last.to) * figures.periods;
  return months / size;
}
