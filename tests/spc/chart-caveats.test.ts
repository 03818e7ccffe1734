import { describe, expect, it } from 'vitest';
import { seriesFrom } from '../../src/series/series-from.ts';
import { cChart, uChart, uPrimeChart } from '../../src/spc/event-charts.ts';
import type { ShewhartOptions } from '../../src/spc/options.ts';
import { pChart, pPrimeChart } from '../../src/spc/share-charts.ts';
import type { ShewhartFinding } from '../../src/spc/shewhart-finding.ts';
import { xmr } from '../../src/spc/xmr.ts';
import { chargeRatio, confidencePublished } from '../indicators.ts';
import { asStated, counts, monthAt, proportions, rates, values } from './made.ts';

const wobble = [62, 65, 61, 66, 63, 64, 60, 65, 62, 64, 63, 66];
const said = ({ caveats }: ShewhartFinding) =>
  Object.fromEntries(caveats.map(({ code, text }) => [code, text]));
const codes = ({ caveats }: ShewhartFinding) => caveats.map(({ code }) => code);
const n = (length: number, size = 100) => Array<number>(length).fill(size);

describe('what a reader of a chart is told', () => {
  it('is nothing of a plain chart of twelve figures or more', () => {
    expect(codes(xmr(values(wobble)))).toEqual([]);
    expect(codes(xmr(counts(wobble)))).toEqual([]);
  });

  it('is how many figures trial limits rest on, one or more', () => {
    expect(said(xmr(values(wobble.slice(0, 11))))['trial-limits']).toContain('rest on 11 figures, not');
    expect(said(xmr(values([5])))['trial-limits']).toContain('rest on 1 figure, not');
    expect(codes(xmr(values([])))).not.toContain('trial-limits');
  });

  it('is that figures overlap, and nothing is judged', () => {
    const rolling = xmr(values(wobble, { window: { rolling: 12 } }));
    expect(codes(rolling)).toEqual(['overlapping']);
    expect(rolling).toMatchObject({ verdict: 'not-testable', settle: null });
  });

  it('is about the phase of the latest figure', () => {
    const phases = [{ from: monthAt(12), reason: 'new form' }];
    const two = xmr(values([...wobble, ...wobble.slice(0, 8)]), { phases });
    expect(said(two)['trial-limits']).toContain('rest on 8 figures, not');
    expect(two.settle?.months).toBe(4);
    expect(
      codes(
        xmr(values([...wobble.slice(0, 8), ...wobble]), { phases: [{ from: monthAt(8), reason: 'new' }] }),
      ),
    ).toEqual([]);
  });

  it('is what the series itself has to say, first', () => {
    const late = { code: 'late', text: 'Late returns.' };
    const series = { ...values(wobble.slice(0, 8)), caveats: [late] };
    expect(codes(xmr(series))).toEqual(['late', 'trial-limits']);
  });

  it('is how many figures were left out, and that the last of them are missing', () => {
    const exclude = [0, 3].map((index) => ({ period: monthAt(index), reason: 'system down' }));
    expect(said(xmr(values(wobble), { exclude }))['excluded']).toMatch(/^2 figures shown/);
    expect(said(xmr(values(wobble), { exclude: exclude.slice(1) }))['excluded']).toMatch(/^1 figure shown/);
    const gap = [null, ...wobble];
    expect(codes(xmr(values(gap), { exclude: exclude.slice(0, 1) }))).not.toContain('excluded');
    expect(said(xmr(values([...wobble, null])))['not-latest']).toContain('December 2010');
    expect(codes(xmr(values(wobble)))).not.toContain('not-latest');
  });

  it('is how many ranges screening left out, or that it was refused', () => {
    const jump = [...wobble, 95, 63, 64, 62];
    expect(said(xmr(values(jump), { screening: true }))['screened']).toMatch(/^2 moving ranges left out/);
    expect(codes(xmr(values(jump)))).not.toContain('screened');
    const wild = [1, 1, 1, 1, 1, 1, 1, 9];
    expect(codes(xmr(values(wild), { screening: true }))).toContain('screening-refused');
    expect(codes(xmr(values(wild)))).not.toContain('screening-refused');
  });

  it('is that counts below 20 suit another chart, and 20 do not', () => {
    const about = (level: number) =>
      Array.from({ length: 12 }, (_, index) => level + (index % 2 === 0 ? 1 : -1));
    expect(codes(xmr(counts(about(19))))).toContain('small-counts');
    expect(codes(xmr(counts(about(20))))).not.toContain('small-counts');
    expect(codes(xmr(values(about(5))))).not.toContain('small-counts');
    expect(codes(cChart(counts(about(5))))).not.toContain('small-counts');
  });

  it('is by how much figures vary more or less than chance, where they do', () => {
    const wild = Array.from({ length: 24 }, (_, index) => (index % 2 === 0 ? 40 : 160));
    // Mean 100; sum of squares 24 x 3600 over 100, over 23.
    expect(said(cChart(counts(wild)))['overdispersed']).toContain('37.6 times');
    const still = Array.from({ length: 24 }, (_, index) => (index % 2 === 0 ? 99 : 101));
    const tight = said(cChart(counts(still)));
    expect(tight['underdispersed']).toContain('too wide');
    expect(tight['overdispersed']).toBeUndefined();
    const chance = Array.from({ length: 24 }, (_, index) => [90, 100, 110, 100, 92, 108][index % 6] ?? 0);
    expect(codes(cChart(counts(chance)))).toEqual([]);
    const shares = pChart(
      proportions(
        wild.map((value) => value / 2),
        n(24, 100),
      ),
    );
    expect(codes(shares)).toContain('overdispersed');
    expect(codes(uChart(rates(wild, n(24, 10))))).toContain('overdispersed');
    expect(codes(xmr(values(wild)))).not.toContain('overdispersed');
  });
});

