import type { Estimate } from '../../result/estimate.ts';
import type { Finding } from '../../result/finding.ts';
import type { AmountNoise } from '../amount/difference-finding.ts';

/**
 * - `would-show`: the change asked about would be shown by then with at least the power wanted
 * - `would-not-show`: with less; `settle` says what it would take
 * - `no-change-asked`: no change was given and the indicator has no margin: the smallest change is all that is said
 * - `cannot-tell`: overlapping figures, none at all, or figures whose error is not known
 */
export type DetectableChangeVerdict = 'would-show' | 'would-not-show' | 'no-change-asked' | 'cannot-tell';

/** The chance that a change of this size is shown, if it comes. */
export interface ChanceOfShowing {
  /** In the unit of the estimate, negative for a fall. */
  readonly change: number;
  readonly chance: number;
}

export interface DetectableChangeEvidence {
  /** The figures that the coming ones will be compared with: they stay as they are, however many are asked from now on. */
  readonly base: {
    readonly from: string;
    readonly to: string;
    readonly periods: number;
    /** In the indicator's own unit. */
    readonly level: Estimate;
    /** Answers, events or cases in an ordinary period of it; `null` where not known. */
    readonly perPeriod: number | null;
  } | null;
  /**
   * The smallest change that would be shown: against the earlier figures as they are (the estimate), had both sides the
   * present sample, and with both at twice that; `null` where the sample is not known, or the level has no room.
   */
  readonly smallest: {
    readonly now: number | null;
    readonly bothPresent: number | null;
    readonly bothDoubled: number | null;
    /** Answers, events or cases in a period now. */
    readonly perPeriod: number | null;
  };
  /** How many periods of the series are to come. */
  readonly periods: number;
  readonly months: number;
  readonly direction: 'rise' | 'fall';
  /** The change asked about, or the margin of the indicator; `null` with neither. */
  readonly asked: ChanceOfShowing | null;
  /** The chance for changes up to twice the smallest. */
  readonly curve: readonly ChanceOfShowing[];
  /**
   * What would show the change asked about with the power wanted, the earlier figures as they are: answers or cases in every coming period
   * (for counts and ratios a wider area, before and after), or so many coming periods at the present number. And with both sides larger, or
   * both longer. `null` where none would, or nothing was asked.
   */
  readonly needed: {
    readonly perPeriod: number | null;
    readonly periods: number | null;
    readonly bothPerPeriod: number | null;
    readonly bothPeriods: number | null;
  };
  /** How the series varies about its course. */
  readonly noise: AmountNoise;
}

/** `estimate`: the smallest change that would be shown, without an interval. */
export type DetectableChangeFinding = Finding<
  'detectable-change',
  DetectableChangeVerdict,
  DetectableChangeEvidence
>;
