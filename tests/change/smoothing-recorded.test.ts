import { expect, it } from 'vitest';
import { forecastNaive } from '../../src/change/ahead/forecast-naive.ts';
import { ets } from '../../src/change/ahead/smoothing-ets.ts';
import { holtWinters } from '../../src/change/ahead/smoothing-holt-winters.ts';
import { smoothingStart } from '../../src/change/ahead/smoothing-start.ts';
import { classicalDecomposition } from '../../src/change/season/classical-decomposition.ts';
import { stl } from '../../src/change/season/stl.ts';
import { recorded } from '../recorded.ts';

const yearly = [120, 131, 104, 98, 126, 140, 109, 99, 133, 141, 118, 104, 137, 150, 121, 108, 144, 149];
const holed = yearly.map((value, at) => (at === 1 || at === 6 || at === 7 || at === 12 ? null : value));
const level = [42, 47, 39, 50, 44, 46, 52, 41, 48, 45, 53, 49];
const rising = level.map((value, at) => value + 3 * at);
const late = [null, null, 8, null, 11, 9, 14, null, 13];
const given = { alpha: 0.35, beta: 0.15, gamma: 0.25, phi: 0.92 };
const season4 = { season: 4, trend: true, steps: 6, ...given } as const;

/** What is searched for is found to half the digits of a number, so no more are held. */
const rough = <T extends object>(found: T): T =>
  JSON.parse(
    JSON.stringify(found, (_, value: unknown) =>
      typeof value === 'number' ? Number(value.toPrecision(5)) : value,
    ),
  );

it('exponential smoothing with given constants is what was recorded', () => {
  expect(
    recorded({
      level: holtWinters(level, { alpha: 0.3 }),
      slope: holtWinters(rising, { trend: true, alpha: 0.3, beta: 0.2, steps: 3 }),
      damped: holtWinters(rising, { trend: true, alpha: 0.3, beta: 0.2, phi: 0.85, steps: 4, level: 0.8 }),
      season: holtWinters(yearly, season4),
      product: holtWinters(yearly, { ...season4, model: 'multiplicative' }),
      holedProduct: holtWinters(holed, { ...season4, model: 'multiplicative' }),
      unseasonalProduct: holtWinters([0, 4, 2, 5], { alpha: 0.5, model: 'multiplicative', steps: 1 }),
      underTwoYears: holtWinters(yearly.slice(0, 7), season4),
      two: holtWinters([5, 7], { alpha: 0.5, steps: 1 }),
    }),
  ).toMatchSnapshot();
});

it('the constants that exponential smoothing finds are what was recorded', () => {
  expect(
    recorded(
      rough({
        level: holtWinters(level, { steps: 1 }).constants,
        slope: holtWinters(rising, { trend: true, steps: 1 }).constants,
        slopeOnly: holtWinters(rising, { trend: true, alpha: 0.3, steps: 1 }).constants,
        damped: holtWinters(rising, { trend: true, alpha: 0.5, beta: 0.6, phi: 'estimate', steps: 1 })
          .constants,
        straight: holtWinters(
          level.map((value, at) => value + 30 * at),
          { trend: true, alpha: 0.6, beta: 0.4, phi: 'estimate', steps: 1 },
        ).constants,
        undamped: holtWinters(level, { phi: 'estimate', alpha: 0.3, steps: 1 }).constants,
        season: holtWinters(yearly, { season: 4, alpha: 0.3, steps: 1 }).constants,
      }),
    ),
  ).toMatchSnapshot();
});

it('exponential smoothing by likelihood with given constants is what was recorded', () => {
  const { alpha, beta, gamma, phi } = given;
  const constants = { alpha, beta, gamma, phi };
  expect(
    recorded({
      none: ets(level, { trend: 'none', constants, steps: 2 }),
      damped: ets(rising, { trend: 'damped', constants, steps: 4 }),
      season: ets(yearly, { trend: 'none', season: 4, constants, steps: 6 }),
      holed: ets(holed, { trend: 'none', season: 4, constants, steps: 2 }),
      initial: ets(rising, {
        ...{ trend: 'damped', constants, steps: 2 },
        initial: { level: 40, slope: 3, seasonal: [] },
      }),
      five: ets(level.slice(0, 5), { trend: 'none', constants, steps: 1 }),
      seven: ets(level.slice(0, 7), { trend: 'additive', constants, steps: 1 }),
      shortYears: ets([...yearly.slice(0, 6), 1], { trend: 'none', season: 2, constants, steps: 1 }),
      underTwoYears: ets(level, { trend: 'none', season: 7, constants, steps: 1 }),
    }),
  ).toMatchSnapshot();
});