describe('how long until limits hold', () => {
  it('is the months to twelve figures, or the quarters in months', () => {
    expect(xmr(values(wobble.slice(0, 11))).settle).toMatchObject({ months: 1, perMonth: null });
    expect(xmr(values(wobble.slice(0, 11))).settle?.text).toMatch(/^1 more month would/);
    expect(xmr(values(wobble.slice(0, 10))).settle?.text).toMatch(/^2 more months would/);
    expect(xmr(values(wobble)).settle).toBeNull();
    const quarters = seriesFrom(confidencePublished, { start: '2016-Q1', numerator: n(9, 0.6) });
    expect(xmr(quarters).settle?.months).toBe(9);
  });

  it('is not asked of frozen limits', () => {
    expect(xmr(values(wobble), { baseline: { to: '2010-06' } }).settle).toBeNull();
    expect(xmr(values(wobble.slice(0, 6)), { baseline: { to: '2010-06' } }).settle?.months).toBe(6);
  });
});

describe('how many observations stand behind a chart', () => {
  it('is events, answers, both counts of a ratio, or figures', () => {
    expect(xmr(counts([3, null, 4])).n).toBe(7);
    expect(uChart(rates([3, 4], [10, 10])).n).toBe(7);
    expect(pChart(proportions([3, 4], [10, 20])).n).toBe(30);
    const ratio = seriesFrom(chargeRatio, { start: '2010-01', numerator: [3, 4], denominator: [10, 20] });
    expect(xmr(ratio).n).toBe(37);
    expect(xmr(values([3, null, 4])).n).toBe(2);
    const published = { start: '2016-Q1', numerator: [0.6, 0.7] };
    expect(xmr(seriesFrom(confidencePublished, published)).n).toBe(2);
    expect(xmr(seriesFrom(confidencePublished, { ...published, denominator: [500, 600] })).n).toBe(1100);
  });
});

