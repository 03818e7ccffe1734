import type { ChartMonth, ControlChartFinding } from '../../spc/control-chart-finding.ts';
import type { ShewhartFinding } from '../../spc/shewhart-finding.ts';
import type { ChartPoint, Signal } from '../../spc/signals.ts';
import { aboutOf, courseStatements, outlookOf } from '../../statement/of-course.ts';
import { refusals } from '../../statement/refusals.ts';
import { sayOutlook } from '../../statement/say.ts';
import { about } from '../../words/about.ts';
import { hardlyAny, recordsMayBeMissing } from '../../words/hardly-any.ts';
import { figureWords, limitsWords, moreMonths, whole } from '../../words/numbers.ts';
import { firstThatFits } from '../../words/room.ts';
import { periodWords } from '../../words/times.ts';
import { figure, limits, period } from '../cells.ts';
import { sayReading } from '../course/words.ts';
import { columns, type DataTable } from '../data-table.ts';

/**
 * One sentence on a control chart, led by what the course of the series is: where its level has changed, how and when,
 * and whether the last figure is ordinary at that level; else the last figure against its usual range. The target
 * follows where there is room.
 */
export function controlChartSentence(finding: ControlChartFinding): string {
  const { basis, evidence, subject, verdict } = finding;
  const told = verdict === 'shifted' || verdict === 'changed' || verdict === 'moving';
  if (!told || evidence.course.level === null) return monthSentence(finding);
  const name = about(subject);
  const said = courseStatements({ basis, subject, evidence: { ...evidence.course, reason: null } });
  const [full, short] = [`${name} ${sayReading(said, true)}`, `${name} ${sayReading(said)}`];
  const month = `; ${monthAtLevel(finding)}`;
  const target = targetTail(finding) ?? '';
  return `${firstThatFits(`${full}${month}${target}`, `${short}${month}${target}`, `${full}${month}`, `${short}${month}`, short)}.`;
}

/** One sentence on the last figure alone, to stand beside the sentence of the course. */
export function monthSentence(finding: ControlChartFinding): string {
  const { evidence, subject, verdict } = finding;
  const { month, reason } = evidence;
  const name = about(subject);
  if (verdict === 'refused' || (month === null && isRefusal(reason)))
    return `${name} cannot be judged on a control chart: ${refusals[isRefusal(reason) ? reason : 'no-figures']}.`;
  if (month === null || month.lower === null) return tooFew(finding, name);
  const told = `${name} was ${figureWords(month.value, subject.unit)} in ${periodWords(month.period)}, ${where(month)} ${rangeName(verdict)}`;
  const limits = limitsWords({ ...month, level: null, unit: subject.unit });
  const tail = judgement(finding, month);
  const target = targetTail(finding) ?? '';
  const plain = `${told} (${limits})${tail}`;
  return `${firstThatFits(`${plain}${target}`, `${told}${tail}${target}`, plain)}.`;
}

const isRefusal = (reason: string | null): reason is keyof typeof refusals =>
  reason !== null && Object.hasOwn(refusals, reason);

/** Too few figures, of those that are read by one definition, or single ones that hold too little and are put together. */
function tooFew({ evidence, settle }: ControlChartFinding, name: string): string {
  const { course, month, points, restarts } = evidence;
  if (course.step > 1)
    return `${name} holds too few in single periods to say what is ordinary variation: they are put together in runs of ${course.step}.`;
  const restart = restarts.at(-1)?.period ?? '';
  const used = points.filter(
    ({ excluded, period: at, value }) => value !== null && excluded === null && at >= restart,
  ).length;
  const only = `${used === 0 ? 'no' : `only ${whole(used)}`} usable figure${used === 1 ? '' : 's'}`;
  const to = month === null ? '' : ` up to ${periodWords(month.period)}`;
  const since = restart === '' ? to : ` since recording changed in ${periodWords(restart)}`;
  const wait = settle?.months == null ? '' : `; ${moreMonths(settle.months)} would do`;
  return `${name} has ${only}${since}, too few to say what is ordinary variation${wait}.`;
}

