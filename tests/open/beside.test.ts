import { describe, expect, it } from 'vitest';
import { robbery } from '../../src/indicator/catalogue/robbery.ts';
import { book } from '../source/books.ts';
import { figuresIn, reading } from './reading.ts';

describe('tables side by side, with a blank column between', () => {
  it('are told apart by their titles', async () => {
    const content = `Robbery,,,,Burglary,,
Force,2018/19,2019/20,,Force,2018/19,2019/20
North,10,11,,North,100,110
South,20,21,,South,200,210
`;
    expect(await figuresIn(content, robbery)).toEqual({ north: [10, 11], south: [20, 21] });
  });

  it('are one table that goes on where they have no titles', async () => {
    const content = `Force,Month,Robbery,,Force,Month,Robbery
North,2019-04,11,,South,2019-04,110
North,2019-05,21,,South,2019-05,210
,,,,South,2019-06,220
`;
    expect(await figuresIn(content, robbery)).toEqual({ north: [11, 21, null], south: [110, 210, 220] });
  });

  it('have each its own rows, and their columns in what is said of a fault', async () => {
    const rows = [
      ['Force', 'Month', 'Robberies', null, 'Force', 'Month', 'Robberies'],
      ['North', '2019-04', 11, null, 'South', '2019-04', 'many'],
      ['North', '2019-05', 21, null, 'South', '2019-05', 210],
    ];
    const { report } = await reading(book({ Data: rows }), robbery);
    expect(report).toMatchObject({ rowsRead: 4, used: 3, rejectedCount: 1 });
    expect(report.files.map(({ file, used }) => [file, used])).toEqual([
      ['Data, columns A to C', 2],
      ['Data, columns E to G', 1],
    ]);
    expect(report.rejected).toMatchObject([{ file: 'Data, columns E to G', row: 2, found: 'many' }]);
  });

  it('are one table where a blank column only stands between its figures', async () => {
    const content = `Force,2018/19,2019/20,,2020/21
North,10,11,,12
South,20,21,,22
`;
    expect(await figuresIn(content, robbery, { file: 'robbery.csv' })).toEqual({
      north: [10, 11, 12],
      south: [20, 21, 22],
    });
  });
});

describe('months by number', () => {
  const asked = { file: 'robbery.csv' };
  const inColumn = (months: readonly number[], year = '2018/19', header = 'Month') =>
    `Force,Financial Year,${header},Count\n${months.map((month) => `North,${year},${month},${month}`).join('\n')}\n`;
  const periods = async (content: string, options = {}) =>
    (await reading(content, robbery, { ...asked, ...options })).rows.map(({ period }) => period);

  it('are of the calendar where 12 is followed by 1 in one financial year', async () => {
    expect(await periods(inColumn([11, 12, 1, 2]))).toEqual(['2018-11', '2018-12', '2019-01', '2019-02']);
  });

  it('are asked about where their order does not tell, and are what the user or the header says', async () => {
    const content = inColumn([4, 5, 6]);
    const { report } = await reading(content, robbery, asked);
    expect(report.faults[0]?.expected).toContain('--months calendar or --months financial');
    expect(await periods(content, { months: 'calendar' })).toEqual(['2018-04', '2018-05', '2018-06']);
    expect(await periods(content, { months: 'financial' })).toEqual(['2018-07', '2018-08', '2018-09']);
    expect(await periods(inColumn([10], '2018/19', 'Financial month'))).toEqual(['2019-01']);
  });

  it('are plain months beside a calendar year', async () => {
    const table = inColumn([4, 5], '2018').replace('Financial Year', 'Year');
    expect(await periods(table)).toEqual(['2018-04', '2018-05']);
    // Of a financial year that is named by one year nobody knows which it is.
    const { report } = await reading(inColumn([4, 5], '2018'), robbery, asked);
    expect(report.faults[0]?.expected).toContain('(--fy start or --fy end)');
    expect(await periods(inColumn([4, 5], '2018'), { fy: 'start', months: 'calendar' })).toEqual([
      '2018-04',
      '2018-05',
    ]);
  });

  const untitled = 'Force,Month,Count\nNorth,12,12\nNorth,1,13\n';
  it('have the year of the title or the one that is said, and are never added up to it', async () => {
    expect(await periods(`Robbery 2018/19\n${untitled}`)).toEqual(['2018-12', '2019-01']);
    expect(await periods(untitled, { period: '2018/19' })).toEqual(['2018-12', '2019-01']);
    const { report } = await reading(untitled, robbery, asked);
    expect(report.faults[0]?.expected).toContain('the year of Month (say it with --period-of 2018/19');
  });

  it('are headers where all twelve stand in the order of a financial year', async () => {
    const content = 'Robbery 2018/19\nForce,4,5,6,7,8,9,10,11,12,1,2,3\nNorth,1,2,3,4,5,6,7,8,9,10,11,12\n';
    const found = await figuresIn(content, robbery, asked);
    expect(found).toEqual({ north: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] });
    expect((await periods(content)).at(0)).toBe('2018-04');
  });
});
