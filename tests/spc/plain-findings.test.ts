import { describe, expect, it } from 'vitest';
import { seriesFrom } from '../../src/series/series-from.ts';
import { cusum } from '../../src/spc/cusum.ts';
import { cusumRunLength } from '../../src/spc/cusum-run-length.ts';
import { ewma } from '../../src/spc/ewma.ts';
import { ewmaRunLength } from '../../src/spc/ewma-run-length.ts';
import { iPrimeChart } from '../../src/spc/i-prime-chart.ts';
import { mrChart } from '../../src/spc/mr-chart.ts';
import { gChart, tChart } from '../../src/spc/rare-events.ts';
import { runChart } from '../../src/spc/run-chart.ts';
import { seasonalChart } from '../../src/spc/seasonal-chart.ts';
import { pPrimeChart } from '../../src/spc/share-charts.ts';
import type { StretchOptions } from '../../src/spc/stretches.ts';
import { xmr } from '../../src/spc/xmr.ts';
import { chargeRatio } from '../indicators.ts';
import { counts, monthAt, proportions, values } from './made.ts';

const wobble = [62, 65, 61, 66, 63, 64, 60, 65, 62, 64, 63, 66];
const high = [...wobble, 99];
const n = (length: number, size = 100) => Array<number>(length).fill(size);
const ratio = (figures: readonly (number | null)[], size = 100) =>
  seriesFrom(chargeRatio, {
    start: '2010-01',
    numerator: figures,
    denominator: figures.map((x) => (x === null ? null : size)),
  });

type Plain = {
  readonly verdict: string;
  readonly n: number;
  readonly missing: number;
  readonly chart: string;
  readonly caveats: readonly { readonly code: string; readonly text: string }[];
  readonly method: { readonly name: string; readonly options: object };
};
type Drawn = (figures: readonly (number | null)[], options?: StretchOptions, more?: object) => Plain;

const charts: readonly (readonly [path: string, chart: string, name: string, draw: Drawn])[] = [
  ['cusum', 'cusum', 'CUSUM chart', (x, options = {}, more = {}) => cusum(values(x, more), options)],
  ['ewma', 'ewma', 'EWMA chart', (x, options = {}, more = {}) => ewma(values(x, more), options)],
  ['runChart', 'run', 'Run chart', (x, options = {}, more = {}) => runChart(values(x, more), options)],
  [
    'iPrimeChart',
    'i-prime',
    'I-prime chart',
    (x, options = {}, more = {}) => iPrimeChart({ ...ratio(x), ...more }, options),
  ],
];

describe.each(charts)('%s', (path, chart, name, draw) => {
  it('says what it is and how many figures it rests on', () => {
    expect(draw(wobble)).toMatchObject({ chart, n: 12, missing: 0, verdict: 'no-signal', method: { name } });
    expect(draw([...wobble, null, null])).toMatchObject({ n: 12, missing: 2, verdict: 'no-signal' });
    expect(draw(wobble).caveats).toEqual([]);
  });

  it('needs six figures, and figures that vary', () => {
    expect(draw(wobble.slice(0, 5)).verdict).toBe('too-short');
    expect(draw(wobble.slice(0, 6)).verdict).toBe('no-signal');
    expect(draw([]).verdict).toBe('too-short');
    expect(draw(n(12, 50)).verdict).toBe('no-variation');
  });

  it('does not judge figures that overlap', () => {
    const rolling = draw(wobble, {}, { window: { rolling: 12 } });
    expect(rolling).toMatchObject({ verdict: 'not-testable', n: 0 });
    expect(rolling.caveats.map(({ code }) => code)).toEqual(['overlapping']);
  });

  it('leaves out what it is told to, and says how much', () => {
    const exclude = [{ period: monthAt(12), reason: 'system down' }];
    const found = draw([...high], { exclude });
    expect(found).toMatchObject({ n: 12, verdict: 'no-signal' });
    expect(found.caveats).toMatchObject([{ code: 'excluded' }]);
    expect(found.caveats[0]?.text).toMatch(/: 1\.$/);
  });

  it('refuses periods that the series does not have', () => {
    expect(() => draw(wobble, { exclude: [{ period: '2012-01', reason: '' }] })).toThrow(
      expect.objectContaining({ code: 'invalid-period', path: `${path}: exclude` }),
    );
    expect(() => draw(wobble, { baseline: { to: '2012-01' } })).toThrow(
      expect.objectContaining({ path: `${path}: baseline` }),
    );
  });

  it('judges each phase by itself, with the reason it starts', () => {
    const step = [...wobble, ...wobble.map((value) => value + 200)];
    expect(draw(step, { phases: [{ from: monthAt(12), reason: 'new form' }] }).verdict).toBe('no-signal');
    const { phases } = draw(step, { phases: [{ from: monthAt(12), reason: 'new form' }] }) as unknown as {
      phases: readonly object[];
    };
    expect(phases).toMatchObject([
      { from: '2010-01', to: '2010-12', reason: '', points: 12 },
      { from: '2011-01', to: '2011-12', reason: 'new form', points: 12 },
    ]);
  });
});

