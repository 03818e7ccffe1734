import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { named, readTables } from '../disclosure/random-tables.ts';
import { readBack } from '../disclosure/reader.ts';

const page = readFileSync(new URL('../../docs/methods/disclosure.md', import.meta.url), 'utf8');
const whole = (value: number) => value.toLocaleString('en-GB');

describe('somebody who has the published table and knows how it was suppressed', () => {
  it.each([
    [
      [[9], [9], [4]],
      [0, 1, 2, 3, 4],
    ],
    [
      [[5], [5], [2]],
      [0, 1, 2],
    ],
    [
      [[5], [0]],
      [0, 1, 2, 3, 4],
    ],
  ])('is left with several values of the small count of %j', (cells, values) => {
    const [small] = readBack(named(cells), {}, { beyond: 14, enough: 5, most: 20_000 });
    expect(small?.values).toEqual(values);
  });

  it('is left with several values where a first choice would have told on the second', () => {
    const table = named([
      [24, 27, 5],
      [18, 28, 5],
      [1, 4, 8],
    ]);
    const options = { threshold: 3, zeros: 'show' } as const;
    for (const { values } of readBack(table, options, { beyond: 10, enough: 2, most: 4000 }))
      expect(values.length).toBeGreaterThan(1);
  });

  it('reads no count back exactly in random tables, which the documents say', () => {
    const rows = (['both', 'rows', 'columns', 'none'] as const).flatMap((totals, at) =>
      (['suppress', 'show'] as const).map((zeros) => {
        const { exact, found, small, tables, two } = readTables({ totals, zeros }, 150, 1 + at);
        expect(found).toEqual([]);
        return `| ${totals} | ${zeros} | ${whole(tables)} | ${whole(small)} | ${exact} | ${two} |`;
      }),
    );
    expect(page).toContain(rows.join('\n'));
  });
});
