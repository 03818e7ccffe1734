import { describe, expect, it } from 'vitest';
import { checkClaim } from '../../src/assess/claims/check-claim.ts';
import { ask } from '../../src/assess/questions/ask.ts';
import { fromOrdinal } from '../../src/period/ordinal.ts';
import { panel } from '../../src/series/panel.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { tableOf } from '../../src/series/table.ts';
import { valueAt } from '../../src/series/values.ts';
import { controlChart } from '../../src/spc/control-chart.ts';
import { chargeRatio, offences, satisfaction } from '../indicators.ts';
import { problemsOf } from './problems-of.ts';

const counted = (period: string | number | Date, numerator: number) => ({ area: 'a', period, numerator });
const read = (rows: readonly ReturnType<typeof counted>[]) => {
  const { calendar, series } = panel(offences, rows);
  return { ...calendar, numerator: series[0]?.numerator };
};

describe('the periods of rows, read as one column', () => {
  it('are days, months or years as the column is, in any form that files have', () => {
    const months = { every: 'month', start: '2019-04', length: 2, numerator: [1, 2] };
    expect(read([counted('2019-04', 1), counted('2019-05', 2)])).toEqual(months);
    expect(read([counted('Apr-19', 1), counted('May-19', 2)])).toEqual(months);
    expect(read([counted('2019-04-01', 1), counted('2019-05-01', 2)])).toEqual(months);
    expect(read([counted(201904, 1), counted(201905, 2)])).toEqual(months);
    expect(read([counted('2019-04-01', 1), counted('2019-04-02', 2)])).toEqual({
      ...months,
      every: 'day',
      start: '2019-04-01',
    });
    expect(read([counted('2019-W14', 1), counted('2019-W15', 2)])).toMatchObject({ every: 'week' });
    expect(read([counted(2018, 1), counted('2019', 2)])).toMatchObject({ every: 'calendar-year' });
  });

  it('are financial years where each could be a month too', () => {
    const years = ['2009-10', '2010-11', '2011-12'].map((period, at) => counted(period, at));
    expect(read(years)).toEqual({
      every: 'financial-year',
      start: '2009/10',
      length: 3,
      numerator: [0, 1, 2],
    });
    expect(read(years.slice(0, 2))).toMatchObject({ every: 'month', length: 14 });
  });

  it('may be dates of a program: the day of an instant is that of the United Kingdom', () => {
    // Midnight of 1 April 2019 in London is 23:00 of the day before in Coordinated Universal Time.
    const rows = [counted(new Date('2019-03-31T23:00:00Z'), 1), counted(new Date('2019-04-30T23:00:00Z'), 2)];
    expect(read(rows)).toMatchObject({ every: 'month', start: '2019-04', numerator: [1, 2] });
    const arrow = rows.map((row) => ({ ...row, period: Number(row.period) }));
    expect(read(arrow)).toMatchObject({ start: '2019-04', numerator: [1, 2] });
    expect(read([counted('2019-03-31T23:00:00Z', 1), counted('2019-04-30T23:00:00Z', 2)])).toMatchObject({
      start: '2019-04',
    });
    const plain = { toString: () => '2019-04-15' } as unknown as string;
    expect(read([counted(plain, 1)])).toMatchObject({ every: 'day', start: '2019-04-15' });
    expect(problemsOf(() => read([counted(new Date(Number.NaN), 1)]))[0]).toContain('row 1, period');
  });

  it('are refused where the order of day and month is open, with what to write', () => {
    expect(() => read([counted('03/04/2019', 1), counted('05/04/2019', 2)])).toThrow(
      'panel: period must have one reading: write days as 2019-04-01, months as 2019-04 and financial years as 2018/19',
    );
  });
});

describe('tableOf', () => {
  const rows = [
    { area: 'a', period: '2019-04', count: 3 },
    { area: 'b', period: '2019-04', count: 4n, state: 'low' },
  ];

  it('has the columns of all rows, not of the first alone', () => {
    const table = tableOf({ id: 'mine', title: 'Mine' }, rows);
    expect(Object.keys(table.columns)).toEqual(['area', 'period', 'count', 'state']);
    expect([...table]).toEqual([
      { area: 'a', period: '2019-04', count: 3, state: null },
      { area: 'b', period: '2019-04', count: 4, state: 'low' },
    ]);
  });

  it('behaves as an array', () => {
    const table = tableOf({ id: 'mine', title: 'Mine' }, rows);
    expect(table.map(({ area }) => area)).toEqual(['a', 'b']);
    expect(table.filter(({ area }) => area === 'b')).toHaveLength(1);
    expect(table.slice(-1).map(({ area }) => area)).toEqual(['b']);
    expect(table.find(({ count }) => count === 4)?.area).toBe('b');
    expect(table.reduce((sum, { count }) => sum + Number(count), 0)).toBe(7);
    expect([...table.entries()].map(([at]) => at)).toEqual([0, 1]);
    expect([table.at(-1)?.area, table.at(0)?.area, table.at(2), table.at(Number.NaN)?.area]).toEqual([
      'b',
      'a',
      undefined,
      'a',
    ]);
    expect([
      table.some(({ area }) => area === 'c'),
      table.every(({ period }) => period === '2019-04'),
    ]).toEqual([false, true]);
  });

  it('refuses what is no number in JSON, with its row and column', () => {
    expect(() => tableOf({ id: 'mine', title: 'Mine' }, [{ count: 1 }, { count: Number.NaN }])).toThrow(
      'tableOf: row 2, count must be a finite number, got NaN',
    );
  });

  it('gives the panel what the rows give, whichever row has a column first', () => {
    const states = [
      { area: 'a', period: '2019-04', numerator: 80, denominator: 100 },
      { area: 'a', period: '2019-05', numerator: null, denominator: null, state: 'suppressed' as const },
    ];
    const table = tableOf({ id: 'mine', title: 'Mine' }, states);
    expect(panel(satisfaction, table).series[0]?.states).toEqual(['reported', 'suppressed']);
    expect(panel(satisfaction, states).series[0]?.states).toEqual(['reported', 'suppressed']);
  });
});

