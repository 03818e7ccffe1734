import type { CourseRefusal } from '../../course/figures.ts';
import { courseDefaults } from '../../course/options.ts';
import { readCourse } from '../../course/read-course.ts';
import { periodAt } from '../../period/calendar.ts';
import { periodsPerYear } from '../../period/per-year.ts';
import type { Estimate } from '../../result/estimate.ts';
import type { Finding } from '../../result/finding.ts';
import { readOptions } from '../../result/read-options.ts';
import { byMonth } from '../../series/by-month.ts';
import { requireSeries } from '../../series/require-series.ts';
import type { Series } from '../../series/series.ts';
import { subjectOf } from '../../series/subject.ts';
import { overlaps, type Usable, usable } from '../../series/usable.ts';
import { missingIn, valueAt } from '../../series/values.ts';
import { noEstimate, scaleOf } from '../scale.ts';
import type { SeasonalDecomposition } from './seasonal-decomposition.ts';
import { fewestYears, seasonTest } from './seasonality-test.ts';
import { stl } from './stl.ts';

/**
 * - `seasonal`: the time of year explains more than chance would (5%)
 * - `not-shown`: it does not
 * - `cannot-tell`: fewer than three years of months or quarters, or figures that have no course (`evidence.reason`)
 * - `refused`: rolling figures, which average the season away, or yearly ones, which have none
 */
export type SeasonalityVerdict = 'seasonal' | 'not-shown' | 'cannot-tell' | 'refused';

export interface SeasonalityEvidence {
  /** Why it cannot be told, or must not be: under three years, figures that have no course, or those of years. */
  readonly reason: CourseRefusal | 'too-few' | 'yearly' | null;
  readonly f: number | null;
  /** Degrees of freedom of the season and of what is left. */
  readonly df: readonly number[];
  readonly p: number | null;
  /** For each period of a year, named by its last one in the calendar: percent or points from the level of the year. */
  readonly pattern: readonly { readonly period: string; readonly effect: number }[];
  /** Periods, so named, in which figures are highest and lowest. */
  readonly highest: string | null;
  readonly lowest: string | null;
  /** The figures that were used, and what they are made of by `stl` with a periodic season; `null` where they are too few. */
  readonly periods: readonly string[];
  readonly values: readonly (number | null)[];
  readonly parts: Pick<SeasonalDecomposition, 'trend' | 'seasonal' | 'remainder'> | null;
}

export type SeasonalityFinding = Finding<'seasonality', SeasonalityVerdict, SeasonalityEvidence>;

export interface SeasonalityOptions {
  /** Whether the last three provisional months (or the last longer period) are left out. */
  readonly provisional?: 'leave-out' | 'keep';
}

export const seasonalityDefaults = { provisional: 'leave-out' } as const;

const nothing: Omit<SeasonalityEvidence, 'reason'> = {
  f: null,
  df: [],
  p: null,
  pattern: [],
  highest: null,
  lowest: null,
  periods: [],
  values: [],
  parts: null,
};

const optionRules = {
  provisional: { is: 'one-of', values: ['leave-out', 'keep'] },
} as const;

/**
 * Seasonality: does it depend on the time of year, and by how much?
 *
 * Two harmonic pairs (of quarters one and a half) beside the mean of the course, season out, so that neither a step nor a slope is taken for a season, in a model of what is counted
 * (quasi-Poisson per day, quasi-binomial, or plain values): F on their degrees of freedom, with the dispersion (at least
 * that of sampling) times (1 + rho)/(1 - rho) for months that move together. The estimate is how far the highest
 * period of the year lies above the lowest: percent for counts, rates and ratios, points for proportions (at
 * the share of all figures together), without limits.
 *
 * Gaps keep their place. Fewer than three years: `cannot-tell`. Rolling or yearly figures: `refused`. Throws
 * `invalid-option`. Source: McCullagh and Nelder 1989; Chambers and Hastie 1992.
 *
 * @example
 * seasonality(seriesFrom(offences, { start: '2014-04', numerator: [8, 9, 7] })).verdict // => 'cannot-tell'
 */
