import { describe, expect, it } from 'vitest';
import { areas } from '../../src/areas/areas.ts';
import { pearsonOf } from '../../src/areas/together.ts';
import { fiveAreas, panelFrom } from '../compare/panels.ts';
import { offences, satisfaction } from '../indicators.ts';

const month = (tops: readonly number[], n = 150) =>
  panelFrom(
    satisfaction,
    '2019-04',
    tops.map((top, at) => ({ area: `a${at}`, numerator: [top], denominator: [n] })),
  );
const together = (panel: Parameters<typeof areas>[0], options = {}) =>
  areas(panel, options).evidence.together[0];

describe('whether areas differ at all, all of them taken together', () => {
  it('is the chi-squared of the 5 by 2 table: scipy 1.17 chi2_contingency', () => {
    const found = together(fiveAreas);
    expect(found?.chiSquared).toBeCloseTo(5.3781498267128764, 10);
    expect(found?.p).toBeCloseTo(0.25064963594378736, 10);
    expect(found).toMatchObject({ df: 4, differ: false });
  });

  it('is the chi-squared of counts against their mean: scipy 1.17 chisquare', () => {
    const counts = panelFrom(
      offences,
      '2019-04',
      [30, 50, 40].map((top, at) => ({ area: `a${at}`, numerator: [top] })),
    );
    expect(together(counts)?.chiSquared).toBeCloseTo(5, 12);
    expect(together(counts)?.p).toBeCloseTo(0.0820849986238988, 12);
    expect(together(counts)?.differ).toBe(false);
    expect(together(counts, { alpha: 0.1 })?.differ).toBe(true);
  });

  it('may be where each by itself is within chance, and the finding says so', () => {
    const found = areas(month([112, 114, 131, 133, 122]));
    expect(found.verdict).toBe('within-chance');
    expect(found.evidence.together[0]?.differ).toBe(true);
  });

  it('is not told from a few events that fell together by chance', () => {
    // 2 events in one of 43 areas: each expects a twentieth, where chi-squared would say p .0001 of what comes in 1 of 43.
    const figures = Array.from({ length: 43 }, (_, at) => ({ y: at === 0 ? 2 : 0, n: 1 }));
    expect(pearsonOf('poisson', figures)).toMatchObject({ holds: false, df: 42 });
    expect(pearsonOf('poisson', figures).p).toBeLessThan(0.001);
    expect(together(month([2, ...Array<number>(20).fill(0)]))).toMatchObject({ p: null, differ: false });
  });

  it('cannot be told from one area, nor where none or all succeeded', () => {
    for (const tops of [[3], [0, 0, 0], [20, 20, 20]])
      expect(together(month(tops, 20))).toMatchObject({ chiSquared: null, p: null, differ: false });
  });

  it('allows for the dimensions that were looked at', () => {
    const stages = ['contact', 'follow-up'].flatMap((stage) =>
      [112, 114, 126, 128, 122].map((x, at) => ({
        area: `a${at}`,
        numerator: [stage === 'contact' ? x : 120],
        denominator: [150],
        part: { stage },
      })),
    );
    const found = areas(panelFrom(satisfaction, '2019-04', stages)).evidence.together;
    expect(found.map(({ part }) => part['stage'])).toEqual(['contact', 'follow-up']);
    expect(found[0]?.adjusted).toBeCloseTo(2 * (found[0]?.p ?? 0), 12);
  });
});

describe('the verdict on all areas', () => {
  it('is not that none differs where one does, and how far areas ordinarily differ cannot be told', () => {
    // All of 60 answers among areas of 5,000 that differ by 10 points: no figure of so small an area could be beyond.
    const shares = [1, 0.8, 0.86, 0.9, 0.84];
    const found = areas(
      panelFrom(
        satisfaction,
        '2019-04',
        shares.map((share, at) => ({
          area: `a${at}`,
          numerator: [Math.round(share * (at === 0 ? 60 : 5000))],
          denominator: [at === 0 ? 60 : 5000],
        })),
      ),
    );
    const rest = { ...found.evidence.rows[0] };
    expect(rest).toMatchObject({ verdict: 'cannot-tell', reach: { high: null } });
    expect(rest.chance?.adjusted).toBeLessThan(0.01);
    expect(found.evidence.untold).toEqual(['a0']);
    expect(found.verdict).not.toBe('within-chance');
  });
});
