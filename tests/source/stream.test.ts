import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvReader, csvRecords } from '../../src/source/csv-records.ts';
import { pieceDecoder } from '../../src/source/decode-text.ts';
import { readLimits } from '../../src/source/limits.ts';
import { crimeIds } from '../../src/source/police-uk/record-counter.ts';
import { recordSplitter } from '../../src/source/stream/record-splitter.ts';

type Record = readonly [row: number, cells: readonly string[] | null];

function split(pieces: readonly string[]): readonly Record[] {
  const found: Record[] = [];
  const splitter = recordSplitter((cells, row) => found.push([row, cells]));
  for (const piece of pieces) splitter.push(piece);
  splitter.end();
  return found;
}
function recordsIn(text: string, limits = readLimits): readonly Record[] {
  const records = csvRecords(text, ',', limits);
  if ('expected' in records) throw new Error(records.expected);
  return records.map(({ row, cells, broken }) => [row, broken ? null : cells]);
}
const anyPieces = fc.array(
  fc.oneof(
    fc.constantFrom('a', ',', ';', '"', '""', '\n', '\r', '\r\n', 'b,c\n', '"x, y"', '"x\ny"', ' '),
    fc.string({ maxLength: 3 }),
  ),
  { maxLength: 30 },
);

describe('recordSplitter', () => {
  it('splits records with quotes in quotes, line ends in quotes and line ends of any kind', () => {
    expect(split(['a,b\r\n"x ""y"", z",1\r"two\nlines",2\n\n3,4'])).toEqual([
      [1, ['a', 'b']],
      [2, ['x "y", z', '1']],
      [3, ['two\nlines', '2']],
      [5, ['3', '4']],
    ]);
  });

  it('loses the one line whose quotes contradict each other', () => {
    expect(split(['a,b\n"open,1\n2,3\n"x"y,4\n5,6\n'])).toEqual([
      [1, ['a', 'b']],
      [2, null],
      [3, ['2', '3']],
      [4, null],
      [5, ['5', '6']],
    ]);
  });

  it('gives the same records however the text is cut', () => {
    fc.assert(
      fc.property(anyPieces, (pieces) => {
        expect(split(pieces)).toEqual(split([pieces.join('')]));
        expect(split([...pieces.join('')])).toEqual(split([pieces.join('')]));
      }),
      { numRuns: 400 },
    );
  });

  it('gives the records that a whole file read at once gives, where its quotes are sound', () => {
    const cell = fc.constantFrom('a', '', '"x, y"', '"say ""so"""', '"two\nlines"', '1');
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 }), (rows) => {
        const text = ['h1,h2,h3', ...rows.map((row) => row.join(','))].join('\n');
        expect(split([text])).toEqual(recordsIn(text));
      }),
    );
  });

  it('gives up a line of over a million characters, in one piece or in many, and reads on', () => {
    const long = 'x'.repeat(1_100_000);
    const expected = [
      [1, ['a', 'b']],
      [2, null],
      [3, ['1', '2']],
    ];
    expect(split([`a,b\n${long}\n1,2\n`])).toEqual(expected);
    expect(split(['a,b\n', ...Array<string>(11).fill('x'.repeat(100_000)), '\n1,2\n'])).toEqual(expected);
    expect(split([`a,b\n"${long}"\n1,2\n`])).toEqual(expected);
  });

  it('holds no more of a file without line ends than the longest line', () => {
    const found: Record[] = [];
    const splitter = recordSplitter((cells, row) => found.push([row, cells]));
    for (let piece = 0; piece < 40; piece += 1) splitter.push('x'.repeat(100_000));
    splitter.end();
    expect(found).toEqual([[1, null]]);
  });
});

