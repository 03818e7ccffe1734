import { monthsPer } from '../period/per-year.ts';
import type { Panel } from '../series/series.ts';
import { type Block, blockBetween, blockOf, type Places, windowOf } from './figures.ts';

/** The period that areas are compared over, and those before it that say how far they ordinarily differ. */
export interface JudgedPeriod {
  readonly judged: Block;
  /** Newest first; none overlaps another or the judged one. */
  readonly earlier: readonly Places[];
}

/** Earlier periods that are looked at, at most: more say little of how far areas differ now. */
const most = 16;
const monthsOfYear = 12;
const monthsOfQuarter = 3;

/**
 * The last year of a panel with the years before it, where there are two or more of those; else with the quarters before
 * it. One figure of a longer calendar, or one rolling figure, stands by itself. A `period` that is asked for is
 * judged with the periods of its length before it.
 */
export function judgedPeriod(panel: Panel, path: string, period?: string): JudgedPeriod {
  const { calendar, series } = panel;
  const last = blockOf(panel, path, period);
  const first = series[0];
  const months = monthsPer(calendar.every);
  const window = first === undefined ? 1 : windowOf(first);
  if (window > 1 || period !== undefined) {
    const length = window > 1 ? window : last.last - last.first + 1;
    return { judged: last, earlier: blocksBefore(last.first, length, window > 1) };
  }
  const year = Math.max(1, Math.round(monthsOfYear / months));
  const quarter = Math.max(1, Math.round(monthsOfQuarter / months));
  const from = Math.max(0, last.last - year + 1);
  const judged = blockBetween(panel, from, last.last);
  const years = blocksBefore(from, year, false);
  return { judged, earlier: years.length >= 2 ? years : blocksBefore(from, quarter, false) };
}

/** Whole blocks of a length before a place; of rolling figures, the last of each block alone. */
function blocksBefore(before: number, length: number, rolling: boolean): readonly Places[] {
  const blocks: Places[] = [];
  if (rolling) {
    for (let at = before - length; at >= 0 && blocks.length < most; at -= length)
      blocks.push({ first: at, last: at });
    return blocks;
  }
  for (let end = before - 1; end - length + 1 >= 0 && blocks.length < most; end -= length)
    blocks.push({ first: end - length + 1, last: end });
  return blocks;
}
