import { describe, expect, it, test } from 'vitest';
import { robbery } from '../../src/indicator/catalogue/robbery.ts';
import { victimSatisfaction } from '../../src/indicator/catalogue/satisfaction.ts';
import { figuresIn, reading } from './reading.ts';

const csv = (...lines: readonly string[]) => `${lines.join('\n')}\n`;
const gap = (length: number) => Array(length).fill(null);

describe('years across and parts of years down', () => {
  test.each([
    ['2018/19', '2019/20', ['Apr', 'May'], [1, 3, ...gap(10), 2, 4]],
    ['2018', '2019', ['Jan', 'Feb'], [1, 3, ...gap(10), 2, 4]],
    ['2018/19', '2019/20', ['Q1', 'Q2'], [1, 3, ...gap(2), 2, 4]],
  ])('give each figure its own period: %s, %s by %s', async (first, second, [above, below], right) => {
    const lines = [`N,${above},1,2`, `N,${below},3,4`];
    const header = above === 'Q1' ? 'Quarter' : 'Month';
    expect(await figuresIn(csv(`Area,${header},${first},${second}`, ...lines), robbery)).toEqual({
      n: right,
    });
    // A row of the whole year is no part of it.
    expect(
      await figuresIn(csv(`Area,${header},${first},${second}`, ...lines, 'N,Total,4,6'), robbery),
    ).toEqual({ n: right });
  });
  it('may be Excel serial numbers in a column of months', async () => {
    expect(await figuresIn(csv('Area,Month,Count', 'N,43556,5', 'N,43586,6'), robbery)).toEqual({
      n: [5, 6],
    });
  });
});

describe('columns of several counts', () => {
  test.each(['Number of victims', 'Number of officers', 'No. of suspects', 'Total number of vehicles'])(
    'are never %s beside offences',
    async (header) => {
      const table = csv(`Area,Month,${header},Number of offences`, 'North,Apr-19,80,8');
      expect(await figuresIn(table, robbery)).toEqual({ north: [8] });
    },
  );
  it('are asked about where none is of offences', async () => {
    const table = csv('Area,Month,Number of victims,Number of officers', 'North,Apr-19,80,8');
    expect(await figuresIn(table, robbery)).toMatch(/--column "count=Number of victims"/);
    expect(await figuresIn(table, robbery, { columns: { count: 'Number of victims' } })).toEqual({
      north: [80],
    });
  });
});

describe('rows of several measures', () => {
  it('give the crimes of a monthly table of crimes, outcomes and rates of outcomes', async () => {
    const table = csv(
      'Calendar_Year,Month,Policing_District,Crime_Type,Data_Measure,Count',
      '2019,Apr,Belfast City,Robbery,Police Recorded Crime,10',
      '2019,Apr,Belfast City,Burglary,Police Recorded Crime,20',
      '2019,Apr,Belfast City,Robbery,Police Recorded Crime Outcomes (number),3',
      '2019,Apr,Belfast City,Burglary,Police Recorded Crime Outcomes (number),0',
      '2019,Apr,Belfast City,Robbery,Police Recorded Crime Outcomes (rate %),30.5',
      '2019,Apr,Belfast City,Burglary,Police Recorded Crime Outcomes (rate %),/0',
    );
    expect(await figuresIn(table, robbery)).toEqual({ 'belfast-city': [10] });
    expect((await reading(table, robbery)).report.rejected).toEqual([]);
  });
  it('of several indicators give those of the one that is asked for', async () => {
    const table = csv(
      'LPA,Month,Indicator,Numerator,Denominator',
      'North,Apr-19,Victim satisfaction,80,100',
      'North,Apr-19,999 calls answered,90,110',
    );
    expect(await figuresIn(table, victimSatisfaction)).toEqual({ north: ['80 of 100'] });
  });
});

describe('a table of sums', () => {
  test.each(['Row Labels', ''])('has its areas below the header "%s"', async (header) => {
    expect(
      await figuresIn(csv(`${header},Apr-19,May-19`, 'North,1,2', 'South,3,4', 'Grand Total,4,6'), robbery),
    ).toEqual({ north: [1, 2], south: [3, 4] });
  });
});
