import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areas } from '../../../src/areas/areas.ts';
import { funnel } from '../../../src/compare/funnel.ts';
import { dersimonianLaird } from '../../../src/compare/heterogeneity.ts';
import { seriesFrom } from '../../../src/series/series-from.ts';
import { confidencePublished, offenceRate, satisfaction } from '../../indicators.ts';
import { fiveAreas, panelFrom, policeUkPanel } from '../panels.ts';

const period = '2018-10/2019-02';

const shares = (cells: readonly (readonly [number, number])[]) =>
  panelFrom(
    satisfaction,
    '2019-04',
    cells.map(([x, n], at) => ({ area: `a${at}`, numerator: [x], denominator: [n] })),
  );

describe('the variance of DerSimonian and Laird', () => {
  it('is that of R metafor on the data of Kacker 2004', () => {
    const y = [61, 61.4, 62.21, 62.3, 62.34, 62.6, 62.7, 62.84, 65.9];
    const v = [0.2025, 1.21, 0.09, 0.2025, 0.3844, 0.5625, 0.0676, 0.0225, 1.8225];
    const w = v.map((each) => 1 / each);
    const total = w.reduce((a, b) => a + b, 0);
    const centre = y.reduce((sum, each, at) => sum + each * (w[at] ?? 0), 0) / total;
    const q = y.reduce((sum, each, at) => sum + (w[at] ?? 0) * (each - centre) ** 2, 0);
    expect(q).toBeCloseTo(24.801897741835, 9);
    expect(dersimonianLaird(q, w)).toBeCloseTo(0.288049246973751, 9);
    expect(dersimonianLaird(8, [1, 1, 1, 1, 1, 1, 1, 1, 1])).toBe(0);
  });
});

describe('the limits of a funnel', () => {
  it('decide as they are drawn: an area is beyond a limit exactly where its own p is under it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 20, max: 400 })), {
          minLength: 3,
          maxLength: 9,
        }),
        (cells) => {
          const { rows } = funnel(shares(cells.map(([x, n]) => [Math.min(x, n), n]))).evidence;
          for (const { lower95, lower998, p, place, upper95, upper998, value } of rows) {
            if ([0.05, 0.002].some((at) => Math.abs(p / at - 1) < 1e-4)) continue;
            const outside = (low: number | null, high: number | null) =>
              (low !== null && value < low) || (high !== null && value > high);
            expect(outside(lower95, upper95)).toBe(p < 0.05);
            expect(outside(lower998, upper998)).toBe(p < 0.002);
            expect(place.endsWith('-998')).toBe(p < 0.002);
            expect(place === 'within').toBe(p >= 0.05);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are there for one very large area among small ones, and it is judged by them', () => {
    // Ten thousand times the size of the others: at 99% where they lie at 41% it was "within", without any limits.
    for (const large of [500_000, 1_000_000]) {
      const small = [40, 43, 39, 42, 41, 44, 38, 41, 40, 42].map((x) => [x, 100] as const);
      const { rows, curve } = funnel(shares([[Math.round(0.99 * large), large], ...small])).evidence;
      const [first] = rows;
      expect(first).toMatchObject({ place: 'above-998', verdict: 'beyond-ordinary-variation' });
      expect(first?.upper998).toBeGreaterThan(0.41);
      expect(first?.upper998).toBeLessThan(0.9);
      for (const row of rows.slice(1)) expect(row.lower95 === null && row.upper95 === null).toBe(false);
      expect(curve.some(({ upper95 }) => upper95 !== null)).toBe(true);
    }
  });

  it('are those of an added area along the curve, so that none is left out', () => {
    const cells = Array.from({ length: 12 }, (_, at) => [80 + (at % 5), 200] as const);
    const { curve, rows } = funnel(shares(cells)).evidence;
    const near = curve.reduce((best, each) =>
      Math.abs(each.size - 200) < Math.abs(best.size - 200) ? each : best,
    );
    for (const row of rows) {
      expect((near.upper998 ?? 0) / (row.upper998 ?? 1)).toBeCloseTo(1, 1);
      expect((near.lower95 ?? 0) / (row.lower95 ?? 1)).toBeCloseTo(1, 1);
    }
  });

  it('are null where no figure of that size would be beyond', () => {
    const { rows } = funnel(
      shares([
        [12, 20],
        [5, 20],
        [7, 20],
        [6, 20],
      ]),
    ).evidence;
    expect(rows[0]).toMatchObject({ lower998: null, place: 'within' });
  });

  it('hold every digit of a tail: 640 of 1,000 among two of 50 million at a half', () => {
    // scipy 1.17 binom: P(X >= 640) = 4.1e-19 at a half.
    const [, , last] = areas(
      shares([
        [25_000_000, 50_000_000],
        [25_000_000, 50_000_000],
        [640, 1000],
      ]),
    ).evidence.rows;
    expect(last?.chance?.p).toBeGreaterThan(6e-19);
    expect(last?.chance?.p).toBeLessThan(1e-18);
  });
});

