import type { Random } from '../../src/numeric/random.ts';

/** Where a share should lie, as fractions of 1; `null` where the share is only reported. */
export interface Target {
  readonly min?: number;
  readonly max?: number;
}

/** One share that a cell measured. */
export interface Score {
  /** What was counted: 'false alarm', 'coverage', 'false plateau'. */
  readonly of: string;
  /** How often, as a fraction of 1. */
  readonly share: number;
  /** Verdicts that were right, wrong, or could not tell: fractions of 1 that add up to 1, where the truth decides. */
  readonly right?: number;
  readonly wrong?: number;
  readonly cannotTell?: number;
  /** Monte Carlo standard error of `share`. */
  readonly error: number;
  readonly target: Target | null;
}

/** One truth under one method: its own stream of random numbers, made from the seed and `family/name`. */
export interface Cell {
  readonly family: string;
  /** Unique within its family. */
  readonly name: string;
  /** Run by `npm run simulate`; the others only with `--full`. */
  readonly core: boolean;
  /** Replicates in place of the usual 2,000 (fewer where a replicate is slow): stated in the table. */
  readonly replicates?: number;
  readonly run: (replicates: number, chance: Random) => readonly Score[];
}

/** What one replicate came to, where the truth decides. */
export type Verdict = 'right' | 'wrong' | 'cannot-tell';

/** The share of `times` in `replicates`, with its standard error (never 0: at least that of half a case). */
export function shareScore(
  of: string,
  times: number,
  replicates: number,
  target: Target | null = null,
): Score {
  const share = times / replicates;
  const held = Math.max(0.5, Math.min(times, replicates - times)) / replicates;
  return { of, share, error: Math.sqrt((held * (1 - held)) / replicates), target };
}

/** The same, with how every verdict was to be judged. */
export function verdictScore(
  of: string,
  times: number,
  verdicts: Readonly<Record<Verdict, number>>,
  target: Target | null = null,
): Score {
  const replicates = verdicts.right + verdicts.wrong + verdicts['cannot-tell'];
  return {
    ...shareScore(of, times, replicates, target),
    right: verdicts.right / replicates,
    wrong: verdicts.wrong / replicates,
    cannotTell: verdicts['cannot-tell'] / replicates,
  };
}
