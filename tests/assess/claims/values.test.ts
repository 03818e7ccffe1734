import { describe, expect, it } from 'vitest';
import { checkClaim } from '../../../src/assess/claims/check-claim.ts';
import type { Indicator } from '../../../src/indicator/indicator.ts';
import { confidencePublished, offences } from '../../indicators.ts';
import { about, own, values } from './made.ts';

const days: Indicator = {
  ...offences,
  id: 'days',
  name: 'Days to the charge',
  measure: 'duration',
  durationUnit: 'days',
  counted: 'days to the charge',
  polarity: 'lower-is-better',
  margin: { percent: 10 },
};
const confidence: Indicator = { ...confidencePublished, every: 'month', margin: { points: 2 } };
const slower = own([days, values('ash', '2018-04', [...about(45, 20, 4), ...about(60, 12, 4)])]);
const less = own([
  confidence,
  values('ash', '2018-04', [...about(0.72, 24, 0.01), ...about(0.66, 12, 0.01)]),
]);
const claim = { id: 'one', claim: 'It is so.', area: 'ash' } as const;

describe('claims about figures that cannot be added up to a year', () => {
  it('of a direction are judged by the course', () => {
    const judged = (kind: 'increase' | 'decrease' | 'improved' | 'worsened', data: typeof slower) =>
      checkClaim({ ...claim, indicator: data === slower ? 'days' : 'confidence', kind }, data).verdict;
    expect(judged('increase', slower)).toBe('supported');
    expect(judged('worsened', slower)).toBe('supported');
    expect(judged('decrease', slower)).toBe('contradicted');
    expect(judged('decrease', less)).toBe('supported');
    expect(judged('improved', less)).toBe('contradicted');
  });

  it('of a size set the last figure against that of a year before, or the first', () => {
    const found = checkClaim(
      { ...claim, indicator: 'confidence', kind: 'change', unit: 'points', value: -6 },
      less,
    );
    expect(found.assumed).toContain(
      'The claim does not say since when: the last figure is set against that of a year before.',
    );
    expect(found.sentence).toContain('in March 2021 than a year earlier');
    const short = own([days, values('ash', '2018-04', about(45, 7, 3))]);
    expect(checkClaim({ ...claim, indicator: 'days', kind: 'no-change' }, short)).toMatchObject({
      verdict: 'not-distinguishable-from-chance',
      assumed: expect.arrayContaining([
        'A year of figures is not there: the last one is set against the first.',
      ]) as string[],
    });
  });
});
