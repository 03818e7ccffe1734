import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areas as areasOf } from '../../src/areas/areas.ts';
import { ask, type QuestionId } from '../../src/assess/questions/ask.ts';
import { twoSharesExact } from '../../src/assess/questions/two-shares-exact.ts';
import { difference } from '../../src/change/amount/difference.ts';
import { plateau } from '../../src/change/plateau/plateau.ts';
import { detectableChangeIn } from '../../src/change/power/detectable-change-in.ts';
import { howManyAbove } from '../../src/compare/how-many-above.ts';
import { threshold } from '../../src/compare/threshold.ts';
import { callsAnswered } from '../../src/indicator/catalogue/calls-answered.ts';
import { domesticAbuseOffences } from '../../src/indicator/catalogue/domestic-abuse.ts';
import { fileQuality } from '../../src/indicator/catalogue/file-quality.ts';
import { hateCrimeSatisfaction, victimSatisfaction } from '../../src/indicator/catalogue/satisfaction.ts';
import type { Indicator } from '../../src/indicator/indicator.ts';
import type { Estimate } from '../../src/result/estimate.ts';
import { panel } from '../../src/series/panel.ts';
import type { Series } from '../../src/series/series.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { answers, counts, own } from '../assess/questions/figures.ts';
import { offenceRate, satisfaction } from '../indicators.ts';

const areas = ['alder', 'birch', 'cedar', 'damson'];

/** Each question that is quick to ask, with rows of the indicator it reads. */
const asked: readonly (readonly [QuestionId, Indicator, (seed: number) => readonly { area: string }[]])[] = [
  [1, callsAnswered, (seed) => survey(['one'], seed)],
  [2, fileQuality, (seed) => survey(['one'], seed)],
  [5, victimSatisfaction, (seed) => survey(areas, seed)],
  [6, victimSatisfaction, (seed) => survey(areas, seed)],
  [7, victimSatisfaction, (seed) => survey(areas, seed)],
  [10, hateCrimeSatisfaction, (seed) => survey(areas, seed)],
  [16, domesticAbuseOffences, (seed) => counts(areas, 30, (area, at) => 150 + 40 * area + 3 * at, seed)],
];

function survey(of: readonly string[], seed: number) {
  const drop = (seed % 7) / 50;
  return answers(of, 30, (area, at) => 0.8 - 0.05 * area - (at > 15 ? drop : 0), { seed, n: 200 });
}

const seeds = fc.integer({ min: 1, max: 1_000_000 });
/** The order of the kept names is that of the first ones, or its reverse. */
const renamed = (area: string, backwards: boolean) =>
  backwards ? `${9 - area.charCodeAt(0) + 100}-${area}` : `new ${area}`;

describe('whatever is asked', () => {
  it('has the same answer from rows in any order', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.constantFrom(...asked),
        fc.array(fc.nat(), { maxLength: 40 }),
        (seed, [id, indicator, rowsOf], swaps) => {
          const rows = [...rowsOf(seed)];
          const shuffled = [...rows];
          swaps.forEach((to, from) => {
            const [a, b] = [from % rows.length, to % rows.length];
            [shuffled[a], shuffled[b]] = [shuffled[b] as (typeof rows)[0], shuffled[a] as (typeof rows)[0]];
          });
          const answer = (each: readonly object[]) => ask(id, { own: [own(indicator, each)] });
          expect(answer(shuffled)).toEqual(answer(rows));
        },
      ),
      { numRuns: 25 },
    );
  });

  it('has the same verdict and estimate whatever the areas are called', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.constantFrom(...asked),
        fc.boolean(),
        (seed, [id, indicator, rowsOf], backwards) => {
          const rows = rowsOf(seed);
          const other = rows.map((row) => ({ ...row, area: renamed(row.area, backwards) }));
          const answer = (each: readonly object[], about: string) =>
            ask(id, { own: [own(indicator, each)] }, id === 7 ? { about } : {});
          const [before, after] = [answer(rows, 'cedar'), answer(other, renamed('cedar', backwards))];
          expect(after.verdict).toBe(before.verdict);
          expect(after.estimate?.value).toBeCloseTo(before.estimate?.value ?? Number.NaN, 9);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('has the same verdict whatever the rate is per', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(1, 1000, 100_000), (seed, per) => {
        const rows = counts(areas, 30, (area, at) => 150 + 40 * area + 2 * at, seed).map(
          ({ count, ...row }) => ({
            ...row,
            numerator: count,
            denominator: 100_000,
          }),
        );
        const answer = (id: 1 | 2 | 7 | 16, indicator: Indicator) => {
          const { verdict, estimate } = ask(
            id,
            { own: [own(indicator, rows)] },
            { indicator, area: 'cedar', areas },
          );
          return [verdict, id === 16 ? estimate?.value?.toFixed(6) : null];
        };
        for (const id of [2, 7, 16] as const)
          expect(answer(id, { ...offenceRate, per })).toEqual(answer(id, offenceRate));
      }),
      { numRuns: 10 },
    );
  });
});

