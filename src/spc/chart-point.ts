import type { RuleName } from './rules/rule.ts';

/** `high` is also rising and `low` also falling, for a trend; `none` for a pattern without a direction. */
export type SignalDirection = 'high' | 'low' | 'none';

export interface Signal {
  readonly rule: RuleName;
  readonly direction: SignalDirection;
}

/** One period of a control chart. Missing figures have a place and no value. */
export interface ChartPoint {
  readonly period: string;
  readonly value: number | null;
  readonly centre: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly target: number | null;
  readonly signals: readonly Signal[];
  /** The one rule that names the point: the first of outside, trend, two-of-three, shift and the patterns. */
  readonly label: RuleName | null;
  /** Why the figure was left out of the limits and of every rule, or `null`. */
  readonly excluded: string | null;
}
