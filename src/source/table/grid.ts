import { type CsvRecord, csvRecords } from '../csv-records.ts';
import { decodeText, type Encoding } from '../decode-text.ts';
import type { NoText } from '../stream/piece-decoder.ts';
import { separatorOfTable } from './separator.ts';
import { isWorkbook, workbookGrids } from './workbook-grids.ts';

/** A sheet, or a file of text, as rows of cells before anything is known of what they mean. */
export interface Grid {
  /** Name of the sheet; empty for text. */
  readonly name: string;
  readonly records: readonly CsvRecord[];
  /** Whether rows end with their last filled cell, so that a shorter one is no fault. */
  readonly isTrimmed: boolean;
  readonly assumptions: readonly string[];
}

/** The sheets of a file, whatever its format: CSV with any separator, XLSX, XLS or ODS. */
export async function gridsOf(
  input: string | Uint8Array,
  encoding: Encoding,
): Promise<readonly Grid[] | NoText> {
  if (typeof input !== 'string' && isWorkbook(input)) return workbookGrids(input);
  const decoded = decodeText(input, encoding);
  if ('expected' in decoded) return { ...decoded, expected: 'must be CSV text, XLSX or ODS' };
  const { delimiter, name } = separatorOfTable(decoded.text);
  const assumptions = delimiter === ',' ? [] : [`Cells are separated by ${name}.`];
  return [{ name: '', records: csvRecords(decoded.text, delimiter), isTrimmed: false, assumptions }];
}
