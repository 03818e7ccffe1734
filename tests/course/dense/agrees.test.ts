import { describe, expect, test } from 'vitest';
import { random } from '../../../src/numeric/random.ts';
import { disagreements } from './disagreements.ts';
import { kernelDisagreements } from './kernel-reading.ts';
import { kinds } from './series.ts';

const seeded = kinds.map((kind, index) => ({ ...kind, input: kind.draw(random(2026 + index)) }));

/** Kinds on which what was added to the specification has its say: the first month alone, noise under sampling. */
const amended = [
  'flat, 24 months',
  'a step six months ago',
  'a bad month within',
  'counts with a season, 36 months',
  'shares with months left out',
  'an exact step, variance unknown',
];

describe('the reading of the library and the dense one', () => {
  test.each(seeded)('agree to eight digits in every number: $name', ({ input }) => {
    expect(kernelDisagreements(input, { plain: true, priceSeason: false }, 1e-8)).toEqual([]);
  });

  test('agree where a season is in question and priced', () => {
    for (const { input } of seeded.filter(({ input }) => input.season === 1))
      expect(kernelDisagreements(input, { plain: true, priceSeason: true }, 1e-8)).toEqual([]);
  });

  test.each(amended)('agree to six digits with what was added: %s', (wanted) => {
    const found = seeded.find(({ name }) => name === wanted);
    if (found === undefined) throw new Error(`no kind ${wanted}`);
    expect(kernelDisagreements(found.input, { plain: false, priceSeason: false }, 1e-6)).toEqual([]);
  });

  test('a difference in any number or word would be named', () => {
    const one = { phi: 1, key: [0.5, 2], course: 'level', step: { from: 3 } };
    const other = { phi: 1 + 1e-7, key: [0.5, 2.1], course: 'rising', step: null };
    expect(disagreements(one, one, 1e-8)).toEqual([]);
    expect(disagreements(one, other, 1e-8)).toEqual([
      'phi: 1 and 1.0000001',
      'key.1: 2 and 2.1',
      'course: level and rising',
      'step: [object Object] and null',
    ]);
  });
});
