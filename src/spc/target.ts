import { IndicatorError } from '../result/error.ts';
import type { Series } from '../series/series.ts';
import type { ShewhartOptions } from './options.ts';

/** The target at each place of the calendar: the option's, else the indicator's, else none. */
export function targetsOf(
  path: string,
  series: Series,
  target: ShewhartOptions['target'],
): readonly (number | null)[] {
  const { length } = series.calendar;
  const wanted = target === undefined ? (series.indicator.target ?? null) : target;
  if (wanted === null || typeof wanted === 'number') return Array.from({ length }, () => wanted);
  if (wanted.length === length) return wanted;
  throw new IndicatorError({
    code: 'invalid-option',
    path: `${path}: target`,
    expected: `must be one number, or one for each of the ${length} periods`,
    received: `${wanted.length}`,
  });
}
