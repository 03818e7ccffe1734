import { expect, it } from 'vitest';
import * as change from '../../src/change/index.ts';
import { periodOption } from '../../src/change/options.ts';
import { isIndicatorError } from '../../src/result/error.ts';
import { recorded } from '../recorded.ts';
import { counts } from './made.ts';

const { NaN: no, POSITIVE_INFINITY: endless } = Number;
const wrong = <T>(value: unknown) => value as T;
const odd = wrong<object>({ odd: 1 });

/** What is said of a misuse; a figure where the call was taken. */
function refusal(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    if (!isIndicatorError(error)) throw error;
    const { code, expected, path, received } = error;
    return [code, path, expected.length, expected.split(' ').at(-1), received];
  }
  return 'taken';
}

const refusals = (calls: Readonly<Record<string, () => unknown>>) =>
  recorded(Object.fromEntries(Object.entries(calls).map(([name, call]) => [name, refusal(call)])));

const y = [3, 5, 4, 8, 6, 9, 7, 11];
const t = [...y.keys()];
const n = y.map(() => 20);
const flat = new Array<number>(40).fill(20);
const monthly = counts(flat);
const daily = { demand: flat, met: flat };

it('what the tests of ranks refuse is what was recorded', () => {
  expect(
    refusals({
      mannKendall: () => change.mannKendall(y, odd),
      plainVariance: () => change.mannKendall(y, { variance: 'independent' }),
      oddVariance: () => change.mannKendall(y, { variance: wrong('hirsch-slack') }),
      lags0: () => change.mannKendall(y, { lags: 0 }),
      lags1000: () => change.mannKendall(y, { lags: 1000 }),
      lags1001: () => change.mannKendall(y, { lags: 1001 }),
      seasonal: () => change.seasonalMannKendall(y, odd),
      season1: () => change.seasonalMannKendall(y, { season: 1 }),
      season2: () => change.seasonalMannKendall(y, { season: 2 }),
      season366: () => change.seasonalMannKendall(y, { season: 366 }),
      season367: () => change.seasonalMannKendall(y, { season: 367 }),
      seasonHalf: () => change.seasonalMannKendall(y, { season: 2.5 }),
      variance: () => change.seasonalMannKendall(y, { variance: wrong('hamed') }),
      hamedRao: () => change.hamedRao(y, odd),
      hamedLags0: () => change.hamedRao(y, { lags: 0 }),
      hamedLags1: () => change.hamedRao(y, { lags: 1 }),
      hamedLagsMost: () => change.hamedRao(y, { lags: 1_000_000 }),
      hamedLagsMore: () => change.hamedRao(y, { lags: 1_000_001 }),
      significance0: () => change.hamedRao(y, { significance: 0 }),
      significance1: () => change.hamedRao(y, { significance: 1 }),
      significance: () => change.hamedRao(y, { significance: no }),
      yueWang: () => change.yueWang(y, odd),
      yueLags0: () => change.yueWang(y, { lags: 0 }),
      yueLagsMost: () => change.yueWang(y, { lags: 1_000_000 }),
      yueLagsMore: () => change.yueWang(y, { lags: 1_000_001 }),
      tau: () => change.kendallTau([1, 2], [1]),
      theilSen: () => change.theilSen(t, y, odd),
      theilLevel: () => change.theilSen(t, y, { level: 0.49 }),
      theilHalf: () => change.theilSen(t, y, { level: 0.5 }),
      theilOne: () => change.theilSen(t, y, { level: 1 }),
      theilText: () => change.theilSen(t, y, { level: wrong('0.95') }),
      theilMany: () => change.theilSen([1], [1, 2]),
      theilOrder: () => change.theilSen([2, 1], [1, 2]),
      theilNoTime: () => change.theilSen([2, no, 3], [1, 2, 3]),
      theilEndless: () => change.theilSen([2, 3, endless], [1, 2, 3]),
      theilFirst: () => change.theilSen([no, 3], [1, 2]),
      armitage: () => change.cochranArmitage([3], [4], odd),
      armitageTrials: () => change.cochranArmitage([3, 4], [4]),
      armitageScores: () => change.cochranArmitage([3, 4], [4, 4], { scores: [1] }),
      armitageMore: () => change.cochranArmitage([5], [4]),
      armitageWhole: () => change.cochranArmitage([0, 4], [4, 4]),
      armitageLess: () => change.cochranArmitage([-1], [4]),
      armitageEndless: () => change.cochranArmitage([3], [endless]),
      armitageScore: () => change.cochranArmitage([3], [4], { scores: [no] }),
    }),
  ).toMatchSnapshot();
});

