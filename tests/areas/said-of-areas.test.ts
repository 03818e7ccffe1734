import { describe, expect, it } from 'vitest';
import { areas } from '../../src/areas/areas.ts';
import { funnel } from '../../src/compare/funnel.ts';
import { rank } from '../../src/compare/rank.ts';
import { threshold } from '../../src/compare/threshold.ts';
import { sentence } from '../../src/findings/sentence.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { comparedPeriod } from '../../src/statement/of-place.ts';
import { sayRow } from '../../src/statement/say-area.ts';
import { panelFrom } from '../compare/panels.ts';
import { offenceRate, offences, satisfaction } from '../indicators.ts';

const around = (at: number) => ((at * 7) % 11) - 5;

describe('counts of areas of which nobody said how large they are', () => {
  const panel = panelFrom(
    { ...offences, polarity: 'lower-is-better' },
    '2018-04',
    [3000, 260, 320, 380, 440, 500].map((usual, area) => ({
      area: `a${area}`,
      numerator: Array.from({ length: 24 }, (_, at) => usual + around(at + area)),
    })),
  );

  it('are not compared where they differ, and none is on a better side', () => {
    const found = areas(panel);
    expect(found.verdict).toBe('cannot-tell');
    expect(found.evidence.beyond).toEqual([]);
    expect(found.evidence.rows.map(({ earlierNeeded }) => earlierNeeded)).toEqual(Array(6).fill(null));
    expect(found.settle?.text).toContain('populations');
    expect(sentence(found)).toMatch(/are not compared, as how large they are is not known/);
    expect(sentence(funnel(panel))).toMatch(/are not compared, as how large they are is not known/);
    const place = sentence(rank(panel, 'a0', { period: '2019-04/2020-03' }));
    expect(place).toMatch(/; by their counts alone, whatever their size\.$/);
    expect(place).not.toMatch(/better|worse/);
  });

  it('are within chance where their counts are', () => {
    const alike = panelFrom(
      offences,
      '2018-04',
      [0, 1, 2, 3].map((area) => ({ area: `a${area}`, numerator: [40 + around(area), 42, 39] })),
    );
    expect(areas(alike).verdict).toBe('within-chance');
  });

  it('are rates once populations are known, and are compared', () => {
    const rates = panelFrom(
      offenceRate,
      '2018-04',
      [3000, 260, 320, 380, 440, 500].map((usual, area) => ({
        area: `a${area}`,
        numerator: Array.from({ length: 24 }, (_, at) => usual + around(at + area)),
        denominator: Array<number>(24).fill(1000 * usual),
      })),
    );
    expect(areas(rates).verdict).toBe('within-chance');
  });
});

describe('areas that differ', () => {
  const found = (...numerators: number[]) =>
    areas(
      panelFrom(
        satisfaction,
        '2018-04',
        numerators.map((numerator, area) => ({
          area: `a${area}`,
          numerator: [numerator],
          denominator: [1000],
        })),
      ),
    );
  const of = (...numerators: number[]) => sentence(found(...numerators));

  it('are named on either side, the furthest first', () => {
    expect(of(600, 700, 850)).toMatch(/^2 of the 3 areas .*; furthest out a2 \(85\.0%\) and a0 \(60\.0%\)/);
    expect(of(600, 800, 805, 900, 802)).toMatch(/; furthest out a0 \(60\.0%\) and a3 \(90\.0%\)/);
  });

  it('because of one name that one', () => {
    expect(of(800, 805, 600)).toMatch(/^On .* a2 \(60\.0%\) is 19\.\d points below the other areas /);
    const [alike, ...rest] = found(800, 805, 600).evidence.rows;
    expect(alike?.butFor).toEqual(['a2']);
    expect(rest.map(({ verdict }) => verdict)).toEqual(['within-chance', found(800, 805, 600).verdict]);
    // 10.0 points above the mean of both, of which one is 20 points lower.
    expect(alike && sayRow(alike, 3)).toMatch(
      /^is 0\.\d points below the other areas but the one furthest out \(.* lower to .* higher\), within chance$/,
    );
  });

  it('are not set beside the mean of others of which one is an outlier, where they only seem to differ', () => {
    const { rows } = found(100, 800, 803, 798, 801, 802).evidence;
    expect(rows[0]?.verdict).toBe('beyond-ordinary-variation');
    for (const row of rows.slice(1)) {
      expect(row.verdict).toBe('within-chance');
      expect(row.butFor).toEqual(['a0']);
      expect(Math.abs(row.difference.value ?? 99)).toBeLessThan(1);
      expect((row.difference.lower ?? 1) * (row.difference.upper ?? 1)).toBeLessThan(0);
    }
  });
});

describe('a place without a period', () => {
  it('is of the last year, as whether it is an outlier', () => {
    const panel = panelFrom(satisfaction, '2016-04', [
      { area: 'a', numerator: Array<number>(36).fill(80), denominator: Array<number>(36).fill(100) },
      { area: 'b', numerator: Array<number>(36).fill(82), denominator: Array<number>(36).fill(100) },
    ]);
    expect(comparedPeriod(panel)).toBe('2018-04/2019-03');
    expect(areas(panel).evidence.judged).toEqual({ from: '2018-04', to: '2019-03' });
  });
});

describe('the chance of being over a target', () => {
  it('holds both where the last month has come back from four low ones', () => {
    const share = (at: number) => (at >= 31 && at < 35 ? 0.7 : 0.805) * 600 + around(at);
    const numerator = Array.from({ length: 36 }, (_, at) => Math.round(share(at)));
    const found = threshold(
      seriesFrom(satisfaction, { start: '2016-04', numerator, denominator: Array<number>(36).fill(600) }),
    );
    expect(found.evidence.probability).toBeGreaterThan(0.02);
    expect(found.estimate.upper).toBeGreaterThan(0.79);
    expect(found.estimate.lower).toBeLessThan(0.71);
  });
});
