import { describe, expect, it, test } from 'vitest';
import { courtToUnable } from '../../src/indicator/catalogue/charge-to-nfa.ts';
import { totalRecordedCrime } from '../../src/indicator/catalogue/recorded-crime.ts';
import { violenceWithInjury } from '../../src/indicator/catalogue/violence.ts';
import type { Indicator } from '../../src/indicator/indicator.ts';
import { panel } from '../../src/series/panel.ts';
import { readTidyCsv } from '../../src/source/read-tidy-csv.ts';
import type { ReadOptions } from '../../src/source/reading.ts';
import { chargeRatio, confidencePublished, offenceRate, offences, satisfaction } from '../indicators.ts';

const areas = { shropshire: 'Shropshire', 'telford-and-wrekin': 'Telford & Wrekin', oswestry: 'Oswestry' };

const read = (input: string | Uint8Array, options: Partial<ReadOptions> = {}) =>
  readTidyCsv(input, { file: 's.csv', indicator: satisfaction, ...options });
const rowsOf = (input: string | Uint8Array, options?: Partial<ReadOptions>) => [...read(input, options).rows];

const plain = 'area,period,numerator,denominator\nshropshire,2019-04,81,98\nshropshire,2019-05,79,99\n';
const plainRows = [
  { area: 'shropshire', period: '2019-04', numerator: 81, denominator: 98, state: 'reported' },
  { area: 'shropshire', period: '2019-05', numerator: 79, denominator: 99, state: 'reported' },
];
const utf16 = (text: string, littleEndian: boolean) =>
  Uint8Array.from(
    [...`\uFEFF${text}`].flatMap((letter) => {
      const bytes = [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8];
      return littleEndian ? bytes : bytes.reverse();
    }),
  );

describe('a sound file', () => {
  it('becomes a table of the reader’s own, with nothing rejected', () => {
    const { rows, report } = read(plain, { knownAreas: areas });
    expect([...rows]).toEqual(plainRows);
    expect(rows.about).toMatchObject({
      id: 'satisfaction',
      title: 'Victim satisfaction',
      basis: 'own',
      areaLevel: 'lpa',
      period: '2019-04/2019-05',
      areaNames: { shropshire: 'Shropshire' },
    });
    expect(report).toEqual({
      file: 's.csv',
      rowsRead: 2,
      used: 2,
      rejectedCount: 0,
      faults: [],
      rejected: [],
      coerced: [],
      assumptions: [],
    });
  });

  it('is the panel’s to use', () => {
    const { series } = panel(satisfaction, read(plain).rows);
    expect(
      series.map(({ area, numerator, denominator, basis }) => ({ area, numerator, denominator, basis })),
    ).toEqual([{ area: 'shropshire', numerator: [81, 79], denominator: [98, 99], basis: 'own' }]);
  });

  const forms: readonly [string, string | Uint8Array][] = [
    ['as bytes', new TextEncoder().encode(plain)],
    ['as bytes with a byte order mark', new TextEncoder().encode(`\uFEFF${plain}`)],
    ['as text with a byte order mark', `\uFEFF${plain}`],
    ['in UTF-16, little end first', utf16(plain, true)],
    ['in UTF-16, big end first', utf16(plain, false)],
    ['with carriage returns and line feeds', plain.replaceAll('\n', '\r\n')],
    ['with carriage returns alone', plain.replaceAll('\n', '\r')],
    ['with line ends of several kinds', plain.replace('\n', '\r\n').replace('98\n', '98\r')],
    ['without an end to its last line', plain.trimEnd()],
    ['with every cell quoted', plain.replaceAll(/[^,\n]+/g, '"$&"')],
    ['separated by semicolons', plain.replaceAll(',', ';')],
    ['separated by tabs', plain.replaceAll(',', '\t')],
    ['with spaces around cells', plain.replaceAll(',', ' , ')],
    ['with headers in capitals', plain.replace('area,period,numerator', ' Area,PERIOD,Numerator')],
    ['with empty columns at its end', plain.replaceAll('\n', ',,\n')],
    ['with empty cells at the end of a row', plain.replace('98', '98,,')],
    ['with blank rows', plain.replaceAll('\n', '\n\n,,,\n')],
    [
      'with its columns in another order',
      'period,denominator,area,numerator\n2019-04,98,shropshire,81\n2019-05,99,shropshire,79',
    ],
  ];
  test.each(forms)('reads the same %s', (_, input) => {
    const { rows, report } = read(input);
    expect([...rows]).toEqual(plainRows);
    expect(report).toMatchObject({ rowsRead: 2, used: 2, rejectedCount: 0, coerced: [] });
  });

  it('in Windows-1252 is read when that is stated', () => {
    const bytes = Uint8Array.from(plain.replaceAll('shropshire', 'Ceredigi\u00F3n'), (letter) =>
      letter.charCodeAt(0),
    );
    expect(rowsOf(bytes, { encoding: 'windows-1252' })[0]?.area).toBe('Ceredigi\u00F3n');
  });
});

