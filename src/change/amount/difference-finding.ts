import type { Estimate } from '../../result/estimate.ts';
import type { Finding } from '../../result/finding.ts';

/**
 * - `higher`, `lower`: the later figure differs from the earlier by more than chance, by its interval
 * - `no-difference-shown`: by no more than chance could make it
 * - `cannot-tell`: a figure is missing, or its sample size is not known
 */
export type DifferenceVerdict = 'higher' | 'lower' | 'no-difference-shown' | 'cannot-tell';

/** One of the two periods. */
export interface DifferencePeriod {
  readonly period: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** In the indicator's own unit. */
  readonly value: number | null;
}

export interface DifferenceEvidence {
  readonly from: DifferencePeriod;
  readonly to: DifferencePeriod;
  /**
   * Natural limits of the periods before the later one, mean +/- 2.66 mean moving range, and whether every
   * figure of the later one lies inside them; `null` with fewer than 8 figures.
   */
  readonly commonCause: {
    readonly centre: number;
    readonly lower: number;
    readonly upper: number;
    readonly periods: number;
    readonly inside: boolean;
  } | null;
  /**
   * For rolling figures: by how much the periods that joined the window must exceed those that left it, on average.
   */
  readonly rolling: {
    readonly periods: number;
    readonly joined: number;
    readonly implied: Estimate;
  } | null;
}

export type DifferenceFinding = Finding<'difference', DifferenceVerdict, DifferenceEvidence>;
