import { expect, it } from 'vitest';
import { pettitt } from '../../src/change/steps/pettitt.ts';
import { cochranArmitage } from '../../src/change/trend/cochran-armitage.ts';
import { hamedRao } from '../../src/change/trend/hamed-rao.ts';
import { kendallTau } from '../../src/change/trend/kendall-tau.ts';
import { mannKendall } from '../../src/change/trend/mann-kendall.ts';
import { prewhitenedMannKendall } from '../../src/change/trend/prewhitened-mann-kendall.ts';
import { seasonalMannKendall } from '../../src/change/trend/seasonal-mann-kendall.ts';
import { theilSen } from '../../src/change/trend/theil-sen.ts';
import { yueWang } from '../../src/change/trend/yue-wang.ts';
import { recorded } from '../recorded.ts';

const uneven = [31, 28, 35, 33, 30, 41, 38, 36, 44, 40, 39, 47, 45, 50, 43, 52];
const clinging = [20, 21, 23, 24, 24, 26, 25, 22, 19, 17, 16, 16, 18, 21, 24, 27, 29, 30, 28, 25, 23, 22];
const gaps = [5, null, 7, 6, null, null, 9, 8, 8, 12, null, 11, 13, null, 12, 15, 14];
const ties = [3, 3, 3, 4, 4, 3, 2, 2, 3, 4, 4, 4, 5, 5, 3, 3];
const zigzag = [10, 0, 11, 1, 12, 2, 13, 3, 14, 4, 15, 5];
const falling = [90, 84, 85, 71, 66, 68, 50, 41, 44, 20, 13, 0];
const years = Array.from({ length: 44 }, (_, at) =>
  at === 9 || at === 30 ? null : 50 + 12 * (at % 4) + ((at * at * 3 + 5 * at) % 17) + Math.floor(at / 3),
);

const series = { uneven, clinging, gaps, ties, zigzag, falling };

it.each(Object.entries(series))('every test of ranks says of %s what was recorded', (_, x) => {
  expect(
    recorded({
      plain: mannKendall(x),
      wide: mannKendall(x, { variance: 'hamed-rao' }),
      wideTwo: mannKendall(x, { variance: 'hamed-rao', lags: 2 }),
      hamedRao: hamedRao(x),
      hamedRaoTwo: hamedRao(x, { lags: 2 }),
      hamedRaoLoose: hamedRao(x, { significance: 0.5 }),
      yueWang: yueWang(x),
      yueWangThree: yueWang(x, { lags: 3 }),
      yueWangAll: yueWang(x, { lags: 1000 }),
      prewhitened: prewhitenedMannKendall(x),
      pettitt: pettitt(x),
      seasonal: seasonalMannKendall(x, { season: 3 }),
      seasonalWide: seasonalMannKendall(x, { season: 3, variance: 'hirsch-slack' }),
      tau: kendallTau(x, [...x].reverse()),
      theilSen: theilSen([...x.keys()], x),
      theilSenFew: theilSen(
        x.map((_, at) => Math.floor(at / 2) ** 2),
        x,
        { level: 0.8 },
      ),
    }),
  ).toMatchSnapshot();
});

it('the seasonal test of quarters, of months and of pairs is what was recorded', () => {
  const months = Array.from({ length: 40 }, (_, at) => 30 + ((at * 7) % 12) + Math.floor(at / 12) * (at % 3));
  expect(
    recorded({
      quarters: seasonalMannKendall(years, { season: 4 }),
      quartersWide: seasonalMannKendall(years, { season: 4, variance: 'hirsch-slack' }),
      months: seasonalMannKendall(months),
      monthsWide: seasonalMannKendall(months, { variance: 'hirsch-slack' }),
      pairs: seasonalMannKendall(zigzag, { season: 2, variance: 'hirsch-slack' }),
      equal: seasonalMannKendall([4, 4, 4, 4], { season: 2, variance: 'hirsch-slack' }),
      opposed: seasonalMannKendall([1, 8, 2, 7, 3, 6, 4, 5], { season: 2, variance: 'hirsch-slack' }),
      few: seasonalMannKendall([1, 2, 3], { season: 5, variance: 'hirsch-slack' }),
    }),
  ).toMatchSnapshot();
});