it('what cutting into levels refuses is what was recorded', () => {
  const sizes = [1, 1, 1, 1, 1, 1, 1, 1];
  expect(
    refusals({
      breakpoints: () => change.breakpoints(y, odd),
      level: () => change.breakpoints(y, { level: 1 }),
      most: () => change.breakpoints(y, { most: -1 }),
      mostNone: () => change.breakpoints(y, { most: 0 }),
      most1000: () => change.breakpoints(y, { most: 1000 }),
      most1001: () => change.breakpoints(y, { most: 1001 }),
      shortest0: () => change.breakpoints(y, { shortest: 0 }),
      shortestShare: () => change.breakpoints(y, { shortest: 0.51 }),
      shortestHalf: () => change.breakpoints(y, { shortest: 2.5 }),
      shortestWhole: () => change.breakpoints(y, { shortest: 2 }),
      shortestHalves: () => change.breakpoints(y, { shortest: 0.5 }),
      interval: () => change.breakInterval(y, y, 0.4),
      supF: () => change.supF(y, odd),
      trimLow: () => change.supF(y, { trim: 0.009 }),
      trimLeast: () => change.supF(y, { trim: 0.01 }),
      trimMost: () => change.supF(y, { trim: 0.49 }),
      trimHigh: () => change.supF(y, { trim: 0.491 }),
      trimNone: () => change.supF(y, { trim: no }),
      crops: () => change.crops(y, odd),
      cropsFrom: () => change.crops(y, { from: -1 }),
      cropsNone: () => change.crops(y, { from: 0, to: 0 }),
      cropsTo: () => change.crops(y, { from: 5, to: 4 }),
      cropsEndless: () => change.crops(y, { to: endless }),
      cropsCost: () => change.crops(y, { cost: wrong('gamma') }),
      cropsSizes: () => change.crops(y, { sizes: [1] }),
      cropsMinimum: () => change.crops(y, { minimum: 0 }),
      segmentsNeither: () => change.segments(y, {}),
      segmentsBoth: () => change.segments(y, { penalty: 1, changes: 1 }),
      segmentsMinimum: () => change.segments(y, { penalty: 1, minimum: 1.5 }),
      segmentsMost: () => change.segments(y, { penalty: 1, minimum: 1_000_000 }),
      segmentsMore: () => change.segments(y, { penalty: 1, minimum: 1_000_001 }),
      segmentsChanges: () => change.segments(y, { changes: 1001 }),
      segmentsThousand: () => change.segments(y, { changes: 1000 }),
      spreadMinimum: () => change.segments(y, { penalty: 1, cost: 'normal-spread', minimum: 1 }),
      spreadSizes: () => change.segments(y, { penalty: 1, cost: 'normal-spread', sizes }),
      sizesNone: () => change.segments(y, { penalty: 1, sizes: [...sizes.slice(1), no] }),
      sizesZero: () => change.segments(y, { penalty: 1, sizes: [...sizes.slice(1), 0] }),
      valuesNone: () => change.segments([1, endless], { penalty: 1 }),
      counts: () => change.segments([1, -1], { penalty: 1, cost: 'poisson' }),
      countsZero: () => change.segments([1, 0], { penalty: 1, cost: 'poisson' }),
      normalNegative: () => change.segments([1, -1], { penalty: 1 }),
      spreadNegative: () => change.segments([1, -1, 4, 5], { penalty: 1, cost: 'normal-spread' }),
      binomial: () => change.segments(y, { penalty: 1, cost: 'binomial' }),
      scale: () => change.segments(y, { penalty: 'bic', scale: no }),
    }),
  ).toMatchSnapshot();
});

