import { describe, expect, it } from 'vitest';
import { type GapToRankOptions, gapToRank } from '../../src/compare/gap-to-rank.ts';
import { gapToRankFinding } from '../../src/compare/gap-to-rank-finding.ts';
import { rank } from '../../src/compare/rank.ts';
import type { Indicator } from '../../src/indicator/indicator.ts';
import { chargeRatio, confidencePublished, offenceRate, offences, satisfaction } from '../indicators.ts';
import { panelFrom } from './panels.ts';

const names = ['a', 'b', 'c', 'd'];
const tableOf = (indicator: Indicator, tops: readonly (number | null)[], below: number | null = 100) =>
  panelFrom(
    indicator,
    '2019-04',
    tops.map((top, at) => ({
      area: names[at] ?? '',
      numerator: [top],
      denominator: below === null || top === null ? null : [below],
    })),
  );
const ask = { period: '2019-04', rank: 1, mechanism: 'added', coverage: false } as const;
const gap = (
  indicator: Indicator,
  tops: readonly (number | null)[],
  options: Partial<GapToRankOptions> = {},
) => gapToRank(tableOf(indicator, tops), 'a', { ...ask, ...options });

describe('the change that a place needs', () => {
  it('is counted from nothing where there was none', () => {
    expect(gap(offences, [0, 10, 20, 30], {}).change).toBe(30);
    expect(gap(offenceRate, [0, 10, 20, 30], { rank: 2 }).change).toBe(20);
  });

  // 150 more of 250 are 80%, 30 moved of 100 too; 67 more of 167 are 70.06%, 66 of 166 only 69.9%.
  it.each([
    ['added', 1, 0.8, 150],
    ['added', 2, 0.7, 67],
    ['moved-from-denominator', 1, 0.8, 30],
    ['moved-from-denominator', 3, 0.6, 10],
  ] as const)('of a proportion, %s, to place %i', (mechanism, rank, valueNeeded, change) => {
    expect(gap(satisfaction, [50, 60, 70, 80], { mechanism, rank })).toMatchObject({
      place: 4,
      of: 4,
      target: rank,
      valueNeeded,
      change,
    });
  });

  // 67 for 83 are 0.807, 66 for 84 only 0.786.
  it.each([
    ['added', 30],
    ['moved-from-denominator', 17],
  ] as const)('of a ratio, %s', (mechanism, change) => {
    expect(gap(chargeRatio, [50, 60, 70, 80], { mechanism })).toMatchObject({ valueNeeded: 0.8, change });
  });

  it('of a count or a rate is in proportion to the figure', () => {
    expect(gapToRank(tableOf(offences, [40, 55, 70, 90], null), 'a', ask).change).toBe(50);
    expect(gap(offenceRate, [40, 55, 70, 90], { rank: 3 }).change).toBe(15);
  });

  it('is a fall where the lowest is first, rounded away from none', () => {
    const falls = gap(satisfaction, [80, 75, 60, 50], {
      first: 'lowest',
      mechanism: 'moved-from-denominator',
    });
    expect(falls).toMatchObject({ place: 4, valueNeeded: 0.5, change: -30 });
    expect(
      gap({ ...satisfaction, polarity: 'lower-is-better' }, [80, 75, 60, 50], { rank: 2 }),
    ).toMatchObject({
      place: 4,
      valueNeeded: 0.6,
      change: -50,
    });
    // 19 fewer of 81 are 75.3%, 20 fewer of 80 are 75%.
    expect(gap(satisfaction, [80, 75, 60, 50], { first: 'lowest', rank: 3 }).change).toBe(-20);
  });

  it('is none for a place that is held, shared or surpassed', () => {
    for (const tops of [
      [80, 60, 70, 50],
      [80, 80, 70, 50],
    ])
      expect(gap(satisfaction, tops)).toMatchObject({ place: 1, change: 0, valueNeeded: 0.8 });
    expect(gap(satisfaction, [70, 60, 80, 50], { rank: 4 })).toMatchObject({ place: 2, change: 0 });
  });

  it('is null where nothing of the kind reaches it', () => {
    expect(gap(satisfaction, [50, 60, 70, 100])).toMatchObject({ valueNeeded: 1, change: null });
    expect(gap(chargeRatio, [0, 60, 70, 80], { first: 'lowest' })).toMatchObject({ place: 1, change: 0 });
  });

  it('is not asked of an area without a figure', () => {
    const none = { place: null, valueNeeded: null, change: null, changeForHalf: null };
    expect(gap(satisfaction, [null, 60, 70, 80])).toMatchObject({ ...none, of: 3 });
  });

  it('has no chances where samples are not known, or where there are no rivals to pass', () => {
    const published = panelFrom(
      confidencePublished,
      '2019-Q2',
      [0.5, 0.6, 0.7].map((top, at) => ({ area: names[at] ?? '', numerator: [top] })),
    );
    expect(gapToRank(published, 'a', { ...ask, period: '2019-Q2' })).toMatchObject({
      place: 3,
      valueNeeded: 0.7,
      changeForHalf: null,
      changeForFourFifths: null,
    });
    expect(gap(satisfaction, [50, 60], { rank: 2 })).toMatchObject({ changeForHalf: null });
  });

  it('is larger for a surer place, and a fall where the lowest is first', () => {
    const once = gap(satisfaction, [50, 60, 70, 80]);
    expect(once.changeForFourFifths ?? 0).toBeGreaterThan(once.changeForHalf ?? 0);
    const low = gap(satisfaction, [80, 75, 60, 50], { first: 'lowest' });
    expect(low.changeForFourFifths ?? 0).toBeLessThan(low.changeForHalf ?? 0);
    expect(low.changeForHalf ?? 0).toBeLessThan(0);
  });

  it('is the one that the places of the changed table bear out', () => {
    const below = 1000;
    const tops = [500, 600, 640, 700, 720, 800];
    const table = (own: number) =>
      panelFrom(
        satisfaction,
        '2019-04',
        [own, ...tops.slice(1)].map((top, at) => ({
          area: `a${at}`,
          numerator: [top],
          denominator: [below],
        })),
      );
    const asked = { ...ask, rank: 2, mechanism: 'moved-from-denominator' } as const;
    const { changeForHalf, changeForFourFifths } = gapToRank(table(500), 'a0', asked);
    const chance = (more: number | null) =>
      rank(table(500 + (more ?? 0)), 'a0', { period: '2019-04' }).evidence.atOrBetter[1];
    // The figure that is moved is drawn towards the others a little more than the level that was.
    expect(Math.abs((chance(changeForHalf) ?? 0) - 0.5)).toBeLessThan(0.1);
    expect(Math.abs((chance(changeForFourFifths) ?? 0) - 0.8)).toBeLessThan(0.1);
  });

  it('mirrors where the lowest is first', () => {
    const up = gap(satisfaction, [50, 60, 70, 80], { mechanism: 'moved-from-denominator', rank: 2 });
    const down = gap(satisfaction, [50, 40, 30, 20], {
      mechanism: 'moved-from-denominator',
      rank: 2,
      first: 'lowest',
    });
    expect([down.change, down.changeForHalf, down.changeForFourFifths]).toEqual(
      [up.change, up.changeForHalf, up.changeForFourFifths].map((each) => -(each ?? 0)),
    );
  });
});

