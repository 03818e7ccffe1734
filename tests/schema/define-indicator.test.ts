import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { catalogue } from '../../src/indicator/catalogue/catalogue.ts';
import { isIndicatorError } from '../../src/result/error.ts';
import { defineIndicator, type IndicatorInput } from '../../src/schema/define-indicator.ts';
import * as schema from '../../src/schema/index.ts';
import { readIndicator } from '../../src/schema/read-indicator.ts';
import { checkExamples } from '../examples.ts';
import * as testIndicators from '../indicators.ts';

checkExamples(new URL('../../src/schema/', import.meta.url), schema);

const good: IndicatorInput = {
  id: 'calls-answered',
  name: '101 calls answered',
  question: 'Are 101 calls answered in time?',
  measure: 'proportion',
  counted: 'calls answered in time',
  outOf: 'calls',
  polarity: 'higher-is-better',
  every: 'month',
  areaLevel: 'force',
};

/** Every message about a definition, in order. */
function messages(change: object, without: readonly string[] = []): readonly string[] {
  const input = Object.fromEntries(
    Object.entries({ ...good, ...change }).filter(([name]) => !without.includes(name)),
  );
  try {
    readIndicator(input, 'defineIndicator');
  } catch (error) {
    if (!isIndicatorError(error)) throw error;
    expect(error.code).toBe('invalid-indicator');
    expect(error.message).toBe(
      `${error.problems[0]?.path} ${error.problems[0]?.expected}, got ${error.problems[0]?.received}`,
    );
    return error.problems.map(({ path, expected, received }) => `${path} ${expected}, got ${received}`);
  }
  return [];
}

describe('defineIndicator', () => {
  it('fills in what may be left out, and freezes all of it', () => {
    const found = defineIndicator({ ...good, margin: { points: 2 } });
    expect(found).toEqual({
      ...good,
      margin: { points: 2 },
      computableFrom: ['own'],
      source: 'own definition',
      caveats: [],
      recordingChanges: [],
    });
    expect(Object.isFrozen(found)).toBe(true);
    expect(Object.isFrozen(found.margin)).toBe(true);
    expect(Object.isFrozen(found.caveats)).toBe(true);
  });

  it('leaves the object it was given as it was', () => {
    const input = { ...good, dimensions: { stage: ['first', 'second'] } };
    defineIndicator(input);
    expect(Object.isFrozen(input.dimensions.stage)).toBe(false);
    expect(input).not.toHaveProperty('caveats');
  });

  it('accepts a definition that it has returned, and returns the same again', () => {
    const once = defineIndicator({ ...good, target: 0.9, responseSet: 'very and fairly satisfied' });
    expect(defineIndicator(once)).toEqual(once);
  });

  it('accepts every measure with what belongs to it', () => {
    const { outOf: _, ...alone } = good;
    expect(() => {
      defineIndicator({ ...alone, measure: 'count', margin: { percent: 5 }, target: 10 });
      defineIndicator({ ...good, measure: 'rate', per: 1000, margin: { percent: 5 } });
      defineIndicator({ ...good, measure: 'ratio', margin: { percent: 5 }, target: 1.5 });
      defineIndicator({ ...alone, measure: 'published-percentage', margin: { points: 2 }, target: 0.6 });
      defineIndicator({ ...alone, measure: 'duration', margin: { percent: 5 }, target: 30 });
    }).not.toThrow();
  });

  it('accepts outcomes, categories and recording changes', () => {
    const found = defineIndicator({
      ...good,
      measure: 'ratio',
      categories: { 'police-uk': 'all', met: ['Robbery'] },
      withoutCategories: { 'police-uk': ['Drugs'] },
      outcomes: {
        scheme: 'police-uk',
        numerator: ['Suspect charged'],
        denominator: ['Unable to prosecute suspect'],
      },
      computableFrom: ['police-uk', 'own'],
      recordingChanges: [
        { kind: 'restart', from: '2019-04', title: 'New system', source: 'the force' },
        { kind: 'mask', from: '2020-03', to: '2020-08', title: 'Pandemic', source: 'the force' },
      ],
    });
    expect(found.outcomes?.unknown).toEqual([]);
    expect(found.recordingChanges).toHaveLength(2);
  });

  it('accepts months until mature, and a delay as it was measured', () => {
    const months = { months: 6, source: 'the force' };
    expect(defineIndicator({ ...good, countBasis: 'recorded', maturity: months }).maturity).toEqual(months);
    const delay = { within: [0.4, 0.8, 0.97], n: 3239, months: 12, spread: 0.011 };
    const maturity = { delay: { numerator: delay, denominator: { within: [1] } }, source: 'the force' };
    expect(defineIndicator({ ...good, maturity }).maturity).toEqual(maturity);
  });

  it('accepts every indicator of the catalogue, and returns it as it is', () => {
    expect(catalogue.length).toBeGreaterThan(20);
    for (const indicator of catalogue) expect(readIndicator(indicator, indicator.id)).toEqual(indicator);
  });

  it('accepts the indicators of the tests', () => {
    for (const indicator of Object.values(testIndicators))
      expect(() => readIndicator(indicator)).not.toThrow();
  });
});