it('what the lines refuse is what was recorded', () => {
  const estimate = { estimate: 1, error: 1, df: 5 };
  expect(
    refusals({
      countSlope: () => change.countSlope(t, y, odd),
      countLevel: () => change.countSlope(t, y, { level: no }),
      countSpread: () => change.countSlope(t, y, { spread: wrong('gamma') }),
      countLeast: () => change.countSlope(t, y, { leastPhi: -0.1 }),
      countEndless: () => change.countSlope(t, y, { leastPhi: endless }),
      countNone: () => change.countSlope(t, y, { leastPhi: 0 }),
      countMany: () => change.countSlope(t, [1]),
      countExposure: () => change.countSlope(t, y, { exposure: [1] }),
      countTimes: () => change.countSlope([0, no], [1, 2]),
      countNegative: () => change.countSlope([0, 1], [1, -2]),
      countInfinite: () => change.countSlope([0, 1], [1, endless]),
      countExposed: () => change.countSlope([0, 1], [1, 2], { exposure: [1, endless] }),
      countNoExposure: () => change.countSlope([0, 1], [1, -2], { exposure: [1, 0] }),
      countZero: () => change.countSlope([0, 1], [0, 2]),
      shareSlope: () => change.shareSlope(t, y, n, odd),
      shareTrials: () => change.shareSlope(t, y, [1]),
      shareMore: () => change.shareSlope([0, 1], [1, 5], [4, 4]),
      shareWhole: () => change.shareSlope([0, 1], [0, 4], [4, 4]),
      shareLeast: () => change.shareSlope(t, y, n, { leastPhi: no }),
      neweyWest: () => change.neweyWest(t, y, odd),
      neweyLevel: () => change.neweyWest(t, y, { level: 1 }),
      neweyLags: () => change.neweyWest(t, y, { lags: -1 }),
      neweyNone: () => change.neweyWest(t, y, { lags: 0 }),
      neweyMost: () => change.neweyWest(t, y, { lags: 1_000_000 }),
      neweyMore: () => change.neweyWest(t, y, { lags: 1_000_001 }),
      neweyMany: () => change.neweyWest(t, [1]),
      neweyTimes: () => change.neweyWest([0, endless], [1, 2]),
      equivalence: () => change.equivalence(estimate, { lower: -1, upper: 1 }, odd),
      equivalenceAlpha0: () => change.equivalence(estimate, { lower: -1, upper: 1 }, { alpha: 0 }),
      equivalenceAlpha: () => change.equivalence(estimate, { lower: -1, upper: 1 }, { alpha: 0.25 }),
      equivalenceAlphaMore: () => change.equivalence(estimate, { lower: -1, upper: 1 }, { alpha: 0.26 }),
      equivalenceMargin: () => change.equivalence(estimate, { lower: 1, upper: 1 }),
      slopeMany: () => change.slopeEquivalence(t, [1], 1),
      slopeMargin: () => change.slopeEquivalence(t, y, 0),
      slopeNegative: () => change.slopeEquivalence(t, y, -1),
      slopeEndless: () => change.slopeEquivalence(t, y, endless),
      periodOption: () => periodOption('here', undefined),
      periodOptionOdd: () => periodOption('here', '2018-13'),
      periodOptionTaken: () => periodOption('here', '2018-12'),
    }),
  ).toMatchSnapshot();
});