describe('areas', () => {
  it('are known by key or by name, in any spelling of it, and the change is listed', () => {
    const input = `area,period,numerator,denominator
Telford & Wrekin,2019-04,81,98
TELFORD AND WREKIN,2019-05,81,98
telford-and-wrekin,2019-06,81,98`;
    const { rows, report } = read(input, { knownAreas: areas });
    expect([...rows].map(({ area }) => area)).toEqual(Array(3).fill('telford-and-wrekin'));
    expect(report.coerced).toEqual([
      {
        column: 'area',
        what: 'known by another name',
        count: 2,
        row: 2,
        found: 'Telford & Wrekin',
        used: 'telford-and-wrekin',
      },
    ]);
  });

  it('are as they are written where none is known, and two that look alike are pointed out', () => {
    const input = 'area,period,numerator,denominator\nShropshire,2019-04,1,2\nSHROPSHIRE,2019-04,1,2';
    const { rows, report } = read(input);
    expect([...rows].map(({ area }) => area)).toEqual(['Shropshire', 'SHROPSHIRE']);
    expect(report.assumptions).toEqual(['"Shropshire" and "SHROPSHIRE" are taken for different areas.']);
  });

  it('may be listed without names', () => {
    expect(rowsOf(plain, { knownAreas: ['shropshire'] })).toEqual(plainRows);
  });

  it('may be named as a member of every object, as markup or as a formula: text is text', () => {
    for (const name of [
      '__proto__',
      'constructor',
      'toString',
      '<script>alert(1)</script>',
      '=HYPERLINK("x")',
    ]) {
      const cell = `"${name.replaceAll('"', '""')}"`;
      const { rows } = read(plain.replaceAll('shropshire', cell));
      expect([...rows].map(({ area }) => area)).toEqual([name, name]);
      expect(Object.entries(rows.about.areaNames)).toEqual([[name, name]]);
    }
  });

  it('of the kind that every object has are unknown where they are not listed', () => {
    const { report } = read(plain.replaceAll('shropshire', '__proto__'), {
      knownAreas: areas,
      mode: 'lenient',
    });
    expect(report).toMatchObject({ rowsRead: 2, used: 0, rejectedCount: 2 });
  });
});

