import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecast } from '../../src/change/ahead/forecast.ts';
import { changePoints } from '../../src/change/steps/change-points.ts';
import { serviceUnderDemand } from '../../src/change/together/forecast-under-demand.ts';
import { course } from '../../src/course/course.ts';
import { sentence } from '../../src/findings/sentence.ts';
import { random } from '../../src/numeric/random.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { confidencePublished, offences } from '../indicators.ts';
import { anySeries, counts, shares, sound } from './made.ts';

/** Counts about a level, with a season of 20% either side where asked, the same on every machine. */
function madeCounts(months: number, level: number, season = 0, seed = 1): number[] {
  const next = random(seed);
  return Array.from({ length: months }, (_, at) => {
    const mean = level * Math.exp(season * Math.cos((2 * Math.PI * at) / 12));
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * next.normal()));
  });
}

describe('forecast', () => {
  it('says the level of a level series, with limits of chance', () => {
    const { verdict, evidence, estimate } = forecast(counts(madeCounts(60, 400)), { periods: 1 });
    expect(verdict).toBe('forecast');
    expect(evidence.forecast[0]?.period).toBe('2019-04');
    const { value, lower, upper } = estimate;
    expect(Math.abs((value ?? 0) - 394)).toBeLessThan(20);
    expect((upper ?? 0) - (lower ?? 0)).toBeGreaterThan(60);
    expect((upper ?? 0) - (lower ?? 0)).toBeLessThan(140);
  });

  it('begins with the figures that the course says of the next three periods', () => {
    const asked = [
      counts(madeCounts(60, 400, 0.2)),
      shares([...new Array<number>(20).fill(160), ...new Array<number>(7).fill(140)], 200),
      counts(madeCounts(48, 4)),
    ];
    for (const series of asked) {
      const { next } = course(series).evidence;
      const ahead = forecast(series).evidence.forecast;
      expect(next).toHaveLength(3);
      next.forEach(({ figure, meetsTarget, period }, at) => {
        const own = ahead[at];
        expect(own?.period).toBe(period);
        expect(own?.meetsTarget).toBe(meetsTarget);
        expect(own?.value).toBe(figure.value);
        expect(own?.lower).toBeCloseTo(figure.lower ?? 0, 6);
        expect(own?.upper).toBeCloseTo(figure.upper ?? 0, 6);
      });
    }
  });

  it('has limits with a width, inside what is possible, where a line leads over all or under none', () => {
    const scattered = (at: number) => ((at * 7919) % 13) - 6;
    const line = (from: number, by: number) =>
      shares(
        Array.from({ length: 36 }, (_, at) => Math.round(600 * (from + by * at) + scattered(at))),
        600,
      );
    const days = Array.from({ length: 36 }, (_, at) => 40 - 1.08 * at + scattered(at) / 12);
    const slow = seriesFrom({ ...offences, measure: 'duration' }, { start: '2014-04', numerator: days });
    for (const [series, most] of [
      [line(0.7, 0.0078), 1],
      [line(0.3, -0.0081), 1],
      [slow, 100],
    ] as const) {
      const { evidence, verdict } = forecast(series);
      expect(verdict).toBe('forecast');
      expect(evidence.slopeWeight).toBeGreaterThan(0.8);
      for (const { lower, upper, value } of evidence.forecast) {
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeLessThanOrEqual(most);
        expect(upper - lower).toBeGreaterThan(most === 1 ? 0.008 : 0.5);
        expect(value).toBeGreaterThan(0);
        expect(value).toBeLessThan(most);
      }
    }
    // A share that stops short of all, as most do, is within the limits of a year ahead more often than not.
    const { lower } = forecast(line(0.7, 0.0078)).estimate;
    expect(lower).toBeLessThan(0.985);
  });

  it('is no surer of rounded percentages without samples than their rounding lets it be', () => {
    const round = (numerator: readonly number[], rounding: number | null) =>
      seriesFrom(confidencePublished, { start: '2014-Q1', numerator, rounding });
    const same = new Array<number>(24).fill(0.64);
    const found = forecast(round(same, 0.01), { periods: 1 });
    // Rounding to whole percents has a standard deviation of .29 points.
    const { lower, upper } = found.estimate;
    expect((upper ?? 0) - (lower ?? 0)).toBeGreaterThan((2 * 1.96 * 0.01) / Math.sqrt(12));
    expect((upper ?? 0) - (lower ?? 0)).toBeLessThan(0.02);
    const { blindEnd, couldMiss } = changePoints(round(same, 0.01)).evidence;
    expect(couldMiss?.value).toBeGreaterThan((4.9 * 0.29) / Math.sqrt(6));
    expect(blindEnd?.couldMiss.value).toBeGreaterThan(couldMiss?.value ?? 0);
    const exact = changePoints(round(same, null));
    expect(exact.evidence.couldMiss?.value).toBeCloseTo(0, 9);
    expect(sentence(course(round(same, null)))).not.toContain('()');
    // Nor is one that lies a step of rounding off an outlying month.
    const one = same.map((share, at) => (at === 12 ? 0.65 : share));
    expect(course(round(one, 0.01)).evidence.outlying).toEqual([]);
  });

  it('starts from the level after a step, not from the average of both', () => {
    const stepped = [...new Array<number>(18).fill(423), ...new Array<number>(7).fill(470)].map(
      (yes, month) => yes + ((month * 7) % 11) - 5,
    );
    const { estimate } = forecast(shares(stepped, 600), { periods: 6 });
    expect(estimate.value).toBeGreaterThan(0.765);
    expect(estimate.value).toBeLessThan(0.795);
    expect(estimate.lower).toBeGreaterThan(0.7);
  });

  it('lets a slope die away: nine tenths of it each month', () => {
    const rising = forecast(
      shares(
        Array.from({ length: 48 }, (_, at) => 400 + 6 * at + (at % 3)),
        1000,
      ),
    );
    const at = rising.evidence.forecast.map(({ value }) => value);
    const rise = (from: number) => (at[from + 1] ?? 0) - (at[from] ?? 0);
    expect(rise(0)).toBeCloseTo(0.006 * 0.81, 3);
    expect(rise(10) / rise(0)).toBeCloseTo(0.9 ** 10, 1);
  });

  it('carries the season on, and days in the month always', () => {
    const seasonal = forecast(counts(madeCounts(60, 400, 0.2)));
    expect(seasonal.evidence.seasonal).toBe(true);
    const [april, , , , , , october] = seasonal.evidence.forecast.map(({ value }) => value);
    expect(april).toBeGreaterThan(430);
    expect(october).toBeLessThan(370);
    const plain = forecast(counts(new Array<number>(36).fill(300)), { season: 'none' });
    const byDays = plain.evidence.forecast.map(({ value }) => value);
    expect(byDays[10]).toBeLessThan(byDays[9] ?? 0);
  });

  it('reports how often its limits held when made in the past, where that is asked', () => {
    expect(forecast(counts(madeCounts(60, 100))).evidence.backTest).toBeNull();
    let within = 0;
    let made = 0;
    for (let seed = 1; seed <= 6; seed += 1) {
      const series = counts(madeCounts(60, 100, 0, seed));
      const { backTest } = forecast(series, { periods: 3, origins: 24 }).evidence;
      within += backTest?.within ?? 0;
      made += backTest?.made ?? 0;
      expect(backTest?.origins).toBe(24);
      expect(backTest?.byStep.map((step) => step.made)).toEqual([24, 23, 22]);
      expect(backTest?.coverage).toBe((backTest?.within ?? 0) / (backTest?.made ?? 1));
    }
    expect(within / made).toBeGreaterThan(0.9);
    expect(within / made).toBeLessThan(0.99);
  });

  it('warns when the limits did not hold', () => {
    const jump = [...madeCounts(30, 100), ...madeCounts(12, 400), ...madeCounts(3, 100)];
    const { caveats } = forecast(counts(jump), { origins: 15, periods: 3 });
    expect(caveats.map(({ code }) => code)).toContain('limits-too-narrow');
  });

  it('widens with the distance, and more for a level that moves', () => {
    const walk = madeCounts(60, 400).reduce<number[]>((all, value) => {
      all.push(Math.round((all.at(-1) ?? 400) * (1 + (value - 400) / 300)));
      return all;
    }, []);
    const width = (x: number[]) =>
      forecast(counts(x), { season: 'none' }).evidence.forecast.map(({ lower, upper }) =>
        Math.log(upper / lower),
      );
    const [still, moving] = [width(madeCounts(60, 400)), width(walk)];
    expect(moving[11]).toBeGreaterThan(1.2 * (moving[0] ?? 0));
    expect((moving[11] ?? 0) / (moving[0] ?? 1)).toBeGreaterThan((still[11] ?? 0) / (still[0] ?? 1));
  });

  it('keeps a share within 0 and 1, and starts after a gap at the end', () => {
    const high = forecast(shares(new Array<number>(30).fill(190), 200));
    expect(high.evidence.forecast.every(({ lower, upper }) => lower >= 0 && upper <= 1)).toBe(true);
    const gap = forecast(shares([...new Array<number>(30).fill(160), null], 200), { periods: 2 });
    expect(gap.evidence.forecast.map(({ period }) => period)).toEqual(['2016-10', '2016-11', '2016-12']);
  });

  it('takes longer periods where months hold too few events', () => {
    const found = forecast(counts(new Array<number>(60).fill(0).map((_, at) => (at % 2 === 0 ? 3 : 2))));
    expect(found.evidence.step).toBe(3);
    expect(found.evidence.forecast).toHaveLength(4);
    expect(found.evidence.values.at(-1)).toBe(7);
    expect(found.estimate.value).toBeGreaterThan(6);
    expect(found.estimate.value).toBeLessThan(9);
  });

  it('is sound for every series', () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        const found = forecast(series, { origins: 2 });
        expect(sound(found)).toBe(true);
        for (const { value, lower, upper } of found.evidence.forecast)
          expect([value, lower, upper].every(Number.isFinite) && lower <= value && value <= upper).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('stays a number however wildly counts move', () => {
    const wild = Array.from({ length: 36 }, (_, at) => (at % 5 === 0 ? 1e12 : at % 3));
    expect(sound(forecast(counts(wild), { periods: 120 }))).toBe(true);
  });

  it('says when there is too little, and refuses what it cannot use', () => {
    expect(forecast(counts([]))).toMatchObject({
      verdict: 'cannot-tell',
      evidence: { reason: 'no-figures' },
    });
    expect(forecast(counts([4, 9, 8]))).toMatchObject({
      ...{ verdict: 'cannot-tell', evidence: { reason: 'too-few' }, settle: { months: 9 } },
    });
    expect(forecast(counts(new Array<number>(24).fill(0)))).toMatchObject({
      ...{ verdict: 'cannot-tell', evidence: { reason: 'sparse' }, settle: { perMonth: 5 } },
    });
    expect(forecast(counts(madeCounts(40, 90), { window: { rolling: 12 } })).verdict).toBe('refused');
    const quarters = seriesFrom(confidencePublished, {
      start: '2015-Q1',
      numerator: Array.from({ length: 13 }, (_, at) => 0.6 + 0.01 * (at % 3)),
    });
    expect(forecast(quarters).evidence.forecast).toHaveLength(4);
    expect(forecast(quarters, { periods: 2 }).evidence.forecast).toHaveLength(2);
    expect(() => forecast(quarters, { periods: 0 })).toThrow('forecast: periods');
  });
});

describe('serviceUnderDemand', () => {
  const next = random(4);
  const demand = Array.from({ length: 365 }, (_, day) =>
    Math.round(400 + 100 * Math.sin(day) + 60 * next.uniform()),
  );
  const share = (calls: number) => 1 / (1 + Math.exp(-(3 - (calls - 400) / 120)));
  const met = demand.map((calls) => Math.round(calls * share(calls)));

  it('reads the share on the busiest day of the year off the curve', () => {
    const found = serviceUnderDemand({ demand, met });
    expect(found.estimate.value).toBeCloseTo(share(found.demand ?? 0), 2);
    expect(serviceUnderDemand({ demand, met }, { target: 0.99 }).verdict).toBe('falls-short');
    expect(serviceUnderDemand({ demand, met }, { target: 0.7 }).verdict).toBe('holds');
  });

  it('answers for no demand beyond 110% of the highest seen', () => {
    const highest = Math.max(...demand);
    const beyond = serviceUnderDemand({ demand, met }, { demand: 1.11 * highest });
    expect(beyond).toMatchObject({ verdict: 'cannot-tell', reason: 'beyond', estimate: { value: null } });
    expect(serviceUnderDemand({ demand, met }, { demand: 1.09 * highest }).estimate.value).not.toBe(null);
  });

  it('is not testable below daily data, and cannot tell from under 60 days', () => {
    expect(serviceUnderDemand(shares(new Array<number>(60).fill(95), 100)).verdict).toBe('not-testable');
    expect(serviceUnderDemand({ demand: [], met: [] })).toMatchObject({
      verdict: 'cannot-tell',
      reason: 'too-few',
    });
  });

  it('is plain and finite on whatever it is given', () => {
    const day = fc.option(fc.tuple(fc.nat(600), fc.nat(600)), { nil: null, freq: 9 });
    fc.assert(
      fc.property(fc.array(day, { minLength: 55, maxLength: 90 }), (days) => {
        const found = serviceUnderDemand({
          demand: days.map((pair) => pair && Math.max(...pair)),
          met: days.map((pair) => pair && Math.min(...pair)),
        });
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
      }),
      { numRuns: 30 },
    );
    const equal = serviceUnderDemand({ demand: new Array(70).fill(100), met: new Array(70).fill(100) });
    expect(equal.estimate.value).toBeGreaterThan(0.99);
  });
});

it('takes a share published alone', () => {
  const published = seriesFrom(confidencePublished, {
    start: '2010-Q1',
    numerator: Array.from({ length: 20 }, (_, at) => 0.6 + 0.01 * (at % 3)),
  });
  expect(forecast(published).estimate.unit).toBe('proportion');
});
