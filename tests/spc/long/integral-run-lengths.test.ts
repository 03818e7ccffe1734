import { describe, expect, it } from 'vitest';
import { normalLower, normalUpper } from '../../../src/numeric/normal.ts';
import { averageRunLength } from '../../../src/spc/average-run-length.ts';
import { cusumRunLength } from '../../../src/spc/cusum-run-length.ts';
import { ewmaRunLength } from '../../../src/spc/ewma-run-length.ts';

/** Mean steps until a chain leaves, from state `start`: (I - Q) L = 1 by Gaussian elimination. */
function stepsUntilOut(chances: readonly (readonly number[])[], start: number): number {
  const n = chances.length;
  const rows = chances.map((row, at) => [...row.map((chance, to) => (to === at ? 1 : 0) - chance), 1]);
  for (let pivot = 0; pivot < n; pivot += 1)
    for (let row = 0; row < n; row += 1) {
      const own = rows[pivot] ?? [];
      const other = rows[row] ?? [];
      const share = (other[pivot] ?? 0) / (own[pivot] ?? 1);
      if (row === pivot || share === 0) continue;
      for (let column = pivot; column <= n; column += 1)
        other[column] = (other[column] ?? 0) - share * (own[column] ?? 0);
    }
  return (rows[start]?.[n] ?? 0) / (rows[start]?.[start] ?? 1);
}

/** Brook and Evans' chain of cells: not the integral equation. The first cell of a CUSUM is half as wide and holds 0. */
function cusumChain(allowance: number, decision: number, shift: number, cells: number): number {
  const width = (2 * decision) / (2 * cells - 1);
  const lower = (to: number, from: number) => normalLower((to - from + 0.5) * width - (shift - allowance));
  return stepsUntilOut(
    Array.from({ length: cells }, (_, from) =>
      Array.from({ length: cells }, (__, to) => lower(to, from) - (to === 0 ? 0 : lower(to - 1, from))),
    ),
    0,
  );
}

/** Lucas and Saccucci's chain: an odd number of cells about 0. */
function ewmaChain(weight: number, width: number, shift: number, cells: number): number {
  const limit = width * Math.sqrt(weight / (2 - weight));
  const cell = (2 * limit) / cells;
  const middle = (at: number) => -limit + (at + 0.5) * cell;
  const below = (edge: number, from: number) =>
    normalLower((edge - (1 - weight) * middle(from)) / weight - shift);
  return stepsUntilOut(
    Array.from({ length: cells }, (_, from) =>
      Array.from(
        { length: cells },
        (__, to) => below(middle(to) + cell / 2, from) - below(middle(to) - cell / 2, from),
      ),
    ),
    (cells - 1) / 2,
  );
}

/** The error of a chain goes with the square of the width of its cells: two numbers of cells tell where it leads. */
const limitOf = (chain: (cells: number) => number, cells: number) =>
  chain(2 * cells + 1) + (chain(2 * cells + 1) - chain(cells)) / ((2 + 1 / cells) ** 2 - 1);

const within = (found: number | null, expected: number, share: number) =>
  expect(Math.abs((found ?? Number.NaN) / expected - 1)).toBeLessThan(share);