describe('CUSUM', () => {
  const known = { target: 50, sigma: 2 };
  // z = 3 each: sums of 2.5 by step, over 5 from the third.
  it('signals above the decision, on either side, with the period in which the rise began', () => {
    const up = cusum(values([50, 50, 56, 56, 56, 50]), known).points;
    expect(up.map(({ high: sum }) => sum)).toEqual([0, 0, 2.5, 5, 7.5, 7]);
    expect(up.map(({ signal, since }) => [signal, since])).toEqual([
      [null, null],
      [null, null],
      [null, null],
      [null, null],
      ['high', monthAt(2)],
      ['high', monthAt(2)],
    ]);
    const down = cusum(values([50, 50, 44, 44, 44, 50]), known);
    expect(down.points.map(({ low }) => low)).toEqual([0, 0, 2.5, 5, 7.5, 7]);
    expect(down.points[5]).toMatchObject({ signal: 'low', since: monthAt(2), high: 0 });
    expect(down.verdict).toBe('signal');
  });

  it('has no sums where there is no spread, and keeps them over a gap without a signal', () => {
    expect(cusum(values(n(8, 5))).points[3]).toMatchObject({ high: null, low: null, signal: null });
    const gap = cusum(values([56, 56, 56, null, 56]), known).points;
    expect(gap[3]).toMatchObject({ value: null, high: 7.5, signal: null, since: null });
    expect(gap[4]).toMatchObject({ high: 10, signal: 'high', since: monthAt(0) });
  });

  it('records its options and the run length that goes with them', () => {
    const chart = cusum(values(wobble), { ...known, allowance: 1, decision: 4 });
    expect(chart.method.options).toEqual({ allowance: 1, decision: 4, target: 50, sigma: 2 });
    expect(chart.averageRunLength).toBe(cusumRunLength({ allowance: 1, decision: 4 }));
    expect(chart.phases[0]).toMatchObject({ target: 50, sigma: 2 });
    const own = cusum(values(wobble));
    expect(own.method.options).toMatchObject({ allowance: 0.5, decision: 5, target: 'mean' });
    expect(own.phases[0]?.target).toBeCloseTo(761 / 12, 12);
    expect(own.phases[0]?.sigma).toBeCloseTo(34 / 11 / 1.128, 12);
  });

  it.each([
    ['cusum: allowance must be a number from 0 to 5', { allowance: -1 }],
    ['cusum: decision must be a number from 0.001 to 20', { decision: 21 }],
    ['cusum: sigma must be a number from', { sigma: 0 }],
  ])('%s', (message, options) => {
    expect(() => cusum(values(wobble), options)).toThrow(message);
  });
});

