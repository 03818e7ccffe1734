import { IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';
import type { Panel } from '../series/series.ts';

/** Refuses a call without the period that a place belongs to. */
export function requirePeriod(path: string, period: unknown): void {
  if (typeof period === 'string' && period !== '') return;
  throw new IndicatorError({
    code: 'invalid-option',
    path: `${path}: period`,
    expected: 'is required',
    received: received(period),
  });
}

/** The name of an area that the panel holds or has left out; any other is refused. */
export function nameOfArea(path: string, panel: Panel, area: string): string {
  const found = [...panel.series, ...panel.excluded].find((each) => each.area === area);
  if (found !== undefined) return found.areaName;
  throw new IndicatorError({
    code: 'unknown-area',
    path: `${path}: area`,
    expected: `must be one of the panel's: ${panel.series
      .map((each) => each.area)
      .slice(0, 50)
      .join(', ')}`,
    received: received(area),
  });
}

/** Refuses anything but a whole number of at least 1. */
export function requireWhole(path: string, value: unknown): void {
  if (Number.isInteger(value) && Number(value) >= 1) return;
  throw new IndicatorError({
    code: 'invalid-option',
    path,
    expected: 'must be a whole number of at least 1',
    received: received(value),
  });
}
