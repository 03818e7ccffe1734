import { suppress } from '../../disclosure/suppress.ts';
import type { Share } from './two-shares-exact.ts';

/** Whether the numbers of a place, and those of one of its areas, may be printed beside each other. */
export interface SafeShares {
  readonly whole: boolean;
  readonly part: boolean;
}

/**
 * Safe shares: may these numbers be printed of a place and of one of its areas, without telling on anybody?
 *
 * By `suppress`, on the table of the area and the rest of the place: the rest is not printed, but whoever has both
 * others has it by subtraction, so it is protected too. An area that does not fit into the place stands by itself.
 *
 * @example
 * safeShares({ successes: 60, n: 80 }, { successes: 3, n: 12 }) // => { whole: true, part: false }
 */
export function safeShares(whole: Share, part: Share | null): SafeShares {
  const alone = shownIn([whole]);
  if (part === null) return { whole: alone.total, part: false };
  const rest = { successes: whole.successes - part.successes, n: whole.n - part.n };
  if (rest.successes < 0 || rest.n < rest.successes)
    return { whole: alone.total, part: shownIn([part]).first };
  const both = shownIn([part, rest]);
  return { whole: both.total, part: both.first };
}

function shownIn(shares: readonly Share[]) {
  const { cells, columnTotals, rowTotals, total } = suppress({
    rows: shares.map((_, place) => String(place)),
    columns: ['counted', 'not counted'],
    cells: shares.map(({ successes, n }) => [successes, n - successes]),
  });
  const clear = (counts: readonly unknown[]) => !counts.includes('[c]');
  return {
    first: clear([...(cells[0] ?? []), rowTotals?.[0]]),
    total: clear([...(columnTotals ?? []), total]),
  };
}
