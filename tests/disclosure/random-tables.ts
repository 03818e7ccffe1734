import type { CountTable } from '../../src/disclosure/count-table.ts';
import type { SuppressOptions } from '../../src/disclosure/suppress.ts';
import { random } from '../../src/numeric/random.ts';
import { readBack } from './reader.ts';

/** What somebody who has the published figures and the method makes of the small counts of many tables. */
export interface Tally {
  readonly tables: number;
  readonly small: number;
  readonly exact: number;
  readonly two: number;
  /** Tables with an exact one, as a reader of the test wants them. */
  readonly found: readonly string[];
}

export const named = (cells: CountTable['cells']): CountTable => ({
  rows: cells.map((_, row) => `row ${row}`),
  columns: (cells[0] ?? []).map((_, column) => `column ${column}`),
  cells,
});

/** Hidden counts of a table that are looked at all together. */
const MOST_HIDDEN = 8;
const search = { beyond: 10, enough: 3, most: 4000 } as const;

/** Small tables of counts drawn at random, a third of them of nought to six, read back one by one. */
export function readTables(options: SuppressOptions, tables: number, seed: number): Tally {
  const chance = random(seed);
  const found: string[] = [];
  let [small, exact, two] = [0, 0, 0];
  for (let at = 0; at < tables; at += 1) {
    const [height, width] = [1 + chance.below(4), 1 + chance.below(3)];
    const count = () => (chance.below(3) === 0 ? chance.below(7) : chance.below(30));
    const cells = Array.from({ length: height }, () => Array.from({ length: width }, count));
    const read = readBack(named(cells), options, search, MOST_HIDDEN);
    for (const { values } of read) {
      small += 1;
      if (values.length === 2) two += 1;
      if (values.length > 1) continue;
      exact += 1;
      found.push(JSON.stringify(cells));
    }
  }
  return { tables, small, exact, two, found };
}
