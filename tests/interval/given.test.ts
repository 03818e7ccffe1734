import { describe, expect, test } from 'vitest';
import * as interval from '../../src/interval/index.ts';

const {
  binomialTest,
  byar,
  clopperPearson,
  countRatio,
  directlyStandardisedRate,
  garwood,
  indirectlyStandardisedRate,
  indirectlyStandardisedRatio,
  meanInterval,
  miettinenNurminen,
  newcombe,
  poissonScore,
  rate,
  rateRatioExact,
  rateRatioScore,
  rateRatioTest,
} = interval;

const direct = [
  { count: 12, population: 900, standard: 50 },
  { count: 30, population: 700, standard: 150 },
];
const indirect = [
  { count: 12, population: 900, referenceCount: 40, referencePopulation: 4000 },
  { count: 30, population: 700, referenceCount: 60, referencePopulation: 3000 },
];

describe('an interval at another level than 95%', () => {
  // Worked out from the published formulae in 30-digit arithmetic; the exact ratio by scipy 1.17.
  const known = [
    ['newcombe', newcombe(56, 70, 48, 80, { level: 0.99 }), 0.537086925007838, 37.18084317757736],
    ['rate', rate(30, 6000, { level: 0.998 }), 2.639830903315497, 8.519750206],
    ['countRatio', countRatio(11, 20, { level: 0.99 }), 0.1828329592102463, 1.501224018823],
    ['directly', directlyStandardisedRate(direct, { level: 0.998 }), 19.649616796805692, 57.65363204],
    ['ratio', indirectlyStandardisedRatio(indirect, { level: 0.998 }), 1.076194965756097, 2.876894676],
  ] as const;

  test.each(known)('agrees with its formula: %s', (_, found, lower, upper) => {
    expect(found.lower).toBeCloseTo(lower, 8);
    expect(found.upper).toBeCloseTo(upper, 7);
  });
});

describe('what is refused', () => {
  const band = direct[0] ?? { count: 0, population: 0, standard: 0 };
  const group = indirect[0] ?? { count: 0, population: 0, referenceCount: 0, referencePopulation: 0 };
  const atLeast = 'must be a number of at least 0, got -1';
  const refused: readonly (readonly [string, () => unknown])[] = [
    [`byar: count ${atLeast}`, () => byar(-1)],
    [`garwood: count ${atLeast}`, () => garwood(-1)],
    [`poissonScore: count ${atLeast}`, () => poissonScore(-1)],
    [`countRatio: a ${atLeast}`, () => countRatio(-1, 3)],
    [`rate: count ${atLeast}`, () => rate(-1, 3)],
    [`rateRatioExact: b ${atLeast}`, () => rateRatioExact(1, 1, -1, 1)],
    [`rateRatioScore: exposureA ${atLeast}`, () => rateRatioScore(1, -1, 1, 1)],
    [`rateRatioTest: ratio ${atLeast}`, () => rateRatioTest(1, 1, 1, 1, { ratio: -1 })],
    ['directlyStandardisedRate: per', () => directlyStandardisedRate(direct, { per: -1 })],
    ['groups[0].count', () => directlyStandardisedRate([{ ...band, count: -1 }])],
    ['groups[0].variance', () => directlyStandardisedRate([{ ...band, variance: -1 }])],
    ['groups[1].standard', () => directlyStandardisedRate([band, { ...band, standard: -1 }])],
    ['indirectlyStandardisedRatio: per', () => indirectlyStandardisedRatio(indirect, { per: -1 })],
    [
      'indirectlyStandardisedRatio: groups[0].count',
      () => indirectlyStandardisedRatio([{ ...group, count: -1 }]),
    ],
    [
      'indirectlyStandardisedRate: groups[0]',
      () => indirectlyStandardisedRate([{ ...group, population: -1 }]),
    ],
    ['binomialTest: successes must be at most n (3), got 4', () => binomialTest(4, 3, 0.5)],
    ['binomialTest: share must be a number from 0 to 1, got 1.5', () => binomialTest(2, 3, 1.5)],
    ['binomialTest: share must be a number from 0 to 1, got -0.1', () => binomialTest(2, 3, -0.1)],
  ];

  test.each(refused)('%s', (message, call) => {
    expect(call).toThrow(expect.objectContaining({ code: 'invalid-option' }));
    expect(call).toThrow(message);
  });

  test('is named with the function whose level it is', () => {
    const wrong = { level: 1 };
    const calls = {
      byar: () => byar(3, wrong),
      garwood: () => garwood(3, wrong),
      poissonScore: () => poissonScore(3, wrong),
      countRatio: () => countRatio(3, 4, wrong),
      rate: () => rate(3, 4, wrong),
      rateRatioScore: () => rateRatioScore(3, 4, 5, 6, wrong),
      directlyStandardisedRate: () => directlyStandardisedRate(direct, wrong),
      indirectlyStandardisedRatio: () => indirectlyStandardisedRatio(indirect, wrong),
      indirectlyStandardisedRate: () => indirectlyStandardisedRate(indirect, wrong),
    };
    for (const [name, call] of Object.entries(calls))
      expect(call).toThrow(`${name}: level must be between 0 and 1, such as 0.95, got 1`);
  });

  test('is text that looks like a number', () => {
    const text = JSON.parse('"0.9"');
    expect(() => byar(3, { level: text })).toThrow('byar: level');
    expect(() => byar(text)).toThrow('byar: count');
  });

  test('is an observation where the values are the data', () => {
    expect(() => meanInterval([1, Number.NaN])).toThrow(
      expect.objectContaining({ code: 'invalid-observation' }),
    );
  });
});