describe('funnel', () => {
  it('is the view of areas by size: the same p, the same words', () => {
    const [found, whole] = [funnel(policeUkPanel, { period }), areas(policeUkPanel, { period })];
    const byArea = new Map(whole.evidence.rows.map((row) => [row.area, row]));
    expect(found.verdict).toBe(whole.verdict);
    expect(found.evidence.beyond).toEqual(whole.evidence.beyond);
    for (const { area, p, value, verdict } of found.evidence.rows) {
      expect(p).toBe(byArea.get(area)?.ordinary?.p);
      expect(verdict).toBe(byArea.get(area)?.verdict);
      expect(value).toBe(byArea.get(area)?.observed.value);
    }
    const own = found.evidence.rows.find(({ area }) => area === 'west-mercia');
    expect(own).toMatchObject({ place: 'within', verdict: 'within-ordinary-variation', size: 19_500 });
  });

  it('leaves out areas whose outcomes are not complete enough, as a rank does, unless told not to', () => {
    const found = funnel(policeUkPanel, { period });
    expect(found.evidence.excluded.map(({ area }) => area)).toContain('northumbria');
    expect(found.looks).toBe(35);
    expect(found.caveats.find(({ code }) => code === 'areas-left-out')?.text).toContain(
      '36% of outcomes are unknown',
    );
    const whole = funnel(policeUkPanel, { period, coverage: false });
    expect(whole.looks).toBe(39);
    expect(whole.evidence.beyond).toContain('northumbria');
    expect(whole.caveats.map(({ code }) => code)).not.toContain('areas-left-out');
  });

  it('has a verdict at every edge', () => {
    expect(funnel(shares([])).verdict).toBe('cannot-tell');
    expect(funnel(shares([[1, 2]])).verdict).toBe('cannot-tell');
    expect(funnel(fiveAreas).verdict).toBe('within-chance');
    for (const x of [0, 3, 9])
      expect(
        funnel(
          shares([
            [x, 9],
            [x, 9],
            [x, 9],
          ]),
        ).verdict,
      ).toBe('within-chance');
    const published = panelFrom(
      confidencePublished,
      '2019-Q1',
      [0.5, 0.6, 0.7].map((value, at) => ({ area: `a${at}`, numerator: [value] })),
    );
    expect(funnel(published)).toMatchObject({ verdict: 'cannot-tell', evidence: { rows: [], curve: [] } });
  });

  it('survives JSON: no infinity where a ratio has no upper limit', () => {
    const found = funnel(
      panelFrom(policeUkPanel.indicator, '2019-04', [
        { area: 'a', numerator: [5], denominator: [1] },
        { area: 'b', numerator: [4], denominator: [1] },
        { area: 'c', numerator: [0], denominator: [2] },
      ]),
    );
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });

  it('gives each area the same answer whatever the order', () => {
    const turned = { ...policeUkPanel, series: [...policeUkPanel.series].reverse() };
    const of = (panel: typeof policeUkPanel) =>
      new Map(funnel(panel, { period }).evidence.rows.map((row) => [row.area, row.p]));
    const [one, other] = [of(policeUkPanel), of(turned)];
    for (const [area, p] of one) expect(Math.abs((other.get(area) ?? 0) / p - 1)).toBeLessThan(1e-4);
  });
});

describe('the size of an area in a funnel of rates', () => {
  it('is its people, however many months are added up', () => {
    const areas = [200_000, 300_000, 400_000, 250_000].map((people, at) =>
      seriesFrom(offenceRate, {
        area: `area-${at}`,
        start: '2018-04',
        numerator: Array.from({ length: 12 }, () => people / 1000),
        denominator: Array.from({ length: 12 }, () => people),
      }),
    );
    const [first] = areas;
    if (first === undefined) throw new Error('there are four areas');
    const panel = {
      indicator: offenceRate,
      calendar: first.calendar,
      series: areas,
      coverage: [],
      excluded: [],
    };
    const { rows, curve } = funnel(panel, { period: '2018/19' }).evidence;
    expect(rows.map(({ size }) => size)).toEqual([200_000, 300_000, 400_000, 250_000]);
    expect(rows.map(({ value }) => Math.round(value))).toEqual([12, 12, 12, 12]);
    expect(curve.at(-1)?.size).toBeCloseTo(420_000, 0);
  });
});
