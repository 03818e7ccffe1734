import { describe, expect, it, test } from 'vitest';
import type { Indicator } from '../../src/indicator/indicator.ts';
import type { OpenOptions } from '../../src/open/open-options.ts';
import { chargeRatio, confidencePublished, offences, satisfaction } from '../indicators.ts';
import { faultsIn } from './reading.ts';

const areas = {
  shropshire: 'Shropshire',
  'telford-and-wrekin': 'Telford & Wrekin',
  'north-worcestershire': 'North Worcestershire',
  'south-worcestershire': 'South Worcestershire',
  herefordshire: 'Herefordshire',
};
const header = 'area,period,numerator,denominator';
const sound = 'shropshire,2019-04,81,98';
const hateCrime: Indicator = {
  ...satisfaction,
  dimensions: { group: ['hate-crime', 'burglary'] },
  where: { group: 'hate-crime' },
};

/** Every message about a file, the first being that of strict reading. */
const messages = (
  input: string | Uint8Array,
  { indicator = satisfaction, ...options }: OpenOptions & { readonly indicator?: Indicator } = {},
) => faultsIn(input, indicator, { knownAreas: areas, ...options });

const rows = (...lines: readonly string[]) => [header, ...lines].join('\n');

describe('a fault of the whole file is told in one sentence', () => {
  const bytes = (...values: readonly number[]) => Uint8Array.from(values);
  const cases: readonly [
    string,
    string | Uint8Array,
    readonly string[],
    (OpenOptions & { readonly indicator?: Indicator })?,
  ][] = [
    ['an empty file', '', ['s.csv: must hold a header and rows of figures, got an empty file']],
    ['an empty file of bytes', bytes(), ['s.csv: must hold a header and rows of figures, got an empty file']],
    [
      'a byte order mark alone',
      '\uFEFF',
      ['s.csv: must hold a header and rows of figures, got an empty file'],
    ],
    ['blank lines alone', '\n\n , ,\n', ['s.csv: must hold a header and rows of figures, got an empty file']],
    [
      'a header alone',
      `${header}\n`,
      ['s.csv row 1: must be followed by rows of figures, got a header alone'],
    ],
    [
      'a missing column',
      'area,period,numerator\nshropshire,2019-04,81',
      [
        's.csv row 1: must have a column for victims interviewed (a column denominator), got area, period, numerator',
        's.csv row 2: must be in a file that can be read as a whole, got a fault of the file',
      ],
    ],
    [
      'no header',
      'shropshire,2019-04,81,98',
      [
        's.csv: must hold a header and rows of figures, got figures without a header',
        's.csv row 1: must be in a file that can be read as a whole, got a fault of the file',
      ],
    ],
    [
      'a published percentage without its value',
      'area,period,n\nshropshire,2019-Q2,100',
      [
        's.csv row 1: must have a column for the published-percentage (residents confident), a column named value (--column value=… names another), got area, period, n',
        's.csv row 2: must be in a file that can be read as a whole, got a fault of the file',
      ],
      { indicator: confidencePublished },
    ],
    [
      'a header twice',
      `${header},Numerator\n${sound},81`,
      [
        's.csv row 1: must have a column for numerator once: columns 3 and 5 are both called so, got area, period, numerator, denominator, Numerator',
        's.csv row 2: must be in a file that can be read as a whole, got a fault of the file',
      ],
    ],
    [
      'a spreadsheet under the name of a CSV file',
      bytes(0x50, 0x4b, 0x03, 0x04, 0x14),
      [
        's.csv: must be CSV text, XLSX or ODS, got a container that is no sound spreadsheet (a file without a directory at its end)',
      ],
    ],
    [
      'text of four bytes a letter',
      Uint8Array.from([...rows(sound)].flatMap((letter) => [letter.charCodeAt(0), 0, 0, 0])),
      ['s.csv: must be CSV text, XLSX or ODS, got null characters'],
    ],
    [
      'quotes in the header that contradict each other',
      `"area"x,period\n${sound}`,
      [
        's.csv: must hold a header and rows of figures, got figures without a header',
        's.csv row 1: must be in a file that can be read as a whole, got a fault of the file',
        's.csv row 2: must be in a file that can be read as a whole, got a fault of the file',
      ],
    ],
  ];
  test.each(cases)('%s', async (_, input, expected, options) => {
    expect(await messages(input, options)).toEqual(expected);
  });
});

