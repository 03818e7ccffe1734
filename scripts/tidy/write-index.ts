import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formatCsv } from './csv.ts';
import { dataDictionary } from './data-dictionary.ts';
import { byText, type IndexEntry, type TableEntry, type TidyTable } from './published-table.ts';
import { releaseOf } from './release-of.ts';

const local = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

function indexed(entry: TableEntry, rows: number, text: string): IndexEntry {
  const sha256 = createHash('sha256').update(text).digest('hex');
  return { ...entry, released: releaseOf(entry), rows, bytes: Buffer.byteLength(text), sha256 };
}

/** Writes a table's CSV file into `data/` and returns its entry for the index. */
export function writeTable({ entry, rows }: TidyTable): IndexEntry {
  const text = formatCsv(
    entry.columns.map((column) => column.name),
    rows,
  );
  writeFileSync(local(`data/${entry.file}`), text);
  return indexed(entry, rows.length, text);
}

/** The entry of a file of `data/` that is written by hand. */
export function indexFile(entry: TableEntry, countRows: (text: string) => number): IndexEntry {
  const text = readFileSync(local(`data/${entry.file}`), 'utf8');
  return indexed(entry, countRows(text), text);
}

/**
 * Writes `data/index.json` and the data dictionary. The new entries replace those of the same basis; entries of
 * the other basis stay, so that the published and the illustrative tables can be made apart.
 */
export function writeIndex(basis: TableEntry['basis'], entries: readonly IndexEntry[]): void {
  const path = local('data/index.json');
  const old: readonly IndexEntry[] = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).tables : [];
  const tables = [...old.filter((entry) => entry.basis !== basis), ...entries].sort((a, b) =>
    byText(a.id, b.id),
  );
  writeFileSync(path, `${JSON.stringify({ tables }, null, 2)}\n`);
  writeFileSync(local('docs/data-dictionary.md'), dataDictionary(tables));
}
