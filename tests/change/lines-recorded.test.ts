import { expect, it } from 'vitest';
import { negativeBinomialFit } from '../../src/change/negative-binomial-fit.ts';
import { equivalence, slopeEquivalence } from '../../src/change/plateau/equivalence.ts';
import { quasiFit } from '../../src/change/quasi-fit.ts';
import { countSlope } from '../../src/change/trend/count-slope.ts';
import { neweyWest } from '../../src/change/trend/newey-west.ts';
import { shareSlope } from '../../src/change/trend/share-slope.ts';
import { digamma, digammaTail } from '../../src/numeric/digamma.ts';
import type { Counted } from '../../src/series/usable.ts';
import { recorded } from '../recorded.ts';

const events = [12, 15, 9, null, 22, 14, 0, 31, 18, 25, 40, 17];
const times = [2010, 2011, 2012, 2013, 2014.5, 2015, 2016, 2017, 2018, 2019, 2020, 2023];
const exposure = [100, 110, 95, 100, 120, null, 90, 100, 0, 130, 125, 80];
const trials = events.map((value, at) => (value === null ? null : value + 10 + ((at * 7) % 13)));
const even = [50, 52, 51, 53, 54, 54];
const first = (many: number) => ({ t: times.slice(0, many), y: [5, 9, 4, 12].slice(0, many) });

it.each(['quasi-poisson', 'negative-binomial', 'poisson'] as const)(
  'the slope of counts with %s errors is what was recorded',
  (spread) => {
    expect(
      recorded({
        plain: countSlope(times, events, { spread }),
        exposed: countSlope(times, events, { spread, exposure, level: 0.8 }),
        unheld: countSlope([0, 1, 2, 3, 4, 5], even, { spread, leastPhi: 0 }),
        held: countSlope([0, 1, 2, 3, 4, 5], even, { spread, leastPhi: 2.5 }),
        level: countSlope([0, 1, 2], [7, 7, 7], { spread }),
        large: countSlope([0, 1, 2, 3, 4], [900, 1400, 1000, 2100, 1300], { spread }),
        steep: countSlope([0, 1, 2], [1, 0, 4], { spread }),
        vast: countSlope([0, 1e-4, 2e-4], [5, 90, 800], { spread }),
        none: countSlope([], [], { spread }),
        two: countSlope(first(2).t, first(2).y, { spread }),
        sameTime: countSlope([3, 3, 3], [5, 6, 9], { spread }),
        zeros: countSlope([0, 1, 2], [0, 0, 0], { spread }),
        lastOnly: countSlope([0, 1, 2], [0, 0, 6], { spread }),
        firstOnly: countSlope([0, 1, 2], [6, 0, 0], { spread }),
      }),
    ).toMatchSnapshot();
  },
);

it('the slope of a proportion is what was recorded', () => {
  expect(
    recorded({
      plain: shareSlope(times, events, trials),
      held: shareSlope([0, 1, 2, 3, 4, 5], even, [100, 100, 100, 100, 100, 100], { leastPhi: 3, level: 0.9 }),
      whole: shareSlope([0, 1, 2, 3], [4, 3, 2, 4], [4, 4, 4, 4]),
      seldom: shareSlope([0, 1, 2, 3, 4], [0, 1, 0, 2, 1], [500, 700, 600, 800, 900]),
      parted: shareSlope([0, 1, 2, 3], [4, 4, 0, 0], [4, 4, 4, 4]),
      touching: shareSlope([0, 1, 2, 3], [4, 2, 0, 0], [4, 4, 4, 4]),
      overlapping: shareSlope([0, 1, 2, 3], [4, 2, 1, 0], [4, 4, 4, 4]),
      none: shareSlope([], [], []),
    }),
  ).toMatchSnapshot();
});

it('the line with errors that allow for neighbours is what was recorded', () => {
  const y = [3, 5, 4, null, 8, 7, 9, 6, 11, 14, 13, 12];
  const long = Array.from(
    { length: 40 },
    (_, at) => at / 3 + ((at * at) % 9) + 4 * Math.floor((at % 10) / 5),
  );
  expect(
    recorded({
      plain: neweyWest(times, y),
      none: neweyWest(times, y, { lags: 0 }),
      two: neweyWest(times, y, { lags: 2, level: 0.8 }),
      all: neweyWest(times, y, { lags: 100, adjust: false }),
      long: neweyWest([...long.keys()], long),
      longTwo: neweyWest([...long.keys()], long, { lags: 2, adjust: false }),
      level: neweyWest([-1, 0, 1], [4, 4, 4]),
      exact: neweyWest([-1, 0, 1], [-1, 0, 1], { lags: 1 }),
      three: neweyWest([0, 1, 3], [2, 5, 4]),
      short: neweyWest([0, 1], [2, 5]),
      sameTime: neweyWest([1, 1, 1], [2, 5, 4]),
      empty: neweyWest([], []),
    }),
  ).toMatchSnapshot();
});

