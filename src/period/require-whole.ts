import { IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';

export function requireWhole(path: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new IndicatorError({
    code: 'invalid-period',
    path,
    expected: `must be a whole number from ${least} to ${most}`,
    received: received(value),
  });
}