it('what smoothing and decomposing refuse is what was recorded', () => {
  expect(
    refusals({
      holt: () => change.holtWinters(y, odd),
      season366: () => change.holtWinters(y, { season: 366, steps: 1200 }),
      season367: () => change.holtWinters(y, { season: 367 }),
      steps1201: () => change.holtWinters(y, { steps: 1201 }),
      alpha: () => change.holtWinters(y, { alpha: -0.01 }),
      phi: () => change.holtWinters(y, { phi: -0.1 }),
      phiText: () => change.holtWinters(y, { phi: wrong('guess') }),
      ets: () => change.ets(y, odd),
      etsTrend: () => change.ets(y, { trend: wrong('linear') }),
      etsSeason1: () => change.ets(y, { season: 1 }),
      etsSeason367: () => change.ets(y, { season: 367 }),
      etsSeason366: () => change.ets(y, { season: 366 }),
      etsConstants: () => change.ets(y, { constants: odd }),
      etsSteps: () => change.ets(y, { steps: 1201 }),
      etsStepsLess: () => change.ets(y, { steps: -1 }),
      etsLevel: () => change.ets(y, { level: 0.4 }),
      naive: () => change.forecastNaive(y, odd),
      naiveRule: () => change.forecastNaive(y, { rule: wrong('mean') }),
      naiveSeason0: () => change.forecastNaive(y, { season: 0 }),
      naiveSeason1: () => change.forecastNaive(y, { season: 1, steps: 0 }),
      naiveSeason366: () => change.forecastNaive(y, { season: 366, steps: 1200 }),
      naiveSeason367: () => change.forecastNaive(y, { season: 367 }),
      naiveSteps: () => change.forecastNaive(y, { steps: -1 }),
      naiveStepsMore: () => change.forecastNaive(y, { steps: 1201 }),
      naiveLevel: () => change.forecastNaive(y, { level: 1 }),
      classical: () => change.classicalDecomposition(y, odd),
      classicalPeriod1: () => change.classicalDecomposition(y, { period: 1 }),
      classicalPeriod2: () => change.classicalDecomposition(y, { period: 2 }),
      classicalPeriod366: () => change.classicalDecomposition(y, { period: 366 }),
      classicalPeriod367: () => change.classicalDecomposition(y, { period: 367 }),
      classicalModel: () => change.classicalDecomposition(y, { model: wrong('mixed') }),
      stl: () => change.stl(y, odd),
      stlPeriod1: () => change.stl(y, { period: 1 }),
      stlPeriod2: () => change.stl(y, { period: 2 }),
      stlPeriod366: () => change.stl(y, { period: 366 }),
      stlPeriod367: () => change.stl(y, { period: 367 }),
      stlRobust: () => change.stl(y, { robust: wrong('very') }),
      stlSeasonalDegree: () => change.stl(y, { seasonalDegree: wrong(2) }),
      stlTrendDegree: () => change.stl(y, { trendDegree: wrong(-1) }),
      stlLowPassDegree: () => change.stl(y, { lowPassDegree: wrong(0.5) }),
      stlSeasonalWindow1: () => change.stl(y, { seasonalWindow: 1 }),
      stlSeasonalWindow3: () => change.stl(y, { period: 2, seasonalWindow: 3 }),
      stlSeasonalWindow4: () => change.stl(y, { seasonalWindow: 4 }),
      stlSeasonalWindowHalf: () => change.stl(y, { seasonalWindow: 5.5 }),
      stlTrendWindow: () => change.stl(y, { trendWindow: 2 }),
      stlTrendWindowNone: () => change.stl(y, { trendWindow: -1 }),
      stlTrendWindowOne: () => change.stl(y, { period: 2, trendWindow: 1 }),
      stlLowPassWindow: () => change.stl(y, { lowPassWindow: 6 }),
      stlLowPassWindowOne: () => change.stl(y, { period: 2, lowPassWindow: 1 }),
      stlSeasonalJump: () => change.stl(y, { seasonalJump: 0 }),
      stlTrendJump: () => change.stl(y, { trendJump: 1.5 }),
      stlLowPassJump: () => change.stl(y, { lowPassJump: -1 }),
      stlInner: () => change.stl(y, { inner: 0 }),
      stlInnerMost: () => change.stl([1], { inner: 1000, outer: 1000 }),
      stlInnerMore: () => change.stl([1], { inner: 1001 }),
      stlOuter: () => change.stl(y, { outer: -1 }),
      stlOuterMore: () => change.stl(y, { outer: 1001 }),
    }),
  ).toMatchSnapshot();
});

