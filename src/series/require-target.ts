import type { Indicator } from '../indicator/indicator.ts';
import { IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';

/**
 * Refuses a target that the figures of an indicator cannot have: it is in their own unit, so that 80 of a share is no target.
 * `threshold: target must be from 0 to 1 for a proportion: 0.8 for 80%, got 80`.
 */
export function requireTargetOf(
  { measure }: Pick<Indicator, 'measure'>,
  path: string,
  target: unknown,
): number {
  if (typeof target === 'number' && Number.isFinite(target)) {
    if (measure !== 'proportion' && measure !== 'published-percentage') {
      if (target >= 0) return target;
      return refuseTarget(path, `must be at least 0 for a ${measure}`, target);
    }
    if (target >= 0 && target <= 1) return target;
    const meant =
      target > 1 && target <= 100
        ? `${Number((target / 100).toPrecision(12))} for ${target}%`
        : '0.8 for 80%';
    return refuseTarget(path, `must be from 0 to 1 for a ${measure}: ${meant}`, target);
  }
  return refuseTarget(path, "is required, in the indicator's own unit such as 0.8", target);
}

function refuseTarget(path: string, expected: string, value: unknown): never {
  throw new IndicatorError({ code: 'invalid-option', path, expected, received: received(value) });
}
