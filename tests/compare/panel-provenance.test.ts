import { describe, expect, it } from 'vitest';
import { panelProvenance } from '../../src/areas/panel-provenance.ts';
import { gapToRank } from '../../src/compare/gap-to-rank.ts';
import { howManyAbove } from '../../src/compare/how-many-above.ts';
import { rank } from '../../src/compare/rank.ts';
import type { Basis, Source } from '../../src/result/provenance.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { offences, satisfaction } from '../indicators.ts';
import { panelFrom } from './panels.ts';

const from = (id: string): Source => ({
  id,
  title: `Table ${id}`,
  publisher: 'The office',
  licence: 'Open Government Licence v3.0',
  attribution: 'Contains public sector information.',
});
const series = (basis: Basis, more: object = {}) => ({
  ...seriesFrom(satisfaction, { start: '2019-04', numerator: [80], denominator: [100] }),
  basis,
  ...more,
});
const basisOf = (...bases: readonly Basis[]) => panelProvenance(bases.map((basis) => series(basis))).basis;

describe('what several series together rest on', () => {
  it('is the weakest basis of them', () => {
    expect(basisOf('published', 'published')).toBe('published');
    expect(basisOf('published', 'own')).toBe('own');
    expect(basisOf('own', 'illustrative', 'published')).toBe('illustrative');
    expect(basisOf()).toBe('own');
  });

  it('is every source once, by its id, and every caveat once, by code and words', () => {
    const late = { code: 'late', text: 'Late returns.' };
    const early = { code: 'late', text: 'Later returns.' };
    const found = panelProvenance([
      series('own', { sources: [from('a'), from('b')], caveats: [late] }),
      series('own', { sources: [from('b'), from('c')], caveats: [late, early] }),
    ]);
    expect(found.sources.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(found.caveats).toEqual([late, early]);
  });
});

describe('periods without a figure', () => {
  const panel = panelFrom(satisfaction, '2019-04', [
    { area: 'a', numerator: [80, 82, 84], denominator: [100, 100, 100] },
    { area: 'b', numerator: [80, null, null], denominator: [100, null, null] },
    { area: 'c', numerator: [null, null, null], denominator: [null, null, null] },
    { area: 'd', numerator: [70, null, 71], denominator: [100, null, 100] },
  ]);
  it('are counted over all areas, and named for those that have a figure all the same', () => {
    const found = howManyAbove(panel, { period: '2019-04/2019-06' });
    expect(found.missing).toBe(6);
    const caveat = found.caveats.find(({ code }) => code === 'periods-missing');
    expect(caveat?.text).toMatch(/: b \(2\), d \(1\)\.$/);
  });

  it('are not spoken of where none is missing, or where the area has no figure at all', () => {
    const codes = (period: string) => howManyAbove(panel, { period }).caveats.map(({ code }) => code);
    expect(codes('2019-04')).not.toContain('periods-missing');
    expect(howManyAbove(panel, { period: '2019-04' }).missing).toBe(1);
  });
});

describe('a panel with several series for an area', () => {
  const parts = panelFrom(offences, '2019-04', [
    { area: 'a', numerator: [1], part: { offence: 'theft' } },
    { area: 'a', numerator: [2], part: { offence: 'burglary' } },
  ]);
  const message =
    'panel must hold one series for each area, so choose one value of each dimension first, got 2 parts, such as {"offence":"theft"} and {"offence":"burglary"}';

  it.each([
    ['rank', () => rank(parts, 'a', { period: '2019-04' })],
    ['howManyAbove', () => howManyAbove(parts, { target: 1 })],
    ['gapToRank', () => gapToRank(parts, 'a', { period: '2019-04', rank: 1, mechanism: 'added' })],
  ])('is refused by %s', (name, call) => {
    expect(call).toThrow(expect.objectContaining({ code: 'invalid-option', path: `${name}: panel` }));
    expect(call).toThrow(message);
  });

  it('is not one whose parts only name their dimensions in another order', () => {
    const same = panelFrom(satisfaction, '2019-04', [
      { area: 'a', numerator: [80], denominator: [100], part: { offence: 'theft', outcome: 'charged' } },
      { area: 'b', numerator: [70], denominator: [100], part: { outcome: 'charged', offence: 'theft' } },
    ]);
    expect(howManyAbove(same).evidence.areas.length).toBe(2);
  });
});
