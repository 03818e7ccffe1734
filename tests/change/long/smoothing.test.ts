import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecastNaive } from '../../../src/change/ahead/forecast-naive.ts';
import { ets } from '../../../src/change/ahead/smoothing-ets.ts';
import { holtWinters } from '../../../src/change/ahead/smoothing-holt-winters.ts';
import cases from '../../cases/change-smoothing.json' with { type: 'json' };

const near = (found: readonly (number | null | undefined)[], expected: readonly number[], digits = 7) => {
  expect(found.length).toBe(expected.length);
  expected.forEach((value, at) => {
    expect(found[at]).toBeCloseTo(value, digits);
  });
};

const series = fc.array(fc.option(fc.integer({ min: 0, max: 400 }), { nil: null, freq: 8 }), {
  maxLength: 40,
});
const finite = (found: unknown) => expect(JSON.parse(JSON.stringify(found))).toEqual(found);

describe('holtWinters', () => {
  it.each(cases.cases)('agrees with R on $id', (one) => {
    const level = holtWinters(one.x, { alpha: 0.3 });
    const expected = one['HoltWinters_ses_alpha0.3'];
    near(
      level.forecast.map(({ value }) => value),
      expected.forecast,
    );
    near(
      level.forecast.map(({ upper }) => upper),
      expected.upper95,
    );
    const slope = holtWinters(one.x, { trend: true, alpha: 0.3, beta: 0.1 });
    near(
      slope.forecast.map(({ value }) => value),
      one['HoltWinters_holt_0.3_0.1'].forecast,
    );
    near(
      slope.forecast.map(({ lower }) => lower),
      one['HoltWinters_holt_0.3_0.1'].lower95,
    );
    const seasonal = one['HoltWinters_additive_0.3_0.05_0.2'];
    if (seasonal === undefined) return;
    const found = holtWinters(one.x, { trend: true, season: 12, alpha: 0.3, beta: 0.05, gamma: 0.2 });
    near(
      found.forecast.map(({ upper }) => upper),
      seasonal.upper95,
    );
    expect(found.squaredErrors).toBeCloseTo(seasonal.SSE, 7);
    const product = holtWinters(one.x, {
      ...{ trend: true, season: 12, alpha: 0.3, beta: 0.05, gamma: 0.2, model: 'multiplicative' },
    });
    near(
      product.forecast.map(({ value }) => value),
      one['HoltWinters_mult_0.3_0.05_0.2']?.forecast ?? [],
    );
  });

  it('moves the level on by its slope over a gap', () => {
    const found = holtWinters([1, 2, 3, null, 5, 6], { trend: true, alpha: 0.5, beta: 0.5, steps: 2 });
    near(
      found.forecast.map(({ value }) => value),
      [7, 8],
    );
  });

  it('finds constants that are no worse than any given', () => {
    const x = [12, 15, 11, 18, 16, 21, 19, 24, 22, 27, 23, 30];
    const best = holtWinters(x, { trend: true }).squaredErrors ?? 0;
    for (const alpha of [0.1, 0.5, 0.9])
      for (const beta of [0, 0.3, 0.9])
        expect(best).toBeLessThanOrEqual(
          (holtWinters(x, { trend: true, alpha, beta }).squaredErrors ?? 0) + 1e-6,
        );
  });

  it('is plain and finite on whatever it is given', () => {
    fc.assert(
      fc.property(series, fc.boolean(), fc.constantFrom(null, 4), (x, trend, season) => {
        for (const model of ['additive', 'multiplicative'] as const)
          finite(holtWinters(x, { trend, season, model, alpha: 0.4, beta: 0.2, gamma: 0.3, steps: 3 }));
      }),
    );
    expect(holtWinters([], { steps: 1 }).forecast).toEqual([
      { step: 1, value: null, lower: null, upper: null },
    ]);
    expect(holtWinters([0, 0, 0, 0], { alpha: 0.5, steps: 1 }).forecast[0]).toMatchObject({
      value: 0,
      upper: 0,
    });
  });
});

