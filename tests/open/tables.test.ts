import { describe, expect, it, test } from 'vitest';
import { callsAnswered } from '../../src/indicator/catalogue/calls-answered.ts';
import { londonConfidence } from '../../src/indicator/catalogue/confidence.ts';
import { fileQuality } from '../../src/indicator/catalogue/file-quality.ts';
import { totalRecordedCrime } from '../../src/indicator/catalogue/recorded-crime.ts';
import { robbery } from '../../src/indicator/catalogue/robbery.ts';
import { victimSatisfaction } from '../../src/indicator/catalogue/satisfaction.ts';
import type { Indicator } from '../../src/indicator/indicator.ts';
import { open } from '../../src/open/open.ts';
import { book } from '../source/books.ts';
import { figuresIn, reading } from './reading.ts';

const months = ['2019-01', '2019-02', '2019-03', '2019-04', '2019-05', '2019-06'];
const csv = (...lines: readonly string[]) => `${lines.join('\n')}\n`;
const byMonth = (make: (month: string, at: number) => readonly string[]) => months.flatMap(make);

describe('rows that differ in a column without a role', () => {
  it('are no offences of one crime where codes alone tell them apart, unless the file is of it', async () => {
    const table = csv('Force,Period,Offence code,Count', 'N,2019-04,34A,10', 'N,2019-04,28E,20');
    expect(await figuresIn(table, robbery)).toMatch(/must say which of its codes are of Robbery/);
    expect(await figuresIn(table, robbery, { file: 'robbery.csv' })).toEqual({ n: [30] });
    expect(await figuresIn(table, robbery, { sumOver: ['Offence code'] })).toEqual({ n: [30] });
    expect(await figuresIn(table, robbery, { where: { 'Offence code': '34A' } })).toEqual({ n: [10] });
    expect(await figuresIn(table, totalRecordedCrime)).toEqual({ n: [30] });
  });

  test.each(['Beat', 'Ward', 'Site', 'Age', 'Hour', 'Day', 'Week', 'Quarter No', 'Station', 'Ethnicity'])(
    'are added up where the column holds known parts: %s',
    async (header) => {
      const table = (...codes: readonly string[]) =>
        csv(`Force,Period,${header},Count`, `N,2019-04,${codes[0]},10`, `N,2019-04,${codes[1]},20`);
      expect(await figuresIn(table('34', '35'), robbery)).toEqual({ n: [30] });
      expect(await figuresIn(table('28A', '30B'), robbery)).toEqual({ n: [30] });
    },
  );

  it('are added up on both sides of a proportion, or are of the one that is asked for', async () => {
    const table = csv('Area,Period,Site,Numerator,Denominator', 'N,2019-04,1,50,100', 'N,2019-04,2,70,100');
    expect(await figuresIn(table, fileQuality)).toEqual({ n: ['120 of 200'] });
    expect(await figuresIn(table, fileQuality, { where: { site: '2' } })).toEqual({ n: ['70 of 100'] });
  });

  it('are refused where nobody said what the column is, with what settles it', async () => {
    const table = csv('Force,Period,Zone,Count', 'N,2019-04,1,10', 'N,2019-04,2,20');
    expect(await figuresIn(table, robbery)).toBe(
      'figures for robbery: must be told what Zone is: several rows belong to one figure (--sum-over Zone adds them up, --where Zone=1 takes one, --column area=Zone makes them areas, --column category=Zone makes it the category), got "1", "2"',
    );
    expect(await figuresIn(table, robbery, { sumOver: ['Zone'] })).toEqual({ n: [30] });
    expect(await figuresIn(table, robbery, { where: { Zone: '2' } })).toEqual({ n: [20] });
  });

  it('are never added up where figures are published values', async () => {
    const table = csv('Area,Period,Site,Value', 'N,2019-Q1,A,0.5', 'N,2019-Q1,B,0.6');
    expect(await figuresIn(table, londonConfidence)).toMatch(
      /published values cannot be added up \(--where Site=A\)/,
    );
  });

  it('are a fault where no column tells them apart', async () => {
    const { report, rows } = await reading(
      csv('Area,Month,Count', 'N,2019-04,80', 'N,2019-04,80', 'S,2019-04,5'),
      robbery,
    );
    expect([...rows].map(({ area }) => area)).toEqual(['s']);
    expect(report.rejected.map(({ row, expected }) => [row, expected])).toEqual([
      [2, 'must be the only row for n, 2019-04; row 3 is the same, and no column tells them apart'],
      [3, 'must be the only row for n, 2019-04; row 2 is the same, and no column tells them apart'],
    ]);
  });

  it('are one figure where a column says when each was released: the later counts, and both are told', async () => {
    const table = csv(
      'Area,Month,Count,Date published',
      'N,2019-04,80,01/06/2019',
      'N,2019-04,84,01/09/2019',
    );
    const { report } = await reading(table, robbery);
    expect(await figuresIn(table, robbery)).toEqual({ n: [84] });
    expect(report.revisions).toMatchObject([{ earlier: 80, later: 84 }]);
  });
});

