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
  it('finds when satisfaction turned up, covers the month, and both slopes', () => {
    const { evidence, estimate, verdict } = turningPoint(
      survey((month) => 0.8 + (0.06 * Math.abs(month - 24)) / 12, 48, 400, 3),
    );
    expect(verdict).toBe('turned-up');
    expect((evidence.turn?.interval.from ?? '9') <= '2016-04').toBe(true);
    expect((evidence.turn?.interval.to ?? '0') >= '2016-04').toBe(true);
    expect(evidence.before?.lower).toBeLessThan(-6);
    expect(evidence.before?.upper).toBeGreaterThan(-6);
    expect(estimate).toEqual(evidence.after);
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

  it('shows no turn in a level, a straight line, a step, or a rise that begins', () => {
    const none = [
      survey(() => 0.8, 48, 200, 9),
      survey((month) => 0.8 - (0.04 * month) / 12, 48, 200, 9),
      survey((month) => (month < 24 ? 0.8 : 0.72), 48, 400, 9),
      survey((month) => 0.5 + (month < 30 ? 0 : (0.1 * (month - 30)) / 12), 60, 900, 2),
    ];
    for (const series of none) {
      const { evidence, verdict } = turningPoint(series);
      expect(verdict).toBe('not-shown');
      expect(evidence.turn).toBeNull();
    }
  });

  it('looks back no further than it is told', () => {
    const series = survey((month) => 0.9 - (0.06 * Math.min(month, 60)) / 12, 120, 400, 3);
    expect(turningPoint(series).subject.from).toBe('2019-04');
    expect(turningPoint(series, { lookBack: 120 })).toMatchObject({
      subject: { from: '2014-04' },
      n: 48_000,
    });
  });

  it('cannot tell of too few figures, and is refused where it cannot be asked', () => {
    expect(turningPoint(counts([1, 2, 3, 9, 8, 5]))).toMatchObject({ verdict: 'cannot-tell' });
    expect(turningPoint(counts(Array(40).fill(5), { window: { rolling: 12 } })).verdict).toBe('refused');
  });

  it('gives sound, plain results for any series', () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        const found = turningPoint(series);
        expect(sound(found)).toBe(true);
        expect(found.evidence.turn !== null).toBe(found.verdict.startsWith('turned'));
      }),
      { numRuns: 60 },
    );
  });
});
