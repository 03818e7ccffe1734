import { isPeriod } from './is-period.ts';
import { fitting } from './month-index.ts';
import { type NamedMonths, writtenForms } from './named-months.ts';
import type { CalendarUnit, PeriodUnit } from './period.ts';
import type { PeriodOf } from './period-of.ts';
import { requireUnits } from './require-units.ts';

export interface ReadPeriodOptions<Unit extends PeriodUnit = PeriodUnit> {
  /**
   * The unit that the text must hold; anything else is refused. It settles `2011-12`, which is December 2011 unless
   * `financial-year` is expected, and gives words and dates that unit: `April to June 2019` is a span unless
   * `quarter` or `financial-quarter` is expected.
   */
  readonly expect?: Unit;
  /**
   * Whose last day a date such as `31/03/2019` is: of a month, quarter, financial quarter, financial year, or of a
   * `year`, which is the span of the twelve months that end there. By default of the unit that is expected, or a month.
   */
  readonly endOf?: CalendarUnit | 'year';
}

/** Longer than any way of writing a period: what is longer is not looked at. */
const longest = 60;

/**
 * Read a period: which period does a text name? `null` when it names none, without throwing.
 *
 * Understood, in any case, with any spaces and dashes around and between: the library's own forms (`2019-04`,
 * `2019-Q2`, `2018/19-Q4`, `2018/19`, `2018-04/2019-03`); `201904`; `April 2019`, `Apr 2019`; `2019 Q2`; `2018-19`,
 * `2018/2019`; `Q4 2018/19`, `2018/19 Q4`, also with its months in brackets, which must agree; `year ending March
 * 2019`, `YE Mar 19` (the financial year for March, else a span of twelve months; 70 to 99 are of the 1900s);
 * `October 2018 to February 2019`; `31/03/2019` and `2019-03-31` as the last day of a period (`endOf`).
 *
 * Refused, because they have two readings: `2019-4` and `Q2 2019`, which may be a month, a quarter or a financial
 * quarter, and `Apr-19`, which may be a day. Years outside 1900 to 2200 are refused. `2011-12` and its like
 * (2000-01 to 2011-12) are months unless `expect` says otherwise; `2018-19`, which cannot be a month, is a
 * financial year. A span is never turned into a financial year unless that is expected.
 *
 * Throws `invalid-option` for a unit that does not exist.
 *
 * @example
 * readPeriod('Apr 2019') // => '2019-04'
 * readPeriod('2011-12', { expect: 'financial-year' }) // => '2011/12'
 * readPeriod('31/12/2014', { endOf: 'quarter' }) // => '2014-Q4'
 * readPeriod('soon') // => null
 */
export function readPeriod<Unit extends PeriodUnit = PeriodUnit>(
  text: string,
  options: ReadPeriodOptions<Unit> = {},
): PeriodOf<Unit> | null {
  requireUnits(options);
  if (isPeriod(text, options.expect)) return text;
  if (typeof text !== 'string' || text.length > longest) return null;
  const tidied = tidy(text);
  const ending = options.endOf ?? options.expect ?? 'month';
  for (const form of writtenForms) {
    const named = form(tidied, ending);
    const found = named && fitting(unitFor(named, options.expect), named.first, named.last);
    if (isPeriod(found, options.expect)) return found;
  }
  return null;
}

/** A label such as `2019 Q1` keeps its unit, lest a financial quarter be expected and a calendar quarter taken for one. */
function unitFor(named: NamedMonths, expected: PeriodUnit | undefined): PeriodUnit {
  return named.isLabel ? named.unit : (expected ?? named.unit);
}

function tidy(text: string): string {
  return text
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
