import { describe, expect, it } from 'vitest';
import { seriesFrom } from '../../src/series/series-from.ts';
import { cusumRunLength } from '../../src/spc/cusum-run-length.ts';
import { falseSignalChance } from '../../src/spc/false-signals.ts';
import { pChart } from '../../src/spc/share-charts.ts';
import { textbookChart } from '../../src/spc/textbook-chart.ts';
import { xmr } from '../../src/spc/xmr.ts';
import { confidencePublished } from '../indicators.ts';
import { asStated, counts, monthAt, proportions, values } from './made.ts';

const wobble = [62, 65, 61, 66, 63, 64, 60, 65, 62, 64, 63, 66];
const n = (length: number, size = 100) => Array<number>(length).fill(size);

describe('moving ranges', () => {
  const limit = (options: object) => {
    const [phase] = xmr(values(wobble), { ...asStated, ...options }).evidence.phases;
    return [
      (phase?.movingRangeUpper ?? 0) / (phase?.movingRange ?? 1),
      (phase?.sigma ?? 0) / (phase?.movingRange ?? 1),
    ];
  };
  // 1 + 3 sqrt(pi/2 - 1), sqrt(pi)/2 and those of the median of the range, by mpmath; the others as printed.
  it.each([
    ['rounded', 'mean', 3.267, 1 / 1.128],
    ['exact', 'mean', 3.266531919288601, 0.886226925452758],
    ['mdc', 'mean', 3.267, 2.66 / 3],
    ['rounded', 'median', 3.863612753016538, 1 / 0.954],
    ['exact', 'median', 3.864128973072, 1 / 0.9538725524],
    ['mdc', 'median', 3.865, 3.145 / 3],
  ])('with %s constants of the %s have an upper limit of %d', (constant, range, upper, sigma) => {
    const [found, spread] = limit({ constant, range });
    expect(found).toBeCloseTo(upper, 8);
    expect(spread).toBeCloseTo(sigma, 8);
  });

  it('belong to charts of single figures alone', () => {
    expect(xmr(values(wobble)).evidence.points[1]?.movingRange).toBe(3);
    expect(pChart(proportions(wobble, n(12))).evidence.points[1]?.movingRange).toBeNull();
  });

  it('begin again with each phase', () => {
    const phases = [{ from: monthAt(6), reason: 'new form' }];
    const ranges = xmr(values(wobble), { phases }).evidence.points.map(({ movingRange }) => movingRange);
    expect(ranges).toEqual([null, 3, 4, 5, 3, 1, null, 5, 3, 2, 1, 3]);
  });
});

describe('a signal on a chart', () => {
  const labels = (figures: readonly (number | null)[], options: object = {}) =>
    xmr(values(figures), { ...asStated, ...options }).evidence.points.map(({ label }) => label);
  const rising = [60, 61, 62, 63, 64, 65];

  it('is a trend of six, marked from its first figure, and none of five', () => {
    const before = [64, 61, 66, 62, 65, 63, 66];
    expect(labels([...before, ...rising.slice(0, 5), 62]).includes('trend')).toBe(false);
    expect(labels([...before, ...rising]).slice(7)).toEqual(Array(6).fill('trend'));
  });

  it('is nothing where the figures that set the limits do not vary', () => {
    const flat = { baseline: { to: monthAt(5) } };
    expect(labels([...n(6, 60), ...rising, 66, 67], flat)).toEqual(Array(14).fill(null));
  });

  it('is that of the figure the verdict is about', () => {
    const high = xmr(counts([...wobble, 99]), asStated);
    expect(high).toMatchObject({ kind: 'shewhart-chart', verdict: 'signal' });
    expect(high.evidence).toMatchObject({ latest: 12 });
    expect(high.evidence.points[12]).toMatchObject({ label: 'outside' });
  });

  it('has limits of its own in each phase', () => {
    const two = xmr(values([...wobble, ...wobble.map((value) => 2 * value)]), {
      phases: [{ from: monthAt(12), reason: 'new form' }],
    });
    expect(two.evidence.limits?.centre).toBeCloseTo((2 * 761) / 12, 9);
    expect(two.evidence.phases.map(({ reason }) => reason)).toEqual(['', 'new form']);
    expect(two.evidence.trial).toBe(false);
    expect(two.estimate.value).toBeCloseTo((2 * 761) / 12, 9);
    expect(two.verdict).toBe('no-signal');
  });
});

