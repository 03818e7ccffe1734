import { difference } from '../../change/amount/difference.ts';
import type { DifferenceFinding } from '../../change/amount/difference-finding.ts';
import { growth } from '../../change/amount/growth.ts';
import type { GrowthFinding } from '../../change/amount/growth-finding.ts';
import type { NextWindow } from '../../compare/next-window.ts';
import { periodAt } from '../../period/calendar.ts';
import { firstMonth, lastMonth, monthsIn } from '../../period/months.ts';
import { offset } from '../../period/offset.ts';
import { parsePeriod } from '../../period/parse-period.ts';
import { periodsPerYear } from '../../period/per-year.ts';
import { rolling as rollingPeriod } from '../../period/rolling.ts';
import { samePeriodLastYear } from '../../period/same-period-last-year.ts';
import { yearToDate } from '../../period/year-to-date.ts';
import { rolling } from '../../series/rolling.ts';
import type { Series } from '../../series/series.ts';
import { isAdditive } from '../../series/sums.ts';
import { valueAt } from '../../series/values.ts';
import { twelveMonthsOf } from '../twelve-months.ts';
import type { ClaimBase } from './claim.ts';

/** Two periods to compare, and whether they hold the same months of different years. */
export interface Compared {
  readonly series: Series;
  readonly from: string;
  readonly to: string;
  readonly assumed: readonly string[];
  /** Different months of one year: what differs may be the season, so nothing can be established. */
  readonly seasonal: boolean;
}

/** The last period with a figure. */
export function latestOf(series: Series): string {
  let at = series.calendar.length - 1;
  while (at > 0 && valueAt(series, at) === null) at -= 1;
  return periodAt(series.calendar, Math.max(0, at));
}

/** The period of a level: as the claim says, else the last figure, over the window of the claim. */
export function periodOf(claim: ClaimBase, latest: string): string {
  if (claim.period !== undefined) return claim.period;
  return windowed(latest, claim.window ?? 'month');
}

function windowed(latest: string, window: NextWindow): string {
  if (window === 'month') return latest;
  if (window === 'year-to-date') return yearToDate(lastMonth(parsePeriod(latest)));
  return rollingPeriod(parsePeriod(latest), window.rolling);
}

/** `month`, `year-to-date`, `rolling-12`: how the window of a claim is printed. */
export function windowName(window: NextWindow | undefined): string {
  if (window === undefined) return 'month';
  return typeof window === 'string' ? window : `rolling-${window.rolling}`;
}

/** Since when, against what: as the claim says, else the last year against the one before, else halves. */
export function comparedFor(claim: ClaimBase, series: Series): Compared {
  const latest = claim.period ?? latestOf(series);
  const { from, window = 'month' } = claim;
  const plain = { series, assumed: [], seasonal: false };
  if (typeof window === 'object' && from !== undefined)
    return { ...plain, series: rolling(series, window.rolling), from, to: latest };
  if (window === 'year-to-date') {
    const to = windowed(latest, window);
    if (from !== undefined) {
      const single = monthsIn(parsePeriod(from)) === 1;
      return { ...plain, from: single ? windowed(from, window) : from, to };
    }
    const assumed = ['The year to date is compared with the same months of the year before.'];
    return { ...plain, from: samePeriodLastYear(parsePeriod(to)), to, assumed };
  }
  if (from !== undefined) return { ...plain, from, to: latest };
  if (typeof window === 'object') {
    const to = windowed(latest, window);
    const assumed = [
      'The claim does not say since when: its window is compared with the same of the year before.',
    ];
    return { ...plain, from: samePeriodLastYear(parsePeriod(to)), to, assumed };
  }
  if (claim.period !== undefined)
    return { ...plain, from: samePeriodLastYear(parsePeriod(latest)), to: latest };
  const yearly = periodsPerYear[series.calendar.every] === 1;
  if (!isAdditive(series.indicator) && !yearly) return singles(series, latest);
  return lastYear(series) ?? halves(series, latest);
}

/** The last year against the one before it, where the series reaches back so far. */
export function lastYear(series: Series): Compared | null {
  const years = twelveMonthsOf(series);
  if (years === null) return null;
  const assumed = ['The claim does not say since when: the last twelve months are set against those before.'];
  if (periodsPerYear[series.calendar.every] === 1) {
    const to = periodAt(series.calendar, series.calendar.length - 1);
    return { series, from: offset(to, -1), to, assumed, seasonal: false };
  }
  return { series, ...years, assumed, seasonal: false };
}

/** Of figures that cannot be added up to a year, the last against that of a year before, or the first where there is none. */
function singles(series: Series, latest: string): Compared {
  const before = samePeriodLastYear(parsePeriod(latest));
  const { start } = series.calendar;
  const common = { series, to: latest };
  return firstMonth(start) <= firstMonth(before)
    ? {
        ...{ ...common, from: before, seasonal: false },
        assumed: ['The claim does not say since when: the last figure is set against that of a year before.'],
      }
    : {
        ...{ ...common, from: start, seasonal: true },
        assumed: ['A year of figures is not there: the last one is set against the first.'],
      };
}

/** The later half of a short series against the earlier one. */
function halves(series: Series, latest: string): Compared {
  const step = monthsIn(parsePeriod(series.calendar.start));
  const each = Math.max(1, Math.floor(series.calendar.length / 2)) * step;
  const first = offset(
    parsePeriod(series.calendar.start),
    Math.max(1, Math.floor(series.calendar.length / 2)) - 1,
  );
  const name = (period: string) => (step === each ? period : rollingPeriod(parsePeriod(period), each));
  return {
    series,
    from: name(first),
    to: name(latest),
    assumed: [
      series.calendar.every === 'week'
        ? 'Weeks make up no years: the last one is set against one half way through.'
        : 'Two years of figures are not there: the last months are set against the first.',
    ],
    seasonal: true,
  };
}

/** Growth for counts and rates of periods equally long, else the difference. */
export function changeOf(
  { series, from, to }: Pick<Compared, 'series' | 'from' | 'to'>,
  level?: number,
): GrowthFinding | DifferenceFinding {
  const { measure } = series.indicator;
  const asked = { from, to, ...(level === undefined ? {} : { level }) };
  const alike = monthsIn(parsePeriod(from)) === monthsIn(parsePeriod(to)) && series.window === 'period';
  if ((measure === 'count' || measure === 'rate') && alike) {
    const grown = growth(series, asked);
    if (grown.estimate.value !== null) return grown;
  }
  return difference(series, asked);
}

/** Different months of the year of figures that have seasons, or halves of one year. */
export const mayBeSeason = (
  { caveats }: DifferenceFinding | GrowthFinding,
  { seasonal }: Compared,
): boolean => seasonal || caveats.some(({ code }) => code === 'different-months');

/** What would tell a change from the season. */
export const wouldSettle = ({ series }: Compared) =>
  series.calendar.every === 'week'
    ? 'Figures by month, of two years, would settle it.'
    : 'The same months of the year before would settle it.';
