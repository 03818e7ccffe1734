import { describe, expect, it } from 'vitest';
import { open } from '../../src/node/open.ts';
import { random } from '../../src/numeric/random.ts';
import { contradictions } from '../../src/paper/contradictions.ts';
import { paper } from '../../src/paper/make.ts';
import { madeForce, madeForceBefore } from '../paper/made-force.ts';
import { folder, spoken } from './planted.ts';
import { paperOf as ofFolder } from './planted-paper.ts';
import { paperOf } from './shipped-paper.ts';

/** Forces that are made up; `npm run simulate` has twenty times as many. In the last two a small change follows a step, or one is all but told. */
const worlds = [...Array.from({ length: 25 }, (_, at) => at + 1), 121, 152];

describe('a paper does not contradict itself', () => {
  it.each(['west-mercia-2019', 'london', 'bedfordshire'])('on the figures of %s', async (name) => {
    expect(contradictions(await paperOf(name))).toEqual([]);
  });

  it('on the figures of brackenshire', async () => {
    expect(contradictions(ofFolder(await open(folder), spoken))).toEqual([]);
  });

  it.each(worlds)('on made-up force %d', (seed) => {
    const made = madeForce(random(seed));
    const before = madeForceBefore(made);
    // One in five has its last paper beside it.
    const last = seed % 5 === 0 ? { since: paper(before.data, before.profile) } : {};
    const found = paper(made.data, made.profile, last);
    expect(contradictions(found)).toEqual([]);
    expect(found.changes === null).toBe(seed % 5 !== 0);
  });
});
