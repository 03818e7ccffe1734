import { describe, expect, it } from 'vitest';
import { between } from '../../../src/assess/publication/between.ts';
import { guardOf } from '../../../src/assess/publication/guard.ts';
import { seenIn } from '../../../src/assess/publication/seen-in.ts';
import { nothingShown } from '../../../src/assess/publication/shown.ts';
import { shownIn } from '../../../src/assess/publication/shown-in.ts';
import { withoutCounts } from '../../../src/assess/publication/without-counts.ts';
import { difference } from '../../../src/change/amount/difference.ts';
import { associationFinding } from '../../../src/change/together/association-finding.ts';
import { serviceUnderDemandFinding } from '../../../src/change/together/service-under-demand-finding.ts';
import { gapToRankFinding } from '../../../src/compare/gap-to-rank-finding.ts';
import { rank } from '../../../src/compare/rank.ts';
import { rankAcrossDefinitions } from '../../../src/compare/rank-across-definitions.ts';
import type { AnyFinding } from '../../../src/findings/any-finding.ts';
import { month } from '../../../src/period/month.ts';
import { offset } from '../../../src/period/offset.ts';
import { scanPlateaus } from '../../../src/scan/plateaus.ts';
import { scanFinding } from '../../../src/scan/scan-finding.ts';
import { coverageCheck } from '../../../src/series/coverage-check.ts';
import { panel } from '../../../src/series/panel.ts';
import { seriesOf } from '../../../src/series/series-of.ts';
import { offences, satisfaction } from '../../indicators.ts';

const areas = ['alder', 'birch', 'cedar', 'damson', 'elder'];
const months = Array.from({ length: 24 }, (_, at) => offset(month(2018, 1), at));

/** Counts by area and month of an indicator of this id. */
const counted = (id: string, of: (area: number, at: number) => number) =>
  panel(
    { ...offences, id, name: id },
    areas.flatMap((area, place) => months.map((period, at) => ({ area, period, numerator: of(place, at) }))),
  );

