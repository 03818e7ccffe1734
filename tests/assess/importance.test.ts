import { describe, expect, it } from 'vitest';
import { importance } from '../../src/assess/importance.ts';
import { growth } from '../../src/change/amount/growth.ts';
import { plateau } from '../../src/change/plateau/plateau.ts';
import { rank } from '../../src/compare/rank.ts';
import { threshold } from '../../src/compare/threshold.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { panelFrom } from '../compare/panels.ts';
import { offences, satisfaction } from '../indicators.ts';

const months = (count: number, value: (index: number) => number) =>
  Array.from({ length: count }, (_, at) => value(at));
const survey = (satisfied: number) =>
  seriesFrom(satisfaction, { start: '2019-04', numerator: [satisfied], denominator: [1000] });

describe('importance', () => {
  it('puts an established adverse finding first, and a favourable one third', () => {
    expect(importance(threshold(survey(600)), 2).tier).toBe(1);
    expect(importance(threshold(survey(900)), 2).tier).toBe(3);
  });

  it('puts a finding that cannot tell, with no change beyond the margin, last', () => {
    expect(importance(threshold(survey(800)), 2).tier).toBe(4);
  });

  it('takes an established change of a neutral indicator as one to explain', () => {
    const rose = seriesFrom(offences, {
      start: '2016-04',
      numerator: months(36, (at) => (at < 24 ? 1000 : 1500)),
    });
    const { tier, excess } = importance(growth(rose, { from: '2017/18', to: '2018/19' }), 2);
    expect(tier).toBe(1);
    expect(excess).toBeGreaterThan(10);
  });

  it('takes a place from the better end, whichever it was counted from', () => {
    const panel = panelFrom(
      { ...satisfaction, polarity: 'lower-is-better' },
      '2019-04',
      [100, 300, 310, 320, 330, 340, 900].map((top, at) => ({
        area: `area-${at}`,
        numerator: [top],
        denominator: [1000],
      })),
    );
    const of = (area: string, first: 'highest' | 'lowest') =>
      importance(rank(panel, area, { period: '2019-04', first }), 2);
    // Of seven the quarter ends at the second place: the worst is five places below it.
    expect(of('area-6', 'highest')).toMatchObject({ tier: 1, excess: 5 / 7 });
    expect(of('area-6', 'lowest')).toMatchObject({ tier: 1, excess: 5 / 7 });
    expect(of('area-0', 'highest')).toMatchObject({ tier: 3, excess: -1 / 7 });
  });

  it('orders two changes by how far the near end of the interval lies beyond the margin', () => {
    const rise = (to: number) => {
      const series = seriesFrom(offences, {
        start: '2016-04',
        numerator: months(36, (at) => (at < 24 ? 1000 : to)),
      });
      return importance(growth(series, { from: '2017/18', to: '2018/19' }), 2).excess;
    };
    expect(rise(1500)).toBeGreaterThan(rise(1200));
  });

  it('never takes what cannot be read for a change', () => {
    const short = seriesFrom(satisfaction, { start: '2019-01', numerator: [80], denominator: [100] });
    expect(importance(plateau(short), 2)).toMatchObject({ tier: 4, excess: 0 });
  });
});
