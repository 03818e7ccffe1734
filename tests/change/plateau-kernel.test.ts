import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthsNeeded } from '../../src/change/plateau/months-needed.ts';
import { readPlateau } from '../../src/change/plateau/plateau-kernel.ts';
import { brokenLineKinds, fitBrokenLines } from '../../src/change/steps/broken-lines.ts';
import { brokenLineFit } from '../../src/change/steps/broken-lines-fit.ts';
import { type BrokenLines, brokenLines } from '../../src/change/steps/broken-lines-space.ts';
import { studentTail } from '../../src/change/trend/student-tail.ts';
import { random } from '../../src/numeric/random.ts';
import { studentUpper } from '../../src/numeric/student-t.ts';
import { type ReferenceMonths, referenceFits, referenceReading } from './plateau-reference.ts';

/** A walk with breaks, a season, unequal weights and, when asked, months without a figure. */
function made(seed: number, months: number, gaps: boolean, noise = 1): ReferenceMonths {
  const chance = random(seed);
  const time: number[] = [];
  for (let at = 24000 + chance.below(12); time.length < months; at += 1)
    if (!gaps || chance.uniform() > 0.15) time.push(at);
  const weight = time.map(() => 500 + 3000 * chance.uniform());
  let slope = 0.002 * chance.normal();
  let level = 0.5;
  const response = time.map((at, row) => {
    if (chance.uniform() < 0.04) slope = 0.003 * chance.normal();
    if (chance.uniform() < 0.02) level += 0.1 * chance.normal();
    level += slope;
    const spread = noise / Math.sqrt(weight[row] ?? 1);
    return level + 0.05 * Math.cos((Math.PI * at) / 6) + spread * chance.normal();
  });
  return { time, response, weight };
}

function filled({ time, response, weight }: ReferenceMonths): BrokenLines {
  const lines = brokenLines(time.length);
  lines.time.set(time);
  lines.response.set(response);
  lines.weight.set(weight);
  return lines;
}

const close = (value: number, expected: number, scale = Math.abs(expected)): boolean =>
  Math.abs(value - expected) <= 1e-8 * scale + 1e-13;

describe('fitBrokenLines', () => {
  it('has 1,045 candidates at 60 months: a line, 49 joins, 49 breaks and 946 pairs of joins', () => {
    const lines = filled(made(1, 60, false));
    expect(fitBrokenLines(lines, 60, 6, true)).toBe(true);
    expect(lines.count).toBe(1045);
    expect([...lines.countOfKind]).toEqual([1, 49, 49, 946]);
  });

  it('gives each candidate the sum of squares, slope and variance of its own full fit', () => {
    fc.assert(
      fc.property(
        fc.nat(1e6),
        fc.integer({ min: 18, max: 44 }),
        fc.boolean(),
        fc.boolean(),
        (seed, months, gaps, season) => {
          const data = made(seed, months, gaps);
          const lines = filled(data);
          if (!fitBrokenLines(lines, months, 6, season && months >= 36)) return false;
          const byName = new Map(
            referenceFits(data, season && months >= 36).map((fit) => [`${fit.kind} ${fit.knots}`, fit]),
          );
          if (byName.size !== lines.count) return false;
          for (let candidate = 0; candidate < lines.count; candidate += 1) {
            const knots = [lines.first[candidate] ?? 0, lines.second[candidate] ?? 0].filter((k) => k > 0);
            const fit = byName.get(`${brokenLineKinds[lines.kind[candidate] ?? 0]} ${knots}`);
            if (fit === undefined) return false;
            const steepness = Math.sqrt(fit.slopeVariance);
            if (!close(lines.rss[candidate] ?? 0, fit.rss)) return false;
            if (!close(lines.slope[candidate] ?? 0, fit.slope, Math.abs(fit.slope) + steepness)) return false;
            if (!close(lines.slopeVariance[candidate] ?? 0, fit.slopeVariance)) return false;
          }
          return true;
        },
      ),
      { numRuns: 25, seed: 7 },
    );
  });

  it('takes apart the series into trend, season and residuals as the full fit does', () => {
    for (const season of [false, true]) {
      const data = made(11, 40, true);
      const lines = filled(data);
      let furthest = 0;
      fitBrokenLines(lines, 40, 6, season);
      const byName = new Map(referenceFits(data, season).map((fit) => [`${fit.kind} ${fit.knots}`, fit]));
      for (let candidate = 0; candidate < lines.count; candidate += 1) {
        const knots = [lines.first[candidate] ?? 0, lines.second[candidate] ?? 0].filter((k) => k > 0);
        const reference = byName.get(`${brokenLineKinds[lines.kind[candidate] ?? 0]} ${knots}`);
        const { residual, seasonal, trend } = brokenLineFit(lines, candidate);
        for (let row = 0; row < 40; row += 1) {
          const rest = (residual[row] ?? 0) / Math.sqrt(data.weight[row] ?? 1);
          const whole = (trend[row] ?? 0) + (seasonal[row] ?? 0) + rest;
          furthest = Math.max(
            furthest,
            Math.abs(rest - (reference?.residuals[row] ?? Number.NaN)),
            Math.abs((seasonal[row] ?? Number.NaN) - (reference?.seasonal[row] ?? Number.NaN)),
            Math.abs(whole - (data.response[row] ?? Number.NaN)),
          );
        }
      }
      expect(furthest).toBeLessThan(1e-9);
    }
  });

  it('says so when season and time cannot be told apart', () => {
    const lines = brokenLines(40);
    for (let row = 0; row < 40; row += 1) {
      lines.time[row] = 24000 + 12 * row;
      lines.response[row] = row;
      lines.weight[row] = 1;
    }
    expect(fitBrokenLines(lines, 40, 6, true)).toBe(false);
    expect(fitBrokenLines(lines, 40, 6, false)).toBe(true);
  });

  it('leaves no residual, and never less than none, on an exact line', () => {
    const lines = brokenLines(30);
    for (let row = 0; row < 30; row += 1) {
      lines.time[row] = 24000 + row;
      lines.response[row] = 0.1 * row;
      lines.weight[row] = 100;
    }
    fitBrokenLines(lines, 30, 6, false);
    for (let candidate = 0; candidate < lines.count; candidate += 1) {
      expect(lines.rss[candidate]).toBeGreaterThanOrEqual(0);
      expect(lines.rss[candidate]).toBeLessThan(1e-20);
      expect(lines.slope[candidate]).toBeCloseTo(0.1, 10);
    }
  });
});

