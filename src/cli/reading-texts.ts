import type { FileReading } from '../open/file-reading.ts';
import { partsText, readingText } from '../source/reading-text.ts';

/** The readings of each file, in the order of the files: a table of several indicators is read once for each. */
export function byFile(readings: readonly FileReading[]): readonly (readonly FileReading[])[] {
  const files = new Map<string, FileReading[]>();
  for (const reading of readings) {
    const { file } = reading.report;
    files.set(file, [...(files.get(file) ?? []), reading]);
  }
  return [...files.values()];
}

/** The report of one file in words, once however many indicators it is of. */
export function fileText(readings: readonly FileReading[]): string {
  const [first, second] = readings;
  if (first === undefined) return '';
  if (second === undefined) return readingText(first.report);
  return partsText(
    first.report.file,
    readings.map(({ indicator, report }) => ({ name: indicator?.id ?? 'other figures', report })),
  );
}

/** What the readings of a file were taken for. */
export const formatsOf = (readings: readonly FileReading[]): string =>
  [...new Set(readings.map(({ format }) => format))].join(', ');
