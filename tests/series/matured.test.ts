import { describe, expect, it } from 'vitest';
import {
  chargedOfAssignedRecorded,
  chargedOfRecordedCrime,
  courtOfAllCrime,
  courtToUnable,
} from '../../src/indicator/catalogue/charge-to-nfa.ts';
import type { Indicator } from '../../src/indicator/indicator.ts';
import type { Delay } from '../../src/indicator/maturity.ts';
import { measuredDelay } from '../../src/indicator/measured-delay.ts';
import { completedCount } from '../../src/series/completed-count.ts';
import { wideningAt } from '../../src/series/completed-figure.ts';
import { matured } from '../../src/series/matured.ts';
import { panel } from '../../src/series/panel.ts';
import { rolling } from '../../src/series/rolling.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { sumPeriods } from '../../src/series/sum-periods.ts';
import { usable } from '../../src/series/usable.ts';
import { rows as homeOffice } from '../../src/tables/home-office-outcomes.ts';
import { rows as latest } from '../../src/tables/home-office-series.ts';
import { rows as policeUk } from '../../src/tables/police-uk-outcomes-2018-19.ts';
import { rows as westMercia } from '../../src/tables/west-mercia-lpa-2018-19.ts';
import { chargeRatio, satisfaction } from '../indicators.ts';
import { charged, exponential } from './maturing-charges.ts';

/** A constant 12% of 1,000 crimes a month, as known at the end of April 2024. */
const constant = seriesFrom(charged, {
  start: '2021-05',
  numerator: Array.from({ length: 36 }, (_, place) =>
    Math.round(120 * (exponential.within[35 - place] ?? 1)),
  ),
  denominator: new Array(36).fill(1000),
});

