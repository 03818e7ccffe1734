import { open } from '../../src/open/open.ts';
import type { OpenOptions } from '../../src/open/open-options.ts';
import type { Tally } from '../../src/series/observation.ts';
import type { Table } from '../../src/series/table.ts';

/** Reads a file of a publisher, which is known by its header: counts, unless its rows are said to be others. */
export async function readPublished<Row = Tally>(content: string | Uint8Array, options: OpenOptions = {}) {
  const opened = await open({ name: 'published.csv', content }, { strict: true, ...options });
  const [reading] = opened.readings;
  if (reading === undefined || reading.shape !== null) throw new Error('not known by its header');
  return { ...reading, rows: reading.rows as unknown as Table<Row> };
}