describe('the run length of a CUSUM', () => {
  it('is that of a Markov chain, where both sides were none before', () => {
    // The side that the level moves away from signals once in 1e7 to 1e13 figures.
    within(cusumRunLength({ shift: 1.5 }), 5.747, 1e-4);
    within(cusumRunLength({ allowance: 1, decision: 3, shift: 2 }), 3.749, 1e-4);
    for (const [allowance, decision, shift] of [
      [0.5, 5, 0],
      [0.5, 5, 1.5],
      [1, 3, 2],
      [0.25, 8, 0.5],
      [0, 5, 0.3],
      [0.5, 12, 4],
      [2, 1, 3],
      [0.5, 0.5, 0],
    ] as const) {
      const chain = limitOf((cells) => cusumChain(allowance, decision, shift, cells), 40);
      within(cusumRunLength({ allowance, decision, shift, sides: 'high' }), chain, 1e-4);
    }
  });

  it('is in the table of Montgomery (2009, table 9.3) for k 1/2 and h 4 or 5', () => {
    const shifts = [0, 0.25, 0.5, 0.75, 1, 1.5, 2, 2.5, 3, 4];
    const four = [168, 74.2, 26.6, 13.3, 8.38, 4.75, 3.34, 2.62, 2.19, 1.71];
    const five = [465, 139, 38, 17, 10.4, 5.75, 4.01, 3.11, 2.57, 2.01];
    shifts.forEach((shift, at) => {
      within(cusumRunLength({ decision: 4, shift }), four[at] ?? 0, 0.005);
      within(cusumRunLength({ decision: 5, shift }), five[at] ?? 0, 0.005);
    });
  });

  it('is there for every allowance, decision and shift', () => {
    for (const allowance of [0, 0.5, 1, 2, 5])
      for (const decision of [0.001, 0.5, 3, 5, 12, 20]) {
        let before = Number.POSITIVE_INFINITY;
        for (const shift of [0, 0.5, 1, 1.5, 2, 3, 5, 10, 40, 1e6]) {
          const found = cusumRunLength({ allowance, decision, shift }) ?? Number.NaN;
          expect(found).toBeGreaterThanOrEqual(1);
          expect(found).toBeLessThanOrEqual(before);
          expect(cusumRunLength({ allowance, decision, shift: -shift })).toBe(found);
          before = found;
        }
        expect(before).toBe(1);
      }
  });

  it('keeps its digits where a signal is as good as impossible', () => {
    // Without room to add up, a figure over allowance + decision is the signal.
    const rare = { allowance: 5, decision: 0.001, shift: -20, sides: 'high' } as const;
    within(cusumRunLength(rare), 1 / normalUpper(25.001), 1e-12);
    // P(Z > 47) is under what a number holds.
    expect(cusumRunLength({ allowance: 5, decision: 20, shift: -22, sides: 'high' })).toBeNull();
    expect(() => cusumRunLength({ shift: Number.NaN })).toThrow('cusumRunLength: shift must be a number');
  });
});

describe('the run length of an EWMA', () => {
  it('is that of a Markov chain', () => {
    for (const [weight, width, shift] of [
      [0.2, 3, 0],
      [0.2, 3, 1],
      [0.05, 2.615, 0.5],
      [0.5, 3.2, 0.25],
      [0.1, 1, 0],
    ] as const) {
      const chain = limitOf((cells) => ewmaChain(weight, width, shift, cells), 51);
      within(ewmaRunLength({ weight, width, shift }), chain, 1e-3);
    }
  });

  it('is in the table of Lucas and Saccucci (1990)', () => {
    const shifts = [0, 0.25, 0.5, 0.75, 1, 1.5, 2, 2.5, 3, 4];
    for (const [weight, width, lengths] of [
      [0.4, 3.054, [500, 224, 71.2, 28.4, 14.3, 5.9, 3.5, 2.5, 2, 1.4]],
      [0.1, 2.814, [500, 106, 31.3, 15.9, 10.3, 6.1, 4.4, 3.4, 2.9, 2.2]],
      [0.05, 2.615, [500, 84.1, 28.8, 16.4, 11.4, 7.1, 5.2, 4.2, 3.5, 2.7]],
    ] as const)
      shifts.forEach((shift, at) => {
        // Printed in whole figures from 100 on, below with one decimal that is not always right.
        const printed = lengths[at] ?? 0;
        const found = ewmaRunLength({ weight, width, shift }) ?? 0;
        expect(Math.abs(found - printed)).toBeLessThan(
          printed < 100 ? Math.max(0.06, 0.0015 * printed) : 0.51,
        );
      });
  });

  it('is there for every weight, width and shift', () => {
    for (const weight of [0.01, 0.05, 0.2, 1])
      for (const width of [0.001, 1, 3, 6])
        for (const shift of [0, 0.5, 1, 3, 10, 1e6]) {
          const found = ewmaRunLength({ weight, width, shift }) ?? Number.NaN;
          expect(found).toBeGreaterThanOrEqual(1);
          within(ewmaRunLength({ weight, width, shift: -shift }), found, 1e-9);
        }
    // With all weight on the newest figure it is 1 in P(|Z| > 6).
    within(ewmaRunLength({ weight: 1, width: 6 }), 1 / 1.973175290075e-9, 1e-10);
    expect(() => ewmaRunLength({ shift: Number.POSITIVE_INFINITY })).toThrow('ewmaRunLength: shift');
  });
});

describe('the average run length of rules', () => {
  it('is none where the digits end, and asks for a shift that is a number', () => {
    const outside = (sigmas: number) => [{ rule: 'outside', sigmas }] as const;
    within(averageRunLength(outside(6)), 1 / (2 * normalUpper(6)), 1e-8);
    expect(averageRunLength(outside(8))).toBeNull();
    expect(() => averageRunLength('mdc', { shift: Number.NaN })).toThrow('averageRunLength: shift');
  });
});
