/** Words inside a name that begin with no capital. */
const small = new Set(['and', 'of', 'on', 'in', 'the', 'upon', 'with']);

/** Names of areas as a reader is shown them: where all of them shout (`NORTH HERTS`), as names are written (`North Herts`). */
export function shownNames(names: readonly string[]): readonly string[] {
  const shouts = names.every((name) => name === name.toUpperCase()) && names.some((name) => LONG.test(name));
  return shouts ? names.map(written) : names;
}

/** Three letters that are a word: `MID`. */
const READ = /^[^AEIOU][AEIOU][^AEIOU]$/;
const LONG = /\p{Lu}{4}/u;

/** Short words may be letters of their own, as in `LPA NORTH`: they stay as they are. */
const written = (name: string): string =>
  name.replaceAll(/[\p{L}’']+/gu, (word, at: number) => {
    const low = word.toLowerCase();
    if (at > 0 && small.has(low)) return low;
    return word.length < 4 && !READ.test(word) ? word : `${word.charAt(0)}${low.slice(1)}`;
  });
