import { describe, expect, it } from 'vitest';
import * as source from '../../src/source/index.ts';
import { csvCell, readingText, rejectedCsv } from '../../src/source/reading-text.ts';
import { checkExamples } from '../examples.ts';
import { satisfaction } from '../indicators.ts';
import { reading } from '../open/reading.ts';

const input = `area,period,numerator,denominator,note
Shropshire,Apr 2019,"1,081","1,098",x
Shropshire,2019-05,=1+1,98,
"A, B",2019-06,"81,5",98,
Shropshire,2019-07,[c],98,`;
const { report } = await reading(input, satisfaction);

checkExamples(new URL('../../src/source/', import.meta.url), {
  ...source,
  satisfaction,
  report: (
    await reading(
      `area,period,numerator,denominator\n${Array.from({ length: 16 }, (_, month) => `a,${2018 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')},${month === 15 ? '"81,5"' : 81},98`).join('\n')}`,
      satisfaction,
    )
  ).report,
});

describe('readingText', () => {
  it('tells what was read, what must be corrected and what was taken for granted', () => {
    expect(readingText(report)).toBe(`satisfaction.csv: 4 rows read, 2 used, 2 rejected.
Must be corrected:
  row 3, column numerator: must be a number, got "=1+1"; 2 such, also in row 4
Read otherwise than written:
  column period: written in another way, 1 cell; the first in row 2, "Apr 2019" as 2019-04
  column numerator: read without thousands separators, 1 cell; the first in row 2, "1,081" as 1081
  column denominator: read without thousands separators, 1 cell; the first in row 2, "1,098" as 1098
  column numerator: read as suppressed, never as 0, 1 cell; the first in row 5, "[c]" as a gap
Taken for granted:
  Columns are guessed from their headers, period: "period", area: "area", numerator: "numerator", denominator: "denominator".
  Columns without a role: "note".
Covered:
  Shropshire: 2019-04 to 2019-07`);
  });

  it('tells a fault of the file instead of each of its rows', async () => {
    const { report: faulty } = await reading(input.replace('numerator', 'x'), satisfaction);
    expect(readingText(faulty)).toBe(`satisfaction.csv: 4 rows read, 0 used, 4 rejected.
Must be corrected:
  row 1: must have a column for victims satisfied and victims interviewed (name the columns with --column numerator=… --column denominator=…), got area, period, x, denominator, note`);
  });
});

describe('rejectedCsv', () => {
  it('holds each fault, and nothing that a spreadsheet would run', () => {
    expect(rejectedCsv(report)).toBe(`row,column,found,expected
3,numerator,'=1+1,must be a number
4,numerator,"81,5",must be a number
`);
  });
});

describe('csvCell', () => {
  it('quotes what must be quoted', () => {
    expect(['a', 'a,b', 'a"b', 'a\nb', '', null, -5, 0.5].map(csvCell)).toEqual([
      'a',
      '"a,b"',
      '"a""b"',
      '"a\nb"',
      '',
      '',
      '-5',
      '0.5',
    ]);
  });

  it('puts an apostrophe before what would run as a formula', () => {
    expect(['=1', '+1', '-1', '@x', '\tx', '\rx'].map(csvCell)).toEqual([
      "'=1",
      "'+1",
      "'-1",
      "'@x",
      "'\tx",
      '"\'\rx"',
    ]);
  });
});
