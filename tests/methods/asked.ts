import * as methods from '../../src/entries/methods.ts';
import * as front from '../../src/index.ts';
import type { Panel, Series } from '../../src/series/series.ts';

/** Values as the single methods take them; `null` is missing. */
export type Values = readonly (number | null)[];

type FunctionsOf<Module> = {
  [Name in keyof Module]: Module[Name] extends (...args: never[]) => unknown ? Name : never;
}[keyof Module];

/** Every function of the front door and of the single methods. */
export type Exported = FunctionsOf<typeof methods> | FunctionsOf<typeof front>;

type Asked<Input> = Readonly<Partial<Record<Exported, (input: Input) => unknown>>>;

const known = (values: Values) => values.filter((value): value is number => value !== null);
const times = (values: Values) => values.map((_, at) => at);
const tens = (values: Values) => values.map(() => 10_000);
const { mean: meanOf } = methods;

/** Methods of plain values. Where a method has no place for what is missing, it is left out as a caller would. */
export const ofValues = {
  anhoejTest: (values) => methods.anhoejTest(values, 4),
  association: (values) =>
    methods.association([{ area: 'a', activity: values, outcome: values }], { permutations: 19 }),
  benjaminiHochberg: (values) => methods.benjaminiHochberg(values.map((value) => value && value / 100)),
  benjaminiYekutieli: (values) => methods.benjaminiYekutieli(values.map((value) => value && value / 100)),
  holm: (values) => methods.holm(values.map((value) => value && value / 100)),
  breakInterval: (values) =>
    methods.breakInterval(
      known(values),
      known(values).map((value) => value + 3),
    ),
  breakpoints: (values) => methods.breakpoints(values),
  classicalDecomposition: (values) => methods.classicalDecomposition(values),
  cochranArmitage: (values) => methods.cochranArmitage(values, tens(values)),
  countSlope: (values) => methods.countSlope(times(values), values),
  crops: (values) => methods.crops(known(values)),
  directlyStandardisedRate: (values) =>
    methods.directlyStandardisedRate(
      known(values).map((count) => ({ count, population: 1000, standard: 500 })),
    ),
  ears: (values) => methods.ears(values),
  ets: (values) => methods.ets(values),
  farrington: (values) => methods.farrington(values),
  forecastNaive: (values) => methods.forecastNaive(values),
  gChart: (values) => methods.gChart(values),
  generalisedEsd: (values) => methods.generalisedEsd(known(values)),
  hamedRao: (values) => methods.hamedRao(values),
  heterogeneity: (values) => methods.heterogeneity(values, values),
  holtWinters: (values) => methods.holtWinters(values),
  jointPlaces: (values) =>
    methods.jointPlaces(values.map((value) => ({ lower: value, upper: value && value + 1 }))),
  kendallTau: (values) => methods.kendallTau(values, [...values].reverse()),
  mannKendall: (values) => methods.mannKendall(values),
  neweyWest: (values) => methods.neweyWest(times(values), values),
  pettitt: (values) => methods.pettitt(values),
  places: (values) => methods.places(known(values)),
  measuredDelay: (values) => methods.measuredDelay([known(values), known(values).slice(1)], 6),
  presetFunnel: (values) =>
    methods.presetFunnel(
      values.map((numerator) => ({ numerator, denominator: 40 })),
      { preset: 'cqc', measure: 'proportion' },
    ),
  prewhitenedMannKendall: (values) => methods.prewhitenedMannKendall(values),
  quantileGroups: (values) => methods.quantileGroups(values),
  rankData: (values) => methods.rankData(known(values)),
  robustOutliers: (values) => methods.robustOutliers(known(values)),
  seasonalMannKendall: (values) => methods.seasonalMannKendall(values),
  segments: (values) => methods.segments(known(values), { penalty: 'bic' }),
  serviceUnderDemand: (values) => methods.serviceUnderDemand({ demand: tens(values), met: values }),
  shareSlope: (values) => methods.shareSlope(times(values), values, tens(values)),
  slopeEquivalence: (values) => methods.slopeEquivalence(times(values), values, 1),
  squaredDeviations: (values) => methods.squaredDeviations(known(values)),
  stl: (values) => methods.stl(values),
  sum: (values) => methods.sum(known(values)),
  supF: (values) => methods.supF(values),
  tChart: (values) => methods.tChart(values),
  theilSen: (values) => methods.theilSen(times(values), values),
  tukeyFences: (values) => methods.tukeyFences(known(values)),
  yueWang: (values) => methods.yueWang(values),
} as const satisfies Asked<Values>;

const period = '2014-04';

