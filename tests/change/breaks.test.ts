import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beyondOnSide } from '../../src/change/steps/argmax-drift.ts';
import { breakInterval } from '../../src/change/steps/break-interval.ts';
import { breakpoints } from '../../src/change/steps/breakpoints.ts';
import { crops } from '../../src/change/steps/crops.ts';
import { segments } from '../../src/change/steps/segments.ts';
import { supF } from '../../src/change/steps/sup-f.ts';
import { random } from '../../src/numeric/random.ts';
import { cases } from '../cases/change-breaks.json' with { type: 'json' };
import { everyNumberFinite, gappy } from './finite.ts';

const near = (actual: number | null | undefined, expected: number, relative = 1e-8) =>
  expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThanOrEqual(
    relative * Math.max(1, Math.abs(expected)),
  );

describe('breakpoints', () => {
  it.each(cases)('agrees with the reference on $id', (one) => {
    const { BIC_by_m, breakdates_by_m, breakpoints_min_BIC, confint95, RSS_by_m, y } = one;
    const found = breakpoints(y, { shortest: 0.1, most: RSS_by_m.length - 1 });
    found.fits.forEach((fit, at) => {
      near(fit.residualSumOfSquares, RSS_by_m[at] ?? 0);
      near(fit.bic, BIC_by_m[at] ?? 0);
      if (at > 0) expect(fit.starts).toEqual(breakdates_by_m[at - 1]);
    });
    expect(found.breaks.map(({ start }) => start)).toEqual(breakpoints_min_BIC);
    expect(found.breaks.map(({ interval, start }) => [interval?.from, start, interval?.to])).toEqual(
      confint95 ?? [],
    );
  });

  it('names places of the series that it was given, and breaks where nothing is left over', () => {
    const found = breakpoints([null, 1, 1, 1, null, 5, 5, 5], { shortest: 2 });
    expect(found.breaks).toEqual([{ start: 5, interval: null }]);
    expect(breakpoints([1, 2, 3], { shortest: 2 })).toMatchObject({ chosen: 0, breaks: [] });
    expect(breakpoints([])).toMatchObject({ n: 0, fits: [], breaks: [] });
    expect(() => breakpoints([1], { shortest: 0.7 })).toThrow('breakpoints: shortest');
    fc.assert(fc.property(gappy(), (y) => everyNumberFinite(breakpoints(y))));
  });
});

describe('supF', () => {
  it.each(cases)('agrees with the reference on $id', ({ supF: reference, y }) => {
    const found = supF(y);
    near(found.supF, reference.supF);
    expect(found.start).toBe(reference.at);
    expect(Math.abs((found.p ?? 1) - reference.p)).toBeLessThan(1e-9);
  });

  it('has the critical value that Andrews tabulated', () => {
    // 8.85 at 5% for one coefficient and 15% at each end.
    const noise = random(3);
    let over = 0;
    for (let run = 0; run < 1000; run += 1) {
      const { p } = supF(Array.from({ length: 80 }, () => noise.normal()));
      if ((p ?? 1) < 0.05) over += 1;
    }
    expect(over).toBeGreaterThan(25);
    expect(over).toBeLessThan(75);
  });

  it('says nothing of short or equal values, and keeps places', () => {
    for (const y of [[], [1], [1, 2, 3], Array(20).fill(7)])
      expect(supF(y)).toMatchObject({ supF: null, p: null });
    expect(supF([1, 2, null, 1, 2, 9, 8, null, 9, 8]).start).toBe(5);
    fc.assert(fc.property(gappy(), (y) => everyNumberFinite(supF(y))));
    expect(() => supF([1], { trim: 0.5 })).toThrow('supF: trim');
  });
});

describe('breakInterval', () => {
  it('has the quantiles of the two-sided process that Yao and Bai give', () => {
    const side = { drift: 0.5, deviation: 1 };
    expect(2 * beyondOnSide(7.687, side, side)).toBeCloseTo(0.1, 4);
    expect(2 * beyondOnSide(11.033, side, side)).toBeCloseTo(0.05, 4);
    expect(beyondOnSide(5000, side, side)).toBeLessThan(1e-100);
  });

  it('shares all probability between the sides', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 5, noNaN: true }),
        fc.double({ min: 0.1, max: 5, noNaN: true }),
        (a, b) => {
          const [one, other] = [
            { drift: 0.5, deviation: a },
            { drift: 0.5, deviation: b },
          ];
          expect(beyondOnSide(0, one, other) + beyondOnSide(0, other, one)).toBeCloseTo(1, 12);
          expect(beyondOnSide(1e-12, one, other)).toBeCloseTo(beyondOnSide(0, one, other), 5);
          expect(beyondOnSide(3, one, other)).toBeLessThanOrEqual(beyondOnSide(2, one, other) + 1e-12);
        },
      ),
    );
  });

  it('holds the true place of a step as often as it says', () => {
    const noise = random(11);
    let held = 0;
    for (let run = 0; run < 300; run += 1) {
      const y = Array.from({ length: 60 }, (_, at) => noise.normal() + (at < 30 ? 0 : 1.5));
      const start = segments(y, { minimum: 6, changes: 1 }).starts[0] ?? 0;
      const { before, after } = breakInterval(y.slice(0, start), y.slice(start)) ?? { before: 0, after: 0 };
      if (30 >= start - before && 30 <= start + after) held += 1;
    }
    expect(held / 300).toBeGreaterThan(0.9);
  });

  it('has none without a step or spread', () => {
    expect(breakInterval([1], [2, 3])).toBeNull();
    expect(breakInterval([1, 2], [2, 1])).toBeNull();
    expect(breakInterval([1, 1], [2, 2])).toBeNull();
  });
});

