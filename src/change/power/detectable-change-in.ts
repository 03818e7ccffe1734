import type { CourseFinding } from '../../course/finding.ts';
import { periodAt } from '../../period/calendar.ts';
import { isMonthly } from '../../period/month-index.ts';
import { monthsPer } from '../../period/per-year.ts';
import { readOptions } from '../../result/read-options.ts';
import { real } from '../../result/rule.ts';
import { byMonth } from '../../series/by-month.ts';
import { requireSeries } from '../../series/require-series.ts';
import type { Series } from '../../series/series.ts';
import { subjectOf } from '../../series/subject.ts';
import { overlaps, type Usable, usable } from '../../series/usable.ts';
import { missingIn } from '../../series/values.ts';
import { noiseCaveats, noiseTold } from '../amount/amount-verdict.ts';
import { refuse, requireLevel } from '../options.ts';
import { noEstimate, scaleOf } from '../scale.ts';
import { marginOf } from '../trend/trend-margin.ts';
import { type DetectableBase, detectableBase, varianceOf } from './detectable-change-base.ts';
import type {
  ChanceOfShowing,
  DetectableChangeEvidence,
  DetectableChangeFinding,
  DetectableChangeVerdict,
} from './detectable-change-finding.ts';
import { neededFor, neededSettle } from './detectable-change-needed.ts';

/** What may be asked of `detectableChangeIn`. */
export interface DetectableChangeInOptions {
  /** How far ahead, in months: whole periods of the series. */
  readonly months?: number;
  /**
   * The change hoped for, in percentage points (proportions) or percent (counts, rates, ratios), negative for a fall. Unless given,
   * the margin of the indicator in the direction that is better (a rise where neither is).
   */
  readonly change?: number;
  /** Chance of showing the change when it comes, from 0.5. */
  readonly power?: number;
  /** Level of the two-sided comparison. */
  readonly level?: number;
  /** A course whose noise is taken: that of the area in its panel, or of a comparable series. */
  readonly course?: CourseFinding;
}

export const detectableChangeInDefaults = { months: 12, power: 0.8, level: 0.95 } as const;

const optionRules = {
  months: { is: 'number', least: 1, most: 1200, whole: true },
  change: real,
  power: real,
  level: { is: 'number', least: 0.5, under: 1, such: '0.95' },
  course: { is: 'object' },
} as const;

/**
 * Detectable change of a series: what will have changed in twelve months, and would we be able to see it?
 *
 * The coming periods will be compared with the same months of the latest year(s), which stay as they are (`evidence.base`). Smallest change:
 * (t + t_power) sqrt(V (F_m / m + F_m0 / m0)), V the variance of one period: that of chance (p(1 - p)/n in points; 1/events and 1/(n p (1 - p)) on
 * the log scale, said as percent) times phi, F_m = 1 + 2 sum (1 - k/m) rho^k, phi and rho from the course of the series, so that a step is no
 * part of them. Chance of showing a change of size d: P(T > t - d/se). `smallest` has it also for both years at the present sample and at
 * twice that; `needed` what would show the change asked about, for the coming figures alone and for both sides, where variation beyond chance
 * does not shrink with the sample.
 *
 * Too few figures for a reading: the doubt that they leave about phi makes it larger (4.5 standard errors for 1.96 where there are two), and a
 * caveat says so. Rolling figures, none at all, a level of 0 (or of 100%), or percentages and durations without samples and with too few
 * figures: `cannot-tell`. A smallest change that the level has no room for: `null`; one asked about has a chance of 0.
 *
 * Throws `invalid-option`. Source: Cohen 1988; Zeger 1988 (autocorrelation).
 *
 * @example
 * const steady = { start: '2018-04', numerator: [118, 122, 119, 121, 118, 122, 119, 121, 118, 122, 119, 121], denominator: Array(12).fill(150) };
 * detectableChangeIn(seriesFrom(satisfaction, steady), { months: 12, change: 2 }).estimate // => { value: 4.1, lower: null, upper: null, level: null, unit: 'points' }
 */
