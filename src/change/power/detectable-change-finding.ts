import type { Estimate } from '../../result/estimate.ts';
import type { Finding } from '../../result/finding.ts';

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
  /** The figures that the coming ones will be compared with. */
  readonly base: {
    readonly from: string;
    readonly to: string;
    readonly periods: number;
    /** In the indicator's own unit. */
    readonly level: Estimate;
    /** Answers, events or cases in an ordinary period of it; `null` where not known. */
    readonly perPeriod: number | null;
  } | null;
  /** How many periods of the series are to come. */
  readonly periods: number;
  readonly months: number;
  readonly direction: 'rise' | 'fall';
  /** The change asked about, or the margin of the indicator; `null` with neither. */
  readonly asked: ChanceOfShowing | null;
  /** The chance for changes up to twice the smallest. */
  readonly curve: readonly ChanceOfShowing[];
  /**
   * What would show the change asked about with the power wanted: answers or cases in every period (for counts a wider area, before and
   * after), or so many periods at the present number; `null` where none would, or nothing was asked.
   */
  readonly needed: { readonly perPeriod: number | null; readonly periods: number | null };
  /** Variation beyond chance (`null` where chance is not known) and autocorrelation of the series so far. */
  readonly phi: number | null;
  readonly rho: number | null;
  /** `null`: they could not be seen, and are taken as 1 and 0. */
  readonly df: number | null;
}

/** `estimate`: the smallest change that would be shown, without an interval. */
export type DetectableChangeFinding = Finding<
  'detectable-change',
  DetectableChangeVerdict,
  DetectableChangeEvidence
>;