describe('sheets of a workbook', () => {
  const sheet = (figure: number) => [
    ['Force', '2018/19', '2019/20'],
    ['North', figure - 20, figure],
    ['South', 5, 6],
  ];
  it('named for offences are categories', async () => {
    const workbook = book({ Robbery: sheet(120), Burglary: sheet(920) });
    expect(await figuresIn(workbook, robbery)).toMatchObject({ north: [100, 120] });
    expect(await figuresIn(workbook, totalRecordedCrime)).toMatchObject({ north: [1000, 1040] });
  });
  it('named for measures keep counts and rates apart', async () => {
    expect(
      await figuresIn(book({ Offences: sheet(120), 'Rate per 1,000': sheet(30) }), robbery),
    ).toMatchObject({ north: [100, 120] });
  });
  it('named for nothing that is known are asked about', async () => {
    const workbook = book({ One: sheet(120), Two: sheet(920) });
    expect(await figuresIn(workbook, robbery)).toMatch(/--where sheet=One takes one/);
    expect(await figuresIn(workbook, robbery, { where: { sheet: 'Two' } })).toMatchObject({
      north: [900, 920],
    });
    expect(await figuresIn(workbook, robbery, { sheets: ['One'] })).toMatchObject({ north: [100, 120] });
  });
  it('by year have months as their columns', async () => {
    const year = (first: number) => [
      ['Force', 'Apr', 'May', 'Jan'],
      ['North', first, first + 1, first + 2],
    ];
    const figures = await figuresIn(book({ '2018-19': year(1), '2019-20': year(4) }), robbery);
    expect(figures).toEqual({
      north: [1, 2, ...Array(7).fill(null), 3, null, null, 4, 5, ...Array(7).fill(null), 6],
    });
  });
  it('named for areas that nobody knows are of them, once that is said', async () => {
    const own = (figure: number) => [
      ['Month', 'Count'],
      ['2019-04', figure],
      ['2019-05', figure + 1],
    ];
    const workbook = book({ Northtown: own(5), Southport: own(8) });
    expect(await figuresIn(workbook, robbery)).toMatch(
      /--of, which is sheet where each sheet is named for its own/,
    );
    expect(await figuresIn(workbook, robbery, { area: 'sheet' })).toEqual({
      northtown: [5, 6],
      southport: [8, 9],
    });
  });
  it('that are hidden are passed over and named', async () => {
    const { utils, write } = await import('@e965/xlsx');
    const workbook = utils.book_new();
    for (const [name, figure] of [
      ['A', 120],
      ['A old', 920],
    ] as const)
      utils.book_append_sheet(workbook, utils.aoa_to_sheet(sheet(figure)), name);
    workbook.Workbook = {
      Sheets: [
        { name: 'A', Hidden: 0 },
        { name: 'A old', Hidden: 1 },
      ],
    };
    const bytes = new Uint8Array(write(workbook, { type: 'array', bookType: 'xlsx' }));
    expect(await figuresIn(bytes, robbery)).toMatchObject({ north: [100, 120] });
    expect((await reading(bytes, null)).report.assumptions).toContain(
      'Hidden sheets are passed over: A old.',
    );
  });
});

