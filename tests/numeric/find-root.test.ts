import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findRoot } from '../../src/numeric/find-root.ts';

test('findRoot(f, low, high) finds where a rising or a falling function crosses 0', () => {
  const end = fc.double({ min: -50, max: 50, noNaN: true });
  fc.assert(
    fc.property(end, end, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (one, other, share) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other) + 0.1];
      const root = low + share * (high - low);
      for (const f of [(x: number) => (x - root) ** 3, (x: number) => Math.exp(root) - Math.exp(x)]) {
        expect(Math.abs((findRoot(f, low, high) ?? Number.NaN) - root)).toBeLessThan(1e-12);
      }
    }),
  );
});

test('findRoot(f, low, high) takes few steps, and never many more than halving', () => {
  let calls = 0;
  const steep = (x: number) => {
    calls += 1;
    return x < 0.37 ? -1e-9 : 1e9;
  };
  expect(findRoot(steep, 0, 1)).toBeCloseTo(0.37, 12);
  expect(calls).toBeLessThan(60);
  calls = 0;
  findRoot(
    (x) => {
      calls += 1;
      return Math.cos(x) - x;
    },
    0,
    1,
  );
  expect(calls).toBeLessThan(16);
});

test('findRoot(f, low, high) gives an end that is a root, null where the signs agree, and refuses a function without a value', () => {
  expect(findRoot((x) => x, 0, 1)).toBe(0);
  expect(findRoot((x) => x - 1, 0, 1)).toBe(1);
  expect(findRoot((x) => x + 1, 0, 1)).toBeNull();
  expect(() => findRoot(() => Number.NaN, 0, 1)).toThrow('findRoot: f must have a value at 0, got NaN');
  expect(() => findRoot((x) => x, 0, Number.POSITIVE_INFINITY)).toThrow('findRoot: high');
  expect(findRoot((x) => x - 0.25, 1, 0)).toBeCloseTo(0.25, 12);
  expect(findRoot((x) => x - 1e307, -1.7e308, 1.7e308)).toBeCloseTo(1e307, -294);
});