it('the constants that have the greatest likelihood are what was recorded', () => {
  const found = (values: readonly number[], options: Parameters<typeof ets>[1]) => {
    const { constants, logLikelihood, parameters, trend } = ets(values, { steps: 0, ...options });
    return { trend, constants, logLikelihood, parameters };
  };
  expect(
    recorded(
      rough({
        none: found(rising, { trend: 'none' }),
        additive: found(rising, { trend: 'additive', constants: { beta: 0.2 } }),
        damped: found(rising, { trend: 'damped', constants: { alpha: 0.6, beta: 0.5 } }),
        season: found(yearly, { trend: 'none', season: 4, constants: { alpha: 0.4 } }),
        auto: found(yearly, {}),
      }),
    ),
  ).toMatchSnapshot();
});

it('the naive forecasts are what was recorded', () => {
  const rules = ['last', 'same-period', 'drift'] as const;
  expect(
    recorded(
      Object.fromEntries(
        rules.flatMap((rule) => [
          [rule, forecastNaive(yearly, { rule, season: 4, steps: 9 })],
          [`${rule} holed`, forecastNaive([...holed, null, null], { rule, season: 4, steps: 6, level: 0.8 })],
          [`${rule} late`, forecastNaive(late, { rule, season: 3, steps: 4 })],
          [`${rule} one`, forecastNaive([3], { rule, steps: 1 })],
          [`${rule} no neighbours`, forecastNaive([3, null, 5], { rule, season: 3, steps: 1 })],
        ]),
      ),
    ),
  ).toMatchSnapshot();
  expect(forecastNaive(yearly)).toHaveLength(12);
  const never = forecastNaive([1, null, 2, null, 3], { rule: 'same-period', season: 2, steps: 2 });
  expect(never).toMatchObject([{ value: null, lower: null, upper: null }, { value: 3 }]);
});

const odd = yearly.map((value, at) => (at === 9 ? 400 : value));
const threes = Array.from({ length: 19 }, (_, at) => 30 + 8 * (at % 3) + ((at * at) % 5) + at);

it('the classical decomposition is what was recorded', () => {
  const gap = yearly.map((value, at) => (at === 8 ? null : value));
  expect(
    recorded({
      even: classicalDecomposition(yearly, { period: 4 }),
      oddProduct: classicalDecomposition(threes, { period: 3, model: 'multiplicative' }),
      gap: classicalDecomposition(gap, { period: 4 }),
      gapProduct: classicalDecomposition(gap, { period: 4, model: 'multiplicative' }),
      zero: classicalDecomposition([...yearly, 0], { period: 4, model: 'multiplicative' }),
      noThirdQuarter: classicalDecomposition(
        yearly.slice(0, 12).map((value, at) => (at === 4 ? null : value)),
        { period: 4 },
      ),
      underTwoOddYears: classicalDecomposition(threes.slice(0, 5), { period: 3 }),
      negative: classicalDecomposition([...yearly, -1], { period: 4, model: 'multiplicative' }),
    }),
  ).toMatchSnapshot();
});

it('where smoothing starts is what was recorded', () => {
  const from = (values: readonly (number | null)[], trend: boolean, season: number | null) =>
    smoothingStart(
      Float64Array.from(values, (value) => value ?? Number.NaN),
      trend,
      season,
      'additive',
    );
  expect(
    recorded({
      level: from(late, false, null),
      slope: from(late, true, null),
      season: from(holed, true, 4),
      longGap: from([10, 14, null, null, null, 21, 15, 30], true, 4),
      startsWithGaps: from([null, null, 5, 7, 9, 6, 8, null, null], true, 4),
      onlyOne: from([null, 4, null], false, null) ?? {},
      nothing: from([null, null, null, null], false, 2) ?? {},
      short: from([3, 4, 5], false, 2) ?? {},
    }),
  ).toMatchSnapshot();
});

it('the decomposition by loess is what was recorded', () => {
  const quarters = { period: 4 } as const;
  expect(
    recorded({
      plain: stl(yearly, quarters),
      holed: stl(holed, quarters),
      changingLines: stl(yearly, { ...quarters, seasonalWindow: 7, seasonalDegree: 1, seasonalJump: 1 }),
      windows: stl(yearly, { ...quarters, trendWindow: 9, lowPassWindow: 7, trendJump: 2, lowPassJump: 3 }),
      robust: stl(odd, { ...quarters, robust: true }),
      settled: stl(odd, { ...quarters, robust: 'settled' }),
      farGap: stl([null, ...yearly.map((value) => 1e9 + value)], quarters).remainder,
      short: stl(yearly.slice(0, 7), quarters),
      noSecondQuarter: stl([1, null, 3, 4, 5, null, 7, 8, 9], quarters),
      empty: stl([], quarters),
    }),
  ).toMatchSnapshot();
});
