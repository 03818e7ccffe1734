import { comparePeriods } from '../../period/compare-periods.ts';
import { isPeriod } from '../../period/is-period.ts';
import type { Month } from '../../period/period.ts';
import { printable } from '../fault-text.ts';
import type { FileRead } from '../source-report.ts';
import type { PoliceUkKind, RecordLayout } from './record-layout.ts';

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

/** What the name of a file of data.police.uk says of it: `2018-10-west-mercia-street.csv`. */
export interface NamedFile {
  readonly month: Month | null;
  readonly force: string | null;
  readonly kind: PoliceUkKind | null;
}

/** Reads the name of a file, in whatever folder. What it does not say is `null`. */
export function namedFile(path: string): NamedFile {
  const name = path.split(/[\\/]/).at(-1) ?? '';
  const [, month = '', force = '', kind = ''] =
    /^(\d{4}-\d\d)-([a-z][a-z-]*?)-(street|outcomes|stop-and-search)\.csv$/i.exec(name) ?? [];
  return {
    month: isPeriod(month, 'month') ? month : null,
    force: force === '' ? null : force.toLowerCase(),
    kind: kindOf(kind.toLowerCase()),
  };
}

function kindOf(text: string): PoliceUkKind | null {
  return text === 'street' || text === 'outcomes' || text === 'stop-and-search' ? text : null;
}
