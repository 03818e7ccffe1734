import type { CourseFinding } from '../course/finding.ts';
import type { CourseOptions } from '../course/options.ts';
import { courseRules } from '../course/options.ts';
import { courseFor, fewestRows, type ReadCourse } from '../course/read-course.ts';
import { periodAt } from '../period/calendar.ts';
import type { Settle } from '../result/finding.ts';
import { readOptions } from '../result/read-options.ts';
import { like } from '../result/rule.ts';
import { requireSeries } from '../series/require-series.ts';
import type { Series } from '../series/series.ts';
import { assured, favourableOf } from './assured.ts';
import { chartOf, type ReadChart } from './chart-of-reading.ts';
import type {
  ControlChartEvidence,
  ControlChartFinding,
  ControlChartVerdict,
  Direction,
} from './control-chart-finding.ts';
import { type PhaseStart, rulesOf } from './options.ts';
import { layout } from './phases.ts';
import type { RulePreset } from './rules/preset.ts';
import type { Rule } from './rules/rule.ts';
import { textbookChart } from './textbook-chart.ts';

/** Weight on changes, told or not, from which a stretch is no longer said to hold none. */
const changedFrom = 0.9;

/** What `controlChart` can be told besides what `course` can. */
export interface ControlChartOptions extends CourseOptions {
  /** A named set of rules, or rules with settings of your own; reported beside the verdict. */
  readonly rules?: RulePreset | readonly Rule[];
  /** Phases whose cause you know: the textbook chart with limits for each stands beside (`evidence.byPhases`). */
  readonly phases?: readonly PhaseStart[];
  /** The course of this series where it was read already, such as with its other areas. */
  readonly course?: CourseFinding;
}

export const CONTROL_CHART_DEFAULTS = { rules: 'mdc', phases: [] } as const;

const optionRules = /* @__PURE__ */ like(courseRules, {
  rules: { is: 'anything' },
  phases: { is: 'list' },
  course: { is: 'object' },
});

/**
 * Control chart: has the level changed over the figures that it covers, and is the latest one out of the ordinary at
 * its own level? A view of `course`, so that neither can contradict it.
 *
 * Verdict, the first that holds: the level is another than it was, `shifted` at once, `moving` by a slope or still on
 * its way, `changed` where how is not settled; the last figure lies outside 99.73% of its prediction from the reading
 * without it, `outlying`; over half of the weight is on changes in the last year, or over .9 on any, such as a level
 * that went up and came back, `cannot-tell`; else `ordinary`. A
 * rule that points at the last figure where no change is shown makes that `cannot-tell`, and is named: rules are
 * reported beside, on figures less their mean with what is due to the figure before taken out. Whatever the verdict, the last figure is
 * judged at its own level (`evidence.month`).
 *
 * Centre: the mean, averaged over every shape that explains the figures, season in; limits: the prediction, in the
 * indicator's unit. The last 60 figures (`lookBack`) since the last declared restart are judged; earlier ones are shown
 * without limits. Under 12 figures: `cannot-tell`, or `changed` where so few show it; rolling figures: `refused`.
 * Assurance: whether the next figure meets the indicator's target, by a chance of at least .95 or at most .05.
 *
 * Throws `invalid-option` and `invalid-period` as `course` and `xmr` do. Source: docs/methods/control-charts.md; rules of
 * Making Data Count (NHS England), Nelson 1984, Western Electric 1956.
 *
 * @example
 * const twice = [100, 103, 98, 101, 97, 102, 99, 104, 96, 100, 101, 99].flatMap((count) => [count]);
 * controlChart(seriesFrom(offences, { start: '2017-04', numerator: twice })).verdict // => 'ordinary'
 * const stepped = [...twice, ...twice.map((count) => 2 * count)];
 * const finding = controlChart(seriesFrom(offences, { start: '2017-04', numerator: stepped }));
 * finding.verdict // => 'shifted'
 * finding.evidence.month.verdict // => 'ordinary'
 */
