import { describe, expect, it } from 'vitest';
import { parseRecords } from '../../../scripts/tidy/csv.ts';
import type { Table } from '../../../src/series/table.ts';
import { index, readText } from '../read-data.ts';

type Module = { readonly rows: Table<Record<string, unknown>> };
const load = (id: string): Promise<Module> => import(`../../../src/tables/${id}.ts`);
const camelCase = (name: string): string => name.replaceAll(/_(.)/g, (_, next: string) => next.toUpperCase());

describe.each(index.tables.filter((entry) => entry.file.endsWith('.csv')))('the module of $id', (entry) => {
  it('decodes to the rows of the CSV file, with their types', async () => {
    const { rows } = await load(entry.id);
    const expected = parseRecords(readText(`data/${entry.file}`));
    expect(rows.length).toBe(expected.length);
    const decoded = [...rows];
    for (const { name, type, optional, empty = '' } of entry.columns) {
      const numeric = type === 'integer' || type === 'number';
      const want = expected.map((row) => {
        const cell = row[name] ?? '';
        return numeric ? (optional && cell === '' ? null : Number(cell)) : cell || empty;
      });
      expect(decoded.map((row) => row[camelCase(name)])).toEqual(want);
    }
  });

  it('carries what the index says of its origin', async () => {
    const { about } = (await load(entry.id)).rows;
    const { id, title, publisher, licence, attribution, basis, scheme, sha256, caveats } = entry;
    expect(about).toMatchObject({
      id,
      title,
      publisher,
      licence,
      attribution,
      basis,
      scheme,
      sha256,
      caveats,
    });
    for (const name of Object.values(about.areaNames)) expect(name).not.toBe('');
  });
});
