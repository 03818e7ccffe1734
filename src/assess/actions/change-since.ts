import { sentence } from '../../findings/sentence.ts';
import { periodsOf } from '../../period/calendar.ts';
import { firstMonth, lastMonth } from '../../period/months.ts';
import { parsePeriod } from '../../period/parse-period.ts';
import { periodOfDate } from '../../period/period-of-date.ts';
import { span } from '../../period/span.ts';
import { isIndicatorError } from '../../result/error.ts';
import type { Series } from '../../series/series.ts';
import { valueAt } from '../../series/values.ts';
import { changeOf } from '../claims/since.ts';
import type { ChangeSince } from './due-action.ts';

/** The periods that began after a day, against as many before it; `null` without figures on both sides. */
export function changeSince(series: Series, day: string): ChangeSince | null {
  const month = periodOfDate(day, 'month');
  const periods = periodsOf(series.calendar);
  const known = (at: number) => valueAt(series, at) !== null;
  const after = periods.flatMap((period, at) => (firstMonth(period) > month && known(at) ? [at] : []));
  const before = periods.flatMap((period, at) => (lastMonth(period) < month && known(at) ? [at] : []));
  const many = Math.min(after.length, before.length);
  const [firstAfter, lastBefore] = [after[0], before.at(-1)];
  if (many === 0 || firstAfter === undefined || lastBefore === undefined) return null;
  const named = (from: number, to: number) => {
    const [start, end] = [periods[from], periods[to]];
    if (start === undefined || end === undefined) return null;
    return from === to ? String(start) : String(span(firstMonth(start), lastMonth(end)));
  };
  const from = named(lastBefore - many + 1, lastBefore);
  const to = named(firstAfter, firstAfter + many - 1);
  if (from === null || to === null) return null;
  try {
    const finding = changeOf({ series, from: parsePeriod(from), to: parsePeriod(to) });
    const { lower, upper } = finding.estimate;
    const verdict =
      lower !== null && lower > 0
        ? 'higher'
        : upper !== null && upper < 0
          ? 'lower'
          : 'not-distinguishable-from-chance';
    return {
      from,
      to,
      estimate: finding.estimate,
      verdict,
      sentence: sentence(finding),
      basis: finding.basis,
      finding,
    };
  } catch (error) {
    if (!isIndicatorError(error)) throw error;
    return null;
  }
}
