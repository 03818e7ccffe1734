import type { CompletedFigures } from '../areas/completed.ts';
import type { Exclusion, Finding } from '../result/finding.ts';
import type { FunnelCurvePoint, FunnelLimits, FunnelPlace } from './funnel-limits.ts';
import type { Overdispersion } from './overdispersion.ts';
import type { FunnelPreset } from './preset-limits.ts';

/** Whether any area lies beyond the 99.8% limits, or the 95% ones only; `cannot-tell` below three areas. */
export type FunnelVerdict = 'beyond-998' | 'beyond-95' | 'within' | 'cannot-tell' | 'no-data';

export interface FunnelRow extends FunnelLimits {
  readonly area: string;
  readonly areaName: string;
  readonly value: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Place on the horizontal axis: trials (both counts together for a ratio, the second for a preset's), the people of a rate, or periods. */
  readonly size: number;
  readonly place: FunnelPlace;
  /** Two-sided mid-P value against the other areas. */
  readonly p: number;
}

export interface FunnelEvidence {
  /** Overall level in the indicator's unit, all areas together. */
  readonly centre: number;
  readonly sizeLabel: string;
  /** The distribution that decides and draws. */
  readonly distribution: 'binomial' | 'beta-binomial' | 'poisson' | 'negative-binomial' | null;
  readonly overdispersion: Overdispersion;
  /** Whose rules decided and drew; `null` for our own. With a preset, phi is uncorrected, and tau² on the preset's scale. */
  readonly preset: FunnelPreset | null;
  /** Variance between areas that the limits allow for: 0 when it is chance alone. */
  readonly limitsTau2: number;
  /** Each area judged against the others: its own level, spread and limits leave it out (a preset's do not). */
  readonly rows: readonly FunnelRow[];
  /** Limits from all areas together, for drawing. */
  readonly curve: readonly FunnelCurvePoint[];
  readonly beyond998: readonly string[];
  readonly beyond95: readonly string[];
  /** How many areas chance alone would put beyond the 95% limits. */
  readonly expectedBeyond95: number;
  /** Areas that were not compared, each with its reason. */
  readonly excluded: readonly Exclusion[];
  /** The same figures with what is still to come of the period; absent where all is in or the delay is not known. */
  readonly completed?: CompletedFigures;
}

export type FunnelFinding = Finding<'funnel', FunnelVerdict, FunnelEvidence>;
