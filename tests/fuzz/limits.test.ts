import { CFB } from '@e965/xlsx';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isIndicatorError } from '../../src/result/error.ts';
import { type LimitName, limitsOf, type ReadLimits, readLimits } from '../../src/source/limits.ts';
import { gridsOf } from '../../src/source/table/grid.ts';
import { bytesInMemory, zipDirectory, zipEntryPieces } from '../../src/source/zip/zip-directory.ts';
import { reading } from '../open/reading.ts';
import { book, sheet } from '../source/books.ts';

const header = 'Force,Month,Count';
const sound = `${header}\nKent,2019-04,5\nEssex,2019-04,6\n`;
const rows = sound
  .trim()
  .split('\n')
  .map((line) => line.split(','));

/** What a table is refused for, in words; or how many rows were used. */
async function refusal(
  input: string | Uint8Array,
  limits: Partial<ReadLimits> = {},
): Promise<string | number> {
  try {
    return (await reading(input, null, { strict: true, limits })).report.used;
  } catch (error) {
    if (!isIndicatorError(error)) throw error;
    return error.message;
  }
}

/** A workbook with one of its parts replaced, or wherever `from` stands in it replaced by `to`. */
function changed(whole: Uint8Array, part: string, from: string | RegExp, to: string): Uint8Array {
  const parts = unzipSync(whole);
  const text = new TextDecoder().decode(parts[part]);
  expect(text).toMatch(from);
  return zipSync({ ...parts, [part]: strToU8(text.replace(from, () => to)) });
}
const SHEET = 'xl/worksheets/sheet1.xml';
const xlsx = book({ Data: rows });
const packed = zipSync(unzipSync(xlsx));
const ods = book({ Data: rows }, 'ods');

describe('the limits of reading', () => {
  it.each<[string, LimitName, string | Uint8Array, Partial<ReadLimits>, string]>([
    ['a cell of text', 'characters', `${header}\n${'x'.repeat(40_000)},2019-04,5`, {}, '40,000 in row 2'],
    ['a cell in quotes', 'characters', `${header}\n"${'x'.repeat(40_000)}",2019-04,5`, {}, '40,000 in row 2'],
    ['a line without an end', 'characters', 'x'.repeat(40_000), {}, '40,000 in row 1'],
    ['commas', 'columns', `${header}\n${','.repeat(40_000)}`, {}, '16,385 or more in row 2'],
    [
      'commas behind a quote',
      'columns',
      `${header}\n"a"${','.repeat(40_000)}`,
      {},
      '16,385 or more in row 2',
    ],
    ['rows', 'rows', sound, { rows: 2 }, '3'],
    ['bytes', 'bytes', sound, { bytes: 40 }, '49'],
    ['rows of a sheet', 'rows', xlsx, { rows: 2 }, '3 in sheet Data'],
    ['columns of a sheet', 'columns', ods, { columns: 2 }, '3 in sheet Data'],
    ['cells of a sheet', 'cells', xlsx, { cells: 8 }, '9'],
    ['a cell of a sheet', 'characters', xlsx, { characters: 4 }, '5 in row 1 of sheet Data'],
    ['bytes of a workbook when it is unpacked', 'bytes', packed, { bytes: packed.length }, ''],
  ])(
    'refuse by name, with what is allowed and what allows more: %s',
    async (_, name, input, limits, found) => {
      const message = String(await refusal(input, limits));
      const allowed = { ...readLimits, ...limits }[name].toLocaleString('en-GB');
      expect(message).toMatch(
        new RegExp(`^table\\.csv: must have at most ${allowed} .*\\(limits\\.${name} allows more`),
      );
      expect(message).toContain(`, got ${found}`);
    },
  );

  it('let through what they allow', async () => {
    expect(await refusal(`${header}\n${'x'.repeat(40_000)},2019-04,5`, { characters: 40_000 })).toBe(1);
    expect(await refusal(sound, { rows: 3, bytes: 49, columns: 3, characters: 7 })).toBe(2);
    expect(await refusal(xlsx, { rows: 3, cells: 9, columns: 3, characters: 7 })).toBe(2);
    expect(await refusal(ods)).toBe(2);
  });

  it('are whole options: each a number of 1 or more, and none that is unknown', () => {
    expect(limitsOf({ rows: 5 }, 'readTable')).toEqual({ ...readLimits, rows: 5 });
    for (const wrong of [{ rows: 0 }, { rows: Number.NaN }, { row: 5 }, { rows: '5' }])
      expect(() => limitsOf(wrong as Partial<ReadLimits>, 'readTable')).toThrow(/^readTable: limits/);
  });
});