/** Analyses of one series, beside those that `tests/fuzz` puts every kind of figure to. */
export const ofSeries = {
  between: (series) => methods.between(series, '2014-04', '2014-05'),
  changePoints: (series) => methods.changePoints(series),
  compareWith: (series) => methods.compareWith(series, { with: 'same-period-last-year' }),
  controlChart: (series) => methods.controlChart(series),
  sentence: (series) => front.sentence(methods.controlChart(series)),
  xmr: (series) => methods.xmr(series),
  mrChart: (series) => methods.mrChart(series),
  cChart: (series) => methods.cChart(series),
  pChart: (series) => methods.pChart(series),
  uChart: (series) => methods.uChart(series),
  pPrimeChart: (series) => methods.pPrimeChart(series),
  uPrimeChart: (series) => methods.uPrimeChart(series),
  iPrimeChart: (series) => methods.iPrimeChart(series),
  runChart: (series) => methods.runChart(series),
  cusum: (series) => methods.cusum(series),
  ewma: (series) => methods.ewma(series),
  seasonalChart: (series) => methods.seasonalChart(series),
  course: (series) => front.course(series),
  daysAdjusted: (series) => methods.daysAdjusted(series),
  detectableChangeIn: (series) => methods.detectableChangeIn(series),
  difference: (series) => methods.difference(series, { from: '2014-04', to: '2014-05' }),
  earlyWarning: (series) => methods.earlyWarning(series),
  forecast: (series) => methods.forecast(series, { origins: 2, periods: 3 }),
  growth: (series) => methods.growth(series, { from: '2014-04', to: '2014-05' }),
  yearEnd: (series) => front.yearEnd(series, { target: { change: -5 }, meets: 'at-most' }),
  recordingCorrectionFinding: (series) =>
    /^(count|rate)$/.test(series.indicator.measure)
      ? methods.recordingCorrectionFinding(methods.growth(series, { from: '2014-04', to: '2014-05' }), {
          before: { value: 0.8 },
          after: { value: 0.9 },
        })
      : null,
  likeForLike: (series) => methods.likeForLike(series, '2015-04'),
  matured: (series) => {
    const { measure } = series.indicator;
    if (measure === 'published-percentage' || measure === 'duration')
      return methods.matured(
        { ...series, indicator: { ...series.indicator, maturity: { months: 2, source: 'made so' } } },
        { immature: 'leave-out' },
      );
    const delay = { numerator: { within: [0.3, 0.6, 1], n: 100, months: 3, spread: 0.02 } };
    return methods.matured(
      { ...series, indicator: { ...series.indicator, maturity: { delay, source: 'made so' } } },
      { immature: 'complete' },
    );
  },
  misappliedOutcomeFinding: (series) =>
    methods.misappliedOutcomeFinding(series, {
      period,
      misapplied: { share: 0.15 },
      missed: 'none',
      destination: 'outcome 15',
    }),
  missingIn: (series) => methods.missingIn(series),
  plateau: (series) => methods.plateau(series),
  pooled: (series) => methods.pooled(series),
  rolling: (series) => methods.rolling(series, 12),
  seasonality: (series) => methods.seasonality(series),
  serviceUnderDemandFinding: (series) => methods.serviceUnderDemandFinding(series, null, { target: 0.9 }),
  subjectOf: (series) => methods.subjectOf(series),
  sumPeriods: (series) => methods.sumPeriods(series, 'quarter'),
  threshold: (series) => methods.threshold(series, { target: 0.8 }),
  total: (series) => methods.total(series, period),
  trend: (series) => methods.trend(series),
  turningPoint: (series) => methods.turningPoint(series),
  unitOfFigures: (series) => methods.unitOfFigures(series.indicator),
  valueAt: (series) => methods.valueAt(series, 0),
} as const satisfies Asked<Series>;

const added = { mechanism: 'added', rank: 1 } as const;
const shares = { misapplied: { share: 0.15 }, missed: 'none', destination: 'outcome 15' } as const;

/** Analyses of several areas; the first is `a`. */
export const ofPanel = {
  associationFinding: (panel) => methods.associationFinding(panel, panel, { permutations: 19 }),
  caseMix: (panel) => methods.caseMix(panel),
  contribution: (panel) => methods.contribution(panel, { from: '2014-04', to: '2014-05' }),
  courseIn: (panel) => panel.series.slice(0, 1).map((series) => front.courseIn(panel, series)),
  courses: (panel) => front.courses(panel),
  sharedDate: (panel) => front.sharedDate(panel),
  coverageCheck: (panel) => methods.coverageCheck(panel),
  funnel: (panel) => [
    methods.funnel(panel),
    panel.indicator.measure === 'ratio' ? null : methods.funnel(panel, { preset: 'phe' }),
    methods.funnel(panel, { preset: 'shmi' }),
  ],
  gapToRank: (panel) => methods.gapToRank(panel, 'a', { period, ...added }),
  gapToRankFinding: (panel) => methods.gapToRankFinding(panel, 'a', { period, ...added }),
  areas: (panel) => front.areas(panel),
  variation: (panel) => front.variation(panel),
  expectedNext: (panel) => front.expectedNext(panel, 'a'),
  howManyAbove: (panel) => methods.howManyAbove(panel, { target: 0.8 }),
  howManyNext: (panel) => methods.howManyNext(panel, { target: 0.8, atLeast: 1, window: 'month' }),
  maturedPanel: (panel) =>
    methods.maturedPanel(
      {
        ...panel,
        series: panel.series.map((series) => ({
          ...series,
          indicator: { ...series.indicator, maturity: { months: 2, source: 'made so' } },
        })),
      },
      { immature: 'leave-out' },
    ),
  outliers: (panel) => front.outliers(panel),
  panelSubject: (panel) => methods.panelSubject(panel, period, period),
  rank: (panel) => methods.rank(panel, 'a', { period }),
  rankAcrossDefinitions: (panel) =>
    methods.rankAcrossDefinitions([{ definition: 'as it is', panel }], 'a', { period }),
  rankIfMisapplied: (panel) => methods.rankIfMisapplied(panel, 'a', { period, ...shares }),
  seriesOf: (panel) => methods.seriesOf(panel, 'a'),
  shrink: (panel) => methods.shrink(panel),
  sumAreas: (panel) => methods.sumAreas(panel, { area: 'all', areaName: 'All' }),
} as const satisfies Asked<Panel>;

