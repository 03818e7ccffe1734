import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equivalence, slopeEquivalence } from '../../src/change/plateau/equivalence.ts';
import { countSlope } from '../../src/change/trend/count-slope.ts';
import { neweyWest } from '../../src/change/trend/newey-west.ts';
import { shareSlope } from '../../src/change/trend/share-slope.ts';
import cases from '../cases/change-lines.json' with { type: 'json' };
import { counts, everyNumberFinite, gappy } from './finite.ts';

const close = (actual: number | null | undefined, expected: number | undefined, relative = 1e-8) =>
  expect(Math.abs((actual ?? Number.NaN) - (expected ?? Number.NaN))).toBeLessThanOrEqual(
    relative * Math.max(1e-12, Math.abs(expected ?? 0)),
  );
const steps = (of: readonly unknown[]) => of.map((_, at) => at);

describe('countSlope', () => {
  it.each(cases.counts)('agrees with the reference on $id', (one) => {
    const { t, y, exposure, poisson, quasiErrors, negativeBinomial } = one;
    const found = countSlope(t, y, { exposure, leastPhi: 0 });
    close(found.intercept, poisson.coef[0], 1e-6);
    close(found.slope, poisson.coef[1], 1e-6);
    close(found.deviance, poisson.deviance, 1e-6);
    close(found.phi, poisson.phi, 1e-6);
    expect(found.df).toBe(poisson.df);
    // The reference stops its iteration one step before these errors.
    close(found.interceptError, quasiErrors[0], 4e-6);
    close(found.slopeError, quasiErrors[1], 4e-6);
    if (negativeBinomial === undefined) return;
    const wide = countSlope(t, y, { exposure, spread: 'negative-binomial' });
    close(wide.size, negativeBinomial.theta, 1e-4);
    close(wide.sizeError, negativeBinomial.thetaError, 1e-9);
    close(wide.slope, negativeBinomial.coef[1], 1e-4);
    close(wide.slopeError, negativeBinomial.se[1], 1e-4);
  });

  it('holds phi at chance or more unless told otherwise', () => {
    const even = [10, 10, 10, 11, 10, 10];
    expect(countSlope(steps(even), even).slopeError).toBe(
      countSlope(steps(even), even, { spread: 'poisson' }).slopeError,
    );
    expect(countSlope(steps(even), even, { spread: 'negative-binomial' })).toMatchObject({
      size: null,
      sizeError: null,
    });
  });

  it('takes exposure and time on any scale', () => {
    fc.assert(
      fc.property(counts(), (y) => {
        const plain = countSlope(steps(y), y);
        everyNumberFinite(plain);
        const people = countSlope(
          steps(y).map((at) => 2010 + at / 12),
          y,
          { exposure: y.map(() => 250) },
        );
        if (plain.slope === null) expect(people.slope).toBe(null);
        else expect(people.slope ?? 0).toBeCloseTo(12 * plain.slope, 5);
        everyNumberFinite(countSlope(steps(y), y, { spread: 'negative-binomial' }));
      }),
      { numRuns: 60 },
    );
  });

  it('says nothing where nothing can be told', () => {
    for (const y of [[], [5], [0, 0, 0], [null, 4, null]]) {
      const { slope, p, ratio } = countSlope(steps(y), y);
      expect({ slope, p, value: ratio.value }).toEqual({ slope: null, p: null, value: null });
    }
    for (const y of [
      [1, null, 0],
      [0, 0, 3],
    ])
      for (const spread of ['quasi-poisson', 'negative-binomial'] as const)
        expect(countSlope(steps(y), y, { spread }).slope).toBe(null);
    expect(countSlope([0, 1, 2], [0, 3, 0]).slope).toBeCloseTo(0, 10);
    expect(countSlope([0, 1, 1], [0, 3, 4]).slope).toBe(null);
    expect(countSlope([0, 1, 2], [0, 3, 1]).slope).toBeGreaterThan(0);
    expect(countSlope([0, 1], [5, 10])).toMatchObject({ slopeError: null, phi: null, df: 0 });
    expect(() => countSlope([0], [1, 2])).toThrow('countSlope: events');
    expect(() => countSlope([0], [-1])).toThrow('countSlope: events');
    expect(() => countSlope([0], [1], { leastPhi: -1 })).toThrow('countSlope: leastPhi');
  });
});

