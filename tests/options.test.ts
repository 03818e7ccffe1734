import { describe, expect, expectTypeOf, test } from 'vitest';
import * as chart from '../src/entries/chart.ts';
import * as methods from '../src/entries/methods.ts';
import * as front from '../src/index.ts';
import { isIndicatorError } from '../src/result/error.ts';
import type { Row } from '../src/series/observation.ts';
import { offences, satisfaction } from './indicators.ts';

const months = 36;
const share = (area: number, at: number) => 120 + ((at * 7 + area * 5) % 11);
const rows = ['a', 'b', 'c', 'd'].flatMap((area, number) =>
  Array.from({ length: months }, (_, at): Row => {
    const period = `${2016 + Math.floor((at + 3) / 12)}-${String(((at + 3) % 12) + 1).padStart(2, '0')}`;
    return { area, period, numerator: share(number, at), denominator: 150 };
  }),
);
const panel = front.panel(satisfaction, rows);
const series = front.seriesOf(panel, 'a');
const counts = front.seriesFrom(offences, {
  start: '2016-04',
  numerator: Array.from({ length: months }, (_, at) => share(1, at)),
});
const figures = Array.from({ length: 30 }, (_, at) => 20 + ((at * 7) % 5));

const asAny = <T>(value: unknown): T => value as T;
const span = { from: '2017-04', to: '2018-04' };

/** Every function that takes options, called with the options given. */
const called: Readonly<Record<string, (options: object) => unknown>> = {
  areas: (o) => front.areas(panel, o),
  variation: (o) => front.variation(panel, o),
  expectedNext: (o) => front.expectedNext(panel, 'a', o),
  course: (o) => front.course(series, o),
  courseIn: (o) => front.courseIn(panel, series, o),
  courses: (o) => front.courses(panel, o),
  sharedDate: (o) => front.sharedDate(panel, o),
  trend: (o) => front.trend(series, o),
  plateau: (o) => front.plateau(series, o),
  changePoints: (o) => front.changePoints(series, o),
  turningPoint: (o) => front.turningPoint(series, o),
  growth: (o) => front.growth(counts, { ...span, ...o }),
  difference: (o) => front.difference(series, { ...span, ...o }),
  contribution: (o) => front.contribution(panel, { ...span, ...o }),
  yearEnd: (o) => front.yearEnd(series, { target: { level: 0.8 }, ...o }),
  funnel: (o) => front.funnel(panel, o),
  rank: (o) => front.rank(panel, 'a', { period: '2018/19', ...o }),
  gapToRank: (o) => front.gapToRank(panel, 'a', { period: '2018/19', mechanism: 'added', rank: 1, ...o }),
  howManyAbove: (o) => front.howManyAbove(panel, { target: 0.8, ...o }),
  howManyNext: (o) => front.howManyNext(panel, { target: 0.8, window: 'month', atLeast: 1, ...o }),
  threshold: (o) => front.threshold(series, { target: 0.8, ...o }),
  controlChart: (o) => front.controlChart(series, o),
  xmr: (o) => front.xmr(series, o),
  pChart: (o) => front.pChart(series, o),
  uChart: (o) => front.uChart(counts, o),
  coverageCheck: (o) => front.coverageCheck(panel, o),
  sumAreas: (o) => front.sumAreas(panel, { area: 'all', areaName: 'All', ...o }),
  earlyWarning: (o) => methods.earlyWarning(counts, o),
  forecast: (o) => methods.forecast(series, o),
  compareWith: (o) => methods.compareWith(series, { with: 'same-period-last-year' }, o),
  pooled: (o) => methods.pooled(series, o),
  detectableChangeIn: (o) => methods.detectableChangeIn(series, o),
  seasonality: (o) => methods.seasonality(series, o),
  caseMix: (o) => methods.caseMix(panel, o),
  shrink: (o) => methods.shrink(panel, o),
  cusum: (o) => methods.cusum(series, o),
  ewma: (o) => methods.ewma(series, o),
  cChart: (o) => methods.cChart(counts, o),
  mrChart: (o) => methods.mrChart(series, o),
  runChart: (o) => methods.runChart(series, o),
  iPrimeChart: (o) => methods.iPrimeChart(series, o),
  pPrimeChart: (o) => methods.pPrimeChart(series, o),
  seasonalChart: (o) => methods.seasonalChart(series, o),
  associationFinding: (o) => methods.associationFinding(panel, panel, { permutations: 19, ...o }),
  wilson: (o) => methods.wilson(81, 98, o),
  rate: (o) => methods.rate(20, 4000, o),
  countRatio: (o) => methods.countRatio(5, 10, o),
  binomialTest: (o) => methods.binomialTest(5, 10, 0.5, o),
  meanInterval: (o) => methods.meanInterval(figures, o),
  quantile: (o) => methods.quantile(figures, 0.5, o),
  medianAbsoluteDeviation: (o) => methods.medianAbsoluteDeviation(figures, o),
  generalisedEsd: (o) => methods.generalisedEsd(figures, o),
  robustOutliers: (o) => methods.robustOutliers(figures, o),
  tukeyFences: (o) => methods.tukeyFences(figures, o),
  heterogeneity: (o) => methods.heterogeneity(figures, figures, o),
  quantileGroups: (o) => methods.quantileGroups(figures, o),
  places: (o) => methods.places(figures, o),
  mannKendall: (o) => methods.mannKendall(figures, o),
  theilSen: (o) =>
    methods.theilSen(
      figures.map((_, at) => at),
      figures,
      o,
    ),
  stl: (o) => methods.stl(figures, o),
  ets: (o) => methods.ets(figures, o),
  holtWinters: (o) => methods.holtWinters(figures, o),
  ears: (o) => methods.ears(figures, o),
  farrington: (o) => methods.farrington(figures, o),
  segments: (o) => methods.segments(figures, { penalty: 'bic', ...o }),
  breakpoints: (o) => methods.breakpoints(figures, o),
  supF: (o) => methods.supF(figures, o),
  averageRunLength: (o) => methods.averageRunLength('mdc', o),
  controlChartPicture: (o) => chart.controlChart(front.controlChart(series), o),
  chartOf: (o) => chart.chartOf(front.course(series), o),
};