describe('what a gap to a rank refuses', () => {
  it.each([
    [
      'mechanism',
      satisfaction,
      { mechanism: 'wished' },
      'must be added or moved-from-denominator for a proportion',
    ],
    ['mechanism', chargeRatio, { mechanism: null }, 'must be added or moved-from-denominator for a ratio'],
    ['mechanism', offenceRate, { mechanism: 'moved-from-denominator' }, 'must be added for a rate'],
    ['rank', satisfaction, { rank: 1.5 }, 'must be a place from 1 to 3'],
    ['rank', satisfaction, { rank: 0 }, 'must be a place from 1 to 3'],
    ['rank', satisfaction, { rank: 4 }, "must be a place from 1 to 3, or 'top-quartile'"],
    ['period', satisfaction, { period: '' }, 'is required'],
  ] as const)('%s of %o', (member, indicator, wrong, message) => {
    const call = () => gapToRank(tableOf(indicator, [50, 60, 70]), 'a', { ...ask, ...wrong } as never);
    expect(call).toThrow(expect.objectContaining({ code: 'invalid-option', path: `gapToRank: ${member}` }));
    expect(call).toThrow(message);
  });

  it('a place beyond the areas that there are, whichever of them have a figure in the period', () => {
    expect(gap(satisfaction, [50, 60, 70], { rank: 3 })).toMatchObject({ target: 3, of: 3 });
    expect(() => gap(satisfaction, [50, 60, null], { rank: 4 })).toThrow('from 1 to 3');
    expect(() => gap(satisfaction, [50], { rank: 2 })).toThrow('place 1, as there is one area');
    expect(gap(satisfaction, [50, 60, null], { rank: 3 })).toMatchObject({ place: 2, of: 2, change: 0 });
    expect(gap(satisfaction, [null, null], { rank: 2 }).place).toBeNull();
  });

  it('a quartile among two areas, and an area that the panel does not have', () => {
    expect(() => gap(satisfaction, [50, 60], { rank: 'top-quartile' })).toThrow(
      "'top-quartile' among three areas",
    );
    expect(gap(satisfaction, [50, 60, 70], { rank: 'top-quartile' }).target).toBe(1);
    const table = tableOf(satisfaction, [50, 60]);
    expect(() => gapToRank(table, 'e', ask)).toThrow(expect.objectContaining({ code: 'unknown-area' }));
    expect(() => gapToRank(table, 'e', ask)).toThrow("gapToRank: area must be one of the panel's: a, b, got");
  });
});

