import type { Estimate } from '../result/estimate.ts';
import { requireObject } from '../result/require-form.ts';
import { share as anyShare, overZero, refuse, requireRule } from '../result/rule.ts';
import { heldEstimate, type IntervalOptions, levelOf, requireCount } from './options.ts';
import { wilson } from './wilson.ts';

/** A share found by audit. Without `audited`, how many cases it is of, it has no interval. */
export interface AuditedShare {
  readonly share: number;
  readonly audited?: number;
}

/**
 * Corrected count: how many would there be if those recorded wrongly, and those missed, were put right as an audit says?
 *
 * recorded (1 - m) + (all - recorded) q, m the share misapplied, q the share of the others that should have been this one (`none`: 0). Limits from
 * Wilson's for m and q, added squared (Zou and Donner 2008): the doubt of the audits, the counts being exact; `null` unless both say how many cases they are of.
 *
 * Throws `invalid-option` for counts or shares that cannot be. Source: Rogan and Gladen 1978; Zou and Donner 2008.
 *
 * @example
 * correctedCount(2000, 10000, { share: 0.15, audited: 200 }, 'none') // => { value: 1700, lower: 1587.9, upper: 1785.7, level: 0.95, unit: 'count' }
 */
export function correctedCount(
  recorded: number,
  all: number,
  misapplied: AuditedShare,
  missed: AuditedShare | 'none',
  options: IntervalOptions = {},
): Estimate {
  const level = levelOf(options, 'correctedCount');
  requireCount(recorded, 'correctedCount: recorded');
  requireCount(all, 'correctedCount: all');
  if (recorded > all) refuse('correctedCount: recorded', `must be from 0 to all outcomes (${all})`, recorded);
  const m = limited('misapplied', misapplied, level);
  const q = missed === 'none' ? { value: 0, lower: 0, upper: 0 } : limited('missed', missed, level);
  const others = all - recorded;
  const value = recorded * (1 - m.value) + others * q.value;
  if (m.lower === null || m.upper === null || q.lower === null || q.upper === null)
    return { value, lower: null, upper: null, level: null, unit: 'count' };
  return heldEstimate('correctedCount', {
    value,
    lower: value - Math.hypot(recorded * (m.upper - m.value), others * (q.value - q.lower)),
    upper: value + Math.hypot(recorded * (m.value - m.lower), others * (q.upper - q.value)),
    level,
    unit: 'count',
  });
}

function limited(name: string, found: AuditedShare, level: number) {
  requireObject(
    `correctedCount: ${name}`,
    found,
    'what an audit found, such as { share: 0.15, audited: 200 }',
  );
  const { share, audited } = found;
  requireRule(`correctedCount: ${name}`, anyShare, share);
  if (audited === undefined) return { value: share, lower: null, upper: null };
  requireRule(`correctedCount: ${name}`, overZero, audited);
  const { lower, upper } = wilson(share * audited, audited, { level });
  return { value: share, lower, upper };
}
