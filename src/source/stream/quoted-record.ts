/** A quoted cell that runs over more lines than this is a quote that was left open. */
const MOST_LINES = 20;

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
 * Of a record with more cells than `mostCells` no more than one more is read.
 */
export function quotedRecord(
  text: string,
  from: number,
  delimiter: string,
  isLast: boolean,
  mostCells = Number.POSITIVE_INFINITY,
): QuotedRecord | 'more' | null {
  const cells: string[] = [];
  const open = isLast ? null : 'more';
  let lines = 1;
  for (let at = from; ; at += 1) {
    const first = at;
    while (text[at] === ' ') at += 1;
    if (text[at] === '"') {
      let value = '';
      let start = at + 1;
      for (;;) {
        const quote = text.indexOf('"', start);
        const stretch = text.slice(start, quote < 0 ? undefined : quote);
        if (stretch.includes('\n')) lines += stretch.split('\n', MOST_LINES + 1).length - 1;
        if (lines > MOST_LINES) return null;
        if (quote < 0 || (quote + 1 === text.length && !isLast)) return open;
        value += stretch;
        at = quote + 1;
        if (text[at] !== '"') break;
        value += '"';
        start = at + 1;
      }
      cells.push(value);
      while (text[at] === ' ') at += 1;
      if (at < text.length && text[at] !== delimiter && text[at] !== '\n') return null;
    } else {
      while (at < text.length && text[at] !== delimiter && text[at] !== '\n') at += 1;
      cells.push(text.slice(first, at));
    }
    if (at >= text.length && !isLast) return 'more';
    if (at >= text.length || text[at] === '\n' || cells.length > mostCells) return { cells, end: at, lines };
  }
}
