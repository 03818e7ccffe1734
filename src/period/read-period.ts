import { requireObject } from '../result/require-form.ts';
import { monthOfDay, monthStart } from './day-number.ts';
import { isPeriod } from './is-period.ts';
import { firstDay, fitting, isMonthly, lastDay, stepOf } from './month-index.ts';
import type { CalendarUnit, Period, PeriodUnit } from './period.ts';
import type { PeriodOf } from './period-of.ts';
import { type Reading, readingsOf } from './readings.ts';
import { requireUnits } from './require-units.ts';
import type { DateOrder } from './written-dates.ts';

export interface ReadPeriodOptions<Unit extends PeriodUnit = PeriodUnit> {
  /**
   * The unit that the text must hold; anything else is refused. It settles `2011-12`, which is December 2011 unless
   * `financial-year` is expected, and gives words and dates that unit: `April to June 2019` is a span unless
   * `quarter` or `financial-quarter` is expected.
   */
  readonly expect?: Unit;
  /**
   * Whose last day a date such as `31/03/2019` is: of a month, quarter, financial quarter, financial year, or of a
   * `year`, which is the span of the twelve months that end there. A date is taken so by itself where `expect` asks for such a unit.
   */
  readonly endOf?: CalendarUnit | 'year';
  /** Whether `01/04/2019` is 1 April (`day-first`) or 4 January; without it, only a date of one reading is read. */
  readonly dates?: DateOrder;
}

/**
 * Read a period: which period does a text name? `null` when it names none, without throwing.
 *
 * Understood, in any case, with any spaces and dashes around and between, are the forms that `periodForms` lists. A
 * text of which only its column can tell what it means has one meaning here: `2011-12` and its like (2000-01 to
 * 2011-12) are months unless `expect` says otherwise, and `2003/04` is a financial year. `2018-19`, which cannot be a
 * month, is a financial year. `2019 Q1` and `Q1 2019` are calendar quarters. A date such as `01/04/2019` is refused
 * where both orders of day and month are possible and `dates` does not say which; `readPeriodColumn` tells by the
 * column as a whole. A date is a day unless `expect` or `endOf` asks for what begins or ends on it. A span is never
 * turned into a financial year unless that is expected. Years outside 1900 to 2200 are refused.
 *
 * Throws `invalid-option` for a unit that does not exist.
 *
 * @example
 * readPeriod('Apr 2019') // => '2019-04'
 * readPeriod('2011-12', { expect: 'financial-year' }) // => '2011/12'
 * readPeriod('Apr-19') // => '2019-04'
 * readPeriod('31/12/2014', { endOf: 'quarter' }) // => '2014-Q4'
 * readPeriod('soon') // => null
 */
export function readPeriod<Unit extends PeriodUnit = PeriodUnit>(
  text: string,
  options: ReadPeriodOptions<Unit> = {},
): PeriodOf<Unit> | null {
  requireObject('readPeriod: options', options, "an object such as { expect: 'month' }");
  requireUnits(options);
  if (options.endOf === undefined && isPeriod(text, options.expect)) return text;
  const readings = readingsOf(text);
  const found = new Map<Period, DateOrder>();
  for (const each of readings) {
    if (each.isWeak || (options.dates !== undefined && each.order !== null && each.order !== options.dates))
      continue;
    const period = each.unit === 'day' ? ofDate(each.first, options) : fittingUnit(each, options.expect);
    if (period === null || !isPeriod(period, options.expect)) continue;
    // Digits and words have one meaning, the likeliest; a date may have two, and then has none.
    if (each.order === null) return period;
    found.set(period, each.order);
  }
  const [[only, order] = [null, null]] = found;
  // Month first is never guessed: not even where day first would be no such period.
  const isGuess =
    order === 'month-first' &&
    options.dates === undefined &&
    readings.some((each) => each.order === 'day-first');
  return found.size === 1 && !isGuess ? (only as PeriodOf<Unit> | null) : null;
}

/** A label such as `2019 Q1` keeps its unit, lest a financial quarter be expected and a calendar quarter taken for one. */
function fittingUnit(
  { first, isLabel, last, unit }: Reading,
  expected: PeriodUnit | undefined,
): Period | null {
  return fitting(isLabel ? unit : (expected ?? unit), first, last);
}

/** A date is a day, the first day of a period that is expected, or the last of one. */
function ofDate(day: number, { endOf, expect }: ReadPeriodOptions): Period | null {
  if (endOf !== undefined) {
    const ended = endedBy(day, endOf);
    return ended && expect ? fitting(expect, firstDay(ended), lastDay(ended)) : ended;
  }
  if (expect === undefined || expect === 'day') return fitting('day', day, day);
  return begunBy(day, expect) ?? endedBy(day, expect);
}

/** The period of a unit that ends on a day. */
export function endedBy(day: number, unit: PeriodUnit | 'year'): Period | null {
  const next = monthOfDay(day + 1);
  if (unit === 'year')
    return monthStart(next) === day + 1 ? fitting('span', monthStart(next - 12), day) : null;
  if (unit === 'day') return fitting('day', day, day);
  if (unit === 'week') return fitting('week', day - 6, day);
  const size = isMonthly(unit) ? stepOf(unit).size : 1;
  return monthStart(next) === day + 1 ? fitting(unit, monthStart(next - size), day) : null;
}

/** The period of a unit that begins on a day. */
export function begunBy(day: number, unit: CalendarUnit | 'span'): Period | null {
  if (unit === 'week') return fitting('week', day, day + 6);
  const size = isMonthly(unit) ? stepOf(unit).size : 1;
  return fitting(unit, day, monthStart(monthOfDay(day) + size) - 1);
}
