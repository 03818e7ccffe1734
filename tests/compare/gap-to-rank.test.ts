import { expect, it } from 'vitest';
import { gapToRank } from '../../src/compare/gap-to-rank.ts';
import { gapToRankFinding } from '../../src/compare/gap-to-rank-finding.ts';
import { sentence } from '../../src/findings/sentence.ts';
import { isIndicatorError } from '../../src/result/error.ts';
import { panel } from '../../src/series/panel.ts';
import { offences, satisfaction } from '../indicators.ts';
import { homeOfficePanel, panelFrom, policeUkPanel } from './panels.ts';

const options = { period: '2018-10/2019-02', rank: 10, coverage: false } as const;

it('needs 1,680 more charges for rank 10 of 39 when they are added', () => {
  const gap = gapToRank(policeUkPanel, 'west-mercia', { ...options, mechanism: 'added' });
  expect(gap).toMatchObject({ place: 35, of: 39, target: 10, change: 1680 });
  expect(gap.valueNeeded).toBeCloseTo(0.3042, 4);
  expect(gap.changeForHalf ?? 0).toBeGreaterThan(1400);
  expect(gap.changeForFourFifths ?? 0).toBeGreaterThan(gap.changeForHalf ?? 0);
});

it('needs 1,289 when they are moved from the denominator', () => {
  const gap = gapToRank(policeUkPanel, 'west-mercia', { ...options, mechanism: 'moved-from-denominator' });
  expect(gap.change).toBe(1289);
});

it('takes the top quartile of 39 as the first ten', () => {
  const gap = gapToRank(policeUkPanel, 'west-mercia', {
    ...options,
    rank: 'top-quartile',
    mechanism: 'added',
  });
  expect(gap.target).toBe(10);
});

it('needs nothing for a place already held, and gives a fall where low is good', () => {
  const held = gapToRank(policeUkPanel, 'west-mercia', { ...options, rank: 35, mechanism: 'added' });
  expect(held.change).toBe(0);
  const counts = panelFrom(
    { ...offences, polarity: 'lower-is-better' },
    '2019-01',
    [10, 20, 30, 40].map((events, at) => ({ area: `a${at}`, numerator: [events] })),
  );
  const fall = gapToRank(counts, 'a3', { period: '2019-01', rank: 2, mechanism: 'added' });
  expect(fall).toMatchObject({ place: 4, change: -20, valueNeeded: 20 });
});

it('moves within a proportion, and adds to both of its sides', () => {
  const shares = homeOfficePanel('closed');
  const asked = { period: '2018/19', rank: 11, coverage: false } as const;
  const moved = gapToRank(shares, 'West Mercia', { ...asked, mechanism: 'moved-from-denominator' });
  const more = gapToRank(shares, 'West Mercia', { ...asked, mechanism: 'added' });
  expect((8574 + (moved.change ?? 0)) / 87471).toBeGreaterThanOrEqual(moved.valueNeeded ?? 1);
  expect((8574 + (moved.change ?? 0) - 1) / 87471).toBeLessThan(moved.valueNeeded ?? 0);
  expect(more.change ?? 0).toBeGreaterThan(moved.change ?? 0);
});

it('refuses a call without a mechanism, or one that a count does not have', () => {
  const counts = panelFrom(offences, '2019-01', [{ area: 'a', numerator: [1] }]);
  const asked = { period: '2019-01', rank: 1 } as const;
  for (const call of [
    () => gapToRank(policeUkPanel, 'west-mercia', options as never),
    () => gapToRank(counts, 'a', { ...asked, mechanism: 'moved-from-denominator' }),
    () => gapToRank(counts, 'a', { ...asked, rank: 0, mechanism: 'added' }),
  ]) {
    let caught: unknown = null;
    try {
      call();
    } catch (error) {
      caught = error;
    }
    expect(isIndicatorError(caught)).toBe(true);
  }
});

it('says as a finding whether the place is held, short or out of reach', () => {
  const found = (rank: number) =>
    gapToRankFinding(policeUkPanel, 'west-mercia', { ...options, rank, mechanism: 'added' });
  expect(found(10)).toMatchObject({ verdict: 'short', estimate: { value: 1680, unit: 'count' } });
  expect(found(10).evidence).toMatchObject({ place: 35, of: 39, target: 10 });
  expect(found(35).verdict).toBe('held');
  expect(JSON.parse(JSON.stringify(found(10)))).toEqual(found(10));
});

it('counts places from the end that the rank counts from', () => {
  const counts = panelFrom(
    { ...offences, polarity: 'lower-is-better' },
    '2019-01',
    [10, 20, 30, 40].map((events, at) => ({ area: `a${at}`, numerator: [events] })),
  );
  const asked = { period: '2019-01', rank: 2, mechanism: 'added' } as const;
  expect(sentence(gapToRankFinding(counts, 'a3', asked))).toMatch(
    /^a3 was 4th lowest of 4 on .*; to be 2nd lowest, the others unchanged, takes 20 fewer /,
  );
  expect(sentence(gapToRankFinding(counts, 'a0', { ...asked, first: 'highest' }))).toContain(
    'was 4th highest of 4',
  );
});

it('is of the whole period where some of it has no figure, as the table is', () => {
  // 110 a month in six of twelve months stand in the table as 1,320 beside 1,200: 120 fewer, not 60.
  const month = (at: number) => `2018-${String(at + 1).padStart(2, '0')}`;
  const areas = (numerator: (area: number) => number, denominator?: number) =>
    panel(
      denominator === undefined ? { ...offences, polarity: 'lower-is-better' } : satisfaction,
      [0, 1, 2, 3].flatMap((area) =>
        Array.from({ length: 12 }, (_, at) => ({
          area: `a${area}`,
          period: month(at),
          numerator: area === 0 && at < 6 ? null : numerator(area),
          ...(denominator === undefined ? {} : { denominator: area === 0 && at < 6 ? null : denominator }),
        })),
      ),
    );
  const period = '2018-01/2018-12';
  const counts = gapToRankFinding(
    areas((area) => (area === 0 ? 110 : 100)),
    'a0',
    { period, rank: 1, mechanism: 'added' },
  );
  expect(counts).toMatchObject({ estimate: { value: -120 }, missing: 6 });
  expect(counts.caveats.map(({ code }) => code)).toContain('periods-missing');
  const shares = areas((area) => (area === 0 ? 70 : 80), 100);
  const moved = gapToRank(shares, 'a0', { period, rank: 1, mechanism: 'moved-from-denominator' });
  expect(moved.change).toBe(120);
});
