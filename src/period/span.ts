import { IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';
import { firstIndex, spanBetween } from './month-index.ts';
import type { Month, Span } from './period.ts';

/**
 * Span: the run of whole months from one month to another, both included.
 *
 * A span keeps its form: April 2018 to March 2019 as a span is not the period `2018/19`, though it holds the same months.
 * Throws `invalid-period` when `to` is before `from`.
 *
 * @example
 * span(month(2018, 10), month(2019, 2)) // => '2018-10/2019-02'
 */
export function span(from: Month, to: Month): Span {
  if (firstIndex(to) < firstIndex(from))
    throw new IndicatorError({
      code: 'invalid-period',
      path: 'span: to',
      expected: `must not be before ${from}`,
      received: received(to),
    });
  return spanBetween(firstIndex(from), firstIndex(to));
}
