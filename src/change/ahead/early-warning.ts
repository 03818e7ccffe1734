import type { CourseRefusal } from '../../course/figures.ts';
import { courseRules } from '../../course/options.ts';
import { fewestRows } from '../../course/read-course.ts';
import { readingLines, type Side, sideOf } from '../../course/reading-lines.ts';
import { monthsPer } from '../../period/per-year.ts';
import type { Finding } from '../../result/finding.ts';
import { readOptions } from '../../result/read-options.ts';
import { like } from '../../result/rule.ts';
import { requireSeries } from '../../series/require-series.ts';
import type { Series } from '../../series/series.ts';
import { noEstimate, scaleOf } from '../scale.ts';
import { frameOf, refuses, type ViewOptions, viewed } from '../view.ts';

/**
 * - `outlying`: outside what its own course leads one to expect, at the stated chance of a false alarm
 * - `ordinary`: inside
 * - `cannot-tell`: too few figures for a reading, or too few events (`evidence.reason`)
 * - `refused`: rolling figures
 */
export type EarlyWarningVerdict = 'outlying' | 'ordinary' | 'cannot-tell' | 'refused';

export interface EarlyWarningEvidence {
  /** Why there is nothing to judge it by. */
  readonly reason: CourseRefusal | 'too-few' | null;
  /** On which side of its limits the last figure lies. */
  readonly direction: Side;
  /** The last year: the last figure by the reading without it, those before by the reading of all. */
  readonly points: readonly {
    readonly period: string;
    readonly observed: number;
    readonly expected: number;
    readonly lower: number;
    readonly upper: number;
    readonly direction: Side;
  }[];
}

export type EarlyWarningFinding = Finding<'early-warning', EarlyWarningVerdict, EarlyWarningEvidence>;

export interface EarlyWarningOptions extends ViewOptions {
  /** Chance of a false alarm in one period, both sides together. */
  readonly alpha?: number;
}

export const earlyWarningDefaults = { alpha: 0.01 } as const;

const optionRules = /* @__PURE__ */ like(courseRules, {
  alpha: { is: 'number', over: 0, under: 0.5 },
  course: { is: 'object' },
});

/**
 * Early warning: is the latest figure out of the ordinary?
 *
 * A view of `course`: limits are the points of 1 - `alpha` of the prediction from the reading without the last figure,
 * that of `controlChart().evidence.month`, which takes 99.73% where this takes 99%. A step months ago is the level
 * since, a slope goes on, the season is in where there are figures to tell it. The estimate is how far the last figure
 * lies above what was expected (percent of counts, rates and ratios, else points or days), without limits. Looked at every month, one month in a hundred raises an alarm by chance.
 * `farrington` judges by the same time of earlier years instead.
 *
 * Under 12 figures, or too few events: `cannot-tell`; rolling figures: `refused`. Throws
 * `invalid-option`. Source: docs/methods/course.md; Hoeting, Madigan, Raftery and Volinsky 1999.
 *
 * @example
 * earlyWarning(seriesFrom(offences, { start: '2014-04', numerator: [8, 9, 7] })).verdict // => 'cannot-tell'
 */
export function earlyWarning(series: Series, given: EarlyWarningOptions = {}): EarlyWarningFinding {
  requireSeries('earlyWarning: series', series);
  const options = readOptions('earlyWarning', optionRules, given);
  const { alpha, ...asked } = { ...earlyWarningDefaults, ...options };
  const read = viewed('earlyWarning', series, asked);
  const { figures, finding, reading, units } = read;
  const rows = figures?.figures ?? [];
  const lines = reading === null || units === null ? [] : readingLines(read.series, reading, units, alpha);
  const year = Math.max(1, figures?.perYear ?? 1);
  const points = lines
    .map(({ centre, lower, upper, value }, row) => ({
      period: finding.evidence.periods[row] ?? '',
      observed: value,
      expected: centre,
      lower,
      upper,
      direction: sideOf({ lower, upper, value }),
    }))
    .filter(({ expected, lower, upper }) => [expected, lower, upper].every(Number.isFinite))
    .slice(-year);
  const last = points[points.length - 1];
  const direction = last?.direction ?? 'none';
  const reason = last === undefined ? (finding.evidence.reason ?? 'too-few') : null;
  const frame = frameOf(read, 'last figure against its course', 'Hoeting et al. 1999');
  const missing = fewestRows - rows.length;
  const scale = scaleOf(series.indicator);
  const above = ({ expected, observed }: { readonly expected: number; readonly observed: number }) => {
    if (scale.difference !== 'percent') return scale.factor * (observed - expected);
    return expected > 0 ? 100 * (observed / expected - 1) : null;
  };
  return {
    kind: 'early-warning',
    verdict: refuses(finding)
      ? 'refused'
      : last === undefined
        ? 'cannot-tell'
        : direction === 'none'
          ? 'ordinary'
          : 'outlying',
    estimate: { ...noEstimate(scale.difference), value: last === undefined ? null : above(last) },
    evidence: { reason, direction, points },
    ...frame,
    subject: last === undefined ? frame.subject : { ...frame.subject, from: last.period, to: last.period },
    looks: 1,
    settle:
      reason === 'too-few' || reason === 'one-figure' || reason === 'one-run' || reason === 'no-figures'
        ? {
            months: Math.ceil(missing * finding.evidence.step * monthsPer(series.calendar.every)),
            perMonth: null,
            text: `${fewestRows} figures are needed to know what is ordinary.`,
          }
        : null,
    method: { ...frame.method, options: { alpha, ...frame.method.options } },
  };
}
