import type { Series } from '../../series/series.ts';

/**
 * The numbers of people or events that one figure tells whoever has it: those counted, and of a share those not counted.
 *
 * `null` where there is no figure. None where it is a value alone, without its sample.
 */
export function figureCounts(series: Series, index: number): readonly number[] | null {
  const { indicator, numerator, denominator } = series;
  const value = numerator[index] ?? null;
  if (value === null) return null;
  const of = denominator?.[index] ?? null;
  const whole = (count: number) => Math.max(0, Math.round(count));
  switch (indicator.measure) {
    case 'count':
    case 'rate':
      return [whole(value)];
    case 'ratio':
      return of === null ? [whole(value)] : [whole(value), whole(of)];
    case 'duration':
      return of === null ? [] : [whole(of)];
    case 'proportion':
      return of === null ? [whole(value)] : [whole(value), whole(of - value)];
    case 'published-percentage':
      return of === null ? [] : [whole(value * of), whole(of - value * of)];
  }
}
