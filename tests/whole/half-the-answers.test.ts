import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkClaim } from '../../src/assess/claims/check-claim.ts';
import { ask } from '../../src/assess/questions/ask.ts';
import { growth } from '../../src/change/amount/growth.ts';
import { changePoints } from '../../src/change/steps/change-points.ts';
import { turningPoint } from '../../src/change/steps/turning-point.ts';
import { trend } from '../../src/change/trend/trend.ts';
import { howManyAbove } from '../../src/compare/how-many-above.ts';
import { howManyNext } from '../../src/compare/how-many-next.ts';
import { rank } from '../../src/compare/rank.ts';
import { course } from '../../src/course/course.ts';
import { victimSatisfaction } from '../../src/indicator/catalogue/satisfaction.ts';
import { month } from '../../src/period/month.ts';
import { offset } from '../../src/period/offset.ts';
import type { Estimate } from '../../src/result/estimate.ts';
import { panel } from '../../src/series/panel.ts';
import type { PopulationRow } from '../../src/series/populations.ts';
import type { Series } from '../../src/series/series.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { tableOf } from '../../src/series/table.ts';
import { drawn, own } from '../assess/questions/figures.ts';
import { offences, satisfaction } from '../indicators.ts';

const open = new Set([
  ...['cannot-tell', 'no-difference-shown', 'no-trend-shown', 'no-turn-shown', 'too-short', 'no-change'],
  ...['not-distinguishable-from-chance', 'open', 'refused'],
]);
const width = ({ lower, upper }: Estimate) =>
  (upper ?? Number.POSITIVE_INFINITY) - (lower ?? Number.NEGATIVE_INFINITY);
/** Not narrower, but for the last digits of a fit. */
const notNarrower = (half: Estimate, all: Estimate) =>
  expect(width(half)).toBeGreaterThanOrEqual(width(all) * (1 - 1e-5) - 1e-9);

/**
 * Much the same for what a course is read from: phi is 1 with a chance of a half, so figures that vary by twice the
 * sampling of many answers are partly taken for the sampling of half of them. At most a tenth was seen.
 */
const hardlyNarrower = (half: Estimate, all: Estimate) =>
  expect(width(half)).toBeGreaterThanOrEqual(0.85 * width(all) - 1e-9);

/** Whether a change of level or a turn has a chance of over .8, told or not; .95 tells it. */
function nearlyTold(series: Series | undefined): boolean {
  if (series === undefined) return false;
  const {
    lastHigher = 0,
    lastLower = 0,
    higher = 0,
    lower = 0,
  } = course(series).evidence.level?.chance ?? {};
  const { down = 0, up = 0 } = turningPoint(series).evidence.chance ?? {};
  return Math.max(lastHigher, lastLower, higher, lower, down, up) > 0.8;
}

/** Two to seven areas near a target of 80%: whole numbers of answers, which `times` multiplies. */
const areas = fc
  .record({ n: fc.integer({ min: 5, max: 150 }), near: fc.integer({ min: 72, max: 88 }) })
  .chain(({ n, near }) =>
    fc.array(fc.integer({ min: near - 8, max: near + 8 }), { minLength: 2, maxLength: 7 }).map((shares) =>
      shares.map((percent, at) => ({
        area: `a${at}`,
        n,
        met: Math.min(n, Math.round((percent * n) / 100)),
      })),
    ),
  );
type Areas = readonly { readonly area: string; readonly n: number; readonly met: number }[];
const rowsOf = (each: Areas, times: number) =>
  each.map(({ area, n, met }) => ({
    area,
    period: '2019-04',
    numerator: met * times,
    denominator: n * times,
  }));

