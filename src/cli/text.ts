import { escapeTerminal } from '../report/escape.ts';
import { wrap } from '../report/wrap.ts';
import type { IndicatorError } from '../result/error.ts';

/** An error as sentences on the terminal: the first problem, then every other found in the same input. */
export function errorText({ message, problems }: IndicatorError): string {
  const others = problems
    .slice(1)
    .map(({ path, expected, received }) => `${path} ${expected}, got ${received}`);
  const lines =
    others.length === 0 ? [] : [`${others.length} more found:`, ...others.map((each) => `  ${each}`)];
  // Text from a file must not move the cursor.
  return [message, ...lines].map(escapeTerminal).join('\n');
}

/** What went wrong with a file, as one sentence; `null` for any other error, which is a fault of the program. */
export function fileErrorText(error: unknown): string | null {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) return null;
  const path = 'path' in error ? String(error.path) : 'standard output';
  // Node says `EISDIR: illegal operation on a directory, open '/tmp'`.
  const why = /^\w+: (.+), \w+/.exec(error.message)?.[1];
  const code = String(error.code);
  return escapeTerminal(
    `${path}: must be somewhere that can be written, got ${code}${why === undefined ? '' : ` (${why})`}`,
  );
}

/** What a terminal obeys, or what turns a line round, and JSON leaves as it is. */
const obeyed = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** A result as JSON that does nothing to a terminal: such characters are written by number, as JSON allows. */
export function jsonText(value: unknown): string {
  const escaped = JSON.stringify(value, null, 2).replaceAll(
    obeyed,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${escaped}\n`;
}

const WIDTH = 100;

/** Text for a terminal 100 characters wide. */
export const paragraph = (text: string): string => wrap(escapeTerminal(text), WIDTH);

/** Lines as they are, with nothing in them that a terminal would obey. */
export const safeLines = (text: string): string => text.split('\n').map(escapeTerminal).join('\n');

/** The same as an item of a list. */
export const item = (text: string): string => `- ${wrap(escapeTerminal(text), WIDTH, '  ').slice(2)}`;

/** A title over a list of items; nothing where there are none. */
export const listed = (title: string, items: readonly string[]): readonly string[] =>
  items.length === 0 ? [] : [`${title}\n${items.map(item).join('\n')}`];

const LONGEST = 40;
const LONGEST_AT_END = 100;

/** Rows below each other for a terminal, columns of numbers to the right; a long cell is cut. */
export function aligned(
  columns: readonly { readonly label: string; readonly numeric: boolean }[],
  rows: readonly (readonly string[])[],
): string {
  const cells = [columns.map(({ label }) => label), ...rows].map((row) =>
    row.map((cell, at) => cut(cell, at === columns.length - 1 ? LONGEST_AT_END : LONGEST)),
  );
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) =>
        columns[at]?.numeric ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return cells.map(line).join('\n');
}

function cut(text: string, longest: number): string {
  const letters = [...escapeTerminal(text)];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : letters.join('');
}
