import { describe, expect, it } from 'vitest';
import { type Cavity, tailOf } from '../../src/areas/tail.ts';
import { binomialMass } from '../../src/numeric/binomial.ts';
import { logGamma } from '../../src/numeric/log-gamma.ts';

const choose = (n: number, k: number) => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);

/** P(Y >= y) of `n` when `total` events fall among `n + others`: hypergeometric, summed. */
function fisher(y: number, n: number, events: number, others: number): number {
  const total = y + events;
  let sum = 0;
  for (let k = y; k <= Math.min(n, total); k += 1)
    sum += Math.exp(choose(n, k) + choose(others, total - k) - choose(n + others, total));
  return sum;
}

/** P(Y >= y) when each of `total` events falls here with a chance of n / (n + others). */
function conditional(y: number, n: number, events: number, others: number): number {
  const total = y + events;
  let sum = 0;
  for (let k = y; k <= total; k += 1) sum += binomialMass(k, total, n / (n + others));
  return sum;
}

const alike = (events: number, rest: number): Cavity => ({ events, rest, shift: 0, t: 0 });
const upper = (kind: 'binomial' | 'poisson', y: number, n: number, others: Cavity) =>
  tailOf(kind, 'upper', y, n, others, { s: 0 });
const lower = (kind: 'binomial' | 'poisson', y: number, n: number, others: Cavity) =>
  tailOf(kind, 'lower', y, n, others, { s: 0 });

describe('the tail of a figure where areas do not differ', () => {
  it("is Fisher's exact test: within 2% at one event, .1% from 20", () => {
    expect(upper('binomial', 1, 1000, alike(0, 11_000))).toBeGreaterThan(0.98 / 12);
    expect(upper('binomial', 1, 1000, alike(0, 11_000))).toBeLessThan(1.02 / 12);
    for (const [y, n, events, others] of [
      [30, 100, 80, 400],
      [45, 60, 300, 480],
      [90, 100, 160, 200],
      [25, 5000, 20, 9000],
    ] as const) {
      const exact = fisher(y, n, events, others);
      expect(Math.abs(upper('binomial', y, n, alike(events, others - events)) / exact - 1)).toBeLessThan(
        1e-3,
      );
      // The same from below: y successes or more are n - y failures or fewer.
      const turned = lower('binomial', n - y, n, alike(others - events, events));
      expect(Math.abs(turned / exact - 1)).toBeLessThan(1e-3);
    }
  });

  it('is the binomial test given the total, for counts', () => {
    for (const [y, n, events, others] of [
      [30, 1, 80, 4],
      [12, 10, 900, 500],
    ] as const) {
      const exact = conditional(y, n, events, others);
      expect(upper('poisson', y, n, alike(events, others)) / exact).toBeCloseTo(1, 2);
    }
  });

  it('goes on through a half, where the two formulas meet', () => {
    const tails = Array.from({ length: 201 }, (_, at) =>
      upper('binomial', 49.9 + at / 1000, 100, alike(495, 505)),
    );
    tails.forEach((tail, at) => {
      if (at > 0) expect((tails[at - 1] ?? 0) - tail).toBeGreaterThan(0);
      if (at > 0) expect((tails[at - 1] ?? 0) - tail).toBeLessThan(2e-4);
    });
  });

  it('is 1 where no figure could be further in', () => {
    expect(upper('binomial', 0, 10, alike(5, 5))).toBe(1);
    expect(lower('binomial', 10, 10, alike(5, 5))).toBe(1);
    expect(lower('binomial', 3, 10, alike(0, 10))).toBe(1);
    expect(upper('binomial', 3, 10, alike(10, 0))).toBe(1);
    expect(upper('poisson', 0, 10, alike(5, 5))).toBe(1);
    expect(lower('poisson', 3, 10, alike(0, 5))).toBe(1);
  });

  it('never rises with a figure further out, to a million events', () => {
    let before = 1;
    for (let y = 500_000; y <= 520_000; y += 250) {
      const tail = upper('binomial', y, 1_000_000, alike(500_000, 500_000));
      expect(tail).toBeLessThanOrEqual(before);
      before = tail;
    }
    // The upper tail of a normal: 20,000 over an sd of sqrt(n/4 x 2) = 707 is 28 sd.
    expect(before).toBeGreaterThan(1e-180);
    expect(before).toBeLessThan(1e-165);
  });
});
