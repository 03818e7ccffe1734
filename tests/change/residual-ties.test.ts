import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hamedRao, mannKendall, prewhitenedMannKendall, yueWang } from '../../src/change/index.ts';

/**
 * Hamed and Rao's factor with residuals in whole numbers of any length, so that ties are ties: the middle slope is
 * top / bottom, and bottom x value - top x place is compared in place of the residual.
 */
function exactFactor(values: readonly number[], bound = 1.959963984540054): number {
  const n = values.length;
  const slopes: { top: bigint; apart: bigint }[] = [];
  for (let late = 1; late < n; late += 1)
    for (let early = 0; early < late; early += 1)
      slopes.push({
        top: BigInt((values[late] ?? 0) - (values[early] ?? 0)),
        apart: BigInt(late - early),
      });
  slopes.sort((a, b) => Number(a.top * b.apart - b.top * a.apart));
  const low = slopes[Math.floor((slopes.length - 1) / 2)] ?? { top: 0n, apart: 1n };
  const high = slopes[Math.floor(slopes.length / 2)] ?? low;
  const top = low.top * high.apart + high.top * low.apart;
  const bottom = 2n * low.apart * high.apart;
  const residuals = values.map((value, at) => bottom * BigInt(value) - top * BigInt(at));
  // Twice the middle rank less n + 1: how many are lower less how many are higher.
  const ranks = residuals.map((one) =>
    residuals.reduce((sum, other) => sum + (other < one ? 1 : other > one ? -1 : 0), 0),
  );
  const squares = ranks.reduce((sum, rank) => sum + rank * rank, 0);
  let total = 0;
  for (let lag = 1; lag <= n - 3; lag += 1) {
    const r =
      squares === 0
        ? 0
        : ranks.slice(lag).reduce((sum, rank, at) => sum + rank * (ranks[at] ?? 0), 0) / squares;
    if (Math.abs(r) > bound / Math.sqrt(n)) total += (n - lag) * (n - lag - 1) * (n - lag - 2) * r;
  }
  return 1 + (2 * total) / (n * (n - 1) * (n - 2));
}

const twoYears = [9, 5, 5, 11, 10, 9, 3, 4, 13, 6, 6, 5, 14, 8, 6, 4, 5, 14, 9, 10, 9, 8, 9, 10];

describe('residuals that are equal but for rounding', () => {
  it('are ties to the test of Hamed and Rao, as in exact arithmetic', () => {
    // Slope 1/9; exact: factor 0.386, p 0.106. With ties broken by the last bit p was 0.316.
    expect(exactFactor(twoYears)).toBeCloseTo(0.386, 4);
    expect(hamedRao(twoYears).factor).toBeCloseTo(exactFactor(twoYears), 12);
    expect(hamedRao(twoYears).p).toBeCloseTo(0.10636, 5);
  });

  it('are ties in any unit, with any offset and beside any line', () => {
    const expected = hamedRao(twoYears).factor;
    for (const change of [
      (value: number) => value / 10,
      (value: number) => value / 7,
      (value: number) => value * 1e-9,
      (value: number) => value + 1e12,
      (value: number) => value / 10 + 1e6,
      (value: number, at: number) => value / 10 + at / 10,
    ])
      expect(hamedRao(twoYears.map(change)).factor).toBeCloseTo(expected, 12);
  });

  it('are ties whatever the whole numbers are', () => {
    const whole = fc.array(fc.integer({ min: 0, max: 15 }), { minLength: 4, maxLength: 24 });
    fc.assert(
      fc.property(whole, (values) => {
        expect(hamedRao(values).factor).toBeCloseTo(exactFactor(values), 9);
      }),
      { numRuns: 300 },
    );
  });

  it('are ties to the careful form too, which only widens', () => {
    // Four rounds of 0, 3, 1, 2 with a slope of 1/3: significant at lag 4 alone, which it does not reach.
    const flat = [3, 3, 3, 4, 4, 4, 5, 5, 5, 6, 6, 6, 7, 7, 7, 8, 8, 8];
    const careful = mannKendall(flat, { variance: 'hamed-rao' });
    for (const times of [1, 0.1, 1 / 3])
      expect(
        mannKendall(
          flat.map((value) => value * times),
          { variance: 'hamed-rao' },
        ).factor,
      ).toBeCloseTo(careful.factor, 12);
  });
});

describe('a line without any noise', () => {
  it('leaves no autocorrelation of rounding errors', () => {
    for (const step of [0.1, 1 / 3, 1e-7, 12345.678]) {
      const line = Array.from({ length: 24 }, (_, at) => 0.3 + step * at);
      expect(hamedRao(line).factor).toBe(1);
      expect(yueWang(line).factor).toBe(1);
      expect(prewhitenedMannKendall(line)).toMatchObject({ s: 253, r1: 0 });
    }
    expect(yueWang([null, null, 0.3, 0.4, 0.5, 0.6, null, 0.8]).factor).toBe(1);
  });
});

describe('prewhitened values that are equal but for rounding', () => {
  it('are ties', () => {
    // The slope is 0: 1, 0, 1, 0, … about it; r1 takes the same from each.
    const zigzag = [4, 5, 4, 5, 4, 5, 4, 5, 4, 5, 4, 5];
    for (const times of [1, 0.1, 1 / 3, 0.7]) {
      const found = prewhitenedMannKendall(zigzag.map((value) => value * times));
      expect(found.s).toBe(prewhitenedMannKendall(zigzag).s);
      expect(found.variance).toBe(prewhitenedMannKendall(zigzag).variance);
    }
  });
});

describe('a correction that takes away all of the variance', () => {
  it('leaves no test, rather than a p of 1', () => {
    // Lag 1 has r near -1: 1 + 2 (1 - 1/20) r is under 0.
    const zigzag = Array.from({ length: 20 }, (_, at) => (at % 2) * 10 + at * 0.1);
    const found = yueWang(zigzag);
    expect(found.factor).toBeLessThan(0);
    expect(found).toMatchObject({ s: expect.any(Number), variance: null, z: null, p: null });
  });

  it('says that nothing is shown where there is nothing to correct', () => {
    expect(yueWang([4, 4, 4, 4])).toMatchObject({ s: 0, z: 0, p: 1 });
  });
});