describe('EWMA', () => {
  const known = { target: 50, sigma: 2, weight: 0.5, width: 2 };
  // Limits at the first figure 50 +/- 2 x 2 x sqrt(1/3 x 3/4) = 2; in the long run 4 / sqrt(3).
  it('signals outside its limits, on either side, and not on them', () => {
    const { points } = ewma(values([54, 50, 46, 47]), known);
    expect(points[0]).toMatchObject({ average: 52, lower: 48, upper: 52, signal: null });
    expect(points[1]?.average).toBe(51);
    expect(points[1]?.upper).toBeCloseTo(50 + 4 * Math.sqrt((1 / 3) * (15 / 16)), 12);
    expect(points.map(({ signal }) => signal)).toEqual([null, null, null, null]);
    const last = (figure: number) => ewma(values([50, 50, 50, 50, 50, figure]), known);
    expect(last(55)).toMatchObject({ verdict: 'signal' });
    expect(last(55).points[5]?.signal).toBe('high');
    expect(last(45).points[5]?.signal).toBe('low');
    expect(last(54).points[5]?.signal).toBeNull();
  });

  it('has nothing before its first figure, and stays as it was over a gap', () => {
    const { points } = ewma(values([null, 60, null]), known);
    expect(points[0]).toMatchObject({ average: null, lower: null, upper: null, signal: null });
    expect(points[2]).toMatchObject({ average: 55, value: null, signal: null });
    expect(points[2]?.upper).toBe(points[1]?.upper);
  });

  it('has limits on the line itself where nothing varies', () => {
    const flat = ewma(values(n(8, 5)));
    expect(flat.points[7]).toMatchObject({ average: 5, lower: 5, upper: 5, signal: null });
    expect(ewma(values([5])).points[0]).toMatchObject({ average: 5, lower: null, upper: null });
  });

  it('records its options and the run length that goes with them', () => {
    const chart = ewma(values(wobble), known);
    expect(chart.method.options).toEqual({ weight: 0.5, width: 2, target: 50, sigma: 2 });
    expect(chart.averageRunLength).toBe(ewmaRunLength({ weight: 0.5, width: 2 }));
    expect(ewma(values(wobble)).method.options).toMatchObject({ weight: 0.2, width: 3 });
  });

  it.each([
    ['ewma: weight must be a number from 0.01 to 1', { weight: 0 }],
    ['ewma: width must be a number from 0.001 to 6', { width: 7 }],
    ['ewma: sigma must be a number from', { sigma: -1 }],
  ])('%s', (message, options) => {
    expect(() => ewma(values(wobble), options)).toThrow(message);
  });

  it.each([
    ['ewmaRunLength: weight must be a number from 0.01 to 1', { weight: 1.1 }],
    ['ewmaRunLength: width must be a number from 0.001 to 6', { width: 0 }],
  ])('%s', (message, options) => {
    expect(() => ewmaRunLength(options)).toThrow(message);
  });
});

describe('run charts', () => {
  it('take a figure for on the line where rounding alone parts it from the mean', () => {
    // The mean of these is 0.20000000000000004 to a machine.
    const { points, phases } = runChart(values([0.1, 0.2, 0.3, 0.1, 0.2, 0.3]), { centre: 'mean' });
    expect(points.map(({ side }) => side)).toEqual(['below', 'on', 'above', 'below', 'on', 'above']);
    expect(phases[0]?.useful).toBe(4);
  });

  it('say on which side of the line a figure lies', () => {
    const { points, phases } = runChart(values([1, 5, 3, null, 3, 2, 4]));
    expect(points.map(({ side }) => side)).toEqual(['below', 'above', 'on', null, 'on', 'below', 'above']);
    expect(phases[0]).toMatchObject({ centre: 3, useful: 4, points: 6 });
    expect(runChart(values([1, 5, 3, 3, 3, 9]), { centre: 'mean' }).phases[0]?.centre).toBe(4);
    expect(runChart(values([])).phases[0]).toMatchObject({ centre: null, longestRun: null, points: 0 });
  });

  it('refuse another line, and record theirs', () => {
    expect(() => runChart(values(wobble), { centre: 'mode' as 'mean' })).toThrow(
      'runChart: centre must be one of median, mean',
    );
    expect(runChart(values(wobble)).method.options).toEqual({ centre: 'median' });
  });

  it('take the line from the figures of the baseline', () => {
    const { phases } = runChart(values([...wobble, 99, 99, 99]), { baseline: { to: monthAt(11) } });
    expect(phases[0]).toMatchObject({ centre: 63.5, points: 12 });
  });
});

