import { describe, expect, it } from 'vitest';
import { withoutCounts } from '../../src/assess/publication/without-counts.ts';
import { rank } from '../../src/compare/rank.ts';
import { coverageCheck } from '../../src/series/coverage-check.ts';
import { panelFrom } from '../compare/panels.ts';
import { offenceRate, offences, satisfaction } from '../indicators.ts';

const months = 24;
/** About 1,000 a month in each of twelve areas, of which one has so many in the last three. */
const withLast = (last: number, indicator = offences) =>
  panelFrom(
    indicator,
    '2017-05',
    Array.from({ length: 12 }, (_, area) => ({
      area: `area-${area}`,
      numerator: Array.from({ length: months }, (_, month) =>
        area === 3 && month >= months - 3 ? last : 1000 + ((area * 7 + month * 11) % 50),
      ),
      denominator: indicator.measure === 'rate' ? Array.from({ length: months }, () => 50_000) : null,
    })),
  );
const period = '2019-02/2019-04';
const leftOut = (last: number, indicator = offences) =>
  coverageCheck(withLast(last, indicator), { period }).excluded;

describe('records that are lost', () => {
  it('leave out an area with 5 events a month where 1,000 are usual, with the reason', () => {
    expect(leftOut(5)).toEqual([
      {
        area: 'area-3',
        areaName: 'area-3',
        code: 'far-below-expected',
        reason: '15 offences where its earlier figures lead one to expect about 3,100',
      },
    ]);
    expect(leftOut(0).map(({ area }) => area)).toEqual(['area-3']);
    expect(leftOut(5, offenceRate).map(({ area }) => area)).toEqual(['area-3']);
  });

  it('are not a fall that an area may have had', () => {
    expect(leftOut(150)).toEqual([]);
    expect(leftOut(500)).toEqual([]);
  });

  it('are not where all areas have moved, or few events were to be expected', () => {
    const panel = withLast(5);
    const all = {
      ...panel,
      series: panel.series.map((each) => ({
        ...each,
        numerator: each.numerator.map((figure, month) => (month >= months - 3 ? 5 : figure)),
      })),
    };
    expect(coverageCheck(all, { period }).excluded).toEqual([]);
    const rare = {
      ...panel,
      series: panel.series.map((each) => ({
        ...each,
        numerator: each.numerator.map((figure) => Math.round((figure ?? 0) / 100)),
      })),
    };
    expect(coverageCheck(rare, { period }).excluded).toEqual([]);
  });

  it('are seen in the periods of a stretch, unless they came later', () => {
    const year = { period: '2018-05/2019-04' };
    expect(coverageCheck(withLast(5), year).excluded.map(({ reason }) => reason)).toEqual([
      '15 offences in 3 periods, the first 2019-02, where its other figures lead one to expect about 3,100',
    ]);
    expect(coverageCheck(withLast(150), year).excluded).toEqual([]);
    const panel = withLast(5);
    const batch = (figures: readonly (number | null)[]) =>
      figures.map((figure, month) => (month === 20 ? 0 : month === 21 ? 2 * (figure ?? 0) : figure));
    const late = {
      ...panel,
      series: panel.series.map((each) =>
        each.area === 'area-5' ? { ...each, numerator: batch(each.numerator) } : each,
      ),
    };
    expect(coverageCheck(late, year).excluded.map(({ area }) => area)).toEqual(['area-3']);
  });

  it('are seen in a rate a tenth of what is low among the others, whatever was before', () => {
    const always = (share: number) => {
      const panel = withLast(1000, offenceRate);
      const lower = (figures: readonly (number | null)[]) =>
        figures.map((figure) => Math.round((figure ?? 0) * share));
      return {
        ...panel,
        series: panel.series.map((each) =>
          each.area === 'area-7' ? { ...each, numerator: lower(each.numerator) } : each,
        ),
      };
    };
    expect(coverageCheck(always(0.005), { period }).excluded.map(({ reason }) => reason)).toEqual([
      '15 offences where the rates of the others lead one to expect about 3,100',
    ]);
    expect(coverageCheck(always(0.2), { period }).excluded).toEqual([]);
  });

  it('are told without a number where the number may not be published', () => {
    const year = { period: '2018-05/2019-04' };
    const one = withLast(5).series.map((each) => ({
      ...each,
      numerator: each.numerator.map((figure, month) =>
        each.area === 'area-3' && month > 20 && month < 23 ? 1000 : figure,
      ),
    }));
    const reasons = [
      ...leftOut(5),
      ...coverageCheck(withLast(5), year).excluded,
      ...coverageCheck({ ...withLast(5), series: one }, year).excluded,
      ...coverageCheck(
        panelFrom(
          offenceRate,
          '2019-04',
          ['a', 'b', 'c', 'd', 'e'].map((area) => ({
            area,
            numerator: [area === 'a' ? 3 : 900],
            denominator: [50_000],
          })),
        ),
      ).excluded,
    ].map(({ reason }) => reason);
    expect(
      new Set(reasons.map((reason) => / in .*?(?=where)/.exec(reason)?.[0] ?? reason.slice(-60))).size,
    ).toBe(4);
    for (const reason of reasons)
      expect(withoutCounts(`Left out: Ash (${reason}).`)).toBe(
        'Left out: Ash (far fewer cases than were expected).',
      );
  });

  it('are never taken for the lowest place, nor for a share', () => {
    const found = rank(withLast(5), 'area-3', { period });
    expect(found.verdict).toBe('not-ranked');
    expect(found.evidence).toMatchObject({ after: null, before: { of: 12 } });
    expect(rank(withLast(5), 'area-1', { period }).evidence.after?.of).toBe(11);
    const share = panelFrom(
      satisfaction,
      '2019-01',
      Array.from({ length: 4 }, (_, area) => ({
        area: `area-${area}`,
        numerator: [80, 80, 80, area === 0 ? 2 : 80],
        denominator: [100, 100, 100, area === 0 ? 3 : 100],
      })),
    );
    expect(coverageCheck(share, { period: '2019-04' }).excluded).toEqual([]);
  });
});
