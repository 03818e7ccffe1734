import type { Signal, SignalDirection } from './finding.ts';
import type { PhaseBounds } from './phases.ts';
import { HIGH, LOW, PATTERN } from './rules/marks.ts';
import { applyRule, precedence, type Rule, type RuleName } from './rules/rule.ts';

/** Columns that rules look at, NaN for a gap, a period left out, and a phase without variation. */
export interface RuleColumns {
  readonly values: Float64Array;
  /** Standard deviations from the centre, as the rules' authors mean them. */
  readonly deviations: Float64Array;
  /** The same with limits that allow for autocorrelation, or `null` when they do not. */
  readonly corrected: Float64Array | null;
}

/**
 * Every rule at every point, by precedence. Where limits are corrected for autocorrelation, the outside rule looks at
 * the corrected ones and alone counts.
 */
export function signalsOf(
  rules: readonly Rule[],
  columns: RuleColumns,
  phases: readonly PhaseBounds[],
): readonly (readonly Signal[])[] {
  const { values, corrected } = columns;
  const signals: Signal[][] = Array.from({ length: values.length }, () => []);
  const ordered = [...rules].sort((a, b) => precedence.indexOf(a.rule) - precedence.indexOf(b.rule));
  for (const rule of ordered) {
    const marks = new Uint8Array(values.length);
    const counted = corrected === null || rule.rule === 'outside';
    const deviations = corrected !== null && rule.rule === 'outside' ? corrected : columns.deviations;
    for (const { start, length } of phases) applyRule(rule, values, deviations, start, length, marks);
    marks.forEach((mark, index) => {
      for (const [bit, direction] of directions)
        if (mark & bit) signals[index]?.push({ rule: rule.rule, direction, counted });
    });
  }
  return signals;
}

const directions: readonly (readonly [number, SignalDirection])[] = [
  [HIGH, 'high'],
  [LOW, 'low'],
  [PATTERN, 'none'],
];

/** The rule that names the point: by precedence, those that count first. */
export function labelOf(signals: readonly Signal[]): RuleName | null {
  return (signals.find((signal) => signal.counted) ?? signals[0])?.rule ?? null;
}