describe('what a chart refuses', () => {
  const wrong = (options: object) => () => xmr(values(wobble), options as ShewhartOptions);
  it.each([
    ['xmr: adjust must be one of none, days-in-month', { adjust: 'weeks' }],
    ['xmr: rules must be one of', { rules: 'house' }],
    ['xmr: rules must be one of', { rules: [{ rule: 'house' }] }],
    ['xmr: constant must be one of rounded, exact, mdc', { constant: 'third' }],
    ['xmr: centre must be one of mean, median', { centre: 'mode' }],
    ['xmr: range must be one of mean, median', { range: 'mode' }],
    ['xmr: target must be one number, or one for each of the 12 periods, got 2', { target: [1, 2] }],
    [
      'xmr: baseline must lie inside one phase',
      { baseline: { from: '2010-05', to: '2010-08' }, phases: [{ from: '2010-07', reason: 'new' }] },
    ],
    ['xmr: baseline must lie inside one phase', { baseline: { from: '2010-09', to: '2010-07' } }],
    [
      'xmr: baseline must lie inside one phase',
      {
        phases: [
          { from: '2010-03', reason: 'new', baselineTo: '2010-02' },
          { from: '2010-02', reason: 'b', baselineTo: '2010-06' },
        ],
      },
    ],
  ])('%s', (message, options) => {
    expect(wrong(options)).toThrow(expect.objectContaining({ code: 'invalid-option' }));
    expect(wrong(options)).toThrow(message);
  });

  it.each([
    ['phases', { phases: [{ from: '2012-01', reason: 'late' }] }],
    ['phases', { phases: [{ from: '2010-02', reason: 'late', baselineTo: '2012-01' }] }],
    ['exclude', { exclude: [{ period: '2009-12', reason: 'early' }] }],
    ['baseline', { baseline: { to: '2011-01' } }],
    ['baseline', { baseline: { from: '2009-12', to: '2010-06' } }],
  ])('a period outside the series in %s', (option, options) => {
    expect(wrong(options)).toThrow(
      expect.objectContaining({ code: 'invalid-period', path: `xmr: ${option}` }),
    );
  });

  it('a measure that the chart is not for', () => {
    for (const [call, expected] of [
      [() => pChart(counts([1])), 'pChart: indicator must be a proportion'],
      [() => uChart(values([1])), 'uChart: indicator must be a rate or a count'],
      [() => cChart(values([1])), 'cChart: indicator must be a count'],
      [() => xmr(values([1]), { adjust: 'days-in-month' }), 'xmr: adjust'],
      [
        () => pChart(seriesFrom(confidencePublished, { start: '2016-Q1', numerator: [0.6] })),
        'published percentage with sample sizes',
      ],
    ] as const) {
      expect(call).toThrow(expect.objectContaining({ code: 'wrong-measure' }));
      expect(call).toThrow(expected);
    }
  });

  it('and takes the least and the most that it allows', () => {
    expect(wrong({ baseline: { from: '2010-01', to: '2010-12' } })).not.toThrow();
    expect(wrong({ target: wobble })).not.toThrow();
    expect(wrong({ target: null, baseline: null })).not.toThrow();
  });
});

describe('what a chart is called', () => {
  const shares = proportions(wobble, n(12));
  const events = rates(wobble, n(12));
  it.each([
    ['xmr', 'xmr', 'XmR control chart', (options: object) => xmr(values(wobble), options)],
    ['cChart', 'c', 'c chart', (options: object) => cChart(counts(wobble), options)],
    ['uChart', 'u', 'u chart', (options: object) => uChart(events, options)],
    ['pChart', 'p', 'p chart', (options: object) => pChart(shares, options)],
    ['uPrimeChart', 'u-prime', 'u-prime chart', (options: object) => uPrimeChart(events, options)],
    ['pPrimeChart', 'p-prime', 'p-prime chart', (options: object) => pPrimeChart(shares, options)],
  ])('%s: %s, %s, also in what it refuses', (path, chart, name, call) => {
    expect(call({})).toMatchObject({
      kind: 'shewhart-chart',
      evidence: { chart },
      method: { name },
      looks: 1,
    });
    expect(() => call({ rules: 'house' })).toThrow(`${path}: rules must be one of`);
    expect(call({}).method.reference).not.toBe('');
  });
});

describe('what a chart records', () => {
  it('is what was asked, the defaults among it', () => {
    expect(xmr(values(wobble)).method.options).toEqual({
      ...{ constant: 'rounded', centre: 'mean', range: 'mean', screening: false },
      ...{ rules: 'mdc', target: "the indicator's own", baseline: null, phases: [], exclude: [] },
      ...{ clip: true, adjust: 'none' },
    });
    const asked = xmr(values(wobble), {
      ...asStated,
      rules: [{ rule: 'shift', points: 8 }],
      target: 60,
      baseline: { to: '2010-08' },
      phases: [{ from: '2010-11', reason: 'new form' }],
      exclude: [{ period: '2010-02', reason: 'system down' }],
    });
    expect(asked.method.options).toMatchObject({
      rules: 'custom',
      target: 60,
      baseline: ['start of the phase', '2010-08'],
      phases: ['2010-11: new form'],
      exclude: ['2010-02: system down'],
      clip: false,
    });
    const from = xmr(values(wobble), { baseline: { from: '2010-02', to: '2010-08' } }).method.options;
    expect(from['baseline']).toEqual(['2010-02', '2010-08']);
  });
});
