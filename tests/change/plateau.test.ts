import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plateau } from '../../src/change/plateau/plateau.ts';
import type { DeclaredBreak } from '../../src/indicator/indicator.ts';
import { random } from '../../src/numeric/random.ts';
import { month } from '../../src/period/month.ts';
import { isIndicatorError } from '../../src/result/error.ts';
import type { Series } from '../../src/series/series.ts';
import { type SeriesInput, seriesFrom } from '../../src/series/series-from.ts';
import london from '../cases/plateau-london.json' with { type: 'json' };
import { chargeRatio, confidencePublished, offenceRate, offences, satisfaction } from '../indicators.ts';

const inLondon = (name: keyof typeof london.series): Series =>
  seriesFrom(offences, { area: 'London', start: london.start, numerator: london.series[name].counts });

/** Binomial answers around a path of proportions. */
function survey(path: readonly number[], n: number, seed: number, more: Partial<SeriesInput> = {}): Series {
  const chance = random(seed);
  return seriesFrom(satisfaction, {
    start: '2015-01',
    numerator: path.map((p) => chance.binomial(n, p)),
    denominator: path.map(() => n),
    ...more,
  });
}

const steady = (months: number, level: number): number[] => Array.from({ length: months }, () => level);
const fallThenLevel = [...Array.from({ length: 24 }, (_, at) => 0.86 - at * 0.005), ...steady(36, 0.742)];

describe('plateau on recorded crime in London, to February 2020, within 5% a year', () => {
  it('reads violence with injury as level, on a window of 27 months and a slope near 0', () => {
    const { verdict, estimate, evidence } = plateau(inLondon('violence-with-injury'));
    expect(verdict).toBe('plateau');
    expect(evidence.reading?.window).toEqual({ from: '2017-12', to: '2020-02', months: 27 });
    expect(estimate.value).toBeCloseTo(-0.28, 2);
    expect(evidence.reading?.word).toBe('level');
    expect(evidence.reading?.since).toEqual({ month: '2017-12', kind: 'at-least' });
  });

  it('reads domestic burglary as a plateau at a higher level since about August 2017', () => {
    const { verdict, evidence } = plateau(inLondon('domestic-burglary'));
    expect(verdict).toBe('plateau');
    expect(evidence.reading?.word).toBe('plateaued');
    expect(evidence.reading?.since).toEqual({ month: '2017-08', kind: 'about' });
    expect(evidence.reading?.place).toBe('higher');
    expect(evidence.reading?.before?.to).toBe('2016-11');
  });

  it('reads personal robbery as moving, up by 17 to 18% a year', () => {
    const { verdict, estimate, evidence } = plateau(inLondon('personal-robbery'));
    expect(verdict).toBe('moving');
    expect(estimate.value).toBeCloseTo(17.3, 1);
    expect(evidence.reading?.slope.value).toBeCloseTo(18.1, 1);
  });

  it('cannot tell for blade possession: 36 months since the change, 49 needed', () => {
    const { verdict, evidence, settle } = plateau(inLondon('blade-possession'));
    expect(verdict).toBe('cannot-tell');
    expect(evidence.reading?.segment).toEqual({ from: '2017-03', to: '2020-02', months: 36 });
    expect(evidence.reading?.monthsNeeded).toBe(49);
    expect(settle?.months).toBe(13);
    expect(settle?.text).toContain('could have shown a margin of 5.8% a year');
  });

  it('says what the verdict was a month earlier, and agrees with a run that ends there', () => {
    for (const name of ['violence-with-injury', 'domestic-burglary', 'personal-robbery'] as const) {
      const series = inLondon(name);
      const earlier = plateau(series, { to: '2020-01' });
      expect(plateau(series).evidence.reading?.endingEarlier).toBe(earlier.verdict);
      expect(earlier.subject.to).toBe('2020-01');
    }
  });
});