describe('columns', () => {
  it('that are not known are passed over and named', () => {
    const input = plain.replaceAll('\n', ',x\n').replace('denominator,x', 'denominator,__proto__');
    const { rows, report } = read(input);
    expect([...rows]).toEqual(plainRows);
    expect(report.assumptions).toEqual(['Columns that are not used: "__proto__".']);
  });

  it('of dimensions are kept, an empty cell being all values together', () => {
    const staged: Indicator = { ...satisfaction, dimensions: { stage: ['follow-up', 'treatment'] } };
    const input = `area,period,Stage,numerator,denominator
shropshire,2019-04,follow-up,8,9
shropshire,2019-04,Treatment,7,9
shropshire,2019-04,,15,18`;
    const { rows, report } = read(input, { indicator: staged });
    expect([...rows].map((row) => Reflect.get(row, 'stage'))).toEqual(['follow-up', 'treatment', 'all']);
    expect(report.coerced).toMatchObject([
      { column: 'stage', found: 'Treatment', used: 'treatment', count: 1 },
    ]);
  });

  it('that an indicator is about and that are not there are taken for granted in so many words', () => {
    const hate: Indicator = {
      ...satisfaction,
      dimensions: { group: ['hate-crime'] },
      where: { group: 'hate-crime' },
    };
    expect(read(plain, { indicator: hate }).report.assumptions).toEqual([
      'There is no column group: every row is taken to be hate-crime.',
    ]);
  });

  it('of a count may be called numerator or count', () => {
    const counted = [{ area: 'a', period: '2019-04', numerator: 3, state: 'reported' }];
    expect(rowsOf('area,period,numerator\na,2019-04,3', { indicator: offences })).toEqual(counted);
    expect(rowsOf('area,period,count\na,2019-04,3', { indicator: offences })).toEqual(counted);
  });

  it('of a rate need no denominator, which populations can give', () => {
    expect(rowsOf('area,period,count\na,2019-04,3', { indicator: offenceRate })).toEqual([
      { area: 'a', period: '2019-04', numerator: 3, state: 'reported' },
    ]);
    expect(rowsOf('area,period,count,denominator\na,2019-04,3,1000', { indicator: offenceRate })).toEqual([
      { area: 'a', period: '2019-04', numerator: 3, denominator: 1000, state: 'reported' },
    ]);
  });

  it('of a published percentage are its value and, where it is known, the size of the sample', () => {
    const options = { indicator: confidencePublished };
    expect(rowsOf('area,period,value\na,2019-Q2,0.56', options)).toEqual([
      { area: 'a', period: '2019-Q2', value: 0.56, state: 'reported' },
    ]);
    expect(rowsOf('area,period,value,n\na,2019-Q2,0.56,"1,204"\nb,2019-Q2,0.5,', options)).toEqual([
      { area: 'a', period: '2019-Q2', value: 0.56, n: 1204, state: 'reported' },
      { area: 'b', period: '2019-Q2', value: 0.5, n: null, state: 'reported' },
    ]);
  });

  it('of tallies are category, outcome and count basis, and their counts may be negative', () => {
    const ratio: Indicator = {
      ...chargeRatio,
      outcomes: { scheme: 'home-office', numerator: ['charged'], denominator: ['type-16'], unknown: [] },
      countBasis: 'closed',
    };
    const { rows, report } = read(
      'area,period,category,outcome,count,count_basis\na,2018/19,Robbery,charged,-2,Closed\na,2018/19,Robbery,type-16,9,closed',
      { indicator: ratio },
    );
    expect([...rows]).toEqual([
      {
        area: 'a',
        period: '2018/19',
        category: 'Robbery',
        outcome: 'charged',
        countBasis: 'closed',
        count: -2,
        state: 'reported',
      },
      {
        area: 'a',
        period: '2018/19',
        category: 'Robbery',
        outcome: 'type-16',
        countBasis: 'closed',
        count: 9,
        state: 'reported',
      },
    ]);
    expect(rows.about.scheme).toBe('home-office');
    expect(report.assumptions).toEqual([]);
    expect(panel(ratio, rows).series[0]).toMatchObject({ numerator: [-2], denominator: [9] });
  });
});

describe('schemes of category names', () => {
  const schemeOf = (indicator: Indicator, ...categories: readonly string[]) => {
    const lines = categories.map((category, index) => `a,2019-0${index + 1},${category},3`);
    return read(['area,period,category,count', ...lines].join('\n'), { indicator }).rows.about.scheme;
  };

  it('are told by the names that only one has', () => {
    expect(schemeOf(totalRecordedCrime, 'Robbery', 'Anti-social behaviour')).toBe('police-uk');
    expect(schemeOf(totalRecordedCrime, 'historical-fraud-and-forgery')).toBe('met');
    expect(schemeOf(violenceWithInjury, 'Violence with injury')).toBe('home-office');
  });

  it('are the reader’s own where the names tell nothing', () => {
    expect(schemeOf(totalRecordedCrime, 'Robbery')).toBe('own');
    expect(schemeOf(violenceWithInjury, 'violence-with-injury')).toBe('own');
  });

  it('may be stated', () => {
    const { rows } = read('area,period,category,count\na,2019-04,Robbery,3', {
      indicator: totalRecordedCrime,
      scheme: 'met',
    });
    expect(rows.about.scheme).toBe('met');
  });

  it('of outcomes are those of the indicator, and an outcome that data.police.uk does not have is pointed out', () => {
    const { rows, report } = read(
      'area,period,category,outcome,count\na,2019-01,Robbery,Suspect chraged,3\na,2019-01,Robbery,Unable to prosecute suspect,9',
      { indicator: courtToUnable },
    );
    expect(rows.about.scheme).toBe('police-uk');
    expect(report.assumptions).toEqual([
      'Outcomes that data.police.uk does not have, counted as neither charge nor NFA: "Suspect chraged".',
    ]);
  });
});

