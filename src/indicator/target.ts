import { IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';
import type { Indicator, Measure } from './indicator.ts';

/**
 * Refuses a target that the figures of an indicator cannot have: it is in their own unit, so that 80 of a share is no target.
 * `threshold: target must be from 0 to 1 for a proportion (0.8, or 80%?), got 80`.
 */
export function requireTargetOf(
  { measure }: Pick<Indicator, 'measure'>,
  path: string,
  target: unknown,
): number {
  if (typeof target !== 'number' || !Number.isFinite(target))
    return refuseTarget(path, "is required, in the indicator's own unit such as 0.8", target);
  const expected = targetExpected(measure, target);
  return expected === null ? target : refuseTarget(path, expected, target);
}

/** What a target of a measure must be, where a number is none; `null` where it is one. */
export function targetExpected(measure: Measure, target: number): string | null {
  if (measure !== 'proportion' && measure !== 'published-percentage')
    return target >= 0 ? null : `must be 0 or more for a ${measure}`;
  return target >= 0 && target <= 1 ? null : `must be from 0 to 1 for a ${measure} ${meantShare(target)}`;
}

/** What somebody may have meant by a number that is no share: `(0.8, or 80%?)` of 80. */
export function meantShare(value: unknown): string {
  const isPercent = typeof value === 'number' && value > 1 && value <= 100;
  const share = isPercent ? value / 100 : 0.8;
  return `(${rounded(share)}, or ${rounded(share * 100)}%?)`;
}

const rounded = (value: number): number => Number(value.toPrecision(12));

function refuseTarget(path: string, expected: string, value: unknown): never {
  throw new IndicatorError({ code: 'invalid-option', path, expected, received: received(value) });
}
