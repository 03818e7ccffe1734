import { periodAt } from '../period/calendar.ts';
import type { Series } from '../series/series.ts';
import { periodWords } from '../words/times.ts';
import type { PaperIndicator } from './figures.ts';
import type { Untold } from './paper.ts';

/** Months before the last against which it is held. */
const YEAR = 12;
/** Of fewer a month, half may be chance. */
const ENOUGH = 30;

/**
 * Whether the last month may not be whole: most counts of the force are under half of the least of the year before, as where
 * records are still to come. No fall of crime was ever so in a month and in most of its kinds; `null` where they are not.
 */
export function notWhole(found: readonly PaperIndicator[]): Untold | null {
  const told = found.flatMap(({ lines }) => lines.flatMap(({ series }) => lastMonthOf(series) ?? []));
  const latest = told
    .map(({ month }) => month)
    .sort()
    .at(-1);
  const own = told.filter(({ month }) => month === latest);
  const short = own.filter(({ isShort }) => isShort);
  if (latest === undefined || short.length === 0 || short.length * 2 <= own.length) return null;
  return {
    lead: `Whether ${periodWords(latest)} is whole:`,
    text: 'most counts are under half of any in the year before; if more is to come, changes on the year are too low.',
  };
}

/** The last figure of a monthly count beside those of the year before; `null` where they are few or wanting. */
function lastMonthOf({ calendar, indicator, numerator }: Series): { month: string; isShort: boolean } | null {
  if (indicator.measure !== 'count' || calendar.every !== 'month') return null;
  const at = numerator.findLastIndex((figure) => figure !== null);
  const last = numerator[at] ?? null;
  const before = numerator.slice(Math.max(0, at - YEAR), at).filter((figure) => figure !== null);
  if (last === null || before.length < YEAR || Math.min(...before) < ENOUGH) return null;
  return { month: periodAt(calendar, at), isShort: last * 2 < Math.min(...before) };
}