describe('I-prime charts', () => {
  // 40 at 0.5 and 0.7 by turns, of 100: ranges 0.2 / sqrt(2/100), times sqrt(2) / 1.128.
  const turns = [50, 70, 50, 70, 50, 70, 50, 70];
  it('have limits by the size of each figure', () => {
    const { points, phases } = iPrimeChart(ratio(turns), { clip: false });
    const sigma = (0.2 / Math.sqrt(0.02)) * (Math.SQRT2 / 1.128);
    expect(phases[0]?.centre).toBeCloseTo(0.6, 12);
    expect(phases[0]?.sigma).toBeCloseTo(sigma, 12);
    expect(points[0]?.upper).toBeCloseTo(0.6 + (3 * sigma) / 10, 12);
    expect(points[0]).toMatchObject({ size: 100, outside: null, excluded: null });
    const lower = 0.6 - (3 * sigma) / 10;
    expect(points[0]?.lower).toBeCloseTo(lower, 12);
    expect(iPrimeChart(ratio([10, 90, 10, 90, 10, 90]), { clip: true }).points[0]?.lower).toBe(0);
    expect(iPrimeChart(ratio([10, 90, 10, 90, 10, 90]), { clip: false }).points[0]?.lower).toBeLessThan(0);
  });

  it('weigh the centre by size', () => {
    const uneven = seriesFrom(chargeRatio, {
      start: '2010-01',
      numerator: [50, 280, 50, 280, 50, 280],
      denominator: [100, 400, 100, 400, 100, 400],
    });
    expect(iPrimeChart(uneven).phases[0]?.centre).toBeCloseTo(0.66, 12);
  });

  it('signal above and below', () => {
    const baseline = { to: monthAt(7) };
    const up = iPrimeChart(ratio([...turns, 190]), { baseline });
    expect(up).toMatchObject({ verdict: 'signal' });
    expect(up.points[8]?.outside).toBe('high');
    expect(iPrimeChart(ratio([...turns.map((x) => 3 * x), 20]), { baseline }).points[8]?.outside).toBe('low');
    expect(iPrimeChart(ratio([...turns.map((x) => 3 * x), 20]), { baseline }).verdict).toBe('signal');
  });

  it('count a survey for its effective sample', () => {
    const survey = proportions(turns, n(8), { deff: 4 });
    expect(iPrimeChart(survey).points[0]?.size).toBe(25);
  });

  it('leave out a figure without a size, with the reason', () => {
    const published = seriesFrom(
      { ...chargeRatio, measure: 'published-percentage' },
      {
        start: '2010-01',
        numerator: [0.5, 0.7, 0.5, 0.7, 0.5, 0.7, 0.6],
        denominator: [100, 100, 100, 100, 100, 100, null],
      },
    );
    const chart = iPrimeChart(published);
    expect(chart.points[6]).toMatchObject({ size: null, value: 0.6, outside: null, excluded: 'no size' });
    expect(chart.phases[0]?.points).toBe(6);
    expect(chart.n).toBe(6);
  });

  it('refuse a series without sizes, and constants that do not exist', () => {
    expect(() => iPrimeChart(counts(wobble))).toThrow(
      expect.objectContaining({ code: 'wrong-measure', path: 'iPrimeChart: indicator' }),
    );
    expect(() => iPrimeChart(counts(wobble))).toThrow('must have denominators or sample sizes');
    expect(() => iPrimeChart(ratio(wobble), { constant: 'third' as 'mdc' })).toThrow(
      'iPrimeChart: constant must be one of rounded, exact, mdc',
    );
    const sigma = (constant: 'rounded' | 'exact' | 'mdc') =>
      iPrimeChart(ratio(turns), { constant }).phases[0]?.sigma ?? 0;
    expect(sigma('exact') / sigma('rounded')).toBeCloseTo((1.128 * Math.sqrt(Math.PI)) / 2, 12);
    expect(sigma('mdc') / sigma('rounded')).toBeCloseTo((1.128 * 2.66) / 3, 12);
    expect(iPrimeChart(ratio(turns)).method.options).toEqual({ constant: 'rounded', clip: true });
  });
});