describe('a binomial test', () => {
  // scipy.stats.binomtest of scipy 1.17.
  const known = [
    [3, 10, 0.5, 0.34375, 0.171875, 0.9453125],
    [4, 10, 0.5, 0.75390625, 0.376953125, 0.828125],
    [5, 10, 0.5, 1, 0.623046875, 0.623046875],
    [7, 10, 0.5, 0.34375, 0.9453125, 0.171875],
    [0, 10, 0.5, 0.001953125, 0.0009765625, 1],
    [10, 10, 0.5, 0.001953125, 1, 0.0009765625],
    [2, 9, 0.3, 1, 0.4628311660000002, 0.803996766],
    [1, 3, 0.5, 1, 0.5, 0.875],
    [2, 3, 0.5, 1, 0.875, 0.5],
  ] as const;

  test.each(known)(
    'of %i in %i at %f agrees with scipy, ties among the masses included',
    (x, n, share, ...p) => {
      const found = [
        binomialTest(x, n, share, { twoSided: 'likelihood' }),
        binomialTest(x, n, share, { alternative: 'less' }),
        binomialTest(x, n, share, { alternative: 'greater' }),
      ];
      found.forEach((each, at) => {
        expect(each.p).toBeCloseTo(p[at] ?? Number.NaN, 12);
      });
    },
  );

  test('on one side is the same, whichever way two sides are added up', () => {
    const { p } = binomialTest(3, 10, 0.5, { alternative: 'less', twoSided: 'likelihood' });
    expect(p).toBeCloseTo(0.171875, 12);
  });

  test('of likelihood has no answer for a fraction, of successes or of trials', () => {
    expect(binomialTest(2, 4.5, 0.5, { twoSided: 'likelihood' }).p).toBeNull();
    expect(binomialTest(2.5, 4, 0.5, { twoSided: 'likelihood' }).p).toBeNull();
  });
});

describe('a group that is empty', () => {
  test('without a standard population takes no part in the rate, nor need anyone live there', () => {
    const empty = { count: 0, population: 0, standard: 0 };
    const plain = directlyStandardisedRate(direct);
    expect(directlyStandardisedRate([...direct, empty])).toEqual(plain);
    expect(plain.value).toBeCloseTo(35.476190476, 8);
  });

  test('in one of several bands leaves no rate, where the standard has people', () => {
    const none = { count: 0, population: 0, standard: 20 };
    expect(directlyStandardisedRate([...direct, none]).value).toBeNull();
  });

  test('of the area needs no reference, and one that is lived in does', () => {
    const empty = { count: 0, population: 0, referenceCount: 0, referencePopulation: 0 };
    expect(indirectlyStandardisedRatio([...indirect, empty])).toEqual(indirectlyStandardisedRatio(indirect));
    const unknown = { ...empty, population: 50 };
    expect(indirectlyStandardisedRatio([...indirect, unknown])).toMatchObject({
      value: null,
      expected: null,
    });
  });
});

describe('the unit', () => {
  test('says what a standardised figure and a ratio of counts are', () => {
    expect(indirectlyStandardisedRate(indirect).unit).toBe('rate');
    expect(indirectlyStandardisedRatio(indirect).unit).toBe('ratio');
    expect(directlyStandardisedRate(direct).unit).toBe('rate');
    expect(countRatio(3, 4, { method: 'log' }).unit).toBe('ratio');
  });
});

describe('at its ends, an interval for a difference', () => {
  test('reaches the end only where everyone in one group and no one in the other succeeded', () => {
    const { lower, upper, value } = miettinenNurminen(5, 5, 0, 5);
    expect([value, upper]).toEqual([100, 100]);
    expect(lower).toBeGreaterThan(0);
    expect(miettinenNurminen(0, 5, 5, 5).lower).toBe(-100);
  });
});

test('an exact ratio with no events in the first exposure has the limit of its share', () => {
  const { lower, upper } = rateRatioExact(0, 2, 7, 3);
  const share = clopperPearson(0, 7).upper ?? 0;
  expect(lower).toBe(0);
  expect(upper).toBeCloseTo((1.5 * share) / (1 - share), 9);
  expect(rateRatioScore(0, 0, 0, 3)).toMatchObject({ value: null, lower: 0, upper: null });
  expect(rateRatioExact(4, 2, 7, 0)).toMatchObject({ value: null, lower: 0, upper: null });
});
