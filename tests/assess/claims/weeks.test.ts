import { describe, expect, it } from 'vitest';
import { checkClaim } from '../../../src/assess/claims/check-claim.ts';
import { offences } from '../../indicators.ts';
import { about, counts, own } from './made.ts';

const weeks = own([
  offences,
  [
    ...counts('ash', '2017-W01', [...about(30, 100, 5), ...about(50, 32, 7)].map(Math.round)),
    ...counts('oak', '2017-W01', about(45, 132, 6).map(Math.round)),
  ],
]);
const of = (area: string) => ({ id: 'one', claim: 'It is so.', indicator: 'offences', area }) as const;

describe('claims about weekly counts', () => {
  it('of a direction or of a level that holds are judged by the course', () => {
    const stepped = of('ash');
    expect(checkClaim({ ...stepped, kind: 'increase' }, weeks)).toMatchObject({
      verdict: 'supported',
      sentence: expect.stringMatching(/stepped up 6\d\.\d% .* in w\/c 3 December 2018/) as string,
    });
    expect(checkClaim({ ...stepped, kind: 'decrease' }, weeks).verdict).toBe('contradicted');
    expect(checkClaim({ ...stepped, kind: 'stable' }, weeks).verdict).toBe('contradicted');
    expect(checkClaim({ ...of('oak'), kind: 'increase' }, weeks).verdict).toBe(
      'not-distinguishable-from-chance',
    );
  });

  it('of a size compare two weeks, say so, and settle nothing by them', () => {
    const found = checkClaim({ ...of('ash'), kind: 'change', unit: 'percent', value: 60 }, weeks);
    expect(found.verdict).toBe('not-distinguishable-from-chance');
    expect(found.assumed).toContain(
      'Weeks make up no years: the last one is set against one half way through.',
    );
    expect(found.settle?.text).toBe('Figures by month, of two years, would settle it.');
    expect(checkClaim({ ...of('oak'), kind: 'no-change' }, weeks).sentence).toContain(
      'two single weeks tell little of a level',
    );
  });
});
