import type { Polarity } from '../result/finding.ts';
import { like, real, requireRule } from '../result/rule.ts';

/** Whether a target lies outside the limits of a chart: on the good side, the bad side, or on or between them. */
export type LimitAssurance = 'passes' | 'fails' | 'hit-or-miss' | 'none';

const polarities = ['higher-is-better', 'lower-is-better', 'neutral'] satisfies Polarity[];

/**
 * Assurance by limits: does the target lie outside the limits of a chart? Making Data Count reads that as a target met
 * every time, or never. Whether the next figure meets it is a chance: `evidence.assurance` of `controlChart`.
 *
 * The target against the limits of the latest figure: `passes` and `fails` when it lies strictly outside them, on the
 * side that polarity says; on or between the limits it is `hit-or-miss`. `none` without limits or target, and where
 * neither direction is good. Making Data Count (NHS England).
 *
 * @example
 * assurance(0.82, 0.94, 0.8, 'higher-is-better') // => 'passes'
 * assurance(0.72, 0.88, 0.8, 'higher-is-better') // => 'hit-or-miss'
 */
export function assurance(
  lower: number | null,
  upper: number | null,
  target: number | null,
  polarity: Polarity,
): LimitAssurance {
  for (const [name, value] of Object.entries({ lower, upper, target }))
    requireRule(`assurance: ${name}`, like(real, { orNull: true }), value);
  requireRule('assurance: polarity', { is: 'one-of', values: polarities }, polarity);
  if (lower === null || upper === null || target === null || polarity === 'neutral') return 'none';
  if (target < lower) return polarity === 'higher-is-better' ? 'passes' : 'fails';
  if (target > upper) return polarity === 'higher-is-better' ? 'fails' : 'passes';
  return 'hit-or-miss';
}
