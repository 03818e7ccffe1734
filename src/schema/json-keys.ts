/**
 * The first key that stands twice in one object of a text in JSON, with its line; `null` where none does. A reader of JSON keeps the
 * last without a word, so that what was meant first is lost. The text is known to be JSON.
 */
export function keyTwice(text: string): { readonly key: string; readonly line: number } | null {
  /** Keys of the objects that are open, the innermost last; `null` of a list. */
  const open: (Set<string> | null)[] = [];
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"(?:\s*:)?|[{}[\]]/gs)) {
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(null);
    else if (token === '}' || token === ']') open.pop();
    else if (token.endsWith(':')) {
      const key: string = JSON.parse(token.replace(/\s*:$/, ''));
      const keys = open.at(-1);
      if (keys?.has(key) === true) return { key, line: text.slice(0, index).split('\n').length };
      keys?.add(key);
    }
  }
  return null;
}
