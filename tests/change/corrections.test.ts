import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectableChange, requiredSample } from '../../src/change/power/detectable-change.ts';
import { misappliedOutcome } from '../../src/change/recording/misapplied-outcome.ts';
import { recordingCorrection } from '../../src/change/recording/recording-correction.ts';
import { association } from '../../src/change/together/association.ts';
import { normalQuantile } from '../../src/numeric/normal.ts';
import { random } from '../../src/numeric/random.ts';
import { everyNumberFinite, gappy } from './finite.ts';

describe('recordingCorrection', () => {
  it('gives the worked figures: 90.7% and a rise of 19% need 76.2%', () => {
    const found = recordingCorrection({
      growth: { value: 19, lower: 15, upper: 23 },
      before: { value: 0.85, lower: 0.82, upper: 0.88 },
      after: { value: 0.907, lower: 0.89, upper: 0.92 },
    });
    expect(found.tippingPoint).toBeCloseTo(0.762, 3);
    expect(found.verdict).toBe('outside-audited-range');
    expect(found.growthLeft.value).toBeCloseTo(100 * ((1.19 * 0.85) / 0.907 - 1), 10);
    expect(found.attributable + (found.growthLeft.value ?? 0)).toBeCloseTo(19, 10);
  });

  it('says when better recording alone could make up the growth, and when nothing is known', () => {
    const growth = { value: 19 };
    const after = { value: 0.907 };
    const verdict = (before: { value: number; lower?: number; upper?: number }) =>
      recordingCorrection({ growth, before, after }).verdict;
    expect(verdict({ value: 0.8, lower: 0.75, upper: 0.85 })).toBe('inside-audited-range');
    expect(verdict({ value: 0.8 })).toBe('no-audited-range');
    expect(recordingCorrection({ growth: { value: -20 }, before: after, after }).verdict).toBe('impossible');
    expect(recordingCorrection({ growth, before: after, after }).growthLeft).toMatchObject({
      lower: null,
      level: null,
    });
  });

  it('leaves the growth as it is when recording has not changed, and orders its limits', () => {
    const share = fc.double({ min: 0.3, max: 0.9, noNaN: true });
    const percent = fc.double({ min: -60, max: 200, noNaN: true });
    fc.assert(
      fc.property(share, share, percent, (c0, c1, growth) => {
        const about = (value: number) => ({ value, lower: value * 0.95, upper: value * 1.05 });
        const input = {
          growth: { value: growth, lower: growth - 5, upper: growth + 5 },
          before: about(c0),
          after: about(c1),
        };
        const { growthLeft } = recordingCorrection(input);
        everyNumberFinite(recordingCorrection(input));
        expect(growthLeft.lower ?? 0).toBeLessThan(growthLeft.value ?? 0);
        expect(growthLeft.upper ?? 0).toBeGreaterThan(growthLeft.value ?? 0);
        expect(recordingCorrection({ ...input, after: input.before }).growthLeft.value).toBeCloseTo(
          growth,
          8,
        );
      }),
    );
    expect(() =>
      recordingCorrection({ growth: { value: 1 }, before: { value: 1.2 }, after: { value: 1 } }),
    ).toThrow('recordingCorrection: before');
  });
});

describe('misappliedOutcome', () => {
  const input = { recorded: 2000, all: 10_000, missed: 'none', destination: 'outcome 15' } as const;

  it('takes off what was misapplied and adds what was missed', () => {
    const found = misappliedOutcome({
      ...input,
      misapplied: { share: 0.15, audited: 200 },
      missed: { share: 0.01, audited: 400 },
    });
    expect(found.corrected.value).toBeCloseTo(2000 * 0.85 + 8000 * 0.01, 9);
    expect(found.destination).toEqual({ outcome: 'outcome 15', moved: 300 });
    expect(found.lowerBound).toBe(false);
    expect(found.caveats).toEqual([]);
  });

  it('has a band in place of an interval without an audit, and calls a lower bound one', () => {
    const found = misappliedOutcome({ ...input, misapplied: { share: 0.15 } });
    expect(found.corrected).toMatchObject({ value: 1700, lower: null, upper: null, level: null });
    expect(found.band.map(({ misapplied, corrected }) => [misapplied, Math.round(corrected)])).toEqual([
      [0.05, 1900],
      [0.1, 1800],
      [0.15, 1700],
      [0.2, 1600],
      [0.25, 1500],
    ]);
    expect(found.caveats.map(({ code }) => code)).toEqual(['lower-bound', 'no-audit-size']);
  });

  it('narrows with the audit, and never answers NaN', () => {
    const width = (audited: number) => {
      const { lower, upper } = misappliedOutcome({
        ...input,
        misapplied: { share: 0.15, audited },
      }).corrected;
      return (upper ?? 0) - (lower ?? 0);
    };
    expect(width(800)).toBeLessThan(width(200));
    everyNumberFinite(
      misappliedOutcome({ ...input, recorded: 0, all: 0, misapplied: { share: 0, audited: 5 } }),
    );
    expect(() => misappliedOutcome({ ...input, recorded: 3, all: 2, misapplied: { share: 0 } })).toThrow(
      'recorded',
    );
    expect(() => misappliedOutcome({ ...input, destination: '', misapplied: { share: 0 } })).toThrow(
      'destination',
    );
  });
});