it('what forecasts and early warnings refuse is what was recorded', () => {
  expect(
    refusals({
      ears: () => change.ears(y, odd),
      earsBaseline366: () => change.ears(y, { baseline: 366 }),
      earsBaseline367: () => change.ears(y, { baseline: 367 }),
      earsAlpha: () => change.ears(y, { alpha: no }),
      farrington: () => change.farrington(flat, odd),
      form: () => change.farrington(flat, { form: wrong('newer') }),
      limit: () => change.farrington(flat, { limit: wrong('poisson') }),
      season1: () => change.farrington(flat, { season: 1 }),
      season2: () => change.farrington(flat, { season: 2, halfWindow: 0, parts: 2, leaveOut: 2 }),
      season366: () => change.farrington(y, { season: 366, years: 1 }),
      season367: () => change.farrington(flat, { season: 367 }),
      years0: () => change.farrington(flat, { years: 0 }),
      years1: () => change.farrington(flat, { years: 1 }),
      years50: () => change.farrington(flat, { years: 50 }),
      years51: () => change.farrington(flat, { years: 51 }),
      halfWindowLess: () => change.farrington(flat, { halfWindow: -1 }),
      halfWindow5: () => change.farrington(flat, { halfWindow: 5, parts: 1 }),
      halfWindow6: () => change.farrington(flat, { halfWindow: 6, parts: 1 }),
      halfWindowOdd: () => change.farrington(flat, { season: 13, halfWindow: 6, parts: 1 }),
      parts0: () => change.farrington(flat, { parts: 0 }),
      parts8: () => change.farrington(flat, { parts: 8 }),
      parts9: () => change.farrington(flat, { parts: 9 }),
      leaveOutLess: () => change.farrington(flat, { leaveOut: -1 }),
      leaveOut12: () => change.farrington(flat, { leaveOut: 12 }),
      leaveOut13: () => change.farrington(flat, { leaveOut: 13 }),
      fromLess: () => change.farrington(flat, { from: -1 }),
      fromEnd: () => change.farrington(flat, { from: 40 }),
      fromBeyond: () => change.farrington(flat, { from: 41 }),
      alpha0: () => change.farrington(flat, { alpha: 0 }),
      alphaHalf: () => change.farrington(flat, { alpha: 0.5 }),
      alphaMost: () => change.farrington(flat, { alpha: 0.49 }),
      negative: () => change.farrington([4, null, -2]),
      endless: () => change.farrington([4, endless]),
      none: () => change.farrington([4, no]),
      nothing: () => change.farrington([0, null]),
      warningAlpha: () => change.earlyWarning(monthly, { alpha: 0.5 }),
      forecast: () => change.forecast(monthly, odd),
      forecastSeason: () => change.forecast(monthly, { season: wrong('yes') }),
      forecastProvisional: () => change.forecast(monthly, { provisional: wrong('some') }),
      forecastPeriods0: () => change.forecast(monthly, { periods: 0 }),
      forecastPeriods1: () => change.forecast(monthly, { periods: 1 }),
      forecastPeriods120: () => change.forecast(monthly, { periods: 120 }),
      forecastPeriods121: () => change.forecast(monthly, { periods: 121 }),
      forecastOriginsLess: () => change.forecast(monthly, { origins: -1 }),
      forecastOrigins120: () => change.forecast(counts(y), { origins: 120 }),
      forecastOrigins121: () => change.forecast(monthly, { origins: 121 }),
      forecastLevel: () => change.forecast(monthly, { level: 1 }),
      service: () => change.serviceUnderDemand(daily, odd),
      serviceLevel: () => change.serviceUnderDemand(daily, { level: 1 }),
      serviceTarget0: () => change.serviceUnderDemand(daily, { target: 0 }),
      serviceTarget1: () => change.serviceUnderDemand(daily, { target: 1 }),
      serviceDemand0: () => change.serviceUnderDemand(daily, { demand: 0 }),
      serviceDemandEndless: () => change.serviceUnderDemand(daily, { demand: endless }),
      serviceMet: () => change.serviceUnderDemand({ demand: [1, 2], met: [1] }),
      finding: () => change.serviceUnderDemandFinding(monthly, daily, odd),
    }),
  ).toMatchSnapshot();
});
