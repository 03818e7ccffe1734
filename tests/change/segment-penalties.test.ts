import { describe, expect, it } from 'vitest';
import type { SegmentsOptions } from '../../src/change/steps/segment-cost.ts';
import { segments } from '../../src/change/steps/segments.ts';

/** A step that gains 5 in squares about the mean: ten values at 0, ten at 1. */
const step = [...Array(10).fill(0), ...Array(10).fill(1)] as number[];
const cuts = (options: SegmentsOptions) => segments(step, options).starts.length;

describe('a named penalty', () => {
  // k = 2 parameters a change, n = 20; the step gains 5.
  it.each([
    ['aic', 2 * 2],
    ['hq', 2 * 2 * Math.log(Math.log(20))],
    ['bic', 2 * Math.log(20)],
    ['mbic', 3 * Math.log(20) + 2 * Math.log(1 / 2)],
  ] as const)('of %s is %d for a change, times the scale', (penalty, each) => {
    const scale = 5 / each;
    expect(cuts({ penalty, scale: scale * 0.999 })).toBe(1);
    expect(cuts({ penalty, scale: scale * 1.001 })).toBe(0);
    expect(cuts({ penalty: 5 * 0.999 })).toBe(1);
    expect(cuts({ penalty: 5 * 1.001 })).toBe(0);
  });

  it('counts a third parameter where the spread changes too', () => {
    const spread = step.map((value, at) => 3 * value + Math.sin(7 * at));
    const own = { cost: 'normal-spread', minimum: 5 } as const;
    const none = segments(spread, { ...own, changes: 0 }).cost;
    const gain = none - segments(spread, { ...own, changes: 1 }).cost;
    for (const [penalty, each] of [
      ['aic', 6],
      ['bic', 3 * Math.log(20)],
    ] as const) {
      expect(segments(spread, { ...own, penalty, scale: (gain / each) * 1.001 }).starts).toEqual([]);
      expect(
        segments(spread, { ...own, penalty, scale: (gain / each) * 0.999 }).starts.length,
      ).toBeGreaterThan(0);
    }
  });

  it('says nothing of a single value, nor of none', () => {
    for (const penalty of ['aic', 'hq', 'bic', 'mbic'] as const) {
      expect(segments([4], { penalty })).toEqual({ starts: [], cost: 0 });
      expect(segments([], { penalty })).toEqual({ starts: [], cost: 0 });
    }
    expect(segments([], { changes: 0 })).toEqual({ starts: [], cost: 0 });
  });
});

describe('a given number of changes', () => {
  it('is as many as there is room for', () => {
    expect(segments([0, 0, 5, 5], { changes: 1 }).starts).toEqual([2]);
    expect(segments([0, 0, 5, 5], { changes: 9, minimum: 2 }).starts).toEqual([2]);
    expect(segments([0, 5], { changes: 1, minimum: 2 })).toEqual({ starts: [], cost: 12.5 });
  });

  it('weighs what each value stands for', () => {
    expect(segments([0, 4], { changes: 0, sizes: [3, 1] }).cost).toBeCloseTo(12, 12);
    // Twice the log-likelihood lost by one rate for 3 of 10 and 12 of 10: 2 (3 ln 0.4 + 12 ln 1.6).
    const lost = 2 * (3 * Math.log(3 / 7.5) + 12 * Math.log(12 / 7.5));
    const merged = segments([3, 12], { cost: 'poisson', sizes: [10, 10], changes: 0 }).cost;
    const apart = segments([3, 12], { cost: 'poisson', sizes: [10, 10], changes: 1 }).cost;
    expect(merged - apart).toBeCloseTo(lost, 10);
  });
});
