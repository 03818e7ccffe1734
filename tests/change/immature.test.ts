import { describe, expect, it } from 'vitest';
import { compareWith } from '../../src/change/amount/compare-with.ts';
import { contribution } from '../../src/change/amount/contribution.ts';
import { difference } from '../../src/change/amount/difference.ts';
import { growth } from '../../src/change/amount/growth.ts';
import { pooled } from '../../src/change/amount/pooled.ts';
import { plateau } from '../../src/change/plateau/plateau.ts';
import { changePoints } from '../../src/change/steps/change-points.ts';
import { turningPoint } from '../../src/change/steps/turning-point.ts';
import { associationFinding } from '../../src/change/together/association-finding.ts';
import { trend } from '../../src/change/trend/trend.ts';
import type { Indicator } from '../../src/indicator/indicator.ts';
import { likeForLike } from '../../src/series/like-for-like.ts';
import { matured } from '../../src/series/matured.ts';
import type { Panel, Series } from '../../src/series/series.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { offences } from '../indicators.ts';
import { charged, chargedSoFar, exponential } from '../series/maturing-charges.ts';

const seeds = Array.from({ length: 12 }, (_, at) => at + 1);
const complete = (series: Series) => matured(series, { immature: 'complete' });
const codes = ({ caveats }: { readonly caveats: readonly { readonly code: string }[] }) =>
  caveats.map(({ code }) => code);
const without = ({ maturity: _, ...indicator }: Indicator) => indicator;

/** The sag of the last months is read as a fall where an indicator does not say that its figures complete late. */
const asIfComplete = (seed: number) => chargedSoFar(seed, without(charged));
const bent = (series: readonly Series[]) =>
  series.filter((each) => ['changed', 'moving'].includes(changePoints(each).verdict)).length;

describe('a constant 12% charged in the end, 120 days after the crime on average', () => {
  const known = seeds.map((seed) => chargedSoFar(seed));
  const analyses = [trend, turningPoint, changePoints, plateau];

  it('has changed downwards, where the last months are taken as complete', () => {
    const found = seeds.map((seed) => changePoints(asIfComplete(seed)));
    for (const { verdict } of found) expect(['changed', 'moving']).toContain(verdict);
    for (const { estimate } of found) expect(estimate.value).toBeLessThan(0);
  });

  it('does not bend without its immature months, which every analysis says it left out', () => {
    expect(bent(known)).toBeLessThanOrEqual(2);
    for (const series of known)
      for (const analysis of analyses) {
        const found = analysis(series);
        expect(codes(found)).toContain('immature-left-out');
        expect(found.subject.to).toBe('2023-04');
      }
  });

  it('does not bend when it is completed, which every analysis says', () => {
    const completed = known.map(complete);
    expect(bent(completed)).toBeLessThanOrEqual(2);
    for (const series of completed)
      for (const analysis of analyses) {
        const found = analysis(series);
        expect(codes(found)).toContain('immature-completed');
        expect(found.subject.to).toBe('2024-04');
      }
    const slopes = completed.map((series) => trend(series).estimate.value ?? 99);
    expect(Math.abs(slopes.reduce((sum, slope) => sum + slope, 0) / slopes.length)).toBeLessThan(0.5);
  });

  it('is level at 12% when completed', () => {
    const found = plateau(complete(chargedSoFar(2)));
    expect(['level', 'cannot-tell']).toContain(found.verdict);
    expect(Math.abs(found.estimate.value ?? 99)).toBeLessThan(1.5);
  });

  it('is not compared with an immature month as published, and completed with the doubt of the rest', () => {
    const series = chargedSoFar(3);
    const asked = { from: '2023-01', to: '2024-04' };
    expect(difference(asIfComplete(3), asked).verdict).toBe('lower');
    expect(difference(series, asked)).toMatchObject({ verdict: 'cannot-tell', estimate: { value: null } });
    const found = difference(complete(series), asked);
    expect(found.verdict).toBe('cannot-tell');
    // A month with 12% in varies nearly ten times as much: its interval is about as wide as that of a tenth of the crimes.
    const plain = difference(chargedSoFar(3, without(charged)), { from: '2022-01', to: '2023-01' });
    const width = ({ estimate: { lower, upper } }: typeof found) => (upper ?? 0) - (lower ?? 0);
    expect(width(found) / width(plain)).toBeGreaterThan(1.8);
  });

  it('is compared up to the last mature month, pooled and like for like too', () => {
    const series = chargedSoFar(4);
    expect(compareWith(series, { with: 'same-period-last-year' }).evidence.own.period).toBe('2023-04');
    expect(pooled(series, { least: 1000 }).to).toBe('2023-04');
    expect(likeForLike(series, '2024-04').period.now.value).toBeNull();
  });
});

describe('counts of charges', () => {
  const counted: Indicator = {
    ...offences,
    counted: 'crimes charged',
    maturity: { delay: { numerator: exponential }, source: 'made so' },
  };
  const charges = (area: string, times: number) =>
    seriesFrom(counted, {
      start: '2021-05',
      area,
      numerator: Array.from({ length: 36 }, (_, place) =>
        Math.round(times * (100 + ((7 * place) % 5)) * (exponential.within[35 - place] ?? 1)),
      ),
    });
  const last = { from: '2022-05/2023-04', to: '2023-05/2024-04' };

  it('of a year of which months are not mature are left out of both years', () => {
    const found = growth(charges('a', 1), last);
    expect(found.verdict).toBe('cannot-tell');
    expect(codes(found)).toContain('immature-left-out');
    const before = growth(charges('a', 1), { from: '2021-05/2022-04', to: '2022-05/2023-04' });
    expect(before.estimate.value).toBeGreaterThan(-4);
  });

  it('have not fallen when completed, with a wider interval than if all were in', () => {
    const found = growth(complete(charges('a', 1)), last);
    expect(Math.abs(found.estimate.value ?? 99)).toBeLessThan(3);
    const whole = growth(charges('a', 1), { from: '2021-05/2022-04', to: '2022-05/2023-04' });
    const width = ({ estimate: { lower, upper } }: typeof found) => (upper ?? 0) - (lower ?? 0);
    expect(width(found)).toBeGreaterThan(1.05 * width(whole));
  });

  it('of areas contribute to a change only where all is in', () => {
    const series = [charges('a', 1), charges('b', 2)];
    const panel: Panel = {
      indicator: counted,
      calendar: charges('a', 1).calendar,
      series,
      coverage: [],
      excluded: [],
    };
    expect(contribution(panel, last).evidence.excluded.map(({ area }) => area)).toEqual(['a', 'b']);
    expect(associationFinding(panel, panel).evidence.left[0]?.outcome.at(-1)).toBeNull();
  });
});
