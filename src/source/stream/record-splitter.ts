import { separatorOf } from '../separator.ts';
import { quotedRecord } from './quoted-record.ts';

/** Takes one record: its cells, and its number as a spreadsheet counts; `null` when its cells cannot be told apart. */
export type OnRecord = (cells: readonly string[] | null, row: number) => void;

/** Splits text that arrives in pieces into records. */
export interface RecordSplitter {
  push(text: string): void;
  /** Says that no more text comes. */
  end(): void;
  /** Name of the separator, once the first line is there: `commas`, `semicolons`, … */
  separator(): string | null;
}

/** A longer line is not read: without a limit a file with no line ends would have to be held whole. */
const LONGEST = 1 << 20;

/**
 * Splits a CSV file into records as its text arrives. Line ends of any kind are taken together, empty lines are
 * passed over. Memory is bounded by the longest line that is read, not by the file.
 *
 * A quote that is left open would swallow the rest of the file; so when the quotes of a line contradict each other,
 * or the record runs over several lines and has not as many cells as the header, that one line alone is lost.
 */
export function recordSplitter(onRecord: OnRecord): RecordSplitter {
  let rest = '';
  let separator: ReturnType<typeof separatorOf> | null = null;
  let width: number | null = null;
  let row = 0;
  let skipping = false;
  let heldReturn = false;

  const emit = (cells: readonly string[] | null) => {
    row += 1;
    if (cells !== null) width ??= cells.length;
    onRecord(cells, row);
  };
  /** Reads the records that are complete, and gives what is left. */
  const drain = (text: string, isLast: boolean): string => {
    separator ??= separatorOf(text);
    const { delimiter } = separator;
    let from = 0;
    let quote = text.indexOf('"');
    while (from < text.length) {
      const newline = text.indexOf('\n', from);
      if (newline < 0 && !isLast) break;
      const end = newline < 0 ? text.length : newline;
      if (quote >= 0 && quote < from) quote = text.indexOf('"', from);
      if (end === from) row += 1;
      else if (end - from > LONGEST) emit(null);
      else if (quote < 0 || quote > end) emit(text.slice(from, end).split(delimiter));
      else {
        let found = quotedRecord(text, from, delimiter, isLast);
        if (found === 'more' && text.length - from <= LONGEST) break;
        if (found === 'more' || (found !== null && found.end - from > LONGEST)) found = null;
        if (found !== null && found.lines > 1 && width !== null && found.cells.length !== width) found = null;
        emit(found?.cells ?? null);
        from = (found?.end ?? end) + 1;
        continue;
      }
      from = end + 1;
    }
    if (isLast || text.length - from <= LONGEST || text.indexOf('\n', from) >= 0) return text.slice(from);
    emit(null);
    skipping = true;
    return '';
  };
  const take = (text: string, isLast: boolean) => {
    let fresh = heldReturn ? `\r${text}` : text;
    heldReturn = !isLast && fresh.endsWith('\r');
    if (heldReturn) fresh = fresh.slice(0, -1);
    if (fresh.includes('\r')) fresh = fresh.replace(/\r\n?/g, '\n');
    if (skipping) {
      const newline = fresh.indexOf('\n');
      if (newline < 0) return;
      skipping = false;
      fresh = fresh.slice(newline + 1);
    }
    const joined = rest + fresh;
    const isReady = isLast || separator !== null || hasLine(joined) || joined.length > LONGEST;
    rest = isReady ? drain(joined, isLast) : joined;
  };
  return {
    push: (text) => take(text, false),
    end: () => take('', true),
    separator: () => separator?.name ?? null,
  };
}

/** Whether a line that is not blank is there to its end: the separator is told by it. */
function hasLine(text: string): boolean {
  const start = text.search(/\S/);
  return start >= 0 && text.includes('\n', start);
}