describe('the last months of figures that complete late', () => {
  it('are gaps until 95% is in: the last twelve months of a delay of 120 days on average', () => {
    const found = matured(constant, { immature: 'leave-out' });
    expect(found.numerator.indexOf(null)).toBe(24);
    expect(found.states.slice(22, 26)).toEqual(['reported', 'reported', 'immature', 'immature']);
    expect(found.caveats.at(-1)).toEqual({
      code: 'immature-left-out',
      text: 'The last 12 figures (May 2023 to April 2024) are left out as immature: as known at the end of April 2024, on average 11% to 94% of crimes charged are in (made so).',
    });
  });

  it('are completed by the delay to the 12% that come in the end, each with its interval', () => {
    const found = matured(constant, { immature: 'complete' });
    for (const value of found.numerator) expect(Math.abs((value ?? 0) - 120)).toBeLessThan(4);
    expect(found.states.at(-1)).toBe('estimated');
    const last = found.completed?.at(-1);
    expect(last?.numerator).toMatchObject({ in: 14 });
    expect(last?.numerator.lower).toBeLessThan(80);
    expect(last?.numerator.upper).toBeGreaterThan(170);
    expect(found.caveats.at(-1)?.text).toMatch(
      /^The last 25 figures .*: for April 2024 crimes charged, 14 in, about 120 in the end \(72 to 191\) \(made so\)\.$/,
    );
  });

  it('have a sampling variance wider by what is still to come: of a share p by (1/share - p)/(1 - p) times', () => {
    const found = matured(constant, { immature: 'complete' });
    const share = exponential.within[0] ?? 0;
    const p = 14.5 / share / 1000;
    expect(wideningAt(found, 35)).toBeCloseTo((1 / share - p) / (1 - p), 9);
    expect(wideningAt(found, 0)).toBe(1);
    expect(wideningAt(constant, 35)).toBe(1);
  });

  it('are counted from the end of asOf: a year later all but none are left out', () => {
    const later = {
      ...constant,
      asOf: seriesFrom(charged, { start: '2025-04', numerator: [1], denominator: [9] }).asOf,
    };
    expect(matured(later, { immature: 'leave-out' })).toBe(later);
    const input = { start: '2024-01', numerator: [1, 1, 1], denominator: [9, 9, 9] };
    expect(seriesFrom(charged, input).asOf).toBe('2024-03');
    expect(seriesFrom(charged, { ...input, asOf: '2024-12' }).asOf).toBe('2024-12');
    expect(() => seriesFrom(charged, { ...input, asOf: 'soon' })).toThrow('seriesFrom: asOf');
  });

  it('are left out by months alone where only those are known, and then cannot be completed', () => {
    const months: Indicator = { ...charged, maturity: { months: 6, source: 'a guess' } };
    const series = { ...constant, indicator: months };
    const found = matured(series, { immature: 'leave-out' });
    expect(found.numerator.indexOf(null)).toBe(30);
    expect(found.caveats.at(-1)?.text).toContain('figures are complete after 6 months (a guess)');
    expect(() => matured(series, { immature: 'complete' })).toThrow(
      "matured: immature must be 'leave-out': the delay is not known",
    );
  });

  it('are as they are on the closed basis and without a maturity', () => {
    const closed = { ...constant, indicator: { ...charged, countBasis: 'closed' as const } };
    expect(matured(closed, { immature: 'leave-out' })).toBe(closed);
    const plain = seriesFrom(satisfaction, { start: '2019-01', numerator: [8], denominator: [10] });
    expect(matured(plain, { immature: 'complete' })).toBe(plain);
  });

  it('are done once: what is left out or completed comes back as it is', () => {
    const out = matured(constant, { immature: 'leave-out' });
    expect(matured(out, { immature: 'leave-out' })).toBe(out);
    const completed = matured(constant, { immature: 'complete' });
    expect(matured(completed, { immature: 'leave-out' })).toBe(completed);
  });

  it('of a ratio mature when both its sides have, and both are completed', () => {
    const quick: Delay = { within: [0.5, 0.9, 1] };
    const slow: Delay = { within: [0.25, 0.5, 0.75, 1] };
    const ratio: Indicator = {
      ...chargeRatio,
      maturity: { delay: { numerator: slow, denominator: quick }, source: 'made so' },
    };
    const series = seriesFrom(ratio, {
      start: '2024-01',
      numerator: [40, 30, 20, 10],
      denominator: [80, 80, 72, 40],
    });
    expect(matured(series, { immature: 'leave-out' }).numerator).toEqual([40, null, null, null]);
    const found = matured(series, { immature: 'complete' });
    expect(found.numerator).toEqual([40, 40, 40, 40]);
    expect(found.denominator).toEqual([80, 80, 80, 80]);
    expect(found.caveats.at(-1)?.text).toContain(
      '; offences with no further action, 40 in, about 80 in the end',
    );
  });

  it('of a longer period take the share of all its months', () => {
    const even: Delay = { within: [0.4, 0.8, 1] };
    const indicator: Indicator = { ...charged, maturity: { delay: { numerator: even }, source: 'made so' } };
    const months = seriesFrom(indicator, {
      start: '2024-01',
      numerator: [100, 80, 40],
      denominator: [500, 500, 500],
    });
    const quarter = matured(sumPeriods(months, 'quarter'), { immature: 'complete' });
    expect(quarter.completed?.[0]?.numerator.share).toBeCloseTo((0.4 + 0.8 + 1) / 3, 12);
    expect(quarter.numerator[0]).toBeCloseTo(300, 9);
    const three = matured(rolling(months, 3), { immature: 'complete' });
    expect(three.numerator[2]).toBeCloseTo(300, 9);
    expect(() => sumPeriods(matured(months, { immature: 'complete' }), 'quarter')).toThrow(
      'must be summed before it is completed',
    );
  });

  it('never exceed what they are out of', () => {
    const series = seriesFrom(charged, { start: '2024-04', numerator: [400], denominator: [1000] });
    const found = matured(series, { immature: 'complete' });
    expect(found.numerator).toEqual([1000]);
    expect(found.completed?.[0]?.numerator.upper).toBe(1000);
  });

  it('are left out even so where under a tenth is in, or the period is not over', () => {
    const indicator: Indicator = {
      ...charged,
      maturity: { delay: { numerator: { within: [0.05, 0.5, 1] } }, source: 'made so' },
    };
    const input = { start: '2024-02', numerator: [20, 10, 1], denominator: [99, 99, 99] };
    const found = matured(seriesFrom(indicator, input), { immature: 'complete' });
    expect(found.numerator).toEqual([20, 20, null]);
    expect(found.caveats.map(({ code }) => code)).toEqual(['immature-left-out', 'immature-completed']);
    const early = matured(seriesFrom(indicator, { ...input, asOf: '2024-03' }), { immature: 'complete' });
    expect(early.numerator).toEqual([40, null, null]);
  });

  it('of a panel are counted from the last period of its rows, also of rows outside it', () => {
    const rows = ['2023-01', '2024-03', '2024-04'].map((period) => ({
      ...{ area: 'a', period, numerator: 50, denominator: 1000 },
    }));
    expect(panel(charged, rows, { to: '2023-12' }).series[0]?.asOf).toBe('2024-04');
    expect(panel(charged, rows, { asOf: '2024-06' }).series[0]?.asOf).toBe('2024-06');
  });
});