describe('readPlateau', () => {
  it('reads as the procedure does when every candidate is fitted in full', () => {
    const verdicts = new Set<string>();
    for (let seed = 1; seed <= 24; seed += 1) {
      const months = 24 + ((seed * 7) % 37);
      const data = made(seed, months, seed % 3 === 0, 1 + (seed % 4) / 2);
      const margin = [0.02, 0.05, 0.12][seed % 3] ?? 0.05;
      const seasonal = seed % 2 === 0;
      const reading = readPlateau(filled(data), {
        months,
        margin,
        minMonths: 12,
        lookBack: 60,
        seasonal,
      });
      const expected = referenceReading(data, margin, seasonal);
      verdicts.add(expected.verdict);
      expect(reading?.verdict).toBe(expected.verdict);
      expect(reading?.segment).toBe(expected.segment);
      expect(reading?.window).toBe(expected.window);
      expect(reading?.needed).toBe(expected.needed);
      expect(reading?.dispersion).toBeCloseTo(expected.s2, 8);
      expect(reading?.autocorrelation).toBeCloseTo(expected.rho, 8);
      expect(reading?.windowSlope.slope).toBeCloseTo(expected.slope, 9);
      expect(reading?.windowSlope.error).toBeCloseTo(expected.error, 9);
      expect(reading?.segmentSlope.slope).toBeCloseTo(expected.segmentSlope, 9);
      expect(reading?.segmentSlope.error).toBeCloseTo(expected.segmentError, 9);
      expect(reading?.doubt.above).toBeCloseTo(expected.above, 8);
      expect(reading?.doubt.below).toBeCloseTo(expected.below, 8);
      expect(reading?.doubt.rising).toBeCloseTo(expected.rising, 8);
    }
    expect(verdicts.size).toBe(4);
  });

  it('reads nothing where no candidate with two joins fits', () => {
    expect(
      readPlateau(brokenLines(24), {
        months: 17,
        margin: 0.02,
        minMonths: 12,
        lookBack: 60,
        seasonal: false,
      }),
    ).toBeNull();
  });
});

describe('monthsNeeded', () => {
  it('gives the months needed at a level of 78% for monthly samples of 50 to 1,500', () => {
    const samples = [50, 100, 200, 400, 750, 1500];
    const needed = (margin: number) => samples.map((n) => monthsNeeded(Math.sqrt((0.78 * 0.22) / n), margin));
    expect(needed(0.02)).toEqual([59, 48, 38, 30, 25, 20]);
    expect(needed(0.03)).toEqual([45, 36, 29, 23, 19, 15]);
    expect(needed(0.05)).toEqual([33, 27, 21, 18, 14, 12]);
  });

  it('gives the months needed for counts of 30, 100 and 400 a month', () => {
    const needed = (percent: number, phi: number) =>
      [30, 100, 400].map((mean) => monthsNeeded(Math.sqrt(phi / mean), Math.log1p(percent / 100)));
    expect(needed(5, 1)).toEqual([69, 46, 30]);
    expect(needed(5, 3)).toEqual([99, 67, 43]);
    expect(needed(10, 1)).toEqual([45, 30, 20]);
    expect(needed(10, 3)).toEqual([64, 43, 28]);
  });

  it('ends quickly however much is needed', () => {
    expect(monthsNeeded(1000, 0.001)).toBeGreaterThan(1e4);
    expect(monthsNeeded(1e-9, 0.5)).toBe(7);
  });
});

describe('studentTail', () => {
  it('equals the upper tail of the distribution for whole degrees of freedom', () => {
    for (const df of [1, 2, 3, 4, 15, 16, 50, 56, 233]) {
      const tail = studentTail(df);
      for (const t of [-40, -3, -1, -0.01, 0, 0.01, 0.5, 1.7, 2.5, 6, 40])
        expect(tail(t)).toBeCloseTo(studentUpper(t, df), 13);
    }
  });
});