describe('figures', () => {
  const figures = (numerator: string, denominator = '98', state = '') =>
    read(`area,period,numerator,denominator,state\na,2019-04,${numerator},${denominator},${state}`);

  it('may have thousands separators where only a whole number is possible, and that is listed', () => {
    const { rows, report } = figures('"1,081"', '"2,098,000"');
    expect(rows.at(0)).toMatchObject({ numerator: 1081, denominator: 2098000 });
    expect(report.coerced.map(({ column, found, used }) => [column, found, used])).toEqual([
      ['numerator', '1,081', '1081'],
      ['denominator', '2,098,000', '2098000'],
    ]);
  });

  it('may be whole numbers written with a point, as programs write them', () => {
    expect(figures('81.0', '98.00').rows.at(0)).toMatchObject({ numerator: 81, denominator: 98 });
  });

  it('may be 0 of 0', () => {
    expect(figures('0', '0').rows.at(0)).toMatchObject({ numerator: 0, denominator: 0, state: 'reported' });
  });

  const gaps: readonly [string, string][] = [
    ['[c]', 'suppressed'],
    ['*', 'suppressed'],
    ['[low]', 'suppressed'],
    ['[u]', 'suppressed'],
    ['[z]', 'not-applicable'],
    ['[x]', 'missing'],
    ['[w]', 'missing'],
    ['[p]', 'missing'],
    ['..', 'missing'],
    [':', 'missing'],
    ['-', 'missing'],
    ['NA', 'missing'],
    ['N/A - data not provided', 'missing'],
  ];
  test.each(gaps)('%s alone is a gap that is %s, never 0', (shorthand, state) => {
    const { rows, report } = figures(shorthand);
    expect(rows.at(0)).toMatchObject({ numerator: null, denominator: 98, state });
    expect(report.coerced[0]).toMatchObject({
      found: shorthand,
      used: '',
      what: `read as ${state}, never as 0`,
    });
    expect(report.assumptions[0]).toBe('Rows without a figure in numerator, kept as gaps and never as 0: 1.');
    expect(panel(satisfaction, rows).series[0]?.numerator).toEqual([null]);
  });

  const marked: readonly [string, string][] = [
    ['81 [p]', 'provisional'],
    ['81[r]', 'revised'],
    ['81 [e]', 'estimated'],
    ['81 [f]', 'forecast'],
    ['81 [b]', 'break'],
    ['81 [U]', 'unreliable'],
    ['81 [low]', 'low'],
  ];
  test.each(marked)('%s is 81 and %s', (text, state) => {
    expect(figures(text).rows.at(0)).toMatchObject({ numerator: 81, denominator: 98, state });
  });

  it('cannot be there and withheld at once', () => {
    expect(() => figures('81 [c]')).toThrow('must be a whole number of victims satisfied, got "81 [c]"');
    expect(() => figures('123*')).toThrow('must be a whole number of victims satisfied, got "123*"');
  });

  it('have the state of their column, by name or by shorthand', () => {
    expect(figures('81', '98', 'Provisional').rows.at(0)).toMatchObject({ state: 'provisional' });
    expect(figures('81', '98', 'r').rows.at(0)).toMatchObject({ state: 'revised' });
    expect(figures('', '98', 'suppressed').rows.at(0)).toMatchObject({
      numerator: null,
      state: 'suppressed',
    });
    expect(figures('', '', 'Not applicable').rows.at(0)).toMatchObject({ state: 'not-applicable' });
    expect(figures('', '98', 'provisional').rows.at(0)).toMatchObject({ numerator: null, state: 'missing' });
  });

  it('are left out where their denominator is withheld, and that is listed', () => {
    const { rows, report } = figures('81', '[c]');
    expect(rows.at(0)).toMatchObject({ numerator: null, denominator: null, state: 'suppressed' });
    expect(report.coerced.map(({ column, what }) => `${column}: ${what}`)).toEqual([
      'denominator: read as suppressed, never as 0',
      'numerator: left out, because its denominator is suppressed',
    ]);
  });
});

