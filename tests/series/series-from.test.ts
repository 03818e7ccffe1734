import { expect, it } from 'vitest';
import { seriesFrom } from '../../src/series/series-from.ts';
import { chargeRatio, satisfaction } from '../indicators.ts';

const figures = { start: '2019-01', numerator: [80, null, 99], denominator: [100, 100, 98] };

it('a proportion has no more above than below, and the refusal says where', () => {
  expect(() => seriesFrom(satisfaction, figures)).toThrow(
    'seriesFrom: numerator[2] must be at most its denominator, 98, got 99',
  );
  expect(seriesFrom(satisfaction, { ...figures, numerator: [80, null, 98] }).calendar.length).toBe(3);
  expect(seriesFrom(satisfaction, { ...figures, denominator: [100, 100, null] }).calendar.length).toBe(3);
});

it('a ratio of two counts may be above 1', () => {
  expect(seriesFrom(chargeRatio, figures).numerator).toEqual([80, null, 99]);
});

it('what is no number is refused by its place, and is never a gap or a figure', () => {
  for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
    expect(() => seriesFrom(satisfaction, { ...figures, numerator: [80, wrong, 90] })).toThrow(
      `seriesFrom: numerator[1] must be a finite number, or null for a gap, got ${wrong}`,
    );
    expect(() => seriesFrom(satisfaction, { ...figures, denominator: [100, 100, wrong] })).toThrow(
      `seriesFrom: denominator[2] must be a finite number, or null for a gap, got ${wrong}`,
    );
    expect(() => seriesFrom(chargeRatio, { ...figures, deff: wrong })).toThrow('seriesFrom: deff');
    expect(() => seriesFrom(chargeRatio, { ...figures, rounding: wrong })).toThrow('seriesFrom: rounding');
  }
});