describe('a fault of a cell is told with its row, its column, what was expected and what was found', () => {
  const cases: readonly [string, string, string, (OpenOptions & { readonly indicator?: Indicator })?][] = [
    [
      'text in a number',
      rows(sound, 'shropshire,2019-05,eighty,98'),
      's.csv row 3, column numerator: must be a number, got "eighty"',
    ],
    [
      'a decimal comma in a count',
      rows('shropshire,2019-05,"81,5",98'),
      's.csv row 2, column numerator: must be a number, got "81,5"',
    ],
    [
      'what could be thousands or a decimal comma',
      'area,period,value\nshropshire,2019-Q2,"1,234"',
      's.csv row 2, column value: must be a number, got "1,234"',
      { indicator: { ...confidencePublished, measure: 'duration' } },
    ],
    [
      'a fraction of a victim',
      rows('shropshire,2019-05,81.5,98'),
      's.csv row 2, column numerator: must be a whole number of victims satisfied, got "81.5"',
    ],
    [
      'a number in the notation of a spreadsheet',
      rows('shropshire,2019-05,1E+05,98'),
      's.csv row 2, column numerator: must be a number, got "1E+05"',
    ],
    [
      'a number too large to be exact',
      rows('shropshire,2019-05,81,9007199254740993'),
      's.csv row 2, column denominator: must be a number, got "9007199254740993"',
    ],
    [
      'a formula',
      rows('shropshire,2019-05,=40+41,98'),
      's.csv row 2, column numerator: must be a number, got "=40+41"',
    ],
    [
      'negative answers to a survey',
      rows('shropshire,2019-05,-1,98'),
      's.csv row 2, column numerator: must be 0 or more victims satisfied, got "-1"',
    ],
    [
      'a negative count of crimes',
      'area,period,count\nshropshire,2019-05,-4',
      's.csv row 2, column count: must be 0 or more offences, got "-4"',
      { indicator: offences },
    ],
    [
      'a numerator over its denominator',
      rows('shropshire,2019-05,101,98'),
      's.csv row 2, column numerator: must be at most the victims interviewed, 98, got "101"',
    ],
    [
      'a missing denominator',
      rows('shropshire,2019-05,81,'),
      's.csv row 2, column denominator: must be a number of victims interviewed, got an empty cell',
    ],
    [
      'an unknown area',
      rows('Shropshyre,2019-05,81,98'),
      's.csv row 2, column area: must be a known area (the nearest: Shropshire), got "Shropshyre"',
    ],
    [
      'an area that is near to two',
      rows('West Worcestershire,2019-05,81,98'),
      's.csv row 2, column area: must be a known area (the nearest: North Worcestershire, South Worcestershire), got "West Worcestershire"',
    ],
    [
      'an area that is near to none',
      rows('Kent,2019-05,81,98'),
      's.csv row 2, column area: must be one of the 5 known areas, got "Kent"',
    ],
    ['no area', rows(',2019-05,81,98'), 's.csv row 2, column area: must name an area, got an empty cell'],
    [
      'a second kind of period',
      rows(sound, 'shropshire,2019-05,81,98', 'shropshire,2019-Q3,81,98'),
      's.csv row 4, column period: must be a month, as the others of its column are, got "2019-Q3"',
    ],
    [
      'too few cells',
      rows('shropshire,2019-05,81'),
      's.csv row 2: must have 4 cells, as the header has, got 3',
    ],
    [
      'too many cells',
      rows('Telford, Wrekin,2019-05,81,98'),
      's.csv row 2: must have 4 cells, as the header has (a cell with a comma in it must be in quotes), got 5',
    ],
    [
      'a quote that contradicts another',
      rows('"Shropshire"x,2019-05,81,98'),
      's.csv row 2: must have quotes in pairs, and doubled inside a quoted cell, got a quote that is not',
    ],
    [
      'an unknown value of a dimension',
      'area,period,group,numerator,denominator\nshropshire,2019-05,hate,8,9',
      's.csv row 2, column group: must be one of hate-crime, burglary, all, got "hate"',
      { indicator: hateCrime },
    ],
    [
      'an unknown state',
      `${header},state\nshropshire,2019-05,81,98,guessed`,
      's.csv row 2, column state: must be one of suppressed, missing, not-applicable, incomplete, immature, unreliable, break, low, estimated, forecast, provisional, revised, reported, or a shorthand such as [p], got "guessed"',
    ],
    [
      'a number in a row that is suppressed',
      `${header},state\nshropshire,2019-05,81,98,suppressed`,
      's.csv row 2, column numerator: must be empty in a row that is suppressed, got "81"',
    ],
    [
      'an unknown basis',
      'area,period,outcome,count_basis,count\nshropshire,2019-05,charged,open,8',
      's.csv row 2, column count_basis: must be closed or recorded, got "open"',
      { indicator: chargeRatio },
    ],
    [
      'a value of sixty characters and more',
      rows(`shropshire,2019-05,${'x'.repeat(5000)},98`),
      `s.csv row 2, column numerator: must be a number, got "${'x'.repeat(60)}…"`,
    ],
    [
      'characters that a terminal obeys',
      rows('shropshire,2019-05,\u001b[2J\u009b31m\u202e,98'),
      's.csv row 2, column numerator: must be a number, got "\uFFFD[2J\uFFFD31m\uFFFD"',
    ],
  ];
  test.each(cases)('%s', async (_, input, expected, options) => {
    expect(await messages(input, options)).toEqual([expected]);
  });

  it('bytes of another encoding, only in the row that has them', async () => {
    const text = rows(sound, 'Herefordshire\u00A3,2019-04,81,98');
    const latin = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    expect(await messages(latin, {})).toEqual([
      's.csv row 3, column area: must be text in UTF-8 (if the file is in Windows-1252, save it as UTF-8 or read it as windows-1252), got "Herefordshire\uFFFD"',
    ]);
  });
});

