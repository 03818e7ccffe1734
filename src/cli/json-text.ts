/** What a terminal obeys, or what turns a line round, and JSON leaves as it is. */
const obeyed = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** A result as JSON that does nothing to a terminal: such characters are written by number, as JSON allows. */
export function jsonText(value: unknown): string {
  const escaped = JSON.stringify(value, null, 2).replaceAll(
    obeyed,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${escaped}\n`;
}
