import { CFB } from '@e965/xlsx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { totalRecordedCrime } from '../../src/indicator/catalogue/recorded-crime.ts';
import { robbery } from '../../src/indicator/catalogue/robbery.ts';
import { open } from '../../src/open/open.ts';
import { book, sheet } from '../source/books.ts';

const opened = async (content: string | Uint8Array, name: string) =>
  open({ name, content }, { fitFor: [robbery] });

it('hidden rows and columns are used, and named in the report and with the figures', async () => {
  const cells = sheet([
    ['Force', 'Month', 'Note', 'Robberies'],
    ['North', '2019-04', 'x', 10],
    ['North', '2019-05', 'x', 11],
    ['North', '2019-06', 'x', 12],
  ]);
  cells['!rows'] = [{}, {}, { hidden: true }];
  cells['!cols'] = [{}, {}, { hidden: true }, {}];
  const said = 'Hidden in sheet Data, and used as the others: row 3, column C.';
  const found = await opened(book({ Data: cells }), 'robbery.xlsx');
  expect(found.readings[0]?.report.assumptions).toContain(said);
  const { rows } = found.figures(robbery);
  expect(rows.map((row) => ('numerator' in row ? row.numerator : null))).toEqual([10, 11, 12]);
  expect(rows.about.caveats).toContain(said);
});

/** A file of which the second row and the second column of its one sheet are hidden. */
function withHidden(bookType: 'xlsx' | 'xlsb' | 'ods' | 'biff8'): Uint8Array {
  const cells = sheet([
    ['Force', 'Note', 'Month', 'Robberies'],
    ['North', 'x', '2019-04', 10],
    ['North', 'x', '2019-05', 11],
  ]);
  cells['!rows'] = [{}, { hidden: true }];
  cells['!cols'] = [{}, { hidden: true }, {}, {}];
  const written = book({ Other: sheet([['Notes'], ['of no use']]), Data: cells }, bookType);
  if (bookType === 'ods') {
    const parts = unzipSync(written);
    const [before = '', behind = ''] = strFromU8(parts['content.xml'] ?? new Uint8Array()).split('"Data"');
    const columns =
      '<table:table-column/><table:table-column table:visibility="collapse"/><table:table-column/>';
    let rows = 0;
    const text = behind
      .replaceAll(/<table:table-column[^>]*>/g, '')
      .replaceAll(/<table:table-row[^>]*>/g, () => {
        rows += 1;
        return rows === 2
          ? '<table:table-row table:visibility="filter">'
          : `${rows === 1 ? columns : ''}<table:table-row>`;
      });
    return zipSync({ ...parts, 'content.xml': strToU8(`${before}"Data"${text}`) });
  }
  if (bookType !== 'biff8') return written;
  // Of an XLS a program writes a record for each row; the library here does not.
  const whole: unknown = CFB.read(Uint8Array.from(written), { type: 'array' });
  const content = Uint8Array.from(CFB.find(whole, '/Workbook')?.content ?? []);
  const view = new DataView(content.buffer);
  let at = 0;
  let sheets = 0;
  while (view.getUint16(at, true) !== 0x0200 || sheets < 3) {
    if (view.getUint16(at, true) === 0x0809) sheets += 1;
    at += 4 + view.getUint16(at + 2, true);
  }
  const row = [0x08, 0x02, 16, 0, 1, 0, 0, 0, 4, 0, 0, 1, 0, 0, 0, 0, 0x20, 0, 0, 0];
  const sound: unknown = CFB.utils.cfb_new({ root: 'R' });
  CFB.utils.cfb_add(sound, '/Workbook', [...content.slice(0, at), ...row, ...content.slice(at)]);
  return Uint8Array.from(CFB.write(sound, { type: 'array' }));
}

it.each(['xlsx', 'xlsb', 'ods', 'biff8'] as const)('what is hidden is told of %s', async (type) => {
  const { readings } = await opened(withHidden(type), `robbery.${type === 'biff8' ? 'xls' : type}`);
  const [reading] = readings.filter(({ rows }) => rows.length > 0);
  expect(reading?.rows.map((row) => ('count' in row ? row.count : null))).toEqual([10, 11]);
  expect(reading?.report.assumptions).toContain(
    'Hidden in sheet Data, and used as the others: row 2, column B.',
  );
});

