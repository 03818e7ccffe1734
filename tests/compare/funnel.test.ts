import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { funnel } from '../../src/compare/funnel.ts';
import { expectedAt, judge, limitsOf } from '../../src/compare/funnel-limits.ts';
import {
  dersimonianLaird,
  overdispersion,
  overdispersionOf,
  winsorisedExpectation,
} from '../../src/compare/overdispersion.ts';
import { random } from '../../src/numeric/random.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import reference from '../cases/compare-funnel-limits.json' with { type: 'json' };
import { confidencePublished, offenceRate, satisfaction } from '../indicators.ts';
import { fiveAreas, homeOfficePanel, panelFrom, policeUkPanel } from './panels.ts';

const share = { kind: 'share', times: 1 } as const;

const shares = (areas: readonly (readonly [number, number])[]) =>
  panelFrom(
    satisfaction,
    '2019-04',
    areas.map(([x, n], at) => ({ area: `a${at}`, numerator: [x], denominator: [n] })),
  );

describe('funnel limits', () => {
  it('are the mid-P limits of the binomial, beta-binomial, Poisson and negative binomial: scipy 1.17', () => {
    for (const { model, exposure, level, tau2, counts } of reference.cases) {
      const kind = model === 'poisson' ? 'poisson' : 'binomial';
      const found = limitsOf(expectedAt(exposure, kind, { level, tau2, error: null }), share);
      const limits = [found.lower95, found.upper95, found.lower998, found.upper998];
      limits.forEach((limit, at) => {
        expect((limit ?? Number.NaN) * exposure).toBeCloseTo(counts[at] ?? 0, 6);
      });
    }
  });
  it('decide as they draw: an area is beyond a limit exactly when its point is outside the line', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 0, max: 300 }),
        fc.double({ min: 0.02, max: 0.98, noNaN: true }),
        fc.constantFrom(0, 0.001, 0.01),
        fc.constantFrom(null, { degrees: 6, precision: 200, levelVariance: 0.0005 }),
        (n, most, level, tau2, error) => {
          const events = Math.min(n, most);
          const expected = expectedAt(n, 'binomial', { level, tau2, error });
          const { place, p } = judge({ events, exposure: n }, expected);
          const { lower95, upper95 } = limitsOf(expected, share);
          if (Math.abs(p - 0.05) < 1e-9) return;
          const outside = events / n < (lower95 ?? 0) - 1e-12 || events / n > (upper95 ?? 1) + 1e-12;
          expect(place !== 'within').toBe(outside);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('the spread that limits allow for', () => {
  const unequal = (tau: number, seed: number, areas = 40) => {
    const chance = random(seed);
    return shares(
      Array.from({ length: areas }, (_, at) => {
        const n = Math.round(800 * 25 ** (at / (areas - 1)));
        return [chance.binomial(n, 0.3 + tau * chance.normal()), n] as const;
      }),
    );
  };
  it('is that of the areas where they differ in size, which DerSimonian and Laird winsorised understate', () => {
    const found = Array.from(
      { length: 20 },
      (_, seed) => funnel(unequal(0.04, seed), { points: 2 }).evidence,
    );
    const spread = (each: readonly number[]) =>
      Math.sqrt(each.reduce((sum, tau2) => sum + tau2, 0) / each.length);
    const own = spread(found.map(({ limitsTau2 }) => limitsTau2));
    const theirs = spread(found.map(({ overdispersion }) => overdispersion.tau2));
    expect(own).toBeGreaterThan(0.037);
    expect(own).toBeLessThan(0.043);
    expect(theirs).toBeLessThan(0.94 * own);
  });
  it('is that of DerSimonian and Laird where they are of one size', () => {
    const chance = random(3);
    const equal = shares(
      Array.from({ length: 25 }, () => [chance.binomial(900, 0.4 + 0.05 * chance.normal()), 900] as const),
    );
    const { limitsTau2, overdispersion: found } = funnel(equal).evidence;
    expect(limitsTau2 / found.tau2).toBeCloseTo(1, 1);
  });
  it('is none, with limits of chance alone, where none is established', () => {
    const { evidence } = funnel(unequal(0, 5));
    expect(evidence).toMatchObject({ limitsTau2: 0, distribution: 'binomial' });
  });
  it('puts ordinary areas beyond 99.8% in about one table of twelve, not in four', () => {
    const tables = Array.from({ length: 40 }, (_, seed) => funnel(unequal(0.04, 100 + seed), { points: 2 }));
    const beyond = tables.filter(({ verdict }) => verdict === 'beyond-998').length;
    expect(beyond).toBeLessThanOrEqual(8);
  });
  it('moves limits outwards the less is known of it', () => {
    const at = (degrees: number, levelVariance: number) =>
      limitsOf(
        expectedAt(500, 'binomial', {
          level: 0.3,
          tau2: 0.001,
          error: { degrees, precision: 1 / 0.00142, levelVariance },
        }),
        share,
      );
    const limits = [at(1e5, 0), at(30, 0), at(10, 0), at(10, 0.0005)].map(({ upper998 }) => upper998 ?? 0);
    expect([...limits].sort((a, b) => a - b)).toEqual(limits);
    const plain = limitsOf(expectedAt(500, 'binomial', { level: 0.3, tau2: 0.001, error: null }), share);
    expect(limits[0]).toBeCloseTo(plain.upper998 ?? 0, 3);
  });
});

describe('overdispersion', () => {
  it('has the DerSimonian-Laird variance of R metafor on the data of Kacker 2004', () => {
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
  it('divides by what winsorised scores are expected to show: 0.72 at ten areas, 0.68 at many', () => {
    expect(winsorisedExpectation(10, 0.1)).toBeCloseTo(0.72, 2);
    expect(winsorisedExpectation(1000, 0.1)).toBeCloseTo(0.68, 2);
    expect(winsorisedExpectation(10, 0)).toBe(1);
  });
  it('is about 1 and seldom established when there is none, and 1 however large one outlier is', () => {
    const chance = random(43);
    let [phi, established] = [0, 0];
    const runs = 200;
    const draw = () => shares(Array.from({ length: 40 }, () => [chance.binomial(400, 0.3), 400] as const));
    for (let run = 0; run < runs; run += 1) {
      const found = overdispersion(draw());
      phi += found.phi / runs;
      if (found.established) established += 1;
    }
    expect(phi).toBeGreaterThan(0.93);
    expect(phi).toBeLessThan(1.03);
    expect(established / runs).toBeLessThan(0.09);
    const typical = draw();
    const wild = { ...typical, series: [...typical.series.slice(1), ...shares([[390, 400]]).series] };
    expect(overdispersion(wild).phi).toBeLessThan(2.2);
  });
  it('finds the spread that areas were given', () => {
    const chance = random(7);
    const areas = Array.from({ length: 300 }, () => {
      const level = 0.3 + 0.05 * chance.normal();
      return [chance.binomial(500, level), 500] as const;
    });
    expect(Math.sqrt(overdispersion(shares(areas)).tau2)).toBeCloseTo(0.05, 2);
  });
  it('is none where it cannot be known', () => {
    expect(overdispersionOf([])).toMatchObject({ areas: 0, phi: 1, tau2: 0, established: false });
    expect(
      overdispersion(
        shares([
          [1, 2],
          [2, 2],
        ]),
      ),
    ).toMatchObject({ phi: 1, tau2: 0 });
    expect(
      overdispersion(
        shares([
          [0, 9],
          [0, 9],
          [0, 9],
        ]),
      ),
    ).toMatchObject({ phi: 1, tau2: 0 });
  });
});

describe('funnel', () => {
  it('flags the share of two counts for a ratio, with the spread of the forces allowed for', () => {
    const found = funnel(policeUkPanel, { period: '2018-10/2019-02' });
    expect(found.evidence.distribution).toBe('beta-binomial');
    expect(found.evidence.beyond998).toEqual(['city-of-london']);
    expect(found.evidence.overdispersion.phi).toBeGreaterThan(50);
    const own = found.evidence.rows.find(({ area }) => area === 'west-mercia');
    expect(own?.place).toBe('within');
    expect(own?.lower95 ?? 1).toBeLessThan(own?.value ?? 0);
  });
  it('would flag most forces if the spread were left out, and says so', () => {
    const found = funnel(policeUkPanel, { period: '2018-10/2019-02', overdispersion: 'none' });
    expect(found.evidence.beyond998.length).toBe(28);
    expect(found.caveats.map(({ code }) => code)).toContain('overdispersed');
  });
  it('leaves out areas whose outcomes are not complete enough, as a rank does, unless told not to', () => {
    const found = funnel(policeUkPanel, { period: '2018-10/2019-02' });
    expect(found.evidence.excluded.map(({ area }) => area)).toContain('northumbria');
    expect(found.looks).toBe(35);
    expect(found.caveats.find(({ code }) => code === 'areas-left-out')?.text).toContain(
      '36% of outcomes are unknown',
    );
    const whole = funnel(policeUkPanel, { period: '2018-10/2019-02', coverage: false });
    expect(whole.evidence.beyond998).toEqual(['city-of-london', 'northumbria']);
    expect(whole.looks).toBe(39);
    expect(whole.caveats.map(({ code }) => code)).not.toContain('areas-left-out');
  });
  it('judges each area by the others alone', () => {
    const even = Array.from({ length: 12 }, (_, at) => [80 + (at % 3), 200] as const);
    const found = funnel(shares([...even, [160, 200]]));
    expect(found).toMatchObject({ verdict: 'beyond-998', evidence: { beyond998: ['a12'], beyond95: [] } });
  });
  it('draws rates per person and percentages by sample', () => {
    const rates = panelFrom(
      offenceRate,
      '2019-04',
      [900, 1000, 1100, 2500].map((events, at) => ({
        area: `a${at}`,
        numerator: [events],
        denominator: [100_000 * (at < 3 ? 1 : 2.5)],
      })),
    );
    const found = funnel(rates, { overdispersion: 'none' });
    expect(found.evidence.distribution).toBe('poisson');
    expect(found.evidence.centre).toBeCloseTo((5500 / 550_000) * 1000, 9);
    expect(found.evidence.curve.length).toBe(41);
    const [first] = found.evidence.curve;
    expect(first?.lower95 ?? 99).toBeLessThan(found.evidence.centre);
    expect(funnel(homeOfficePanel('closed')).evidence.distribution).toBe('beta-binomial');
  });
  it('is careful with few areas and leaves out those without samples', () => {
    expect(funnel(fiveAreas).caveats.map(({ code }) => code)).toContain('few-areas');
    expect(funnel(shares([])).verdict).toBe('no-data');
    expect(funnel(shares([[1, 2]])).verdict).toBe('cannot-tell');
    expect(
      funnel(
        shares([
          [3, 9],
          [3, 9],
          [3, 9],
        ]),
      ).verdict,
    ).toBe('within');
    expect(
      funnel(
        shares([
          [0, 9],
          [0, 9],
          [0, 9],
        ]),
      ).verdict,
    ).toBe('within');
    const published = panelFrom(confidencePublished, '2019-Q1', [{ area: 'a', numerator: [0.5] }]);
    expect(funnel(published).caveats.map(({ code }) => code)).toEqual(['sample-unknown']);
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
      new Map(funnel(panel, { period: '2018-10/2019-02' }).evidence.rows.map((row) => [row.area, row.p]));
    const [one, other] = [of(policeUkPanel), of(turned)];
    for (const [area, p] of one) expect(other.get(area)).toBeCloseTo(p, 9);
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

describe('a funnel of few areas', () => {
  const judged = (events: number, others: readonly number[]) => {
    const areas = [events, ...others].map((numerator, at) => ({
      area: `a${at}`,
      numerator: [numerator],
      denominator: [1000],
    }));
    return funnel(panelFrom(satisfaction, '2020-01', areas), { period: '2020-01' }).evidence.rows[0];
  };

  it.each([
    ['four', [250, 350, 300]],
    ['five', [250, 350, 300, 340]],
    ['six', [250, 350, 300, 340, 260]],
  ])('of %s has chances that fall by steps and never jump to 0', (_, others) => {
    const chances = [600, 650, 680, 685, 720, 760, 765, 800].map((events) => judged(events, others)?.p ?? 0);
    chances.slice(1).forEach((p, at) => {
      expect(p).toBeGreaterThan(0.4 * (chances[at] ?? 0));
      expect(p).toBeLessThan(chances[at] ?? 0);
    });
  });

  it('has no limit of 99.8% where three others say too little of how much areas differ', () => {
    expect(judged(1000, [250, 350, 300])).toMatchObject({
      place: 'above-95',
      lower998: null,
      upper998: null,
    });
  });
});