describe('detectableChange', () => {
  it('is the change that power promises, for long series', () => {
    const { change } = detectableChange(
      { measure: 'proportion', level: 0.5, perMonth: 100, months: 400 },
      { shape: 'step' },
    );
    const z = normalQuantile(0.975) + normalQuantile(0.8);
    expect(change ?? 0).toBeCloseTo((100 * z * 2 * 0.05) / Math.sqrt(400), 2);
  });

  it('is found in the promised share of series', () => {
    const input = { measure: 'count', level: 60, months: 36 } as const;
    const { change } = detectableChange(input);
    const chance = random(17);
    let shown = 0;
    const rate = Math.log1p((change ?? 0) / 100) / 12;
    for (let run = 0; run < 2000; run += 1) {
      const y = Array.from({ length: 36 }, (_, at) =>
        Math.log(chance.poisson(60 * Math.exp(rate * (at - 17.5)))),
      );
      const centre = y.reduce((sum, one) => sum + one, 0) / 36;
      const slope = y.reduce((sum, one, at) => sum + (one - centre) * (at - 17.5), 0) / 3885;
      const left = y.reduce((sum, one, at) => sum + (one - centre - slope * (at - 17.5)) ** 2, 0);
      if (Math.abs(slope) > 2.0322 * Math.sqrt(left / 34 / 3885)) shown += 1;
    }
    expect(shown / 2000).toBeGreaterThan(0.75);
    expect(shown / 2000).toBeLessThan(0.83);
  });

  it('is the inverse of the required sample', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        fc.integer({ min: 20, max: 2000 }),
        fc.integer({ min: 4, max: 120 }),
        fc.constantFrom('slope', 'step'),
        (level, perMonth, months, shape) => {
          const input = { measure: 'proportion', level, perMonth, months } as const;
          const { change } = detectableChange(input, { shape, rho: 0.3, phi: 1.5 });
          const needed = requiredSample(input, change ?? 1, { shape, rho: 0.3, phi: 1.5 });
          expect(Math.abs((needed.perMonth ?? 0) - perMonth)).toBeLessThanOrEqual(1);
          expect(Math.abs((needed.months ?? 0) - months)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('is nothing where nothing can be shown', () => {
    for (const level of [0, 1]) {
      const input = { measure: 'proportion', level, perMonth: 50, months: 24 } as const;
      expect(detectableChange(input).change).toBeNull();
      expect(requiredSample(input, 2)).toEqual({ perMonth: null, months: null });
    }
    expect(detectableChange({ measure: 'count', level: 5, months: 3 }).change).toBeNull();
    expect(() => requiredSample({ measure: 'count', level: 5, months: 9 }, 0)).toThrow(
      'requiredSample: change',
    );
    expect(() => detectableChange({ measure: 'proportion', level: 0.5, months: 9 })).toThrow('perMonth');
  });
});

describe('association', () => {
  const noise = random(23);
  const made = (areas: number, months: number, pull: number) =>
    Array.from({ length: areas }, (_, area) => {
      const activity = Array.from(
        { length: months },
        (_, at) => 200 * (1 + area) * Math.exp(0.01 * at + 0.3 * noise.normal()),
      );
      const outcome = activity.map(
        (one, at) => 50 * (one / 200) ** pull * Math.exp(0.02 * at + 0.05 * noise.normal()),
      );
      return { area: `a${area}`, activity, outcome };
    });

  it('finds the pull of one on the other, whatever they share', () => {
    for (const areas of [1, 3, 6]) {
      const found = association(made(areas, 36, 0.5), { permutations: 199 });
      expect(found.verdict).toBe('move-together');
      expect(found.slope.value ?? 0).toBeCloseTo(0.5, 1);
      expect(found.permuted).toBe(areas >= 5 ? 'areas' : 'months');
      expect(found.note).toContain('the reverse direction is not excluded');
    }
  });

  it('does not take a common trend for an association', () => {
    let shown = 0;
    for (let run = 0; run < 40; run += 1)
      if (association(made(3, 36, 0), { permutations: 99 }).verdict !== 'no-association-shown') shown += 1;
    expect(shown).toBeLessThan(8);
  });

  it('cannot tell from short, missing or equal figures, and never answers NaN', () => {
    expect(association([]).verdict).toBe('cannot-tell');
    expect(association([{ area: 'a', activity: [1, 2], outcome: [2, 3] }]).verdict).toBe('cannot-tell');
    const flat = Array(30).fill(4);
    expect(association([{ area: 'a', activity: flat, outcome: flat }]).verdict).toBe('cannot-tell');
    fc.assert(
      fc.property(gappy(40), gappy(40), (one, other) => {
        const months = Math.min(one.length, other.length);
        const area = (name: string, x: typeof one, y: typeof one) => ({
          area: name,
          activity: x.slice(0, months),
          outcome: y.slice(0, months),
        });
        everyNumberFinite(association([area('a', one, other), area('b', other, one)]));
        everyNumberFinite(association([area('a', one, other)], { scale: 'identity' }));
      }),
      { numRuns: 40 },
    );
    expect(() => association([{ area: 'a', activity: [1], outcome: [] }])).toThrow('association: areas');
  });
});