describe('shareSlope', () => {
  it('is the slope of the log odds, and turns round with what is counted', () => {
    // Log odds of 1/3, 1/2, 2/3: a straight line of slope log 2, whatever the trials.
    const exact = shareSlope([0, 1, 2], [10, 30, 20], [30, 60, 30]);
    close(exact.slope, Math.log(2));
    close(exact.ratio.value, 2);
    // Steps as far as the weights ask for would swing ever wider here.
    const swinging = shareSlope([0, 1, 2, 3], [40, 1, 3, 28], [40, 40, 40, 40]);
    const fitted = [0, 1, 2, 3].map(
      (at) => 40 / (1 + Math.exp(-(swinging.intercept ?? 0) - (swinging.slope ?? 0) * at)),
    );
    expect(fitted.reduce((sum, one) => sum + one, 0)).toBeCloseTo(72, 8);
    expect(fitted.reduce((sum, one, at) => sum + one * at, 0)).toBeCloseTo(1 + 6 + 84, 8);
    fc.assert(
      fc.property(counts(20), (y) => {
        const trials = y.map(() => 40);
        const found = shareSlope(steps(y), y, trials);
        everyNumberFinite(found);
        const rest = y.map((one) => (one === null ? null : 40 - one));
        const other = shareSlope(steps(y), rest, trials);
        if (found.slope === null) expect(other.slope).toBe(null);
        else expect(found.slope + (other.slope ?? 0)).toBeCloseTo(0, 6);
      }),
    );
  });

  it('says nothing where all or none succeeded, or one time parts them', () => {
    expect(shareSlope([0, 1, 2], [4, 4, 4], [4, 4, 4]).slope).toBeNull();
    expect(shareSlope([0, 1, 2], [0, 0, 0], [4, 4, 4]).slope).toBeNull();
    expect(shareSlope([0, 1, 2], [1, null, 3], [4, 4, 0])).toMatchObject({ n: 1, slope: null });
    expect(shareSlope([0, 1, 2, 3], [0, 0, 1, 4], [4, 4, 4, 4]).slope).toBe(null);
    expect(shareSlope([0, 1, 2, 3], [0, 1, 0, 4], [4, 4, 4, 4]).slope).toBeGreaterThan(0);
    expect(() => shareSlope([0], [5], [4])).toThrow('shareSlope: events');
  });
});

describe('neweyWest', () => {
  it.each(cases.neweyWest)('agrees with the reference on $id', ({ x, y, lag, se, adjusted }) => {
    const plain = neweyWest(x, y, { lags: lag, adjust: false });
    close(plain.interceptError, se[0]);
    close(plain.slopeError, se[1]);
    close(neweyWest(x, y, { lags: lag }).slopeError, adjusted[1]);
  });

  it('chooses the bandwidth as Newey and West do', () => {
    const { x, y, bandwidth, se } = cases.bandwidth;
    const found = neweyWest(x, y, { adjust: false });
    close(found.bandwidth, bandwidth);
    close(found.slopeError, se[1]);
    expect(found.lags).toBe(6);
  });

  it('counts lags in rows of the calendar, and never answers NaN', () => {
    fc.assert(
      fc.property(gappy(), (y) => {
        const found = neweyWest(steps(y), y);
        everyNumberFinite(found);
        everyNumberFinite(neweyWest(steps(y), y, { lags: 40 }));
      }),
    );
    const gap = neweyWest([0, 1, 2, 3, 4, 5], [1, null, 4, null, 5, null], { lags: 1 });
    expect(gap.slopeError).toBe(neweyWest([0, 2, 4], [1, 4, 5], { lags: 0 }).slopeError);
    expect(neweyWest([1, 1, 1], [1, 2, 3]).slope).toBeNull();
    expect(() => neweyWest([1], [1, 2])).toThrow('neweyWest: values');
  });
});

describe('slopeEquivalence', () => {
  it.each(cases.equivalence)('agrees with the reference on $id', (one) => {
    const found = slopeEquivalence(one.x, one.y, one.delta);
    close(found.estimate, one.slope);
    close(found.pLower, one.p_lower);
    close(found.pUpper, one.p_upper);
    close(found.lower, one.ci90[0]);
    expect(found.equivalent).toBe(one.equivalent_at_5pct);
  });

  it('is shown exactly when the interval lies inside the margin', () => {
    fc.assert(
      fc.property(gappy(), fc.double({ min: 0.01, max: 5, noNaN: true }), (y, margin) => {
        const found = slopeEquivalence(steps(y), y, margin);
        everyNumberFinite(found);
        const { lower, upper } = found;
        if (lower !== null && upper !== null && found.error !== 0)
          expect(found.equivalent).toBe(lower > -margin && upper < margin);
      }),
    );
  });

  it('has a convention for a perfect fit', () => {
    const line = [1, 2, 3, 4, 5].map((at) => 100 + 0.5 * at);
    expect(slopeEquivalence([1, 2, 3, 4, 5], line, 1)).toMatchObject({ error: 0, p: 0, equivalent: true });
    expect(slopeEquivalence([1, 2, 3, 4, 5], line, 0.4)).toMatchObject({ p: 1, equivalent: false });
    expect(equivalence({ estimate: 1, error: 0, df: 3 }, { lower: -1, upper: 1 })).toMatchObject({ p: 1 });
    expect(equivalence({ estimate: null, error: null, df: 3 }, { lower: -1, upper: 1 }).p).toBeNull();
    expect(() => equivalence({ estimate: 0, error: 1, df: 3 }, { lower: 1, upper: 1 })).toThrow('margin');
    expect(() => slopeEquivalence([1], [1], 0)).toThrow('slopeEquivalence: margin');
  });
});
