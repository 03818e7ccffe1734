import { describe, expect, it } from 'vitest';
import { matured } from '../../src/series/matured.ts';
import type { Series } from '../../src/series/series.ts';
import { controlChart } from '../../src/spc/control-chart.ts';
import { iPrimeChart } from '../../src/spc/i-prime-chart.ts';
import { runChart } from '../../src/spc/run-chart.ts';
import { xmr } from '../../src/spc/xmr.ts';
import { charged, chargedSoFar } from '../series/maturing-charges.ts';

const { maturity: _, ...plain } = charged;
const codes = ({ caveats }: { readonly caveats: readonly { readonly code: string }[] }) =>
  caveats.map(({ code }) => code);

describe('a chart of a constant 12% charged in the end', () => {
  const seeds = Array.from({ length: 20 }, (_, at) => at + 1);
  const concerned = (of: (seed: number) => Series) =>
    seeds.filter((seed) => controlChart(of(seed)).evidence.favourable === 'worse').length;
  const complete = (seed: number) => matured(chargedSoFar(seed), { immature: 'complete' });

  it('signals a concern where the last months are taken as complete, and else about as rarely as any chart', () => {
    expect(concerned((seed) => chargedSoFar(seed, plain))).toBe(20);
    expect(concerned((seed) => chargedSoFar(seed))).toBeLessThanOrEqual(3);
    expect(concerned(complete)).toBeLessThanOrEqual(3);
  });

  it('shows the months that are not mature, and judges the last that is', () => {
    const found = controlChart(chargedSoFar(2));
    expect(found.evidence.points[found.evidence.latest ?? 0]?.period).toBe('2023-04');
    expect(found.evidence.points.slice(23, 25).map(({ excluded }) => excluded)).toEqual([null, 'immature']);
    expect(found.evidence.points.at(-1)?.value).toBeLessThan(0.03);
    expect(codes(found)).toContain('immature-left-out');
    expect(codes(runChart(chargedSoFar(2)))).toContain('immature-left-out');
  });

  it('judges completed months by limits as wide as what is still to come', () => {
    const found = controlChart(complete(2));
    const width = (place: number) => {
      const { lower = 0, upper = 0 } = found.evidence.points[place] ?? {};
      return (upper ?? 0) - (lower ?? 0);
    };
    // Of the last month 12% is in: its standard deviation is that of about a tenth of the crimes.
    expect(width(35) / width(0)).toBeGreaterThan(2.5);
    const sizes = iPrimeChart(complete(2)).points.map(({ size }) => size);
    expect(sizes[0]).toBe(1000);
    expect(sizes[35]).toBeLessThan(150);
  });

  it('leaves completed months out of limits that are as wide for every month', () => {
    const found = xmr(complete(1));
    expect(found.evidence.points[35]?.excluded).toBe('completed, too uncertain for these limits');
    expect(found.evidence.points[20]?.excluded).toBeNull();
  });
});
