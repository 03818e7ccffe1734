import { describe, expect, it } from 'vitest';
import * as front from '../../src/index.ts';
import { isIndicatorError } from '../../src/result/error.ts';
import type { Panel, Series } from '../../src/series/series.ts';
import { faultsOf } from './typed/promised.ts';
import { steep } from './typed/steep.ts';

const period = '2015-04';
const pair = { from: '2014-05', to: '2015-05' };

/** Every finding of the front door that is of several areas. */
const ofPanel: Readonly<Record<string, (panel: Panel) => unknown>> = {
  areas: (panel) => front.areas(panel),
  contribution: (panel) => front.contribution(panel, pair),
  courses: (panel) => front.courses(panel),
  expectedNext: (panel) => front.expectedNext(panel, 'a'),
  funnel: (panel) => front.funnel(panel),
  gapToRank: (panel) => front.gapToRank(panel, 'b', { period, mechanism: 'added', rank: 1 }),
  howManyAbove: (panel) => front.howManyAbove(panel, { target: 0.5 }),
  howManyNext: (panel) => front.howManyNext(panel, { target: 0.5, atLeast: 1, window: 'month' }),
  rank: (panel) => front.rank(panel, 'b', { period }),
  rankAcrossDefinitions: (panel) =>
    front.rankAcrossDefinitions([{ definition: 'one', panel }], 'a', { period }),
  sharedDate: (panel) => front.sharedDate(panel),
  sumAreas: (panel) => front.sumAreas(panel, { area: 'all', areaName: 'All' }),
  variation: (panel) => front.variation(panel),
};

/** Every one that is of a series. */
const ofSeries: Readonly<Record<string, (series: Series) => unknown>> = {
  changePoints: (series) => front.changePoints(series),
  controlChart: (series) => front.controlChart(series),
  course: (series) => front.course(series),
  difference: (series) => front.difference(series, pair),
  growth: (series) => front.growth(series, pair),
  pChart: (series) => front.pChart(series),
  plateau: (series) => front.plateau(series),
  rolling: (series) => front.rolling(series, 3),
  threshold: (series) => front.threshold(series, { target: 0.5 }),
  total: (series) => front.total(series, period),
  trend: (series) => front.trend(series),
  turningPoint: (series) => front.turningPoint(series),
  uChart: (series) => front.uChart(series),
  xmr: (series) => front.xmr(series),
  yearEnd: (series) => front.yearEnd(series, { target: { change: -5 }, meets: 'at-most' }),
};

/** Each analysis has some of them in the suite; `STEEP=all` gives it every one. */
const stride = process.env['STEEP'] === 'all' ? 1 : 7;

function faults(ask: (panel: Panel) => unknown, first: number): readonly string[] {
  return steep.flatMap(({ name, panel }, at) => {
    if (at % stride !== first % stride) return [];
    try {
      return faultsOf(ask(panel), true).map((fault) => `${name}: ${fault}`);
    } catch (error) {
      return isIndicatorError(error) ? [] : [`${name}: throws ${error}`];
    }
  });
}

describe('of figures at the ends of what is possible, an answer with its limits in order, or a refusal', () => {
  it.each(Object.entries(ofPanel))(
    '%s',
    (name, ask) => {
      expect(faults(ask, Object.keys(ofPanel).indexOf(name))).toEqual([]);
    },
    600_000,
  );
  it.each(Object.entries(ofSeries))('%s', (name, ask) => {
    const all = (panel: Panel) => panel.series.slice(0, 2).map(ask);
    expect(faults(all, Object.keys(ofSeries).indexOf(name))).toEqual([]);
  });
});
