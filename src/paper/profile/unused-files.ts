import type { FileReading } from '../../open/file-reading.ts';
import { type Opened, openedOf } from '../../open/open.ts';
import { namesIndicator } from '../../open/words/words.ts';
import { isIndicatorError } from '../../result/error.ts';

/** A file, or a part of one, of which no figure is used. */
export interface UnusedFile {
  readonly file: string;
  readonly reason: string;
}

/** What tells a part of a file from the others: a table of several indicators is read once for each. */
export const partOf = ({ indicator, report }: FileReading): string =>
  `${indicator?.id ?? ''}\n${report.file}`;

/** The files of such parts. */
export const filesOf = (parts: Iterable<string>): ReadonlySet<string> =>
  new Set([...parts].map((part) => part.slice(part.indexOf('\n') + 1)));

/**
 * Files that say what their figures are of, of which no indicator could be made, each with the reason: what keeps it from being read, else
 * what most of the indicators that it may hold ask of it. Those that are named already are left out.
 */
export function unusedIn(
  { readings }: Opened,
  ids: Iterable<string>,
  used: ReadonlySet<string>,
  told: readonly string[],
): readonly UnusedFile[] {
  return readings.flatMap((reading) => {
    const { indicator, report, rows, saysWhat } = reading;
    const isUnsaid = indicator === null && !saysWhat && rows.length > 0;
    const isTold = told.some((text) => text.includes(report.file));
    if (isUnsaid || isTold || indicator !== null || used.has(partOf(reading))) return [];
    const [fault] = report.faults;
    const reason =
      fault === undefined ? commonReason(reading, ids) : `${fault.expected}, got ${fault.found ?? 'nothing'}`;
    return reason === null ? [] : [{ file: report.file, reason }];
  });
}

/** What an indicator that a table names asks of it counts before what all others ask. */
const NAMED = 100;

/** What most of the indicators that a table may hold ask of it. */
function commonReason(reading: FileReading, ids: Iterable<string>): string | null {
  const alone = openedOf([reading], [], {});
  const reasons = new Map<string, number>();
  const { category } = reading.rows.columns;
  const names = [...new Set(reading.rows.map((_, at) => String(category?.at(at) ?? '')))];
  for (const id of ids) {
    const indicator = alone.indicator(id);
    if (indicator === null || !reading.mayHold(indicator, false)) continue;
    try {
      alone.figures(indicator);
    } catch (error) {
      if (!isIndicatorError(error)) throw error;
      const reason = `${error.expected}, got ${error.received}`;
      const weight = names.some((name) => namesIndicator(name, indicator)) ? NAMED : 1;
      reasons.set(reason, (reasons.get(reason) ?? 0) + weight);
    }
  }
  const [most] = [...reasons].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? null;
}
