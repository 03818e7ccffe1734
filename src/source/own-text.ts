/** A text of its own: a part of a larger text keeps all of it in memory for as long as the part is held. */
export function ownText(part: string): string {
  return part.length < 13 ? part : ` ${part}`.slice(1);
}
