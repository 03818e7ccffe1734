import { describe, expect, test } from 'vitest';
import { course, seriesFrom, threshold } from '../../src/index.ts';

const months = Array.from({ length: 36 }, (_, at) => (at < 24 ? 90 : 120) + ((at * 7) % 11));

/** A column as Arrow has them: `length` with `get`, and no other way in. */
const column = (figures: readonly (number | bigint | null)[]) => ({
  length: figures.length,
  get: (at: number) => figures[at] ?? null,
});

describe('from plain numbers to an answer', () => {
  test('an array is a series of counts', () => {
    const series = seriesFrom(months, { start: '2019-04' });
    expect(series).toMatchObject({ numerator: months, denominator: null, basis: 'own' });
    expect(series.indicator).toMatchObject({ measure: 'count', polarity: 'neutral', every: 'month' });
    expect(course(series).verdict).toMatch(/^stepped-up/);
  });

  test('how many of how many is a proportion, with a target where there is one', () => {
    const share = { numerator: months, denominator: months.map(() => 150) };
    const series = seriesFrom(share, { start: '2019-04', name: 'Victims satisfied', target: 0.8 });
    expect(series.indicator).toMatchObject({ id: 'victims-satisfied', measure: 'proportion', target: 0.8 });
    expect(threshold(series).evidence.target).toBe(0.8);
  });

  test('quarters, years and days are known by their start', () => {
    expect(seriesFrom([1, 2], { start: '2019-Q2' }).calendar.every).toBe('quarter');
    expect(seriesFrom([1, 2], { start: '2019/20' }).indicator.every).toBe('financial-year');
  });

  test('typed arrays and columns are taken where arrays are, gaps and whole numbers of 64 bits too', () => {
    for (const figures of [
      Float64Array.of(5, 6),
      Int32Array.of(5, 6),
      BigInt64Array.of(5n, 6n),
      column([5, 6]),
      column([5n, 6n]),
    ])
      expect(seriesFrom(figures, { start: '2019-04' }).numerator).toEqual([5, 6]);
    expect(seriesFrom(column([5, null]), { start: '2019-04' }).states).toEqual(['reported', 'missing']);
    expect(() => seriesFrom(BigInt64Array.of(2n ** 60n), { start: '2019-04' })).toThrow(
      'must be a number up to 2^53',
    );
    expect(() => seriesFrom(Float64Array.of(5, Number.NaN), { start: '2019-04' })).toThrow('numerator[1]');
  });

  test('what is missing or of another kind is named', () => {
    const as = <T>(value: unknown): T => value as T;
    expect(() => seriesFrom([1, 2], as({}))).toThrow('seriesFrom: start is required, such as 2019-04');
    expect(() =>
      seriesFrom(as<{ numerator: number[]; denominator: number[] }>({ numerator: [1] }), {
        start: '2019-04',
      }),
    ).toThrow('seriesFrom: denominator is required');
    expect(() => seriesFrom([1], as({ start: '2019-04', nam: 'x' }))).toThrow('did you mean name?');
    expect(() => seriesFrom(as({ id: 'mine' }), { start: '2019-04', numerator: [1] })).toThrow(
      'seriesFrom: indicator must have a measure',
    );
    expect(() => seriesFrom(as('burglary'), { start: '2019-04', numerator: [1] })).toThrow(
      'seriesFrom: indicator must be a definition',
    );
    // @ts-expect-error a period to start from is required
    expect(() => seriesFrom([1, 2], {})).toThrow('start');
  });
});
