/** Width of a character, in parts of the font's size: on the wide side, as fonts differ between machines. */
const CHARACTER = 0.56;
const BOLD = 0.62;

/** Pixels that a text is likely to need. */
export function textWidth(text: string, size: number, bold = false): number {
  return [...text].length * size * (bold ? BOLD : CHARACTER);
}

/** Lines of a text that fit a width; a word longer than a line is broken. */
export function wrapText(text: string, width: number, size: number, bold = false): readonly string[] {
  const most = Math.max(8, Math.floor(width / (size * (bold ? BOLD : CHARACTER))));
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((each) => pieces(each, most))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if ([...longer].length <= most) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** A name cut to a number of characters, with a sign that it was. */
export function cutText(text: string, most: number): string {
  const characters = [...text];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text;
}

function pieces(word: string, most: number): readonly string[] {
  const characters = [...word];
  const parts: string[] = [];
  for (let start = 0; start < characters.length; start += most)
    parts.push(characters.slice(start, start + most).join(''));
  return parts;
}
