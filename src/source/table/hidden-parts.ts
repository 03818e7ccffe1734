import type { WorkSheet } from '@e965/xlsx';

const HIDDEN = [...'hidden='].map((letter) => letter.charCodeAt(0));

/** Whether the parts of a workbook, of which none is packed, say of anything that it is hidden. */
export function hidesParts(bytes: Uint8Array): boolean {
  const [lead = 0] = HIDDEN;
  for (let at = bytes.indexOf(lead); at >= 0; at = bytes.indexOf(lead, at + 1))
    if (HIDDEN.every((letter, more) => bytes[at + more] === letter)) return true;
  return false;
}

/** Rows and columns that are named one by one. */
const MOST_NAMED = 6;

/** The hidden rows and columns of a sheet that hold something, in words. */
export function hiddenParts(
  sheet: WorkSheet | undefined,
  rows: readonly (readonly string[])[],
): readonly string[] {
  if (sheet === undefined) return [];
  const isFilled = (cell: string | undefined) => cell !== undefined && cell.trim() !== '';
  const hiddenRows = (sheet['!rows'] ?? []).flatMap((row, at) =>
    row?.hidden === true && (rows[at] ?? []).some(isFilled) ? [`${at + 1}`] : [],
  );
  const hiddenColumns = (sheet['!cols'] ?? []).flatMap((column, at) =>
    column?.hidden === true && rows.some((cells) => isFilled(cells[at])) ? [letters(at)] : [],
  );
  const listed = (what: string, all: readonly string[]) => {
    if (all.length === 0) return [];
    const more = all.length > MOST_NAMED ? ` and ${all.length - MOST_NAMED} more` : '';
    return [`${what}${all.length === 1 ? '' : 's'} ${all.slice(0, MOST_NAMED).join(', ')}${more}`];
  };
  return [...listed('row', hiddenRows), ...listed('column', hiddenColumns)];
}

/** The name of a column: A to Z, then AA. */
export const letters = (at: number): string =>
  (at < 26 ? '' : letters(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));