export function controlChart(series: Series, stated: ControlChartOptions = {}): ControlChartFinding {
  requireSeries('controlChart: series', series);
  const options = readOptions('controlChart', optionRules, stated);
  const { course: given, phases, rules: wanted, ...asked } = { ...CONTROL_CHART_DEFAULTS, ...options };
  const { rules, ruleSettings } = rulesOf('controlChart', wanted);
  const read = courseFor(series, given, asked);
  const { finding } = read;
  const chart = chartOf(series, read, ruleSettings);
  const { verdict, reason } = judged(read, chart);
  const direction = directionOf(verdict, finding, chart);
  const next = finding.evidence.next[0] ?? null;
  const { level, margin, noise, season, shape, since, step } = finding.evidence;
  const evidence: ControlChartEvidence = {
    direction,
    favourable:
      verdict === 'outlying' && chart.month !== null
        ? chart.month.favourable
        : favourableOf(direction, series.indicator.polarity),
    reason,
    month: chart.month,
    assurance: assured(next?.meetsTarget ?? null, series.indicator.polarity),
    next,
    course: { verdict: finding.verdict, level, margin, noise, season, shape, since, step },
    rules,
    ruleSettings,
    points: chart.points,
    latest: chart.latest,
    restarts: layout('controlChart', read.series, { baseline: null, phases: [], exclude: [] })
      .phases.filter(({ start }) => start > 0)
      .map(({ reason: title, start }) => ({ period: periodAt(read.series.calendar, start), title })),
    byPhases: phases.length === 0 ? null : textbookChart(read.series, { phases, rules: wanted }),
  };
  return {
    kind: 'control-chart',
    verdict,
    estimate: level?.now ?? finding.estimate,
    evidence,
    subject: {
      ...finding.subject,
      from: chart.points[0]?.period ?? finding.subject.from,
    },
    n: finding.n,
    missing: finding.missing,
    looks: 1,
    settle: settleOf(verdict, read),
    caveats: finding.caveats,
    method: {
      name: 'control chart from the course',
      options: {
        rules,
        phases: phases.map(({ from, reason: why }) => `${from}: ${why}`),
        ...finding.method.options,
      },
      reference: 'Shewhart 1931; limits and verdict from the reading of docs/methods/course.md',
    },
    basis: finding.basis,
    sources: finding.sources,
  };
}

/** The verdict, from the reading first, then from the last figure; and why it cannot tell. */
function judged(
  { finding, reading }: ReadCourse,
  { month }: ReadChart,
): { readonly verdict: ControlChartVerdict; readonly reason: ControlChartEvidence['reason'] } {
  const { level, reason, shape, since, weights } = finding.evidence;
  const told = (verdict: ControlChartVerdict) => ({ verdict, reason: null });
  if (level === null) return { verdict: 'refused', reason };
  if (finding.verdict === 'rising' || finding.verdict === 'falling') return told('moving');
  if (level.verdict === 'lower' || level.verdict === 'higher')
    return told(shape === 'step' ? 'shifted' : shape === 'slope' ? 'moving' : 'changed');
  if (reading === null) return { verdict: 'cannot-tell', reason: 'too-few' };
  if (month?.verdict === 'outlying') return told('outlying');
  if ((since?.recent ?? 0) > 0.5) return { verdict: 'cannot-tell', reason: 'too-recent' };
  if ((weights?.changed ?? 0) > changedFrom) return { verdict: 'cannot-tell', reason: 'change-open' };
  return month?.verdict === 'ordinary' ? told('ordinary') : { verdict: 'cannot-tell', reason: 'rule' };
}

function directionOf(
  verdict: ControlChartVerdict,
  { evidence: { level }, ...finding }: CourseFinding,
  { month }: ReadChart,
): Direction {
  if (verdict === 'outlying') return month?.direction ?? 'none';
  if (verdict !== 'shifted' && verdict !== 'changed' && verdict !== 'moving') return 'none';
  if (level?.verdict === 'higher' || level?.verdict === 'lower')
    return level.verdict === 'higher' ? 'up' : 'down';
  return finding.verdict === 'rising' ? 'up' : 'down';
}

/** What would settle it: figures enough for a reading, or what the course waits for. */
function settleOf(verdict: ControlChartVerdict, { figures, finding, reading }: ReadCourse): Settle | null {
  if (verdict !== 'cannot-tell') return null;
  if (reading !== null) return finding.settle;
  const missing = fewestRows - (figures?.figures.length ?? 0);
  const months = figures?.perYear === 12 ? missing : null;
  return {
    months,
    perMonth: null,
    text: `${missing} more figure${missing === 1 ? '' : 's'} would give the ${fewestRows} that limits need.`,
  };
}
