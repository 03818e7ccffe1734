import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importance } from '../../src/assess/importance.ts';
import { amongMany, lostAmongMany } from '../../src/assess/many-findings.ts';
import { difference } from '../../src/change/amount/difference.ts';
import { funnel } from '../../src/compare/funnel.ts';
import { threshold } from '../../src/compare/threshold.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { policeUkPanel } from '../compare/panels.ts';
import { satisfaction } from '../indicators.ts';

const months = (satisfied: readonly number[]) =>
  seriesFrom(satisfaction, {
    start: '2018-04',
    numerator: [...satisfied],
    denominator: satisfied.map(() => 400),
  });
const fall = (to: number) =>
  difference(months([...Array(12).fill(330), ...Array(12).fill(to)]), { from: '2018/19', to: '2019/20' });

describe('findings of one paper', () => {
  it('lose one that barely holds by itself among many that show nothing', () => {
    const barely = fall(322);
    expect(barely.verdict).toBe('lower');
    expect(importance(barely, 1).tier).toBe(1);
    expect(lostAmongMany([barely]).size).toBe(0);
    const nothing = Array.from({ length: 30 }, () => fall(330));
    expect(lostAmongMany([barely, ...nothing]).has(barely)).toBe(true);
    expect(importance(barely, 1, { lost: true }).tier).toBe(2);
    expect(importance(barely, 3, { lost: true }).tier).toBe(4);
    expect(amongMany([barely, ...nothing]).text).toContain('31 such comparisons');
  });

  it('keep what holds however many others are looked at, and barely more where much else holds', () => {
    const clear = fall(250);
    const nothing = Array.from({ length: 100 }, () => fall(330));
    expect(lostAmongMany([clear, ...nothing]).has(clear)).toBe(false);
    const barely = fall(322);
    const much = Array.from({ length: 30 }, () => fall(250));
    expect(lostAmongMany([barely, ...much]).has(barely)).toBe(false);
  });

  it('are judged alike in any order, and a target by the chance that it is met', () => {
    const all = [fall(322), fall(330), fall(320), threshold(months([318])), threshold(months([200]))];
    const lost = lostAmongMany(all);
    expect(lost.has(all[4] ?? fall(330))).toBe(false);
    expect(lost.has(all[3] ?? fall(330))).toBe(true);
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(lostAmongMany(shuffled)).toEqual(lost);
      }),
    );
  });

  it('leave alone what holds its own error over many areas', () => {
    const found = funnel(policeUkPanel, { period: '2018-10/2019-02' });
    expect(found.verdict).toBe('beyond-ordinary-variation');
    const nothing = Array.from({ length: 100 }, () => fall(330));
    expect(lostAmongMany([found, ...nothing]).has(found)).toBe(false);
  });

  it('put a funnel first only where the area that the paper is about lies beyond it', () => {
    const found = funnel(policeUkPanel, { period: '2018-10/2019-02' });
    const within = found.evidence.rows.find(({ place }) => place === 'within')?.area ?? '';
    // Charged of those charged or unable to prosecute: Kent is low, the City of London high.
    expect(importance(found, 2, { area: 'kent' }).tier).toBe(1);
    expect(importance(found, 2, { area: 'city-of-london' }).tier).toBe(3);
    expect(importance(found, 2, { area: within }).tier).toBe(4);
    expect(importance(found, 2, { area: 'somewhere-else' }).tier).toBe(1);
    expect(importance(found, 2).tier).toBe(1);
  });
});