export function detectableChangeIn(
  known: Series,
  given: DetectableChangeInOptions = {},
): DetectableChangeFinding {
  requireSeries('detectableChangeIn: series', known);
  const series = byMonth(known);
  const options = readOptions('detectableChangeIn', optionRules, given);
  const settings = { ...detectableChangeInDefaults, ...options };
  requireLevel('detectableChangeIn', settings.level);
  if (!(settings.power >= 0.5 && settings.power < 1))
    refuse('detectableChangeIn: power', 'must be from 0.5 to below 1', settings.power);
  const percent = scaleOf(series.indicator).link === 'log';
  const { change } = settings;
  if (change !== undefined && !(Number.isFinite(change) && change !== 0 && !(percent && change <= -100)))
    refuse('detectableChangeIn: change', 'must not be 0, nor a fall of 100% or more', change);
  const { every } = series.calendar;
  const perPeriod = monthsPer(every);
  // Twelve months are 52 weeks: of days and weeks there are about so many.
  const periods = isMonthly(every) ? settings.months / perPeriod : Math.round(settings.months / perPeriod);
  if (!Number.isInteger(periods))
    refuse('detectableChangeIn: months', `must be whole periods of ${perPeriod} months`, settings.months);
  const data = overlaps(series) ? null : usable(series, { provisional: 'leave-out', restarts: 'apply' });
  const base = data === null ? null : detectableBase(series, data, periods, options.course);
  const asked = change ?? marginTowards(series);
  const direction = (asked ?? towards(series)) < 0 ? 'fall' : 'rise';
  return finding(series, settings, data, base, { periods, asked, direction });
}

type Settings = Required<Omit<DetectableChangeInOptions, 'change' | 'course'>>;
type Wanted = Pick<DetectableChangeEvidence, 'periods' | 'direction'> & { readonly asked: number | null };

/** -1 where a fall is better, else 1. */
const towards = ({ indicator }: Series) => (indicator.polarity === 'lower-is-better' ? -1 : 1);

function marginTowards(series: Series): number | null {
  const margin = marginOf(series.indicator);
  if (margin === null || margin === 0) return null;
  const fall = towards(series) < 0;
  // A fall in percent that a rise of the margin would undo.
  const percent = scaleOf(series.indicator).link === 'log';
  return fall ? -(percent ? (100 * margin) / (100 + margin) : margin) : margin;
}

