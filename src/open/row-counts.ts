import type { FileReading } from './file-reading.ts';

/** How many rows were read, and what became of them. */
export interface RowCounts {
  readonly read: number;
  readonly used: number;
  readonly rejected: number;
}

/**
 * The rows of all readings together. A row of which several readings take a column each is one row, used where each of them uses it; one that
 * can use none is named by itself.
 */
export function rowCounts(readings: readonly FileReading[]): RowCounts {
  const shared = new Map<string, readonly RowCounts[]>();
  const counts: RowCounts[] = [];
  for (const { isOfColumns, report } of readings) {
    const { file, rejectedCount: rejected, rowsRead: read, used } = report;
    const own = { read, used, rejected };
    if (isOfColumns) shared.set(file, [...(shared.get(file) ?? []), own]);
    else counts.push(own);
  }
  for (const parts of shared.values()) {
    const [first, ...others] = parts.filter(({ used }) => used > 0);
    const least = others.reduce(
      (least, each) => (each.used < least.used ? each : least),
      first ?? parts[0] ?? none,
    );
    counts.push(least);
  }
  return counts.reduce(
    (all, each) => ({
      read: all.read + each.read,
      used: all.used + each.used,
      rejected: all.rejected + each.rejected,
    }),
    none,
  );
}

const none: RowCounts = { read: 0, used: 0, rejected: 0 };
