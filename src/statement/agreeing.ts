/**
 * What is said of an indicator, with its verb as its name has it: `Vehicle offences` with `is 10.7% higher` says `are 10.7% higher`.
 */
export function agreeing(name: string, said: string): string {
  if (!isPlural(name)) return said;
  return said.replace(/^(?:is|was|has)\b/, (verb) => plural[verb as keyof typeof plural]);
}

const plural = { is: 'are', was: 'were', has: 'have' } as const;

/** What follows the noun that a name is about: `Searches with action`, `Victims updated in time`, `Stop and search, by area`. */
const follows = /,| (?:at|by|for|from|in|of|on|that|to|who|with|within)\b|(?<=s) \w+(?:ed|ing)\b/;

function isPlural(name: string): boolean {
  const [head = ''] = name.split(follows);
  return /[^isu]s$/.test(head);
}
