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
