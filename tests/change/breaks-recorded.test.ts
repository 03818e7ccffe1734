import { expect, it } from 'vitest';
import { breakInterval } from '../../src/change/steps/break-interval.ts';
import { breakpoints } from '../../src/change/steps/breakpoints.ts';
import { crops } from '../../src/change/steps/crops.ts';
import { segments } from '../../src/change/steps/segments.ts';
import { supF } from '../../src/change/steps/sup-f.ts';
import { supFProbability } from '../../src/change/steps/sup-f-probability.ts';
import { recorded } from '../recorded.ts';

/** Figures about levels, each held for so many places. */
const stepped = (...levels: readonly (readonly [number, number])[]) =>
  levels.flatMap(([level, many], run) =>
    Array.from({ length: many }, (_, at) => level + ((at * at * 5 + 3 * at + run) % 7)),
  );
const once = stepped([20, 14], [31, 11]);
const twice = stepped([40, 10], [22, 9], [33, 12]);
const slight = stepped([20, 12], [23, 12]);
const drifting = Array.from({ length: 26 }, (_, at) => at + ((at * 11) % 5));
const gaps = once.map((value, at) => (at % 6 === 2 ? null : value));
const series = { once, drifting };

it.each(Object.entries(series))('what cuts %s into levels is what was recorded', (_, x) => {
  const sizes = x.map((_, at) => 60 + 10 * (at % 3));
  expect(
    recorded({
      breakpoints: breakpoints(x),
      shortest: breakpoints(x, { shortest: 5, most: 2, level: 0.8 }),
      share: breakpoints(x, { shortest: 0.3 }),
      supF: supF(x),
      supFWide: supF(x, { trim: 0.01 }),
      bic: segments(x, { penalty: 'bic', scale: 4 }),
      mbic: segments(x, { penalty: 'mbic', scale: 4, minimum: 3 }),
      hq: segments(x, { penalty: 'hq', scale: 4, minimum: 2 }),
      aic: segments(x, { penalty: 'aic', scale: 4, minimum: 4 }),
      spread: segments(x, { cost: 'normal-spread', penalty: 'bic', minimum: 3 }),
      spreadMbic: segments(x, { cost: 'normal-spread', penalty: 'mbic' }),
      weighted: segments(x, { penalty: 60, sizes: sizes.map((size) => size / 60) }),
      poisson: segments(x, { cost: 'poisson', penalty: 4, sizes }),
      binomial: segments(x, { cost: 'binomial', changes: 2, minimum: 3, sizes }),
      crops: crops(x, { minimum: 2 }),
      cropsFrom: crops(x, { minimum: 3, from: 5, to: 400 }),
    }),
  ).toMatchSnapshot();
});

it('the tests of values with gaps, of equal ones and of few are what was recorded', () => {
  expect(
    recorded({
      breakpoints: breakpoints(gaps),
      beyond: breakpoints([null, 3, 9, 4, null, 8, 14, 9, 15], { shortest: 3 }),
      exact: breakpoints([1, 1, 1, 5, 5, 5, 9, 9, 9], { shortest: 3 }),
      equal: breakpoints([2, 2, 2, 2, 2, 2], { shortest: 2 }),
      whole: breakpoints([3, 4, 3, 5, 4, 3], { shortest: 1, most: 0 }),
      supF: supF(gaps),
      supFEnds: supF([1, 9, 8, 9, 8, 9, 8, 2], { trim: 0.01 }),
      supFFour: supF([1, 2, 5, 7]),
      supFFive: supF([4, 4, 9, 9, 7], { trim: 0.49 }),
      supFSteps: supF([0.1, 0.1, 0.1, 0.7, 0.7, 0.7]),
      supFLong: supF(
        Array.from({ length: 120 }, (_, at) => ((at * at * 3) % 11) + at / 40),
        { trim: 0.02 },
      ),
      supFMiddle: supF(twice, { trim: 0.49 }),
      supFSlight: [0.05, 0.1, 0.2, 0.25, 0.35, 0.45].map((trim) => supF(slight, { trim }).p),
    }),
  ).toMatchSnapshot();
});

it('the probability of the largest F at every trim of the table and between is what was recorded', () => {
  const trims = [
    0.001, 0.01, 0.011, 0.025, 0.03, 0.1, 0.15, 0.2, 0.24, 0.33, 0.41, 0.47, 0.485, 0.489, 0.492, 0.498,
  ];
  const at = (trim: number) => [0.01, 1.5, 4, 9, 25].map((f) => supFProbability(f, ((1 - trim) / trim) ** 2));
  expect(recorded(Object.fromEntries(trims.map((trim) => [trim, at(trim)])))).toMatchSnapshot();
  expect(supFProbability(3.841458820694124, 1)).toBeCloseTo(0.05, 12);
});

it('what is no number is refused by its place, and is not a gap', () => {
  for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => supF([1, 2, wrong])).toThrow(`supF: values[2] must be a finite number, or null for a gap`);
    expect(() => breakpoints([1, wrong])).toThrow('breakpoints: values[1] must be a finite number');
  }
});

it('how far a break may lie either side is what was recorded', () => {
  const quiet = [10, 11, 10, 12, 11, 10, 11];
  const loud = [14, 9, 18, 12, 20, 11, 16, 13];
  expect(
    recorded({
      far: breakInterval(quiet, loud),
      back: breakInterval(loud, quiet),
      sure: breakInterval(quiet, loud, 0.99),
      unsure: breakInterval(quiet, loud, 0.5),
      near: breakInterval([1, 2, 1, 2], [50, 52, 51]),
      slight: breakInterval([5, 9, 2, 7, 6], [6, 10, 3, 8, 6]),
      two: breakInterval([1, 2], [3, 5]),
      oneEven: breakInterval([1, 1, 1], [3, 5, 4]),
      otherEven: breakInterval([3, 5, 4], [1, 1, 1]),
    }),
  ).toMatchSnapshot();
  for (const few of [[], [4]]) {
    expect(breakInterval([1, 2], few)).toBeNull();
    expect(breakInterval(few, [1, 2])).toBeNull();
  }
  expect(breakInterval([], [])).toBeNull();
});