describe('plateau on surveys', () => {
  it('finds the plateau at a lower level, the change that led to it, and the level before', () => {
    const { verdict, evidence, n } = plateau(survey(fallThenLevel, 2000, 4));
    expect(verdict).toBe('plateau');
    expect(n).toBe(120_000);
    const reading = evidence.reading;
    expect(reading?.word).toBe('plateaued');
    expect(reading?.place).toBe('lower');
    expect(reading?.model.changes.at(-1)).toMatch(/^2016-1[0-2]|2017-0[1-4]$/);
    // Fewer months than these would have shown it, so the window begins after the change.
    expect(reading?.since).toEqual({ month: reading?.window.from, kind: 'at-least' });
    expect(reading?.level.value).toBeCloseTo(0.742, 2);
    expect(reading?.difference?.upper).toBeLessThan(0);
    expect(reading?.changeEstablished).toBe(true);
  });

  it('cannot show a plateau with 150 interviews a month in two years, and says what would', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const { verdict, settle, evidence } = plateau(survey(steady(24, 0.78), 150, seed));
      expect(verdict).not.toBe('plateau');
      if (verdict !== 'cannot-tell') continue;
      expect(evidence.reading?.monthsNeeded).toBeGreaterThan(24);
      expect(settle?.perMonth).toBeGreaterThan(150);
    }
  });

  it('asks more months of a survey with a design effect', () => {
    const plain = plateau(survey(steady(60, 0.78), 400, 9));
    const clustered = plateau(survey(steady(60, 0.78), 400, 9, { deff: 2 }));
    expect(clustered.evidence.reading?.monthsNeeded).toBeGreaterThan(
      plain.evidence.reading?.monthsNeeded ?? 0,
    );
    expect(plain.caveats.map(({ code }) => code)).toContain('design-effect');
    expect(clustered.caveats.map(({ code }) => code)).not.toContain('design-effect');
  });

  it('says which way a level series drifts when its slope is sure but inside the margin', () => {
    const path = Array.from({ length: 60 }, (_, at) => 0.7 + (at * 0.008) / 12);
    const { verdict, evidence } = plateau(survey(path, 1500, 3));
    expect(verdict).toBe('plateau');
    expect(evidence.reading?.drift).toEqual({ way: 'up', over: 'segment' });
  });

  it('calls a move that is sure but smaller than the margin slow', () => {
    const path = Array.from({ length: 60 }, (_, at) => 0.7 + (at * 0.013) / 12);
    const { verdict, evidence } = plateau(survey(path, 4000, 3));
    expect(verdict).toBe('moving');
    expect(evidence.reading?.word).toBe('moving-slowly');
  });

  it('turns round when the answers are turned round', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.integer({ min: 24, max: 60 }), (seed, months) => {
        const path = Array.from({ length: months }, (_, at) => 0.5 + 0.1 * Math.sin(at / 9));
        const series = survey(path, 300, seed);
        const turned = { ...series, numerator: series.numerator.map((x) => 300 - (x ?? 0)) };
        const [one, other] = [plateau(series), plateau(turned)];
        const [slope, opposite] = [one.estimate.value, other.estimate.value];
        return (
          one.verdict === other.verdict &&
          (slope === null ? opposite === null : Math.abs(slope + (opposite ?? 0)) < 1e-8)
        );
      }),
      { numRuns: 15, seed: 3 },
    );
  });

  it('seldom takes a fall, a rise and a fall for a plateau, though 100 answers a month tell little', () => {
    const legs = Array.from({ length: 60 }, (_, at) => Math.abs(20 - (at < 40 ? at : 80 - at)));
    const path = legs.map((away) => 0.75 + (away * 0.04) / 12);
    let plateaus = 0;
    for (let seed = 1; seed <= 200; seed += 1)
      if (plateau(survey(path, 100, seed)).verdict === 'plateau') plateaus += 1;
    expect(plateaus).toBeGreaterThan(0);
    expect(plateaus).toBeLessThanOrEqual(36);
  });

  it('shows no plateau where even the look-back is too short, and says how many months it would take', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const series = survey(steady(60, 0.78), 40, seed);
      const { verdict, settle, evidence } = plateau(series);
      expect(verdict).not.toBe('plateau');
      expect(evidence.reading?.monthsNeeded).toBeGreaterThan(60);
      if (verdict === 'cannot-tell') expect(settle?.text).toContain('More months than the look-back of 60');
      expect(settle?.months ?? null).toBeNull();
    }
    const longer = plateau(survey(steady(84, 0.78), 40, 1), { lookBack: 84 });
    expect(longer.evidence.reading?.monthsNeeded).toBeLessThanOrEqual(84);
    expect(longer.verdict).toBe('plateau');
    const counted = seriesFrom(offences, {
      start: '2015-01',
      numerator: steady(60, 0).map((_, at) => 38 + (at % 5)),
    });
    const { settle, evidence } = plateau(counted);
    expect(settle?.text).toBe(
      `More months than the look-back of 60; ${evidence.reading?.monthsNeeded} are needed before a change on the way would have been seen.`,
    );
  });

  it('takes a published percentage with the sample behind it as it takes the answers', () => {
    const series = survey(steady(48, 0.78), 400, 12);
    const published: Series = {
      ...series,
      indicator: { ...confidencePublished, every: 'month', margin: { points: 2 } },
      numerator: series.numerator.map((x) => (x ?? 0) / 400),
    };
    const { evidence, verdict } = plateau(published);
    const expected = plateau(series);
    expect(verdict).toBe(expected.verdict);
    expect(evidence.reading?.slope.lower).toBeCloseTo(expected.evidence.reading?.slope.lower ?? 0, 10);
    const given = plateau({ ...published, denominator: null }, { n: 400 });
    expect(given.evidence.reading?.slope).toEqual(evidence.reading?.slope);
    const rounded = plateau({ ...published, rounding: 0.05 });
    expect(rounded.evidence.reading?.monthsNeeded).toBeGreaterThan(evidence.reading?.monthsNeeded ?? 0);
  });
});

