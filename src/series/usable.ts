import type { Measure } from '../indicator/indicator.ts';
import { periodAt } from '../period/calendar.ts';
import { daysIn } from '../period/days-in.ts';
import { formatRun } from '../period/format-period.ts';
import { firstMonth, lastMonth, monthsIn } from '../period/months.ts';
import { monthsPer, periodsPerYear } from '../period/per-year.ts';
import type { Caveat } from '../result/caveat.ts';
import { list } from '../words/about.ts';
import { wideningAt } from './completed-figure.ts';
import { matured } from './matured.ts';
import type { Series } from './series.ts';
import { valueAt } from './values.ts';

/**
 * What is counted. `poisson`: events, whose exposure is people, days or both, on the log scale.
 * `binomial`: successes out of trials, on the logit scale. `normal`: values with weights, as they are.
 */
export interface Counted {
  readonly family: 'poisson' | 'binomial' | 'normal';
  readonly x: ArrayLike<number>;
  /** Exposure, trials or weights. */
  readonly size: ArrayLike<number>;
}

/** The figures of a series that an analysis may use, each in its place on the calendar. */
export interface Usable {
  /** Places on the calendar, in order: a gap is a jump. */
  readonly places: readonly number[];
  /** Periods in a year: 12, 4 or 1. */
  readonly perYear: number;
  /** What was counted, out of what. Counts have days in the period (and people) as exposure. */
  readonly counted: Counted;
  /** The least dispersion there can be: 1 where sampling error is known, else what rounding alone would make. */
  readonly floor: number;
  /** The figure itself: proportion, ratio, value; counts and rates adjusted to a period of average length. */
  readonly values: readonly number[];
  /** Answers, events or offences behind each figure where they are known, else 1. */
  readonly behind: readonly number[];
  /** The same in all. */
  readonly n: number;
  readonly caveats: readonly Caveat[];
}

/** Which figures to use. */
export interface UsableOptions {
  /** Whether the last provisional periods (three months, or one longer period) are left out. */
  readonly provisional: 'leave-out' | 'keep';
  /** Whether figures from before the last declared restart are left out. */
  readonly restarts: 'apply' | 'ignore';
}

/** Average days in a period of each length, so that an adjusted count still reads as a month's or a quarter's. */
const daysInYear = 365.2425;

/** States of figures that are not yet, or not wholly, what was counted. */
const notWhole: readonly string[] = ['forecast', 'incomplete', 'immature'];

/** Whether the figures overlap, so that tests which take them as independent must refuse them. */
export function overlaps(series: Series): boolean {
  const { every, start } = series.calendar;
  return series.window !== 'period' || monthsIn(start) > monthsPer(every);
}

/** The places of a series whose figures may be used. */
export interface UsablePlaces extends Pick<Usable, 'places' | 'perYear' | 'caveats'> {
  /** The series without the figures that are not mature. */
  readonly series: Series;
}

/** Picks out the places of the figures that may be used, and says what was left out; those not mature are. */
export function usablePlaces(known: Series, options: UsableOptions): UsablePlaces {
  const series = matured(known, { immature: 'leave-out' });
  const { calendar, states } = series;
  const perYear = periodsPerYear[calendar.every];
  const caveats: Caveat[] = [...series.caveats];
  const left = new Set<number>();
  const leave = (wanted: (place: number) => boolean, code: string, text: (many: number) => string) => {
    let many = 0;
    for (let place = 0; place < calendar.length; place += 1) {
      if (left.has(place) || valueAt(series, place) === null || !wanted(place)) continue;
      left.add(place);
      many += 1;
    }
    if (many > 0) caveats.push({ code, text: text(many) });
  };
  const periods = (many: number) => `${many} ${many === 1 ? 'figure is' : 'figures are'}`;
  leave(
    (place) => notWhole.includes(states[place] ?? ''),
    'incomplete-left-out',
    (many) => `${periods(many)} a forecast, incomplete or immature and left out.`,
  );
  if (options.provisional === 'leave-out') {
    const recent = calendar.length - Math.ceil(perYear / 4);
    leave(
      (place) => place >= recent && states[place] === 'provisional',
      'provisional-left-out',
      (many) => `The last ${periods(many)} provisional and left out.`,
    );
  }
  for (const declared of series.breaks) {
    if (declared.kind === 'mask')
      leave(
        (place) => {
          const period = periodAt(calendar, place);
          return lastMonth(period) >= declared.from && firstMonth(period) <= declared.to;
        },
        'masked',
        () => `Left out, as declared: ${declared.title} (${declared.from} to ${declared.to}).`,
      );
    else if (options.restarts === 'apply')
      leave(
        (place) => firstMonth(periodAt(calendar, place)) < declared.from,
        'restarted',
        () => `Only figures from ${declared.from} are used: ${declared.title}.`,
      );
  }
  const places: number[] = [];
  for (let place = 0; place < calendar.length; place += 1)
    if (valueAt(series, place) !== null && !left.has(place)) places.push(place);
  return { series, places, perYear, caveats };
}

