import fc from 'fast-check';
import { type SeriesInput, seriesFrom } from '../../src/series/series-from.ts';
import { chargeRatio, confidencePublished, offenceRate, offences, satisfaction } from '../indicators.ts';

/** A monthly count from April 2014. */
export const counts = (numerator: readonly (number | null)[], more: Partial<SeriesInput> = {}) =>
  seriesFrom(offences, { start: '2014-04', numerator, ...more });

/** A monthly proportion from April 2014, out of the same number each month. */
export const shares = (numerator: readonly (number | null)[], n: number, more: Partial<SeriesInput> = {}) =>
  seriesFrom(satisfaction, {
    start: '2014-04',
    numerator,
    denominator: numerator.map((value) => (value === null ? null : n)),
    ...more,
  });

const figure = fc.option(fc.tuple(fc.nat(300), fc.nat(300)), { nil: null, freq: 8 });

/** Series of every measure and length from 0, with gaps, zeros and equal figures. */
export const anySeries = fc
  .tuple(
    fc.constantFrom(offences, offenceRate, satisfaction, chargeRatio, confidencePublished),
    fc.oneof(
      fc.array(figure, { maxLength: 45 }),
      fc.tuple(fc.nat(45), fc.nat(3)).map(([length, value]) => Array.from({ length }, () => [value, value])),
    ),
    fc.constantFrom('2014-04', '2014-Q1', '2014/15'),
    fc.boolean(),
  )
  .map(([indicator, pairs, start, sized]) => {
    const { measure } = indicator;
    const numerator = pairs.map((pair) => {
      if (pair === null) return null;
      const [a = 0, b = 0] = pair;
      if (measure === 'published-percentage') return Math.min(a, b) / 300;
      return measure === 'proportion' ? Math.min(a, b) : a;
    });
    const denominator = pairs.map((pair) => {
      if (pair === null) return null;
      const [a = 0, b = 0] = pair;
      if (measure === 'rate') return 10_000;
      return measure === 'proportion' ? Math.max(a, b) : b;
    });
    const has = measure === 'count' || (measure === 'published-percentage' && !sized) ? null : denominator;
    return seriesFrom(indicator, { start, numerator, denominator: has });
  });

/** Whether limits contain the value and everything is plain JSON. */
export function sound(finding: {
  readonly estimate: {
    readonly value: number | null;
    readonly lower: number | null;
    readonly upper: number | null;
  };
}): boolean {
  const { value, lower, upper } = finding.estimate;
  const plain = JSON.stringify(JSON.parse(JSON.stringify(finding))) === JSON.stringify(finding);
  const finite = [value, lower, upper].every((one) => one === null || Number.isFinite(one));
  if (value === null) return plain && finite;
  const slack = 1e-9 * Math.max(1, Math.abs(value));
  return (
    plain &&
    finite &&
    (lower === null || lower <= value + slack) &&
    (upper === null || upper >= value - slack)
  );
}
