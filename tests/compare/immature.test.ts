import { describe, expect, it } from 'vitest';
import { areas } from '../../src/areas/areas.ts';
import { figureOf } from '../../src/areas/figures.ts';
import { funnel } from '../../src/compare/funnel.ts';
import { gapToRankFinding } from '../../src/compare/gap-to-rank-finding.ts';
import { howManyAbove } from '../../src/compare/how-many-above.ts';
import { howManyNext } from '../../src/compare/how-many-next.ts';
import type { NextWindow } from '../../src/compare/next-window.ts';
import { rank } from '../../src/compare/rank.ts';
import { rankAcrossDefinitions } from '../../src/compare/rank-across-definitions.ts';
import { threshold } from '../../src/compare/threshold.ts';
import { sentence } from '../../src/findings/sentence.ts';
import { wideningAt } from '../../src/series/completed-figure.ts';
import { matured, maturedPanel } from '../../src/series/matured.ts';
import type { Panel } from '../../src/series/series.ts';
import { charged, chargedSoFar } from '../series/maturing-charges.ts';

const series = [1, 2, 3, 4, 5, 6].map((seed) => chargedSoFar(seed));
const panel: Panel = {
  indicator: charged,
  calendar: chargedSoFar(1).calendar,
  series,
  coverage: [],
  excluded: [],
};
const codes = ({ caveats }: { readonly caveats: readonly { readonly code: string }[] }) =>
  caveats.map(({ code }) => code);
const period = '2023-11/2024-04';

describe('a comparison without a period', () => {
  it('is about the last month that is mature, and says what was left out once for all areas', () => {
    for (const found of [funnel(panel), areas(panel), howManyAbove(panel)]) {
      expect(found.subject.to).toBe('2023-04');
      expect(codes(found).filter((code) => code === 'immature-left-out')).toHaveLength(1);
    }
    const found = threshold(chargedSoFar(1));
    expect(found.subject.to).toBe('2023-04');
    expect(found.evidence.observed).toBe('above');
    expect(codes(found)).toContain('immature-left-out');
  });

  it('has no figure where none is mature', () => {
    const young = series.map((each) => ({ ...each, asOf: each.asOf }));
    const late = young.map((each) =>
      matured(
        { ...each, indicator: { ...charged, maturity: { months: 99, source: 'x' } } },
        { immature: 'leave-out' },
      ),
    );
    expect(funnel({ ...panel, series: late }).verdict).toBe('cannot-tell');
  });
});

describe('a comparison over a period that is not mature', () => {
  it('is made as published, says so, and has the completed figures with their places beside', () => {
    const found = rank(panel, 'force-1', { period });
    const published = series.map((each) => figureOf(each, { first: 30, last: 35 }).value ?? 0);
    expect(found.evidence.rows.map(({ value }) => value).sort()).toEqual(published.sort());
    expect(found.caveats.find(({ code }) => code === 'immature')?.text).toBe(
      'Compared as published, although not all is in: as known at the end of April 2024, on average 11% to 75% of crimes charged are in (made so). Areas whose outcomes come at different speeds are then not alike.',
    );
    const rows = found.evidence.completed?.rows ?? [];
    expect(rows.map(({ place }) => place)).toEqual([1, 2, 3, 4, 5, 6]);
    for (const { value, lower, upper } of rows) {
      expect(value).toBeGreaterThan(0.1);
      expect(lower).toBeLessThan(0.12);
      expect(upper).toBeGreaterThan(0.12);
    }
    expect(found.evidence.completed).toMatchObject({ asOf: '2024-04', source: 'made so' });
  });

  it('says so in funnels, areas, gaps, definitions and thresholds too', () => {
    const [wide, apart] = [funnel(panel, { period }), areas(panel, { period })];
    expect([codes(wide), codes(apart)].every((each) => each.includes('immature'))).toBe(true);
    expect(wide.evidence.completed?.rows).toEqual(apart.evidence.completed?.rows);
    expect(codes(threshold(chargedSoFar(1), { period }))).toContain('immature');
    const gap = gapToRankFinding(panel, 'force-1', { period, rank: 1, mechanism: 'added' });
    expect(codes(gap)).toContain('immature');
    const several = rankAcrossDefinitions([{ definition: 'all', panel }], 'force-1', { period });
    expect(several.caveats.find(({ code }) => code === 'immature')?.text).toMatch(
      /^all: Compared as published/,
    );
  });

  it('says nothing of a period that is mature', () => {
    const found = rank(panel, 'force-1', { period: '2023-01/2023-04' });
    expect(codes(found)).not.toContain('immature');
    expect(found.evidence).not.toHaveProperty('completed');
  });

  it('is made of the completed figures where the panel is completed, each as the smaller sample that it is', () => {
    const completed = maturedPanel(panel, { immature: 'complete' });
    const found = rank(completed, 'force-1', { period: '2024-04' });
    expect(codes(found)).toContain('immature-completed');
    expect(codes(found).filter((code) => code.startsWith('immature'))).toHaveLength(1);
    const [first] = completed.series;
    const { exposure } = figureOf(completed.series[0] ?? chargedSoFar(1), { first: 35, last: 35 });
    expect(exposure).toBeCloseTo(1000 / (first === undefined ? 1 : wideningAt(first, 35)), 9);
  });
});

describe('how many next month of figures that mature', () => {
  const next = (of: Panel, window: NextWindow) => howManyNext(of, { window, atLeast: 3, target: 0.1 });
  it('is of the month when all of it is in, and says so', () => {
    const found = next(panel, 'month');
    // 12% in the end, of which 44% would be in at first.
    expect(found.verdict).toBe('likely');
    expect(codes(found)).toContain('when-mature');
    expect(sentence(found)).toContain('in May 2024, when all of it is in, is ');
  });

  it('cannot be told of a window that has months which are not all in, unless they are completed', () => {
    for (const window of ['year-to-date', { rolling: 12 }] as const) {
      const found = next(panel, window);
      expect(found).toMatchObject({ verdict: 'cannot-tell', evidence: { probability: null } });
      expect(codes(found)).toContain('immature');
      expect(sentence(found)).toMatch(/cannot be told: months before it are not all in\.$/);
    }
    const completed = maturedPanel(panel, { immature: 'complete' });
    expect(next(completed, { rolling: 12 }).evidence.probability ?? 0).toBeGreaterThan(0.5);
  });
});
