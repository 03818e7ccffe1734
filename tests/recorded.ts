import { tableLines } from './recorded-table.ts';
import { inline, isList, isRow, kept, type Part, wrapped } from './recorded-words.ts';

/**
 * A whole result for a snapshot, to be read: one property a line, rows as a table, six digits of a number, and no words,
 * which are held elsewhere. What no other test looks at may not change unnoticed either. After a change that is meant:
 * `npx vitest run tests/compare -u`.
 *
 * @example
 * recorded({ verdict: 'level', estimate: { value: 0.1234567, unit: 'points' }, rows: [{ at: 1 }, { at: 2 }] })
 * // verdict: level
 * // estimate: value 0.123457, unit points
 * // rows:
 * //   at
 * //   1
 * //   2
 */
export function recorded(result: object): string {
  const part = kept(result);
  const table = tableOf(part);
  if (table !== null) return asLines(table);
  return asLines(Object.entries(part ?? {}).flatMap(([name, each]) => linesOf(name, each, '')));
}

/** Lines for a snapshot, those that are too long to read at once broken between words. */
export function asLines(lines: readonly string[]): string {
  return `\n${lines.flatMap(wrapped).join('\n')}\n`;
}

/** A part that fits into a line is one; a longer one is a table, or has a line for each of its own parts. */
function linesOf(name: string, part: Part, indent: string): string[] {
  const short = `${indent}${name}: ${inline(part, true)}`;
  const isDeep = (isList(part) && part.some((each) => isList(each) || isRow(each))) || isRow(part);
  const table = tableOf(part);
  if (!isDeep || (table === null && short.length <= 120)) return [short];
  const within = table ?? Object.entries(part).flatMap(([key, each]) => linesOf(key, each, ''));
  return [`${indent}${name}:`, ...within.map((line) => `${indent}  ${line}`)];
}

/** A list of rows as a table, and so rows that have a name each and no columns but those of the widest. */
function tableOf(part: Part): readonly string[] | null {
  const rows = isList(part) || isRow(part) ? Object.values(part) : [];
  if (!rows.some(isRow) || rows.length < (isList(part) ? 2 : 3)) return null;
  if (!rows.every((row) => row === null || isRow(row))) return null;
  if (isList(part)) return tableLines(part);
  const columns = rows.map((row) => Object.keys(row ?? {}));
  const widest = new Set(columns.sort((a, b) => b.length - a.length)[0]);
  if (widest.size < 2 || !columns.flat().every((column) => widest.has(column))) return null;
  return tableLines(Object.entries(part ?? {}).map(([of, row]) => ({ of, ...(isRow(row) ? row : {}) })));
}