it('the shortest runs for which there is an answer have the one recorded', () => {
  const short = (many: number) => [4, 7, 5, 9, 6].slice(0, many);
  expect(
    recorded(
      Object.fromEntries(
        [1, 2, 3, 4, 5].flatMap((many) => [
          [`hamedRao${many}`, hamedRao(short(many), { significance: 0.9 })],
          [`wide${many}`, mannKendall(short(many), { variance: 'hamed-rao' })],
          [`yueWang${many}`, yueWang(short(many), { lags: 2 })],
          [`prewhitened${many}`, prewhitenedMannKendall(short(many))],
          [`pettitt${many}`, pettitt(short(many))],
          [`theilSen${many}`, theilSen([...short(many)].sort(), short(many))],
          [`tau${many}`, kendallTau(short(many), [2, 2, 3, 1, 2].slice(0, many))],
        ]),
      ),
    ),
  ).toMatchSnapshot();
});

it('the rank correlation of two runs with ties of either and gaps is what was recorded', () => {
  const x = [1, 2, 2, 3, 3, 3, null, 5, 6, null, 6, 2];
  const y = [9, 9, 9, 7, 7, 8, 4, null, 3, 3, 3, 9];
  const found = kendallTau(x, y);
  expect(recorded({ found, opposed: kendallTau([1, 2, 3], [3, 2, 1]) })).toMatchSnapshot();
  expect(() => kendallTau([1, 2, Number.POSITIVE_INFINITY], [1, 2, 3])).toThrow('kendallTau: x[2]');
  expect(() => kendallTau([1, 2, 3], [1, 2, Number.NaN])).toThrow('kendallTau: y[2]');
  // Equal values of x in falling order of y, which must count as neither.
  expect(kendallTau([1, 1, 1, 2], [4, 3, 2, 9])).toMatchObject({ s: 3, n: 4 });
});

it('the test for a trend of proportions is what was recorded', () => {
  const x = [40, 38, null, 30, 33, 5, 0];
  const n = [50, 51, 60, 49, 0, null, 12];
  expect(
    recorded({
      plain: cochranArmitage(x, n),
      scored: cochranArmitage(x, n, { scores: [0, 1, 2, 5, 6, 7, 4.5] }),
      rising: cochranArmitage([2, 5, 9], [10, 11, 12]),
      all: cochranArmitage([5, 6], [5, 6]),
      sameScore: cochranArmitage([2, 3], [5, 5], { scores: [1, 1] }),
      one: cochranArmitage([3], [4]),
      none: cochranArmitage([], []),
    }),
  ).toMatchSnapshot();
});

it('slopes of uneven, repeated and missing times are what was recorded', () => {
  const times = [0, 0, 1, 3, 3, 3, 4, 7, 7.5, 12];
  const y = [5, 7, null, 4, 9, 8, 12, null, 11, 18];
  expect(
    recorded({
      wide: theilSen(times, y),
      narrow: theilSen(times, y, { level: 0.5 }),
      sure: theilSen(times, y, { level: 0.99 }),
      unbounded: theilSen([0, 1, 2], [1, 3, 4]),
      tied: theilSen([0, 1, 1, 2], [4, 4, 4, 4]),
    }),
  ).toMatchSnapshot();
});

it('slopes of times of which many are the same have the limits recorded', () => {
  const times = Array.from({ length: 24 }, (_, at) => Math.floor(at / 8));
  const y = times.map((time, at) => 40 + 3 * time + ((at * at * 5 + at) % 23));
  const levels = [0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999].map((level) => theilSen(times, y, { level }));
  expect(recorded(levels)).toMatchSnapshot();
});

it('no slope is told of proportions that share one score', () => {
  expect(cochranArmitage([2, 3], [5, 5], { scores: [1, 1] }).slope).toBe(null);
  expect(cochranArmitage([3], [4]).slope).toBe(null);
});

it('what is no number is refused by its place, and is not a gap', () => {
  const with_ = (gap: number | null) => [3, 4, 5, 6, 5, 8, gap, 9, 7, 11, 10, 12];
  for (const [name, test] of Object.entries({ mannKendall, hamedRao, yueWang, prewhitenedMannKendall }))
    for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(test(with_(null)).n).toBeGreaterThan(8);
      expect(() => test(with_(wrong))).toThrow(
        `${name}: values[6] must be a finite number, or null for a gap, got ${wrong}`,
      );
    }
});
