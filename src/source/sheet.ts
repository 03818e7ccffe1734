import { type CsvRecord, csvRecords } from './csv-records.ts';
import { decodeText } from './decode-text.ts';
import type { Fault } from './reading.ts';

/** A file as records, before anything is known of what they mean. */
export interface Sheet {
  /** The first record that is not blank. */
  readonly header: CsvRecord | null;
  /** The records below it that are not blank. */
  readonly records: readonly CsvRecord[];
  readonly faults: readonly Fault[];
  readonly assumptions: readonly string[];
}

/** What may stand between cells. */
export const separators = [
  { delimiter: ',', name: 'commas' },
  { delimiter: ';', name: 'semicolons' },
  { delimiter: '\t', name: 'tabs' },
  { delimiter: '|', name: 'bars' },
] as const;

/** Splits a file into its header and its records; what is wrong with it as a whole are its faults. */
export function sheetOf(input: string | Uint8Array, encoding: 'utf-8' | 'windows-1252'): Sheet {
  const decoded = decodeText(input, encoding);
  if ('expected' in decoded) return unreadable(null, decoded.expected, decoded.found);
  const { delimiter, name } = separatorOf(decoded.text);
  const records = csvRecords(decoded.text, delimiter);
  if ('expected' in records) return unreadable(null, records.expected, records.found);
  const filled = records.filter(({ cells, broken }) => broken || cells.some((cell) => cell.trim() !== ''));
  const [header, ...rows] = filled;
  if (header === undefined)
    return unreadable(null, 'must hold a header and rows of figures', 'an empty file');
  if (header.broken)
    return {
      ...unreadable(header.row, 'must be a header', 'quotes that contradict each other'),
      records: rows,
    };
  const blank = records.filter(({ row }) => row > header.row).length - rows.length;
  const assumptions = [
    ...(delimiter === ',' ? [] : [`Cells are separated by ${name}.`]),
    ...(blank === 0 ? [] : [`Blank rows passed over: ${blank}.`]),
  ];
  const faults =
    rows.length > 0
      ? []
      : unreadable(header.row, 'must be followed by rows of figures', 'a header alone').faults;
  return { header, records: rows, faults, assumptions };
}

/** The separator that the first line has most of, outside quotes. */
export function separatorOf(text: string): (typeof separators)[number] {
  const start = text.search(/\S/);
  const end = text.slice(Math.max(0, start)).search(/[\r\n]/);
  const line = text
    .slice(Math.max(0, start), end < 0 ? undefined : Math.max(0, start) + end)
    .slice(0, 10_000);
  const bare = line.replaceAll(/"[^"]*"/g, '');
  const counts = separators.map(({ delimiter }) => bare.split(delimiter).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? separators[0];
}

function unreadable(row: number | null, expected: string, found: string): Sheet {
  const fault: Fault = { row, column: null, found, expected, code: 'unreadable' };
  return { header: null, records: [], faults: [fault], assumptions: [] };
}