/** Places of a stretch of a series, from the first to the last. */
export type Run = readonly [from: number, to: number];

/**
 * Counts below 0, where more was taken back of earlier periods than was recorded, are true of a total, but of no level
 * of their own period: a model of counts takes them as gaps, and says so once.
 */
export function negativeCaveats(series: Series, below: readonly Run[]): readonly Caveat[] {
  if (below.length === 0) return [];
  return [
    {
      code: 'negative-left-out',
      text: `Below 0, as more was cancelled than recorded, and left out as a gap: ${namedRuns(series, below)}. Totals over time still count it; put corrections in the months that they belong to where those are known.`,
    },
  ];
}

/** Stretches by name, each with its count: `September 2018 (-30)`. */
export function namedRuns({ calendar, denominator, numerator }: Series, runs: readonly Run[]): string {
  const named = runs.map(([from, to]) => {
    const [first, last] = [periodAt(calendar, from), periodAt(calendar, to)];
    const sum = (of: Series['denominator']) =>
      (of ?? []).slice(from, to + 1).reduce<number>((total, one) => total + (one ?? 0), 0);
    const count = Math.min(sum(numerator), denominator === null ? 0 : sum(denominator));
    return `${formatRun(first, last)} (${count})`;
  });
  return list(named);
}

/** Whether corrections of earlier periods left a count of this one below 0. */
export function isNegative({ denominator, indicator, numerator }: Series, place: number): boolean {
  return indicator.measure !== 'duration' && ((numerator[place] ?? 0) < 0 || (denominator?.[place] ?? 0) < 0);
}

/** Picks out the figures that may be used, and says what was left out; those that are not mature are. */
export function usable(known: Series, options: UsableOptions): Usable {
  const picked = usablePlaces(known, options);
  const { perYear, series } = picked;
  const below = picked.places.filter((place) => isNegative(series, place));
  const places = picked.places.filter((place) => !below.includes(place));
  const caveats = [
    ...picked.caveats,
    ...negativeCaveats(
      series,
      below.map((place) => [place, place]),
    ),
  ];
  const { indicator } = series;
  const figures = places.map((place) => figureAt(series, place, perYear));
  const x = figures.map((figure) => figure.x);
  const size = figures.map((figure) => figure.size);
  const values = figures.map((figure) => figure.value);
  const behind = figures.map((figure) => figure.behind);
  const n = behind.reduce((sum, one) => sum + one, 0);
  const common = { places, perYear, values, behind, n, caveats };
  const family = families[indicator.measure];
  if (family !== 'normal') return { ...common, counted: { family, x, size }, floor: 1 };
  const variances = samplingVariances(series, places, values);
  // Equal figures still differ in their last binary digit; that is not variation.
  const digits = 1e-9 * values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const floor = variances === null ? Math.max((series.rounding ?? 0) ** 2 / 12, digits ** 2) : 1;
  const weights = variances?.map((variance) => 1 / variance) ?? size;
  return { ...common, counted: { family, x, size: weights }, floor };
}

const families: Readonly<Record<Measure, Counted['family']>> = {
  count: 'poisson',
  rate: 'poisson',
  proportion: 'binomial',
  ratio: 'binomial',
  'published-percentage': 'normal',
  duration: 'normal',
};

/** One figure: what was counted, out of what, the value, and how many events or answers stand behind it. */
function figureAt(series: Series, place: number, perYear: number) {
  const { measure, per = 1000 } = series.indicator;
  const x = series.numerator[place] ?? 0;
  const of = series.denominator?.[place] ?? null;
  // A completed figure weighs as the smaller sample that would be as uncertain.
  const wider = wideningAt(series, place);
  const deff = series.deff * wider;
  if (measure === 'proportion')
    return { x: x / deff, size: (of ?? 1) / deff, value: x / (of ?? 1), behind: of ?? 1 };
  if (measure === 'ratio')
    return { x: x / wider, size: (x + (of ?? 0)) / wider, value: x / (of ?? 1), behind: x + (of ?? 0) };
  if (measure === 'published-percentage' || measure === 'duration')
    return { x, size: 1, value: x, behind: of ?? 1 };
  const days = perYear === 1 ? 1 : (daysIn(periodAt(series.calendar, place)) * perYear) / daysInYear;
  const size = measure === 'rate' ? ((of ?? 1) * days) / per : days;
  return { x: x / wider, size: size / wider, value: x / size, behind: x };
}

/** Variance of each published percentage from its sample and its rounding; `null` where a sample is not known. */
function samplingVariances(
  series: Series,
  places: readonly number[],
  values: readonly number[],
): readonly number[] | null {
  if (series.indicator.measure !== 'published-percentage') return null;
  const level = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = Math.max(level * (1 - level), 1e-4);
  const variances: number[] = [];
  for (const place of places) {
    const asked = series.denominator?.[place] ?? null;
    if (asked === null || asked <= 0) return null;
    variances.push((spread * series.deff) / asked + (series.rounding ?? 0) ** 2 / 12);
  }
  return variances;
}