describe('a period', () => {
  it('that no row names is told with the forms that are read', async () => {
    const [message] = await messages(rows('shropshire,soon,81,98'));
    expect(message).toMatch(
      /^s\.csv row 1, column period: must be a period, written as one of: 2019-04-01, /,
    );
  });
  it('that cannot be read among others costs its row', async () => {
    expect(await messages(rows(sound, 'shropshire,soon,81,98'))).toEqual([
      's.csv row 3, column period: must be a month such as 2019-04, got "soon"',
    ]);
  });
});

describe('several faults', () => {
  it('are all told, those of one row together, in the order of the file', async () => {
    expect(await messages(rows('Kent,soon,many,-2', sound, 'shropshire,2019-05,81,98'))).toEqual([
      's.csv row 2, column area: must be one of the 5 known areas, got "Kent"',
      's.csv row 2, column period: must be a month such as 2019-04, got "soon"',
      's.csv row 2, column numerator: must be a number, got "many"',
    ]);
  });

  it('are two where two rows are of one figure: neither can be trusted', async () => {
    expect(await messages(rows(sound, 'herefordshire,2019-04,1,2', 'Shropshire,Apr 2019,80,97'))).toEqual([
      's.csv row 2, column period: must be the only row for shropshire, 2019-04; row 4 is the same, and no column tells them apart, got "2019-04"',
      's.csv row 4, column period: must be the only row for shropshire, 2019-04; row 2 is the same, and no column tells them apart, got "2019-04"',
    ]);
  });

  it('leave a file with as many months as quarters to the step of the indicator', async () => {
    const mixed = rows('shropshire,2019-Q2,81,98', 'shropshire,2019-04,81,98');
    expect(await messages(mixed)).toEqual([
      's.csv row 2, column period: must be a month, as the others of its column are, got "2019-Q2"',
    ]);
  });

  it('do not make the second of two rows a duplicate of one that was rejected', async () => {
    expect(await messages(rows('shropshire,2019-04,many,98', 'shropshire,2019-04,81,98'))).toHaveLength(1);
  });
});