/** Summaries: a number, or `null` where there is nothing to tell. */
export const ofSomeValues = {
  lag1Autocorrelation: (values) => methods.lag1Autocorrelation(known(values)),
  mean: (values) => meanOf(known(values)),
  meanInterval: (values) => methods.meanInterval(known(values)),
  median: (values) => methods.median(known(values)),
  medianAbsoluteDeviation: (values) => methods.medianAbsoluteDeviation(known(values)),
  quantile: (values) => methods.quantile(known(values), 0.5),
  quantile7: (values) => methods.quantile7(known(values), 0.5),
  sortedQuantile7: (values) =>
    methods.sortedQuantile7(
      known(values).sort((a, b) => a - b),
      0.5,
    ),
  standardDeviation: (values) => methods.standardDeviation(known(values)),
  trimmedMean: (values) => methods.trimmedMean(known(values), 0.1),
  variance: (values) => methods.variance(known(values)),
  weightedMean: (values) =>
    methods.weightedMean(
      known(values),
      known(values).map(() => 2),
    ),
} as const satisfies Asked<Values>;

/** Columns for kernels, in which NaN is a gap, as their docstrings say. */
export const asColumns = {
  valuesOf: (series) => methods.valuesOf(series),
} as const satisfies Asked<Series>;

/** What takes no figures of a series: numbers one by one, rows, texts, or other results. */
export const takeNoSeries = [
  ...['agrestiCoull', 'binomialTest', 'byar', 'clopperPearson', 'correctedCount', 'countRatio', 'garwood'],
  ...[
    'indirectlyStandardisedRate',
    'indirectlyStandardisedRatio',
    'jeffreys',
    'miettinenNurminen',
    'newcombe',
  ],
  ...[
    'poissonInterval',
    'poissonScore',
    'rate',
    'rateRatioExact',
    'rateRatioScore',
    'rateRatioTest',
    'wilson',
  ],
  ...['betaDensity', 'betaLogitQuantile', 'betaLower', 'betaQuantile', 'betaUpper', 'binomialLower'],
  ...['binomialMass', 'binomialQuantile', 'binomialUpper', 'chiSquaredLower', 'chiSquaredQuantile'],
  ...[
    'chiSquaredUpper',
    'fisherDensity',
    'fisherLower',
    'fisherQuantile',
    'fisherUpper',
    'gammaDensity',
    'gammaLower',
  ],
  ...['gammaQuantile', 'gammaUpper', 'logGamma', 'negativeBinomialLower', 'negativeBinomialMass'],
  ...['negativeBinomialQuantile', 'negativeBinomialUpper', 'normalDensity', 'normalLower', 'normalQuantile'],
  ...['normalLogLower', 'normalLogUpper'],
  ...['normalUpper', 'poissonLower', 'poissonMass', 'poissonQuantile', 'poissonUpper', 'regularisedBeta'],
  ...['regularisedGammaLower', 'regularisedGammaUpper', 'studentDensity', 'studentLower', 'studentQuantile'],
  ...[
    'studentUpper',
    'findRoot',
    'leastSquares',
    'random',
    'assurance',
    'averageRunLength',
    'cusumRunLength',
  ],
  ...['ewmaRunLength', 'falseSignalChance', 'dasGupta', 'detectableChange', 'requiredSample', 'equivalence'],
  ...[
    'misappliedOutcome',
    'recordingCorrection',
    'jointDeviate',
    'presetLimits',
    'quartileEdge',
    'nearestName',
  ],
  ...[
    'monthsUntilMature',
    'harmWeighted',
    'panel',
    'seriesFrom',
    'tableOf',
    'withPopulations',
    'formatPeriod',
    'parsePeriod',
  ],
  ...['isIndicatorError', 'ask', 'assuranceMeeting', 'paper', 'checkClaim', 'countClaims', 'due', 'ledger'],
];

/** Every function that the package exports here, as it runs. */
export const exported: readonly string[] = [
  ...new Set(
    [methods, front].flatMap((module) =>
      Object.entries(module).flatMap(([name, value]) => (typeof value === 'function' ? [name] : [])),
    ),
  ),
];