describe('periods', () => {
  it('may be written as people write them, and that is listed', () => {
    const { rows, report } = read(plain.replace('2019-04', 'Apr 2019').replace('2019-05', '31/05/2019'));
    expect([...rows]).toEqual(plainRows);
    expect(report.coerced).toMatchObject([
      { column: 'period', count: 2, row: 2, found: 'Apr 2019', used: '2019-04' },
    ]);
  });

  it('that could be months or financial years are of the unit of the indicator, in so many words', () => {
    const input = 'area,period,count\na,2009-10,1\na,2010-11,2';
    expect(read(input, { indicator: offences }).report.assumptions).toEqual([
      'Periods such as 2009-10 are read as 2009-10.',
    ]);
    const yearly: Indicator = { ...offences, every: 'financial-year' };
    expect(rowsOf(input, { indicator: yearly }).map(({ period }) => period)).toEqual(['2009/10', '2010/11']);
  });

  it('may all be of another unit than the indicator’s', () => {
    const quarters = plain.replace('2019-04', '2019-Q1').replace('2019-05', '2019-Q2');
    expect(rowsOf(quarters).map(({ period }) => period)).toEqual(['2019-Q1', '2019-Q2']);
  });
});

describe('lenient reading', () => {
  it('uses the sound rows and lists every other one', () => {
    const input = `${plain}kent,2019-06,1,2\nshropshire,2019-07,"0,56",2\nshropshire,2019-08`;
    const { rows, report } = read(input, { knownAreas: areas, mode: 'lenient' });
    expect([...rows]).toEqual(plainRows);
    expect(report).toMatchObject({ rowsRead: 5, used: 2, rejectedCount: 3, faults: [] });
    expect(report.rejected.map(({ row, column, found, code }) => [row, column, found, code])).toEqual([
      [4, 'area', 'kent', 'unknown-area'],
      [5, 'numerator', '0,56', 'invalid-observation'],
      [6, null, '2', 'unreadable'],
    ]);
  });

  it('rejects every row of a file that has a fault as a whole', () => {
    const { rows, report } = read(plain.replace('denominator', 'n'), { mode: 'lenient' });
    expect(rows.length).toBe(0);
    expect(report).toMatchObject({ rowsRead: 2, used: 0, rejectedCount: 2 });
    expect(report.faults).toMatchObject([{ row: 1, column: 'denominator', found: null }]);
    expect(report.rejected.map(({ row }) => row)).toEqual([2, 3]);
  });

  it('gives plain JSON', () => {
    const { report } = read('', { mode: 'lenient' });
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    expect(structuredClone(report)).toEqual(report);
  });
});

describe('quotes', () => {
  const lenient = (input: string) => read(input, { mode: 'lenient' });

  it('keep commas, line ends and quotes within a cell', () => {
    const { rows, report } = lenient(plain.replace('shropshire', '"Salop, ""north""\nand west"'));
    expect(rows.at(0)?.area).toBe('Salop, "north"\nand west');
    expect(report.rowsRead).toBe(2);
  });

  it('that are left open cost their own row and no other', () => {
    const { report } = lenient(plain.replace('shropshire', '"shropshire'));
    expect(report).toMatchObject({ rowsRead: 2, used: 1, rejectedCount: 1 });
    expect(report.rejected[0]).toMatchObject({ row: 2, column: null });
  });

  it('that are left open and closed by chance many rows below cost their own rows alone', () => {
    const months = Array.from({ length: 9 }, (_, index) => `2019-0${index + 1}`);
    const lines = months.map((month, index) => `${index === 1 || index === 7 ? '"' : ''}a,${month},1,2`);
    const { rows, report } = lenient(['area,period,numerator,denominator', ...lines].join('\n'));
    expect([...rows].map(({ period }) => period)).toEqual(
      months.filter((_, index) => index !== 1 && index !== 7),
    );
    expect(report.rejected.map(({ row }) => row)).toEqual([3, 9]);
  });

  it('of a thousand rows that contradict each other are told one by one', () => {
    const lines = Array.from({ length: 1000 }, (_, index) => `"a"x${index},2019-04,1,2`);
    const { report } = lenient(['area,period,numerator,denominator', ...lines].join('\n'));
    expect(report).toMatchObject({ rowsRead: 1000, used: 0, rejectedCount: 1000 });
  });
});
