import type { Basis } from '../../result/provenance.ts';
import type { Claim } from './claim.ts';

/** Something that was said to come true by a period: kept with the chance it was given, and scored when that is over. */
export interface Promised {
  readonly id: string;
  /** The day on which it was made, such as `2019-05-28`. */
  readonly made: string;
  /** The period by which it was to be so, such as `2019-05`. */
  readonly due: string;
  readonly claim: Claim;
  /** The chance that was stated, from 0 to 1; without one, that which could be computed on the day it was made. */
  readonly probability?: number;
}

/**
 * - `kept`, `broken`: as the figures of the due period were published
 * - `not-yet`: the period is not over; `no-figures`: it is, and nothing can be said of it
 */
export type PromiseState = 'kept' | 'broken' | 'not-yet' | 'no-figures';

export interface ScoredPromise {
  readonly id: string;
  readonly claim: string;
  readonly made: string;
  readonly due: string;
  readonly state: PromiseState;
  /** The chance that is scored, and where it comes from. */
  readonly probability: number | null;
  readonly from: 'stated' | 'computed' | null;
  /** (chance - outcome) squared: 0 is perfect, 0.25 is a coin's; `null` until it is known. */
  readonly brier: number | null;
  readonly basis: Basis | null;
  /** One plain sentence of at most 35 words. */
  readonly sentence: string;
}
