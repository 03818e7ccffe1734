import { describe, expect, it } from 'vitest';
import { londonConfidence } from '../../src/indicator/catalogue/confidence.ts';
import { totalRecordedCrime } from '../../src/indicator/catalogue/recorded-crime.ts';
import { stalkingAndHarassment } from '../../src/indicator/catalogue/violence.ts';
import { weaponPossession } from '../../src/indicator/catalogue/weapons.ts';
import { isIndicatorError } from '../../src/result/error.ts';
import { panel } from '../../src/series/panel.ts';
import { guessFormat } from '../../src/source/guess-format.ts';
import * as source from '../../src/source/index.ts';
import { readLondonConfidence } from '../../src/source/london/read-london-confidence.ts';
import { readLondonCrime } from '../../src/source/london/read-london-crime.ts';
import { readingText } from '../../src/source/reading-text.ts';
import { rejectedCsv } from '../../src/source/rejected-csv.ts';
import { gridsOf } from '../../src/source/table/grid.ts';
import type { TableOptions } from '../../src/source/table/options.ts';
import { readTable } from '../../src/source/table/read-table.ts';
import { checkAsyncExamples } from './async-examples.ts';
import { book, sheet } from './books.ts';

const londonCsv = `MajorText,MinorText,LookUp_BoroughName,201004,201005
Burglary,Domestic Burglary,Barnet,210,190
Theft,Shoplifting,Barnet,5,6
Theft,Other Theft,Barnet,7,8
`;
const confidenceCsv = `Date,Survey,Borough,Measure,Proportion,MPS,,
31/12/2014,PAS,Barnet,"""Good Job"" local","0,67","0,66",,
`;
checkAsyncExamples(new URL('../../src/source/london/', import.meta.url), {
  ...source,
  londonCsv,
  confidenceCsv,
});
checkAsyncExamples(new URL('../../src/source/table/', import.meta.url), source);

const lenient = async (input: string | Uint8Array, options: TableOptions = {}) =>
  readTable(input, { mode: 'lenient', ...options });
const rowsOf = async (input: string | Uint8Array, options: TableOptions = {}) => [
  ...(await readTable(input, options)).rows,
];