describe('half the answers of every area, the shares being the same', () => {
  it('never make it surer how many are over a target, nor its number closer', () => {
    fc.assert(
      fc.property(areas, (each) => {
        const [all, half] = [2, 1].map((times) => howManyAbove(panel(satisfaction, rowsOf(each, times))));
        if (all === undefined || half === undefined) throw new Error('both are made');
        if (open.has(all.verdict)) expect(half.verdict).toBe('cannot-tell');
        notNarrower(half.estimate, all.estimate);
        half.evidence.areas.forEach(({ lower, upper }, at) => {
          const more = all.evidence.areas[at];
          expect((upper ?? 1) - (lower ?? 0)).toBeGreaterThanOrEqual(
            (more?.upper ?? 1) - (more?.lower ?? 0) - 1e-12,
          );
        });
      }),
      { numRuns: 60 },
    );
  });

  it('never settle a claim of how many are over', () => {
    const claims = fc.record({
      value: fc.integer({ min: 0, max: 7 }),
      counting: fc.constantFrom('exactly', 'at-least'),
    });
    fc.assert(
      fc.property(areas, claims, (each, said) => {
        const [all, half] = [2, 1].map((times) => {
          const { id } = victimSatisfaction;
          const rows = tableOf(
            { id, title: '' },
            rowsOf(each, times).map((row) => ({ ...row, ...general })),
          );
          const claim = {
            id: 'made',
            claim: 'So many are.',
            indicator: id,
            area: 'all',
            kind: 'areas-over',
          } as const;
          const made = { ...claim, ...said, threshold: 0.8 };
          return checkClaim(made, { ...nothing, own: [{ indicator: victimSatisfaction, rows }] }).verdict;
        });
        expect([all, half]).not.toContain('not-testable');
        if (open.has(all ?? '')) expect(open.has(half ?? '')).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('never settle question 6, on both of its halves', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (seed) => {
        const next = drawn(seed);
        const rows = (times: number, figures: readonly (readonly number[])[]) =>
          figures.flatMap((line, area) =>
            line.map((numerator, at) => ({
              area: `a${area}`,
              period: offset(month(2019, 1), at),
              numerator: numerator * times,
              denominator: 60 * times,
              ...general,
            })),
          );
        const figures = Array.from({ length: 4 }, () =>
          Array.from({ length: 4 }, () => Math.round(60 * (0.72 + 0.18 * next()))),
        );
        const [all, half] = [2, 1].map((times) =>
          ask(6, { own: [own(victimSatisfaction, rows(times, figures))] }).verdict.split('; '),
        );
        all?.forEach((verdict, at) => {
          if (open.has(verdict)) expect(open.has(half?.[at] ?? '')).toBe(true);
        });
      }),
      { numRuns: 20 },
    );
  });

  it('never make fewer places possible', () => {
    fc.assert(
      fc.property(areas, (each) => {
        const [all, half] = [2, 1].map((times) =>
          rank(panel(satisfaction, rowsOf(each, times)), 'a0', { period: '2019-04' }),
        );
        const [more, fewer] = [all?.evidence.after?.set, half?.evidence.after?.set];
        if (more && fewer) expect(fewer.worst - fewer.best).toBeGreaterThanOrEqual(more.worst - more.best);
      }),
      { numRuns: 12 },
    );
  });

  it('never make it surer how many will be over next month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (seed) => {
        const next = drawn(seed);
        const rows = Array.from({ length: 3 }, (_, area) =>
          Array.from({ length: 12 }, (__, at) => ({
            area: `a${area}`,
            period: offset(month(2018, 5), at),
            met: Math.round(50 * (0.74 + 0.12 * next())),
          })),
        ).flat();
        const [all, half] = [2, 1].map((times) =>
          howManyNext(
            panel(
              satisfaction,
              rows.map(({ met, ...row }) => ({ ...row, numerator: met * times, denominator: 50 * times })),
            ),
            { window: 'month', atLeast: 2 },
          ),
        );
        if (open.has(all?.verdict ?? '')) expect(open.has(half?.verdict ?? '')).toBe(true);
      }),
      { numRuns: 5 },
    );
  });
});

const nothing = { tables: {}, populations: tableOf<PopulationRow>({ id: 'none', title: '' }, []) };
const general = { stage: 'whole-experience', group: 'all' };

describe('half of the counts of every month, the course being the same', () => {
  const courses = fc
    .record({ seed: fc.integer({ min: 1, max: 10_000 }), size: fc.integer({ min: 10, max: 400 }) })
    .map(({ seed, size }) => {
      const next = drawn(seed);
      const [slope, step] = [0.03 * (next() - 0.5), 0.1 * next()];
      return Array.from({ length: 24 }, (_, at) => {
        const n = Math.round(size * (0.7 + 0.6 * next()));
        const share = 0.6 + slope * at + (at > 12 ? step : 0) + 0.2 * (next() - 0.5);
        return { n, met: Math.round(n * Math.min(1, Math.max(0, share))) };
      });
    });

  it('hardly narrow a growth, and never settle it', () => {
    fc.assert(
      fc.property(courses, (months) => {
        const [all, half] = [2, 1].map((times) =>
          growth(
            seriesFrom(offences, { start: '2017-04', numerator: months.map(({ met }) => (met + 1) * times) }),
            {
              from: '2017-04/2018-03',
              to: '2018-04/2019-03',
            },
          ),
        );
        if (all === undefined || half === undefined) throw new Error('both are made');
        hardlyNarrower(half.estimate, all.estimate);
        if (open.has(all.verdict)) expect(open.has(half.verdict)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('never find a step, a turn or a trend that more answers did not, nor size the same one much closer', () => {
    fc.assert(
      fc.property(courses, fc.constantFrom(changePoints, turningPoint, trend), (months, analysis) => {
        const [whole, part] = [2, 1].map((times) =>
          seriesFrom(satisfaction, {
            start: '2017-04',
            numerator: months.map(({ met }) => met * times),
            denominator: months.map(({ n }) => n * times),
          }),
        );
        const [all, half] = [whole, part].map((each) => each && analysis(each));
        if (all === undefined || half === undefined) throw new Error('both are made');
        // Half of them may be told where all are told all but: by as much less noise as is read from them.
        if (open.has(all.verdict)) expect(open.has(half.verdict) || nearlyTold(whole)).toBe(true);
        const same = all.verdict === half.verdict && all.estimate.value !== null;
        const near = Math.abs((all.estimate.value ?? 0) - (half.estimate.value ?? 0)) < 1e-6;
        if (same && near) hardlyNarrower(half.estimate, all.estimate);
      }),
      { numRuns: 45 },
    );
  });
});
