import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../src/indicator/indicator.ts';
import { periodAt } from '../../src/period/calendar.ts';
import { between } from '../../src/series/between.ts';
import { panel } from '../../src/series/panel.ts';
import { rolling } from '../../src/series/rolling.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { sumAreas } from '../../src/series/sum-areas.ts';
import { sumPeriods } from '../../src/series/sum-periods.ts';
import { total } from '../../src/series/total.ts';
import { chargeRatio, offences, satisfaction } from '../indicators.ts';

const charged: Indicator = {
  ...chargeRatio,
  outcomes: { scheme: 'own', numerator: ['1'], denominator: ['14', '16'], unknown: ['0'] },
};
const months = ['2018-11', '2018-12', '2019-01', '2019-02', '2019-04'] as const;

/** Tallies without a second row for the same figure. */
const tallies = fc.uniqueArray(
  fc.record({
    area: fc.constantFrom('a', 'b', '__proto__'),
    period: fc.constantFrom(...months),
    category: fc.constantFrom('x', 'y'),
    outcome: fc.constantFrom('1', '14', '16', '0', ''),
    count: fc.oneof(fc.integer({ min: -5, max: 500 }), fc.constant(null)),
  }),
  {
    selector: ({ area, period, category, outcome }) => [area, period, category, outcome].join('|'),
    maxLength: 60,
  },
);

const figures = fc.uniqueArray(
  fc
    .record({
      area: fc.constantFrom('a', 'b', 'c'),
      period: fc.constantFrom(...months),
      numerator: fc.nat(100),
      others: fc.nat(100),
    })
    .map(({ others, ...row }) => ({ ...row, denominator: row.numerator + others })),
  { selector: ({ area, period }) => `${area} ${period}` },
);

const shuffled = <Row>(rows: fc.Arbitrary<Row[]>) =>
  rows.chain((each) =>
    fc.tuple(
      fc.constant(each),
      fc.shuffledSubarray(each, { minLength: each.length, maxLength: each.length }),
    ),
  );
const counts = fc.array(fc.option(fc.nat(1000), { freq: 6 }), { maxLength: 60 });

describe('panel, whatever the rows', () => {
  it('does not depend on their order', () => {
    fc.assert(
      fc.property(shuffled(tallies), ([rows, other]) => {
        expect(panel(charged, other)).toEqual(panel(charged, rows));
        expect(panel(offences, other, { by: 'category' })).toEqual(panel(offences, rows, { by: 'category' }));
      }),
    );
    fc.assert(
      fc.property(shuffled(figures), ([rows, other]) => {
        expect(panel(satisfaction, other)).toEqual(panel(satisfaction, rows));
      }),
    );
  });

  it('loses no count: its parts add up to the rows', () => {
    fc.assert(
      fc.property(tallies, (rows) => {
        const known = rows.map((row) => ({ ...row, count: row.count ?? 0 }));
        const found = panel(offences, known);
        const inAll = known.reduce((sum, { count }) => sum + count, 0);
        const inPanel = found.series
          .flatMap(({ numerator }) => numerator)
          .reduce((sum: number, each) => sum + (each ?? 0), 0);
        expect(inPanel).toBe(inAll);
        expect(found.coverage.reduce((sum, each) => sum + each.total, 0)).toBe(inAll);
        const byCategory = panel(offences, known, { by: 'category' });
        expect(
          byCategory.series
            .flatMap(({ numerator }) => numerator)
            .reduce((sum: number, each) => sum + (each ?? 0), 0),
        ).toBe(inAll);
      }),
    );
  });

  it('has a place for every period of the calendar in every column', () => {
    fc.assert(
      fc.property(tallies, (rows) => {
        const { calendar, series } = panel(charged, rows);
        for (const each of series) {
          expect(each.numerator).toHaveLength(calendar.length);
          expect(each.denominator).toHaveLength(calendar.length);
          expect(each.states).toHaveLength(calendar.length);
          for (const [index, state] of each.states.entries())
            expect(
              state !== 'missing' || each.numerator[index] === null || each.denominator?.[index] === null,
            ).toBe(true);
        }
      }),
    );
  });
});

describe('sums of series', () => {
  it('add up to the same whichever way they are taken', () => {
    fc.assert(
      fc.property(figures, (rows) => {
        const found = panel(satisfaction, rows);
        const sum = sumAreas(found, { area: 'all', areaName: 'All' });
        for (const [index, value] of sum.numerator.entries()) {
          const parts = found.series.map(({ numerator }) => numerator[index] ?? null);
          if (parts.includes(null) || parts.length === 0) expect(value).toBeNull();
          else expect(value).toBe(parts.reduce((all: number, part) => all + (part ?? 0), 0));
        }
      }),
    );
  });

  it('over longer periods are the totals of those periods, or missing', () => {
    fc.assert(
      fc.property(counts, (numerator) => {
        const series = seriesFrom(offences, { start: '2017-02', numerator });
        for (const unit of ['quarter', 'financial-quarter', 'financial-year'] as const) {
          const longer = sumPeriods(series, unit);
          for (const [index, value] of longer.numerator.entries()) {
            const whole = total(series, periodAt(longer.calendar, index));
            expect(value).toBe(whole.periodsMissing === 0 ? whole.numerator : null);
          }
        }
      }),
    );
  });

  it('in a rolling window are the totals of the window', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 2, max: 13 }), (numerator, window) => {
        const series = seriesFrom(offences, { start: '2017-02', numerator });
        for (const [index, value] of rolling(series, window).numerator.entries()) {
          const parts = numerator.slice(Math.max(0, index - window + 1), index + 1);
          const whole = parts.length === window && !parts.includes(null);
          expect(value).toBe(whole ? parts.reduce((sum: number, part) => sum + (part ?? 0), 0) : null);
        }
      }),
    );
  });

  it('of two stretches that meet are the sum of both', () => {
    fc.assert(
      fc.property(counts, fc.nat(59), (numerator, cut) => {
        const series = seriesFrom(offences, { start: '2017-02', numerator });
        const at = (index: number) => periodAt(series.calendar, index);
        const before = between(series, at(0), at(cut));
        const after = between(series, at(cut + 1), at(60));
        expect([...before.numerator, ...after.numerator]).toEqual(numerator);
      }),
    );
  });
});
