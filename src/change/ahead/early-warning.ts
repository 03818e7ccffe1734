import { periodAt } from '../../period/calendar.ts';
import { IndicatorError } from '../../result/error.ts';
import type { Estimate } from '../../result/estimate.ts';
import type { Finding } from '../../result/finding.ts';
import type { Series } from '../../series/series.ts';
import { subjectOf } from '../../series/subject.ts';
import { overlaps, usable } from '../../series/usable.ts';
import { missingIn } from '../../series/values.ts';
import { refuse, requireKnown } from '../options.ts';
import { type FarringtonOptions, farrington, farringtonDefaults } from './early-warning-farrington.ts';

/**
 * - `outlying`: more than the time of year and the trend would lead one to expect, at the stated chance of a false alarm
 * - `ordinary`: not so
 * - `cannot-tell`: too few earlier years, no figure for the last period, or fewer than 5 events in the last four
 * - `refused`: rolling figures, or yearly ones
 */
export type EarlyWarningVerdict = 'outlying' | 'ordinary' | 'cannot-tell' | 'refused';

export interface EarlyWarningEvidence {
  /** Why it cannot be told, or must not be: `too-few` figures, `sparse` ones, no figure for the last period. */
  readonly reason: 'too-few' | 'sparse' | 'no-figure' | 'rolling' | 'yearly' | null;
  /** The last year of the calendar, each period judged by those before it. */
  readonly points: readonly {
    readonly period: string;
    readonly observed: number | null;
    readonly expected: number | null;
    readonly upper: number | null;
    readonly p: number | null;
    readonly alarm: boolean;
  }[];
  readonly phi: number | null;
}

export type EarlyWarningFinding = Finding<'early-warning', EarlyWarningVerdict, EarlyWarningEvidence>;

export type EarlyWarningOptions = Pick<FarringtonOptions, 'years' | 'alpha' | 'leaveOut'>;

export const earlyWarningDefaults = { years: 5, alpha: 0.01, leaveOut: 3 } as const;

/** Years without which the time of year cannot be told from anything else. */
const fewestYears = 3;

/**
 * Early warning: is the latest month's count higher than it should be at this time of year?
 *
 * `farrington` in its improved form over the last five years (at least three): negative binomial limit, trend, parts of the
 * year, earlier peaks held down. The estimate is how far the last period lies above what was expected (percent); the limits of
 * counts are in the points. Looked at every month, one month in a hundred raises an alarm by chance (`alpha`).
 * Months that a declared break masks, and those before a declared restart, are gaps; provisional figures are judged.
 *
 * Throws `wrong-measure` unless a count, `invalid-option`. Source: Noufaily et al. 2013.
 *
 * @example
 * earlyWarning(seriesFrom(offences, { start: '2014-04', numerator: [8, 9, 7] })).verdict // => 'cannot-tell'
 */
export function earlyWarning(series: Series, options: EarlyWarningOptions = {}): EarlyWarningFinding {
  requireKnown('earlyWarning', options, Object.keys(earlyWarningDefaults));
  const settings = { ...earlyWarningDefaults, ...options };
  const { indicator, calendar } = series;
  if (indicator.measure !== 'count')
    throw new IndicatorError({
      code: 'wrong-measure',
      path: 'earlyWarning: measure',
      expected: 'must be a count',
      received: indicator.measure,
    });
  if (settings.years < fewestYears)
    refuse('earlyWarning: years', `must be at least ${fewestYears}`, settings.years);
  const data = usable(series, { provisional: 'keep', restarts: 'apply' });
  const refused = overlaps(series) || data.perYear === 1;
  const counts = new Array<number | null>(calendar.length).fill(null);
  data.places.forEach((place, at) => {
    counts[place] = data.counted.x[at] ?? null;
  });
  const season = refused ? 12 : data.perYear;
  const { halfWindow, parts } = season === 12 ? farringtonDefaults : ({ halfWindow: 0, parts: 4 } as const);
  const points = refused
    ? []
    : farrington(counts, { ...settings, season, halfWindow, parts }).map((point) => ({
        period: periodAt(calendar, point.place),
        observed: point.observed,
        expected: point.expected,
        upper: point.upper,
        p: point.p,
        alarm: point.alarm,
        phi: point.phi,
      }));
  const last = points.at(-1);
  const long = data.places.length >= fewestYears * data.perYear;
  const reason = refused
    ? overlaps(series)
      ? 'rolling'
      : 'yearly'
    : !long
      ? 'too-few'
      : last === undefined || last.observed === null
        ? 'no-figure'
        : last.upper === null
          ? 'sparse'
          : null;
  const judged = reason === null;
  const verdict: EarlyWarningVerdict = refused
    ? 'refused'
    : !judged
      ? 'cannot-tell'
      : last?.alarm
        ? 'outlying'
        : 'ordinary';
  return {
    kind: 'early-warning',
    verdict,
    estimate: aboveExpected(judged ? (last?.observed ?? null) : null, last?.expected ?? null),
    evidence: {
      reason,
      points: points.map(({ phi: _, ...point }) => point),
      phi: judged ? (last?.phi ?? null) : null,
    },
    subject: subjectOf(series, last?.period, last?.period),
    n: data.n,
    missing: missingIn(series),
    looks: Math.max(1, points.length),
    settle:
      reason === 'too-few'
        ? {
            months: (fewestYears * data.perYear - data.places.length) * (12 / data.perYear),
            perMonth: null,
            text: 'Three years of figures are needed to know what is ordinary at this time of year.',
          }
        : null,
    caveats: data.caveats,
    method: {
      name: 'Farrington, improved',
      options: { ...settings, parts, halfWindow },
      reference: 'Farrington et al. 1996; Noufaily et al. 2013',
    },
    basis: series.basis,
    sources: series.sources,
  };
}

/** Percent above what was expected; no limits, which the points hold in counts. */
function aboveExpected(observed: number | null, expected: number | null): Estimate {
  const value = observed === null || !(Number(expected) > 0) ? null : 100 * (observed / Number(expected) - 1);
  return { value, lower: null, upper: null, level: null, unit: 'percent' };
}
