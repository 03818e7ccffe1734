import { expect, test } from 'vitest';
import { caseMix } from '../../src/compare/case-mix.ts';
import { generalisedEsd } from '../../src/compare/generalised-esd.ts';
import { heterogeneity } from '../../src/compare/heterogeneity.ts';
import { robustOutliers } from '../../src/compare/robust-outliers.ts';
import { tukeyFences } from '../../src/compare/tukey-fences.ts';
import { offenceRate, satisfaction } from '../indicators.ts';
import { recorded } from '../recorded.ts';
import { chargeToUnable, panelFrom } from './panels.ts';
import { publishedAlone } from './varied.ts';

type Cells = readonly (readonly [string, string, number | null, number | null])[];

/** Offences that are easy and hard to solve, in areas of which one has none of either, and two have no hard ones. */
const cells: Cells = [
  ['g', 'never', 0, 8],
  ['a', 'never', 0, 60],
  ['a', 'easy', 400, 1000],
  ['b', 'easy', 45, 100],
  ['c', 'easy', 30, 500],
  ['d', 'easy', 90, 240],
  ['e', 'easy', null, 30],
  ['f', 'easy', 0, 20],
  ['a', 'hard', 12, 100],
  ['b', 'hard', 90, 1000],
  ['c', 'hard', 40, 300],
  ['e', 'hard', null, null],
  ['f', 'hard', 0, 9],
];
const byOffence = (indicator: typeof satisfaction, of: Cells) =>
  panelFrom(
    indicator,
    '2019-01',
    of.map(([area, offence, top, below]) => ({
      area,
      part: { offence },
      numerator: [top],
      denominator: [below],
    })),
  );

/** An area that solves nearly all of what is hard elsewhere: by the mix of all it would solve more than all. */
const beyondAll: Cells = [
  ['a', 'hard', 45, 50],
  ['b', 'hard', 20, 500],
  ['b', 'easy', 450, 500],
  ['c', 'easy', 400, 500],
];

test.each([
  ['a rate', byOffence(offenceRate, cells), {}],
  ['a ratio that would pass 1', byOffence(chargeToUnable, beyondAll), {}],
  ['a rate that passes 1', byOffence({ ...offenceRate, per: 1 }, beyondAll), {}],
  ['percentages without samples', publishedAlone([0.6, 0.7]), {}],
  ['nothing', byOffence(satisfaction, []), {}],
] as const)('the case mix of %s is what was recorded', (_, panel, options) => {
  expect(recorded(caseMix(panel, options))).toMatchSnapshot();
});

test('a standardised share is never more than all, and is all where it is all in every group alike', () => {
  const allOfHard = byOffence(satisfaction, [['a', 'hard', 50, 50], ...beyondAll.slice(1)]);
  expect(caseMix(allOfHard)[0]).toMatchObject({
    value: 1,
    standardised: null,
    place: 1,
    standardisedPlace: null,
  });
  const [one] = caseMix(
    byOffence(satisfaction, [
      ['a', 'easy', 30, 30],
      ['b', 'easy', 7, 49],
    ]),
  );
  expect(one?.standardised).toBeCloseTo(1, 12);
});

const [y, v] = [
  [3.1, 2.8, 4.9, 3.3, 0.4],
  [0.2, 0.1, 0.7, 0.05, 0.3],
];

test('the heterogeneity of estimates is what was recorded', () => {
  const found = [
    heterogeneity(y, v),
    heterogeneity(y, v, { spread: 'none' }),
    heterogeneity(y, v, { level: 0.8 }),
    heterogeneity([3, 3.1, 2.9], [1, 2, 1]),
    heterogeneity([3, 3.1, 2.9], [1, 2, 1], { spread: 'none' }),
    heterogeneity([3, 5], [1, 0.5]),
    heterogeneity([5], [0.5]),
    heterogeneity([5, null, 7, null, 4, 9, 6], [0.5, 1, null, 1, 0, -1, null]),
    heterogeneity([5, 6, 9], [0.5]),
    heterogeneity([null], [1]),
  ];
  expect(recorded(found)).toMatchSnapshot();
});

const far = [1, 2, 3, 2, 1, 2, 3, 2, 40];
const values = [
  -0.25, 0.68, 0.94, 1.15, 1.2, 1.26, 1.26, 1.34, 1.38, 1.43, 1.49, 1.49, 1.55, 1.56, 1.58, 5.34, 6.01,
];
const short = [
  [],
  [1],
  [1, 9],
  [1, 2, 9],
  [1, 1, 9],
  [4, 4, 4, 4],
  [1, 2, 3, 9],
  [0, 0, 0, 0, 9],
  [9, 1, 1, 2, 1],
];

test('the outliers by generalised ESD are what was recorded', () => {
  const found = [
    generalisedEsd(far),
    generalisedEsd(far, { most: 3 }),
    generalisedEsd(far, { most: 2, alpha: 0.5 }),
    generalisedEsd(values),
    generalisedEsd(values, { most: 6 }),
    generalisedEsd(values, { most: 6, alpha: 0.001 }),
    generalisedEsd([...values, ...values.map((value) => 3 - value / 2)]),
    generalisedEsd(far, { most: 0 }),
    generalisedEsd(far, { most: 99 }),
    ...short.map((each) => generalisedEsd(each, { most: 2 })),
    ...short.map((each) => generalisedEsd(each)),
  ];
  expect(recorded(found)).toMatchSnapshot();
});

test('the values that stand apart from the median are what was recorded', () => {
  const found = [
    robustOutliers(far),
    robustOutliers(values),
    robustOutliers(values, { cut: 1 }),
    ...short.map((each) => robustOutliers(each)),
  ];
  expect(recorded(found)).toMatchSnapshot();
  const { scores } = robustOutliers(values);
  expect(robustOutliers(values, { cut: Math.abs(scores[15] ?? 0) }).flagged[15]).toBe(false);
});

test('the values outside the fences are what was recorded', () => {
  const found = [
    tukeyFences(far),
    tukeyFences(values),
    tukeyFences(values, { ranges: 3 }),
    tukeyFences(values.map((value) => -value)),
    ...short.map((each) => tukeyFences(each)),
  ];
  expect(recorded(found)).toMatchSnapshot();
  // Quartiles 1 and 3, fences -2 and 6: a value on a fence is not outside.
  expect(tukeyFences([-2, 1, 1, 2, 3, 3, 6])).toEqual({ lower: -2, upper: 6, outside: [] });
});
