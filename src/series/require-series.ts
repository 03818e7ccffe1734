import { IndicatorError } from '../result/error.ts';
import type { Panel, Series } from './series.ts';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isSeries = (value: unknown): value is Series =>
  isObject(value) && isObject(value.indicator) && isObject(value.calendar) && 'numerator' in value;

const isPanel = (value: unknown): value is Panel =>
  isObject(value) && isObject(value.indicator) && isObject(value.calendar) && Array.isArray(value.series);

/** What was given, in words that say what to write instead. */
function meant(value: unknown): string {
  if (isPanel(value)) return 'a panel';
  if (isSeries(value)) return 'a series';
  if (Array.isArray(value) || ArrayBuffer.isView(value)) return 'plain figures';
  if (isObject(value) && typeof value.kind === 'string') return `a finding (${value.kind})`;
  if (isObject(value) && typeof value.measure === 'string') return 'an indicator';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}

/** Refuses what is no series, and says how one is made of what was given. */
export function requireSeries(path: string, value: unknown): asserts value is Series {
  if (isSeries(value)) return;
  const instead = isPanel(value)
    ? ': one of its `series`, or seriesOf(panel, area)'
    : Array.isArray(value) || ArrayBuffer.isView(value)
      ? ": seriesFrom([81, 84], { start: '2019-04' })"
      : ', as seriesFrom, seriesOf and panel make them';
  refuseKind(path, `must be a series${instead}`, value);
}

/** Refuses what is no panel, and says how one is made of what was given. */
export function requirePanel(path: string, value: unknown): asserts value is Panel {
  if (isPanel(value)) return;
  const instead = isSeries(value) ? ', of several areas: a series is one of them' : '';
  refuseKind(path, `must be a panel${instead}, as panel(indicator, rows) makes it`, value);
}

function refuseKind(path: string, expected: string, value: unknown): never {
  throw new IndicatorError({ code: 'invalid-option', path, expected, received: meant(value) });
}