it('columns that are said to be hidden far beyond the sheet cost nothing', async () => {
  const cells = sheet([
    ['Force', 'Month', 'Robberies'],
    ['North', '2019-04', 10],
  ]);
  cells['!cols'] = [{}, {}, { hidden: true }];
  const parts = unzipSync(book({ Data: cells }));
  const name = 'xl/worksheets/sheet1.xml';
  const far = strFromU8(parts[name] ?? new Uint8Array()).replace(/max="3"/, 'max="2000000000"');
  expect(far).toContain('2000000000');
  const { readings } = await opened(zipSync({ ...parts, [name]: strToU8(far) }), 'robbery.xlsx');
  expect(readings[0]?.report.assumptions).toContain(
    'Hidden in sheet Data, and used as the others: column C.',
  );
});

it('hidden rows and columns that hold nothing are not spoken of', async () => {
  const cells = sheet([
    ['Force', 'Month', 'Robberies'],
    ['North', '2019-04', 10],
  ]);
  cells['!rows'] = [{}, {}, {}, { hidden: true }];
  cells['!cols'] = [{}, {}, {}, { hidden: true }];
  const { readings } = await opened(book({ Data: cells }), 'robbery.xlsx');
  expect(readings[0]?.report.assumptions.join()).not.toContain('Hidden');
});

it('classes of London that are not known count in the total, and are named with it', async () => {
  const content = `MajorText,MinorText,LookUp_BoroughName,201004,201005
Burglary,Domestic Burglary,Barnet,210,190
Space Crime,Rocket Theft,Barnet,5,6
Space Crime,Comet Fraud,Barnet,1,0
`;
  const found = await open({ name: 'london.csv', content }, { fitFor: [totalRecordedCrime] });
  const { rows, said } = found.figures(totalRecordedCrime);
  const sentence =
    'Classes that are not known here count in totals alone: "Space Crime, Rocket Theft", "Space Crime, Comet Fraud" (2 rows).';
  expect(said).toContain(sentence);
  expect(rows.about.caveats).toContain(sentence);
  const all = rows.map((row) => ('count' in row ? Number(row.count ?? 0) : 0));
  expect(all.reduce((sum, count) => sum + count, 0)).toBe(210 + 190 + 5 + 6 + 1 + 0);
});

it('an x that was typed among numbers is a gap, and the report says where', async () => {
  const found = await opened('Force,Month,Robberies\nNorth,2019-04,x\nNorth,2019-05,11\n', 'robbery.csv');
  expect(found.readings[0]?.report.coerced).toMatchObject([
    { column: 'Robberies', what: 'read as missing, never as 0', count: 1, row: 2, found: 'x' },
  ]);
});

it.each([
  [[30, 33, 25], [10, 12, 12], [20, 21, 13], true],
  [[30, 33, 26], [10, 12, 12], [20, 21, 13], false],
  [[30, 33], [10, 12], [20, 21], false],
])(
  'rows without a category are the whole where all %j are the sums of %j and %j',
  async (all, some, others, isWhole) => {
    const lines = all.flatMap((count, at) => [
      `North,2019-0${at + 4},,${count}`,
      `North,2019-0${at + 4},Robbery,${some[at]}`,
      `North,2019-0${at + 4},Burglary,${others[at]}`,
    ]);
    const content = `Force,Month,Offence,Count\n${lines.join('\n')}\n`;
    const found = await open({ name: 'all.csv', content }, { fitFor: [totalRecordedCrime] });
    if (!isWhole) {
      expect(() => found.figures(totalRecordedCrime)).toThrow('must be named in every row');
      return;
    }
    const { rows, said } = found.figures(totalRecordedCrime);
    expect(
      rows.map((row) => ('numerator' in row ? row.numerator : 'count' in row ? row.count : null)),
    ).toEqual(all);
    expect(said).toContain(
      'The rows without a category are the whole of the others: they are used, and none of its parts.',
    );
  },
);
