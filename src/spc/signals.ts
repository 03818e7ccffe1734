import type { Signal, SignalDirection } from './chart-point.ts';
import { HIGH, LOW, PATTERN } from './rules/marks.ts';
import { applyRule, precedence, type Rule } from './rules/rule.ts';

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