describe('workbooks made to become large', () => {
  it.each<[string, Uint8Array, string]>([
    [
      'a cell of 60 million characters',
      changed(
        xlsx,
        SHEET,
        '</sheetData>',
        `<row r="4"><c r="A4" t="str"><v>${'x'.repeat(6e7)}</v></c></row></sheetData>`,
      ),
      'must have at most 200 times the bytes that it has packed',
    ],
    [
      'cells so far out that their rows are filled',
      changed(
        xlsx,
        SHEET,
        '</sheetData>',
        `${Array.from({ length: 700 }, (_, at) => `<row r="${at + 4}"><c r="XFD${at + 4}"><v>1</v></c></row>`).join('')}</sheetData>`,
      ),
      'must have at most 10,000,000 cells',
    ],
    [
      'merged ranges on merged ranges',
      changed(
        xlsx,
        SHEET,
        '</sheetData>',
        `</sheetData><mergeCells>${'<mergeCell ref="A1:C30000"/>'.repeat(200)}</mergeCells>`,
      ),
      'must have at most 10,000,000 cells',
    ],
    [
      'millions of cells without anything',
      changed(
        xlsx,
        SHEET,
        '</sheetData>',
        `<row r="4">${'<c/>'.repeat(6e6)}</row>${`<row>${'<c/>'.repeat(9000)}</row>`.repeat(500)}</sheetData>`,
      ),
      'must have at most 10,000,000 cells',
    ],
    [
      'a cell of ODS repeated over rows and columns',
      changed(
        ods,
        'content.xml',
        /<table:table-row>\s*<table:table-cell/,
        '<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16384"',
      ),
      'must have at most 10,000,000 cells',
    ],
  ])('are refused before they are read: %s', async (_, input, message) => {
    expect(await refusal(input, message.includes('cells') ? { ratio: 2000 } : {})).toContain(message);
  });

  it('are read where only the grid is said to be large, or is filled by nothing', async () => {
    const whole = changed(xlsx, SHEET, /<dimension ref="[^"]*"/, '<dimension ref="A1:XFD1048576"');
    const merged = changed(
      whole,
      SHEET,
      '</sheetData>',
      '</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    );
    const empty =
      '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"></table:table-cell></table:table-row></table:table>';
    expect(await refusal(merged)).toBe(2);
    expect(await refusal(changed(ods, 'content.xml', '</table:table>', empty))).toBe(2);
  });

  it('are refused where a part is not what the directory announces', async () => {
    const at = new DataView(xlsx.buffer).getUint32(xlsx.length - 6, true);
    const view = new DataView(xlsx.slice().buffer);
    view.setUint32(at + 24, view.getUint32(at + 24, true) - 1, true);
    expect(await refusal(new Uint8Array(view.buffer))).toContain('no sound spreadsheet');
  });
});

describe('an XLS workbook', () => {
  const cellsOf = (name: string) => {
    const cells = sheet([
      ['Force', 'Month', 'Count', 'Share'],
      ['Kent', new Date(2019, 3, 1), 5, 0.25],
      ['Kent', '2019-05', 6, true],
      [name, '[c]', 'a long text, '.repeat(18), ''],
    ]);
    cells['!merges'] = [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }];
    return cells;
  };
  const gridsOfBook = (type: 'xlsx' | 'biff8' | 'biff5', name: string) =>
    gridsOf(book({ Data: cellsOf(name), Other: [['x']] }, type), 'utf-8');

  // The one who writes the older of the two has no letters but those of ASCII.
  it.each([
    ['biff8', 'Ünïted'],
    ['biff5', 'United'],
  ] as const)('tells what an XLSX workbook tells: %s', async (type, name) => {
    expect(await gridsOfBook(type, name)).toEqual(await gridsOfBook('xlsx', name));
  });

  it.each(['biff8', 'biff5'] as const)('is read or refused when its bytes are broken: %s', async (type) => {
    const whole = book({ Data: cellsOf('United') }, type);
    const change = fc.tuple(fc.nat({ max: whole.length - 1 }), fc.constantFrom(0, 1, 7, 127, 255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (list) => {
        const bytes = whole.slice();
        for (const [at, byte] of list) bytes[at] = byte;
        const grids = await gridsOf(bytes, 'utf-8');
        expect('expected' in grids || grids.every(({ records }) => records.length < 70_000)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('tells the value that was saved with a formula, whatever the formula is', async () => {
    const whole: unknown = CFB.read(
      book(
        {
          Data: [
            ['Force', 'Count'],
            ['Kent', 5],
          ],
        },
        'biff8',
      ),
      { type: 'array' },
    );
    const stream = Uint8Array.from(CFB.find(whole, '/Workbook').content as ArrayLike<number>);
    const at = stream.findIndex(
      (byte, place) => byte === 0x03 && stream[place + 1] === 0x02 && stream[place + 2] === 14,
    );
    // Place and value of the number, then no flags, and three tokens that are none.
    const formula = [
      0x06,
      0,
      27,
      0,
      ...stream.slice(at + 4, at + 18),
      0,
      0,
      0,
      0,
      0,
      0,
      3,
      0,
      0xff,
      0xff,
      0xff,
      0,
      0,
    ];
    const changed = Uint8Array.from([...stream.slice(0, at), ...formula, ...stream.slice(at + 18)]);
    CFB.utils.cfb_add(whole, '/Workbook', changed);
    const grids = await gridsOf(
      Uint8Array.from(CFB.write(whole, { type: 'array' }) as ArrayLike<number>),
      'utf-8',
    );
    expect(
      'expected' in grids ? grids : grids.map(({ records, assumptions }) => [records[1]?.cells, assumptions]),
    ).toEqual([[['Kent', '5'], ['Formulas are read as the values that were saved with them: 1.']]]);
  });

  it('is refused where a record is shorter than what it holds, for which its library would look without end', async () => {
    const whole = book({ Data: [['Force', 'Count']] }, 'biff5');
    // The first text of the sheet: its type, its length, and eight bytes before its letters.
    const at = whole.findIndex(
      (byte, place) => byte === 0x04 && whole[place + 1] === 0x02 && whole[place + 2] === 13,
    );
    const bytes = whole.slice();
    bytes[at + 2] = 7;
    expect(await gridsOf(bytes, 'utf-8')).toMatchObject({
      found: 'a container that is no sound spreadsheet',
    });
  });
});

describe('the head of a file', () => {
  it('is what a whole reading begins with, without its last and half record', async () => {
    const text = `${header}\n${Array.from({ length: 30_000 }, (_, at) => `Kent,2019-04,${at}`).join('\n')}`;
    const cellsOf = async (input: string | Uint8Array, head: boolean) => {
      const grids = await gridsOf(input, 'utf-8', { head });
      if ('expected' in grids) throw new Error(grids.expected);
      return grids.flatMap(({ records }) => records.map(({ cells }) => cells));
    };
    const whole = await cellsOf(text, false);
    for (const input of [text, strToU8(text), book({ Data: whole })]) {
      const head = await cellsOf(input, true);
      expect(head.length).toBeGreaterThan(99);
      expect(head.length).toBeLessThan(20_000);
      expect(head).toEqual(whole.slice(0, head.length));
    }
    expect(await cellsOf(sound, true)).toEqual(rows);
  });
});

describe('an archive', () => {
  it('gives back what was packed, stored or deflated, in pieces', async () => {
    const content = strToU8(sound.repeat(20_000));
    const archive = zipSync({
      'a.csv': content,
      'b.csv': [content, { level: 0 }],
      'c.csv': new Uint8Array(),
    });
    const source = bytesInMemory(archive);
    for (const entry of await zipDirectory(source, 'a.zip')) {
      const pieces: Uint8Array[] = [];
      for await (const piece of zipEntryPieces(source, entry, 'a.zip')) pieces.push(piece);
      const whole = pieces.map((piece) => new TextDecoder().decode(piece)).join('');
      expect(whole, entry.name).toBe(entry.name === 'c.csv' ? '' : sound.repeat(20_000));
    }
  });

  it('stops as soon as a file becomes larger than its directory says', async () => {
    const archive = zipSync({ 'a.csv': strToU8('x'.repeat(5e6)) });
    const source = bytesInMemory(archive);
    const [entry] = await zipDirectory(source, 'a.zip');
    if (entry === undefined) throw new Error('no entry');
    let seen = 0;
    const reading = async () => {
      for await (const piece of zipEntryPieces(source, { ...entry, size: 100_000 }, 'a.zip'))
        seen += piece.length;
    };
    await expect(reading()).rejects.toThrow(
      'must be what the directory of the archive says, got other bytes',
    );
    expect(seen).toBeLessThanOrEqual(100_000);
  });
});
