import { type Guarded, isTurned, type Place } from './protection.ts';

/** The least and the most that a count of one kind can be; `most` is `null` where there is no end. */
export interface Kind {
  readonly least: number;
  readonly most: number | null;
}

/**
 * The kinds of counts between which the choice of what is hidden tells: small ones, those that can be less by the threshold, and what
 * is left. Of two counts of one kind it is made alike, so that it says nothing of which of them it is.
 */
export function kindOf(amount: number, threshold: number, least: number): Kind {
  if (amount < least) return { least: amount, most: amount };
  if (amount < threshold) return { least, most: threshold - 1 };
  if (amount < threshold + least) return { least: threshold, most: threshold + least - 1 };
  return { least: threshold + least, most: null };
}

/** How far a signed cell of the table with totals can go up and down and stay of its kind. */
export function slackOf(table: Guarded, place: Place, by: number, threshold: number) {
  const value = table.values[place[0]]?.[place[1]] ?? 0;
  const turned = isTurned(table, place);
  const { least, most } = kindOf(Math.abs(value), threshold, table.least);
  const amount = Math.abs(value) + (turned ? -by : by);
  const more = most === null ? Number.POSITIVE_INFINITY : most - amount;
  const less = amount - least;
  return turned ? { up: less, down: more } : { up: more, down: less };
}
