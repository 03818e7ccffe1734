import { HIGH, LOW, PATTERN } from './rules/marks.ts';
import { applyRule, precedence, type Rule, type RuleName } from './rules/rule.ts';

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

/** Places that rules run through; a rule never crosses from one such stretch to another. */
export interface RuleStretch {
  readonly start: number;
  readonly length: number;
}

/**
 * Every rule at every place, by precedence: the first signal names the point. `values` are the figures, `deviations` the
 * same in standard deviations from the centre; NaN for a gap, a period left out, and a stretch without variation.
 */
export function signalsOf(
  rules: readonly Rule[],
  { values, deviations }: { readonly values: Float64Array; readonly deviations: Float64Array },
  stretches: readonly RuleStretch[],
): readonly (readonly Signal[])[] {
  const signals: Signal[][] = Array.from({ length: values.length }, () => []);
  const ordered = [...rules].sort((a, b) => precedence.indexOf(a.rule) - precedence.indexOf(b.rule));
  for (const rule of ordered) {
    const marks = new Uint8Array(values.length);
    for (const { start, length } of stretches) applyRule(rule, values, deviations, start, length, marks);
    marks.forEach((mark, index) => {
      for (const [bit, direction] of directions)
        if (mark & bit) signals[index]?.push({ rule: rule.rule, direction });
    });
  }
  return signals;
}

const directions: readonly (readonly [number, SignalDirection])[] = [
  [HIGH, 'high'],
  [LOW, 'low'],
  [PATTERN, 'none'],
];
