import type { Indicator } from '../indicator/indicator.ts';
import { targetExpected } from '../indicator/target.ts';
import { IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';
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

const measures = ['proportion', 'count', 'rate', 'ratio', 'published-percentage', 'duration'];

/** Refuses what is no definition: one of the catalogue, or your own by defineIndicator. */
export function requireIndicator(path: string, value: unknown): asserts value is Indicator {
  const wrong = (expected: string, seen: unknown, at = path): never => {
    throw new IndicatorError({ code: 'invalid-indicator', path: at, expected, received: received(seen) });
  };
  if (!isObject(value) || isSeries(value) || isPanel(value))
    wrong('must be a definition, such as those of the catalogue', value);
  const given = value as Readonly<Record<string, unknown>>;
  if (!measures.includes(String(given.measure)))
    wrong(
      `must have a measure (one of ${measures.join(', ')}): defineIndicator makes one whole`,
      given.measure,
    );
  for (const name of ['id', 'name', 'polarity', 'every'])
    if (typeof given[name] !== 'string')
      wrong(`must have its ${name}: defineIndicator makes one whole`, given[name]);
  for (const name of ['recordingChanges', 'caveats', 'computableFrom'])
    if (!Array.isArray(given[name]))
      wrong(`must have its ${name}: defineIndicator makes one whole`, given[name]);
  const { measure, target } = value as Indicator;
  const expected = typeof target === 'number' ? targetExpected(measure, target) : null;
  if (expected !== null) wrong(expected, target, `${path}.target`);
}

function refuseKind(path: string, expected: string, value: unknown): never {
  throw new IndicatorError({ code: 'invalid-option', path, expected, received: meant(value) });
}
