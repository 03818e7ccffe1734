import type { FaultList } from './fault-list.ts';
import type { FileRead, SourceReport } from './source-report.ts';

/** What a report is made of: the faults of the reading, and what only its reader knows. */
interface ReportParts
  extends Pick<
    SourceReport,
    'file' | 'files' | 'assumptions' | 'notes' | 'revisions' | 'coverage' | 'fitness'
  > {
  readonly faults: FaultList;
}

/** The report of a reading: rows are those of its files together. */
export function reportOf({ file, files, faults, assumptions, ...others }: ReportParts): SourceReport {
  const sum = (count: (read: FileRead) => number) => files.reduce((total, read) => total + count(read), 0);
  return {
    file,
    rowsRead: sum(({ rowsRead }) => rowsRead),
    used: sum(({ used }) => used),
    rejectedCount: sum(({ rejectedCount }) => rejectedCount),
    faults: faults.faults,
    rejected: faults.rejected,
    coerced: faults.coerced,
    assumptions,
    files,
    unlisted: faults.unlisted,
    kinds: faults.kinds,
    ...others,
  };
}