/** Half of every answer: the same shares of half as many. */
const halved = (series: Series): Series => ({
  ...series,
  numerator: series.numerator.map((each) => (each === null ? null : each / 2)),
  denominator: (series.denominator ?? []).map((each) => (each === null ? null : each / 2)),
});

const width = ({ lower, upper }: Estimate) =>
  (upper ?? Number.POSITIVE_INFINITY) - (lower ?? Number.NEGATIVE_INFINITY);
const open = new Set(['cannot-tell', 'no-difference-shown', 'too-short', 'would-not-show', 'none-shown']);

const surveys = fc
  .array(fc.tuple(fc.integer({ min: 2, max: 98 }), fc.integer({ min: 1, max: 10 })), {
    minLength: 4,
    maxLength: 24,
  })
  .map((months) =>
    seriesFrom(satisfaction, {
      start: '2017-04',
      numerator: months.map(([percent, size]) => 2 * percent * size),
      denominator: months.map(([, size]) => 200 * size),
    }),
  );

describe('half the answers, the shares being the same', () => {
  it('never narrow the interval of a level, hardly that of a difference, and never settle what could not be told', () => {
    fc.assert(
      fc.property(surveys, (series) => {
        const last = series.calendar.length;
        const months = { from: `2017-04`, to: `2017-${String(Math.min(12, 3 + last)).padStart(2, '0')}` };
        // A difference rests on the noise of the course: phi is 1 with a chance of a half, so what many answers show to
        // vary by twice their sampling is partly taken for the sampling of half of them.
        for (const [analysis, least] of [
          [(each: Series) => threshold(each), 1],
          [(each: Series) => difference(each, months), 0.85],
        ] as const) {
          const [all, half] = [analysis(series), analysis(halved(series))];
          expect(width(half.estimate)).toBeGreaterThanOrEqual(least * width(all.estimate) - 1e-12);
          if (open.has(all.verdict)) expect(open.has(half.verdict)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('never make an exact test surer', () => {
    const share = fc
      .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 }))
      .map(([n, successes]) => ({ n: 2 * n, successes: 2 * Math.min(n, successes) }));
    fc.assert(
      fc.property(share, share, (one, other) => {
        const half = ({ n, successes }: typeof one) => ({ n: n / 2, successes: successes / 2 });
        const [all, halves] = [twoSharesExact(one, other), twoSharesExact(half(one), half(other))];
        if (all > 0.05) expect(halves).toBeGreaterThan(0.05);
      }),
      { numRuns: 300 },
    );
  });

  it('never show a plateau that more answers at the same level could not', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 95 }), fc.integer({ min: 1, max: 60 }), (percent, size) => {
        const series = seriesFrom(satisfaction, {
          start: '2017-04',
          numerator: Array.from({ length: 30 }, () => 2 * percent * size),
          denominator: Array.from({ length: 30 }, () => 200 * size),
        });
        const [all, half] = [plateau(series), plateau(halved(series))];
        const [whole, part] = [all.evidence.since, half.evidence.since];
        if (whole !== null && part !== null && part.window === whole.window)
          expect(width(part.slope)).toBeGreaterThanOrEqual(width(whole.slope) - 1e-9);
        if (open.has(all.verdict)) expect(open.has(half.verdict)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('hardly let a smaller change be seen, and never make an area surer of its side', () => {
    fc.assert(
      fc.property(surveys, (series) => {
        const [all, half] = [detectableChangeIn(series), detectableChangeIn(halved(series))];
        if (all.estimate.value !== null && half.estimate.value !== null)
          // The noise is that of the course: as above, an eighth less was seen of shares that vary beyond their sampling.
          expect(half.estimate.value).toBeGreaterThanOrEqual(0.8 * all.estimate.value);
      }),
      { numRuns: 40 },
    );
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 30, max: 98 }), { minLength: 3, maxLength: 6 }), (shares) => {
        const of = (n: number) =>
          panel(
            satisfaction,
            shares.map((percent, at) => ({
              area: `a${at}`,
              period: '2019-04',
              numerator: (percent * n) / 100,
              denominator: n,
            })),
          );
        const [all, half] = [of(400), of(200)].map((each) => howManyAbove(each));
        all?.evidence.areas.forEach(({ side, lower, upper }, at) => {
          const other = half?.evidence.areas[at];
          expect((other?.upper ?? 1) - (other?.lower ?? 0)).toBeGreaterThanOrEqual(
            (upper ?? 1) - (lower ?? 0) - 1e-12,
          );
          if (side === 'cannot-tell') expect(other?.side).toBe('cannot-tell');
        });
        const [apart, less] = [of(400), of(200)].map((each) => areasOf(each));
        apart?.evidence.rows.forEach(({ butFor, verdict }, at) => {
          // With more answers it may be seen that another area is why one differs.
          if (verdict === 'within-chance' && butFor.length === 0)
            expect(less?.evidence.rows[at]?.verdict).toBe('within-chance');
        });
      }),
      { numRuns: 30 },
    );
  });
});