describe('charts of rare events', () => {
  const gaps = [20, 8, 15, 30, 22, 10, 17, 25, 12, 19, 14];
  it('are trial charts under twelve figures', () => {
    expect([gChart(gaps).trial, gChart([...gaps, 16]).trial]).toEqual([true, false]);
    expect([tChart(gaps).trial, tChart([...gaps, 16]).trial]).toEqual([true, false]);
    expect([gChart(gaps).chart, tChart(gaps).chart]).toEqual(['g', 't']);
  });

  it('have limits by their formulae', () => {
    // Mean 4: 4 + 3 sqrt(20) from 0 up, 4 + 3 sqrt(12) from 1 up.
    expect(gChart([3, 5])).toMatchObject({ centre: 4, lower: 0, upper: 4 + 3 * 2 * Math.sqrt(5) });
    expect(gChart([3, 5], { smallest: 1 }).upper).toBe(4 + 3 * 2 * Math.sqrt(3));
    expect(gChart([1, 1], { smallest: 1 })).toMatchObject({ centre: 1, lower: 1, upper: 1 });
    expect(gChart([])).toMatchObject({ centre: null, lower: null, upper: null, n: 0 });
  });

  it('signal outside, and not on a limit', () => {
    expect(gChart([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 30]).points[11]).toEqual({ value: 30, outside: 'high' });
    expect(gChart([1, 1], { smallest: 1 }).points[0]?.outside).toBeNull();
    const calm = Array.from({ length: 12 }, (_, at) => 100 + (at % 2));
    expect(tChart([...calm, 1]).points[12]).toEqual({ value: 1, outside: 'low' });
    expect(tChart([...calm, 100, 101, 200]).points[14]?.outside).toBe('high');
  });

  it('pass over what is missing or below 0, and refuse what is no number', () => {
    const found = tChart([5, null, -1, 6]);
    expect(found).toMatchObject({ n: 2, missing: 2 });
    expect(found.points.map(({ value }) => value)).toEqual([5, null, null, 6]);
    expect(gChart([5, null, -1, 6])).toMatchObject({ n: 2, missing: 2 });
    expect(() => tChart([5, Number.POSITIVE_INFINITY])).toThrow('tChart: times[1] must be a finite number');
    expect(() => gChart([5, Number.NaN])).toThrow('gChart: counts[1] must be a finite number');
  });

  it.each([
    ['gChart: smallest must be one of 0, 1', () => gChart([1], { smallest: 2 as 1 })],
    ['tChart: constant must be one of rounded, exact, mdc', () => tChart([1], { constant: 'x' as 'mdc' })],
    ['tChart: screening must be true or false', () => tChart([1], { screening: 'no' as unknown as boolean })],
    [
      'pPrimeChart: constant must be one of',
      () => pPrimeChart(proportions([1], [2]), { constant: 'x' as 'mdc' }),
    ],
    [
      'pPrimeChart: floor must be true or false',
      () => pPrimeChart(proportions([1], [2]), { floor: 1 as unknown as boolean }),
    ],
  ])('refuse: %s', (message, call) => {
    expect(call).toThrow(expect.objectContaining({ code: 'invalid-option' }));
    expect(call).toThrow(message);
  });
});