describe('plateau on counts and rates', () => {
  it('reads a rate as the count over its population', () => {
    const counts = london.series['domestic-burglary'].counts;
    const rate = seriesFrom(offenceRate, {
      start: london.start,
      numerator: counts,
      denominator: counts.map(() => 8_900_000),
    });
    const found = plateau(rate);
    const expected = plateau(inLondon('domestic-burglary'));
    expect(found.verdict).toBe(expected.verdict);
    expect(found.estimate.value).toBeCloseTo(expected.estimate.value ?? 0, 9);
    const level = found.evidence.reading?.level;
    expect(level?.unit).toBe('rate');
    expect(level?.value).toBeCloseTo((expected.evidence.reading?.level.value ?? 0) / 8900, 9);
  });

  it('does not take February for a fall', () => {
    const numerator = Array.from({ length: 48 }, (_, at) => (at % 12 === 1 ? 2800 : 3040));
    const { verdict, evidence } = plateau(seriesFrom(offences, { start: '2017-01', numerator }));
    expect(verdict).toBe('plateau');
    expect(Math.abs(evidence.reading?.slope.value ?? 9)).toBeLessThan(1);
  });

  it('is too short where any local mean is under 5 a month, and advises a wider area', () => {
    const numerator = Array.from({ length: 60 }, (_, at) => (at < 12 ? 3 : 40));
    const { verdict, evidence, settle } = plateau(seriesFrom(offences, { start: '2015-01', numerator }));
    expect(verdict).toBe('too-short');
    expect(evidence.reason).toBe('sparse');
    expect(settle?.text).toContain('wider area');
  });
});

