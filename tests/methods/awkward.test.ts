import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../src/indicator/indicator.ts';
import { isIndicatorError } from '../../src/result/error.ts';
import type { Row } from '../../src/series/observation.ts';
import { panel } from '../../src/series/panel.ts';
import type { Series } from '../../src/series/series.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { chargeRatio, confidencePublished, offenceRate, offences, satisfaction } from '../indicators.ts';
import {
  asColumns,
  exported,
  ofPanel,
  ofSeries,
  ofSomeValues,
  ofValues,
  takeNoSeries,
  type Values,
} from './asked.ts';

const varied = Array.from({ length: 26 }, (_, at) => 3 + ((at * 7) % 5));

/** Methods whose place in the message is that of a row (`groups[1].count`), or in another order. */
const takenApart = ['directlyStandardisedRate', 'sortedQuantile7'];

/** The awkward cases, by name. */
const cases: Readonly<Record<string, Values>> = {
  none: [],
  one: [5],
  'one, missing': [null],
  two: [5, 7],
  'two, one missing': [5, null],
  'all equal': Array(26).fill(4),
  'all zero': Array(26).fill(0),
  'all missing': Array(26).fill(null),
  'one of many missing': varied.map((value, at) => (at === 17 ? null : value)),
};

const duration: Indicator = {
  ...confidencePublished,
  id: 'wait',
  measure: 'duration',
  durationUnit: 'minutes',
  every: 'month',
};
const indicators: readonly Indicator[] = [
  offences,
  offenceRate,
  satisfaction,
  chargeRatio,
  { ...confidencePublished, every: 'month' },
  duration,
];

/** The same figures as each measure has them: a published percentage is a share of ten. */
const figuresOf = (indicator: Indicator, values: Values, size: number) => {
  const share = indicator.measure === 'published-percentage';
  return {
    numerator: values.map((value) => (value !== null && share ? value / 10 : value)),
    denominator: indicator.measure === 'count' ? null : values.map((value) => (value === null ? null : size)),
  };
};

const seriesOf = (indicator: Indicator, values: Values, size: number): Series =>
  seriesFrom(indicator, { start: '2014-04', ...figuresOf(indicator, values, size) });

const month = (at: number) =>
  `${2014 + Math.floor((at + 3) / 12)}-${String(((at + 3) % 12) + 1).padStart(2, '0')}`;

function panelOf(indicator: Indicator, values: Values, areas: number) {
  const { numerator, denominator } = figuresOf(indicator, values, 10);
  const published = indicator.measure === 'published-percentage' || indicator.measure === 'duration';
  const rows = ['a', 'b', 'c'].slice(0, areas).flatMap((area) =>
    values.map((_, at): Row => {
      const [value = null, n = null] = [numerator[at], denominator?.[at]];
      const base = { area, period: month(at) };
      if (published) return { ...base, value, n };
      return indicator.measure === 'count'
        ? { ...base, numerator: value }
        : { ...base, numerator: value, denominator: n };
    }),
  );
  return panel(indicator, rows);
}

