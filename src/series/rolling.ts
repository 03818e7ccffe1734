import { IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';
import { requireSeries } from './require-series.ts';
import type { Series } from './series.ts';
import { figureAt, requireAdditive, requireAsKnown, requireOwnPeriods, sumFigures } from './sums.ts';

/**
 * Rolling totals: each figure together with those of the `count - 1` periods before it.
 *
 * The usual smoother of monthly figures, with `count` 12. The first `count - 1` periods are not applicable; a
 * missing part makes a total missing. Neighbouring totals share all but one of their periods, so tests that
 * assume independence refuse the result. Throws `invalid-option` when `count` is not a whole number of at least
 * 2, `wrong-measure` for series that are rolling already and for figures that cannot be added.
 *
 * @example
 * rolling(seriesFrom(offences, { start: '2019-01', numerator: [1, 2, 3] }), 2).numerator // => [null, 3, 5]
 */
export function rolling(series: Series, count: number): Series {
  requireSeries('rolling: series', series);
  if (!Number.isInteger(count) || count < 2)
    throw new IndicatorError({
      code: 'invalid-option',
      path: 'rolling: count',
      expected: 'must be a whole number of at least 2',
      received: received(count),
    });
  requireAdditive(series.indicator, 'rolling: series');
  requireOwnPeriods(series, 'rolling: series');
  requireAsKnown(series, 'rolling: series');
  const sums = series.numerator.map((_, index) => {
    if (index < count - 1) return { numerator: null, denominator: null, state: 'not-applicable' } as const;
    const figures = Array.from({ length: count }, (_, back) => figureAt(series, index - back));
    return sumFigures(series.indicator, figures, 'time');
  });
  return {
    ...series,
    numerator: sums.map(({ numerator }) => numerator),
    denominator: series.denominator === null ? null : sums.map(({ denominator }) => denominator),
    states: sums.map(({ state }) => state),
    window: { rolling: count },
  };
}
