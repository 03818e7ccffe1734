/** Distinct texts of one column that are remembered; a column with more is not a column of labels. */
const MOST_KEPT = 100_000;

/** Reads each distinct text once. */
export function cellCache<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  let lastText: string | null = null;
  let last: T | null = null;
  return (text) => {
    if (text === lastText && last !== null) return last;
    let found = known.get(text);
    if (found === undefined) {
      const kept = ownText(text);
      found = read(kept);
      if (known.size < MOST_KEPT) known.set(kept, found);
    }
    lastText = text;
    last = found;
    return found;
  };
}

/** A text of its own: a part of a larger text keeps all of it in memory for as long as the part is held. */
export function ownText(part: string): string {
  return part.length < 13 ? part : ` ${part}`.slice(1);
}
