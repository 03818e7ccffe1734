import type { Finding } from '../result/finding.ts';
import type { RulePreset } from './rules/preset.ts';
import type { Rule, RuleName } from './rules/rule.ts';

export type ControlChartKind = 'xmr' | 'p' | 'u' | 'c' | 'p-prime' | 'u-prime';

/**
 * What kind of variation the latest figure shows.
 * - `common-cause`: no more than ordinary variation
 * - `special-cause-improving`, `special-cause-concerning`: a signal in the good, or the bad, direction
 * - `special-cause-high`, `special-cause-low`: a signal, where neither direction is good in itself
 * - `special-cause-pattern`: a signal without a direction (Nelson's patterns)
 * - `mixed`: signals in both directions, as when a figure is low and rising
 * - `no-variation`: the figures that set the limits are all the same, so nothing can be judged
 * - `too-short`: fewer than six figures to set limits from
 * - `not-testable`: figures that overlap, such as rolling twelve months, for which limits would be false
 */
export type Variation =
  | 'common-cause'
  | 'special-cause-improving'
  | 'special-cause-concerning'
  | 'special-cause-high'
  | 'special-cause-low'
  | 'special-cause-pattern'
  | 'mixed'
  | 'no-variation'
  | 'too-short'
  | 'not-testable';

/** Whether a target will be met by the process as it is: always, never, or by chance. `none`: no answer. */
export type Assurance = 'passes' | 'fails' | 'hit-or-miss' | 'none';

/** `high` is also rising and `low` also falling, for a trend; `none` for a pattern without a direction. */
export type SignalDirection = 'high' | 'low' | 'none';

export interface Signal {
  readonly rule: RuleName;
  readonly direction: SignalDirection;
  /** Whether the headline rests on it: run rules do not count where neighbouring figures move together. */
  readonly counted: boolean;
}

/** One period of the chart. Missing figures have a place and no value. */
export interface ControlPoint {
  readonly period: string;
  readonly value: number | null;
  readonly centre: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Standard deviation that the limits are three of, before they are cut to the possible range. */
  readonly sigma: number | null;
  /** Distance from the figure before, in an XmR chart. */
  readonly movingRange: number | null;
  readonly target: number | null;
  /** Index in `phases`. */
  readonly phase: number;
  readonly signals: readonly Signal[];
  /** The one rule that names the point: the first of outside, trend, two-of-three, shift. */
  readonly label: RuleName | null;
  /** Whether any of its signals counts towards the headline. */
  readonly counted: boolean;
  /** Why the point was left out of the limits and of every rule, or `null`. */
  readonly excluded: string | null;
}

/** A stretch with limits of its own. */
export interface ControlPhase {
  readonly from: string;
  readonly to: string;
  /** Why it starts; empty for the first. */
  readonly reason: string;
  /** The figures that set the limits: first and last period, and how many. */
  readonly baselineFrom: string;
  readonly baselineTo: string;
  readonly points: number;
  /** Limits from fewer than twelve figures. */
  readonly trial: boolean;
  readonly centre: number | null;
  /** One standard deviation; for attribute charts, at the average size. */
  readonly sigma: number | null;
  /** Mean (or median) moving range and its upper limit: XmR charts alone. */
  readonly movingRange: number | null;
  readonly movingRangeUpper: number | null;
  /** Moving ranges left out by screening, and whether screening was refused as it would have left too few. */
  readonly screened: number;
  readonly screeningRefused: boolean;
  /** How much wider than sampling error the figures vary (Laney): attribute charts alone. */
  readonly sigmaZ: number | null;
  /** Chi-squared over its degrees of freedom with its 90% interval: attribute charts alone. */
  readonly phi: number | null;
  readonly phiLower: number | null;
  readonly phiUpper: number | null;
}

/** How far neighbouring figures move together, and whether that changed the limits. */
export interface Autocorrelation {
  readonly rho: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly level: number;
  readonly pairs: number;
  /** True where the limits allow for it and run rules are not counted. */
  readonly corrected: boolean;
}

/** What a stable process would show on a chart like this. `null` where no such table was made. */
export interface FalseSignals {
  readonly points: number;
  /** Chance of at least one signal anywhere on the chart, if neighbouring figures are independent. */
  readonly atZero: number | null;
  /** The same at the autocorrelation that was estimated, all rules counted. */
  readonly atEstimate: number | null;
  /** Figures between false signals on average, with independent figures and known limits. */
  readonly averageRunLength: number | null;
}

/** The plain chart beside a prime chart, where their signals differ. */
export interface OtherChart {
  readonly chart: ControlChartKind;
  readonly points: readonly { readonly period: string; readonly signals: readonly Signal[] }[];
}

export interface ControlChartEvidence {
  readonly chart: ControlChartKind;
  /** Name of the rule set, `custom` for the caller's own. */
  readonly preset: RulePreset | 'custom';
  readonly rules: readonly Rule[];
  readonly points: readonly ControlPoint[];
  readonly phases: readonly ControlPhase[];
  /** Index in `points` of the figure that the verdict is about, or `null`. */
  readonly latest: number | null;
  /** The limits that apply to it. */
  readonly limits: {
    readonly centre: number;
    readonly lower: number;
    readonly upper: number;
    readonly sigma: number;
  } | null;
  /** Whether those limits come from fewer than twelve figures. */
  readonly trial: boolean;
  readonly variation: Variation;
  readonly assurance: Assurance;
  /** How many points have a signal that counts. */
  readonly signalled: number;
  readonly autocorrelation: Autocorrelation;
  readonly falseSignals: FalseSignals;
  readonly other: OtherChart | null;
}

/** Its `estimate` is the present level: the centre line of the latest phase with its interval. */
export type ControlChartFinding = Finding<'control-chart', Variation, ControlChartEvidence>;
