import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anhoejTest } from '../../../src/spc/anhoej-test.ts';
import { cusum } from '../../../src/spc/cusum.ts';
import { ewma } from '../../../src/spc/ewma.ts';
import { iPrimeChart } from '../../../src/spc/i-prime-chart.ts';
import { mrChart } from '../../../src/spc/mr-chart.ts';
import { gChart, tChart } from '../../../src/spc/rare-events.ts';
import { runChart } from '../../../src/spc/run-chart.ts';
import { seasonalChart } from '../../../src/spc/seasonal-chart.ts';
import { xmr } from '../../../src/spc/xmr.ts';
import { counts, monthAt, proportions, rates, values } from '../made.ts';

/** Figures with gaps, of any size, many of them equal. */
const figure = fc.oneof(
  fc.constant(null),
  fc.integer({ min: 0, max: 5 }),
  fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => value + 0),
  fc.constantFrom(0, 1e-300, 1e300),
);
const list = fc.oneof(
  fc.array(figure, { maxLength: 75 }),
  fc.array(fc.constant(7), { maxLength: 75 }),
  fc.array(fc.constant(0), { maxLength: 75 }),
);
const plain = fc.array(fc.option(fc.integer({ min: -500, max: 500 }), { freq: 8 }), {
  minLength: 6,
  maxLength: 70,
});
const runs = { numRuns: 60 };

/** Plain JSON comes back from text as it was: no NaN, no infinity, nothing undefined. */
const isPlain = (result: unknown) => expect(JSON.parse(JSON.stringify(result))).toEqual(result);

describe('charts beside the control charts', () => {
  it('take any figures, and give plain data', () => {
    fc.assert(
      fc.property(list, (figures) => {
        const series = values(figures);
        for (const chart of [runChart, cusum, ewma, mrChart, seasonalChart]) isPlain(chart(series));
        isPlain(xmr(series));
        isPlain(gChart(figures));
        isPlain(gChart(figures, { smallest: 1 }));
        isPlain(tChart(figures, { screening: true }));
        isPlain(anhoejTest(figures, 1));
        const positive = figures.map((value) =>
          value === null ? null : Math.min(1e6, Math.abs(Math.round(value))),
        );
        isPlain(iPrimeChart(rates(positive, positive)));
        isPlain(iPrimeChart(proportions(positive, positive)));
        isPlain(seasonalChart(counts(positive)));
      }),
      runs,
    );
  });

  it('say the same upside down', () => {
    fc.assert(
      fc.property(plain, (figures) => {
        const negative = figures.map((value) => (value === null ? null : 0 - value));
        const swap = { high: 'low', low: 'high' } as const;
        const turned = (signal: 'high' | 'low' | null) => (signal === null ? null : swap[signal]);
        const here = ewma(values(figures)).points.map(({ signal }) => signal);
        expect(ewma(values(negative)).points.map(({ signal }) => turned(signal))).toEqual(here);
        const highs = cusum(values(figures)).points.map(({ high }) => high);
        expect(cusum(values(negative)).points.map(({ low }) => low)).toEqual(highs);
        const { from, to, reason, centre, ...test } = runChart(values(figures)).phases[0] ?? {};
        expect(runChart(values(negative)).phases[0]).toMatchObject(test);
      }),
      runs,
    );
  });

  it('go with the unit of the figures', () => {
    fc.assert(
      fc.property(plain, fc.constantFrom(2, 64, 0.25), (figures, factor) => {
        const scaled = figures.map((value) => (value === null ? null : value * factor));
        const signalsOf = (own: typeof figures) => [
          cusum(values(own)).points.map(({ high, low, signal }) => [high, low, signal]),
          ewma(values(own)).points.map(({ signal }) => signal),
          seasonalChart(values(own)).points.map(({ signals }) => signals),
          xmr(values(own)).evidence.points.map(({ signals }) => signals),
        ];
        expect(signalsOf(scaled)).toEqual(signalsOf(figures));
        const times = figures.map((value) => (value === null ? null : Math.abs(value)));
        const large = times.map((value) => (value === null ? null : value * factor));
        const upper = (own: typeof times) => tChart(own).upper ?? 0;
        expect(Math.abs(upper(large) - factor * upper(times))).toBeLessThanOrEqual(1e-9 * upper(large));
      }),
      runs,
    );
  });

  it('have limits that hold their centre, and judge with them', () => {
    fc.assert(
      fc.property(plain, (figures) => {
        for (const { centre, lower, upper, value, signals } of seasonalChart(values(figures), { clip: false })
          .points) {
          if (centre === null || lower === null || upper === null) continue;
          expect(lower).toBeLessThanOrEqual(centre);
          expect(upper).toBeGreaterThanOrEqual(centre);
          const beyond = value !== null && (value > upper + 1e-6 || value < lower - 1e-6);
          if (beyond && upper - lower > 1e-6) expect(signals.map(({ rule }) => rule)).toContain('outside');
        }
        for (const { average, lower, upper, signal } of ewma(values(figures)).points) {
          if (average === null || lower === null || upper === null) continue;
          if (signal === 'high') expect(average).toBeGreaterThan(upper);
          else if (signal === 'low') expect(average).toBeLessThan(lower);
        }
        const rare = gChart(figures);
        if (rare.upper !== null) expect(rare.upper).toBeGreaterThanOrEqual(rare.centre ?? 0);
      }),
      runs,
    );
  });

  it('leave out what is excluded as if it were missing', () => {
    fc.assert(
      fc.property(plain, fc.nat(69), (figures, at) => {
        const place = at % figures.length;
        const exclude = [{ period: monthAt(place), reason: 'known cause' }];
        const without = figures.map((value, index) => (index === place ? null : value));
        const phaseOf = (own: typeof figures, options = {}) => [
          runChart(values(own), options).phases,
          cusum(values(own), options).phases,
          ewma(values(own), options).points.map(({ average }) => average),
          seasonalChart(values(own), options).points.map(({ centre }) => centre),
        ];
        expect(phaseOf(figures, { exclude })).toEqual(phaseOf(without));
      }),
      runs,
    );
  });
});
