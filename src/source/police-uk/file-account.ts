import { comparePeriods } from '../../period/compare-periods.ts';
import type { Month } from '../../period/period.ts';
import { printable } from '../fault-text.ts';
import type { FileRead } from '../source-report.ts';
import { namedFile } from './file-name.ts';
import type { RecordLayout } from './record-layout.ts';

/** What was read of a file, and what was taken for granted. */
export interface FileAccount {
  readonly read: FileRead;
  readonly assumptions: readonly string[];
}

/** What was met while a file was read. */
interface FileFacts {
  readonly rowsRead: number;
  readonly used: number;
  readonly months: ReadonlySet<Month>;
  readonly blank: number;
  /** What cells are separated by, in words. */
  readonly separator: string;
}

/** The account of a file of records that was read to its end. */
export function fileAccount(file: string, { records }: RecordLayout, facts: FileFacts): FileAccount {
  const { rowsRead, used, months, blank, separator } = facts;
  const named = namedFile(file);
  const name = printable(file);
  const sorted = [...months].sort(comparePeriods);
  const others = sorted.filter((month) => named.month !== null && month !== named.month);
  const [from = null] = sorted;
  return {
    read: { file, rowsRead, used, rejectedCount: rowsRead - used, from, to: sorted.at(-1) ?? null },
    assumptions: [
      ...(separator === 'commas' ? [] : [`${name}: cells are separated by ${separator}.`]),
      ...(blank === 0 ? [] : [`${name}: blank rows passed over: ${blank}.`]),
      ...(others.length === 0
        ? []
        : [
            `${name} holds ${records} of ${others.join(', ')}: the month of each record counts, not that of the file name.`,
          ]),
    ],
  };
}
