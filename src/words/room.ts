/** The longest sentence, in words, that can be read aloud in one breath. */
export const LONGEST = 35;

/** A further clause, or several ways to say it, the fullest first. */
export type Clause = string | readonly string[] | null;

/** The sentence with as many of the further clauses as leave it short enough to be read aloud. */
export function withRoom(start: string, ...clauses: readonly Clause[]): string {
  let sentence = start;
  for (const clause of clauses) {
    const ways = typeof clause === 'string' ? [clause] : (clause ?? []);
    sentence += ways.find((way) => `${sentence}${way}`.split(/\s+/).length <= LONGEST) ?? '';
  }
  return `${sentence}.`;
}

/** The first of several ways to say the same that is short enough, the fullest first; else the last. */
export function firstThatFits(...ways: readonly [string, ...string[]]): string {
  return ways.find((way) => way.split(/\s+/).length <= LONGEST) ?? ways[ways.length - 1] ?? ways[0];
}