describe('ets', () => {
  it.each(cases.cases)('finds a likelihood at least as great as R on $id', (one) => {
    const n = one.x.length;
    for (const [trend, key] of [
      ['none', 'ets_ANN'],
      ['additive', 'ets_AAN'],
      ['damped', 'ets_AAdN'],
    ] as const) {
      const found = ets(one.x, { trend });
      expect((-n / 2) * Math.log(found.squaredErrors ?? 0)).toBeGreaterThan(one[key].loglik - 0.01);
    }
  });

  it('finds a likelihood that no constants beat, the greatest and the least of them too', () => {
    const steps = fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 24, maxLength: 48 });
    const share = (low: number, high: number) =>
      fc.oneof(fc.constantFrom(low, high), fc.double({ min: low, max: high, noNaN: true }));
    const constants = fc.record({ alpha: share(1e-4, 0.9999), beta: share(1e-4, 1), phi: share(0.8, 0.98) });
    const hidden = [
      0, -8, 0, 32, -23, 0, 0, 0, -12, -11, 0, 21, 18, 0, -3, -1, -14, -17, -28, -39, -15, 26, 0, 0,
    ];
    fc.assert(
      fc.property(steps, fc.array(constants, { minLength: 8, maxLength: 8 }), (changes, others) => {
        let level = 200;
        const walk = changes.map((change) => (level += change / 10));
        const best = ets(walk, { trend: 'damped', steps: 0 }).logLikelihood ?? Number.POSITIVE_INFINITY;
        for (const given of others)
          expect(
            ets(walk, { trend: 'damped', steps: 0, constants: given }).logLikelihood ?? -1e9,
          ).toBeLessThan(best + 0.01);
      }),
      { numRuns: 10, seed: 7, examples: [[hidden, [{ alpha: 0.9999, beta: 1e-4, phi: 0.98 }]]] },
    );
  });

  it('gives the figures of the textbook', () => {
    const [, estimated, , damped] = cases.fpp;
    const simple = ets(estimated?.y ?? [], { trend: 'none', steps: 1 });
    expect(simple.constants?.alpha).toBeCloseTo(0.892, 3);
    expect(simple.initial?.level).toBeCloseTo(447.478, 2.9);
    expect(simple.forecast[0]?.value).toBeCloseTo(496.4935, 3);
    const given = { constants: { alpha: 0.8, beta: 0.2 }, trend: 'damped', steps: 5 } as const;
    const last = ets(damped?.y ?? [], given).forecast.map(({ value }) => value);
    near(last.slice(1), [43.81, 44.66, 45.41, 46.06], 1.99);
  });

  it('is plain and finite on whatever it is given', () => {
    fc.assert(
      fc.property(series, fc.constantFrom('none', 'damped'), fc.constantFrom(null, 4), (x, trend, season) => {
        finite(ets(x, { trend, season, steps: 2, constants: { alpha: 0.3, phi: 0.9 } }));
      }),
      { numRuns: 25 },
    );
    expect(ets([], { steps: 1 }).constants).toBe(null);
    expect(ets([4, 5], { steps: 1 }).forecast[0]?.value).toBe(null);
  });
});

describe('forecastNaive', () => {
  it.each(cases.cases)('agrees with R on $id', (one) => {
    for (const [rule, expected] of [
      ['last', one.naive],
      ['drift', one.drift],
      ['same-period', one.snaive],
    ] as const) {
      if (expected === undefined) continue;
      const found = forecastNaive(one.x, { rule, season: one.period });
      near(
        found.map(({ value }) => value),
        expected.forecast,
      );
      near(
        found.map(({ lower }) => lower),
        expected.lower,
      );
    }
  });

  it('counts from the last figure there is', () => {
    const [next] = forecastNaive([1, 2, 4, null], { rule: 'drift', steps: 1 });
    expect(next?.value).toBe(7);
    expect(forecastNaive([1, 2, 3, null], { rule: 'same-period', season: 2, steps: 2 })[1]?.value).toBe(2);
  });

  it('is plain and finite on whatever it is given', () => {
    fc.assert(
      fc.property(series, fc.constantFrom('last', 'drift', 'same-period'), (x, rule) => {
        finite(forecastNaive(x, { rule, season: 4, steps: 6 }));
      }),
    );
  });
});
