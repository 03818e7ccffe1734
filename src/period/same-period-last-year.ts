import { stepOf } from './month-index.ts';
import { offset } from './offset.ts';
import type { Period } from './period.ts';
import { unitOf } from './unit-of.ts';

/**
 * Same period last year: the period to compare with when a figure has a season.
 *
 * Twelve months earlier, of the same unit and length. For a day or a week it is the same day of the week 52 weeks
 * earlier, because what the police are asked to do follows the week: compare a Saturday with a Saturday.
 * Throws `invalid-period` before 1901.
 *
 * @example
 * samePeriodLastYear(parsePeriod('2019-04')) // => '2018-04'
 * samePeriodLastYear(parsePeriod('2018-10/2019-02')) // => '2017-10/2018-02'
 * samePeriodLastYear(parsePeriod('2019-04-01')) // => '2018-04-02'
 */
export function samePeriodLastYear<P extends Period>(period: P): P {
  const unit = unitOf(period);
  if (unit === 'day') return offset(period, -364);
  if (unit === 'week') return offset(period, -52);
  return offset(period, unit === 'span' ? -12 : -12 / stepOf(unit).size);
}
