import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { turningPoint } from '../../src/change/steps/turning-point.ts';
import { random } from '../../src/numeric/random.ts';
import { anySeries, counts, shares, sound } from './made.ts';

function survey(path: (month: number) => number, months: number, n: number, seed: number) {
  const chance = random(seed);
  return shares(
    Array.from({ length: months }, (_, month) => chance.binomial(n, path(month))),
    n,
  );
}

describe('turningPoint', () => {
  it('finds when satisfaction turned up, and covers the month', () => {
    const { evidence, estimate, verdict } = turningPoint(
      survey((month) => 0.8 + (0.06 * Math.abs(month - 24)) / 12, 48, 400, 3),
    );
    expect(verdict).toBe('turned-up');
    expect(evidence.turn?.interval.from.localeCompare('2016-04')).toBeLessThanOrEqual(0);
    expect(evidence.turn?.interval.to.localeCompare('2016-04')).toBeGreaterThanOrEqual(0);
    expect(evidence.courses[0]?.slope.value).toBeCloseTo(-6, 0);
    expect(estimate.lower).toBeLessThan(6);
    expect(estimate.upper).toBeGreaterThan(6);
  });

  it('finds the turn of a count under a season', () => {
    const chance = random(5);
    const x = Array.from({ length: 60 }, (_, month) =>
      chance.poisson(
        300 * Math.exp((-0.1 * Math.abs(month - 30)) / 12 + 0.2 * Math.sin((Math.PI * month) / 6)),
      ),
    );
    expect(turningPoint(counts(x)).verdict).toBe('turned-down');
  });

  it('shows no turn in a straight line or a level', () => {
    expect(turningPoint(survey(() => 0.8, 48, 200, 9)).verdict).toBe('no-turn-shown');
    const line = turningPoint(survey((month) => 0.8 - (0.04 * month) / 12, 48, 200, 9));
    expect(line.verdict).toBe('no-turn-shown');
    expect(line.estimate.value).toBeCloseTo(-4, 0);
  });

  it('calls a rise that only steepens a bend', () => {
    const found = turningPoint(
      survey((month) => 0.5 + (month < 30 ? 0 : (0.1 * (month - 30)) / 12), 60, 900, 2),
    );
    expect(found.verdict).toBe('bent');
  });

  it('looks back no further than it is told', () => {
    const series = survey((month) => 0.9 - (0.06 * Math.min(month, 60)) / 12, 120, 400, 3);
    expect(turningPoint(series).subject.from).toBe('2019-04');
    expect(turningPoint(series, { lookBack: 120 }).subject.from).toBe('2014-04');
    expect(turningPoint(series, { lookBack: 120 }).n).toBe(48_000);
  });

  it('is too short or refused where it cannot be asked', () => {
    expect(turningPoint(counts([1, 2, 3]))).toMatchObject({ verdict: 'too-short', settle: { months: 21 } });
    expect(turningPoint(counts(Array(40).fill(5), { window: { rolling: 12 } })).verdict).toBe('refused');
    expect(() => turningPoint(counts([1]), { lookBack: 3 })).toThrow('turningPoint: lookBack');
  });

  it('gives sound, plain results for any series', () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        const found = turningPoint(series);
        expect(sound(found)).toBe(true);
        expect(found.evidence.turn === null).toBe(
          !['bent', 'turned-up', 'turned-down'].includes(found.verdict),
        );
      }),
      { numRuns: 60 },
    );
  });
});
