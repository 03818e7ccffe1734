import { describe, expect, it } from 'vitest';
import { conditionHolds } from './difference-conditions.ts';
import { shapeOf } from './given-among-answers.ts';
import { referencesOf } from './reference-file.ts';

const one = (file: string, content: object) => {
  const [reference] = referencesOf(file, { cases: [{ id: 'one', ...content }] });
  if (reference === undefined) throw new Error('no reference');
  return reference;
};

describe('a mapping', () => {
  it('is shown names and lengths of what is expected, and no answer', () => {
    expect(shapeOf({ value: 0.25, words: 'rate', ci: [1, 'NaN'], none: null, flag: true })).toEqual({
      value: null,
      words: null,
      ci: [null, null],
      none: null,
      flag: null,
    });
    const answers = { value: 271.828, word: 'risen', flags: [true], of: { limit: 314.159 } };
    const published = one('shares', { method: 'share', input: { x: 1 }, expected: answers });
    const computed = one('sums', { inputs: { x: [1, 2] }, expected: { sum: answers, total: 271.828 } });
    for (const { given, expected } of [published, computed]) {
      expect(expected).toEqual(answers);
      expect(JSON.stringify([given, ...given.inputs.values()])).not.toMatch(/271|314|risen|true/);
    }
  });

  it('is given arguments that stand among the answers of the files that have them, and of no other', () => {
    const ols = { inputs: { x: [1, 2], y: [1, 3] }, expected: { slope: 2, predict_at: 3 } };
    expect(one('ols', ols).given.where).toEqual({ predict_at: 3 });
    expect(one('hac', ols).given.where).toEqual({});
  });

  it('is told by case what the origin states in the words of its answers alone', () => {
    const file = 'standardisation_phe_isr';
    const content = { cases: [{ id: 'isr-15-Area1', method: 'x', input: {}, expected: 1 }] };
    expect(referencesOf(file, content)[0]?.given.options).toEqual({
      kind: 'ratio',
      per: 100,
      levels: [0.95],
    });
  });
});

describe('another cut', () => {
  const holds = (x: number[], expected: unknown, more: object = { n_bkps: 1 }) => {
    const { given } = one('segment-neighbourhood', {
      inputs: { x, min_seg: 1, ...more },
      expected: { cpts: 1 },
    });
    const mismatch = { member: '[0]', expected: 0, received: 0 };
    return conditionHolds('another cut costs the same', { ...given, expected }, mismatch);
  };

  it('is as good where its squares are the same: 0 | 1 0 and 0 1 | 0', () => {
    expect(holds([0, 1, 0], [2])).toBe(true);
    expect(holds([0, 0, 1], [1])).toBe(false);
    expect(holds([0, 1, 0], [2], { n_bkps: 1, min_seg: 2 })).toBe(false);
  });

  it('is as good where a change gains what its penalty costs: squares of 1/2 about one level', () => {
    expect(holds([0, 1], { cpts: [1] }, { penalty: 0.5 })).toBe(true);
    expect(holds([0, 1], { cpts: [] }, { penalty: 0.5 })).toBe(true);
    expect(holds([0, 1], { cpts: [] }, { penalty: 0.4 })).toBe(false);
  });
});