describe('readLondonCrime', () => {
  it('folds classes into categories and adds them up', async () => {
    const { rows, report } = await readLondonCrime(londonCsv);
    expect([...rows].map(({ category, period, count }) => [category, period, count])).toEqual([
      ['domestic-burglary', '2010-04', 210],
      ['domestic-burglary', '2010-05', 190],
      ['theft', '2010-04', 12],
      ['theft', '2010-05', 14],
    ]);
    expect(report.assumptions[0]).toBe(
      'Months are 2010-04 to 2010-05, as the headers say and not the name of the file.',
    );
    expect(panel(totalRecordedCrime, rows).series[0]?.numerator).toEqual([222, 204]);
  });

  it('counts a class that it does not know in the total, in no other category, and names it', async () => {
    const input = `${londonCsv}Cybercrime,Hacking,Barnet,1,2\n`;
    const { rows, report } = await readLondonCrime(input);
    expect(panel(totalRecordedCrime, rows).series[0]?.numerator).toEqual([223, 206]);
    expect([...rows].filter(({ category }) => category === 'unplaced')).toHaveLength(2);
    expect(report.coerced).toMatchObject([
      {
        what: 'a class that is not known here (Cybercrime, Hacking), which counts in totals alone',
        count: 1,
        row: 5,
      },
    ]);
  });

  it('names so many unknown classes, and tells of more together', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => `Cybercrime,Kind ${index},Barnet,1,2`);
    const { report } = await readLondonCrime(`${londonCsv}${rows.join('\n')}\n`);
    expect(report.coerced).toHaveLength(51);
    expect(report.coerced.at(-1)).toMatchObject({
      what: 'a class that is not known here, beside those named, which counts in totals alone',
      count: 10,
    });
  });

  // The names of 2025: 100 + 20 + 2 residential, 15 other; 40 + 30 + 1 violence; 12 weapons, once a class in five parts.
  it('reads the ward tables of 2025', async () => {
    const { rows, report } =
      await readLondonCrime(`MajorText,MinorText,WardName,WardCode,LookUp_BoroughName,202311
BURGLARY,RES BURGLARY OF A HOME,Barnet Vale,E05013628,Barnet,60
BURGLARY,RES BURGLARY OF A HOME,Brunswick Park,E05013629,Barnet,40
BURGLARY,RES BURGLARY OF UNCONNECTED BUILDING,Barnet Vale,E05013628,Barnet,20
BURGLARY,BURGLARY - RESIDENTIAL,Barnet Vale,E05013628,Barnet,2
BURGLARY,BURGLARY BUSINESS AND COMMUNITY,Barnet Vale,E05013628,Barnet,15
VIOLENCE AGAINST THE PERSON,VIOLENCE WITHOUT INJURY,Barnet Vale,E05013628,Barnet,40
VIOLENCE AGAINST THE PERSON,STALKING AND HARASSMENT,Barnet Vale,E05013628,Barnet,30
VIOLENCE AGAINST THE PERSON,DEATH SERIOUS INJURY ILLEGAL DRIVING,Barnet Vale,E05013628,Barnet,1
POSSESSION OF WEAPONS,POSSESSION OF WEAPONS,Barnet Vale,E05013628,Barnet,12
NFIB FRAUD,NFIB,Barnet Vale,E05013628,Barnet,7
DRUG OFFENCES,TRAFFICKING OF DRUGS,Heathrow Villages,E05013570,Aviation Security (SO18),3
`);
    expect(report).toMatchObject({ rowsRead: 11, used: 11, rejectedCount: 0 });
    const counts = Object.fromEntries(
      [...rows].map(({ area, category, count }) => [`${area} ${category}`, count]),
    );
    expect(counts).toEqual({
      'barnet domestic-burglary': 122,
      'barnet other-burglary': 15,
      'barnet violence-without-injury': 40,
      'barnet stalking-and-harassment': 30,
      'barnet violence-with-injury': 1,
      'barnet possession-of-weapons': 12,
      'barnet historical-fraud-and-forgery': 7,
      'heathrow drugs': 3,
    });
    const total = panel(totalRecordedCrime, rows).series.map(({ area, numerator }) => [area, numerator]);
    expect(total).toEqual([
      ['barnet', [220]],
      ['heathrow', [3]],
    ]);
    expect(panel(weaponPossession, rows).series[0]?.numerator).toEqual([12]);
    expect(panel(stalkingAndHarassment, rows).series[0]?.numerator).toEqual([30]);
  });

  // The names of the tables of 2008 to 2018.
  it.each([
    ['Burglary', 'Burglary in a Dwelling', 'domestic-burglary'],
    ['Burglary', 'Burglary in Other Buildings', 'other-burglary'],
    ['Burglary', 'Burglary - Business and Community', 'other-burglary'],
    ['Criminal Damage', 'Criminal Damage To Dwelling', 'criminal-damage'],
    ['Drugs', 'Possession Of Drugs', 'drugs'],
    ['Fraud or Forgery', 'Counted per Victim', 'historical-fraud-and-forgery'],
    ['Other Notifiable Offences', 'Going Equipped', 'public-order-other'],
    ['Robbery', 'Personal Property', 'personal-robbery'],
    ['Theft and Handling', 'Theft/Taking Of Motor Vehicle', 'vehicle-offences'],
    ['Theft and Handling', 'Handling Stolen Goods', 'public-order-other'],
    ['Theft and Handling', 'Theft From Shops', 'theft'],
    ['Violence Against the Person', 'Wounding/GBH', 'violence-with-injury'],
    ['Violence Against the Person', 'Common Assault', 'violence-without-injury'],
    ['Violence Against the Person', 'Offensive Weapon', 'possession-of-weapons'],
    ['Violence Against the Person', 'Mayhem', 'unplaced'],
  ])('reads %s, %s', async (major, minor, category) => {
    const { rows } = await readLondonCrime(
      `Major Category,Minor Category,Borough,201004\n${major},${minor},Barnet,4`,
    );
    expect(rows.at(0)).toMatchObject({ area: 'barnet', category, count: 4 });
  });

  it('sets totals of boroughs, of all offences and of major classes apart', async () => {
    const { rows, report } = await readLondonCrime(`${londonCsv}Burglary,,Barnet,210,190
Theft,Total,Barnet,12,14
Total Notifiable Offences,,Barnet,222,204
Theft,Shoplifting,Greater London,500,600
Knife Crime,Knife Crime with Injury,Barnet,3,2
`);
    expect(panel(totalRecordedCrime, rows).series[0]?.numerator).toEqual([222, 204]);
    expect(report.assumptions.slice(1, 5)).toEqual([
      'Major classes together beside their minor classes: 1 row is set apart.',
      'All offences together beside each of them: 2 rows are set apart.',
      'Several boroughs together beside each of them: 1 row is set apart.',
      '"Knife Crime, Knife Crime with Injury", a collection that overlaps the classes: 1 row is set apart.',
    ]);
  });

  describe('a table of the monthly dashboard', () => {
    const monthly = `Month_Year,Area Type,Borough_SNT,Area name,Area code,Offence Group,Offence Subgroup,Measure,Financial Year,FY_FYIndex,Count,Refresh Date
01/02/2021,Borough,Barnet,Barnet,E09000003,ROBBERY,ROBBERY OF PERSONAL PROPERTY,Offences,fy20-21,20-21_11,40,05/02/2025
01/02/2021,Borough,Barnet,Barnet,E09000003,ROBBERY,ROBBERY OF PERSONAL PROPERTY,Positive Outcomes,fy20-21,20-21_11,3,05/02/2025
01/02/2021,SNT,Barnet,Colindale,E05000049,ROBBERY,ROBBERY OF PERSONAL PROPERTY,Offences,fy20-21,20-21_11,9,05/02/2025
01/03/2021,Borough,Barnet,Barnet,E09000003,ROBBERY,ROBBERY OF BUSINESS PROPERTY,Offences,fy20-21,20-21_12,5,05/02/2025
`;

    it('holds offences and positive outcomes apart, and areas inside others', async () => {
      const { rows, report } = await readLondonCrime(monthly);
      expect([...rows].map(({ area, period, category, count }) => [area, period, category, count])).toEqual([
        ['barnet', '2021-03', 'business-robbery', 5],
        ['barnet', '2021-02', 'personal-robbery', 40],
      ]);
      expect(report.assumptions).toEqual([
        'Figures of "Positive Outcomes", which are not offences: 1 row is set apart.',
        'Areas of the type "SNT", inside or around the boroughs: 1 row is set apart.',
      ]);
      const outcomes = await readLondonCrime(monthly, { measure: 'positive-outcomes' });
      expect([...outcomes.rows].map(({ count }) => count)).toEqual([3]);
    });

    it.each([
      ['year,month', '2016,1', '2016-01'],
      ['month,year', '11,2016', '2016-11'],
      ['Year,Month', '2016,Mar', '2016-03'],
    ])('reads a year and a month in columns of their own: %s', async (columns, written, period) => {
      const { rows } = await readLondonCrime(
        `lsoa_code,borough,major_category,minor_category,value,${columns}\nE01001116,Croydon,Burglary,Burglary in a Dwelling,3,${written}\nE01001117,Croydon,Burglary,Burglary in a Dwelling,4,${written}`,
      );
      expect([...rows]).toMatchObject([{ area: 'croydon', period, category: 'domestic-burglary', count: 7 }]);
    });

    it('is told from tables of other forces by the names of its columns', async () => {
      const formatOf = async (text: string) => {
        const grids = await gridsOf(text, 'utf-8', { head: true });
        return 'expected' in grids ? grids : guessFormat(grids).format;
      };
      expect(await formatOf(monthly)).toBe('london-crime');
      expect(await formatOf(londonCsv)).toBe('london-crime');
      expect(await formatOf('Offence Group,Offence Subgroup,Borough,2019-04\nRobbery,Robbery,Woking,3')).toBe(
        'table',
      );
    });

    it('refuses a date that is not the first of a month with the day first', async () => {
      const input = monthly.replace('01/03/2021', '3/1/2021');
      await expect(readLondonCrime(input)).rejects.toThrow(/row 5, column period/);
    });
  });

  it('puts a row that is published again over the earlier one', async () => {
    const input = `${londonCsv}Theft,Shoplifting,Barnet,9,6\n`;
    const { rows, report } = await readLondonCrime(input);
    expect(rows.at(2)?.count).toBe(16);
    expect(report.revisions).toMatchObject([{ earlier: 5, later: 9, of: 'theft, Theft, Shoplifting' }]);
  });
});

