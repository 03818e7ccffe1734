import type { Indicator } from '../indicator/indicator.ts';
import { targetExpected } from '../indicator/target.ts';
import { IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';
import { type DataRule, requireDataAs } from '../result/require-data.ts';
import { requirePlain } from '../result/require-plain.ts';
import { overZero } from '../result/rule.ts';
import { requireBreaks } from './require-breaks.ts';
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

const word = { is: 'text' } as const;
const words = { is: 'items', of: word } as const;
const amount = { is: 'number' } as const;
const indicatorRule: DataRule = {
  is: 'fields',
  of: {
    ...{ id: word, name: word, short: word, question: word, counted: word, outOf: word, per: overZero },
    ...{ polarity: { is: 'one-of', values: ['higher-is-better', 'lower-is-better', 'neutral'] } },
    ...{ durationUnit: { is: 'one-of', values: ['days', 'minutes'] }, every: word, areaLevel: word },
    ...{ target: amount, margin: { is: 'fields', of: { points: amount, percent: amount } } },
    ...{ designEffect: overZero, dimensions: { is: 'values', of: words }, where: { is: 'values', of: word } },
    ...{
      categories: { is: 'values', of: { is: 'anything' } },
      withoutCategories: { is: 'values', of: words },
    },
    outcomes: {
      is: 'fields',
      of: { scheme: word, numerator: words, unknown: words, denominator: { is: 'anything' } },
    },
    ...{ computableFrom: words, source: word, caveats: words, countBasis: word, responseSet: word },
  },
};

const measures: readonly unknown[] = [
  'proportion',
  'count',
  'rate',
  'ratio',
  'published-percentage',
  'duration',
];

function refuseIndicator(path: string, expected: string, seen: unknown): never {
  throw new IndicatorError({ code: 'invalid-indicator', path, expected, received: received(seen) });
}

/** Refuses what is no definition at all: of it is known what is measured. */
export function requireMeasure(path: string, value: unknown): asserts value is Indicator {
  if (!isObject(value) || isSeries(value) || isPanel(value))
    refuseIndicator(path, 'must be a definition, such as those of the catalogue', value);
  const { measure } = value;
  if (!measures.includes(measure))
    refuseIndicator(
      path,
      `must have a measure (one of ${measures.join(', ')}): defineIndicator makes one whole`,
      measure,
    );
}

/** Refuses what is no definition: one of the catalogue, or your own by defineIndicator. */
export function requireIndicator(path: string, value: unknown): asserts value is Indicator {
  const wrong = (expected: string, seen: unknown, at = path) => refuseIndicator(at, expected, seen);
  requireMeasure(path, value);
  const given: Readonly<Record<string, unknown>> = { ...value };
  for (const name of ['id', 'name', 'polarity', 'every', 'recordingChanges', 'caveats', 'computableFrom'])
    if (given[name] === undefined)
      wrong(`must have its ${name}: defineIndicator makes one whole`, given[name]);
  requireDataAs('invalid-indicator', path, indicatorRule, value);
  requireBreaks(`${path}.recordingChanges`, given['recordingChanges'], 'invalid-indicator');
  requirePlain(path, value, 'invalid-indicator');
  const { measure, target } = value as Indicator;
  const expected = typeof target === 'number' ? targetExpected(measure, target) : null;
  if (expected !== null) wrong(expected, target, `${path}.target`);
}

function refuseKind(path: string, expected: string, value: unknown): never {
  throw new IndicatorError({ code: 'invalid-option', path, expected, received: meant(value) });
}
