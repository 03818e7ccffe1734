import { MATURE, type Maturity, shareOfPeriod } from '../indicator/maturity.ts';
import { periodAt } from '../period/calendar.ts';
import { lastMonth, monthsIn } from '../period/months.ts';
import { ordinal } from '../period/ordinal.ts';
import { monthsPer } from '../period/per-year.ts';
import type { Series } from './series.ts';
import { valueAt } from './values.ts';

/** A figure that is not all in, as known at the end of the month of `asOf`. */
export interface ImmatureFigure {
  readonly place: number;
  /** Months between the end of its period and that of `asOf`; below 0 for a period that was not over. */
  readonly age: number;
  /** Months that the figure is about. */
  readonly length: number;
  /** The shares in of both sides, where a delay is known: 1 for a side that is there at once. */
  readonly shares: { readonly numerator: number; readonly denominator: number } | null;
  /** Whether enough is in to use the figure as it is: each side to `MATURE`. */
  readonly mature: boolean;
}

/** How a series matures; `null` for one whose figures are complete at once, as those by month of closing are. */
export function maturityOf({ indicator }: Series): Maturity | null {
  return indicator.countBasis === 'closed' ? null : (indicator.maturity ?? null);
}

/** The figures of a series that are not all in, in the order of the calendar: those that may still be used with them. */
export function maturingIn(series: Series): readonly ImmatureFigure[] {
  const maturity = maturityOf(series);
  if (maturity === null || series.completed !== undefined) return [];
  const { calendar, window } = series;
  // Figures mature by the month: a day or a week as its month does.
  const own = Math.max(1, monthsIn(calendar.start));
  // A window such as 2018-04/2019-03 is its own stretch; a rolling total of April is about the months before it too.
  const length = window === 'period' || own > monthsPer(calendar.every) ? own : own * window.rolling;
  const known = ordinal(series.asOf);
  const found: ImmatureFigure[] = [];
  for (let place = 0; place < calendar.length; place += 1) {
    if (valueAt(series, place) === null) continue;
    const age = known - ordinal(lastMonth(periodAt(calendar, place)));
    const shares = sharesOf(maturity, age, length);
    const mature =
      shares === null
        ? age >= (maturity.months ?? 0)
        : Math.min(shares.numerator, shares.denominator) >= MATURE;
    if (!mature || (shares !== null && Math.min(shares.numerator, shares.denominator) < 1))
      found.push({ place, age, length, shares, mature });
  }
  return found;
}

function sharesOf({ delay }: Maturity, age: number, length: number): ImmatureFigure['shares'] {
  if (delay === undefined) return null;
  const { numerator, denominator } = delay;
  return {
    numerator: shareOfPeriod(numerator, age, length),
    denominator: denominator === undefined ? 1 : shareOfPeriod(denominator, age, length),
  };
}