const faults: readonly [string, object, readonly string[], readonly string[]][] = [
  [
    'an id that is not a short name',
    { id: 'Calls Answered' },
    [],
    [
      'defineIndicator: id must be a short name in lower case, such as victim-satisfaction, got "Calls Answered"',
    ],
  ],
  ['a missing name', {}, ['name'], ['defineIndicator: name must be the name that is printed, got undefined']],
  ['a blank name', { name: '  ' }, [], ['defineIndicator: name must be the name that is printed, got "  "']],
  [
    'an unknown measure',
    { measure: 'average' },
    [],
    [
      'defineIndicator: measure must be one of proportion, count, rate, ratio, published-percentage, duration, got "average"',
    ],
  ],
  [
    'a proportion without what it is out of',
    {},
    ['outOf'],
    ['defineIndicator: outOf is required for a proportion, got undefined'],
  ],
  [
    'a count that is out of something',
    { measure: 'count' },
    [],
    ['defineIndicator: outOf must be absent for a count, got "calls"'],
  ],
  [
    'per for something other than a rate',
    { per: 1000 },
    [],
    ['defineIndicator: per is for rates alone and must be absent for a proportion, got 1000'],
  ],
  [
    'a rate per nothing',
    { measure: 'rate', per: 0 },
    [],
    ['defineIndicator: per must be a whole number such as 1000, got 0'],
  ],
  [
    'a target in percent',
    { target: 80 },
    [],
    ['defineIndicator: target must be from 0 to 1 for a proportion (0.8, or 80%?), got 80'],
  ],
  [
    'a target that is not a number',
    { target: '80%' },
    [],
    ['defineIndicator: target must be a number in the indicator\'s own unit, got "80%"'],
  ],
  [
    'a target that is NaN',
    { target: Number.NaN },
    [],
    ["defineIndicator: target must be a number in the indicator's own unit, got NaN"],
  ],
  [
    'a negative target',
    { measure: 'ratio', target: -1 },
    [],
    ['defineIndicator: target must be 0 or more for a ratio, got -1'],
  ],
  [
    'a bare number as margin',
    { margin: 2 },
    [],
    ['defineIndicator: margin must be { points } or { percent }, a number above 0, got 2'],
  ],
  [
    'two margins',
    { margin: { points: 2, percent: 5 } },
    [],
    ['defineIndicator: margin must be { points } or { percent }, a number above 0, got object'],
  ],
  [
    'points for a ratio',
    { measure: 'ratio', margin: { points: 2 } },
    [],
    ['defineIndicator: margin.points must be { percent } for a ratio, which has no percentage points, got 2'],
  ],
  [
    'percent for a proportion',
    { margin: { percent: 2 } },
    [],
    ['defineIndicator: margin.percent must be { points } for a proportion, in percentage points, got 2'],
  ],
  [
    'more than a hundred points',
    { margin: { points: 200 } },
    [],
    ['defineIndicator: margin.points must be at most 100 percentage points, got 200'],
  ],
  [
    'a field that does not exist',
    { polarty: 'neutral' },
    [],
    ['defineIndicator must have no such field (did you mean polarity?), got "polarty"'],
  ],
  [
    'where without its dimension',
    { where: { group: 'hate-crime' } },
    [],
    ['defineIndicator: where.group must be one of the dimensions, got "group"'],
  ],
  [
    'where with a value the dimension lacks',
    { where: { group: 'hate' }, dimensions: { group: ['hate-crime', 'burglary'] } },
    [],
    ['defineIndicator: where.group must be one of hate-crime, burglary, got "hate"'],
  ],
  [
    'a dimension named as a column',
    { dimensions: { period: ['a'] } },
    [],
    ['defineIndicator: dimensions must not be named as a column of its own, got "period"'],
  ],
  [
    'a dimension value twice',
    { dimensions: { stage: ['a', 'a'] } },
    [],
    [
      'defineIndicator: dimensions.stage must be a list of values of the dimension, with at least one, none of them twice, got an array of 2',
    ],
  ],
  [
    'a scheme that does not exist',
    { computableFrom: ['police.uk'] },
    [],
    ['defineIndicator: computableFrom[0] must be one of police-uk, home-office, met, own, got "police.uk"'],
  ],
  [
    'categories left out of a list',
    { categories: { met: ['Robbery'] }, withoutCategories: { met: ['Drugs'] } },
    [],
    [
      "defineIndicator: withoutCategories.met must be absent unless the categories are 'all', got an array of 1",
    ],
  ],
  [
    'a numerator inside the denominator of a ratio',
    {
      measure: 'ratio',
      outcomes: { scheme: 'own', numerator: ['charged'], denominator: ['charged', 'nfa'] },
    },
    [],
    ['defineIndicator: outcomes.numerator must not be part of the denominator of a ratio, got "charged"'],
  ],
  [
    'an unknown outcome in the numerator',
    { outcomes: { scheme: 'own', numerator: ['charged'], denominator: 'all', unknown: ['charged'] } },
    [],
    ['defineIndicator: outcomes.unknown must not be in the numerator, got "charged"'],
  ],
  [
    'Home Office outcomes without their basis',
    { measure: 'ratio', outcomes: { scheme: 'home-office', numerator: ['1'], denominator: ['16'] } },
    [],
    ['defineIndicator: countBasis is required for Home Office outcomes, got undefined'],
  ],
  [
    'a recording change in no month',
    { recordingChanges: [{ kind: 'restart', from: '2019/20', title: 'New system', source: 'the force' }] },
    [],
    ['defineIndicator: recordingChanges[0].from must be a month such as 2019-04, got "2019/20"'],
  ],
  [
    'months left out back to front',
    { recordingChanges: [{ kind: 'mask', from: '2020-08', to: '2020-03', title: 'Pandemic', source: 'x' }] },
    [],
    ['defineIndicator: recordingChanges[0].to must not be before 2020-08, got "2020-03"'],
  ],
  [
    'months until mature without where they are known from',
    { maturity: { months: 6 } },
    [],
    [
      'defineIndicator: maturity must be { months, source } or { delay: { numerator, denominator }, source }, months a whole number and source where it is known from, got object',
    ],
  ],
  [
    'a maturity by months and by a delay at once',
    { maturity: { months: 6, delay: { numerator: { within: [1] } }, source: 'the force' } },
    [],
    [
      'defineIndicator: maturity must be { months, source } or { delay: { numerator, denominator }, source }, months a whole number and source where it is known from, got object',
    ],
  ],
  [
    'a maturity of figures by month of closing, which do not grow',
    { countBasis: 'closed', maturity: { months: 6, source: 'the force' } },
    [],
    ['defineIndicator: maturity must be absent on the closed basis, whose figures do not grow, got object'],
  ],
  [
    'a delay that goes back',
    { maturity: { delay: { numerator: { within: [0.5, 0.4, 1] } }, source: 'the force' } },
    [],
    [
      'defineIndicator: maturity.delay.numerator.within[1] must be no lower than the share before it, got 0.4',
    ],
  ],
  [
    'a delay after which no month is mature',
    { maturity: { delay: { numerator: { within: [0.5, 0.9] }, denominator: { within: [1] } }, source: 'x' } },
    [],
    ['defineIndicator: maturity.delay.numerator.within must reach 0.95, so that a month matures, got 0.9'],
  ],
  [
    'a share over 1, as a percentage would be',
    { maturity: { delay: { numerator: { within: [44, 95] } }, source: 'the force' } },
    [],
    [
      'defineIndicator: maturity.delay.numerator.within[0] must be a share from 0 to 1, got 44',
      'defineIndicator: maturity.delay.numerator.within[1] must be a share from 0 to 1, got 95',
    ],
  ],
  [
    'a spread of 1, which nothing could have',
    { maturity: { delay: { numerator: { within: [0.5, 1], spread: 1 } }, source: 'the force' } },
    [],
    ['defineIndicator: maturity.delay.numerator.spread must be under 1, got 1'],
  ],
  [
    'a delay of published percentages, which have no counts to complete',
    {
      measure: 'published-percentage',
      maturity: { delay: { numerator: { within: [0.5, 1] } }, source: 'the force' },
    },
    ['outOf'],
    [
      'defineIndicator: maturity.delay must be { months, source } for a published-percentage, which has no counts to complete, got object',
    ],
  ],
  [
    'a delay of the people of a rate',
    {
      measure: 'rate',
      maturity: { delay: { numerator: { within: [1] }, denominator: { within: [1] } }, source: 'x' },
    },
    [],
    ['defineIndicator: maturity.delay.denominator must be absent for a rate, got object'],
  ],
];

