import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { earlyWarning } from '../../src/change/ahead/early-warning.ts';
import { ears } from '../../src/change/ahead/early-warning-ears.ts';
import { type FarringtonOptions, farrington } from '../../src/change/ahead/early-warning-farrington.ts';
import { random } from '../../src/numeric/random.ts';
import cases from '../cases/change-early-warning.json' with { type: 'json' };
import { counts, shares, sound } from './made.ts';

const anyCount = fc.option(fc.nat(60), { nil: null, freq: 9 });
const anyCounts = fc.oneof(
  fc.array(anyCount, { maxLength: 30 }),
  fc.array(anyCount, { minLength: 50, maxLength: 80 }),
  fc.tuple(fc.nat(80), fc.nat(9)).map(([length, value]) => new Array<number>(length).fill(value)),
);

describe('ears', () => {
  it.each(cases.ears)(
    'agrees with the reference on $id',
    ({ x, method, alpha, first_index, upperbound, alarm }) => {
      const found = ears(x, { method: method as 'C1' | 'C2', alpha });
      expect(found[0]?.place).toBe(first_index - 1);
      found.forEach((point, at) => {
        expect(point.upper).toBeCloseTo(upperbound[at] ?? 0, 8);
      });
      expect(found.map((point) => Number(point.alarm))).toEqual(alarm);
    },
  );

  it('adds to C3 what C2 exceeded in the two periods before', () => {
    const x = [4, 6, 5, 5, 4, 6, 5, 5, 5, 9, 9, 9];
    const [c2] = ears(x.slice(0, 12), { method: 'C2', alpha: 0.025 }).slice(-1);
    const [c3] = ears(x, { method: 'C3' });
    expect(c3?.upper ?? 0).toBeLessThan(c2?.upper ?? 0);
    expect(c3?.alarm).toBe(true);
  });

  it('has no limit that stands on a gap, and none before its baseline', () => {
    expect(ears([1, 2, 3])).toEqual([]);
    expect(ears([1, 2, null, 4, 5, 6, 7, 8])[0]).toMatchObject({ upper: null, alarm: false });
    expect(ears(new Array(8).fill(0))[0]).toMatchObject({ upper: 0, alarm: false });
  });

  it('is plain and finite, and follows a change of scale', () => {
    fc.assert(
      fc.property(anyCounts, fc.constantFrom('C1', 'C2', 'C3'), (x, method) => {
        const found = ears(x, { method });
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
        const tripled = ears(
          x.map((count) => count && 3 * count),
          { method },
        );
        found.forEach(({ upper }, at) => {
          if (upper !== null) expect(tripled[at]?.upper).toBeCloseTo(3 * upper, 6);
        });
      }),
    );
  });
});

describe('farrington', () => {
  it.each(cases.farrington)('agrees with the reference on $id', (one) => {
    const options: FarringtonOptions = one.id.includes('flexible')
      ? {
          parts: one.noPeriods ?? 1,
          limit: one.thresholdMethod === 'delta' ? 'two-thirds' : 'negative-binomial',
        }
      : { form: 'original' };
    const found = farrington(one.x, { ...options, years: one.b, alpha: one.alpha, from: 0 });
    one.range.forEach((place, at) => {
      const point = found[place - 1];
      expect((point?.upper ?? 0) / (one.upperbound[at] ?? 1)).toBeCloseTo(1, 5);
      expect(Number(point?.alarm)).toBe(one.alarm[at]);
      if (one.expected) expect(point?.expected).toBeCloseTo(one.expected[at] ?? 0, 5);
      if (one.pvalue) expect(point?.p).toBeCloseTo(one.pvalue[at] ?? 0, 5);
    });
  });

  it('sees a peak, and is not blinded by one before', () => {
    const x = Array.from({ length: 84 }, (_, at) => 20 + ((at * 5) % 7));
    const peak = farrington([...x, 60]).at(-1);
    expect(peak).toMatchObject({ alarm: true });
    const twice = x.map((count, at) => (at === 72 ? 90 : count));
    expect(farrington([...twice, 60]).at(-1)?.alarm).toBe(true);
  });

  it('is plain and finite on whatever it is given', () => {
    fc.assert(
      fc.property(anyCounts, fc.constantFrom('improved', 'original'), (x, form) => {
        const found = farrington(x, { form, years: 3 });
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
        for (const { expected, upper, p } of found) {
          if (upper !== null) expect(upper).toBeGreaterThanOrEqual(Math.floor(expected ?? 0));
          if (p !== null) expect(p >= 0 && p <= 1).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
    expect(farrington([])).toEqual([]);
    expect(() => farrington([-1])).toThrow('farrington: counts must be 0 or more');
  });
});

describe('earlyWarning', () => {
  const steady = Array.from({ length: 72 }, (_, at) => 40 + ((at * 5) % 9));

  it('finds the last month high, or not', () => {
    const high = earlyWarning(counts([...steady, 120]));
    expect(high).toMatchObject({ verdict: 'outlying', subject: { from: '2020-04', to: '2020-04' } });
    expect(high.estimate.value).toBeGreaterThan(100);
    expect(earlyWarning(counts([...steady, 44])).verdict).toBe('ordinary');
    expect(high.evidence.points.length).toBe(12);
  });

  it('raises few alarms of counts that vary by chance alone', () => {
    const chance = random(7);
    let alarms = 0;
    for (let run = 0; run < 8; run += 1) {
      const x = Array.from({ length: 87 }, () => Math.round(30 + Math.sqrt(30) * chance.normal()));
      alarms += farrington(x, { from: 63 }).filter(({ alarm }) => alarm).length;
    }
    expect(alarms / (8 * 24)).toBeLessThan(0.04);
  });

  it('says why it does not judge', () => {
    const open = (reason: string) => ({ verdict: 'cannot-tell', evidence: { reason } });
    expect(earlyWarning(counts([]))).toMatchObject(open('too-few'));
    expect(earlyWarning(counts([...steady, null]))).toMatchObject(open('no-figure'));
    expect(earlyWarning(counts(new Array<number>(60).fill(0)))).toMatchObject(open('sparse'));
    expect(earlyWarning(counts(steady, { window: { rolling: 12 } })).verdict).toBe('refused');
    expect(() => earlyWarning(shares([1], 2))).toThrow('must be a count, got proportion');
  });

  it('is sound for every series of counts', () => {
    fc.assert(
      fc.property(anyCounts, fc.constantFrom('2014-04', '2014-Q1', '2014/15'), (x, start) => {
        expect(sound(earlyWarning(counts(x, { start })))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
