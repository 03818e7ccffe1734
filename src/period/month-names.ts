const names = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Name of the month whose index is given, in full or as three letters. */
export function monthName(index: number, style: 'short' | 'long'): string {
  const name = names[index % 12] ?? '';
  return style === 'long' ? name : name.slice(0, 3);
}

/** The month, 0 to 11, that a word names in any case: in full, as three letters, or `Sept`; null otherwise. */
export function monthNamed(word: string): number | null {
  const wanted = word.toLowerCase();
  const at = names.findIndex((name) => {
    const full = name.toLowerCase();
    return wanted === full || wanted === full.slice(0, 3) || (wanted === 'sept' && full === 'september');
  });
  return at < 0 ? null : at;
}