describe('headers of several rows', () => {
  it('may have categories above years', async () => {
    const table = csv(
      ',Robbery,Robbery,Burglary,Burglary',
      'Force,2018/19,2019/20,2018/19,2019/20',
      'North,10,11,200,210',
    );
    expect(await figuresIn(table, robbery)).toEqual({ north: [10, 11] });
    expect(await figuresIn(table, totalRecordedCrime)).toEqual({ north: [210, 221] });
  });
  test.each([
    ['Force,2018/19,2018/19,2018/19,2018/19', ',Q1,Q2,Q3,Q4'],
    ['Force,2018/19,,,', 'Force,Q1,Q2,Q3,Q4'],
  ])('may have a year above its quarters: %s', async (above, below) => {
    expect(await figuresIn(csv(above, below, 'North,10,11,12,13'), robbery)).toEqual({
      north: [10, 11, 12, 13],
    });
  });
  it('may have measures below years', async () => {
    const table = csv(
      'Force,2018/19,,2019/20,',
      ',Offences,Rate per 1000,Offences,Rate per 1000',
      'North,10,1.5,12,1.6',
    );
    expect(await figuresIn(table, robbery)).toEqual({ north: [10, 12] });
  });
});

describe('a category', () => {
  test.each([
    'Offence',
    'Offence description',
    'Offence Subgroup',
    'Type',
    'Classification',
    'Major category',
    'Indicator',
    'Metric',
    'Zone',
  ])('is known by its values under the header %s', async (header) => {
    const table = csv(
      `Force,Period,${header},Number`,
      ...byMonth((month) => [`N,${month},robbery,10`, `N,${month},burglary,200`]),
    );
    expect(await figuresIn(table, robbery)).toEqual({ n: Array(6).fill(10) });
  });
  it('that is not there is asked for', async () => {
    const table = csv('Force,Period,Offence,Number', 'N,2019-01,burglary,10', 'N,2019-01,arson,10');
    expect(await figuresIn(table, robbery)).toMatch(/must have the category of Robbery \(--where category=/);
  });
  it('may be called in another way', async () => {
    const table = csv('Force,Period,Offence,Number', 'N,2019-01,Burglary,10', 'N,2019-01,Robberies,4');
    expect(await figuresIn(table, robbery)).toEqual({ n: [4] });
  });
  it('may be each column', async () => {
    const table = csv('Area,Month,Robbery,Burglary,Theft,Total', 'North,Apr-19,90,5,6,101');
    expect(await figuresIn(table, robbery)).toEqual({ north: [90] });
    expect(await figuresIn(table, totalRecordedCrime)).toEqual({ north: [101] });
  });
});

describe('a whole', () => {
  test.each(['Total', 'All crime', 'All', 'Total recorded crime'])(
    'named %s is not added to its parts',
    async (name) => {
      const table = csv(
        'Force,Period,Category,Count',
        ...byMonth((month) => [`N,${month},Robbery,10`, `N,${month},Burglary,200`, `N,${month},${name},210`]),
      );
      expect(await figuresIn(table, totalRecordedCrime)).toEqual({ n: Array(6).fill(210) });
      expect(await figuresIn(table, robbery)).toEqual({ n: Array(6).fill(10) });
    },
  );
  it('of groups and leaves in one column is used alone', async () => {
    const table = csv(
      'Area,Period,Crime,Value',
      ...byMonth((month, i) => [
        `N,${month},all-crimes,${60 + 6 * i}`,
        `N,${month},violence,${30 + 3 * i}`,
        `N,${month},violence-with-injury,${10 + i}`,
        `N,${month},violence-without-injury,${20 + 2 * i}`,
        `N,${month},theft,${30 + 3 * i}`,
        `N,${month},shoplifting,${13 + i}`,
        `N,${month},bicycle-theft,${17 + 2 * i}`,
      ]),
    );
    const totals = months.map((_, i) => 60 + 6 * i);
    expect(await figuresIn(table, totalRecordedCrime)).toEqual({ n: totals });
    const without = table.replaceAll(/.*all-crimes.*\n/g, '');
    expect(await figuresIn(without, totalRecordedCrime)).toEqual({ n: totals });
  });
  it('of a part column is used alone', async () => {
    const table = csv(
      'Force,Period,Sex,Count',
      ...byMonth((month) => [`N,${month},Male,10`, `N,${month},Female,200`, `N,${month},All,215`]),
    );
    expect(await figuresIn(table, robbery)).toEqual({ n: Array(6).fill(215) });
  });
  it('that is less than its parts is asked about', async () => {
    const table = csv(
      'Force,Period,Sex,Count',
      ...byMonth((month) => [`N,${month},Male,10`, `N,${month},Female,200`, `N,${month},All,110`]),
    );
    expect(await figuresIn(table, robbery)).toMatch(/its figures are less than theirs together/);
  });
  it('among areas is set apart: nations, totals, the force beside its areas', async () => {
    const areas = [
      'North',
      'South',
      'East',
      'England',
      'England and Wales',
      'All forces',
      'Force total',
      '*Total London',
      'West Mercia',
    ];
    const table = csv('Area,Period,Count', ...areas.map((area, at) => `${area},2019-04,${10 + at}`));
    expect(await figuresIn(table, robbery)).toEqual({ east: [12], north: [10], south: [11] });
    const { said } = (await open({ name: 'x.csv', content: table }, { fitFor: [robbery] })).figures(robbery);
    expect(said).toEqual([
      'Set apart as wholes of other areas: All forces, England, England and Wales, Force total, Total London, West Mercia.',
    ]);
    expect(await figuresIn(table, robbery, {}, 'Force total')).toMatchObject({ 'force-total': [16] });
  });
  it('that only its figures tell is asked about, among areas', async () => {
    const table = csv(
      'Area,Period,Count',
      ...byMonth((month, i) => [
        `North,${month},${10 + i}`,
        `South,${month},${20 + i}`,
        `Weald,${month},${30 + 2 * i}`,
      ]),
    );
    expect(await figuresIn(table, robbery)).toMatch(
      /its figures are the sums of theirs \(--whole Weald, or --whole none\)/,
    );
    expect(await figuresIn(table, robbery, { wholes: ['Weald'] })).toEqual({
      north: [10, 11, 12, 13, 14, 15],
      south: [20, 21, 22, 23, 24, 25],
    });
    expect(Object.keys((await figuresIn(table, robbery, { wholes: ['none'] })) as object)).toEqual([
      'north',
      'south',
      'weald',
    ]);
  });
});

describe('two measures in one column', () => {
  it('are told apart: a rate is never added to a count', async () => {
    const table = csv(
      'Force,Period,Measure,Count',
      ...byMonth((month) => [`N,${month},Offences,210`, `N,${month},Rate per 1000,2.1`]),
    );
    expect(await figuresIn(table, robbery)).toEqual({ n: Array(6).fill(210) });
  });
  it('are the two sides of a proportion', async () => {
    const table = csv('LPA,Measure,Nov-23,Dec-23', 'North,Satisfied,519,520', 'North,Surveyed,660,661');
    expect(await figuresIn(table, victimSatisfaction)).toEqual({ north: ['519 of 660', '520 of 661'] });
    expect(await figuresIn(table.replace('Surveyed', 'Dissatisfied'), victimSatisfaction)).toMatch(/must/);
  });
});

describe('marks', () => {
  test.each([
    '2019/20 [p]',
    '2019/20 [note 2]',
    '2019/20 (provisional)',
    '2019/20p',
    '2019/20*',
    '2019/20¹',
    '2019/20 (to Dec)',
    '2019/20 [r]',
  ])('on a header leave its column: %s', async (header) => {
    expect(
      await figuresIn(csv(`Force,2017/18,2018/19,${header}`, 'North,1,2,3', 'South,4,5,6'), robbery),
    ).toEqual({ north: [1, 2, 3], south: [4, 5, 6] });
  });
  it('become the state of the figures', async () => {
    const { rows } = await reading(csv('Force,2017/18,2018/19 [p],2019/20 (to Dec)', 'North,1,2,3'), robbery);
    expect([...rows].map(({ state }) => state)).toEqual(['reported', 'provisional', 'incomplete']);
  });
  it('on an area leave one area', async () => {
    const table = csv(
      'Force,Period,Count',
      'Greater Manchester [note 3],2018/19,5',
      'Greater Manchester,2019/20,6',
    );
    expect(await figuresIn(table, robbery)).toEqual({ 'greater-manchester': [5, 6] });
  });
  test.each([
    ['c', null, 'suppressed'],
    ['x', null, 'missing'],
    ['~', null, 'suppressed'],
    ['**', null, 'suppressed'],
    ['<5', null, 'suppressed'],
    ['1-4', null, 'suppressed'],
    ['–', null, 'missing'],
    ['#N/A', null, 'missing'],
    ['12r', 12, 'revised'],
    ['12*', 12, 'reported'],
    ['12 [p]', 12, 'provisional'],
    ['1,204', 1204, 'reported'],
    ['', null, 'missing'],
  ] as const)('in a cell are read: %s', async (cell, count, state) => {
    const { rows } = await reading(csv('Area,Period,Count', `N,2019-04,"${cell}"`, 'S,2019-04,4'), robbery);
    expect(rows.at(0)).toMatchObject({ count, state });
  });
});

describe('periods', () => {
  const at = async (...texts: readonly string[]) => {
    const { rows, report } = await reading(
      csv('Area,Period,Count', ...texts.map((text) => `N,"${text}",5`)),
      robbery,
    );
    return report.faults.length > 0 ? report.faults[0]?.expected : [...rows].map(({ period }) => period);
  };
  it('of a column are of one kind', async () => {
    expect(await at('2009-10', '2010-11', '2011-12', '2012-13')).toEqual([
      '2009/10',
      '2010/11',
      '2011/12',
      '2012/13',
    ]);
    expect(await at('2010-08', '2010-11')).toEqual(['2010-08', '2010-11']);
  });
  test.each([
    ['01/04/2019', '01/05/2019', '01/06/2019'],
    ['Apr-19', 'May-19'],
    ['Apr 19', 'May 19'],
    ['Apr-2019', 'May-2019'],
    ['04/2019', '05/2019'],
    ['2019/04', '2019/05'],
    ['2019-04-01T00:00:00.000', '2019-05-01T00:00:00.000', '2019-06-01T00:00:00.000'],
    ['April 2019', 'May 2019'],
  ])('may be months written %s', async (...texts) => {
    expect(await at(...texts)).toEqual(['2019-04', '2019-05', '2019-06'].slice(0, texts.length));
  });
  test.each([
    ['Q1 2019', '2019-Q1'],
    ['2019 Q1', '2019-Q1'],
    ['Q1 2018/19', '2018/19-Q1'],
    ['Apr-Jun 2019', '2019-Q2'],
    ['12 months to March 2019', '2018/19'],
    ['2018/2019', '2018/19'],
    ['2016', '2016'],
  ])('may be written %s', async (text, period) => {
    expect(await at(text)).toEqual([period]);
  });
  it('of years that end with each quarter are rolling', async () => {
    const { rows } = await reading(
      csv('Force,Year ending March 2019,Year ending June 2019,Year ending September 2019', 'North,1,2,3'),
      robbery,
    );
    expect(rows.about.window).toBe('rolling-12');
    expect([...rows].map(({ period }) => period)).toEqual([
      '2018-04/2019-03',
      '2018-07/2019-06',
      '2018-10/2019-09',
    ]);
  });
  it('may stand in two columns', async () => {
    expect(await figuresIn(csv('Area,Year,Month,Count', 'N,2019,4,5', 'N,2019,5,6'), robbery)).toEqual({
      n: [5, 6],
    });
    expect(
      await figuresIn(csv('Area,Financial Year,Quarter,Count', 'N,2018/19,Q1,5', 'N,2018/19,Q2,6'), robbery),
    ).toEqual({ n: [5, 6] });
    expect(
      await figuresIn(
        csv('Area,Financial Year,Month,Count', 'N,2018/19,March,6', 'N,2018/19,February,5'),
        robbery,
      ),
    ).toEqual({ n: [5, 6] });
  });
  it('may be said of the whole file', async () => {
    expect(await figuresIn(csv('Area,Count', 'N,5'), robbery)).toMatch(/period/);
    expect(await figuresIn(csv('Area,Count', 'N,5'), robbery, { period: '2018/19' })).toEqual({ n: [5] });
  });
  it('of days are added up to months, and a month of which days are wanting is incomplete', async () => {
    const days = Array.from({ length: 60 }, (_, at) =>
      new Date(Date.UTC(2019, 0, 1 + at)).toISOString().slice(0, 10),
    );
    const table = csv('Area,Date,Count', ...days.map((day) => `North,${day},40`));
    expect(await figuresIn(table, robbery)).toEqual({ north: [1240, 1120, 40] });
    const { rows } = (await open({ name: 'x.csv', content: table }, { fitFor: [robbery] })).figures(robbery);
    expect([...rows].map(({ state }) => state)).toEqual(['reported', 'reported', 'incomplete']);
  });
});

describe('units', () => {
  const at = (header: string, ...cells: readonly string[]) =>
    figuresIn(
      csv(`Area,Period,${header}`, ...cells.map((cell, index) => `A${index},2019-Q1,${cell}`)),
      londonConfidence,
    );
  it('of percentages are told by their signs, their header and all of them', async () => {
    expect(await at('Percentage', '85', '61')).toEqual({ a0: [0.85], a1: [0.61] });
    expect(await at('Percentage', '85%', '61%')).toEqual({ a0: [0.85], a1: [0.61] });
    expect(await at('Percentage', '85%', '61')).toEqual({ a0: [0.85], a1: [0.61] });
    expect(await at('Proportion', '0.85', '0.61')).toEqual({ a0: [0.85], a1: [0.61] });
    expect(await at('Value', '85', '61')).toEqual({ a0: [0.85], a1: [0.61] });
    expect(await at('Percentage', '0.85', '0.61')).toMatch(/--unit proportion or --unit percent/);
    expect(await at('Value', '0.85', '61')).toMatch(/--unit proportion or --unit percent/);
  });
  it('of rates are no proportions and no counts', async () => {
    const table = csv('Area,Period,Rate', 'North,2019-04,0.85', 'South,2019-04,0.61');
    expect(await figuresIn(table, victimSatisfaction)).toMatch(/must have a column for victims satisfied/);
    expect(await figuresIn(table, robbery)).toMatch(/"Rate" is a rate, whose counts are needed/);
  });
  it('of shares of a person may have decimals', async () => {
    const officers: Indicator = {
      ...robbery,
      id: 'officers',
      name: 'Officers',
      counted: 'officers (full-time equivalent)',
      categories: { own: 'all' },
    };
    expect(await figuresIn(csv('Area,Period,Count', 'N,2019-04,12.5'), officers)).toEqual({ n: [12.5] });
    expect(await figuresIn(csv('Area,Period,Count', 'N,2019-04,12.5', 'S,2019-04,3'), robbery)).toEqual({
      s: [3],
    });
  });
});

describe('areas', () => {
  it('without any figure keep their place, and are no footnote', async () => {
    const table = csv('Area,2019-04,2019-05', 'North,1,2', 'South,,', 'East,3,4', 'Source: own counts');
    expect(await figuresIn(table, robbery)).toEqual({ east: [3, 4], north: [1, 2], south: [null, null] });
  });
  test.each(['reported_by', 'Force/Region', 'PFA16NM', 'Force Name', 'Policing_District', 'Reporting force'])(
    'may stand under %s',
    async (header) => {
      expect(await figuresIn(csv(`${header},ref_period,Count`, 'Kent Police,2019-04,5'), robbery)).toEqual({
        kent: [5],
      });
    },
  );
  it('may be said of the whole file', async () => {
    const calls = csv(
      'Month,999 calls answered within 10 seconds,999 calls',
      'Apr-22,90,100',
      'May-22,91,100',
    );
    expect(await figuresIn(calls, callsAnswered)).toMatch(/the area of the whole file with --of/);
    expect(await figuresIn(calls, callsAnswered, { area: 'west-mercia' })).toEqual({
      'west-mercia': ['90 of 100', '91 of 100'],
    });
    const files = csv('Month,Files meeting the standard,Files assessed', 'Apr-19,90,100');
    expect(await figuresIn(files, fileQuality, { area: 'west-mercia' })).toEqual({
      'west-mercia': ['90 of 100'],
    });
  });
  it('may be called by numbers, however many: `Area 12` is no `Apr 19`', async () => {
    const rows = Array.from({ length: 3000 }, (_, at) => `Area ${at},${at % 50},${at % 7}`);
    const figures = await figuresIn(csv('Force,2018-01,2018-02', ...rows), robbery);
    expect(Object.keys(figures)).toHaveLength(3000);
  });
  it('may be the columns', async () => {
    expect(await figuresIn(csv('Month,Kent,Essex', 'Apr-19,5,6'), robbery)).toEqual({
      essex: [6],
      kent: [5],
    });
  });
});

describe('the words of an indicator', () => {
  it('tell its columns', async () => {
    const table = csv(
      'LPA,Month,Stage,Group,Satisfied,Surveyed',
      'North,Apr-19,Whole experience,All victims,80,100',
      'North,Apr-19,Treatment,All victims,90,100',
    );
    expect(await figuresIn(table, victimSatisfaction)).toEqual({ north: ['80 of 100'] });
    expect(
      await figuresIn(csv('Area,Month,Robberies', 'North,Apr-19,90'), robbery, { file: 'robbery.csv' }),
    ).toEqual({ north: [90] });
  });
  it('never take dissatisfied victims for those who were asked', async () => {
    expect(
      await figuresIn(csv('Area,Month,Satisfied,Dissatisfied', 'North,Apr-19,80,20'), victimSatisfaction),
    ).toMatch(/must have a column for victims satisfied and victims interviewed/);
  });
  it('give a rate its own denominators', async () => {
    const arrests: Indicator = {
      ...robbery,
      id: 'arrests',
      name: 'Arrests per 1,000 searches',
      measure: 'rate',
      counted: 'arrests',
      outOf: 'searches',
      categories: { own: 'all' },
    };
    const opened = await open(
      { name: 'arrests.csv', content: csv('area,period,numerator,denominator', 'kent,2019-04,12,300') },
      { indicators: [arrests] },
    );
    expect([...opened.figures(arrests).rows]).toMatchObject([{ numerator: 12, denominator: 300 }]);
  });
});

describe('rows that are lost', () => {
  it('are counted in what is said with the figures, and are one line a kind of fault', async () => {
    const table = csv(
      'Area,Period,Count',
      ...months.map((month) => `N,${month},5`),
      'N,soon,5',
      'N,2019-07,many',
      'N,2019-08,much',
    );
    const opened = await open({ name: 'x.csv', content: table }, { fitFor: [robbery] });
    expect(opened.figures(robbery).said).toEqual([
      '3 of 9 rows of the files could not be read and are left out.',
    ]);
    expect(opened.readings[0]?.report.kinds.map(({ column, count, rows }) => [column, count, rows])).toEqual([
      ['period', 1, [8]],
      ['Count', 2, [9, 10]],
    ]);
  });
  it('are too many where they are most of them', async () => {
    const table = csv('Area,Period,Count', 'N,2019-01,5', 'N,2019-02,many', 'N,2019-03,much');
    expect(await figuresIn(table, robbery)).toMatch(
      /must have more rows that can be used than rows that cannot, got 2 of 3 that cannot/,
    );
  });
});

describe('areas whose names are in capitals', () => {
  const namesIn = async (...names: readonly string[]) => {
    const rows = names.map((name) => `${name},2024-04,5`);
    const { readings } = await open({ name: 'robbery.csv', content: csv('Area,Period,Count', ...rows) });
    return Object.values(readings[0]?.rows.about.areaNames ?? {}).sort();
  };

  it('are shown as names are written where all of them shout', async () => {
    expect(await namesIn('NORTH HERTS', 'KING’S LYNN AND MID NORFOLK', 'LPA EAST')).toEqual([
      ...['King’s Lynn and Mid Norfolk', 'LPA East', 'North Herts'],
    ]);
  });

  it('stay as they are where some do not, and where they are letters', async () => {
    expect(await namesIn('NORTH HERTS', 'South')).toEqual(['NORTH HERTS', 'South']);
    expect(await namesIn('NE', 'NW')).toEqual(['NE', 'NW']);
  });
});

describe('a workbook of several indicators', () => {
  const pack = book({
    Notes: [['Monthly pack']],
    'file-quality': [
      ['Area', 'Month', 'Files that met the standard', 'Files assessed'],
      ['North', 'Apr-24', 61, 100],
    ],
    'Calls answered': [
      ['Area', 'Month', '999 calls', '999 calls answered within 10 seconds'],
      ['North', 'Apr-24', 200, 185],
    ],
  });
  const counted = async (indicator: Indicator, options = {}) => {
    const opened = await open({ name: 'pack.xlsx', content: pack }, options);
    return [...opened.figures(indicator).rows].map((row) =>
      'numerator' in row ? [row.area, row.period, row.numerator, row.denominator] : null,
    );
  };

  it('is read sheet by sheet, where sheets are named for them', async () => {
    expect(await counted(fileQuality)).toEqual([['north', '2024-04', 61, 100]]);
    expect(await counted(callsAnswered)).toEqual([['north', '2024-04', 185, 200]]);
  });

  it.each(['999 calls answered', 'Share of 999 calls answered in time', '999 in 10 seconds'])(
    'is read by a sheet that is named “%s”',
    async (sheet) => {
      const content = book({
        Notes: [['Monthly pack']],
        [sheet.slice(0, 31)]: [
          ['Area', 'Month', '999 calls', '999 calls answered within 10 seconds'],
          ['North', 'Apr-24', 200, 185],
        ],
      });
      const { readings } = await open({ name: 'pack.xlsx', content });
      expect(readings.map(({ indicator }) => indicator?.id)).toEqual(['calls-answered']);
    },
  );

  it('has another number of calls for no indicator that it is not in the name of', async () => {
    const content = book({
      '101 calls answered': [
        ['Area', 'Month', 'Calls', 'Answered'],
        ['North', 'Apr-24', 200, 185],
      ],
    });
    const { readings } = await open({ name: 'pack.xlsx', content });
    expect(readings.map(({ indicator }) => indicator?.id)).toEqual([undefined]);
  });

  it('is so too where it is said to hold one of them', async () => {
    expect(await counted(fileQuality, { fileOf: { 'file-quality': 'pack.xlsx' } })).toEqual([
      ['north', '2024-04', 61, 100],
    ]);
  });

  it('names the sheets that hold no figures', async () => {
    const { readings } = await open({ name: 'pack.xlsx', content: pack });
    expect(readings.map(({ indicator }) => indicator?.id)).toEqual(['file-quality', 'calls-answered']);
    expect(readings[0]?.report.assumptions).toContain('Sheets without figures: Notes.');
  });
});
