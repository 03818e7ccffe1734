import { code } from '../../course/candidates.ts';
import { type Mixture, mixtureOf } from '../../course/mixture.ts';
import type { Reading } from '../../course/reading.ts';
import { chanceBelow, chanceOf, combine, type Value } from '../../course/values.ts';
import { type Dates, datesOf } from '../view.ts';

/** The last change of direction of one mean: its slopes a row before and after, and its first row after. */
interface Turn {
  readonly before: Value;
  readonly after: Value;
  readonly at: number;
}

/** What a reading says of a turn one way: its chance, and of the means that have it the dates and slopes a year. */
export interface TurnAnswer {
  readonly up: number;
  readonly down: number;
  readonly bends: number;
  readonly dates: Dates | null;
  readonly before: Mixture | null;
  readonly after: Mixture | null;
}

/** Slopes of one mean, first to last, as sums of its columns; and the row at which each later one begins. */
const slopesOf: Readonly<Record<number, readonly (readonly number[])[]>> = /* @__PURE__ */ (() => ({
  [code.join]: [
    [1, 0, 0],
    [1, 1, 0],
  ],
  [code.break]: [
    [1, 0, 0],
    [1, 0, 1],
  ],
  [code['two-joins']]: [
    [1, 0, 0],
    [1, 1, 0],
    [1, 1, 1],
  ],
}))();

/** The turn of one mean: the later of two joins, unless the direction changed at the earlier alone. */
function turnOf({ candidates, means }: Reading, mean: number): Turn | null {
  const candidate = means.candidate[mean] ?? 0;
  const sums = slopesOf[candidates.family[candidate] ?? 0];
  if (sums === undefined) return null;
  const slopes = sums.map((sum) => combine(means, mean, means.phi[mean] ?? 0, (column) => sum[column] ?? 0));
  const [first, second, third] = slopes;
  if (first === undefined || second === undefined) return null;
  const at = candidates.k[candidate] ?? 0;
  if (third === undefined) return { before: first, after: second, at };
  const late = second.mean * third.mean < 0 || first.mean * second.mean >= 0;
  return late
    ? { before: second, after: third, at }
    : { before: first, after: second, at: candidates.j[candidate] ?? 0 };
}

/** The chance of both: at least what is left of each. */
const both = (one: number, other: number) => Math.max(0, one + other - 1);

/** Reads the turn: joins, two joins and breaks, over all weights. */
export function turnsIn(reading: Reading): TurnAnswer {
  const { means, rows } = reading;
  const turns: (Turn | null)[] = [];
  let [up, down, bends] = [0, 0, 0];
  for (let mean = 0; mean < means.count; mean += 1) {
    const turn = turnOf(reading, mean);
    turns.push(turn);
    if (turn === null) continue;
    const weight = means.weight[mean] ?? 0;
    const [fell, falls] = [chanceBelow(turn.before, 0), chanceBelow(turn.after, 0)];
    bends += weight;
    up += weight * both(fell, 1 - falls);
    down += weight * both(1 - fell, falls);
  }
  const way = up > down ? 1 : -1;
  const turned = (mean: number): Turn | null => {
    const turn = turns[mean] ?? null;
    return turn !== null && way * turn.before.mean < 0 && way * turn.after.mean > 0 ? turn : null;
  };
  const dates = datesOf(reading, (mean) => turned(mean)?.at ?? null);
  const slopes = (side: 'before' | 'after'): Mixture | null =>
    dates &&
    mixtureOf(means.count, (mean, part) => {
      const turn = turned(mean);
      if (turn === null) return false;
      part.weight = means.weight[mean] ?? 0;
      part.mean = rows.perYear * turn[side].mean;
      part.sd = rows.perYear * turn[side].sd;
      return true;
    });
  return {
    up: chanceOf(up),
    down: chanceOf(down),
    bends: chanceOf(bends),
    dates,
    before: slopes('before'),
    after: slopes('after'),
  };
}
