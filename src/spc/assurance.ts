import type { Polarity } from '../result/finding.ts';
import type { Assurance } from './finding.ts';

/**
 * Assurance: if nothing changes, will the target be met every time, never, or only by chance?
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
): Assurance {
  if (lower === null || upper === null || target === null || polarity === 'neutral') return 'none';
  if (target < lower) return polarity === 'higher-is-better' ? 'passes' : 'fails';
  if (target > upper) return polarity === 'higher-is-better' ? 'fails' : 'passes';
  return 'hit-or-miss';
}