describe('plateau and declared breaks', () => {
  const restart: DeclaredBreak = {
    kind: 'restart',
    from: month(2017, 1),
    title: 'New rules',
    source: 'made',
  };
  const mask: DeclaredBreak = {
    kind: 'mask',
    from: month(2018, 3),
    to: month(2018, 8),
    title: 'Closed offices',
    source: 'made',
  };

  it('looks back no further than the last restart', () => {
    const series = survey(steady(60, 0.78), 500, 2, { breaks: [restart] });
    expect(plateau(series).evidence.lookBack).toEqual({ from: '2017-01', to: '2019-12', months: 36 });
  });

  it('does not know of a break that is declared after the last month looked at', () => {
    const series = survey(steady(60, 0.78), 500, 2, { breaks: [restart] });
    expect(plateau(series, { to: '2016-12' }).evidence.lookBack?.months).toBe(24);
  });

  it('gives masked months no weight, whatever stands in them, and counts usable months only', () => {
    const series = survey(steady(60, 0.78), 500, 6, { breaks: [mask] });
    const dipped = { ...series, numerator: series.numerator.map((x, at) => (at >= 38 && at <= 43 ? 5 : x)) };
    const found = plateau(dipped, { lookBack: 48 });
    expect(found.evidence.reading).toEqual(plateau(series, { lookBack: 48 }).evidence.reading);
    expect(found.evidence.lookBack).toEqual({ from: '2015-07', to: '2019-12', months: 48 });
    expect(found.missing).toBe(6);
    expect(found.evidence.values.filter((value) => value === null)).toHaveLength(6);
    expect(found.caveats.map(({ code }) => code)).toContain('masked');
  });

  it('reads a gap and a masked month alike', () => {
    const series = survey(steady(60, 0.78), 500, 6, { breaks: [mask] });
    const gap = (values: readonly (number | null)[] | null) =>
      values?.map((value, at) => (at >= 38 && at <= 43 ? null : value)) ?? null;
    const holed: Series = { ...series, breaks: [], numerator: gap(series.numerator) ?? [] };
    expect(plateau(holed).evidence.reading).toEqual(plateau(series).evidence.reading);
  });

  it('says when the months of the pandemic are in the figures undeclared', () => {
    const numerator = Array.from({ length: 60 }, () => 1000);
    const codes = plateau(seriesFrom(offences, { start: '2017-01', numerator })).caveats.map(
      ({ code }) => code,
    );
    expect(codes).toContain('pandemic-undeclared');
  });
});

describe('plateau where there is too little', () => {
  it('is too short under 24 months, and says how many more', () => {
    for (const months of [0, 1, 2, 23]) {
      const { verdict, estimate, settle, evidence } = plateau(survey(steady(months, 0.8), 100, 1));
      expect(verdict).toBe('too-short');
      expect(estimate.value).toBeNull();
      expect(evidence.reason).toBe('few-months');
      expect(settle?.months).toBe(24 - months);
    }
  });

  it('is too short soon after a change, and says from when it can be judged', () => {
    const path = [...steady(40, 0.5), ...steady(8, 0.8)];
    const { verdict, settle, evidence } = plateau(survey(path, 1000, 1));
    expect(verdict).toBe('too-short');
    expect(evidence.reason).toBe('recent-change');
    expect(settle?.text).toBe('Changed in May 2018; judge from April 2019 (4 more months).');
  });

  it('has an answer for figures that are all equal, all zero, all satisfied or all missing', () => {
    const of = (value: number | null, indicator = satisfaction) =>
      plateau(
        seriesFrom(indicator, {
          start: '2015-01',
          numerator: Array.from({ length: 60 }, () => value),
          denominator: indicator === satisfaction ? Array.from({ length: 60 }, () => 200) : null,
        }),
      );
    expect(of(160).verdict).toBe('plateau');
    expect(of(0).verdict).toBe('plateau');
    expect(of(200).verdict).toBe('plateau');
    expect(of(null).verdict).toBe('too-short');
    expect(of(0, offences).evidence.reason).toBe('sparse');
    expect(of(500, offences).verdict).not.toBe('refused');
  });

  it('refuses, and never throws for, what it cannot read', () => {
    const values = { start: '2015-01', numerator: steady(60, 0.8) };
    const published = { ...confidencePublished, every: 'month' } as const;
    expect(plateau(seriesFrom(published, values)).evidence.reason).toBe('no-sample-size');
    expect(plateau(seriesFrom(confidencePublished, { ...values, start: '2010-Q1' })).verdict).toBe('refused');
    expect(plateau(seriesFrom(chargeRatio, { ...values, denominator: steady(60, 4) })).evidence.reason).toBe(
      'measure',
    );
    const rolling = plateau(survey(steady(60, 0.8), 100, 1, { window: { rolling: 12 } }));
    expect(rolling.verdict).toBe('refused');
    expect(rolling.evidence.reason).toBe('rolling');
    expect(rolling.settle?.text).toContain('overlap');
  });
});

