import type { Indicator } from '../indicator/indicator.ts';
import { periodAt } from '../period/calendar.ts';
import { lastDay } from '../period/month-index.ts';
import { typicalMonth } from '../period/per-year.ts';
import type { Caveat } from '../result/caveat.ts';
import type { Panel, Series } from './series.ts';
import { sumPeriods } from './sum-periods.ts';
import { isAdditive } from './sums.ts';
import { upTo } from './up-to.ts';

const text = 'Days are put together by the calendar month: those of a week differ.';
const ofSeries = new WeakMap<Series, Series>();
const ofPanel = new WeakMap<Panel, Panel>();

/**
 * By month: a series of days as analyses read it, put together by the calendar month, the shortest period in which all
 * are alike (a Saturday is not as a Tuesday is). A month of which a day is missing is missing, unless its figures are pooled
 * (shares and ratios) and three quarters of its days are there; one that has not ended is not there yet. Any other series, and
 * days that cannot be added up, are given back as they are; the same series always gives the same months.
 */
export function byMonth(series: Series): Series {
  const { calendar, indicator, window } = series;
  if (calendar.every !== 'day' || window !== 'period' || !isAdditive(indicator)) return series;
  const known = ofSeries.get(series);
  if (known !== undefined) return known;
  const { closed, told } = daysLeftOut(series);
  const months = sumPeriods(closed, 'month');
  const last = months.calendar.length - 1;
  // A month that has not ended is no gap: what comes next is that month.
  const isUnfinished =
    last > 0 && lastDay(periodAt(calendar, calendar.length - 1)) < lastDay(periodAt(months.calendar, last));
  const summed = isUnfinished ? upTo(months, last - 1) : months;
  const made = {
    ...summed,
    indicator: { ...indicator, ...targetAMonth(indicator) },
    caveats: [...summed.caveats, { code: 'days-put-together', text }, ...told],
  };
  ofSeries.set(series, made);
  return made;
}

/** Share of the days of a month that must be there where its figures are pooled. */
const mostOfMonth = 0.75;

/** Shares and ratios with days that have no figure as days of nobody, in months of which most days are there. */
function daysLeftOut(series: Series): { readonly closed: Series; readonly told: readonly Caveat[] } {
  const { calendar, denominator, indicator, numerator, states } = series;
  const pools = (indicator.measure === 'proportion' || indicator.measure === 'ratio') && denominator !== null;
  const months = new Map<string, number[]>();
  if (pools)
    for (let at = 0; at < calendar.length; at += 1) {
      const month = periodAt(calendar, at).slice(0, 7);
      months.set(month, [...(months.get(month) ?? []), at]);
    }
  const isGap = (at: number) =>
    states[at] === 'missing' || numerator[at] === null || denominator?.[at] === null;
  const left = new Set<number>();
  for (const days of months.values()) {
    const gaps = days.filter(isGap);
    const withheld = gaps.some((at) => states[at] === 'suppressed');
    if (!withheld && gaps.length <= (1 - mostOfMonth) * days.length) for (const at of gaps) left.add(at);
  }
  if (left.size === 0) return { closed: series, told: [] };
  const none = (column: readonly (number | null)[]) => column.map((value, at) => (left.has(at) ? 0 : value));
  const closed: Series = {
    ...series,
    numerator: none(numerator),
    denominator: denominator && none(denominator),
    states: states.map((state, at) => (left.has(at) ? 'reported' : state)),
  };
  const days = left.size === 1 ? 'One day without a figure is' : `${left.size} days without a figure are`;
  return { closed, told: [{ code: 'days-left-out', text: `${days} left out of the month.` }] };
}

/** What a target of days comes to in a month: of counts and rates it is of one day. */
export const amountAMonth = ({ measure }: Indicator, target: number): number =>
  measure === 'count' || measure === 'rate' ? typicalMonth * target : target;

const targetAMonth = (indicator: Indicator): { readonly target?: number } =>
  indicator.target === undefined ? {} : { target: amountAMonth(indicator, indicator.target) };

/** The same for a panel. */
export function panelByMonth(panel: Panel): Panel {
  const [first] = panel.series;
  if (first === undefined || byMonth(first) === first) return panel;
  const known = ofPanel.get(panel);
  if (known !== undefined) return known;
  const series = panel.series.map(byMonth);
  const made = { ...panel, series, calendar: series[0]?.calendar ?? panel.calendar };
  ofPanel.set(panel, made);
  return made;
}
