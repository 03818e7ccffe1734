import { describe, expect, it } from 'vitest';
import { autocorrelation, usableRho } from '../../src/spc/autocorrelation.ts';
import { pPrimeChart } from '../../src/spc/p-prime-chart.ts';
import { uChart } from '../../src/spc/u-chart.ts';
import { uPrimeChart } from '../../src/spc/u-prime-chart.ts';
import { proportions, rates } from './made.ts';

const phase = (start: number, length: number) => ({
  start,
  length,
  reason: '',
  baselineStart: start,
  baselineLength: length,
});
const of = (values: readonly number[], phases = [phase(0, values.length)]) =>
  autocorrelation(Float64Array.from(values), phases);
const no = Number.NaN;

describe('how neighbouring figures move together', () => {
  // (n r + k) / (n - 2k), r the products of neighbours over the squares times (n - k) over the pairs; by hand.
  it('is worked out about one centre', () => {
    const found = of([1, 2, 1, -1, -2, -1, 1, 2, 1, -1, -2, -1]);
    // Products 2+2-1+2+2-1+2+2-1+2+2 = 13, squares 24, pairs 11.
    const r = 13 / 24;
    const rho = (12 * r + 1) / 10;
    expect(found.rho).toBeCloseTo(rho, 12);
    const half = 1.959963984540054 * Math.sqrt((1 - rho * rho) / 12);
    expect(found.lower).toBeCloseTo(rho - half, 12);
    expect(found.upper).toBe(1);
    expect(found).toMatchObject({ pairs: 11, level: 0.95, material: true });
  });

  it('crosses no gap, and allows for the pairs that a gap takes', () => {
    const found = of([1, 2, 1, -1, no, -2, -1, 1, 2, 1, -1, -2]);
    // Products 2+2-1, 2-1+2+2-1+2; squares 23; pairs 3 + 6; eleven figures.
    const raw = (9 / 23) * (10 / 9);
    expect(found.rho).toBeCloseTo((11 * raw + 1) / 9, 12);
    expect(found.pairs).toBe(9);
  });

  it('crosses no phase, and takes a centre for each that has figures', () => {
    const values = [1, -1, 2, 1, -2, -1, 2, 1, -1, 1, -2, -1];
    const two = of(values, [phase(0, 6), phase(6, 6)]);
    // Products -1 and 0 without the pair between; squares 24, pairs 10, centres 2.
    const raw = (-1 / 24) * (10 / 10);
    expect(two.rho).toBeCloseTo((12 * raw + 2) / 8, 12);
    const empty = of([...values, no, no], [phase(0, 6), phase(6, 6), phase(12, 2)]);
    expect(empty.rho).toBeCloseTo(two.rho ?? 0, 12);
  });

  it('is not known from fewer than eight pairs, without spread, or without end', () => {
    const nothing = { rho: null, lower: null, upper: null, material: false };
    expect(of([1, -1, 1, -1, 1, -1, 1, -1])).toMatchObject({ ...nothing, pairs: 7 });
    expect(of([1, -1, 1, -1, 1, -1, 1, -1, 1]).rho).not.toBeNull();
    expect(of(new Array<number>(12).fill(0))).toMatchObject({ ...nothing, pairs: 11 });
    expect(of([1e200, -1e200, 1, 2, 3, 4, 5, 6, 7, 8, 9])).toMatchObject(nothing);
    const pairsOfTwo = Array.from({ length: 16 }, (_, at) => (at % 2 === 0 ? 1 : 2));
    const phases = Array.from({ length: 8 }, (_, at) => phase(2 * at, 2));
    expect(of(pairsOfTwo, phases)).toMatchObject({ ...nothing, pairs: 8 });
  });

  it('matters above 0.2, or where its interval lies above 0', () => {
    const wave = (length: number, share: number) =>
      Array.from({ length }, (_, at) => Math.sin(at * at) + share * Math.sin((at - 1) * (at - 1)));
    const some = of([-1, -1, -1, -2, -2, 1, 1, 1, -3, 2, -2, -1, -1, 3, 3, 3]);
    expect(some.rho ?? 0).toBeGreaterThan(0.2);
    expect(some.lower ?? 0).toBeLessThan(0);
    expect(some.material).toBe(true);
    const long = of(wave(800, 0.13));
    expect(long.rho ?? 0).toBeLessThan(0.2);
    expect(long.lower ?? 0).toBeGreaterThan(0);
    expect(long.material).toBe(true);
    const short = of([1, -1, 2, 2, 1, 1, -2, -2, 2, -2, -1, -1]);
    expect(Math.abs(short.rho ?? 1)).toBeLessThan(0.2);
    expect(short.material).toBe(false);
  });

  it('is kept between 0 and 0.8 where limits are corrected for it', () => {
    expect([null, -0.3, 0.5, 0.95].map(usableRho)).toEqual([0, 0, 0.5, 0.8]);
  });
});

describe('limits of attribute charts where neighbouring figures move together', () => {
  const waves = Array.from({ length: 36 }, (_, at) =>
    Math.round(100 + 60 * Math.sin(at / 2) + ((at * 7) % 5)),
  );
  const sizes = Array<number>(36).fill(10);
  const sigmas = (chart: typeof uChart) => {
    const wide = chart(rates(waves, sizes)).evidence;
    const plain = chart(rates(waves, sizes), { autocorrelation: 'ignore' }).evidence;
    return {
      growth: (wide.limits?.sigma ?? 0) / (plain.limits?.sigma ?? 1),
      rho: wide.autocorrelation.rho ?? 0,
      sigmaZ: plain.phases[0]?.sigmaZ ?? 0,
    };
  };

  it('are as wide as the series, allowing for what ranges hide: sigma z over the root of 1 - rho', () => {
    const plain = sigmas(uChart);
    expect(plain.rho).toBeGreaterThan(0.5);
    const usable = Math.min(0.8, plain.rho);
    expect(plain.growth).toBeCloseTo(Math.max(1, plain.sigmaZ / Math.sqrt(1 - usable)), 9);
    const prime = sigmas(uPrimeChart);
    const scale = Math.max(1, prime.sigmaZ);
    expect(prime.growth).toBeCloseTo(Math.max(scale, prime.sigmaZ / Math.sqrt(1 - usable)) / scale, 9);
    expect(prime.growth).toBeGreaterThan(1);
  });

  it('are never made narrower', () => {
    const calm = proportions(
      Array.from({ length: 36 }, (_, at) => 5000 + Math.round(2 * Math.sin(at / 4))),
      Array<number>(36).fill(10_000),
    );
    const [wide, plain] = [pPrimeChart(calm), pPrimeChart(calm, { autocorrelation: 'ignore' })];
    expect(wide.evidence.autocorrelation.corrected).toBe(true);
    expect(wide.evidence.limits?.sigma).toBe(plain.evidence.limits?.sigma);
  });
});
