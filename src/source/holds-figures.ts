/**
 * Whether the row in the place of a header holds figures, periods or codes: then the file has no header, and this is
 * the first of its rows.
 */
export function holdsFigures(cells: readonly string[]): boolean {
  return cells.some((cell) => /^\s*[+-]?\d/.test(cell));
}
