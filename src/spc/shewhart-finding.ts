import type { Finding } from '../result/finding.ts';
import type { RulePreset } from './rules/preset.ts';
import type { Rule } from './rules/rule.ts';
import type { ChartPoint } from './signals.ts';
import type { PlainVerdict } from './stretches.ts';

export type ShewhartKind = 'xmr' | 'p' | 'u' | 'c' | 'p-prime' | 'u-prime';

/** One period of the chart. Missing figures have a place and no value. */
export interface ShewhartPoint extends ChartPoint {
  /** Standard deviation that the limits are three of, before they are cut to the possible range. */
  readonly sigma: number | null;
  /** Distance from the figure before, in an XmR chart. */
  readonly movingRange: number | null;
  /** Index in `phases`. */
  readonly phase: number;
}

/** A stretch with limits of its own. */
export interface ShewhartPhase {
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

export interface ShewhartEvidence {
  readonly chart: ShewhartKind;
  /** Name of the rule set, `custom` for the caller's own. */
  readonly rules: RulePreset | 'custom';
  readonly ruleSettings: readonly Rule[];
  readonly points: readonly ShewhartPoint[];
  readonly phases: readonly ShewhartPhase[];
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
}

/**
 * A chart as the textbooks have it: limits from its own figures, and whether a rule points at the latest one. It knows
 * of no change but those that it is told (`phases`); what the series did is read by `course` and `controlChart`. Its
 * `estimate` is the centre line of the latest phase.
 */
export type ShewhartFinding = Finding<'shewhart-chart', PlainVerdict, ShewhartEvidence>;
