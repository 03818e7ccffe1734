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
