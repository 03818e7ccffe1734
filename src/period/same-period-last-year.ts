import { stepOf } from './month-index.ts';
import { offset } from './offset.ts';
import type { Period } from './period.ts';
import { unitOf } from './unit-of.ts';

/**
 * Same period last year: the period to compare with when a figure has a season.
 *
 * Twelve months earlier, of the same unit and length. Throws `invalid-period` before 1901.
 *
 * @example
 * samePeriodLastYear(parsePeriod('2019-04')) // => '2018-04'
 * samePeriodLastYear(parsePeriod('2018-10/2019-02')) // => '2017-10/2018-02'
 */
export function samePeriodLastYear<P extends Period>(period: P): P {
  const unit = unitOf(period);
  return offset(period, unit === 'span' ? -12 : -12 / stepOf(unit).size);
}