/** Docstring of every exported function of the source, by name. */
const docstrings = (() => {
  const found = new Map<string, string>();
  const src = fileURLToPath(new URL('../../src', import.meta.url));
  for (const file of readdirSync(src, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    const text = readFileSync(`${src}/${file}`, 'utf8');
    for (const [, comment = '', name = ''] of text.matchAll(
      /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export function (\w+)/g,
    ))
      found.set(name, `${found.get(name) ?? ''} ${comment}`);
  }
  return found;
})();

/** Whether a refusal is one that the docstring of the function, or of one that it throws as, tells of. */
function isDocumented(name: string, code: string): boolean {
  const text = docstrings.get(name) ?? '';
  if (text.includes(`\`${code}\``)) return true;
  const others = [...text.matchAll(/`(\w+)`/g)].map(([, other = '']) => other);
  return (
    /[Tt]hrows/.test(text) &&
    others.some((other) => other !== name && (docstrings.get(other) ?? '').includes(`\`${code}\``))
  );
}

/** Paths to numbers that are not finite. */
function strange(value: unknown, path = 'result'): readonly string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} is ${value}`];
  if (typeof value === 'string') return /\bNaN\b|\bInfinity\b/.test(value) ? [`${path} says ${value}`] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => strange(each, `${path}.${key}`));
}

function faults<Input>(
  name: string,
  ask: (input: Input) => unknown,
  inputs: Readonly<Record<string, Input>>,
) {
  return Object.entries(inputs).flatMap(([about, input]) => {
    try {
      return strange(ask(input)).map((fault) => `${about}: ${fault}`);
    } catch (error) {
      if (isIndicatorError(error) && isDocumented(name, error.code)) return [];
      return [`${about}: throws ${error}`];
    }
  });
}

const made = <Input>(
  make: (indicator: Indicator, values: Values) => Input,
): Readonly<Record<string, Input>> =>
  Object.fromEntries(
    indicators.flatMap((indicator) =>
      Object.entries(cases).map(([name, values]) => [
        `${indicator.measure}, ${name}`,
        make(indicator, values),
      ]),
    ),
  );

describe('every method answers plainly, whatever the values', () => {
  it.each(Object.entries(ofValues))('%s', (name, ask) => {
    expect(faults(name, ask, cases)).toEqual([]);
  });
});

/** Whether a call is refused as an observation, and the message says at which place of what it was given. */
function refusedByPlace(ask: () => unknown, place: number): string {
  try {
    ask();
  } catch (error) {
    if (!isIndicatorError(error)) return `throws ${error}`;
    if (error.code !== 'invalid-observation') return `is refused as ${error.code}`;
    return error.path.endsWith(`[${place}]`) ? 'refused' : `is refused at ${error.path}`;
  }
  return 'answers';
}

describe('no method takes what is no number, and each says where it is', () => {
  const wrong = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const places = [0, 17, 25];
  const methods = Object.entries<(values: Values) => unknown>({ ...ofValues, ...ofSomeValues });
  it.each(methods.filter(([name]) => !takenApart.includes(name)))('%s', (_, ask) => {
    for (const value of wrong)
      for (const place of places) {
        const values = varied.map((one, at) => (at === place ? value : one));
        expect(refusedByPlace(() => ask(values), place)).toBe('refused');
      }
  });
  it.each(takenApart)('%s, which says so in its own order', (name) => {
    const ask = methods.find(([one]) => one === name)?.[1] ?? (() => null);
    for (const value of wrong) expect(() => ask([5, value])).toThrow(/\[[01]\]/);
  });
});

const saysNaN = (name: string) => /\bNaN\b/.test(docstrings.get(name) ?? '');

describe('every summary of some values is a number or null', () => {
  it.each(Object.entries(ofSomeValues))('%s', (name, ask) => {
    expect(faults<Values>(name, ask, { ...cases, varied })).toEqual([]);
  });
  it.each(Object.entries(asColumns))('%s', (name, ask) => {
    expect(saysNaN(name)).toBe(true);
    expect(Array.from(ask(seriesOf(offences, [5, null], 1)))).toEqual([5, Number.NaN]);
  });
});

describe('every analysis of a series answers plainly, whatever its figures', () => {
  const serieses = {
    ...made((indicator, values) => seriesOf(indicator, values, 10)),
    'no sample': seriesOf(satisfaction, Array(26).fill(0), 0),
    'nobody there': seriesOf(offenceRate, Array(26).fill(3), 0),
  };
  it.each(Object.entries(ofSeries))('%s', (name, ask) => {
    expect(faults(name, ask, serieses)).toEqual([]);
  });
});

describe('every analysis of several areas answers plainly, whatever their figures', () => {
  const panels = {
    ...made((indicator, values) => panelOf(indicator, values, 3)),
    'one area': panelOf(satisfaction, varied, 1),
    'no area': panelOf(satisfaction, varied, 0),
  };
  it.each(Object.entries(ofPanel))('%s', (name, ask) => {
    expect(faults(name, ask, panels)).toEqual([]);
  });
});

describe('the table of what is asked', () => {
  const asked = [ofValues, ofSeries, ofPanel, ofSomeValues, asColumns].flatMap((table) => Object.keys(table));
  it('has every function that is exported, once, and none that is not', () => {
    const all = [...asked, ...takeNoSeries];
    expect(exported.filter((name) => !all.includes(name))).toEqual([]);
    expect(all.filter((name) => !exported.includes(name))).toEqual([]);
    expect(all.filter((name, at) => all.indexOf(name) !== at)).toEqual([]);
  });
});