export function seasonality(known: Series, given: SeasonalityOptions = {}): SeasonalityFinding {
  requireSeries('seasonality: series', known);
  const series = byMonth(known);
  const options = readOptions('seasonality', optionRules, given);
  const { provisional } = { ...seasonalityDefaults, ...options };
  const { indicator, calendar } = series;
  const scale = scaleOf(indicator);
  const overlapping = overlaps(series);
  const refused = overlapping || periodsPerYear[calendar.every] === 1;
  const data = usable(series, { provisional, restarts: 'apply' });
  const { finding: course, reading } = readCourse(series, {
    ...(provisional === 'keep' ? { provisional } : {}),
    // All years count for a season; and the course of shares looks for one only where it is asked to.
    ...(data.places.length > courseDefaults.lookBack ? { lookBack: Math.min(240, data.places.length) } : {}),
    ...(indicator.measure === 'count' || indicator.measure === 'rate' ? {} : { season: 'fit' }),
  });
  const test = refused || reading === null ? null : seasonTest(data, reading);
  const short = data.places.length < fewestYears * data.perYear;
  const verdict: SeasonalityVerdict = refused
    ? 'refused'
    : test === null
      ? short || reading === null
        ? 'cannot-tell'
        : 'not-shown'
      : test.p < 0.05
        ? 'seasonal'
        : 'not-shown';
  const open = short ? 'too-few' : (course.evidence.reason ?? 'too-few');
  const reason = overlapping ? 'rolling' : refused ? 'yearly' : verdict === 'cannot-tell' ? open : null;
  const odds = oddsOf(data);
  const said = (change: number) =>
    scale.link === 'log'
      ? 100 * Math.expm1(change)
      : scale.link === 'logit'
        ? 100 * (1 / (1 + Math.exp(-change) / odds) - odds / (1 + odds))
        : scale.factor * change;
  // A month of the year that never has a figure has no effect either: the waves would go through it at any height.
  const seen = new Set(data.places.map((place) => place % data.perYear));
  const order = (test?.pattern ?? [])
    .map((part, at) => ({ at, part, period: nameOf(series, at, data.perYear) }))
    .filter(({ at }) => seen.has(at));
  const sorted = [...order].sort((one, other) => one.part - other.part);
  const [low] = sorted;
  const high = sorted.at(-1);
  const estimate: Estimate =
    low === undefined || high === undefined
      ? noEstimate(scale.difference)
      : {
          value: scale.link === 'logit' ? said(high.part) - said(low.part) : said(high.part - low.part),
          lower: null,
          upper: null,
          level: null,
          unit: scale.difference,
        };
  const named = (place: number | undefined) => (place === undefined ? undefined : periodAt(calendar, place));
  return {
    kind: 'seasonality',
    verdict,
    estimate,
    evidence:
      test === null
        ? { reason, ...nothing }
        : {
            reason,
            f: test.f,
            df: test.df,
            p: test.p,
            pattern: order.map(({ part, period }) => ({ period, effect: said(part) })),
            highest: high?.period ?? null,
            lowest: low?.period ?? null,
            ...takenApart(series, data),
          },
    subject: subjectOf(series, named(data.places[0]), named(data.places.at(-1))),
    n: data.n,
    missing: missingIn(series),
    looks: 1,
    settle:
      verdict === 'cannot-tell' && short
        ? {
            months: (fewestYears * data.perYear - data.places.length) * (12 / data.perYear),
            perMonth: null,
            text: 'Three years of figures are needed to tell a season from chance.',
          }
        : null,
    caveats: data.caveats,
    method: {
      name: 'F test of harmonics in a quasi-likelihood model',
      options: { provisional, pairs: 2 },
      reference: 'McCullagh & Nelder 1989',
    },
    basis: series.basis,
    sources: series.sources,
  };
}

/** What the figures are made of, from the first usable one to the last. */
function takenApart(series: Series, { perYear, places }: Usable) {
  const [first = 0] = places;
  const used = new Set(places);
  const range = Array.from({ length: (places.at(-1) ?? first) - first + 1 }, (_, at) => first + at);
  const values = range.map((place) => (used.has(place) ? valueAt(series, place) : null));
  const { remainder, seasonal, trend } = stl(values, { period: perYear });
  return {
    periods: range.map((place) => periodAt(series.calendar, place)),
    values,
    parts: trend.every((value) => value === null) ? null : { trend, seasonal, remainder },
  };
}

/** The last period of the calendar that stands at this place of the year. */
function nameOf({ calendar }: Series, at: number, perYear: number): string {
  const turns = Math.max(0, Math.floor((calendar.length - 1 - at) / perYear));
  return periodAt(calendar, at + turns * perYear);
}

/** Odds of the share of all figures together, half an event added to either side. */
function oddsOf({ counted }: Usable): number {
  const sum = (of: ArrayLike<number>) => Array.from(of).reduce((total, each) => total + each, 0);
  const events = sum(counted.x);
  return (events + 0.5) / (Math.max(0, sum(counted.size) - events) + 0.5);
}
