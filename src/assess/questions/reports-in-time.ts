import { course } from '../../course/course.ts';
import { reportTimeliness } from '../../indicator/catalogue/report-timeliness.ts';
import { socDisruptions } from '../../indicator/catalogue/soc-disruptions.ts';
import { formatPeriod } from '../../period/format-period.ts';
import { parsePeriod } from '../../period/parse-period.ts';
import type { Series } from '../../series/series.ts';
import { seriesStatements, shortName } from '../../statement/of-series.ts';
import { sayLevel } from '../../statement/say.ts';
import { agreeing } from '../../words/about.ts';
import { numberWord, whole } from '../../words/numbers.ts';
import { wholeHere } from './figures-here.ts';
import { question } from './question.ts';
import { type ReportState, reportStates } from './report-states.ts';
import { lower, noFigures, say } from './say.ts';
import { type Short, short } from './short.ts';

/**
 * Question 18: is activity against serious and organised crime measured in a timely manner, and which reports are overdue?
 *
 * For the first quarter after those that are in, up to the last that had ended on the day. `overdue`: a report is not in, and more days have passed than any earlier one took;
 * `awaited`: one is not in, within the time that earlier ones took; `all-in`. There is no national standard to set against.
 */
export const reportsInTime = /* @__PURE__ */ question(() => ({
  id: 18,
  name: 'reports-in-time',
  agenda: 'Serious and organised crime',
  asked:
    'Is activity against serious and organised crime measured in a timely manner, and which reports are overdue?',
  indicators: [reportTimeliness.id, socDisruptions.id],
  verdicts: ['overdue', 'awaited', 'all-in', 'cannot-tell'],
  answer(context, where) {
    const indicator = where.indicator ?? reportTimeliness;
    const states = reportStates(context, where, indicator);
    const disruptions = wholeHere(context, where, socDisruptions, { table: 'illustrative-soc' });
    if (states.length === 0 && disruptions === null) return noFigures(where, [indicator], none);
    const courses = [
      ...(disruptions === null ? [] : [course(disruptions)]),
      ...states.filter(({ report }) => report === 'soc').map(({ series }) => course(series)),
    ];
    const reports = states.map(({ series: _, ...state }) => state);
    const basis = states[0]?.series.basis ?? null;
    const of = (wanted: ReportState['state']) => reports.filter(({ state }) => state === wanted);
    const verdict =
      reports.length === 0
        ? 'cannot-tell'
        : of('overdue').length > 0
          ? 'overdue'
          : of('awaited').length > 0
            ? 'awaited'
            : 'all-in';
    return {
      verdict,
      estimate: courses.at(-1)?.estimate ?? null,
      short: reportsShort(shortName(indicator), verdict, reports, disruptions),
      says: [
        ...reports.filter(({ state }) => state !== 'in').map((state) => say(notInWords(state), basis)),
        ...(reports.length > 0 ? [say(usualWords(reports), basis)] : []),
        ...courses.slice(0, 1),
      ],
      findings: courses,
      evidence: { reports },
      series: states.map(({ series }) => series),
      assumptions: [
        'There is no national standard: a report is late when it takes longer than its earlier ones did.',
      ],
      whatWouldChange: 'The report, when it comes; or a day agreed by which it must.',
      settle: verdict === 'all-in' ? null : 'A day agreed by which each report must be in.',
    };
  },
}));

const none: { readonly reports: readonly ReportState[] } = { reports: [] };

/** Which reports are not in, the longest awaited first; then what became of the activity. */
function reportsShort(
  name: string,
  verdict: 'overdue' | 'awaited' | 'all-in' | 'cannot-tell',
  reports: readonly ReportState[],
  activity: Series | null,
): Short {
  const missing = reports.filter(({ state }) => state === (verdict === 'overdue' ? 'overdue' : 'awaited'));
  const [first] = [...missing].sort((a, b) => b.elapsed - a.elapsed);
  const level = activity === null ? null : seriesStatements(activity);
  const many = `${numberWord(missing.length)} ${missing.length === 1 ? 'report is' : 'reports are'}`;
  const lead = {
    overdue: `${many} overdue`,
    awaited: `${many} awaited, none overdue`,
    'all-in': 'every report is in',
    'cannot-tell': 'cannot tell',
  }[verdict];
  return short(
    `${name}: ${lead}`,
    first === undefined || verdict === 'all-in' ? usualOf(reports) : notInShort(first),
    activity === null || level === null
      ? null
      : `${lower(shortName(activity.indicator))} ${agreeing(shortName(activity.indicator), sayLevel(level.level, level.shape, true))}`,
  );
}

/** How long the slowest usually takes, where every report is in. */
function usualOf(reports: readonly ReportState[]): string | null {
  const [slowest] = [...reports].sort((a, b) => (b.usual ?? 0) - (a.usual ?? 0));
  if (slowest === undefined || slowest.usual === null) return null;
  return `that on ${named(slowest.report)} is the slowest, and usually takes ${whole(slowest.usual)} days`;
}

/** How long a report has been awaited, beside how long the earlier ones took. */
function notInShort({ elapsed, longest, report, usual }: ReportState): string {
  const took =
    usual === null || longest === null
      ? ''
      : `; earlier ones usually took ${whole(usual)} days, and ${whole(longest)} at most`;
  return `that on ${named(report)} was not in after ${whole(elapsed)} days${took}`;
}

function notInWords({ report, elapsed, longest, period, state }: ReportState): string {
  const than =
    longest === null
      ? ''
      : state === 'overdue'
        ? `, longer than any earlier one took (${whole(longest)})`
        : `; the slowest earlier one took ${whole(longest)}`;
  return `The report on ${named(report)} was not in ${whole(elapsed)} days after ${formatPeriod(parsePeriod(period))} had ended${than}.`;
}

function usualWords(reports: readonly ReportState[]): string {
  const each = reports.flatMap(({ report, usual }) =>
    usual === null ? [] : [`${named(report)} ${whole(usual)} days`],
  );
  return `Reports usually take: ${each.join(', ')} (medians).`;
}

const named = (report: string) =>
  report === 'soc' ? 'serious and organised crime' : lower(report.replaceAll('-', ' '));
