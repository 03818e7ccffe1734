import { describe, expect, it } from 'vitest';
import { latestCompleteMonth } from '../../../src/paper/profile/latest-month.ts';
import type { Row } from '../../../src/series/observation.ts';
import { tableOf } from '../../../src/series/table.ts';

/** Months of one year. */
const months = (year: number, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => `${year}-${String(from + at).padStart(2, '0')}`);

/** A file with a count of each area in each of its periods. */
const file = (name: string, periods: Readonly<Record<string, readonly string[]>>) => ({
  file: name,
  rows: tableOf<Row>(
    { id: name, title: name },
    Object.entries(periods).flatMap(([area, all]) => all.map((period) => ({ area, period, count: 1 }))),
  ),
});

describe('the latest complete month', () => {
  it('is the last that each file has, and files that reach further are named', () => {
    const found = latestCompleteMonth([
      file('a.csv', { north: months(2026, 1, 6) }),
      file('b.csv', { north: months(2026, 1, 4) }),
      file('c.csv', { north: months(2026, 1, 5) }),
    ]);
    expect(found).toEqual({
      day: '2026-04-30',
      notes: [
        'Figures after April 2026, the last month that each file has whole, are left out: a.csv (June 2026) and c.csv (May 2026).',
      ],
    });
  });

  it('is none that the figures call incomplete', () => {
    const rows = (last: 'incomplete' | 'reported') =>
      tableOf<Row>(
        { id: 'a', title: 'a' },
        months(2026, 1, 6).map((period) => ({
          ...{ area: 'north', period, count: 9 },
          state: period === '2026-06' ? last : 'reported',
        })),
      );
    const day = (last: 'incomplete' | 'reported') =>
      latestCompleteMonth([{ file: 'a.csv', rows: rows(last) }]).day;
    expect([day('incomplete'), day('reported')]).toEqual(['2026-05-31', '2026-06-30']);
  });

  it('has every area that was there in one of the three months before', () => {
    const late = { north: months(2026, 1, 6), south: months(2026, 1, 4) };
    expect(latestCompleteMonth([file('a.csv', late)]).day).toBe('2026-04-30');
    const gone = { north: months(2026, 1, 8), south: months(2026, 1, 4) };
    expect(latestCompleteMonth([file('a.csv', gone)]).day).toBe('2026-08-31');
  });

  it('is whole with a figure that is withheld', () => {
    const rows = tableOf<Row>(
      { id: 'a.csv', title: 'a.csv' },
      months(2026, 1, 6).flatMap((period) => [
        { area: 'north', period, count: 9 },
        period > '2026-04'
          ? { area: 'south', period, count: null, state: 'suppressed' as const }
          : { area: 'south', period, count: 7 },
      ]),
    );
    expect(latestCompleteMonth([{ file: 'a.csv', rows }])).toEqual({ day: '2026-06-30', notes: [] });
  });

  it('may begin to have an area', () => {
    const begun = { north: months(2026, 1, 6), south: months(2026, 6, 6) };
    expect(latestCompleteMonth([file('a.csv', begun)])).toEqual({ day: '2026-06-30', notes: [] });
  });

  it('has a figure where a row says that there is none', () => {
    const rows = tableOf<Row>({ id: 'a', title: 'a' }, [
      { area: 'north', period: '2026-02', count: 3 },
      { area: 'north', period: '2026-03', count: null, state: 'missing' },
    ]);
    expect(latestCompleteMonth([{ file: 'a.csv', rows }]).day).toBe('2026-02-28');
    const unsaid = tableOf<Row>({ id: 'a', title: 'a' }, [
      { area: 'north', period: '2026-02', numerator: 3, denominator: 4 },
      { area: 'north', period: '2026-03', numerator: null, denominator: null },
    ]);
    expect(latestCompleteMonth([{ file: 'a.csv', rows: unsaid }]).day).toBe('2026-02-28');
  });

  it('reaches to its last day, in a file by day', () => {
    const days = (last: number) =>
      Array.from({ length: last }, (_, at) => `2024-02-${String(at + 1).padStart(2, '0')}`);
    const january = ['2024-01-31'];
    expect(latestCompleteMonth([file('a.csv', { north: [...january, ...days(28)] })]).day).toBe('2024-01-31');
    expect(latestCompleteMonth([file('a.csv', { north: [...january, ...days(29)] })]).day).toBe('2024-02-29');
  });

  it('is not held back by a file that has ended, which is named', () => {
    const running = file('a.csv', { north: months(2026, 1, 8) });
    const ended = file('b.csv', { north: months(2026, 1, 1) });
    expect(latestCompleteMonth([running, ended])).toEqual({
      day: '2026-08-31',
      notes: ['No longer kept up, as it ends more than 6 months before the others: b.csv (January 2026).'],
    });
    const late = file('b.csv', { north: months(2026, 1, 2) });
    expect(latestCompleteMonth([running, late]).day).toBe('2026-02-28');
  });

  it('is not told by a file of quarters, beside one of months', () => {
    const quarters = file('q.csv', { north: ['2025/26-Q4', '2026/27-Q1'] });
    expect(latestCompleteMonth([quarters, file('a.csv', { north: months(2026, 1, 4) })]).day).toBe(
      '2026-04-30',
    );
    expect(latestCompleteMonth([quarters]).day).toBe('2026-06-30');
    expect(latestCompleteMonth([]).day).toBeNull();
  });
});
