import { refuse } from '../result/rule.ts';
import { requireSeries } from './require-series.ts';
import type { Series } from './series.ts';

/**
 * The figure at one place of the calendar: a proportion, rate, ratio, count or published value in the
 * indicator's own unit (rates per `indicator.per`), or `null` for a gap or a denominator of zero.
 */
export function valueAt(series: Series, index: number): number | null {
  requireSeries('valueAt: series', series);
  if (typeof index !== 'number') refuse('valueAt: index', 'must be a number', index);
  const numerator = series.numerator[index] ?? null;
  if (numerator === null) return null;
  const { measure, per = 1000 } = series.indicator;
  if (measure === 'count' || measure === 'published-percentage' || measure === 'duration') return numerator;
  const denominator = series.denominator?.[index] ?? null;
  if (denominator === null || denominator <= 0) return null;
  return measure === 'rate' ? (numerator / denominator) * per : numerator / denominator;
}

/** Every figure of the series in calendar order, `NaN` for a gap: the form that kernels take. */
export function valuesOf(series: Series): Float64Array {
  requireSeries('valuesOf: series', series);
  return Float64Array.from(
    { length: series.calendar.length },
    (_, index) => valueAt(series, index) ?? Number.NaN,
  );
}

/** How many periods of the calendar have no usable figure. */
export function missingIn(series: Series): number {
  requireSeries('missingIn: series', series);
  let missing = 0;
  for (let index = 0; index < series.calendar.length; index++) if (valueAt(series, index) === null) missing++;
  return missing;
}
