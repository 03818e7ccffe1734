import type { Margin } from '../../indicator/indicator.ts';
import type { Estimate } from '../../result/estimate.ts';
import type { Finding } from '../../result/finding.ts';
import type { BrokenLineKind } from '../steps/broken-lines.ts';
import type { PlateauReason } from './plateau-months.ts';

export type PlateauVerdict = 'plateau' | 'moving' | 'cannot-tell' | 'too-short' | 'refused';

/** A run of months, both ends included, and how many of them have a figure. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
  readonly months: number;
}

/** What the two keys found: present whenever the series could be read. */
export interface PlateauReadingEvidence {
  /**
   * How to say it. `plateaued`: level after an established change; `level`: level, with no change established;
   * `moving-slowly`: moving, by less than the margin.
   */
  readonly word: 'plateaued' | 'level' | 'moving' | 'moving-slowly' | 'cannot-tell' | 'changed-recently';
  /** First month of the present state: `about` then, or `at-least` since then where it may have begun earlier. */
  readonly since: { readonly month: string; readonly kind: 'about' | 'at-least' };
  /** Months since the last change, and the last of them on which the first key is judged. */
  readonly segment: Stretch;
  readonly window: Stretch;
  /** Slope a year in the window and in the whole segment, each with its 90% interval. */
  readonly slope: Estimate;
  readonly segmentSlope: Estimate;
  /** Change over the window as a whole. */
  readonly cumulative: Estimate;
  /** A slope that is established but inside the margin, in the window or else over the whole segment. */
  readonly drift: { readonly way: 'up' | 'down' | 'none'; readonly over: 'window' | 'segment' | null };
  /**
   * Level in the window; of the segment before the change (of the one before that, when it lasted under a year and
   * so was a passage between two levels); and the first less the second. Counts and rates: per 30.4 days.
   */
  readonly level: Estimate;
  readonly before: (Stretch & { readonly level: Estimate }) | null;
  readonly difference: Estimate | null;
  /** Against the level before, when a change is established and the interval of the difference excludes 0. */
  readonly place: 'higher' | 'lower' | 'same' | null;
  readonly changeEstablished: boolean;
  readonly model: {
    readonly kind: BrokenLineKind;
    /** First month of each new segment. */
    readonly changes: readonly string[];
    /** Share of the doubt's weight on each kind, and the best other kind. */
    readonly weights: Readonly<Record<BrokenLineKind, number>>;
    readonly runnerUp: { readonly kind: BrokenLineKind; readonly weight: number };
    readonly season: boolean;
  };
  /** Averaged over all candidates: the chance that the slope is over the margin, under it, above 0, below 0. */
  readonly chance: {
    readonly above: number;
    readonly below: number;
    readonly rising: number;
    readonly falling: number;
  };
  /** Residual over sampling variance (at least 1) and lag-1 autocorrelation (0 to 0.8). */
  readonly dispersion: number;
  readonly autocorrelation: number;
  /** Months of level figures that would show a plateau within the margin, nine times in ten. */
  readonly monthsNeeded: number;
  /** The smallest margin that the window could have shown, in points or percent a year. */
  readonly testableMargin: number;
  /** Change of slope (points or percent a year) in the last months that would go unseen one time in five. */
  readonly blindSpot: {
    readonly lastYear: number;
    readonly lastHalf: { readonly months: number; readonly change: number };
  };
  /** The verdict when the last month is left out. */
  readonly endingEarlier: PlateauVerdict;
}

export interface PlateauEvidence {
  readonly margin: Margin | null;
  readonly reason: PlateauReason | null;
  /** Months looked at, with how many of them have a figure; `null` where there are none. */
  readonly lookBack: Stretch | null;
  /** Every month looked at, and its figure; counts as recorded. */
  readonly periods: readonly string[];
  readonly values: readonly (number | null)[];
  /** Fitted figure, and fitted level without season (counts: per 30.4 days), for each of `periods`. */
  readonly fitted: readonly (number | null)[];
  readonly trend: readonly (number | null)[];
  readonly reading: PlateauReadingEvidence | null;
}

export type PlateauFinding = Finding<'plateau', PlateauVerdict, PlateauEvidence>;