describe('the chart of moving ranges', () => {
  it('judges the latest range by 3.267 times their mean', () => {
    const chart = mrChart(values(high));
    expect(chart).toMatchObject({ chart: 'mr', verdict: 'signal', n: 13, method: { name: 'mR chart' } });
    // Ranges 34 over 11 and one of 33: mean 67/12.
    expect(chart.points[12]).toMatchObject({ range: 33, outside: true });
    expect(chart.points[12]?.centre).toBeCloseTo(67 / 12, 12);
    expect(chart.points[12]?.upper).toBeCloseTo((3.267 * 67) / 12, 12);
    expect(mrChart(values([...high, null])).verdict).toBe('signal');
  });

  it('has the verdicts of the other charts', () => {
    expect(mrChart(values(wobble.slice(0, 5))).verdict).toBe('too-short');
    expect(mrChart(values(n(8, 5))).verdict).toBe('no-variation');
    expect(mrChart(values(wobble, { window: { rolling: 3 } })).verdict).toBe('not-testable');
    expect(mrChart(values([])).verdict).toBe('too-short');
    const exclude = [{ period: monthAt(12), reason: 'system down' }];
    expect(mrChart(values(high), { exclude })).toMatchObject({ verdict: 'no-signal', n: 12 });
    expect(mrChart(values(high), { exclude }).points[12]).toMatchObject({
      range: null,
      excluded: 'system down',
    });
  });

  it('has the constants and the middle of the XmR chart', () => {
    const [phase] = xmr(values(wobble), { range: 'median' }).evidence.phases;
    const { points } = mrChart(values(wobble), { range: 'median' });
    expect(points[1]).toMatchObject({ centre: phase?.movingRange, upper: phase?.movingRangeUpper });
  });
});

describe('the seasonal chart', () => {
  const level = [50, 48, 55, 57, 60, 63, 66, 64, 59, 56, 51, 49];
  const years = (many: number) =>
    Array.from(
      { length: 12 * many },
      (_, at) => (level[at % 12] ?? 0) + ((7 * at + 5 * Math.floor(at / 12)) % 4) - 1,
    );
  it('says what it is and what it was asked', () => {
    const chart = seasonalChart(counts(years(3)));
    expect(chart).toMatchObject({ chart: 'seasonal', rules: 'mdc', model: 'harmonics', n: 36 });
    expect(chart.method).toMatchObject({
      name: 'Seasonal control chart',
      options: { rules: 'mdc', clip: true },
    });
    expect(chart.next?.period).toBe('2013-01');
    expect(chart.points[12]).toMatchObject({ sameLastYear: years(3)[0], predicted: false, excluded: null });
    expect(chart.points[11]?.sameLastYear).toBeNull();
    expect(() => seasonalChart(counts(years(3)), { rules: 'house' as 'mdc' })).toThrow(
      'seasonalChart: rules',
    );
    expect(() => seasonalChart(counts(years(3)), { baseline: { to: '2019-01' } })).toThrow(
      'seasonalChart: baseline',
    );
  });

  it('adds the season to the level: figure less season is what is left', () => {
    const { points } = seasonalChart(counts(years(5)));
    const mean = points.reduce((sum, { adjusted }) => sum + (adjusted ?? 0), 0) / points.length;
    points.forEach(({ value, centre, adjusted }) => {
      expect((value ?? 0) - (centre ?? 0)).toBeCloseTo((adjusted ?? 0) - mean, 9);
    });
  });

  it('is cut to what is possible unless told otherwise', () => {
    const small = years(3).map((value) => Math.max(0, value - 55));
    const least = (clip: boolean) =>
      Math.min(...seasonalChart(counts(small), { clip }).points.map(({ lower }) => lower ?? 0));
    expect(least(true)).toBe(0);
    expect(least(false)).toBeLessThan(0);
  });

  it('does not judge years, which have no season', () => {
    expect(seasonalChart(values(n(40, 5), { start: '1980/81' })).verdict).toBe('not-testable');
  });
});
