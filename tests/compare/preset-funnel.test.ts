import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { funnel } from '../../src/compare/funnel.ts';
import { presetFunnel } from '../../src/compare/preset-funnel.ts';
import { type PresetMeasure, presetLimits } from '../../src/compare/preset-limits.ts';
import { isIndicatorError } from '../../src/result/error.ts';
import reference from '../cases/compare-preset-funnels.json' with { type: 'json' };
import { offenceRate } from '../indicators.ts';
import { homeOfficePanel, panelFrom, policeUkPanel } from './panels.ts';

const measures: Readonly<Record<string, PresetMeasure>> = {
  SR: 'standardised-ratio',
  PR: 'proportion',
  RC: 'ratio-of-counts',
};

describe('preset funnels', () => {
  for (const { name, type, od, numerator, denominator, phi, tau2, columns } of reference.funnelPlotR) {
    it(`have the scores and limits of FunnelPlotR: ${name}`, () => {
      const areas = numerator.map((each, at) => ({ numerator: each, denominator: denominator[at] ?? null }));
      const found = presetFunnel(areas, {
        preset: od === 'CQC' ? 'cqc' : 'shmi',
        measure: measures[type] ?? 'proportion',
      });
      expect(found.phi).toBeCloseTo(phi, 10);
      expect(found.tau2).toBeCloseTo(tau2, 12);
      reference.rows.forEach((row, at) => {
        const { transformed, z, trimmed, withSpread, byChance } = found.rows[row] ?? {};
        expect(transformed).toBeCloseTo(columns.Y[at] ?? 0, 10);
        expect(z).toBeCloseTo(columns.Uzscore[at] ?? 0, 9);
        const expected = columns.Wuzscore[at] ?? null;
        if (expected === null) expect(trimmed).toBeNull();
        else expect(trimmed).toBeCloseTo(expected, 9);
        expect(withSpread?.lower95).toBeCloseTo(columns.OD95LCL[at] ?? 0, 10);
        expect(withSpread?.upper998).toBeCloseTo(columns.OD99UCL[at] ?? 0, 10);
        expect(byChance?.upper95).toBeCloseTo(columns.UCL95[at] ?? 0, 10);
        expect(byChance?.lower998).toBeCloseTo(columns.LCL99[at] ?? 0, 10);
      });
    });
  }
  it('have the exact limits of Public Health England, which stop some 1e-6 short of the quantile', () => {
    const { phe } = reference;
    const limits = (size: number) =>
      presetLimits({ preset: 'phe', measure: 'standardised-ratio', centre: 1, tau2: 0 }, size);
    phe.events.forEach((_, at) => {
      expect((limits(phe.lower95At[at] ?? 0).lower95 ?? 0) / (phe.lower95[at] ?? 1)).toBeCloseTo(1, 5);
      expect((limits(phe.upper998At[at] ?? 0).upper998 ?? 0) / (phe.upper998[at] ?? 1)).toBeCloseTo(1, 5);
    });
    const rates = phe.count.map((numerator, at) => ({ numerator, denominator: phe.population[at] ?? 0 }));
    const words = { above: 'High', below: 'Low', 998: '(0.001)', 95: '(0.025)' };
    const found = presetFunnel(rates, { preset: 'phe', measure: 'rate' }).rows.map(({ place }) => {
      const [side, how] = (place ?? 'within').split('-') as ['above' | 'below' | 'within', '95' | '998'];
      return side === 'within' ? 'Not significant' : `${words[side]} ${words[how]}`;
    });
    expect(found).toEqual(phe.crude);
  });
  it('have no funnel for a ratio of counts under phe', () => {
    const ask = () => presetFunnel([], { preset: 'phe', measure: 'ratio-of-counts' });
    expect(ask).toThrow();
    try {
      ask();
    } catch (error) {
      expect(isIndicatorError(error)).toBe(true);
    }
  });
  it('give nulls for what cannot be judged, never NaN, and survive JSON', () => {
    const cells = fc.constantFrom(0, 1, 2, 7, 40, 1000, null, -1, 1e9);
    fc.assert(
      fc.property(
        fc.array(fc.record({ numerator: cells, denominator: cells }), { maxLength: 12 }),
        fc.constantFrom('phe', 'cqc', 'shmi'),
        fc.constantFrom('proportion', 'standardised-ratio', 'rate', 'ratio-of-counts'),
        (areas, preset, measure) => {
          if (preset === 'phe' && measure === 'ratio-of-counts') return;
          const found = presetFunnel(areas, { preset, measure });
          expect(JSON.parse(JSON.stringify(found))).toEqual(found);
          for (const { value, withSpread } of found.rows) {
            if (value === null || withSpread === null) continue;
            const { lower95, lower998, upper95, upper998 } = withSpread;
            // A limit of null is unbounded.
            expect(lower998 ?? Number.NEGATIVE_INFINITY).toBeLessThanOrEqual(
              lower95 ?? Number.POSITIVE_INFINITY,
            );
            expect(upper95 ?? Number.NEGATIVE_INFINITY).toBeLessThanOrEqual(
              upper998 ?? Number.POSITIVE_INFINITY,
            );
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('a funnel by another body’s rules', () => {
  const counts = homeOfficePanel('closed').series.map(({ numerator, denominator }) => ({
    numerator: numerator[0] ?? null,
    denominator: denominator?.[0] ?? null,
  }));
  it('has the scores, the limits and the spread of the preset, and says that it is uncorrected', () => {
    for (const preset of ['phe', 'cqc', 'shmi'] as const) {
      const found = funnel(homeOfficePanel('closed'), { preset });
      const own = presetFunnel(counts, { preset, measure: 'proportion' });
      expect(found.evidence).toMatchObject({
        preset,
        ordinarySpread: null,
        presetSpread: { phi: own.phi, tau2: own.tau2 },
      });
      expect(found.evidence.rows.map(({ place }) => place)).toEqual(own.rows.map(({ place }) => place));
      expect(found.evidence.rows[3]?.p).toBe(own.rows[3]?.p);
      expect(found.caveats.map(({ code }) => code)).toContain('preset-uncorrected');
      expect(found.method.options['preset']).toBe(preset);
    }
    expect(funnel(homeOfficePanel('closed')).evidence.preset).toBeNull();
  });
  it('draws the limits by which it judges, for ratios and rates too', () => {
    const rates = panelFrom(
      offenceRate,
      '2019-04',
      [40, 55, 0, 90, 61, 70].map((x, at) => ({
        area: `a${at}`,
        numerator: [x],
        denominator: [9000 + 900 * at],
      })),
    );
    for (const panel of [policeUkPanel, rates])
      for (const preset of ['cqc', 'shmi'] as const) {
        const { evidence } = funnel(panel, {
          period: panel === rates ? '2019-04' : '2018-10/2019-02',
          preset,
          points: 200,
        });
        for (const { value, upper998, lower998, place, size } of evidence.rows) {
          const near = evidence.curve.reduce((best, point) =>
            Math.abs(point.size - size) < Math.abs(best.size - size) ? point : best,
          );
          expect((near.upper998 ?? 0) / (upper998 ?? 1)).toBeCloseTo(1, 1);
          expect(place === 'above-998').toBe(value > (upper998 ?? Number.POSITIVE_INFINITY));
          expect(place === 'below-998').toBe(value < (lower998 ?? 0));
        }
      }
  });
  it('refuses what the body has no funnel for, and names that are none', () => {
    expect(() => funnel(policeUkPanel, { preset: 'phe' })).toThrow('ratio of counts');
    expect(() => funnel(policeUkPanel, { preset: 'toString' as 'phe' })).toThrow('preset');
  });
});
