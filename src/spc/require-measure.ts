import { IndicatorError } from '../result/error.ts';
import type { Series } from '../series/series.ts';

/** What a p chart takes: a proportion, or a published percentage with its sample sizes. */
export function requireProportion(path: string, series: Series): void {
  const { measure } = series.indicator;
  if (measure === 'proportion' || (measure === 'published-percentage' && series.denominator !== null)) return;
  throw wrongMeasure(path, 'a proportion, or a published percentage with sample sizes', measure);
}

/** What a u chart takes: a rate, or a count. */
export function requireEvents(path: string, series: Series): void {
  const { measure } = series.indicator;
  if (measure !== 'rate' && measure !== 'count') throw wrongMeasure(path, 'a rate or a count', measure);
}

/** What a c chart takes: a count. */
export function requireCount(path: string, series: Series): void {
  const { measure } = series.indicator;
  if (measure !== 'count') throw wrongMeasure(path, 'a count', measure);
}

function wrongMeasure(path: string, expected: string, received: string): IndicatorError {
  return new IndicatorError({
    code: 'wrong-measure',
    path: `${path}: indicator`,
    expected: `must be ${expected}`,
    received,
  });
}