const where = ({ direction }: ChartMonth) =>
  direction === 'up' ? 'above' : direction === 'down' ? 'below' : 'inside';

/** Against what the last figure was judged: its usual range, or that of the level since a change. */
const rangeName = (verdict: ControlChartFinding['verdict']) =>
  verdict === 'ordinary' || verdict === 'outlying' || verdict === 'cannot-tell'
    ? 'its usual range'
    : 'the range of its present level';

function judgement({ evidence, subject: { unit }, verdict }: ControlChartFinding, month: ChartMonth): string {
  if (month.verdict === 'outlying')
    return `: ${beyond[month.favourable]}${hardlyAny(month.value, month.expected, unit) ? recordsMayBeMissing : ''}`;
  if (verdict === 'ordinary') return ': ordinary variation';
  if (evidence.reason === 'too-recent')
    return '; whether its level has changed in the last year cannot be told yet';
  if (evidence.reason === 'change-open')
    return '; its level may have changed over that time, and which way is not shown';
  const [first] = month.signals;
  if (first === undefined) return '';
  return `, but ${ruleWords(first)}: no ${verdict === 'cannot-tell' ? '' : 'further '}change is shown, and none is ruled out`;
}

const beyond: Readonly<Record<ChartMonth['favourable'], string>> = {
  better: 'an improvement beyond ordinary variation',
  worse: 'a concern beyond ordinary variation',
  neither: 'more than ordinary variation',
};

/** What a rule sees in the last figure. */
export function ruleWords({ direction, rule }: Signal): string {
  const side = direction === 'high' ? 'above' : direction === 'low' ? 'below' : 'about';
  switch (rule) {
    case 'outside':
      return `well ${side} what the figure before made likely`;
    case 'trend':
      return `the last of several ${direction === 'high' ? 'rising' : 'falling'} in a row`;
    case 'shift':
    case 'long-run':
      return `the last of a run ${side} its average`;
    case 'two-of-three':
      return `one of two in three far ${side} its average`;
    case 'four-of-five':
      return `one of four in five off its average`;
    default:
      return 'in a pattern that chance seldom makes';
  }
}

/** `March 2019 (215) is ordinary at that level`. */
function monthAtLevel({ evidence: { month }, subject, verdict }: ControlChartFinding): string {
  if (month === null || month.lower === null) return 'too few figures to say what is ordinary';
  const figure = `${periodWords(month.period)} (${figureWords(month.value, subject.unit)})`;
  const level = verdict === 'moving' ? 'for that course' : 'at that level';
  if (month.verdict === 'ordinary') return `${figure} is ordinary ${level}`;
  if (month.verdict === 'outlying') return `${figure} stands ${where(month)} what was expected of it`;
  return `${figure} is inside its range ${level}`;
}

/** The outlook, as every place says it. */
function targetTail({ basis, evidence: { next, points }, subject }: ControlChartFinding): string | null {
  const target = points.at(-1)?.target ?? null;
  if (target === null || next === null) return null;
  const outlook = outlookOf({ next: [next], target }, aboutOf({ basis, subject }));
  return outlook === null || outlook.value === 'cannot-tell' ? null : `; ${sayOutlook(outlook)}`;
}

/** The last twenty-four figures with their limits and signals. */
export function controlChartTable(finding: ControlChartFinding | ShewhartFinding): DataTable {
  const { rules } = finding.evidence;
  const points: readonly ChartPoint[] = finding.evidence.points;
  const { unit } = finding.subject;
  return {
    caption: `Control chart: the last ${Math.min(24, points.length)} figures; signals by the rules ${rules}`,
    columns: columns('Period', '#Figure', '#Centre', '#Limits', 'Signals'),
    rows: points
      .slice(-24)
      .map(({ period: at, value, centre, lower, upper, signals }) => [
        period(at),
        figure(value, unit),
        figure(centre, unit),
        limits(lower, upper, unit),
        signals
          .map(({ rule, direction }) => (direction === 'none' ? rule : `${rule} ${direction}`))
          .join('; ') || '–',
      ]),
  };
}
