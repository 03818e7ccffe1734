import type { CourseFinding } from '../../course/finding.ts';
import { courseMargin } from '../../course/frame.ts';
import type { Margin } from '../../indicator/indicator.ts';
import { periodAt } from '../../period/calendar.ts';
import { parsePeriod } from '../../period/parse-period.ts';
import type { Period } from '../../period/period.ts';
import { samePeriodLastYear } from '../../period/same-period-last-year.ts';
import { readOptions } from '../../result/read-options.ts';
import { like, text } from '../../result/rule.ts';
import { byMonth } from '../../series/by-month.ts';
import { matured } from '../../series/matured.ts';
import { requirePanel, requireSeries } from '../../series/require-series.ts';
import type { Series } from '../../series/series.ts';
import { subjectOf } from '../../series/subject.ts';
import { valueAt } from '../../series/values.ts';
import { requireOneOf } from '../options.ts';
import { noEstimate, scaleOf } from '../scale.ts';
import { amongAreas, comparedCommon } from './compare-areas.ts';
import type { Comparator, ComparedFinding } from './compared-finding.ts';
import { difference } from './difference.ts';

export interface CompareWithOptions {
  /** The period compared; the last one with a figure unless given. */
  readonly period?: string;
  readonly level?: number;
  /** The difference that matters; the indicator's own margin unless it is given. */
  readonly margin?: Margin;
  /** The course of the series whose noise is taken: that of the area in its panel. */
  readonly course?: CourseFinding;
}

export const compareWithDefaults = { level: 0.95 } as const;

const kinds = [
  'same-period-last-year',
  'earlier-period',
  'other-areas',
  'most-similar-group',
  'nation',
] as const;

const optionRules = {
  period: /* @__PURE__ */ like(text, { such: '2018/19' }),
  level: { is: 'number', least: 0.5, under: 1, such: '0.95' },
  margin: { is: 'object' },
  course: { is: 'object' },
} as const;

/**
 * Compare with: high or low compared with what? One function for every comparator, which the result names.
 *
 * In time (the same period last year, any earlier period) it is `difference`. Among areas (all others of a panel, a most similar group given as a
 * list, the nation) the comparator's figures are added up without this area and compared over the same period: proportions in points by
 * Newcombe's interval, rates in percent by the exact conditional ratio, ratios in percent on the log scale, samples divided by their
 * design effects. A nation that includes the area is compared without it; where its figures cannot be taken apart (published
 * percentages) with it, and a caveat says so. Areas without all figures of the period are left out and listed.
 *
 * The interval allows for what each side varies by about its own course (the comparator's as one series), never less than sampling;
 * with too few figures for that, for the doubt they leave. No figure on either side, or an unknown sample and few figures: `cannot-tell`.
 * Throws `wrong-measure` for counts among areas (give a rate, or ask `growth` with its comparator) and for published percentages of several
 * areas; `unknown-area`; `invalid-option` for another measure or comparator; `invalid-period`. Source: Newcombe 1998; Przyborowski and Wilenski 1940.
 *
 * @example
 * const series = seriesFrom(satisfaction, { start: '2018-04', numerator: Array(13).fill(120), denominator: Array(13).fill(150) });
 * compareWith(series, { with: 'same-period-last-year' }).evidence.comparator.period // => '2018-04'
 */
export function compareWith(
  asGiven: Series,
  comparator: Comparator,
  given: CompareWithOptions = {},
): ComparedFinding {
  requireSeries('compareWith: series', asGiven);
  const known = byMonth(asGiven);
  const options = readOptions('compareWith', optionRules, given);
  const series = matured(known, { immature: 'leave-out' });
  const { level } = { ...compareWithDefaults, ...options };
  requireOneOf('compareWith: comparator', comparator?.with, kinds);
  if (comparator.with === 'nation') requireSeries('compareWith: comparator.series', comparator.series);
  if (comparator.with === 'other-areas' || comparator.with === 'most-similar-group')
    requirePanel('compareWith: comparator.panel', comparator.panel);
  const margin = courseMargin(series, options.margin ?? null);
  const period =
    options.period === undefined
      ? lastPeriod(series)
      : parsePeriod(options.period, { path: 'compareWith: period' });
  if (period === null || comparator.with === 'same-period-last-year' || comparator.with === 'earlier-period')
    return inTime(known, comparator, period, { level, margin, course: options.course });
  return amongAreas(series, comparator, period, level, margin, options.course);
}

function lastPeriod(series: Series): Period | null {
  for (let place = series.calendar.length - 1; place >= 0; place -= 1)
    if (valueAt(series, place) !== null) return periodAt(series.calendar, place);
  return null;
}

/** The same area at another time; without any figure, only that there is none. */
function inTime(
  series: Series,
  comparator: Comparator,
  period: Period | null,
  {
    course,
    level,
    margin,
  }: {
    readonly course: CourseFinding | undefined;
    readonly level: number;
    readonly margin: Margin;
  },
): ComparedFinding {
  const own = series.area;
  const at = { with: comparator.with, name: series.areaName, areas: [own], leftOut: [], source: null };
  if (period === null) {
    const none = { period: '', numerator: null, denominator: null, value: null };
    const noise = { source: 'none', borrowedFrom: null, phi: null, rho: 0, df: null } as const;
    return {
      ...comparedCommon(series, comparator, period, level, margin),
      verdict: 'cannot-tell',
      estimate: noEstimate(scaleOf(series.indicator).difference, level),
      evidence: {
        comparator: { ...at, period: '', noise },
        own: none,
        other: none,
        noise,
        margin,
        direction: 'none',
        reason: 'missing-figures',
      },
      subject: subjectOf(series),
      n: 0,
      caveats: series.caveats,
      sources: series.sources,
    };
  }
  const from = comparator.with === 'earlier-period' ? comparator.period : samePeriodLastYear(period);
  const found = difference(series, {
    from,
    to: period,
    level,
    margin,
    ...(course === undefined ? {} : { course }),
  });
  const { direction, from: before, noise, reason, to } = found.evidence;
  const options = { ...found.method.options, comparator: comparator.with };
  return {
    ...found,
    kind: 'compared',
    evidence: {
      comparator: { ...at, period: from, noise },
      own: to,
      other: before,
      noise,
      margin,
      direction,
      reason,
    },
    method: { ...found.method, options },
  };
}
