import { avoidance, fourOfFive, hugging, outside, type TwoOfThreeOptions, twoOfThree } from './distances.ts';
import { alternation, trend } from './orders.ts';
import { fewCrossings, longRun, shift } from './sides.ts';

/** A rule that says when figures are more than ordinary variation, with its own settings. */
export type Rule =
  | { readonly rule: 'outside'; readonly sigmas: number }
  | { readonly rule: 'trend'; readonly points: number; readonly ties: 'break' | 'skip' }
  | ({ readonly rule: 'two-of-three' } & TwoOfThreeOptions)
  | { readonly rule: 'four-of-five'; readonly sigmas: number }
  | { readonly rule: 'shift'; readonly points: number }
  | { readonly rule: 'alternation'; readonly points: number }
  | { readonly rule: 'hugging'; readonly points: number; readonly sigmas: number }
  | { readonly rule: 'avoidance'; readonly points: number; readonly sigmas: number }
  | { readonly rule: 'long-run'; readonly slack: number }
  | { readonly rule: 'few-crossings'; readonly tail: number };

export type RuleName = Rule['rule'];

/** Which rule names a point when several hold: the first of these. */
export const precedence: readonly RuleName[] = [
  'outside',
  'trend',
  'two-of-three',
  'four-of-five',
  'shift',
  'long-run',
  'alternation',
  'hugging',
  'avoidance',
  'few-crossings',
];

/**
 * Applies one rule to one phase: marks are added to `out`.
 *
 * `values` are the figures, `deviations` the same in standard deviations from the centre; NaN for a gap in both.
 */
export function applyRule(
  rule: Rule,
  values: Float64Array,
  deviations: Float64Array,
  start: number,
  length: number,
  out: Uint8Array,
): void {
  switch (rule.rule) {
    case 'outside':
      outside(deviations, start, length, rule, out);
      break;
    case 'trend':
      trend(values, start, length, rule, out);
      break;
    case 'two-of-three':
      twoOfThree(deviations, start, length, rule, out);
      break;
    case 'four-of-five':
      fourOfFive(deviations, start, length, rule, out);
      break;
    case 'shift':
      shift(deviations, start, length, rule, out);
      break;
    case 'alternation':
      alternation(values, start, length, rule, out);
      break;
    case 'hugging':
      hugging(deviations, start, length, rule, out);
      break;
    case 'avoidance':
      avoidance(deviations, start, length, rule, out);
      break;
    case 'long-run':
      longRun(deviations, start, length, rule, out);
      break;
    case 'few-crossings':
      fewCrossings(deviations, start, length, rule, out);
      break;
  }
}
