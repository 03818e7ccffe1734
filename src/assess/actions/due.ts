import { formatPeriod } from '../../period/format-period.ts';
import { parsePeriod } from '../../period/parse-period.ts';
import { periodOfDate } from '../../period/period-of-date.ts';
import { isIndicatorError } from '../../result/error.ts';
import { requireText } from '../../result/require-form.ts';
import type { Series } from '../../series/series.ts';
import { whole } from '../../words/numbers.ts';
import { firstThatFits } from '../../words/room.ts';
import { type BriefingData, type Context, contextOf } from '../briefing/context.ts';
import { requireActions, requireBriefingData } from '../briefing/given-data.ts';
import { type ClaimFigures, figuresFor } from '../claims/claim-figures.ts';
import { lower } from '../questions/say.ts';
import type { Action } from './action.ts';
import { changeSince } from './change-since.ts';
import { type DataCondition, dataCondition, endOf } from './data-condition.ts';
import type { ActionStatus, DueAction } from './due-action.ts';

/**
 * Due: which items must be brought back, which are late, which wait for figures, and what has changed since they were set?
 *
 * An item with a data condition (`needs`: so many periods of its indicator) waits until all of them have figures, whatever its month:
 * `data` says which are in and when the last will be (the end of the period, with the lag of publication where it is given). Otherwise
 * its month decides. The change since it was set compares the periods that began after that day with as many before, by the interval of
 * their difference; other months of the year may be another season, and a caveat of the finding says so.
 *
 * Throws `invalid-period` for a day or a month that does not exist.
 *
 * @example
 * due([], { tables: {}, populations, own: [] }, '2019-09-30') // => []
 */
export function due(actions: readonly Action[], data: BriefingData, asOf: string): readonly DueAction[] {
  requireActions('due: actions', actions);
  requireBriefingData('due', data);
  requireText('due: asOf', asOf, 'a day, such as 2019-09-30');
  return calendarOf(contextOf(data, asOf), actions);
}

/**
 * Calendar: the same on a context that is there already, the most pressing items first; late or not by `today`, the day to which
 * figures go unless given.
 *
 * @example
 * calendarOf(contextOf(data, '2019-09-30'), []) // => []
 */
export function calendarOf(
  context: Context,
  actions: readonly Action[],
  today = context.asOf,
): readonly DueAction[] {
  return actions
    .map((action) => dueAction(action, context, today))
    .sort(
      (a, b) =>
        order[a.status] - order[b.status] ||
        compareText(a.due ?? LAST, b.due ?? LAST) ||
        compareText(a.id, b.id),
    );
}

const LAST = '9999-12';
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const order: Readonly<Record<ActionStatus, number>> = {
  overdue: 0,
  due: 1,
  'waiting-for-data': 2,
  'not-yet': 3,
  undated: 4,
};

function dueAction(given: Action, context: Context, today: string): DueAction {
  // A day, or another way of writing a month, is the month that it names.
  const month = given.due === null ? null : parsePeriod(given.due, { expect: 'month', path: 'due: due' });
  const action = { ...given, due: month };
  const figures =
    action.indicator === null
      ? null
      : figuresFor({ ...action, indicator: action.indicator, claim: action.what }, context);
  const series = figures === null ? null : seriesOf(figures);
  const data = dataCondition(action, series, figures?.indicator?.every ?? 'month');
  const late = month !== null && endOf(month) < today;
  const status = statusOf(action, data, today, late);
  return {
    id: action.id,
    what: action.what,
    set: action.set,
    due: action.due,
    indicator: action.indicator,
    indicatorName: figures === null ? null : (figures.indicator?.name ?? action.indicator),
    areaName: figures?.areaName ?? action.area,
    status,
    late,
    data,
    change: series === null ? null : changeSince(series, action.set),
    sentence: sentenceOf(action, status, late, data, figures?.indicator?.name ?? null),
  };
}

/** Figures that cannot be put together leave the item without a change to tell. */
function seriesOf(figures: ClaimFigures): Series | null {
  try {
    return figures.series();
  } catch (error) {
    if (!isIndicatorError(error)) throw error;
    return null;
  }
}

function statusOf(
  { due: month }: Action,
  data: DataCondition | null,
  asOf: string,
  late: boolean,
): ActionStatus {
  if (data !== null && !data.met) return 'waiting-for-data';
  if (month === null) return 'undated';
  if (late) return 'overdue';
  return periodOfDate(asOf, 'month') === month ? 'due' : 'not-yet';
}

function sentenceOf(
  { due: month, what }: Action,
  status: ActionStatus,
  late: boolean,
  data: DataCondition | null,
  name: string | null,
): string {
  const item = what.replace(/\.$/, '');
  const when = month === null ? '' : formatPeriod(parsePeriod(month));
  const told = (text: string) =>
    firstThatFits(`${item}: ${text}.`, `${text.charAt(0).toUpperCase()}${text.slice(1)}.`);
  switch (status) {
    case 'overdue':
      return told(`it was due in ${when} and has not been closed`);
    case 'due':
      return told(`it is due this month, ${when}`);
    case 'not-yet':
      return told(`it is due in ${when}`);
    case 'undated':
      return told('no month was set for it');
    case 'waiting-for-data':
      return told(`${waiting(data, name)}${late ? `; its month, ${when}, is over` : ''}`);
  }
}

function waiting(data: DataCondition | null, name: string | null): string {
  if (data === null) return 'it waits for figures';
  const has = data.in.length;
  const of = data.needed.length;
  const what = name === null ? 'figures' : `figures on ${lower(name)}`;
  const day = dayInWords(data.complete);
  const by = data.lagKnown ? `all can be in by ${day}` : `the last period ends on ${day}`;
  return `${whole(has)} of the ${whole(of)} periods of ${what} that it needs ${has === 1 ? 'is' : 'are'} in; ${by}`;
}

function dayInWords(day: string): string {
  return `${Number(day.slice(8))} ${formatPeriod(periodOfDate(day, 'month'))}`;
}
