/** The longest sentence, in words, that can be read aloud in one breath. */
export const LONGEST = 35;

/** The sentence with as many of the further clauses as leave it short enough to be read aloud. */
export function withRoom(start: string, ...clauses: readonly (string | null)[]): string {
  let sentence = start;
  for (const clause of clauses)
    if (clause !== null && `${sentence}${clause}`.split(/\s+/).length <= LONGEST) sentence += clause;
  return `${sentence}.`;
}

/** The first of several ways to say the same that is short enough, the fullest first; else the last. */
export function firstThatFits(...ways: readonly [string, ...string[]]): string {
  return ways.find((way) => way.split(/\s+/).length <= LONGEST) ?? ways[ways.length - 1] ?? ways[0];
}
