import { describe, expect, it } from 'vitest';
import { avoidance, fourOfFive, hugging, outside, twoOfThree } from '../../src/spc/rules/distances.ts';
import { HIGH, LOW, PATTERN } from '../../src/spc/rules/marks.ts';
import { alternation, trend } from '../../src/spc/rules/orders.ts';
import { fewCrossings, longRun, shift } from '../../src/spc/rules/sides.ts';
import nhsr from '../cases/spc-rules-nhsr.json' with { type: 'json' };
import powerbi from '../cases/spc-rules-powerbi.json' with { type: 'json' };

type Kernel<Options> = (
  figures: Float64Array,
  start: number,
  length: number,
  options: Options,
  out: Uint8Array,
) => void;

function marks<Options>(rule: Kernel<Options>, figures: readonly number[], options: Options): number[] {
  const out = new Uint8Array(figures.length);
  rule(Float64Array.from(figures), 0, figures.length, options, out);
  return [...out];
}

/** Deviations such that the limits of a case lie at plus and minus `sigmas`. */
const between = (
  values: readonly number[],
  lower: readonly number[],
  upper: readonly number[],
  sigmas: number,
) =>
  values.map((value, index) => {
    const [low = 0, high = 1] = [lower[index], upper[index]];
    return ((value - (low + high) / 2) / ((high - low) / 2)) * sigmas;
  });

describe('the rules of PowerBI-SPC', () => {
  const mdcThird = { sigmas: 2, third: 'anywhere', beyondThree: 'counted' } as const;
  for (const { id, method, input, expected } of powerbi.cases) {
    it(`mark the same points: ${id}`, () => {
      const { val, targets = [], n = 0, ll95 = [], ul95 = [], ll99 = [], ul99 = [] } = input;
      const kinds: Record<string, () => number[]> = {
        'rule-shift': () =>
          marks(
            shift,
            val.map((value, index) => value - (targets[index] ?? 0)),
            { points: n },
          ),
        'rule-trend': () => marks(trend, val, { points: n, ties: 'break' }),
        'rule-twoInThree': () => marks(twoOfThree, between(val, ll95, ul95, 2), mdcThird),
        'rule-astronomical': () => marks(outside, between(val, ll99, ul99, 3), { sigmas: 3 }),
      };
      const found = kinds[method]?.();
      expect(found).toHaveLength(expected.length);
      // A point that ends a fall and begins a rise is both here; there the later one.
      expected.forEach((direction, index) => {
        const mark = found?.[index] ?? 0;
        if (direction === 'none') expect(mark).toBe(0);
        else expect(mark & (direction === 'upper' ? HIGH : LOW)).toBeGreaterThan(0);
      });
    });
  }
});

describe('the rules of NHSRplotthedots', () => {
  for (const { id, method, input, expected } of nhsr.cases) {
    it(`hold at the same points: ${id}`, () => {
      const { relativeToMean = [], closeToLimits = [], y = [] } = input;
      const ended = (out: readonly number[]) => out.map((mark) => (mark & HIGH ? 1 : mark & LOW ? -1 : 0));
      if (method === 'nhsr-seven-one-side') {
        // Theirs flags the seventh point on; here the whole run is marked.
        const out = ended(marks(shift, relativeToMean, { points: 7 }));
        expected.forEach((value, index) => {
          if (value !== 0) expect(out.slice(index - 6, index + 1)).toEqual(Array(7).fill(value));
        });
        if (expected.every((value) => value === 0)) expect(out).toEqual(expected);
      } else if (method === 'nhsr-seven-point-trend') {
        const out = ended(marks(trend, y, { points: 7, ties: 'break' }));
        expect(out.at(-1)).toBe(expected.at(-1));
      } else {
        const deviations = relativeToMean.map((side, index) => side * (closeToLimits[index] === 1 ? 2.5 : 1));
        const options = { sigmas: 2, third: 'same-side', beyondThree: 'not-counted' } as const;
        const out = ended(marks(twoOfThree, deviations, options)).map(Math.abs);
        // Theirs has one answer for the window and one for its far points, which are those marked here.
        expect(out).toEqual(expected.map((value, index) => (closeToLimits[index] === 1 ? value : 0)));
      }
    });
  }
});