const refused = (call: () => unknown): string => {
  try {
    call();
  } catch (error) {
    return isIndicatorError(error) ? error.message : `not ours: ${error}`;
  }
  return 'answers';
};

describe('options', () => {
  test.each(Object.entries(called))(
    '%s refuses one that it does not know, and no more than one',
    (_, call) => {
      expect(refused(() => call({ odd: 1 }))).toMatch(/: option must be one of .*, got "odd"$/);
    },
  );

  test.each(Object.entries(called))('%s takes undefined for absent', (name, call) => {
    const known = /one of ([^(]*?)( \(|, got)/.exec(refused(() => call({ odd: 1 })))?.[1]?.split(', ') ?? [];
    expect(known.length, name).toBeGreaterThan(0);
    const needed = [
      'from',
      'to',
      'period',
      'target',
      'window',
      'atLeast',
      'mechanism',
      'rank',
      'area',
      'areaName',
      'penalty',
    ];
    for (const option of known.filter((one) => !needed.includes(one)))
      expect(call({ [option]: undefined }), option).toEqual(call({}));
  });

  test('names the one that was meant', () => {
    expect(refused(() => front.threshold(series, asAny({ targt: 0.5 })))).toContain('(did you mean target?)');
    expect(refused(() => front.controlChart(series, asAny({ preset: 'nelson' })))).toContain('rules');
    expect(refused(() => methods.wilson(81, 98, asAny(0.9)))).toMatch(
      /^wilson: options must be an object such as \{ level/,
    );
  });

  test.each([
    ['areas: alpha', () => front.areas(panel, { alpha: 5 })],
    ['areas: level', () => front.areas(panel, { level: 3575 })],
    ['threshold: level', () => front.threshold(series, { target: 0.8, level: 3575 })],
    ['wilson: level', () => methods.wilson(1, 2, { level: Number.NaN })],
    ['rank: level', () => front.rank(panel, 'a', { period: '2018/19', level: 95 })],
    [
      'associationFinding: permutations',
      () => methods.associationFinding(panel, panel, { permutations: -1 }),
    ],
    [
      'associationFinding: permutations',
      () => methods.associationFinding(panel, panel, { permutations: 2 ** 53 + 2 }),
    ],
    ['funnel: alpha', () => front.funnel(panel, { alpha: Number.NaN })],
    ['growth: from', () => front.growth(counts, asAny<typeof span>(undefined))],
    ['segments: penalty', () => methods.segments([1, 2, 3], asAny({}))],
  ])('%s out of range, or missing', (path, call) => {
    expect(refused(call)).toMatch(new RegExp(`^${path}`));
  });
});

describe('a target of a share', () => {
  test.each([
    ['threshold', () => front.threshold(series, { target: 80 })],
    ['howManyAbove', () => front.howManyAbove(panel, { target: 80 })],
    ['howManyNext', () => front.howManyNext(panel, { target: 80, window: 'month', atLeast: 1 })],
    ['areas', () => front.areas(panel, { target: 80 })],
    ['pChart', () => front.pChart(series, { target: 80 })],
    ['yearEnd', () => front.yearEnd(series, { target: { level: 80 } })],
  ])('%s refuses 80, and says 0.8', (name, call) => {
    expect(refused(call)).toBe(`${name}: target must be from 0 to 1 for a proportion (0.8, or 80%?), got 80`);
  });
});

describe('a definition whose target is 80, of a share', () => {
  const wrong = { ...satisfaction, target: 80 };
  test.each([
    ['panel', () => front.panel(wrong, rows)],
    ['seriesFrom', () => front.seriesFrom(wrong, { start: '2019-04', numerator: [1], denominator: [2] })],
  ])('is refused by %s before anything is made of it', (name, call) => {
    expect(refused(call)).toBe(
      `${name}: indicator.target must be from 0 to 1 for a proportion (0.8, or 80%?), got 80`,
    );
  });
  test('is the target of a duration in hours, of which 80 is one', () => {
    const hours = { ...offences, measure: 'duration', target: 80 } as const;
    expect(() => front.panel(hours, [{ area: 'a', period: '2019-04', value: 70 }])).not.toThrow();
  });
});

describe('what is no series, or no panel', () => {
  test('is refused with what to write instead', () => {
    expect(refused(() => front.trend(asAny(panel)))).toBe(
      'trend: series must be a series: one of its `series`, or seriesOf(panel, area), got a panel',
    );
    expect(refused(() => front.areas(asAny(series)))).toContain('must be a panel, of several areas');
    expect(refused(() => front.controlChart(asAny([81, 84])))).toContain(
      "seriesFrom([81, 84], { start: '2019-04' })",
    );
    expect(refused(() => front.course(asAny({ indicator: satisfaction })))).toContain('must be a series');
    for (const wrong of [null, undefined, 5, 'series'])
      expect(refused(() => front.plateau(asAny(wrong)))).toContain('plateau: series must be a series');
    expect(refused(() => front.sentence(asAny(panel)))).toMatch(/^sentence: finding must be a finding/);
    expect(refused(() => front.sentence(asAny(undefined)))).toMatch(/^sentence: finding must be a finding/);
  });

  test('does not compile', () => {
    expectTypeOf<typeof panel>().not.toExtend<Parameters<typeof front.trend>[0]>();
    expectTypeOf<typeof series>().not.toExtend<Parameters<typeof front.areas>[0]>();
    expectTypeOf<number[]>().not.toExtend<Parameters<typeof front.controlChart>[0]>();
    expectTypeOf<typeof panel>().not.toExtend<Parameters<typeof front.sentence>[0]>();
    expectTypeOf<Parameters<typeof front.growth>['length']>().toEqualTypeOf<2>();
    // @ts-expect-error an option that there is not
    expectTypeOf(() => front.threshold(series, { targt: 0.5 })).toBeFunction();
    // @ts-expect-error a number is no options
    expectTypeOf(() => methods.wilson(81, 98, 0.9)).toBeFunction();
    // @ts-expect-error the periods of a growth are required
    expectTypeOf(() => front.growth(series)).toBeFunction();
  });
});

describe('option and evidence of a control chart', () => {
  test('use one word for its rules', () => {
    expect(front.controlChart(series, { rules: 'nelson' }).evidence.rules).toBe('nelson');
    expect(front.xmr(series, { rules: 'nelson' }).evidence.rules).toBe('nelson');
  });
});
