import { describe, expect, it } from 'vitest';
import { threshold } from '../../src/compare/threshold.ts';
import { victimSatisfaction } from '../../src/indicator/catalogue/satisfaction.ts';
import type { Indicator } from '../../src/indicator/indicator.ts';
import { readIndicator } from '../../src/schema/read-indicator.ts';
import { panel } from '../../src/series/panel.ts';
import { seriesFrom } from '../../src/series/series-from.ts';

const place = { area: 'bath', period: '2026-04' };
const month = [{ ...place, numerator: 160, denominator: 200 }];
const clustered: Indicator = { ...victimSatisfaction, designEffect: 4 };

describe('the design effect of an indicator', () => {
  it('makes the sample as large as one of a simple survey: 200 answers at 4 say what 50 do', () => {
    const [series] = panel(clustered, month).series;
    const [simple] = panel(victimSatisfaction, [{ ...place, numerator: 40, denominator: 50 }]).series;
    if (series === undefined || simple === undefined) throw new Error('no series');
    const chance = (of: typeof series) => threshold(of, { target: 0.75 }).evidence.probability;
    expect(chance(series)).toBeCloseTo(chance(simple) ?? Number.NaN, 12);
    expect(series.denominator).toEqual([200]);
  });

  it('gives way to one that is given with the figures', () => {
    expect(panel(clustered, month, { deff: 2 }).series[0]?.deff).toBe(2);
    const figures = { numerator: [160], denominator: [200], start: '2026-04' };
    expect(seriesFrom(clustered, figures).deff).toBe(4);
    expect(seriesFrom(clustered, { ...figures, deff: 1 }).deff).toBe(1);
  });

  it('is said where it was used, and nowhere else', () => {
    const codes = (indicator: Indicator) =>
      panel(indicator, month).series[0]?.caveats.flatMap(({ code, text }) =>
        code === 'design-effect' ? [text] : [],
      );
    expect(codes(victimSatisfaction)).toEqual([]);
    expect(codes(clustered)).toEqual([
      'Sample sizes are divided by the design effect of the survey, 4, before any interval is made.',
    ]);
  });

  it('is of a survey: a count has none', () => {
    const count = {
      id: 'robberies',
      name: 'Robberies',
      question: 'How many?',
      measure: 'count',
      counted: 'robberies',
      polarity: 'lower-is-better',
      every: 'month',
      areaLevel: 'lpa',
    };
    expect(readIndicator(count).id).toBe('robberies');
    expect(() => readIndicator({ ...count, designEffect: 1.4 })).toThrow(
      'readIndicator: designEffect is of a survey and must be absent for a count, got 1.4',
    );
    expect(() => readIndicator({ ...count, designEffect: 0 })).toThrow(
      'designEffect must be a number above 0',
    );
  });
});
