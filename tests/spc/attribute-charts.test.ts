import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cChart, uChart, uPrimeChart } from '../../src/spc/event-charts.ts';
import { pChart, pPrimeChart } from '../../src/spc/share-charts.ts';
import { asStated, counts, proportions, rates, values } from './made.ts';

const codes = (finding: { readonly caveats: readonly { readonly code: string }[] }) =>
  finding.caveats.map(({ code }) => code);
const samples = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 })).map(([a, b]) => ({
    x: Math.min(a, b),
    n: Math.max(a, b),
  })),
  { maxLength: 30 },
);

describe('attribute charts', () => {
  it('have limits inside what is possible that contain the centre, and plain JSON', () => {
    fc.assert(
      fc.property(samples, (pairs) => {
        const x = pairs.map((pair) => pair.x);
        const n = pairs.map((pair) => pair.n);
        const findings = [
          pChart(proportions(x, n)),
          pPrimeChart(proportions(x, n)),
          uChart(rates(x, n)),
          uPrimeChart(rates(x, n)),
          cChart(counts(x)),
        ];
        findings.forEach((finding, kind) => {
          expect(JSON.parse(JSON.stringify(finding))).toEqual(finding);
          for (const { centre, lower, upper } of finding.evidence.points) {
            if (centre === null || lower === null || upper === null) continue;
            expect(lower).toBeGreaterThanOrEqual(0);
            expect(lower).toBeLessThanOrEqual(centre + 1e-12);
            expect(upper).toBeGreaterThanOrEqual(centre - 1e-12);
            if (kind < 2) expect(upper).toBeLessThanOrEqual(1);
          }
        });
      }),
    );
  });

  it('have c limits that do not depend on the order of the counts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 30 }), (x) => {
        const sorted = [...x].sort((a, b) => a - b);
        expect(cChart(counts(sorted), asStated).evidence.limits).toEqual(
          cChart(counts(x), asStated).evidence.limits,
        );
      }),
    );
  });

  it('are as wide as sampling error at least, unless the floor is taken away', () => {
    const steady = [50, 51, 50, 49, 50, 51, 50, 50, 49, 50, 51, 50];
    const n = steady.map(() => 100);
    const plain = pChart(proportions(steady, n)).evidence.limits?.sigma;
    expect(pPrimeChart(proportions(steady, n)).evidence.limits?.sigma).toBe(plain);
    expect(pPrimeChart(proportions(steady, n), { floor: false }).evidence.limits?.sigma).toBeLessThan(
      plain ?? 0,
    );
  });

  it('count a survey for its effective sample', () => {
    const x = [78, 82, 80, 79, 81, 80, 77, 83, 80, 79, 81, 80];
    const n = x.map(() => 100);
    const simple = pChart(proportions(x, n)).evidence.limits;
    const clustered = pChart(proportions(x, n, { deff: 4 })).evidence.limits;
    expect(clustered?.centre).toBeCloseTo(simple?.centre ?? 0, 12);
    expect(clustered?.sigma).toBeCloseTo(2 * (simple?.sigma ?? 0), 12);
  });

  it('say when the figures vary more than chance alone', () => {
    const wild = [40, 90, 35, 95, 50, 85, 30, 99, 45, 90, 40, 88];
    expect(codes(cChart(counts(wild)))).toContain('overdispersed');
    expect(codes(uPrimeChart(counts(wild)))).not.toContain('overdispersed');
    const phase = cChart(counts(wild)).evidence.phases[0];
    expect(phase?.phiLower).toBeGreaterThan(1);
    expect(phase?.sigmaZ).toBeGreaterThan(1);
  });

  it('take a denominator of 0 as a gap, and have no variation where all or none count', () => {
    const n = [10, 0, 10, 10, 10, 10, 10, 10];
    const finding = pChart(proportions([3, 0, 4, 5, 3, 4, 2, 5], n));
    expect(finding.evidence.points[1]?.value).toBeNull();
    expect(finding.missing).toBe(1);
    const ten = Array(8).fill(10);
    expect(pChart(proportions(ten, ten)).verdict).toBe('no-variation');
    expect(pPrimeChart(proportions(Array(8).fill(0), ten)).verdict).toBe('no-variation');
    expect(cChart(counts(Array(8).fill(0))).verdict).toBe('no-variation');
    expect(uPrimeChart(rates(Array(8).fill(0), ten)).verdict).toBe('no-variation');
  });

  it('give a gap in the series the limits of an average sample', () => {
    const finding = pChart(proportions([3, null, 4, 5, 3, 4, 2, 5], [10, null, 10, 10, 10, 10, 10, 10]));
    expect(finding.evidence.points[1]?.sigma).toBeCloseTo(finding.evidence.points[0]?.sigma ?? 0, 12);
  });

  it('refuse measures that they are not for', () => {
    expect(() => pChart(counts([1, 2]))).toThrow('pChart: indicator must be a proportion');
    expect(() => pPrimeChart(values([1, 2]))).toThrow('pPrimeChart: indicator must be a proportion');
    expect(() => uChart(proportions([1], [2]))).toThrow('uChart: indicator must be a rate or a count');
    expect(() => cChart(rates([1], [2]))).toThrow('cChart: indicator must be a count');
  });

  it('count people asked, or events, as what was observed', () => {
    expect(pChart(proportions([3, 4], [10, 20])).n).toBe(30);
    expect(cChart(counts([3, null, 4])).n).toBe(7);
    expect(uChart(rates([3, 4], [10, 20])).n).toBe(7);
  });
});
