import type { Indicator } from '../../src/indicator/indicator.ts';
import { confidencePublished, offenceRate, offences, satisfaction } from '../indicators.ts';
import { chargeToUnable, panelFrom } from './panels.ts';

type Pair = readonly [number | null, number | null];

/** Areas of one period from pairs of numerator and denominator, named in the order given. */
export function onePeriod(
  indicator: Indicator,
  start: string,
  pairs: readonly Pair[],
  more: { readonly deff?: number; readonly rounding?: number } = {},
) {
  const { rounding = null, ...rest } = more;
  const panel = panelFrom(
    indicator,
    start,
    pairs.map(([top, below], at) => ({
      area: `area-${at}`,
      numerator: [top],
      denominator: [below],
      ...rest,
    })),
  );
  return { ...panel, series: panel.series.map((series) => ({ ...series, rounding })) };
}

/** Counts of one period, which have no denominator. */
export function countsOf(figures: readonly (number | null)[], start = '2019-04') {
  return panelFrom(
    offences,
    start,
    figures.map((figure, at) => ({ area: `area-${at}`, numerator: [figure] })),
  );
}

/** Twelve areas of very different sizes: none, all, one that lies far out, a missing one and one of nobody. */
export const unequalShares = onePeriod(satisfaction, '2019-04', [
  [0, 7],
  [9, 9],
  [61, 80],
  [150, 210],
  [310, 395],
  [700, 905],
  [1630, 2004],
  [52, 55],
  [120, 240],
  [null, 50],
  [0, 0],
  [33, 46],
]);

/** Ten areas that differ no more than chance makes them, but for one at half of the level. */
export const oneLowShare = onePeriod(satisfaction, '2019-04', [
  [80, 100],
  [161, 200],
  [42, 50],
  [243, 300],
  [77, 100],
  [118, 150],
  [66, 80],
  [323, 400],
  [48, 60],
  [50, 120],
]);

/** Eleven areas of a ratio, with none on either side, over the coverage check's second count. */
export const ratios = onePeriod(chargeToUnable, '2019-04', [
  [12, 40],
  [30, 61],
  [0, 9],
  [8, 0],
  [55, 150],
  [41, 160],
  [210, 420],
  [5, 31],
  [18, 40],
  [77, 205],
  [160, 90],
]);

/** Three months of offences among the people of nine areas, two with a gap and one that has none. */
export const quarterOfRates = panelFrom(
  offenceRate,
  '2019-04',
  [
    [[310, 330, 290], 52_000],
    [[120, null, 140], 21_000],
    [[0, 0, 0], 900],
    [[900, 950, 1010], 140_000],
    [[45, 61, 38], 9_000],
    [[500, 480, 530], 61_000],
    [[210, 190, 205], 40_000],
    [[null, null, 33], 5_200],
    [[77, 80, 70], 12_500],
  ].map(([figures, people], at) => ({
    area: `area-${at}`,
    numerator: Array.isArray(figures) ? figures : [],
    denominator: [Number(people), Number(people), Number(people)],
    deff: at === 4 ? 1.6 : 1,
  })),
);

/** Rates of so many offences that the distribution is tabulated at every several counts. */
export const largeRates = onePeriod(offenceRate, '2019-04', [
  [400_000, 5_000_000],
  [1_150_000, 14_000_000],
  [610_000, 8_000_000],
  [205_000, 2_500_000],
  [2_500_000, 30_000_000],
  [90_000, 1_000_000],
]);

/** Percentages of which no sample was published. */
export const publishedAlone = (values: readonly number[], start = '2019-Q1') =>
  panelFrom(
    confidencePublished,
    start,
    values.map((value, at) => ({ area: `area-${at}`, numerator: [value] })),
  );