test.each(faults)('%s is refused', (_, change, without, expected) => {
  expect(messages(change, without)).toEqual(expected);
});

describe('readIndicator', () => {
  it('names every problem at once, those of fields and those between fields', () => {
    expect(messages({ id: 'A', target: 80, margin: { percent: 1 } }, ['question'])).toEqual([
      'defineIndicator: id must be a short name in lower case, such as victim-satisfaction, got "A"',
      'defineIndicator: question must be the question it answers at a meeting, got undefined',
      'defineIndicator: target must be from 0 to 1 for a proportion (0.8, or 80%?), got 80',
      'defineIndicator: margin.percent must be { points } for a proportion, in percentage points, got 1',
    ]);
  });

  it('says where the definition came from', () => {
    expect(() => readIndicator(null, 'indicators.json[2]')).toThrow(
      'indicators.json[2] must be the definition of an indicator, got null',
    );
  });

  it('refuses the key __proto__ wherever it stands', () => {
    const input: unknown = JSON.parse(
      JSON.stringify(good).replace('{', '{"dimensions":{"__proto__":["a"]},'),
    );
    expect(() => readIndicator(input)).toThrow(
      'readIndicator: dimensions must not be used as a name, got "__proto__"',
    );
  });

  it('either returns an indicator or throws an IndicatorError, whatever it is given', () => {
    const names = [
      ...Object.keys(good),
      'target',
      'margin',
      'where',
      'outcomes',
      'recordingChanges',
      '__proto__',
    ];
    const anything = fc.oneof(
      fc.anything({ maxDepth: 3 }),
      fc
        .dictionary(fc.constantFrom(...names), fc.anything({ maxDepth: 3 }))
        .map((change) => ({ ...good, ...change })),
    );
    fc.assert(
      fc.property(anything, (input) => {
        try {
          expect(Object.isFrozen(readIndicator(input))).toBe(true);
        } catch (error) {
          expect(isIndicatorError(error)).toBe(true);
        }
      }),
    );
  });
});
