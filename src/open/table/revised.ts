import { shown } from '../../source/fault-text.ts';
import type { Revision } from '../../source/source-report.ts';
import type { LongFigure } from './long-figures.ts';

/** Revisions that are kept one by one. */
const MOST_REVISIONS = 1000;

/** Tells which of several figures of one place counts. */
export interface LastReleased {
  readonly revisions: readonly Revision[];
  /** The figure that counts: the one, or the last that was released; `null` where nothing tells, which is a fault of each. */
  of(all: readonly LongFigure[]): LongFigure | null;
}

/**
 * Of several figures of one place the last counts where dates of release, or the order of the rows of a publisher, tell
 * them apart; otherwise each is rejected, as nothing overwrites.
 */
export function lastReleased(
  laterRowCounts: boolean,
  reject: (figure: LongFigure, column: string, expected: string, found: string) => void,
  note: (code: string) => void,
): LastReleased {
  const revisions: Revision[] = [];
  const of = (all: readonly LongFigure[]): LongFigure | null => {
    const [first, ...others] = all;
    if (first === undefined || others.length === 0) return first ?? null;
    const dates = new Set(all.map(({ released }) => sortable(released)));
    if (dates.size < all.length && !laterRowCounts) {
      const rows = all.map(({ row }) => row);
      const place = shown(
        [first.area, ...Object.values(first.labels).filter((text) => text !== ''), first.period].join(', '),
      );
      for (const each of all) {
        const other = rows.find((row) => row !== each.row) ?? each.row;
        reject(
          each,
          'period',
          `must be the only row for ${place}; row ${other} is the same, and no column tells them apart`,
          each.period,
        );
      }
      return null;
    }
    const sorted = laterRowCounts
      ? all
      : [...all].sort((a, b) => (sortable(a.released) < sortable(b.released) ? -1 : 1));
    const last = sorted.at(-1) ?? first;
    for (const [index, earlier] of sorted.slice(0, -1).entries()) {
      const later = sorted[index + 1] ?? last;
      if (earlier.number === later.number) note('same');
      else {
        note('revised');
        if (revisions.length < MOST_REVISIONS)
          revisions.push({
            area: earlier.area,
            period: earlier.period,
            of: shown([...new Set(Object.values(earlier.labels))].join(', ')),
            earlier: earlier.number,
            later: later.number,
            earlierAt: place(earlier),
            laterAt: place(later),
          });
      }
    }
    return last;
  };
  return { revisions, of };
}

const place = ({ sheet, row }: LongFigure): string => `${sheet === '' ? '' : `${sheet} `}row ${row}`;

/** A date as a text that sorts: `01/04/2019` as 2019-04-01. */
const sortable = (date: string): string =>
  date.replace(
    /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/,
    (_, d, m, y) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`,
  );