describe('plateau as a finding', () => {
  it('is plain: it survives JSON without loss, for every verdict', () => {
    for (const series of [
      inLondon('domestic-burglary'),
      inLondon('blade-possession'),
      survey(steady(10, 0.5), 50, 1),
      survey([...steady(40, 0.5), ...steady(8, 0.8)], 1000, 1),
      survey(steady(60, 0.8), 100, 1, { window: { rolling: 12 } }),
    ]) {
      const found = plateau(series);
      expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    }
  });

  it('keeps the estimate inside its interval and the chances between 0 and 1', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.integer({ min: 24, max: 72 }), fc.boolean(), (seed, months, gaps) => {
        const chance = random(seed);
        const numerator = Array.from({ length: months }, () =>
          gaps && chance.uniform() < 0.1 ? null : chance.poisson(60),
        );
        const { estimate, evidence } = plateau(seriesFrom(offences, { start: '2014-05', numerator }));
        const { value, lower, upper } = estimate;
        if (evidence.reading === null) return value === null;
        const chances = Object.values(evidence.reading.chance);
        const weights = Object.values(evidence.reading.model.weights);
        const ordered = value === null || ((lower ?? 0) <= value && value <= (upper ?? 0));
        const sum = weights.reduce((total, weight) => total + weight, 0);
        return ordered && chances.every((p) => p >= 0 && p <= 1) && Math.abs(sum - 1) < 1e-9;
      }),
      { numRuns: 25, seed: 5 },
    );
  });

  it('draws every month looked at, with what was fitted to it', () => {
    const { evidence } = plateau(inLondon('domestic-burglary'));
    expect(evidence.periods).toHaveLength(60);
    expect(evidence.values[59]).toBe(4708);
    expect(Math.abs((evidence.fitted[59] ?? 0) / 4708 - 1)).toBeLessThan(0.1);
    expect(evidence.trend.every((value) => value !== null)).toBe(true);
  });
});

describe('plateau refuses misuse', () => {
  const series = survey(steady(60, 0.8), 100, 1);
  const code = (call: () => unknown): string => {
    try {
      call();
    } catch (error) {
      return isIndicatorError(error) ? `${error.code} ${error.message}` : String(error);
    }
    return 'nothing thrown';
  };

  it('names the option, what it must be and what it got', () => {
    expect(code(() => plateau(series, { minMonths: 3 }))).toBe(
      'invalid-option plateau: minMonths must be a whole number from 6 to 60, got 3',
    );
    expect(code(() => plateau(series, { lookBack: 20 }))).toContain('plateau: lookBack');
    expect(code(() => plateau(series, { margin: { points: 0 } }))).toContain('plateau: margin');
    expect(code(() => plateau(series, { n: 0 }))).toContain('plateau: n');
    expect(code(() => plateau(series, { to: '2031-01' }))).toContain('plateau: to');
    expect(code(() => plateau(series, { window: 12 } as object))).toContain('plateau: option must be one of');
  });

  it('wants a margin of the kind that the measure has', () => {
    expect(code(() => plateau(series, { margin: { percent: 2 } }))).toBe(
      'wrong-measure plateau: margin must be { points } for proportion, got "{\\"percent\\":2}"',
    );
    const { margin: _, ...without } = satisfaction;
    expect(code(() => plateau({ ...series, indicator: without }))).toContain('got undefined');
  });
});
