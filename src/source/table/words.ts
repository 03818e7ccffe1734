/** A longer header is a footnote, and is not looked at further. */
const LONGEST = 200;

/** A header as words alone, in lower case: `Offence_Sub-Group [note 1]` as `offence sub group`. */
export function headerWords(text: string): string {
  return text
    .slice(0, LONGEST)
    .normalize('NFKC')
    .replaceAll(/[[(]\s*(?:note|notes)?\s*[\d, ]*[\])]/gi, ' ')
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}