describe('seriesFrom', () => {
  const share = { ...satisfaction, measure: 'published-percentage' as const };

  it('refuses what panel refuses, by its place', () => {
    expect(() => seriesFrom(share, { start: '2019-01', numerator: [0.8, 85] })).toThrow(
      'seriesFrom: numerator[1] must be a proportion from 0 to 1, got 85',
    );
    expect(() => seriesFrom(share, { start: '2019-01', numerator: [0.8, -0.1] })).toThrow(
      'numerator[1] must be 0 or more',
    );
    expect(() => seriesFrom(satisfaction, { start: '2019-01', numerator: [8], denominator: [-9] })).toThrow(
      'denominator[0] must be 0 or more',
    );
    expect(
      seriesFrom(chargeRatio, { start: '2019-01', numerator: [-3], denominator: [5] }).numerator,
    ).toEqual([-3]);
  });

  it('leaves out a break that is dated after its end, or before it begins to matter', () => {
    const restart = { from: '2019-06', to: '2019-06', title: 'A new survey', kind: 'restart' } as const;
    const breaks = [{ ...restart, source: 'test', effect: 'unknown' }] as never;
    const of = (length: number) =>
      seriesFrom(offences, { start: '2019-01', numerator: Array.from({ length }, () => 5), breaks }).breaks
        .length;
    expect([of(5), of(6)]).toEqual([0, 1]);
  });

  it('takes a Date, and steps in the unit of its start', () => {
    expect(
      seriesFrom(offences, { start: new Date(Date.UTC(2019, 3, 1)), numerator: [1, 2] }).calendar,
    ).toEqual({
      every: 'day',
      start: '2019-04-01',
      length: 2,
    });
  });
});

describe('figures by day of an indicator by month', () => {
  it('are read by the month by questions, and never as their last day', () => {
    // 40 to 48 a day for two years: 1,364 in December 2019, as 31 days of 44 on average come to.
    const days = Array.from({ length: 730 }, (_, at) => ({
      area: 'north',
      period: fromOrdinal('day', 17_532 + at),
      numerator: 40 + (at % 9),
    }));
    const made = panel(offences, days);
    expect(made.calendar).toEqual({ every: 'day', start: '2018-01-01', length: 730 });
    const [series] = made.series;
    if (series === undefined) throw new Error('there is one');
    const december = days
      .filter(({ period }) => period.startsWith('2019-12'))
      .reduce((sum, { numerator }) => sum + numerator, 0);
    expect(controlChart(series).evidence.points.at(-1)).toMatchObject({ period: '2019-12', value: december });
    const claim = {
      id: 'one',
      kind: 'increase',
      claim: 'It is up.',
      indicator: offences.id,
      area: 'north',
    } as const;
    const found = checkClaim(claim, { own: [{ indicator: offences, rows: days }] });
    expect(found.verdict).toBe('not-distinguishable-from-chance');
    expect(found.caveats.map(({ code }) => code)).toContain('days-put-together');
  });
});

describe('ask and checkClaim', () => {
  it('take rows as panel does: an array, a table, columns or dates', () => {
    const rows = Array.from({ length: 24 }, (_, at) => ({
      area: 'west-mercia',
      period: new Date(Date.UTC(2017, 4 + at, 1)),
      numerator: 80,
      denominator: 100 + (at % 3),
    }));
    const claim = {
      id: 'one',
      kind: 'stable',
      claim: 'No change.',
      indicator: satisfaction.id,
      area: 'west-mercia',
    } as const;
    const forms = [rows, tableOf({ id: satisfaction.id, title: satisfaction.name }, rows)];
    const [first, second] = forms.map((each) => {
      const own = [{ indicator: satisfaction, rows: each }];
      return [ask(1, { own }).sentences, checkClaim(claim, { own }).verdict];
    });
    expect(first).toEqual(second);
    expect(
      valueAt(seriesFrom(satisfaction, { start: '2019-01', numerator: [80], denominator: [100] }), 0),
    ).toBe(0.8);
  });
});