describe('each rule', () => {
  const NaNs = Number.NaN;
  it('does not look across a gap', () => {
    expect(marks(shift, [1, 1, 1, NaNs, 1, 1, 1, 1], { points: 4 })).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
    expect(marks(trend, [1, 2, 3, NaNs, 4, 5], { points: 4, ties: 'skip' })).toEqual(Array(6).fill(0));
    const twoSigma = { sigmas: 2, third: 'anywhere', beyondThree: 'counted' } as const;
    expect(marks(twoOfThree, [2.5, NaNs, 2.5], twoSigma)).toEqual([0, 0, 0]);
    expect(marks(fourOfFive, [2, 2, NaNs, 2, 2], { sigmas: 1 })).toEqual(Array(5).fill(0));
    expect(marks(hugging, [0, 0, NaNs, 0, 0], { points: 4, sigmas: 1 })).toEqual(Array(5).fill(0));
    expect(marks(avoidance, [2, -2, NaNs, 2, -2], { points: 4, sigmas: 1 })).toEqual(Array(5).fill(0));
    expect(marks(alternation, [1, 2, 1, NaNs, 1, 2], { points: 4 })).toEqual(Array(6).fill(0));
  });

  it('takes a point on the line as on neither side, even when it is there but for the last bit', () => {
    expect(marks(shift, [1, 1, 1e-12, 1, 1], { points: 3 })).toEqual(Array(5).fill(0));
    expect(marks(outside, [3, 3 + 1e-12, -3, 3.001], { sigmas: 3 })).toEqual([0, 0, 0, HIGH]);
  });

  it('lets a figure as far out on the other side cancel one of the two, where the tool does', () => {
    const three = { sigmas: 2, beyondThree: 'counted' } as const;
    const across = [2.5, -2.5, 2.5];
    expect(marks(twoOfThree, across, { ...three, third: 'anywhere' })).toEqual([HIGH, 0, HIGH]);
    expect(marks(twoOfThree, across, { ...three, third: 'not-far-opposite' })).toEqual([0, 0, 0]);
    expect(marks(twoOfThree, [2.5, -1, 2.5], { ...three, third: 'not-far-opposite' })).toEqual([
      HIGH,
      0,
      HIGH,
    ]);
  });

  it('measures runs and crossings by the length of the series', () => {
    // Eight useful figures: runs of six are allowed, and one crossing.
    const seven = [1, 1, 1, 0, 1, 1, 1, 1, -1];
    expect(marks(longRun, seven, { slack: 3 })).toEqual([1, 1, 1, 0, 1, 1, 1, 1, 0]);
    expect(marks(longRun, [1, 1, 1, NaNs, 1, 1, 1, 1, -1], { slack: 3 })).toEqual(Array(9).fill(0));
    expect(marks(fewCrossings, seven, { tail: 0.05 })).toEqual(Array(9).fill(0));
    const twoBlocks = [...Array(6).fill(1), ...Array(6).fill(-1)];
    expect(marks(fewCrossings, twoBlocks, { tail: 0.05 })).toEqual(Array(12).fill(PATTERN));
    expect(marks(longRun, [], { slack: 3 })).toEqual([]);
    expect(marks(fewCrossings, [NaNs], { tail: 0.05 })).toEqual([0]);
  });

  it('breaks a trend at a tie, or passes over it', () => {
    const tied = [1, 2, 3, 3, 4, 5];
    expect(marks(trend, tied, { points: 5, ties: 'break' })).toEqual(Array(6).fill(0));
    expect(marks(trend, tied, { points: 5, ties: 'skip' })).toEqual(Array(6).fill(HIGH));
  });

  it('gives the turning point of two trends both directions', () => {
    const turn = [1, 2, 3, 2, 1];
    expect(marks(trend, turn, { points: 3, ties: 'break' })).toEqual([HIGH, HIGH, HIGH | LOW, LOW, LOW]);
  });

  it('counts a point beyond three in two of three as the preset says', () => {
    const figures = [2.5, 0.5, 3.5];
    const third = 'same-side';
    expect(marks(twoOfThree, figures, { sigmas: 2, third, beyondThree: 'counted' })).toEqual([1, 0, 1]);
    expect(marks(twoOfThree, figures, { sigmas: 2, third, beyondThree: 'not-counted' })).toEqual([0, 0, 0]);
  });

  it('asks the third point to be on the same side as the preset says', () => {
    const figures = [2.5, -0.5, 2.5];
    const beyondThree = 'counted';
    expect(marks(twoOfThree, figures, { sigmas: 2, third: 'anywhere', beyondThree })).toEqual([1, 0, 1]);
    expect(marks(twoOfThree, figures, { sigmas: 2, third: 'same-side', beyondThree })).toEqual([0, 0, 0]);
  });

  it('finds the patterns of Nelson without a direction', () => {
    const alternating = Array.from({ length: 14 }, (_, index) => (index % 2 === 0 ? 1 : -1));
    expect(marks(alternation, alternating, { points: 14 })).toEqual(Array(14).fill(PATTERN));
    expect(
      marks(
        avoidance,
        alternating.map((value) => value * 1.5),
        { points: 8, sigmas: 1 },
      ),
    ).toEqual(Array(14).fill(PATTERN));
    expect(marks(hugging, Array(15).fill(0.5), { points: 15, sigmas: 1 })).toEqual(Array(15).fill(PATTERN));
    expect(marks(hugging, Array(14).fill(0.5), { points: 15, sigmas: 1 })).toEqual(Array(14).fill(0));
    expect(marks(fourOfFive, [1.2, 1.2, -0.5, 1.2, 1.2], { sigmas: 1 })).toEqual([1, 1, 0, 1, 1]);
  });

  it('looks only inside its stretch', () => {
    const out = new Uint8Array(6);
    shift(Float64Array.from([1, 1, 1, 1, 1, 1]), 2, 3, { points: 3 }, out);
    expect([...out]).toEqual([0, 0, 1, 1, 1, 0]);
  });
});
