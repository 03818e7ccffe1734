import { describe, expect, expectTypeOf, it } from 'vitest';
import * as methods from '../../src/entries/methods.ts';
import type { Column } from '../../src/result/column.ts';

const figures = Array.from({ length: 40 }, (_, at) => 20 + ((at * 7) % 11) + (at > 25 ? 6 : 0));
const places = figures.map((_, at) => at);

/** Every method of plain figures, in whatever they are held. */
const asked: Readonly<Record<string, (column: Column<number>, times: Column<number>) => unknown>> = {
  anhoejTest: (column) => methods.anhoejTest(column, 24),
  breakInterval: (column, times) => methods.breakInterval(times, column),
  breakpoints: (column) => methods.breakpoints(column),
  classicalDecomposition: (column) => methods.classicalDecomposition(column),
  cochranArmitage: (column) =>
    methods.cochranArmitage(
      column,
      Int32Array.from(figures, () => 50),
    ),
  crops: (column) => methods.crops(column),
  ears: (column) => methods.ears(column),
  ets: (column) => methods.ets(column),
  farrington: (column) => methods.farrington(column),
  forecastNaive: (column) => methods.forecastNaive(column),
  gChart: (column) => methods.gChart(column),
  generalisedEsd: (column) => methods.generalisedEsd(column),
  hamedRao: (column) => methods.hamedRao(column),
  heterogeneity: (column) => methods.heterogeneity(column, column),
  holtWinters: (column) => methods.holtWinters(column),
  kendallTau: (column, times) => methods.kendallTau(column, times),
  lag1Autocorrelation: (column) => methods.lag1Autocorrelation(column),
  mannKendall: (column) => methods.mannKendall(column),
  mean: (column) => methods.mean(column),
  meanInterval: (column) => methods.meanInterval(column),
  median: (column) => methods.median(column),
  medianAbsoluteDeviation: (column) => methods.medianAbsoluteDeviation(column),
  neweyWest: (column, times) => methods.neweyWest(times, column),
  pettitt: (column) => methods.pettitt(column),
  places: (column) => methods.places(column),
  prewhitenedMannKendall: (column) => methods.prewhitenedMannKendall(column),
  quantile: (column) => methods.quantile(column, 0.3),
  quantile7: (column) => methods.quantile7(column, 0.3),
  quantileGroups: (column) => methods.quantileGroups(column),
  rankData: (column) => methods.rankData(column),
  robustOutliers: (column) => methods.robustOutliers(column),
  seasonalMannKendall: (column) => methods.seasonalMannKendall(column),
  segments: (column) => methods.segments(column, { penalty: 10 }),
  slopeEquivalence: (column, times) => methods.slopeEquivalence(times, column, 1),
  standardDeviation: (column) => methods.standardDeviation(column),
  stl: (column) => methods.stl(column),
  sum: (column) => methods.sum(column),
  supF: (column) => methods.supF(column),
  tChart: (column) => methods.tChart(column),
  theilSen: (column, times) => methods.theilSen(times, column),
  trimmedMean: (column) => methods.trimmedMean(column),
  tukeyFences: (column) => methods.tukeyFences(column),
  variance: (column) => methods.variance(column),
  weightedMean: (column, times) => methods.weightedMean(column, times),
  yueWang: (column) => methods.yueWang(column),
};

/** A column as Arrow has them: `length` with `get`, and no other way in. */
const column = (values: readonly number[]): Column<number> => ({
  length: values.length,
  get: (at: number) => values[at] ?? null,
});

describe('typed arrays and columns are taken where arrays are', () => {
  it.each(Object.entries(asked))('%s', (_, of) => {
    const plain = JSON.stringify(of(figures, places));
    expect(JSON.stringify(of(Float64Array.from(figures), Int32Array.from(places)))).toBe(plain);
    expect(JSON.stringify(of(column(figures), column(places)))).toBe(plain);
    expect(JSON.stringify(of(BigInt64Array.from(figures, BigInt), column(places)))).toBe(plain);
  });

  it('says what it wanted where there is no column', () => {
    // @ts-expect-error text is no column
    expect(() => methods.mannKendall({ a: 1 })).toThrow(
      'mannKendall: values must be figures: an array, a typed array or a column, got object',
    );
    expectTypeOf<readonly (number | null)[]>().not.toExtend<Parameters<typeof methods.mean>[0]>();
    expect(() => methods.sum(BigInt64Array.of(2n ** 60n))).toThrow('must be a number up to 2^53');
  });
});

describe('chances are taken from a typed array', () => {
  const chances = [0.01, 0.04, 0.03];
  it.each([methods.benjaminiHochberg, methods.benjaminiYekutieli, methods.holm])('%o', (adjusted) => {
    expect(adjusted(Float64Array.from(chances))).toEqual(adjusted(chances));
  });
});
