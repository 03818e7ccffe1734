import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { earlyWarning } from '../../../src/change/ahead/early-warning.ts';
import { ears } from '../../../src/change/ahead/early-warning-ears.ts';
import { type FarringtonOptions, farrington } from '../../../src/change/ahead/early-warning-farrington.ts';
import { sentence } from '../../../src/findings/sentence.ts';
import { random } from '../../../src/numeric/random.ts';
import { controlChart } from '../../../src/spc/control-chart.ts';
import cases from '../../cases/change-early-warning.json' with { type: 'json' };
import { counts, shares, sound } from '../made.ts';

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

  it('raises few alarms of counts that vary by chance alone', () => {
    const chance = random(7);
    let alarms = 0;
    for (let run = 0; run < 8; run += 1) {
      const x = Array.from({ length: 87 }, () => Math.round(30 + Math.sqrt(30) * chance.normal()));
      alarms += farrington(x, { from: 63 }).filter(({ alarm }) => alarm).length;
    }
    expect(alarms / (8 * 24)).toBeLessThan(0.04);
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

/** Days of a month after April 2014, over those of a usual one. */
const days = (month: number) => new Date(Date.UTC(2014, 4 + month, 0)).getUTCDate() / 30.4;
/** Sixty months from April 2014 drawn about these means for 30.4 days, the last one as told. */
const drawn = (seed: number, mean: (month: number) => number, last?: number) => {
  const chance = random(seed);
  const x = Array.from({ length: 60 }, (_, month) => chance.poisson(days(month) * mean(month)));
  return counts(last === undefined ? x : [...x.slice(0, 59), last]);
};
/** How many of so many series are judged to lie on this side. */
const share = (many: number, of: (seed: number) => ReturnType<typeof counts>) =>
  Array.from({ length: many }, (_, seed) => earlyWarning(of(seed)).verdict).filter(
    (verdict) => verdict === 'outlying',
  ).length / many;

const stepped = (month: number) => (month < 53 ? 100 : 140);

describe('earlyWarning', () => {
  const steady = Array.from({ length: 72 }, (_, at) => 40 + ((at * 5) % 9));

  it('finds the last month above or below what was expected, or neither', () => {
    const high = earlyWarning(counts([...steady, 120]));
    expect(high).toMatchObject({
      verdict: 'outlying',
      evidence: { direction: 'up' },
      subject: { from: '2020-04', to: '2020-04' },
    });
    // About 44 are expected of a month of 30 days.
    expect(high.estimate.value).toBeGreaterThan(150);
    expect(high.estimate.value).toBeLessThan(190);
    expect(high.evidence.points.length).toBe(12);
    expect(earlyWarning(counts([...steady, 44])).verdict).toBe('ordinary');
    expect(earlyWarning(counts([...steady, 10]))).toMatchObject({
      verdict: 'outlying',
      evidence: { direction: 'down' },
    });
  });

  it('takes a step of seven months ago for the level since: ordinary months are so', () => {
    expect(share(40, (seed) => drawn(seed, stepped))).toBeLessThan(0.1);
    // 31 days of March at 140 in 30.4 are 142.8; the error of the mean of six is 4.8, and of twenty such 1.1.
    const expected = Array.from(
      { length: 20 },
      (_, seed) => earlyWarning(drawn(seed, stepped)).evidence.points.at(-1)?.expected ?? 0,
    );
    expect(Math.abs(expected.reduce((sum, each) => sum + each, 0) / 20 - 142.8)).toBeLessThan(5);
  });

  it('and the step hides no bad month after it', () => {
    // 220 after 140 are over six standard deviations of a Poisson count; 2 in 60 are read as a slope that might go on so.
    expect(share(20, (seed) => drawn(seed, stepped, 220))).toBeGreaterThan(0.9);
  });

  it('goes on with a slope, and with a season that three years show', () => {
    expect(share(30, (seed) => drawn(seed, (month) => 100 * 1.01 ** month))).toBeLessThan(0.1);
    const wave = (month: number) => 200 * (1 + 0.25 * Math.cos((Math.PI * month) / 6));
    const years = (seed: number, last?: number) => {
      const chance = random(seed);
      const x = Array.from({ length: 36 }, (_, month) => chance.poisson(days(month) * wave(month + 1)));
      return counts(last === undefined ? x : [...x.slice(0, 35), last]);
    };
    expect(share(30, (seed) => years(seed))).toBeLessThan(0.1);
    // The last month is the height of the season: 250 are expected, and the level of the year, 200, is no more in it.
    expect(earlyWarning(years(2, 160)).evidence.direction).toBe('down');
  });

  it('expects what the control chart does, and is never ordinary where that is outlying', () => {
    for (const last of [60, 100, 122, 128, 135, 180]) {
      const series = drawn(5, () => 100, last);
      const { month } = controlChart(series).evidence;
      const { evidence, verdict } = earlyWarning(series);
      expect(evidence.points.at(-1)?.expected).toBe(month?.expected);
      expect(evidence.points.at(-1)?.upper).toBeLessThan(month?.upper ?? 0);
      if (month?.verdict === 'outlying') expect(verdict).toBe('outlying');
    }
  });

  it('says why it does not judge', () => {
    const open = (reason: string) => ({ verdict: 'cannot-tell', evidence: { reason, points: [] } });
    expect(earlyWarning(counts([]))).toMatchObject(open('no-figures'));
    expect(earlyWarning(counts(steady.slice(0, 11)))).toMatchObject(open('too-few'));
    expect(earlyWarning(counts(new Array<number>(60).fill(0)))).toMatchObject(open('sparse'));
    expect(earlyWarning(counts(steady, { window: { rolling: 12 } })).verdict).toBe('refused');
  });

  it('judges shares in points, with limits that are possible, and raises few alarms of steady ones', () => {
    const chance = random(3);
    const drawn = (share: number) => Array.from({ length: 36 }, () => chance.binomial(400, share));
    const low = earlyWarning(shares([...drawn(0.96), 340], 400));
    expect(low).toMatchObject({ verdict: 'outlying', estimate: { unit: 'points' } });
    expect(low.estimate.value).toBeGreaterThan(-14);
    expect(low.estimate.value).toBeLessThan(-8);
    expect(low.evidence.points.every(({ upper }) => upper <= 1)).toBe(true);
    expect(sentence(low)).toMatch(
      /was 85\.0% in April 2017, below the limit of 9\d\.\d% \(9\d\.\d% expected\)/,
    );
    const alarms = Array.from({ length: 60 }, () => earlyWarning(shares(drawn(0.96), 400)).verdict);
    expect(alarms.filter((verdict) => verdict === 'outlying').length).toBeLessThan(4);
  });

  it('judges the last figure that there is', () => {
    expect(earlyWarning(counts([...steady, 120, null])).subject.to).toBe('2020-04');
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
