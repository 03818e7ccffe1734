import { faultLine, shown } from './fault-text.ts';
import type { Coercion, ReadingReport } from './reading.ts';

/** How much of a report is printed. */
export interface ReadingTextOptions {
  /** Faults that are printed one by one; of the others it prints how many there are. */
  readonly most?: number;
}

/** Defaults of `readingText`. */
export const readingTextDefaults = { most: 20 } as const satisfies ReadingTextOptions;

/**
 * Reading in words: what was read, what was rejected and why, and what was taken for granted.
 *
 * Plain text for a terminal or a log: nothing of a file is repeated but offending values, names of areas and of
 * columns, each cut to 60 characters.
 *
 * @example
 * readingText(report).split('\n')[0] // => 'satisfaction.csv: 16 rows read, 15 used, 1 rejected.'
 */
export function readingText(report: ReadingReport, options: ReadingTextOptions = {}): string {
  const { most } = { ...readingTextDefaults, ...options };
  const { file, rowsRead, used, rejectedCount, faults, rejected, coerced, assumptions } = report;
  const listed = faults.length > 0 ? faults : rejected;
  const more = listed.length - most;
  return [
    `${shown(file)}: ${rowsRead} ${rowsRead === 1 ? 'row' : 'rows'} read, ${used} used, ${rejectedCount} rejected.`,
    ...section('Must be corrected', listed.slice(0, most).map(faultLine)),
    ...(more > 0 ? [`  and ${more} more`] : []),
    ...section('Read otherwise than written', coerced.map(coercionLine)),
    ...section('Taken for granted', assumptions),
  ].join('\n');
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`)];
}

function coercionLine({ column, what, count, row, found, used }: Coercion): string {
  const becomes = used === '' ? 'a gap' : used;
  return `column ${column}: ${what}, ${count} ${count === 1 ? 'cell' : 'cells'}; the first in row ${row}, ${JSON.stringify(found)} as ${becomes}`;
}