describe('readLondonConfidence', () => {
  it('reads decimal commas, quoted quotes, dates and two spellings, and leaves a stray note alone', async () => {
    const input = `${confidenceCsv}31/3/2015,PAS,Richmond upon Thames,Trust MPS,"0,7","0,72",,
31/3/2015,PAS,Barnet,Trust MPS,"0,71","0,72",Trust,"0,71"
30/06/2015,PAS,Richmond Upon Thames,Trust MPS,"0,6","0,73",,
`;
    const { rows, report } = await readLondonConfidence(input);
    expect([...rows].map(({ area, period, measure, value }) => [area, period, measure, value])).toEqual([
      ['barnet', '2014-Q4', 'good-job', 0.67],
      ['barnet', '2015-Q1', 'trust', 0.71],
      ['metropolitan', '2014-Q4', 'good-job', 0.66],
      ['metropolitan', '2015-Q1', 'trust', 0.72],
      ['metropolitan', '2015-Q2', 'trust', 0.73],
      ['richmond-upon-thames', '2015-Q1', 'trust', 0.7],
      ['richmond-upon-thames', '2015-Q2', 'trust', 0.6],
    ]);
    expect(report.assumptions).toContain(
      '"Richmond upon Thames" and "Richmond Upon Thames" are taken for one area.',
    );
    const { series } = panel(londonConfidence, rows, { by: 'measure' });
    expect(series.length).toBeGreaterThan(1);
    expect(series.map(({ window }) => window)).toEqual(series.map(() => ({ rolling: 4 })));
  });

  it('refuses a measure, a date and a proportion that it cannot read', async () => {
    const input = `${confidenceCsv}31/12/2014,PAS,Barnet,Luck,"0,5","0,5",,
30/12/2014,PAS,Barnet,Trust MPS,"0,5","0,5",,
31/12/2014,PAS,Barnet,Trust MPS,"1,5","0,5",,
`;
    const { report } = await readLondonConfidence(input, { mode: 'lenient' });
    expect(report.rejected.map(({ row, column }) => [row, column])).toEqual([
      [3, 'measure'],
      [4, 'period'],
      [5, 'Proportion'],
    ]);
  });
});

