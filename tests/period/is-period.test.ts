import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPeriod } from '../../src/period/is-period.ts';
import type { PeriodUnit } from '../../src/period/period.ts';
import { unitOf } from '../../src/period/unit-of.ts';
import { periods, units } from './arbitraries.ts';

const everyUnit: readonly PeriodUnit[] = [...units, 'span'];

test('isPeriod(value) accepts each unit in its one written form, up to the ends of the calendar', () => {
  const ends = [
    ['1900-01', '2200-12'],
    ['1900-Q1', '2200-Q4'],
    ['1899/00-Q4', '2200/01-Q3'],
    ['1900/01', '2199/00'],
    ['1900-01/1900-01', '1900-01/2200-12'],
  ];
  for (const text of ends.flat()) expect(isPeriod(text), text).toBe(true);
});

test('isPeriod(value) refuses what lies past the ends of the calendar', () => {
  for (const text of ['1899-12', '2201-01', '1899-Q4', '1899/00-Q3', '2200/01-Q4', '1899/00', '2200/01'])
    expect(isPeriod(text), text).toBe(false);
});

test('isPeriod(value) refuses another way of writing a period', () => {
  for (const text of [
    '2019-4',
    '201904',
    '2019-q2',
    '2018-19',
    '2018/20',
    '2018/19 Q4',
    ' 2019-04',
    '2019-04\n',
  ])
    expect(isPeriod(text), text).toBe(false);
  for (const text of ['2018/19-Q0', '2018-04/2018-03', '2018-04-2019-03', '2018-04/2019-3x'])
    expect(isPeriod(text), text).toBe(false);
});

test('isPeriod(value) refuses anything that is not text', () => {
  for (const value of [null, undefined, 2019, Number.NaN, {}, [], ['2019-04'], new String('2019-04')])
    expect(isPeriod(value)).toBe(false);
});

test('isPeriod(value, unit) holds for exactly one unit, the one that unitOf names', () => {
  fc.assert(
    fc.property(periods, (period) => {
      expect(everyUnit.filter((unit) => isPeriod(period, unit))).toEqual([unitOf(period)]);
    }),
  );
});
