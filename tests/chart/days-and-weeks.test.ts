import { describe, expect, it } from 'vitest';
import { labelledPlaces, unitEach } from '../../src/chart/base/time-plot.ts';
import { sentence } from '../../src/findings/sentence.ts';
import { fromOrdinal, ordinal } from '../../src/period/ordinal.ts';
import { parsePeriod } from '../../src/period/parse-period.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { pChart } from '../../src/spc/share-charts.ts';
import { satisfaction } from '../indicators.ts';

const run = (unit: 'day' | 'week' | 'calendar-year', start: string, length: number) => {
  const first = ordinal(parsePeriod(start, { expect: unit }));
  return Array.from({ length }, (_, at) => fromOrdinal(unit, first + at));
};
const labels = (periods: readonly string[], most = 7) =>
  labelledPlaces(periods, most).map((at) => periods[at]);

describe('the axis of days, weeks and calendar years', () => {
  it('is labelled at the first of months, of every second, third or later one as there is room', () => {
    expect(labels(run('day', '2019-04-01', 5))).toHaveLength(5);
    expect(labels(run('day', '2019-03-20', 90))).toEqual(['2019-04-01', '2019-05-01', '2019-06-01']);
    expect(labels(run('day', '2018-05-01', 365))).toEqual([
      '2018-07-01',
      '2018-09-01',
      '2018-11-01',
      '2019-01-01',
      '2019-03-01',
    ]);
    expect(labels(run('week', '2018-W05', 60))).toEqual([
      '2018-W10',
      '2018-W19',
      '2018-W27',
      '2018-W36',
      '2018-W45',
      '2019-W02',
      '2019-W10',
    ]);
    expect(labels(run('calendar-year', '2001', 18))).toEqual(['2005', '2010', '2015']);
    expect(labels(run('day', '2019-04-02', 20))).toEqual(['2019-04-02', '2019-04-21']);
  });

  it('says what its counts are each of', () => {
    expect(unitEach('count', run('day', '2019-04-01', 2))).toBe('number each day');
    expect(unitEach('count', run('week', '2019-W14', 2))).toBe('number each week');
    expect(unitEach('count', run('calendar-year', '2019', 1))).toBe('number each calendar year');
  });

  it('is spoken of with on a day, and in a week or a year', () => {
    const of = (start: string) =>
      sentence(
        pChart(
          seriesFrom(satisfaction, {
            start,
            numerator: Array(15).fill(80),
            denominator: Array(15).fill(100),
          }),
        ),
      );
    expect(of('2019-04-01')).toContain('was 80.0% on 15 April 2019');
    expect(of('2019-W14')).toContain('was 80.0% in w/c 8 July 2019');
    expect(of('2005')).toContain('was 80.0% in 2019');
  });
});
