import { describe, expect, it } from 'vitest';
import { random } from '../../src/numeric/random.ts';
import { contradictions } from '../../src/paper/contradictions.ts';
import { paper } from '../../src/paper/make.ts';
import { madeForce } from '../paper/made-force.ts';
import { paperOf } from './shipped-paper.ts';

/** Forces that are made up; `npm run simulate` has twenty times as many. In the last two a small change follows a step, or one is all but told. */
const worlds = [...Array.from({ length: 25 }, (_, at) => at + 1), 121, 152];

describe('a paper does not contradict itself', () => {
  it.each(['west-mercia-2019', 'london', 'bedfordshire'])('on the figures of %s', async (name) => {
    expect(contradictions(await paperOf(name))).toEqual([]);
  });

  it.each(worlds)('on made-up force %d', (seed) => {
    const { data, profile } = madeForce(random(seed));
    expect(contradictions(paper(data, profile))).toEqual([]);
  });
});
