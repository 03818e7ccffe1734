import type { Caveat } from '../result/caveat.ts';
import type { RowFigure } from './row-figure.ts';

/**
 * Figures put together in runs of so many periods, counted back from the last; a run in which more than a third are gaps, or that
 * begins before the figures that are read, is left out.
 */
export function runsOf(
  single: readonly RowFigure[],
  places: readonly number[],
  periods: number,
  { earliest, last }: { readonly earliest: number; readonly last: number },
): readonly RowFigure[] {
  if (periods === 1) return single;
  const rows: RowFigure[] = [];
  for (let at = 0; at < single.length; ) {
    const from = last - periods * (Math.floor((last - (places[at] ?? 0)) / periods) + 1) + 1;
    let end = at;
    while (end < single.length && (places[end] ?? 0) < from + periods) end += 1;
    const run = single.slice(at, end);
    at = end;
    if (from < earliest || 3 * run.length < 2 * periods) continue;
    rows.push({
      from,
      to: from + periods - 1,
      x: run.reduce((sum, { x }) => sum + x, 0),
      size: run.reduce((sum, { size }) => sum + size, 0),
      wider:
        run.reduce((sum, { wider, x }) => sum + wider * (x + 0.5), 0) /
        run.reduce((sum, { x }) => sum + x + 0.5, 0),
    });
  }
  return rows;
}

/** That runs of periods count by those that have a figure, where some have none. */
export function gapsCaveats(
  { periods, rows }: { readonly periods: number; readonly rows: readonly RowFigure[] },
  places: readonly number[],
): readonly Caveat[] {
  const inside = places.filter((place) => rows.some(({ from, to }) => place >= from && place <= to)).length;
  const gaps = periods * rows.length - inside;
  if (gaps === 0) return [];
  const none =
    gaps === 1 ? 'One of the periods put together has' : `${gaps} of the periods put together have`;
  return [{ code: 'gaps-in-runs', text: `${none} no figure: what they are part of counts by the others.` }];
}