describe('segments of mean and variance, and named penalties', () => {
  const noise = random(5);
  const quietThenLoud = Array.from({ length: 60 }, (_, at) => (at < 30 ? 0.3 : 3) * noise.normal());

  it('finds a change of spread alone, which a change of mean is blind to', () => {
    const [start = 0] = segments(quietThenLoud, { cost: 'normal-spread', minimum: 5, changes: 1 }).starts;
    expect(Math.abs(start - 30)).toBeLessThan(4);
    expect(segments(quietThenLoud, { cost: 'normal-spread', minimum: 5, penalty: 'bic' }).starts).toEqual([
      start,
    ]);
  });

  it('costs what the likelihood says', () => {
    const [start = 0] = segments(quietThenLoud, { cost: 'normal-spread', minimum: 5, changes: 1 }).starts;
    const term = (part: readonly number[]) => {
      const centre = part.reduce((sum, one) => sum + one, 0) / part.length;
      return part.length * Math.log(part.reduce((sum, one) => sum + (one - centre) ** 2, 0) / part.length);
    };
    const cost = segments(quietThenLoud, { cost: 'normal-spread', minimum: 5, changes: 1 }).cost;
    near(cost, term(quietThenLoud.slice(0, start)) + term(quietThenLoud.slice(start)) - term(quietThenLoud));
  });

  it('does not mind offset or scale, nor equal values', () => {
    const option = { cost: 'normal-spread', minimum: 5, changes: 2 } as const;
    const moved = quietThenLoud.map((one) => 1e6 + 250 * one);
    expect(segments(moved, option).starts).toEqual(segments(quietThenLoud, option).starts);
    expect(segments(Array(12).fill(3), { ...option, changes: 1 }).cost).toBe(0);
    expect(() => segments([1, 2], { cost: 'normal-spread', minimum: 1, changes: 0 })).toThrow('minimum');
    expect(() => segments([1, 2], { cost: 'normal-spread', sizes: [1, 1], changes: 0 })).toThrow('sizes');
  });

  it('finds the optimum for every named penalty', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 24 }),
        fc.constantFrom('bic', 'mbic', 'hq', 'aic'),
        (x, penalty) => {
          const n = x.length;
          const log = Math.log(n);
          const paid = ({ cost, starts }: { cost: number; starts: readonly number[] }) => {
            const edges = [0, ...starts, n];
            const shares = edges.slice(1).map((end, at) => Math.log((end - (edges[at] ?? 0)) / n));
            const each = { bic: 2 * log, mbic: 3 * log, hq: 4 * Math.log(log), aic: 4 }[penalty];
            return (
              cost +
              each * starts.length +
              (penalty === 'mbic' ? shares.reduce((sum, one) => sum + one, 0) : 0)
            );
          };
          const found = paid(segments(x, { minimum: 2, penalty }));
          for (let changes = 0; changes <= 4; changes += 1)
            expect(found).toBeLessThanOrEqual(paid(segments(x, { minimum: 2, changes })) + 1e-9);
        },
      ),
    );
  });
});

describe('crops', () => {
  it('is the best of all segmentations at every penalty of the range', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 30 }),
        fc.double({ min: 0.5, max: 60, noNaN: true }),
        (x, penalty) => {
          const path = crops(x, { minimum: 2, from: 0.5, to: 60 });
          everyNumberFinite(path);
          path.forEach((step, at) => {
            expect(step.from).toBeCloseTo(path[at - 1]?.to ?? 0.5, 9);
            expect(step.to).toBeGreaterThanOrEqual(step.from - 1e-9);
          });
          const here = path.find(({ from, to }) => penalty >= from && penalty <= to);
          const best = segments(x, { minimum: 2, penalty });
          expect((here?.cost ?? 0) + penalty * (here?.changes ?? 0)).toBeCloseTo(
            best.cost + penalty * best.starts.length,
            7,
          );
        },
      ),
    );
  });

  it('is one step without changes when there is nothing to cut', () => {
    expect(crops([3])).toMatchObject([{ changes: 0, cost: 0 }]);
    expect(crops([])).toMatchObject([{ changes: 0, cost: 0 }]);
    expect(() => crops([1], { from: 5, to: 1 })).toThrow('crops: from');
  });
});
