import type { RowFigure } from './row-figure.ts';

/** Times that figures must change from one row to the next to show what they were rounded to. */
const fewestMoves = 3;
/** Decimals looked at: figures with more are not rounded to anything that matters. */
const mostDecimals = 6;

/**
 * What figures of unknown sampling error are rounded to, as far as they show it: the largest number of which all their moves are
 * multiples, 0 where they move fewer than three times. Figures of 65, 70 and 75% are rounded to 5: months that are all 70 say
 * nothing finer of how they vary.
 */
export function stepOf(rows: readonly RowFigure[]): number {
  const moves = rows.flatMap(({ x }, at) => {
    const move = at === 0 ? 0 : Math.abs(x - (rows[at - 1]?.x ?? x));
    return move > 1e-9 * Math.max(1, Math.abs(x)) ? [move] : [];
  });
  if (moves.length < fewestMoves) return 0;
  for (let scale = 1; scale <= 10 ** mostDecimals; scale *= 10) {
    const whole = moves.map((move) => Math.round(move * scale));
    if (whole.some((each, at) => each === 0 || Math.abs(each - (moves[at] ?? 0) * scale) > 1e-6)) continue;
    return whole.reduce(commonDivisor) / scale;
  }
  return 0;
}

function commonDivisor(one: number, other: number): number {
  let [large, small] = [one, other];
  while (small > 0) [large, small] = [small, large % small];
  return large;
}
