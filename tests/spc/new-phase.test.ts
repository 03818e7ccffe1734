import { describe, expect, it } from 'vitest';
import { suggestRebase } from '../../src/spc/suggest-rebase.ts';
import { xmr } from '../../src/spc/xmr.ts';
import { monthAt, values } from './made.ts';

const before = [62, 65, 61, 66, 63, 64, 60, 65, 62, 64, 63];
const evidence = (after: readonly (number | null)[], options: object = {}) =>
  suggestRebase(xmr(values([...before, ...after]), { baseline: { to: monthAt(10) }, ...options }));
const higher = (length: number) => Array.from({ length }, (_, at) => 80 + (at % 3));

describe('the run of figures up to the latest', () => {
  it('has its side, its mean and its distance from the centre in standard deviations', () => {
    const found = evidence([80, 82, 84]);
    // Mean 695/11, mean moving range 31/10.
    expect(found).toMatchObject({
      verdict: 'none',
      side: 'above',
      run: 3,
      figures: 14,
      mean: 82,
      from: monthAt(11),
    });
    expect(found.centre).toBeCloseTo(695 / 11, 12);
    expect(found.sigmas).toBeCloseTo((82 - 695 / 11) / (3.1 / 1.128), 9);
    const low = evidence([40, 42]);
    expect(low).toMatchObject({ side: 'below', run: 3, mean: (63 + 40 + 42) / 3 });
    expect(low.sigmas ?? 0).toBeLessThan(0);
  });

  it('is broken by a gap, a figure left out and a figure on the line', () => {
    expect(evidence([80, 81, null, 82, 83])).toMatchObject({ run: 2, from: monthAt(14), figures: 15 });
    const exclude = [{ period: monthAt(13), reason: 'system down' }];
    expect(evidence([80, 81, 82, 83, 84], { exclude })).toMatchObject({ run: 2, figures: 15 });
    const even = [60, 66, 60, 66, 60, 66, 60, 66, 60, 66];
    const on = suggestRebase(xmr(values([...even, 80, 81, 63, 82]), { baseline: { to: monthAt(9) } }));
    expect(on).toMatchObject({ run: 1, centre: 63, figures: 14 });
    const last = suggestRebase(xmr(values([...even, 80, 81, 63]), { baseline: { to: monthAt(9) } }));
    expect(last).toMatchObject({
      verdict: 'none',
      side: null,
      run: 0,
      from: null,
      mean: null,
      sigmas: null,
      chance: null,
    });
  });

  it('is looked for in the latest phase alone', () => {
    const phases = [{ from: monthAt(11), reason: 'new form' }];
    const found = suggestRebase(xmr(values([...before, ...before.map((value) => value + 50)]), { phases }));
    expect(found.figures).toBe(11);
    expect(found.centre).toBeCloseTo(50 + 695 / 11, 9);
  });

  it('is nothing on a chart without figures, or without variation', () => {
    expect(suggestRebase(xmr(values([])))).toEqual({
      ...{ verdict: 'none', from: null, side: null, run: 0, figures: 0, centre: null },
      ...{ mean: null, sigmas: null, chance: null, rho: null },
    });
    const flat = suggestRebase(xmr(values([5, 5, 5, 5, 5, 5, 9, 9]), { baseline: { to: monthAt(5) } }));
    expect(flat).toMatchObject({ side: 'above', run: 2, sigmas: null });
  });

  it('is wandering where figures move together about both levels', () => {
    const wave = Array.from({ length: 40 }, (_, at) => 100 + 10 * Math.sin(at / 5) + (at % 2) / 5);
    const found = suggestRebase(
      xmr(values([...wave, ...wave.slice(0, 9).map((value) => value + 30)]), {
        baseline: { to: monthAt(39) },
      }),
    );
    expect(found.rho ?? 0).toBeGreaterThan(0.6);
    expect(found.verdict).toBe('wandering');
    const step = evidence(higher(12));
    expect(step.verdict).toBe('held');
    expect(step.rho ?? 1).toBeLessThan(0.3);
  });

  it('counts from the least that is asked for', () => {
    const with_ = (least: number, length: number) =>
      suggestRebase(xmr(values([...before, ...higher(length)]), { baseline: { to: monthAt(10) } }), { least })
        .verdict;
    expect([2, 3].map((length) => with_(3, length))).toEqual(['none', 'held']);
    expect([6, 7, 19, 20].map((length) => with_(20, length))).toEqual(['none', 'recent', 'recent', 'held']);
  });
});

describe('the chance of a run', () => {
  it('is certain of one, and a half of two in two tosses', () => {
    expect(
      suggestRebase(xmr(values([60, 66, 61, 67, 62, 90]), { baseline: { to: monthAt(4) } })).chance,
    ).toBe(1);
    const two = suggestRebase(xmr(values([1, 2, 3, 4])));
    expect(two.run).toBe(2);
    // Of 16 sequences of four tosses only two alternate throughout.
    expect(two.chance).toBeCloseTo(14 / 16, 12);
  });
});
