/** Columns that text takes in a terminal: wide characters take two, marks that combine take none. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += widthOf(character);
  return columns;
}

const combining = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const wide =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]$/u;

function widthOf(character: string): number {
  if (character < '\u0300') return 1;
  if (combining.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}

/** Lines of at most so many columns, broken at spaces; a word that is longer than a line is broken within. */
export function fold(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ +/).filter((each) => each !== '')) {
    for (const piece of pieces(word, width)) {
      const joined = line === '' ? piece : `${line} ${piece}`;
      if (columnsOf(joined) <= width) line = joined;
      else {
        lines.push(line);
        line = piece;
      }
    }
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

function pieces(word: string, width: number): readonly string[] {
  if (columnsOf(word) <= width) return [word];
  const found: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && columnsOf(piece) + widthOf(character) > width) {
      found.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...found, piece];
}

/** Folded lines, each behind an indent; the first behind another where one is given. */
export function indented(text: string, width: number, indent: string, first = indent): readonly string[] {
  return fold(text, width - columnsOf(indent)).map((line, at) => `${at === 0 ? first : indent}${line}`);
}

/** A cell of so many columns. */
export function pad(text: string, width: number, side: 'left' | 'right' = 'left'): string {
  const room = ' '.repeat(Math.max(0, width - columnsOf(text)));
  return side === 'left' ? text + room : room + text;
}