describe('readTable', () => {
  it('guesses the columns of a tidy table and says so', async () => {
    const { rows, report } = await readTable('Police Force,Month,Crime type,Count\nKent,Apr 2019,Drugs,5\n');
    expect([...rows]).toEqual([
      { area: 'kent', period: '2019-04', category: 'Drugs', count: 5, state: 'reported' },
    ]);
    expect(report.assumptions).toEqual([
      'Columns are guessed from their headers, area: "Police Force", period: "Month", category: "Crime type", count: "Count".',
    ]);
    expect(report.coerced).toMatchObject([{ column: 'period', found: 'Apr 2019', used: '2019-04' }]);
  });

  it('takes columns as they are named instead', async () => {
    const input = 'Where,When,What,How many,Count\nKent,2019-04,Drugs,5,99\n';
    const columns = { area: 'Where', period: 'When', category: ['What'], count: 'How many' } as const;
    expect(await rowsOf(input, { columns })).toEqual([
      { area: 'kent', period: '2019-04', category: 'Drugs', count: 5, state: 'reported' },
    ]);
    expect(
      await rowsOf('Area,Month,Category,Count\nKent,2019-04,Drugs,5\n', { columns: { category: null } }),
    ).toEqual([{ area: 'kent', period: '2019-04', count: 5, state: 'reported' }]);
    await expect(readTable(input, { columns: { area: 'Nowhere' } })).rejects.toThrow('area (named Nowhere)');
  });

  it('gives observations and published values what is below them', async () => {
    expect(await rowsOf('area,period,numerator,denominator\nKent,2019-04,81,98\n')).toEqual([
      { area: 'kent', period: '2019-04', numerator: 81, denominator: 98, state: 'reported' },
    ]);
    expect(await rowsOf('area,period,value,n\nKent,2019-04,56%,98\n')).toEqual([
      { area: 'kent', period: '2019-04', value: 0.56, n: 98, state: 'reported' },
    ]);
  });

  it('splits published values by columns of text, and adds up tallies', async () => {
    const values = await readTable(
      'area,period,Measure,value\nKent,2019-04,Trust,0.5\nKent,2019-04,Fair,0.6\n',
    );
    expect([...values.rows].map((row) => ({ ...row }))).toMatchObject([
      { measure: 'Fair', value: 0.6 },
      { measure: 'Trust', value: 0.5 },
    ]);
    expect(values.report.assumptions).toContain('Figures are split by "Measure".');
    const tallies = await readTable('area,month,Ward,count\nKent,2019-04,A,5\nKent,2019-04,B,6\n');
    expect([...tallies.rows]).toMatchObject([{ count: 11 }]);
    expect(tallies.report.assumptions).toContain(
      'Rows that the labels do not tell apart are added up: 1 figures are such sums.',
    );
  });

  it('reads a header below titles, a header of two rows, totals and footnotes', async () => {
    const input = `Crime by area
Year,,2018/19,,2019/20,
Area,Type,Q1,Q2,Q1,Q2
Kent,Drugs,1,2,3,4
Total,Drugs,1,2,3,4
Area,Type,Q1,Q2,Q1,Q2
Source: own counts
`;
    const { rows, report } = await readTable(input, { columns: { category: 'Type' } });
    expect([...rows].map((row) => row.period)).toEqual([
      '2018/19-Q1',
      '2018/19-Q2',
      '2019/20-Q1',
      '2019/20-Q2',
    ]);
    expect(report.assumptions).toContain('The header is made of rows 2 and 3.');
    expect(report.notes.map(({ code }) => code)).toEqual(['total', 'header-again', 'footnote']);
    expect(report).toMatchObject({ rowsRead: 1, used: 1 });
  });

  it.each([
    ['semicolons', 'area;month;value\nKent;2019-04;0,5\nKent;2019-05;0,6\n', [0.5, 0.6]],
    ['tabs', 'area\tmonth\tvalue\nKent\t2019-04\t0.5\n', [0.5]],
    ['bars below a title', 'Title, of a table\narea|month|value\nKent|2019-04|0.5\n', [0.5]],
    ['commas, and a decimal comma in quotes', 'area,month,value\nKent,2019-04,"0,5"\n', [0.5]],
  ])('tells cells separated by %s', async (_, input, values) => {
    expect((await rowsOf(input)).map((row) => ('value' in row ? row.value : null))).toEqual(values);
  });

  it('reads thousands separators of counts, and refuses what could be decimals', async () => {
    const of = async (cell: string, options: TableOptions = {}) =>
      (await lenient(`area;month;count\nKent;2019-04;${cell}\n`, options)).rows.length === 0
        ? null
        : (await rowsOf(`area;month;count\nKent;2019-04;${cell}\n`, options)).map((row) =>
            'count' in row ? row.count : null,
          )[0];
    expect(await of('1,204')).toBe(1204);
    expect(await of('1 204')).toBe(1204);
    expect(await of('1\u00a0204')).toBe(1204);
    expect(await of('1204.0')).toBe(1204);
    expect(await of('1.204')).toBe(null);
    expect(await of('1.204', { decimal: ',' })).toBe(1204);
    expect(await of('12.5')).toBe(null);
  });

  it('keeps shorthands as gaps with their state', async () => {
    const input = 'area,month,count\nA,2019-04,[c]\nB,2019-04,..\nC,2019-04,\nD,2019-04,5 [p]\n';
    expect((await rowsOf(input)).map(({ state }) => state)).toEqual([
      'suppressed',
      'missing',
      'missing',
      'provisional',
    ]);
  });

  it('reads UTF-16, Windows-1252 and lines that end with CR alone', async () => {
    const text = 'area,month,count\rCaf\u00e9,2019-04,5\r';
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...[...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    ]);
    expect(await rowsOf(utf16)).toMatchObject([{ area: 'cafe', count: 5 }]);
    const ansi = Uint8Array.from(text, (character) => character.charCodeAt(0));
    expect(await rowsOf(ansi, { encoding: 'windows-1252' })).toMatchObject([{ area: 'cafe' }]);
    expect((await lenient(ansi)).report.rejected[0]?.expected).toMatch(/read it as windows-1252/);
  });

  it('reads merged cells, dates, formulas and a name that is a key of every object', async () => {
    const cells = sheet([
      ['Crime by force', null, null],
      ['Force', 'Month', 'Count'],
      ['__proto__', 1, 5],
      [null, 2, 6],
    ]);
    cells['!merges'] = [
      { s: { r: 0, c: 0 }, e: { r: 0, c: 2 } },
      { s: { r: 2, c: 0 }, e: { r: 3, c: 0 } },
    ];
    cells['B3'] = { t: 'n', v: 43556, z: 'mmm-yy' };
    cells['B4'] = { t: 'n', v: 43586, z: 'mmm-yy' };
    cells['C4'] = { t: 'n', v: 6, f: '5+1' };
    const { rows, report } = await readTable(book({ Data: cells }));
    expect([...rows]).toEqual([
      { area: 'proto', period: '2019-04', count: 5, state: 'reported' },
      { area: 'proto', period: '2019-05', count: 6, state: 'reported' },
    ]);
    expect(report.assumptions).toContain('Formulas are read as the values that were saved with them: 1.');
  });

  it('uses no formula of a text file, and no header that is a key of every object', async () => {
    const { report } = await lenient('area,month,count\nKent,2019-04,=1+1\n');
    expect(report.rejected).toMatchObject([{ row: 2, column: 'count', found: '=1+1' }]);
    const { rows } = await readTable('area,month,constructor,__proto__,count\nKent,2019-04,a,b,5\n');
    expect(rows.at(0)).toMatchObject({ area: 'kent', count: 5 });
  });

  it('rejects ragged rows, and passes over trailing empty columns', async () => {
    const { rows, report } = await lenient(
      'area,month,count,,\nA,2019-04,1,,\nB,2019-04,2,,,,\nC,2019-04\nD,2019-04,3,,,x\n',
    );
    expect([...rows].map(({ area }) => area)).toEqual(['a', 'b']);
    expect(report.rejected.map(({ row }) => row)).toEqual([4, 5]);
  });

  it('reads past cells of any length, of whatever they are full', async () => {
    for (const filler of [' ', '1', '(', '(1 ', '"', '%', '1,', '-', '.', 'a ']) {
      const cell = `x${filler.repeat(40_000)}x`.replaceAll('"', '""');
      const { report } = await lenient(
        `area,month,count,"${cell}"\n"${cell}",2019-04,5\nKent,2019-04,"${cell}"\n`,
      );
      expect(report.rowsRead).toBe(report.used + report.rejectedCount);
    }
  });

  it('counts for a known area under its other names', async () => {
    const input = 'Borough,2019-04,2019-05\nCity of Westminster,1,2\nNowhere,1,2\n';
    const options = {
      knownAreas: { westminster: 'Westminster' },
      aliases: { 'City of Westminster': 'westminster' },
    };
    const { rows, report } = await lenient(input, options);
    expect(rows.at(0)?.area).toBe('westminster');
    expect(report.rejected).toMatchObject([{ row: 3, column: 'area', code: 'unknown-area' }]);
  });

  it('takes an area and a period that no column names', async () => {
    const national = 'Year,Count\n2018/19,5\n';
    expect(await rowsOf(national, { area: 'england-and-wales' })).toMatchObject([
      { area: 'england-and-wales', period: '2018/19', count: 5 },
    ]);
    expect(await rowsOf('Force,Count\nKent,5\n', { period: '2018/19' })).toMatchObject([
      { area: 'kent', period: '2018/19' },
    ]);
  });

  it('says what is wrong with a file that is no table', async () => {
    for (const [input, message] of [
      ['', 'must hold a header and rows of figures, got nothing'],
      ['a,b\n1,2\n', 'must have a column for area, for period, for the figures'],
      [new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'must be CSV text, XLSX or ODS'],
      [new Uint8Array([0x25, 0x50, 0x44, 0x46]), 'a PDF'],
    ] as const) {
      const error = await readTable(input).catch((caught: unknown) => caught);
      if (!isIndicatorError(error)) throw error;
      expect(error.message).toContain(message);
    }
    await expect(readTable(book({ A: [['x', 'y']] }), { sheets: ['B'] })).rejects.toThrow(
      'one of the sheets B, got A',
    );
  });
});

describe('the report of a reading', () => {
  it('is told in words, with what was met and what is covered', async () => {
    const input = book({
      One: [
        ['area', 'month', 'count'],
        ['Kent', '2019-04', 5],
        ['Kent', '2019-04', 6],
        ['Essex', '2019-05', 'x'],
      ],
    });
    const { report } = await lenient(input, { file: 'own.xlsx' });
    expect(readingText(report)).toBe(`own.xlsx: 3 rows read, 2 used, 1 rejected.
Must be corrected:
  One row 4, column count: must be a whole number, got "x"
Taken for granted:
  Columns are guessed from their headers, area: "area", period: "month", count: "count".
Met in the rows:
  Figures published again with another value, of which the later is used: 1.
Published twice:
  kent, 2019-04: 5 (One row 2), then 6 (One row 3)
Covered:
  Kent: 2019-04 to 2019-04`);
    expect(rejectedCsv(report)).toBe(
      'file,row,column,found,expected\nOne,4,count,x,must be a whole number\n',
    );
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});
