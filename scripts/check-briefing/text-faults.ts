const LONGEST = 35;
/** What a value that was not there looks like when it is printed. */
const leaked = /\bNaN\b|\bundefined\b|\bnull\b|\bInfinity\b|\[object /;

/** Faults of a text that a person will read. */
export function textFaults(where: string, text: unknown): string[] {
  if (typeof text !== 'string' || text.trim() === '') return [`${where}: there is no text`];
  return leaked.test(text) ? [`${where}: a missing value is printed: ${text}`] : [];
}

/** Faults of a sentence that is to be read aloud. */
export function sentenceFaults(where: string, sentence: unknown): string[] {
  const faults = textFaults(where, sentence);
  if (typeof sentence !== 'string') return faults;
  const words = sentence.split(/\s+/).length;
  if (words > LONGEST) faults.push(`${where}: ${words} words, at most ${LONGEST} are allowed: ${sentence}`);
  if (!sentence.endsWith('.')) faults.push(`${where}: no full stop at the end: ${sentence}`);
  return faults;
}
