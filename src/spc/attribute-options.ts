import { IndicatorError } from '../result/error.ts';
import { like } from '../result/rule.ts';
import type { Series } from '../series/series.ts';
import { oneOf, type RangeConstant, type ShewhartOptions, shewhartRules } from './options.ts';

export interface PrimeChartOptions extends ShewhartOptions {
  /** Hold sigma z at 1 or more, so that limits are never narrower than sampling error. Laney 2002 does not. */
  readonly floor?: boolean;
  /** Constant that turns the ranges of standardised figures into sigma z. */
  readonly constant?: RangeConstant;
}

export const primeRules = /* @__PURE__ */ like(shewhartRules, {
  floor: { is: 'flag' },
  constant: { is: 'one-of', values: ['rounded', 'exact', 'mdc'] },
});

export const PRIME_DEFAULTS = { floor: true, constant: 'rounded' } as const;

/** The options of a prime chart apart from those of every chart. */
export function primeOptions(path: string, options: PrimeChartOptions) {
  const { floor, constant, ...rest } = { ...PRIME_DEFAULTS, ...options };
  oneOf(`${path}: constant`, constant, ['rounded', 'exact', 'mdc']);
  oneOf(`${path}: floor`, floor, [true, false]);
  return { prime: floor ? 'floored' : 'plain', constant, rest, own: { floor, constant } } as const;
}

/** What a p chart takes: a proportion, or a published percentage with its sample sizes. */
export function requireProportion(path: string, series: Series): void {
  const { measure } = series.indicator;
  if (measure === 'proportion' || (measure === 'published-percentage' && series.denominator !== null)) return;
  throw wrongMeasure(path, 'a proportion, or a published percentage with sample sizes', measure);
}

/** What a u chart takes: a rate, or a count. */
export function requireEvents(path: string, series: Series): void {
  const { measure } = series.indicator;
  if (measure !== 'rate' && measure !== 'count') throw wrongMeasure(path, 'a rate or a count', measure);
}

/** What a c chart takes: a count. */
export function requireCount(path: string, series: Series): void {
  const { measure } = series.indicator;
  if (measure !== 'count') throw wrongMeasure(path, 'a count', measure);
}

function wrongMeasure(path: string, expected: string, received: string): IndicatorError {
  return new IndicatorError({
    code: 'wrong-measure',
    path: `${path}: indicator`,
    expected: `must be ${expected}`,
    received,
  });
}