function finding(
  series: Series,
  settings: Settings,
  data: Usable | null,
  base: DetectableBase | null,
  { periods, asked, direction }: Wanted,
): DetectableChangeFinding {
  const unit = scaleOf(series.indicator).difference;
  const { months, power, level } = settings;
  const common = {
    kind: 'detectable-change',
    subject: subjectOf(series),
    missing: missingIn(series),
    looks: 1,
    method: {
      name: 'Power of the comparison of two stretches',
      options: { months, change: asked, power, level },
      reference: 'Cohen 1988; Zeger 1988',
    },
    basis: series.basis,
    sources: series.sources,
  } as const;
  const none = { perPeriod: null, periods: null, bothPerPeriod: null, bothPeriods: null };
  if (base === null)
    return {
      ...common,
      verdict: 'cannot-tell',
      estimate: noEstimate(unit),
      evidence: {
        base: null,
        periods,
        months,
        direction,
        asked: null,
        curve: [],
        needed: none,
        smallest: { now: null, bothPresent: null, bothDoubled: null, perPeriod: null },
        noise: { source: 'none', borrowedFrom: null, phi: null, rho: 0, df: null },
      },
      n: data?.n ?? 0,
      settle: {
        months: null,
        perMonth: null,
        text: 'Figures of single periods, with their samples or enough of them.',
      },
      caveats: [...(data?.caveats ?? series.caveats)],
    };
  const { noise } = base;
  const decides = noise.reach((1 + level) / 2);
  const reach = decides + (power > 0.5 ? noise.reach(power) : 0);
  const held = base.places.length;
  const sample =
    base.perPeriod === null || base.present === null || base.perPeriod <= 0
      ? 1
      : base.present / base.perPeriod;
  const errorOf = (coming: number, earlier: number) =>
    Math.sqrt(
      varianceOf(base, { periods, sample: coming }) + varianceOf(base, { periods: held, sample: earlier }),
    );
  const error = errorOf(sample, 1);
  const sign = direction === 'fall' ? -1 : 1;
  const said = saidOn(base);
  const chanceOf = (size: number) => noise.below(size / error - decides);
  const saidIfPossible = (change: number) => {
    const size = said(sign * change);
    return roomFor(base, sign) >= change && Number.isFinite(size) ? size : null;
  };
  const smallest = reach * error;
  const size = asked === null ? null : sizeOn(base, asked);
  const fits = size === null || size <= roomFor(base, sign) + 1e-12;
  const chance = size === null ? null : fits ? chanceOf(size) : 0;
  const needed = size === null || !fits ? none : neededFor(base, periods, size / reach);
  const curve = Array.from({ length: 21 }, (_, at): ChanceOfShowing => {
    const step = (at / 10) * smallest;
    return { change: step === 0 ? 0 : said(sign * step), chance: chanceOf(step) };
  }).filter(({ change }, at) => Number.isFinite(change) && (at / 10) * smallest <= roomFor(base, sign));
  const enough = chance !== null && chance >= power - 1e-12;
  const verdict: DetectableChangeVerdict =
    chance === null ? 'no-change-asked' : enough ? 'would-show' : 'would-not-show';
  const [first = 0] = base.places;
  return {
    ...common,
    verdict,
    estimate: { ...noEstimate(unit), value: saidIfPossible(smallest) },
    evidence: {
      base: {
        from: periodAt(series.calendar, first),
        to: periodAt(series.calendar, base.places.at(-1) ?? first),
        periods: held,
        level: { ...noEstimate(scaleOf(series.indicator).level), value: base.level },
        perPeriod: base.perPeriod,
      },
      periods,
      months,
      direction,
      asked: asked === null || chance === null ? null : { change: asked, chance },
      curve,
      needed,
      smallest: {
        now: saidIfPossible(smallest),
        bothPresent: base.perPeriod === null ? null : saidIfPossible(reach * errorOf(sample, sample)),
        bothDoubled: base.perPeriod === null ? null : saidIfPossible(reach * errorOf(2 * sample, 2 * sample)),
        perPeriod: base.present,
      },
      noise: noiseTold(noise),
    },
    n: data?.n ?? 0,
    settle:
      verdict === 'would-not-show' && fits ? neededSettle(needed, base, periods, months / periods) : null,
    caveats: [...(data?.caveats ?? []), ...noiseCaveats(noiseTold(noise), null)],
  };
}

/** How far the level can move: a share cannot pass 0 or 100%, nor a duration 0. */
function roomFor({ scale, level }: DetectableBase, sign: number): number {
  if (scale.link === 'log') return Number.POSITIVE_INFINITY;
  if (sign < 0) return level;
  return scale.difference === 'points' ? 1 - level : Number.POSITIVE_INFINITY;
}

/** A change as people say it, from the scale on which it is measured. */
const saidOn =
  ({ scale }: DetectableBase) =>
  (size: number) =>
    scale.link === 'log' ? 100 * Math.expm1(size) : scale.link === 'logit' ? 100 * size : scale.factor * size;

/** The size of a change that people say, on the scale on which it is measured. */
const sizeOn = ({ scale }: DetectableBase, change: number) =>
  Math.abs(
    scale.link === 'log'
      ? Math.log1p(change / 100)
      : scale.link === 'logit'
        ? change / 100
        : change / scale.factor,
  );
