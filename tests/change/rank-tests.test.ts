import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pettitt } from '../../src/change/steps/pettitt.ts';
import { cochranArmitage } from '../../src/change/trend/cochran-armitage.ts';
import { hamedRao } from '../../src/change/trend/hamed-rao.ts';
import { kendallTau } from '../../src/change/trend/kendall-tau.ts';
import { mannKendall } from '../../src/change/trend/mann-kendall.ts';
import { prewhitenedMannKendall } from '../../src/change/trend/prewhitened-mann-kendall.ts';
import { yueWang } from '../../src/change/trend/yue-wang.ts';
import cases from '../cases/change-rank-tests.json' with { type: 'json' };
import { everyNumberFinite, gappy } from './finite.ts';

const close = (actual: number | null, expected: number, relative = 1e-8) =>
  expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThanOrEqual(
    relative * Math.max(1e-3, Math.abs(expected)),
  );
const awkward: (number | null)[][] = [[], [4], [4, 4], [null, null], [null, 2, null, 5], Array(12).fill(0)];

describe('the tests that allow for autocorrelation', () => {
  it.each(cases.serial)('agree with the reference on $id', ({ x, ...reference }) => {
    const found = {
      hamedRao: hamedRao(x),
      hamedRaoLag1: hamedRao(x, { lags: 1 }),
      yueWang: yueWang(x, { lags: x.length - 1 }),
      yueWangLag1: yueWang(x),
      prewhitened: prewhitenedMannKendall(x),
    };
    for (const name of ['hamedRao', 'hamedRaoLag1', 'yueWang', 'yueWangLag1', 'prewhitened'] as const) {
      const expected = reference[name];
      expect(found[name].s).toBe(expected.s);
      close(found[name].variance, expected.var_s);
      close(found[name].z, expected.z);
    }
  });

  it.each(awkward)('say that nothing is shown of %j', (...x) => {
    for (const test of [hamedRao, yueWang, prewhitenedMannKendall]) {
      expect(test(x).p).toBeGreaterThan(0.2);
      everyNumberFinite(test(x));
    }
  });

  it('keep a gap in its place', () => {
    const rising = [1, 3, 2, 5, 4, 7, 6, 9, 8, 11];
    const gap = rising.flatMap((value) => [value, null]);
    expect(yueWang(rising).factor).toBeLessThan(1);
    expect(yueWang(gap).factor).toBe(1);
    // No value has a neighbour, so none is left to be tested.
    expect(prewhitenedMannKendall(gap)).toMatchObject({ n: 0, p: 1, r1: 0 });
  });

  it('turn round when the series is turned upside down, and do not mind a scale', () => {
    fc.assert(
      fc.property(gappy(), (x) => {
        for (const test of [hamedRao, yueWang]) {
          const found = test(x);
          everyNumberFinite(found);
          expect(found.variance ?? 1).toBeGreaterThanOrEqual(0);
          expect(test(x.map((value) => (value === null ? null : -value))).s + found.s).toBe(0);
          const scaled = test(x.map((value) => (value === null ? null : 4 * value)));
          if (found.p === null) expect(scaled.p).toBeNull();
          else close(scaled.p, found.p);
        }
        everyNumberFinite(prewhitenedMannKendall(x));
      }),
    );
  });

  it('say when a correction leaves nothing', () => {
    const zigzag = Array.from({ length: 20 }, (_, at) => (at % 2) * 10 + at * 0.1);
    expect(hamedRao(zigzag).variance).toBeLessThan(mannKendall(zigzag).variance);
    expect(() => hamedRao([1, 2], { lags: 0 })).toThrow('hamedRao: lags');
    expect(() => hamedRao([1, 2], { significance: 1 })).toThrow('hamedRao: significance');
    expect(() => yueWang([1, 2], { lags: 0.5 })).toThrow('yueWang: lags');
  });
});

describe('kendallTau', () => {
  it.each(cases.tau)('agrees with the references on $id', ({ x, a, b }) => {
    const found = kendallTau(
      x.map((_, at) => at),
      x,
    );
    close(found.a, a);
    close(found.b, b);
  });

  it('counts every pair, ties of either side as neither, and is the same for x and y exchanged', () => {
    const small = fc.integer({ min: -4, max: 4 });
    fc.assert(
      fc.property(fc.array(fc.tuple(small, small), { maxLength: 25 }), (pairs) => {
        const [x, y] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
        let s = 0;
        pairs.forEach(([xi, yi], i) => {
          for (const [xj, yj] of pairs.slice(0, i)) s += Math.sign(xi - xj) * Math.sign(yi - yj);
        });
        const found = kendallTau(x, y);
        expect(found.s).toBe(s);
        expect(kendallTau(y, x)).toEqual(found);
        everyNumberFinite(found);
      }),
    );
  });

  it('leaves out what is missing and has nothing to say of one value', () => {
    expect(kendallTau([1, null, 3, 4], [2, 5, null, 6])).toMatchObject({ n: 2, a: 1, b: 1 });
    expect(kendallTau([1], [1])).toEqual({ n: 1, s: 0, a: null, b: null });
    expect(kendallTau([1, 1], [2, 3]).b).toBeNull();
    expect(() => kendallTau([1], [])).toThrow('kendallTau: y');
  });
});

describe('cochranArmitage', () => {
  it('agrees with the published test of smokers', () => {
    const { x, n, chiSquared, p } = cases.smokers;
    expect(cochranArmitage(x, n).chiSquared).toBeCloseTo(chiSquared, 4);
    expect(cochranArmitage(x, n).p).toBeCloseTo(p, 6);
    expect(cochranArmitage(x, n).z).toBeLessThan(0);
  });

  it('keeps the score of a missing one, and does not mind where scores start', () => {
    const full = cochranArmitage([8, 7, 3], [10, 10, 10], { scores: [1, 2, 4] });
    expect(cochranArmitage([8, 7, null, 3], [10, 10, 5, 10])).toEqual(full);
    close(cochranArmitage([8, 7, 3], [10, 10, 10], { scores: [101, 102, 104] }).z, full.z);
  });

  it('shows nothing where there is nothing', () => {
    for (const [x, n] of [
      [[], []],
      [[0], [0]],
      [
        [5, 6],
        [5, 6],
      ],
      [
        [0, 0],
        [5, 6],
      ],
      [
        [null, 3],
        [4, 4],
      ],
    ] as const)
      expect(cochranArmitage(x, n)).toMatchObject({ z: 0, p: 1 });
    expect(() => cochranArmitage([3], [2])).toThrow('cochranArmitage: successes');
    expect(() => cochranArmitage([3], [4, 5])).toThrow('cochranArmitage: trials');
  });
});

describe('pettitt', () => {
  it.each(cases.pettitt)('agrees with the reference on $id', ({ x, U, p, change_at }) => {
    const found = pettitt(x);
    expect(found.k).toBe(U);
    expect(found.start).toBe(change_at);
    close(found.p, p);
  });

  it('names the place in the series that it was given, and the direction', () => {
    expect(pettitt([null, 1, 1, 2, 1, null, 9, 8, 9, 9])).toMatchObject({ start: 6, direction: 'higher' });
    expect(pettitt([9, 8, 9, 9, 1, 2, 1, 1]).direction).toBe('lower');
  });

  it('finds nothing in none, one or equal values, and never answers NaN', () => {
    for (const x of awkward.filter((values) => new Set(values).size < 3))
      expect(pettitt(x)).toMatchObject({ p: 1, start: null, direction: null });
    fc.assert(fc.property(gappy(), (x) => everyNumberFinite(pettitt(x))));
  });
});
