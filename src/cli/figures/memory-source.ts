import type { Indicator } from '../../indicator/indicator.ts';
import { IndicatorError } from '../../result/error.ts';
import { faultDetail } from '../../source/fault-text.ts';
import { readingText } from '../../source/reading-text.ts';
import type { FileArguments } from '../arguments/file-arguments.ts';
import type { Telling } from '../telling.ts';
import type { FigureSource, RowCounts } from './figure-source.ts';
import { openFiles } from './opened-files.ts';
import { type FileReading, readFiles } from './read-files.ts';
import { rowsIn } from './rows-in.ts';

/** Reads the files and keeps their rows in memory. `wanted` finds the indicators that are asked for. */
export async function memorySource(
  options: FileArguments,
  wanted: (own: readonly Indicator[]) => readonly Indicator[],
  { note, progress }: Telling,
): Promise<FigureSource> {
  const opened = await openFiles(options.files, options.limits);
  try {
    const fitFor = wanted(opened.indicators);
    const readings = await readFiles(opened, options, { fitFor, engine: 'stream', onProgress: progress });
    for (const { file, reason } of opened.ignored) note(`${file} is not read: it ${reason}.`);
    for (const { format, report } of readings) {
      const isSound = report.faults.length === 0 && report.rejectedCount === 0;
      note(
        isSound ? `Read as ${format}: ${firstLine(report)}` : `Read as ${format}:\n${readingText(report)}`,
      );
    }
    if (options.strict) throwFaults(readings);
    return {
      indicators: opened.indicators,
      counts: countsOf(readings),
      rowsFor: async (indicator) => rowsIn(readings, indicator, fitFor.length === 1, note),
      close: async () => {},
    };
  } finally {
    await opened.close();
  }
}

/** The rows of all readings together. */
export function countsOf(readings: readonly FileReading[]): RowCounts {
  const sum = (count: (reading: FileReading) => number) =>
    readings.reduce((all, each) => all + count(each), 0);
  return {
    read: sum(({ report }) => report.rowsRead),
    used: sum(({ report }) => report.used),
    rejected: sum(({ report }) => report.rejectedCount),
  };
}

const firstLine = (report: FileReading['report']) => readingText(report, { most: 0 }).split('\n')[0] ?? '';

/** Throws when any row or file cannot be used, with every such fault that is listed. */
function throwFaults(readings: readonly FileReading[]): void {
  const problems = readings.flatMap(({ report: { file, faults, rejected } }) =>
    [...faults, ...rejected].map((fault) => faultDetail(fault.file ?? file, fault)),
  );
  const [first] = problems;
  if (first !== undefined) throw new IndicatorError({ ...first, code: 'unreadable' }, problems);
}
