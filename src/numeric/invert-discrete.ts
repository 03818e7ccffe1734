/** Sums of masses carry rounding of about 1e-14; a tail this near its target counts as having reached it. */
const ROUNDING = 1e-12;

/** The lower tail P(X <= k) and the upper tail P(X > k) of a variable on the whole numbers. */
export interface DiscreteTails {
  readonly lower: (k: number) => number;
  readonly upper: (k: number) => number;
}

/**
 * The smallest whole k of at least 0 with P(X <= k) at least `p`, for `p` strictly between 0 and 1: doubling
 * steps away from a guess (from 0 where it is none), then halving; infinite where no number is large enough. The tail that is the smaller decides, so that both ends are exact.
 */
export function invertDiscrete({ lower, upper }: DiscreteTails, p: number, guess: number): number {
  const reaches = (k: number) =>
    p <= 0.5 ? lower(k) >= p * (1 - ROUNDING) : upper(k) <= (1 - p) * (1 + ROUNDING);
  let reached = guess <= Number.MAX_VALUE ? Math.max(0, Math.round(guess)) : 0;
  let short = -1;
  if (reaches(reached)) {
    for (let step = 1; reached > 0; step *= 2) {
      const trial = Math.max(-1, reached - step);
      if (trial < 0 || !reaches(trial)) {
        short = trial;
        break;
      }
      reached = trial;
    }
  } else {
    short = reached;
    for (let step = 1; ; step *= 2) {
      reached = short + step;
      if (reached === Number.POSITIVE_INFINITY) return reached;
      if (reaches(reached)) break;
      short = reached;
    }
  }
  while (reached - short > 1) {
    const middle = Math.floor((reached + short) / 2);
    // Beyond 2^53 not every whole number exists.
    if (middle <= short || middle >= reached) break;
    if (reaches(middle)) reached = middle;
    else short = middle;
  }
  return reached;
}

/** The Cornish-Fisher guess at a quantile from the mean, the standard deviation and the skewness. */
export function guessQuantile(z: number, mean: number, deviation: number, skewness: number): number {
  return mean + deviation * (z + (skewness * (z * z - 1)) / 6);
}
