import { periodAt } from '../period/calendar.ts';
import { lastDay } from '../period/month-index.ts';
import type { Panel, Series } from './series.ts';
import { sumPeriods } from './sum-periods.ts';
import { isAdditive } from './sums.ts';
import { upTo } from './up-to.ts';

const text = 'Days are put together by the calendar month: those of a week differ.';
const ofSeries = new WeakMap<Series, Series>();
const ofPanel = new WeakMap<Panel, Panel>();

/**
 * By month: a series of days as analyses read it, put together by the calendar month, the shortest period in which all
 * are alike (a Saturday is not as a Tuesday is). A month of which a day is missing is missing, and one that has not
 * ended is not there yet. Any other series, and
 * days that cannot be added up, are given back as they are; the same series always gives the same months.
 */
export function byMonth(series: Series): Series {
  const { calendar, indicator, window } = series;
  if (calendar.every !== 'day' || window !== 'period' || !isAdditive(indicator)) return series;
  const known = ofSeries.get(series);
  if (known !== undefined) return known;
  const months = sumPeriods(series, 'month');
  const last = months.calendar.length - 1;
  // A month that has not ended is no gap: what comes next is that month.
  const isUnfinished =
    last > 0 && lastDay(periodAt(calendar, calendar.length - 1)) < lastDay(periodAt(months.calendar, last));
  const summed = isUnfinished ? upTo(months, last - 1) : months;
  const made = { ...summed, caveats: [...summed.caveats, { code: 'days-put-together', text }] };
  ofSeries.set(series, made);
  return made;
}

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
