import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rank } from '../../src/compare/rank.ts';
import { rankIfMisapplied } from '../../src/compare/rank-if-misapplied.ts';
import { correctedCount } from '../../src/interval/corrected-count.ts';
import { satisfaction } from '../indicators.ts';
import { homeOfficePanel, panelFrom, policeUkPanel } from './panels.ts';

const asked = {
  period: '2018/19',
  misapplied: { share: 0.15, audited: 200 },
  missed: 'none',
  destination: 'outcome 15',
} as const;
const forces = homeOfficePanel('closed');

describe('rankIfMisapplied', () => {
  it('gives the rate with the doubt of the audit, and the place three ways, one of them labelled unfair', () => {
    const found = rankIfMisapplied(forces, 'West Mercia', asked);
    const { recorded, thisAreaOnly, everyArea, rate } = found;
    expect(recorded).toEqual(rank(forces, 'West Mercia', { period: '2018/19' }));
    expect(rate?.corrected.value).toBeCloseTo(0.85 * (rate?.recorded ?? 0), 12);
    expect(rate?.corrected.lower).toBeLessThan(rate?.corrected.value ?? 0);
    // One share for all, and none missed: every rate falls by the same share, and nobody changes places.
    expect(everyArea.estimate.value).toBe(recorded.estimate.value);
    expect(thisAreaOnly.rank.estimate.value).toBeGreaterThan(recorded.estimate.value ?? 0);
    expect(thisAreaOnly).toMatchObject({ unfair: true, label: expect.stringContaining('unfair') });
    expect(found.lowerBound).toBe(true);
  });

  it('shows how much hangs on the share', () => {
    const { band, thisAreaOnly } = rankIfMisapplied(forces, 'West Mercia', asked);
    expect(band.map(({ misapplied }) => misapplied)).toEqual([0.05, 0.1, 0.15, 0.2, 0.25]);
    expect(band[2]?.thisAreaOnly).toBe(thisAreaOnly.rank.estimate.value);
    const places = band.map((each) => each.thisAreaOnly ?? 0);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  it('corrects each area, and changes nothing where nothing is misapplied', () => {
    const line = fc.tuple(fc.integer({ min: 5, max: 90 }), fc.integer({ min: 100, max: 300 }));
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 4, maxLength: 7 }),
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        (cells, share) => {
          const panel = panelFrom(
            satisfaction,
            '2019-04',
            cells.map(([x, n], at) => ({ area: `a${at}`, numerator: [x], denominator: [n] })),
          );
          const options = { ...asked, period: '2019-04', misapplied: { share }, missed: { share: 0.02 } };
          const { everyArea, recorded } = rankIfMisapplied(panel, 'a0', options);
          for (const row of everyArea.evidence.rows) {
            const [x, n] = cells[Number(row.area.slice(1))] ?? [0, 1];
            expect(row.value).toBeCloseTo(
              (correctedCount(x, n, { share }, options.missed).value ?? 0) / n,
              12,
            );
          }
          const none = rankIfMisapplied(panel, 'a0', {
            ...options,
            misapplied: { share: 0 },
            missed: 'none',
          });
          expect(none.everyArea).toEqual(recorded);
          expect(none.thisAreaOnly.rank).toEqual(recorded);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('answers for an area without a figure, and refuses what it cannot correct', () => {
    const panel = panelFrom(satisfaction, '2019-04', [
      { area: 'a', numerator: [null], denominator: [null] },
      { area: 'b', numerator: [5], denominator: [50] },
    ]);
    expect(rankIfMisapplied(panel, 'a', { ...asked, period: '2019-04' })).toMatchObject({
      rate: null,
      everyArea: { verdict: 'not-ranked' },
    });
    expect(() => rankIfMisapplied(policeUkPanel, 'west-mercia', asked)).toThrow('proportion');
    expect(() => rankIfMisapplied(forces, 'West Mercia', { ...asked, destination: '' })).toThrow(
      'destination',
    );
    expect(() => rankIfMisapplied(forces, 'nowhere', asked)).toThrow('area');
  });
});