describe('a figure without a sample size', () => {
  it('is shown with its reason and takes no part', () => {
    const published = seriesFrom(confidencePublished, {
      start: '2016-Q1',
      numerator: [0.6, 0.62, 0.61, 0.6, 0.63, 0.62, 0.61, 0.6, 0.6, 0.9],
      denominator: [500, 500, 500, 500, 500, 500, 500, 500, 500, null],
    });
    const { evidence } = pChart(published);
    expect(evidence.points[9]).toMatchObject({ value: 0.9, excluded: 'no sample size', signals: [] });
    expect(evidence).toMatchObject({ latest: 8 });
    expect(evidence.phases[0]?.points).toBe(9);
    expect(xmr(published).evidence.latest).toBe(9);
  });

  it('decides which chart a published percentage has', () => {
    const figures = Array.from({ length: 24 }, (_, at) => 0.6 + (at % 5) / 100);
    const chart = (denominator: readonly (number | null)[] | null) =>
      textbookChart(
        seriesFrom(confidencePublished, { start: '2010-Q1', numerator: figures, denominator }),
        {},
      ).evidence.chart;
    expect(chart(null)).toBe('xmr');
    expect(chart(n(24, 500))).toBe('p-prime');
    expect(chart([...n(23, 500), null])).toBe('p-prime');
  });
});

describe('the range that is possible', () => {
  const limits = (series: Parameters<typeof xmr>[0], clip = true) =>
    xmr(series, { ...asStated, clip }).evidence.limits;
  it('is cut at 0 and, for shares, at 1', () => {
    expect(limits(values([1, 9, 1, 9, 1, 9]))?.lower).toBe(0);
    expect(limits(values([1, 9, 1, 9, 1, 9]), false)?.lower).toBeLessThan(0);
    const share = seriesFrom(confidencePublished, {
      start: '2016-Q1',
      numerator: [0.9, 0.5, 0.9, 0.5, 0.9, 0.9],
    });
    expect(limits(share)?.upper).toBe(1);
    expect(limits(share, false)?.upper).toBeGreaterThan(1);
    expect(limits(proportions([90, 50, 90, 50, 90, 90], n(6)))?.upper).toBe(1);
    expect(limits(values([0.9, 0.5, 0.9, 0.5, 0.9, 0.9]))?.upper).toBeGreaterThan(1);
  });

  it('is not cut where figures have been beyond it', () => {
    expect(limits(values([-1, 9, 1, 9, 1, 9]))?.lower).toBeLessThan(0);
  });
});

describe('false signals of a chart', () => {
  it('are those of the table at its own lengths and rhos, straight in between on ln(1 - chance)', () => {
    expect(falseSignalChance('mdc', 36)).toBeCloseTo(0.297, 12);
    expect(falseSignalChance('nelson', 180, 0.1)).toBeCloseTo(0.967, 12);
    expect(falseSignalChance('anhoej', 6, 0.8)).toBeCloseTo(0.078, 12);
    expect(falseSignalChance('mdc', 30)).toBeCloseTo(1 - Math.sqrt((1 - 0.179) * (1 - 0.297)), 12);
    expect(falseSignalChance('mdc', 36, 0.05)).toBeCloseTo(1 - Math.sqrt((1 - 0.297) * (1 - 0.407)), 12);
    expect(falseSignalChance('mdc', 3)).toBeCloseTo(1 - Math.sqrt(1 - 0.014), 12);
    // Beyond 180 the last stretch goes on: 120 to 180 again.
    expect(falseSignalChance('mdc', 240)).toBeCloseTo(1 - (1 - 0.896) ** 2 / (1 - 0.77), 12);
    expect(falseSignalChance('mdc', 5000, 0.8)).toBe(0.9995);
  });
});

describe('run lengths of CUSUM and EWMA', () => {
  it('are of both sides unless one is asked for', () => {
    const both = cusumRunLength({ shift: 0.5 }) ?? 0;
    expect(both).toBe(cusumRunLength({ shift: 0.5, sides: 'both' }));
    expect(both).toBeLessThan(cusumRunLength({ shift: 0.5, sides: 'high' }) ?? 0);
    expect(cusumRunLength({ shift: -0.5 })).toBeCloseTo(both, 9);
  });

  it.each([
    ['cusumRunLength: allowance must be a number from 0 to 5', () => cusumRunLength({ allowance: -0.1 })],
    ['cusumRunLength: allowance must be a number from 0 to 5', () => cusumRunLength({ allowance: 5.1 })],
    ['cusumRunLength: decision must be a number from 0.001 to 20', () => cusumRunLength({ decision: 0 })],
    ['cusumRunLength: decision must be a number from 0.001 to 20', () => cusumRunLength({ decision: 20.1 })],
  ])('%s', (message, call) => {
    expect(call).toThrow(expect.objectContaining({ code: 'invalid-option' }));
    expect(call).toThrow(message);
  });
});