it('what is shown to be too small to matter is what was recorded', () => {
  const about = (estimate: number | null, error: number | null, df: number) => ({ estimate, error, df });
  const margin = { lower: -1, upper: 1.5 };
  expect(
    recorded({
      shown: equivalence(about(0.2, 0.3, 20), margin),
      notShown: equivalence(about(0.9, 0.5, 6), margin, { alpha: 0.1 }),
      below: equivalence(about(-0.9, 0.5, 6), margin, { alpha: 0.01 }),
      exact: equivalence(about(0.2, 0, 4), margin),
      exactUpper: equivalence(about(1.5, 0, 4), margin),
      noError: equivalence(about(0.2, null, 4), margin),
      noFreedom: equivalence(about(0.2, 0.3, 0), margin),
      oddError: equivalence(about(0.2, -1, 4), margin),
      slope: slopeEquivalence([1, 2, 3, 5, 8, 9], [50, 52, null, 51, 50, 51], 0.6),
      slopeLate: slopeEquivalence([2014, 2015, 2016, 2017], [1e6, 1e6 + 2, 1e6 + 1, 1e6 + 2], 5, {
        alpha: 0.1,
      }),
      slopeStraight: slopeEquivalence([1, 2, 3, 4, 5, 6, 7], [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7], 1),
      slopeSameTime: slopeEquivalence([1, 1, 1], [4, 5, 3], 1),
      slopeNone: slopeEquivalence([], [], 1),
    }),
  ).toMatchSnapshot();
});

const fitted = (columns: number[][], counted: Counted) => {
  const { mean, pearson, ...rest } = quasiFit(columns, counted);
  return { ...rest, mean: Array.from(mean), pearson: Array.from(pearson) };
};

it('the fits that all models of counts stand on are what was recorded', () => {
  const ones = [1, 1, 1, 1, 1, 1];
  const t = [-5, -3, -1, 1, 3, 5];
  const x = [3, 0, 8, 6, 12, 9];
  const size = [10, 8, 12, 11, 14, 9];
  expect(
    recorded({
      poisson: fitted([ones, t], { family: 'poisson', x, size }),
      binomial: fitted([ones, t], { family: 'binomial', x, size }),
      normal: fitted([ones, t], { family: 'normal', x, size }),
      leaping: fitted([ones, t], { family: 'poisson', x: [0, 0, 400, 0, 0, 1], size: ones }),
    }),
  ).toMatchSnapshot();
});

it('the negative binomial fit is what was recorded', () => {
  const spreadOf = (counts: number[], exposure = counts.map(() => 1)) => {
    const columns = [counts.map(() => 1), counts.map((_, at) => at - (counts.length - 1) / 2)];
    const { pearson, ...rest } = negativeBinomialFit(columns, counts, exposure);
    return { ...rest, pearson: Array.from(pearson) };
  };
  expect(
    recorded({
      spread: spreadOf([3, 0, 18, 6, 1, 9, 22, 5]),
      exposed: spreadOf([30, 64, 65, 120, 66, 180, 90, 64], [1, 2, 2, 3, 2, 4, 2, 2]),
      vast: spreadOf([4000, 4300, 3900, 4500, 4100, 4600, 4200, 4500]),
      wild: spreadOf([0, 0, 0, 900, 0, 0, 1, 0]),
      fractions: spreadOf([2.5, 0.5, 18.5, 6.5, 1.5, 9.5]),
    }),
  ).toMatchSnapshot();
  expect(
    recorded([0.01, 0.5, 1.5, 3, 11.999, 12, 12.001, 40, 1000].map((x) => [digamma(x), digammaTail(x + 12)])),
  ).toMatchSnapshot();
});

it('no slope minds where time starts, be it the seconds of an epoch', () => {
  const later = (time: number) => 1.6e9 + time;
  const [t, y, of] = [
    [0, 1, 2, 3, 5],
    [7, 9, 8, 13, 15],
    [20, 22, 21, 24, 25],
  ];
  const moved = t.map(later);
  const close = (one: number | null, other: number | null) => expect(one).toBeCloseTo(other ?? Number.NaN, 7);
  close(countSlope(moved, y).slope, countSlope(t, y).slope);
  close(countSlope(moved, y).slopeError, countSlope(t, y).slopeError);
  close(shareSlope(moved, y, of).slope, shareSlope(t, y, of).slope);
  close(neweyWest(moved, y, { lags: 1 }).slopeError, neweyWest(t, y, { lags: 1 }).slopeError);
  close(slopeEquivalence(moved, y, 2).estimate, slopeEquivalence(t, y, 2).estimate);
  close(slopeEquivalence(moved, y, 2).error, slopeEquivalence(t, y, 2).error);
});
