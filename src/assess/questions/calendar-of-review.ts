import { callsAnswered } from '../../indicator/catalogue/calls-answered.ts';
import { overallConfidence } from '../../indicator/catalogue/confidence.ts';
import {
  domesticAbuseOffences,
  repeatDomesticAbuseVictims,
} from '../../indicator/catalogue/domestic-abuse.ts';
import { fileQuality } from '../../indicator/catalogue/file-quality.ts';
import {
  domesticAbuseSatisfaction,
  hateCrimeSatisfaction,
  victimSatisfaction,
} from '../../indicator/catalogue/satisfaction.ts';
import { domesticAbuseOutcome16 } from '../../indicator/catalogue/unsupported-outcomes.ts';
import type { Indicator } from '../../indicator/indicator.ts';
import { formatPeriod } from '../../period/format-period.ts';
import { parsePeriod } from '../../period/parse-period.ts';
import { periodOfDate } from '../../period/period-of-date.ts';
import type { Series } from '../../series/series.ts';
import { list } from '../../words/about.ts';
import { numberWord, whole } from '../../words/numbers.ts';
import { calendarOf } from '../actions/due.ts';
import type { DueAction } from '../actions/due-action.ts';
import type { Context } from '../briefing/context.ts';
import { areasHere, wholeHere } from './figures-here.ts';
import { question } from './question.ts';
import { say } from './say.ts';
import { seenByThen } from './seen-by-then.ts';
import { type Short, short } from './short.ts';
import type { Where } from './where.ts';

/** What is under review, with the table that it is shipped in. */
const underReview: readonly (readonly [Indicator, string])[] = [
  [callsAnswered, 'illustrative-999'],
  [fileQuality, 'illustrative-file-quality'],
  [overallConfidence, 'illustrative-confidence'],
  [victimSatisfaction, 'illustrative-satisfaction'],
  [hateCrimeSatisfaction, 'illustrative-satisfaction'],
  [domesticAbuseSatisfaction, 'illustrative-satisfaction'],
  [domesticAbuseOutcome16, 'illustrative-outcome-16-lpa'],
  [domesticAbuseOffences, 'illustrative-domestic-abuse'],
  [repeatDomesticAbuseVictims, 'illustrative-repeat-victims'],
];

const YEAR = 12;

const states: readonly (readonly [DueAction['status'], string])[] = [
  ['overdue', 'overdue'],
  ['due', 'due'],
  ['waiting-for-data', 'waiting for figures'],
  ['not-yet', 'not due yet'],
  ['undated', 'without a date'],
];

/** The most pressing item, and what it waits for. */
function firstWords({ data, due, what }: DueAction): string {
  const item = what.replace(/\.$/, '');
  if (data !== null && !data.met)
    return `${item}: ${whole(data.in.length)} of ${whole(data.needed.length)} periods are in, the last ends in ${formatPeriod(periodOfDate(data.complete, 'month'))}`;
  return due === null ? item : `${item}: due in ${formatPeriod(parsePeriod(due))}`;
}

/** How many items stand where; then the most pressing one. */
function itemsWords(items: readonly DueAction[]): Short {
  const [first] = items;
  if (first === undefined)
    return short('Brought back: nothing was set', 'no item was given, so there is nothing to wait for');
  const counted = states.flatMap(([state, words]) => {
    const many = items.filter(({ status }) => status === state).length;
    return many === 0 ? [] : [`${numberWord(many)} ${words}`];
  });
  const changed = items.filter(
    ({ change }) => change !== null && change.verdict !== 'not-distinguishable-from-chance',
  );
  return short(
    `Brought back: ${list(counted)}`,
    firstWords(first),
    changed.length === 0
      ? 'no change is shown since they were set'
      : `${numberWord(changed.length)} of them ${changed.length === 1 ? 'has' : 'have'} changed since`,
  );
}

/**
 * Question 19: for each item to be brought back, when will enough new figures be in, and has it changed since?
 *
 * The items set, the most pressing first, each with the figures that it waits for and the change since; and for every
 * indicator under review, in each area, the smallest change that twelve further months could show.
 */
export const calendarOfReview = /* @__PURE__ */ question(() => ({
  id: 19,
  name: 'calendar-of-review',
  agenda: 'Actions',
  asked: 'What is to be brought back, will there be enough new figures by then, and has anything changed?',
  indicators: underReview.map(([{ id }]) => id),
  verdicts: ['overdue', 'due', 'waiting-for-data', 'not-yet', 'undated', 'nothing-set'],
  answer(context, where) {
    const items = calendarOf(context, where.actions ?? context.data.meeting?.actions ?? []);
    const seen = reviewed(context, where);
    const changes = items.flatMap(({ change }) => (change === null ? [] : [change.finding]));
    const [first] = items;
    return {
      verdict: first?.status ?? 'nothing-set',
      estimate: items.find(({ change }) => change !== null)?.change?.estimate ?? null,
      short: itemsWords(items),
      says: [
        ...(items.length === 0 ? [say('No item was set to be brought back.')] : []),
        ...items.map(({ sentence }) => say(sentence)),
        ...(items.length > 0 && changes.length === 0
          ? [
              say(
                'No figure is later than the day on which the items were set, so no change since can be told.',
              ),
            ]
          : changes),
      ],
      findings: changes,
      evidence: { items: items.map(plain), rows: seen.map((series) => seenByThen(series, [YEAR])) },
      series: seen,
      assumptions: ['Samples stay as they are; the coming year is compared with the latest one.'],
      whatWouldChange: 'New figures: each item says how many periods it waits for.',
      settle:
        first?.status === 'waiting-for-data' && first.data !== null
          ? `The figures that it waits for, the last of which can be in by ${formatPeriod(periodOfDate(first.data.complete, 'month'))}.`
          : null,
    };
  },
}));

/** An item without the finding of its change, which stands among the findings. */
function plain({ change, ...item }: DueAction) {
  const since =
    change === null
      ? null
      : { from: change.from, to: change.to, verdict: change.verdict, estimate: change.estimate };
  return { ...item, change: since };
}

/** The place as a whole and each of its areas, on every indicator under review. */
function reviewed(context: Context, where: Where): Series[] {
  const listed = underReview.flatMap(([indicator, table]) => {
    const whole = wholeHere(context, where, indicator, { table });
    const areas = areasHere(context, where, indicator, { table })?.series ?? [];
    const others = areas.length > 1 ? areas.filter(({ area }) => area !== whole?.area) : [];
    return [...(whole === null ? [] : [whole]), ...others];
  });
  return listed.filter(({ window }) => window === 'period');
}
