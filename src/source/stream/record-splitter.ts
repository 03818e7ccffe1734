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

/** A quoted cell that runs over more lines than this is a quote that was left open. */
const MOST_LINES = 20;

const without = { columns: Number.POSITIVE_INFINITY, characters: Number.POSITIVE_INFINITY };

/** The cells of a record and where it ends. */
export interface QuotedRecord {
  readonly cells: readonly string[];
  /** Index of its line end, or of the end of the text. */
  readonly end: number;
  readonly lines: number;
}

/**
 * Reads one record that has a quote in it (RFC 4180; blanks around the quotes are passed over). `null` when its
 * quotes contradict each other or need too many lines; `'more'` when the text ends before the record can have ended.
 * Of a record with more cells, or with a quoted cell of more characters, than `most` no more is read than tells so.
 */
export function quotedRecord(
  text: string,
  from: number,
  delimiter: string,
  isLast: boolean,
  most: { readonly columns: number; readonly characters: number } = without,
): QuotedRecord | 'more' | null {
  const cells: string[] = [];
  const open = isLast ? null : 'more';
  let lines = 1;
  for (let at = from; ; at += 1) {
    const first = at;
    while (text[at] === ' ') at += 1;
    if (text[at] === '"') {
      const start = at + 1;
      let isDoubled = false;
      for (at = start; ; at += 2, isDoubled = true) {
        const quote = text.indexOf('"', at);
        const stretch = text.slice(at, quote < 0 ? undefined : quote);
        if (stretch.includes('\n')) lines += stretch.split('\n', MOST_LINES + 1).length - 1;
        if (lines > MOST_LINES) return null;
        if (quote < 0 || (quote + 1 === text.length && !isLast)) return open;
        at = quote;
        // Of two quotes one is a character.
        if (at - start > 2 * most.characters)
          return { cells: [...cells, text.slice(start, at)], end: at, lines };
        if (text[at + 1] !== '"') break;
      }
      const value = text.slice(start, at);
      cells.push(isDoubled ? value.replaceAll('""', '"') : value);
      at += 1;
      while (text[at] === ' ') at += 1;
      if (at < text.length && text[at] !== delimiter && text[at] !== '\n') return null;
    } else {
      while (at < text.length && text[at] !== delimiter && text[at] !== '\n') at += 1;
      cells.push(text.slice(first, at));
    }
    if (at >= text.length && !isLast) return 'more';
    if (at >= text.length || text[at] === '\n' || cells.length > most.columns)
      return { cells, end: at, lines };
  }
}

/** What may stand between cells. */
export const separators = [
  { delimiter: ',', name: 'commas' },
  { delimiter: ';', name: 'semicolons' },
  { delimiter: '\t', name: 'tabs' },
  { delimiter: '|', name: 'bars' },
] as const;

/** The separator that the first line has most of, outside quotes. */
export function separatorOf(text: string): (typeof separators)[number] {
  const start = text.search(/\S/);
  const end = text.slice(Math.max(0, start)).search(/[\r\n]/);
  const line = text
    .slice(Math.max(0, start), end < 0 ? undefined : Math.max(0, start) + end)
    .slice(0, 10_000);
  const bare = line.replaceAll(/"[^"]*"/g, '');
  const counts = separators.map(({ delimiter }) => bare.split(delimiter).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? separators[0];
}

/** Lines by which the separator is told: a title above the header must not decide. */
const TELLING_LINES = 50;

/** The separator that splits most of the first lines into equally many cells, two at least, outside quotes. */
export function separatorOfTable(text: string): (typeof separators)[number] {
  const lines = text
    .slice(0, 100_000)
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, TELLING_LINES)
    .map((line) => line.replaceAll(/"[^"]*"/g, ''));
  const scores = separators.map(({ delimiter }) => {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const cells = line.split(delimiter).length;
      if (cells > 1) counts.set(cells, (counts.get(cells) ?? 0) + 1);
    }
    return Math.max(0, ...counts.values());
  });
  return separators[scores.indexOf(Math.max(...scores))] ?? separators[0];
}