describe('a gap to a rank as a finding', () => {
  const finding = (tops: readonly (number | null)[], options: Partial<GapToRankOptions> = {}) =>
    gapToRankFinding(tableOf(satisfaction, tops), 'a', { ...ask, ...options });

  it('has a verdict for each case', () => {
    expect(finding([50, 60, 70, 80]).verdict).toBe('short');
    expect(finding([80, 60, 70, 50]).verdict).toBe('held');
    expect(finding([50, 60, 70, 100]).verdict).toBe('out-of-reach');
    expect(finding([null, 60, 70, 80]).verdict).toBe('not-ranked');
  });

  it('shows the figure, the sample and what was asked', () => {
    const found = finding([50, 60, 70, 80], { rank: 'top-quartile' });
    expect(found.evidence).toMatchObject({ value: 0.5, numerator: 50, topQuartile: true, target: 1 });
    expect(found).toMatchObject({ n: 100, missing: 0, looks: 1, settle: null });
    expect(found.subject).toMatchObject({ area: 'a', areaName: 'a', from: '2019-04', to: '2019-04' });
    expect(found.caveats.map(({ code }) => code)).toEqual(['place-not-outcome']);
    expect(finding([50, 60, 70, 80]).evidence.topQuartile).toBe(false);
    const none = finding([null, 60, 70, 80]);
    expect(none).toMatchObject({ n: 0, missing: 1, evidence: { value: null, numerator: null } });
  });

  it('records its options, the defaults among them', () => {
    const table = tableOf(satisfaction, [50, 60, 70, 80]);
    const { method } = gapToRank(table, 'a', { period: '2019-04', rank: 1, mechanism: 'added' });
    expect(method.options).toEqual({
      definition: 'satisfaction',
      period: '2019-04',
      rank: 1,
      mechanism: 'added',
      coverage: true,
      first: 'highest',
    });
  });
});