describe('every indicator that a finding shows', () => {
  it('is named, and guarded: an activity of which there are few keeps the association from being shown', () => {
    const few = counted('searches', (area, at) => (area === 0 ? at % 5 : 30 + ((7 * at + area) % 11)));
    const many = counted('weapons', (area, at) => 40 + area + ((5 * at + area) % 13));
    const finding = associationFinding(few, many);
    const shown = shownIn(finding) ?? [];
    expect(shown.map(({ indicator }) => indicator)).toEqual(['weapons', 'searches']);
    const guards = { weapons: guardOf(many, null, undefined, 5), searches: guardOf(few, null, undefined, 5) };
    const claims = shown.flatMap(({ indicator, outline }) => {
      const guard = indicator === 'weapons' ? guards.weapons : guards.searches;
      return seenIn(outline, guard, null) ?? [];
    });
    expect(claims).toHaveLength(2);
    expect(nothingShown().add(...claims.slice(0, 1))).toBe(true);
    expect(nothingShown().add(...claims)).toBe(false);
  });

  it('is withheld where two definitions side by side differ by three', () => {
    const base = (area: number, at: number) => 20 + area + (at % 3);
    const [narrow, wide] = [
      counted('charged', base),
      counted('charged-or-summonsed', (area, at) => base(area, at) + (area === 2 && at === 5 ? 3 : 9)),
    ];
    const finding = rankAcrossDefinitions(
      [
        { definition: 'charged', panel: narrow },
        { definition: 'charged or summonsed', panel: wide },
      ],
      'cedar',
      { period: '2018-06' },
    );
    const shown = shownIn(finding) ?? [];
    expect(shown.map(({ indicator }) => indicator)).toEqual(['charged', 'charged-or-summonsed']);
    const [one, other] = [narrow, wide].map((each) => guardOf(each, null, undefined, 5));
    if (one === undefined || other === undefined) throw new Error('no guards');
    const claim = (guard: typeof one, at: number) => ({
      guard,
      lines: guard.linesOf('cedar', 'together') ?? [],
      stretches: [[at, at + 1] as const],
    });
    expect(between(one, other, false)).toHaveLength(1);
    expect(nothingShown().add(claim(one, 5), claim(other, 5))).toBe(false);
    expect(nothingShown().add(claim(one, 4), claim(other, 4))).toBe(true);
    // One after the other the second is withheld, also where it follows by subtraction over time.
    const shownSoFar = nothingShown();
    const over = (guard: typeof one, from: number, before: number) => ({
      ...claim(guard, 0),
      stretches: [[from, before] as const],
    });
    expect(
      [over(one, 0, 6), over(one, 0, 5), over(other, 0, 6), over(other, 0, 5)].map((each) =>
        shownSoFar.add(each),
      ),
    ).toEqual([true, true, true, false]);
  });

  it('takes no two unlike indicators for a part of each other', () => {
    const guards = [
      counted('burglary', (area, at) => 20 + ((7 * at + area) % 9)),
      counted('robbery', (area, at) => 20 + ((5 * at + 3 * area) % 9)),
    ].map((each) => guardOf(each, null, undefined, 5));
    const [one, other] = guards;
    if (one === undefined || other === undefined) throw new Error('no guards');
    expect(between(one, other, false)).toEqual([]);
  });

  it('is every area that stands beside it: of a rank and a gap to a rank the few of another one are seen', () => {
    const answered = panel(
      satisfaction,
      areas.flatMap((area, place) =>
        months.map((period, at) => ({
          ...{ area, period },
          ...{ numerator: place === 4 ? 47 : 30 + ((at + place) % 7), denominator: 50 },
        })),
      ),
    );
    const guard = guardOf(answered, null, undefined, 5);
    const may = (finding: AnyFinding) => {
      const claims = (shownIn(finding) ?? []).map(({ outline }) => seenIn(outline, guard, null));
      return claims.every((each) => each !== null && nothingShown().add(each));
    };
    const period = '2019-03';
    expect(may(difference(seriesOf(answered, 'cedar'), { from: '2018-03', to: period }))).toBe(true);
    expect(may(rank(answered, 'cedar', { period }))).toBe(false);
    expect(may(gapToRankFinding(answered, 'cedar', { period, rank: 1, mechanism: 'added' }))).toBe(false);
    expect(may(rank(answered, 'cedar', { period: '2018-04/2019-03' }))).toBe(true);
  });

  it('is each that was looked at, and what does not say whose figures it shows is not shown', () => {
    const [burglary, robbery] = [
      counted('burglary', (area) => 20 + area),
      counted('robbery', (area) => 30 + area),
    ];
    const scanned = scanFinding(scanPlateaus([...burglary.series, ...robbery.series]));
    expect(shownIn(scanned)?.map(({ indicator }) => indicator)).toEqual(['burglary', 'robbery']);
    const ofMonths = seriesOf(
      panel(satisfaction, [{ area: 'alder', period: '2018-01', numerator: 80, denominator: 90 }]),
      'alder',
    );
    const days = Array.from({ length: 60 }, (_, day) => day);
    const daily = { demand: days.map((day) => 40 + (day % 7)), met: days.map((day) => 37 + (day % 7)) };
    expect(shownIn(serviceUnderDemandFinding(ofMonths, daily))).toBeNull();
    expect(shownIn(serviceUnderDemandFinding(ofMonths))).toHaveLength(1);
    const ranked = rank(robbery, 'cedar', { period: '2018-06' });
    const row = { area: 'cedar', areaName: 'Cedar', value: 32, standardised: 30, observed: 32, expected: 34 };
    const mixed = { ...row, place: 3, standardisedPlace: 2, groups: 4 };
    expect(shownIn(ranked)).toHaveLength(1);
    expect(shownIn({ ...ranked, evidence: { ...ranked.evidence, caseMix: mixed } })).toBeNull();
  });

  it('is counted in no reason for leaving an area out', () => {
    const rows = areas.flatMap((area, place) =>
      months.map((period) => ({
        ...{ area, period },
        numerator: place === 0 ? 1 : 30,
        denominator: place === 0 ? 900 : 60,
      })),
    );
    const outcomes = {
      ...satisfaction,
      outcomes: { scheme: 'own', numerator: ['charged'], denominator: 'all', unknown: ['unknown'] },
    } as const;
    const { excluded } = coverageCheck(panel(outcomes, rows));
    for (const text of [
      ...excluded.map(({ reason }) => reason),
      '3 crimes charged where about 40 were expected; 12.5% of outcomes are unknown (limit 5%)',
      '1,204 crimes where its earlier figures lead one to expect about 2,000',
    ]) {
      expect(withoutCounts({ reason: [text] }).reason[0]).not.toMatch(/\d/);
    }
    expect(withoutCounts('the figures for 2019-04 are marked as incomplete')).toContain('2019-04');
  });
});