describe('csvRecords', () => {
  it('takes a header over several lines below a title for one record', () => {
    const text = 'A title\n\n"Force\nname","Number of\noffences"\nKent,5\n"Sus\nsex",6\n';
    expect(recordsIn(text)).toEqual([
      [1, ['A title']],
      [2, ['']],
      [3, ['Force\nname', 'Number of\noffences']],
      [4, ['Kent', '5']],
      [5, ['Sus\nsex', '6']],
    ]);
  });

  it('loses the one line of a quote that is left open, and none after it', () => {
    const lines = ['a,b,c', '1,"open,3', '4,5,6', '7,"x"y,9', '10,11,"12"'];
    expect(recordsIn(lines.join('\r\n'))).toEqual([
      [1, ['a', 'b', 'c']],
      [2, null],
      [3, ['4', '5', '6']],
      [4, null],
      [5, ['10', '11', '12']],
    ]);
  });

  it('passes over blanks around quotes, as people type them behind commas', () => {
    expect(recordsIn('a, "b, c" ,"d"\n "1",2, 3')).toEqual([
      [1, ['a', 'b, c', 'd']],
      [2, ['1', '2', ' 3']],
    ]);
    expect(split(['a, "b, c" ,"d"\n "1",2, 3'])).toEqual(recordsIn('a, "b, c" ,"d"\n "1",2, 3'));
  });

  it('gives the same records however the text arrives', () => {
    fc.assert(
      fc.property(anyPieces, (pieces) => {
        const reader = csvReader(',');
        for (const piece of pieces) expect(reader.push(piece)).toBeNull();
        const records = reader.end();
        if ('expected' in records) throw new Error(records.expected);
        const found = records.map(({ row, cells, broken }) => [row, broken ? null : [...cells]]);
        expect(found).toEqual(recordsIn(pieces.join('')));
      }),
      { numRuns: 400 },
    );
  });

  it('holds more distinct texts than two bytes tell, and cells of any number', () => {
    const rows = Array.from({ length: 90_000 }, (_, at) => `text number ${at},${at % 7}`);
    const records = recordsIn(rows.join('\n'));
    expect(records.length).toBe(rows.length);
    expect(records.every(([, cells], at) => cells?.join(',') === rows[at])).toBe(true);
    const wide = Array.from({ length: 70_000 }, (_, at) => at).join(',');
    const [only, second] = recordsIn(`${wide}\n1,2\n`, { ...readLimits, columns: 100_000 });
    expect(only?.[1]?.join(',')).toBe(wide);
    expect(second?.[1]).toEqual(['1', '2']);
  });

  it('gives each line of any text once, by its number, and the same cells each time', () => {
    fc.assert(
      fc.property(anyPieces, (pieces) => {
        const text = pieces.join('');
        const records = recordsIn(text);
        expect(records.map(([row]) => row)).toEqual(records.map((_, index) => index + 1));
        expect(recordsIn(text)).toEqual(records);
        if (!text.includes('"')) {
          const lines = text.replaceAll(/\r\n?/g, '\n').replace(/\n$/, '');
          expect(records.map(([, cells]) => cells?.join(','))).toEqual(lines === '' ? [] : lines.split('\n'));
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('pieceDecoder', () => {
  const decode = (pieces: readonly Uint8Array[], encoding: 'utf-8' | 'windows-1252' = 'utf-8') => {
    const decoder = pieceDecoder(encoding);
    return [...pieces.map((piece) => decoder.push(piece)), decoder.end()];
  };
  const bytes = (...values: readonly number[]) => Uint8Array.from(values);

  it('puts letters together that are cut in the middle, and takes the byte order mark off', () => {
    expect(decode([bytes(0xef, 0xbb), bytes(0xbf, 0x61, 0xc3), bytes(0xa9)]).join('')).toBe('a\u00e9');
    expect(decode([bytes(0xff), bytes(0xfe, 0x61), bytes(0, 0xe9), bytes(0)]).join('')).toBe('a\u00e9');
    expect(decode([bytes(0x61, 0xe9)], 'windows-1252').join('')).toBe('a\u00e9');
    expect(decode([bytes(0x61)]).join('')).toBe('a');
    expect(decode([]).join('')).toBe('');
  });

  it('refuses a container and text with null characters', () => {
    expect(decode([bytes(0x50, 0x4b, 3, 4)])[0]).toMatchObject({ found: 'a spreadsheet or a zip file' });
    expect(decode([bytes(0x61, 0x62, 0, 0)])[0]).toMatchObject({ found: 'null characters' });
    expect(decode([bytes(0x61, 0, 0x62, 0)]).join('')).toBe('ab');
    expect(decode([bytes(0, 0x61, 0, 0x62)]).join('')).toBe('ab');
  });
});

describe('crimeIds', () => {
  it('tells IDs that were met from those that were not, through every growth', () => {
    const ids = crimeIds();
    const names = Array.from({ length: 150_000 }, (_, index) => `id ${index}`);
    expect(names.filter((name) => ids.hasMet(name))).toEqual([]);
    expect(names.filter((name) => !ids.hasMet(name))).toEqual([]);
  });

  it('tells any two texts apart', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 50 }), (names) => {
        const ids = crimeIds();
        expect(names.some((name) => ids.hasMet(name))).toBe(false);
      }),
    );
  });
});
