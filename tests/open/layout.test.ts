import { describe, expect, it } from 'vitest';
import { responseDelay } from '../../src/indicator/catalogue/response.ts';
import type { OpenOptions } from '../../src/open/open-options.ts';
import { readingText, rejectedCsv } from '../../src/source/reading-text.ts';
import { book, sheet } from '../source/books.ts';
import { reading } from './reading.ts';

type Own = OpenOptions & { readonly file?: string };
const lenient = (input: string | Uint8Array, options: Own = {}) => reading(input, null, options);
const readTable = (input: string | Uint8Array, options: Own = {}) =>
  reading(input, null, { strict: true, ...options });
const rowsOf = async (input: string | Uint8Array, options: Own = {}) => [
  ...(await readTable(input, options)).rows,
];

describe('a table in no published layout', () => {
  it('guesses the columns of a tidy table and says so', async () => {
    const { rows, report } = await readTable('Police Force,Month,Crime type,Count\nKent,Apr 2019,Drugs,5\n');
    expect([...rows]).toEqual([
      { area: 'kent', period: '2019-04', category: 'Drugs', count: 5, state: 'reported' },
    ]);
    expect(report.assumptions).toEqual([
      'Columns are guessed from their headers, period: "Month", area: "Police Force", category: "Crime type", count: "Count".',
      'Crime types and outcomes are taken for those of data.police.uk, as all have their names.',
    ]);
    expect(report.coerced).toMatchObject([{ column: 'period', found: 'Apr 2019', used: '2019-04' }]);
  });

  it('finds the header above figures with a sign of percent, however many there are', async () => {
    const input = 'Force,Oct-23,Nov-23,Dec-23\nKent,74.5%,75.0%,76.5%\n';
    const [first, , third] = await rowsOf(input);
    expect([first, third]).toMatchObject([
      { area: 'kent', period: '2023-10' },
      { area: 'kent', period: '2023-12' },
    ]);
    expect([first, third].map((row) => (row !== undefined && 'value' in row ? row.value : null))).toEqual([
      0.745, 0.765,
    ]);
  });

  it.each(['Q3 2023/24', '2023/24 Q3', '2023/24-Q3'])(
    'reads a column called Quarter that has the year too: %s',
    async (quarter) => {
      const rows = await rowsOf(`Force,Quarter,Count\nKent,${quarter},5\nSurrey,${quarter},6\n`);
      expect(rows.map(({ area, period }) => [area, period])).toEqual([
        ['kent', '2023/24-Q3'],
        ['surrey', '2023/24-Q3'],
      ]);
    },
  );

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

  it('is split by every column that tells its rows apart', async () => {
    const values = await rowsOf(
      'area,period,Question,value\nKent,2019-04,Trust,0.5\nKent,2019-04,Fair,0.6\n',
    );
    expect(values).toMatchObject([
      { question: 'Fair', value: 0.6 },
      { question: 'Trust', value: 0.5 },
    ]);
    const tallies = await rowsOf('area,month,Ward,count\nKent,2019-04,A,5\nKent,2019-04,B,6\n');
    expect(tallies).toMatchObject([
      { ward: 'A', count: 5 },
      { ward: 'B', count: 6 },
    ]);
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
    expect([...rows].filter(({ area }) => area === 'kent').map((row) => row.period)).toEqual([
      '2018/19-Q1',
      '2018/19-Q2',
      '2019/20-Q1',
      '2019/20-Q2',
    ]);
    expect(report.assumptions).toContain('The header is made of rows 2 and 3.');
    expect(report.notes.map(({ code }) => code)).toEqual(['header-again', 'footnote']);
    expect(report).toMatchObject({ rowsRead: 2, used: 2 });
    expect(report.assumptions).toContain(
      'Wholes of others, in area, which are never added to them or ranked with them: "Total".',
    );
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
    const of = async (cell: string, options: Own = {}) =>
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

  it('makes no figure of a number that is merged over two months, and a year that is merged is of each of its months', async () => {
    const months = sheet([
      [null, 2022, null, null],
      ['LPA', 'Apr', 'May', 'Jun'],
      ['Vale', 30, null, 9],
      ['Moor', 20, 21, 22],
    ]);
    months['!merges'] = [
      { s: { r: 0, c: 1 }, e: { r: 0, c: 3 } },
      { s: { r: 2, c: 1 }, e: { r: 2, c: 2 } },
    ];
    const { rows, report } = await lenient(book({ Data: months }), { file: 'robbery.xlsx' });
    expect([...rows].map(({ area, period }) => `${area} ${period}`)).toEqual([
      'moor 2022-04',
      'moor 2022-05',
      'moor 2022-06',
    ]);
    expect(report.rejected[0]).toMatchObject({
      row: 3,
      column: '2022 Apr',
      found: '30 (merged)',
      expected: 'must be a number of its own, not one of merged cells',
    });
  });

  it('makes no gap of a formula whose value was not saved', async () => {
    const cells = sheet([
      ['LPA', 'Apr-22', 'May-22'],
      ['Vale', 10, 12],
      ['Fen', 3, 4],
      ['Moor', null, 21],
    ]);
    cells['B4'] = { t: 'z', f: '5*4' };
    const { report } = await lenient(book({ Data: cells }), { file: 'robbery.xlsx' });
    expect(report.rejected).toMatchObject([{ row: 4, column: 'Apr-22', found: '=5*4 (no value saved)' }]);
  });

  it('reads a duration of a workbook as one, and no date of 1900', async () => {
    const cells = sheet([
      ['LPA', 'Month', 'Median response time', 'n'],
      ['Vale', 'Apr-22', 0, 171],
      ['Moor', 'Apr-22', 0, 99],
    ]);
    cells['C2'] = { t: 'n', v: 95 / 1440, z: '[h]:mm' };
    cells['C3'] = { t: 'n', v: 26.5 / 24, z: '[hh]:mm:ss' };
    const { rows } = await reading(book({ Data: cells }), responseDelay, { strict: true });
    expect([...rows]).toMatchObject([{ value: 1590 }, { value: 95 }]);
  });

  it.each(['Jun-22 (to 12th)', 'Jun-22 (up to 12 June)', 'Jun-22 MTD', 'Jun-22 (part month)'])(
    'knows that %s is no whole month',
    async (header) => {
      const { rows } = await lenient(`LPA,May-22,${header}\nVale,10,4\nMoor,20,7\n`, { file: 'robbery.csv' });
      const last = [...rows].filter(({ period }) => period === '2022-06');
      expect(last.every(({ state }) => state === 'incomplete')).toBe(true);
    },
  );

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

  it('may hold known areas alone', async () => {
    const input = 'Borough,2019-04,2019-05\nWestminster,1,2\nNowhere,1,2\n';
    const { rows, report } = await lenient(input, { knownAreas: { westminster: 'Westminster' } });
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
      ['', 'must hold a header and rows of figures, got an empty file'],
      ['a,b\n1,2\n', 'must have a column for period, for'],
      [new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'must be CSV text, XLSX or ODS'],
      [new Uint8Array([0x25, 0x50, 0x44, 0x46]), 'a PDF'],
    ] as const)
      await expect(readTable(input)).rejects.toThrow(message);
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
        ['Essex', '2019-05', 'many'],
      ],
    });
    const { report } = await lenient(input, { file: 'own.xlsx' });
    expect(readingText(report)).toBe(`own.xlsx: 3 rows read, 0 used, 3 rejected.
Must be corrected:
  One row 2, column period: must be the only row for kent, 2019-04; row 3 is the same, and no column tells them apart, got "2019-04"; 2 such, also in row 3
  One row 4, column count: must be a number, got "many"
Taken for granted:
  Columns are guessed from their headers, period: "month", area: "area", count: "count".`);
    expect(rejectedCsv(report)).toBe(
      'file,row,column,found,expected\nOne,2,period,2019-04,"must be the only row for kent, 2019-04; row 3 is the same, and no column tells them apart"\nOne,3,period,2019-04,"must be the only row for kent, 2019-04; row 2 is the same, and no column tells them apart"\nOne,4,count,many,must be a number\n',
    );
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});
