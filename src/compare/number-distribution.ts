import type { Estimate } from '../result/estimate.ts';

/** Distribution of the number of successes among independent events of unequal chance. */
export function poissonBinomial(chances: readonly number[]): readonly number[] {
  let distribution: readonly number[] = [1];
  for (const chance of chances) {
    const before = distribution;
    distribution = Array.from(
      { length: before.length + 1 },
      (_, count) => (before[count] ?? 0) * (1 - chance) + (before[count - 1] ?? 0) * chance,
    );
  }
  return distribution;
}

/** The mean of a distribution over 0, 1, … with its central interval. */
export function numberEstimate(distribution: readonly number[], level: number): Estimate {
  if (distribution.length === 0) return { value: null, lower: null, upper: null, level: null, unit: 'count' };
  const value = distribution.reduce((total, chance, count) => total + chance * count, 0);
  const tails = tailsOf(distribution);
  const tail = (1 - level) / 2;
  const most = distribution.length - 1;
  let lower = 0;
  while (lower < most && 1 - (tails[lower + 1] ?? 0) <= tail) lower += 1;
  let upper = most;
  while (upper > 0 && (tails[upper] ?? 0) <= tail) upper -= 1;
  return { value, lower: Math.min(lower, upper), upper: Math.max(lower, upper), level, unit: 'count' };
}

/** Chance of at least 0, 1, …: sums from the far end, never above 1. */
export function tailsOf(distribution: readonly number[]): readonly number[] {
  const tails = [...distribution];
  for (let count = tails.length - 2; count >= 0; count -= 1)
    tails[count] = Math.min(1, (tails[count] ?? 0) + (tails[count + 1] ?? 0));
  return tails;
}

/**
 * How many areas at least, and at most, are above by what each area's own sample says at this level: one that is rather below adds nothing to
 * those above, and one rather above nothing to those below. Many areas that each may be above by chance do not make it sure that one is, so
 * fewer answers never say more.
 */
export function surelyAbove(
  chances: readonly number[],
  sure: number,
): { readonly least: number; readonly most: number } {
  const above = tailsOf(poissonBinomial(chances.map((chance) => (chance > 0.5 ? chance : 0))));
  const below = tailsOf(poissonBinomial(chances.map((chance) => (chance < 0.5 ? 1 - chance : 0))));
  const last = (tails: readonly number[]) => tails.findLastIndex((tail) => tail >= sure - 1e-12);
  return { least: last(above), most: chances.length - last(below) };
}