describe('a delay', () => {
  it('is measured by development factors where the last months are not known to the end', () => {
    // Month 0 to 1 grows by (10 + 8)/(6 + 4), month 1 to 2 by 12/10.
    expect(measuredDelay([[6, 4, 2], [4, 4], [5]], 2).within).toEqual([10 / 18 / 1.2, 1 / 1.2, 1]);
  });

  it('has no spread where every month is alike, and one where they differ by more than chance', () => {
    const alike = new Array(12).fill([500, 300, 200]);
    expect(measuredDelay(alike, 2).spread).toBe(0);
    const unlike = alike.map((_, row) => (row % 2 === 0 ? [400, 400, 200] : [600, 200, 200]));
    // Shares of .4 and .6 after month 0: a variance of .01 over .5 x .5, less chance; none after month 1.
    expect(measuredDelay(unlike, 2).spread).toBeCloseTo(
      (0.01 - 0.25 / 1000 - 0.16 / 1000) / (0.999 * 0.41),
      12,
    );
  });

  it('is refused of counts that are none', () => {
    expect(() => measuredDelay([[0, 0]], 1)).toThrow('must have an outcome within 1 months');
    expect(() => measuredDelay([[1, -1]], 1)).toThrow('triangle[0][1]');
  });

  it('completes no count as none, with an upper limit', () => {
    const none = completedCount(0, { within: [0.5, 1] }, 0, 1);
    expect(none).toMatchObject({ completed: 0, lower: 0 });
    expect(none.upper).toBeGreaterThan(1);
    expect(completedCount(-2, { within: [0.5, 1] }, 0, 1).completed).toBe(-2);
  });
});

describe('what an analysis is given of figures that complete late', () => {
  const options = { provisional: 'leave-out', restarts: 'apply' } as const;

  it('is the mature ones alone, with a caveat', () => {
    const found = usable(constant, options);
    expect(found.places.at(-1)).toBe(23);
    expect(found.caveats.map(({ code }) => code)).toEqual(['immature-left-out']);
  });

  it('is all of them where they are completed, the last as the smaller sample that would be as uncertain', () => {
    const series = matured(constant, { immature: 'complete' });
    const found = usable(series, options);
    expect(found.places.length).toBe(36);
    expect(found.counted.size[35]).toBeCloseTo(1000 / wideningAt(series, 35), 9);
    expect(found.values[35]).toBeCloseTo(0.12, 2);
    expect(found.caveats.map(({ code }) => code)).toEqual(['immature-completed']);
  });
});

describe('the shipped tables of outcomes', () => {
  it('are known long after their months, and so mature', () => {
    // No month of them sags, as one that is not all in would.
    for (const rows of [policeUk, westMercia]) {
      const [first] = panel(courtToUnable, rows).series;
      expect(first?.asOf).toBe('2021-02');
      expect(first === undefined ? null : matured(first, { immature: 'leave-out' })).toBe(first);
    }
    expect(panel(chargedOfAssignedRecorded, homeOffice).series[0]?.asOf).toBe('2026-03');
    const share = (period: string) => {
      const figures = panel(courtOfAllCrime, policeUk, { period }).series;
      const sum = (side: 'numerator' | 'denominator') =>
        figures.reduce((total, each) => total + (each[side]?.[0] ?? 0), 0);
      return sum('numerator') / sum('denominator');
    };
    expect(Math.abs(share('2018-10') / share('2019-02') - 1)).toBeLessThan(0.01);
  });

  it('of the latest years of the Home Office series are not', () => {
    const [series] = panel(chargedOfRecordedCrime, latest, { areas: ['west-mercia'] }).series;
    expect(series?.asOf).toBe('2026-03');
    const found = matured(series ?? constant, { immature: 'leave-out' });
    expect(found.states.slice(-3)).toEqual(['reported', 'immature', 'immature']);
  });
});
