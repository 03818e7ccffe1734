import { DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duckdbClient } from '../../src/engine/duckdb-client.ts';
import { sqlName, sqlText } from '../../src/engine/sql-text.ts';
import { anyCharacter } from '../any-character.ts';

const duckdb = duckdbClient(await (await DuckDBInstance.create(':memory:')).connect());

/** Text made mostly of what can end a quotation, start a comment or be taken for a space. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'\'"`\\\0;%_$-/*\n\r\t{}:?\u00a0\u2003\u3000\ufeff\u2019\u200b',
        '--',
        '/*',
        '$$',
        '\\0',
        '\\N',
        "''",
      ),
      fc.string({ unit: anyCharacter, maxLength: 4 }),
      fc.constantFrom("'; DROP TABLE kept; --", '"; DROP TABLE kept; --', 'é', 'e\u0301', '😀'),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

/** What ClickHouse reads between two marks; throws where the quotation ends before the text does. */
function readClickhouse(quoted: string, mark: string): string {
  if (!quoted.startsWith(mark)) throw new Error('not quoted');
  let text = '';
  for (let at = 1; at < quoted.length; at += 1) {
    const character = quoted.charAt(at);
    if (character === mark) {
      if (at !== quoted.length - 1) throw new Error('ends early');
      return text;
    }
    if (character === '\0') throw new Error('NUL');
    if (character === '\\') at += 1;
    text += character === '\\' ? quoted.charAt(at).replace('0', '\0') : character;
  }
  throw new Error('does not end');
}

describe('text as SQL', () => {
  it('is in DuckDB, byte for byte, what it was, whatever it holds', async () => {
    await duckdb.query('CREATE TABLE kept AS SELECT 1 AS one');
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (first, second) => {
        const [one, other] = [first, second].map((text) => sqlText(text, 'duckdb', 'test'));
        const bytes = `hex(encode(${one})) AS one, hex(encode(${other})) AS other`;
        const rows = [...(await duckdb.query(`SELECT ${bytes}, 'x' AS last`))];
        // As bytes, because the driver drops a byte order mark in front of what it reads.
        const hex = (text: string) => Buffer.from(text, 'utf8').toString('hex').toUpperCase();
        expect(rows).toEqual([{ one: hex(first), other: hex(second), last: 'x' }]);
      }),
      { numRuns: 300 },
    );
    expect([...(await duckdb.query('SELECT one FROM kept'))]).toEqual([{ one: 1 }]);
  });

  it('is a name in DuckDB as it was, whatever it holds but NUL', async () => {
    const names = hostile.map((text) => text.replaceAll('\0', '')).filter((text) => text !== '');
    await fc.assert(
      fc.asyncProperty(names, names, async (table, column) => {
        const [tableName, columnName] = [table, column].map((text) => sqlName(text, 'duckdb', 'test'));
        await duckdb.query(`CREATE OR REPLACE TEMP TABLE ${tableName} AS SELECT 7 AS ${columnName}`);
        const rows = [...(await duckdb.query(`SELECT ${columnName} FROM temp.${tableName}`))];
        expect(rows).toEqual([{ [column]: 7 }]);
        await duckdb.query(`DROP TABLE temp.${tableName}`);
      }),
      { numRuns: 150 },
    );
  });

  it('ends where it should by the rules of ClickHouse, as a value and as a name', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(readClickhouse(sqlText(text, 'clickhouse', 'test'), "'")).toBe(text);
        if (text !== '') expect(readClickhouse(sqlName(text, 'clickhouse', 'test'), '`')).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['O\'Brien \\ "x"', 'duckdb', `'O''Brien \\ "x"'`, `"O'Brien \\ ""x"""`],
    ["O'Brien \\ `x`", 'clickhouse', "'O\\'Brien \\\\ `x`'", "`O'Brien \\\\ \\`x\\``"],
  ] as const)('is written %s in %s', (text, dialect, value, name) => {
    expect(sqlText(text, dialect, 'test')).toBe(value);
    expect(sqlName(text, dialect, 'test')).toBe(name);
  });

  it('is refused where no engine could have it', () => {
    expect(() => sqlName('', 'duckdb', 'a: b')).toThrow('a: b must be a name, got ""');
    expect(() => sqlName('a\0b', 'duckdb', 'a: b')).toThrow('without the character NUL');
    expect(() => sqlName('\ud800', 'clickhouse', 'a: b')).toThrow('well-formed Unicode');
    expect(() => sqlText('x\udc00', 'duckdb', 'a: b')).toThrow('well-formed Unicode');
    expect(() => sqlText(7 as unknown as string, 'duckdb', 'a: b')).toThrow('got 7');
  });
});
