import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { yearEnd } from '../../src/change/ahead/year-end.ts';
import { besideEstimate } from '../../src/findings/beside-estimate.ts';
import { sentence } from '../../src/findings/sentence.ts';
import { random } from '../../src/numeric/random.ts';
import { month } from '../../src/period/month.ts';
import { type SeriesInput, seriesFrom } from '../../src/series/series-from.ts';
import { confidencePublished, offences, satisfaction } from '../indicators.ts';
import { anySeries, counts, shares, sound } from './made.ts';

/** Counts of mean `level` from April 2014: Poisson to two moments, the same on every machine. */
const steady = (months: number, level: number, seed = 3) => {
  const next = random(seed);
  return Array.from({ length: months }, () => Math.round(level + Math.sqrt(level) * next.normal()));
};

describe('yearEnd', () => {
  it('adds what is expected to what is in', () => {
    // 57 months: nine of 2018/19 are in, and three of about 100 are to come.
    const figures = steady(57, 100);
    const soFar = figures.slice(48).reduce((sum, one) => sum + one, 0);
    const { estimate, evidence } = yearEnd(counts(figures), { target: { total: 1200 }, meets: 'at-most' });
    expect(evidence.year).toBe('2018/19');
    expect(evidence.soFar).toBe(soFar);
    expect(evidence.periods.map(({ state }) => state).slice(7, 10)).toEqual(['in', 'in', 'coming']);
    // January to March hold 90 of the 91.3 days that three months of the average length do.
    expect(Math.abs((estimate.value ?? 0) - soFar - 297)).toBeLessThan(25);
    // Three months of Poisson counts of mean 100 have a standard deviation of 17; the level is not known exactly.
    const width = ((estimate.upper ?? 0) - (estimate.lower ?? 0)) / (2 * 1.96);
    expect(width).toBeGreaterThan(17);
    expect(width).toBeLessThan(30);
    expect(evidence.required?.value).toBeCloseTo((1200 - soFar) / 3, 9);
  });

  it('says a chance near one half where the target is what is expected', () => {
    const figures = steady(57, 100);
    const { estimate } = yearEnd(counts(figures), { target: { total: 1200 }, meets: 'at-most' });
    const total = Math.round(estimate.value ?? 0);
    const most = yearEnd(counts(figures), { target: { total }, meets: 'at-most' }).evidence.chance ?? 0;
    const least = yearEnd(counts(figures), { target: { total }, meets: 'at-least' }).evidence.chance ?? 0;
    expect(Math.abs(most - 0.5)).toBeLessThan(0.05);
    // Both are met by the total itself, so the two add up to a little more than one.
    expect(most + least).toBeGreaterThan(1);
    expect(most + least).toBeLessThan(1.03);
  });

  it('estimates the months that have no figure of a year that is over', () => {
    // Of 2018/19 all but June and July are there, about 1,000; these two hold 61 days of about 100 in 30.4.
    const figures: (number | null)[] = steady(60, 100);
    figures[50] = null;
    figures[51] = null;
    const soFar = figures.slice(48).reduce<number>((sum, one) => sum + (one ?? 0), 0);
    const found = yearEnd(counts(figures), { target: { total: soFar + 300 }, meets: 'at-most' });
    expect(found).toMatchObject({ verdict: 'will-meet', evidence: { year: '2018/19', soFar, reason: null } });
    expect(Math.abs((found.estimate.value ?? 0) - soFar - 201)).toBeLessThan(15);
    // Two months of Poisson counts of 100 have a standard deviation of 14.
    const width = ((found.estimate.upper ?? 0) - (found.estimate.lower ?? 0)) / (2 * 1.96);
    expect(width).toBeGreaterThan(14);
    expect(width).toBeLessThan(22);
    expect(sentence(found)).toMatch(
      /^Recorded crime in all areas came to about 1,\d\d\d in 2018\/19 \(.*\); the chance that the target of at most 1,\d\d\d was met is over 99 in 100\.$/,
    );
    const asked = yearEnd(counts(figures), { target: { total: soFar + 201 }, meets: 'at-most' });
    expect(asked.verdict).toBe('either');
  });

  it('counts what was published, whatever was declared of it for a level', () => {
    // 2018/19 has 100 a month and 30 in its last three: 990, and 30 a month is declared to be no part of a level.
    const figures = Array.from({ length: 60 }, (_, at) => (at < 57 ? 100 : 30));
    const flood = { title: 'The flood', source: 'made for the tests' };
    const mask = { kind: 'mask', from: month(2019, 1), to: month(2019, 3), ...flood } as const;
    const asked = { target: { total: 1000 }, meets: 'at-most' } as const;
    const over = yearEnd(counts(figures, { breaks: [mask] }), asked);
    expect(over).toMatchObject({
      verdict: 'met',
      estimate: { value: 990 },
      evidence: { soFar: 990 },
      missing: 0,
    });
    expect(over.caveats.map(({ code }) => code)).toContain('masked-counted');
    // As months that stand apart by themselves.
    const coming = (breaks: SeriesInput['breaks']) =>
      yearEnd(counts([...figures, ...Array<number>(6).fill(100)], { breaks: breaks ?? [] }), {
        target: { change: -10 },
        meets: 'at-most',
      });
    const masked = coming([mask]);
    expect(masked.evidence).toMatchObject({ yearBefore: 990, soFar: 600 });
    expect(masked.estimate.value ?? 0).toBeCloseTo(coming([]).estimate.value ?? 1, -1);
    // Under another recording there is no year before, and the months before it count in their own year.
    const restart = (at: ReturnType<typeof month>) => [{ kind: 'restart', from: at, ...flood } as const];
    expect(coming(restart(month(2019, 4))).evidence.reason).toBe('no-year-before');
    const within = yearEnd(counts(figures, { breaks: restart(month(2018, 10)) }), asked);
    expect(within).toMatchObject({ verdict: 'met', estimate: { value: 990 } });
    expect(within.caveats.map(({ code }) => code)).toContain('recording-change');
  });

  it('says why a year cannot be told, and that nothing would do', () => {
    const none = yearEnd(counts(new Array<number>(30).fill(0)), { target: { total: 9 }, meets: 'at-least' });
    expect(none).toMatchObject({ verdict: 'cannot-tell', evidence: { reason: 'sparse' } });
    expect(sentence(none)).toContain('there are too few events to read, even by year');
    // Eleven months of about 60% cannot be brought to 90% by one.
    const low = shares(
      Array.from({ length: 59 }, (_, at) => 57 + (at % 7)),
      100,
    );
    const found = yearEnd(low, { target: { level: 0.9 } });
    expect(found.evidence.required?.possible).toBe(false);
    expect(besideEstimate(found)).toContain('no figure of the periods to come would do');
    expect(besideEstimate(found)).not.toContain('must bring');
  });

  it('knows what the figures that are in have decided, however few they are and whatever is missing', () => {
    const few = counts([400, 380, null, 410], { start: '2019-04' });
    const told = (total: number, meets: 'at-most' | 'at-least') => yearEnd(few, { target: { total }, meets });
    const passed = told(1000, 'at-most');
    expect(passed).toMatchObject({
      verdict: 'will-not-meet',
      estimate: { value: null, lower: 1190, upper: null },
      evidence: { decided: true, chance: 0, reason: null, soFar: 1190 },
    });
    expect(sentence(passed)).toBe(
      'Recorded crime in all areas was 1,190 in the part of 2019/20 that is in: the target of at most 1,000 can no longer be met.',
    );
    expect(told(1000, 'at-least')).toMatchObject({ verdict: 'will-meet', evidence: { chance: 1 } });
    expect(sentence(told(1000, 'at-least'))).toContain('is met already');
    expect(told(1200, 'at-most')).toMatchObject({ verdict: 'cannot-tell', evidence: { reason: 'too-few' } });
    const monthly = yearEnd(few, { target: { level: 95 }, meets: 'at-most' });
    expect(monthly).toMatchObject({ verdict: 'will-not-meet', evidence: { decided: true } });
  });

  it('is sure of what is far away, and knows a target that is beyond reach already', () => {
    const figures = steady(57, 100);
    const told = (total: number, meets: 'at-most' | 'at-least') =>
      yearEnd(counts(figures), { target: { total }, meets });
    expect(told(1500, 'at-most')).toMatchObject({ verdict: 'will-meet', evidence: { decided: false } });
    expect(told(700, 'at-most')).toMatchObject({
      ...{ verdict: 'will-not-meet', evidence: { decided: true, chance: 0, canBeMetUntil: null } },
    });
    expect(told(700, 'at-least')).toMatchObject({
      verdict: 'will-meet',
      evidence: { decided: true, chance: 1 },
    });
    expect(sentence(told(700, 'at-most'))).toContain('can no longer be met');
  });

  it('reads a year that is over as it was', () => {
    const figures = new Array<number>(60).fill(100);
    const done = (change: number) => yearEnd(counts(figures), { target: { change } });
    expect(done(0)).toMatchObject({ verdict: 'met', estimate: { value: 1200, level: null } });
    expect(done(-1)).toMatchObject({ verdict: 'not-met', evidence: { goal: 1188, change: { value: 0 } } });
    // One of two years: no reading is needed of a year that is complete.
    expect(
      yearEnd(counts(figures.slice(0, 12)), { target: { total: 1200 }, meets: 'at-least' }).verdict,
    ).toBe('met');
  });

  it('pools a share by its answers', () => {
    const series = seriesFrom(satisfaction, {
      start: '2017-04',
      numerator: [...new Array<number>(12).fill(160), ...new Array<number>(6).fill(80)],
      denominator: [...new Array<number>(12).fill(200), ...new Array<number>(6).fill(100)],
    });
    const { estimate, evidence, verdict } = yearEnd(series, { year: '2018/19' });
    expect(evidence.goal).toBe(0.8);
    expect(evidence.soFar).toBe(0.8);
    expect(estimate.value).toBeCloseTo(0.8, 2);
    expect(verdict).toBe('either');
    // What is needed of the rest is the target itself, where the year so far stands at it.
    expect(evidence.required?.value).toBeCloseTo(0.8, 9);
    const better = yearEnd(series, { year: '2018/19', target: { change: 5 } });
    expect(better.evidence.goal).toBeCloseTo(0.85, 12);
    expect(better.evidence.required?.value).toBeGreaterThan(0.85);
  });

  it('says when it is too late, from what the rest could bring at best', () => {
    const high = shares([...new Array<number>(12).fill(160), ...new Array<number>(8).fill(154)], 200);
    const { evidence } = yearEnd(high, { target: { level: 0.78 } });
    expect(evidence.onCourse).toBe(false);
    expect(evidence.chance).toBeGreaterThan(0);
    // From January three months must bring (0.78 * 2400 - 8 * 154 - 154) / 600 = 81%, which 77% with a standard error
    // of 2 points reaches once in forty; from February two months must bring 83%.
    expect(evidence.canBeMetUntil).toBe('2016-01');
    expect(yearEnd(high, { target: { level: 0.95 } }).evidence.canBeMetUntil).toBeNull();
    const certain = yearEnd(high, { target: { level: 0.95 } }).evidence;
    expect(certain.required?.possible).toBe(false);
  });

  it('after a step, expects the rest of the year at the new level', () => {
    const stepped = [...steady(48, 100), ...steady(4, 100, 5), ...steady(5, 160, 7)];
    const { estimate, evidence } = yearEnd(counts(stepped), { target: { change: 0 }, meets: 'at-most' });
    const rest = (estimate.value ?? 0) - (evidence.soFar ?? 0);
    expect(rest).toBeGreaterThan(3 * 140);
    expect(rest).toBeLessThan(3 * 175);
  });

  it('has chances that come true', () => {
    // A steady level of 60: the true chance of a total is that of a Poisson count, here drawn; nine months are in.
    const next = random(11);
    let said = 0;
    let came = 0;
    const many = 60;
    for (let time = 0; time < many; time += 1) {
      const figures = Array.from({ length: 48 }, () => Math.round(60 + Math.sqrt(60) * next.normal()));
      const total = 720 + Math.round(12 * next.normal());
      const { chance } = yearEnd(counts(figures.slice(0, 45)), {
        target: { total },
        meets: 'at-most',
      }).evidence;
      said += chance ?? 0;
      came += Number(figures.slice(36).reduce((sum, one) => sum + one, 0) <= total);
    }
    expect(Math.abs(said - came) / many).toBeLessThan(0.12);
  });

  it('does not count what is provisional, and says what is missing', () => {
    const figures = new Array<number>(57).fill(100);
    const states = figures.map((_, at) => (at < 55 ? 'reported' : 'provisional'));
    const late = { ...counts(figures), states } as ReturnType<typeof counts>;
    const target = { target: { total: 1200 }, meets: 'at-most' } as const;
    expect(yearEnd(late, target).evidence.periods.filter(({ state }) => state === 'coming')).toHaveLength(5);
    expect(yearEnd(late, { ...target, provisional: 'keep' }).evidence.soFar).toBe(900);
    const gap = counts(figures.map((one, at) => (at === 50 ? null : one)));
    const found = yearEnd(gap, target);
    expect(found.evidence.soFar).toBe(800);
    expect(found.missing).toBe(1);
    expect(found.estimate.value).toBeGreaterThan(1180);
    expect(found.caveats.map(({ code }) => code)).toContain('year-incomplete');
  });

  it('tells quarters, and figures published without what they are out of', () => {
    const quarters = seriesFrom(confidencePublished, {
      start: '2015-Q2',
      numerator: Array.from({ length: 14 }, (_, at) => 0.6 + 0.01 * (at % 3)),
    });
    const { estimate, evidence } = yearEnd(quarters, { target: { level: 0.55 } });
    expect(evidence.periods.map(({ state }) => state)).toEqual(['in', 'in', 'coming', 'coming']);
    expect(estimate.value).toBeCloseTo(0.61, 2);
  });

  it('reads rare events by the quarter, and still tells the year by the month', () => {
    const rare = counts(Array.from({ length: 57 }, (_, at) => 2 + (at % 2)));
    const { estimate, evidence } = yearEnd(rare, { target: { total: 40 }, meets: 'at-most' });
    expect(evidence.periods.filter(({ state }) => state === 'coming')).toHaveLength(3);
    expect(estimate.value).toBeGreaterThan(28);
    expect(estimate.value).toBeLessThan(32);
  });

  it('says when it cannot tell, and refuses what is no target', () => {
    const target = { total: 1200 } as const;
    expect(yearEnd(counts([90, 80]), { target, meets: 'at-most' })).toMatchObject({
      ...{ verdict: 'cannot-tell', evidence: { reason: 'too-few' }, settle: { months: 10 } },
    });
    expect(yearEnd(counts(steady(20, 90)), { target: { change: 0 }, year: '2014/15' })).toMatchObject({
      ...{ verdict: 'cannot-tell', evidence: { reason: 'no-year-before' } },
    });
    expect(
      yearEnd(counts(steady(40, 90), { window: { rolling: 12 } }), { target, meets: 'at-most' }).verdict,
    ).toBe('refused');
    expect(() => yearEnd(counts(steady(40, 90)), { target })).toThrow('yearEnd: meets');
    expect(() => yearEnd(shares(steady(40, 90), 200), { target })).toThrow('yearEnd: target');
    expect(() => yearEnd(counts(steady(40, 90)))).toThrow('yearEnd: target');
    expect(() => yearEnd(counts(steady(40, 90)), { target, meets: 'at-most', year: '2016' })).toThrow(
      'yearEnd: year',
    );
    expect(() => yearEnd(counts(steady(40, 90)), { target, meets: 'at-most', year: '2012/13' })).toThrow(
      'must not be over',
    );
  });

  it('refuses two targets, a total under none and a fall of more than all', () => {
    const end = (target: object) => () =>
      yearEnd(counts(steady(40, 90)), { target: target as never, meets: 'at-most' });
    expect(end({ level: 95, total: 1200 })).toThrow('must be { level }, { total } or { change }');
    expect(end({ total: -5 })).toThrow('must be a total of 0 or more, got -5');
    expect(end({ change: -150 })).toThrow('must be no fall of more than 100, got -150');
  });

  it('says of a level of counts that it is of a period', () => {
    const found = yearEnd(counts(Array(24).fill(101)), { target: { level: 95 }, meets: 'at-most' });
    expect(sentence(found)).toContain('was 101 a month in 2015/16: the target of 95 a month was not met');
    const quarters = seriesFrom(offences, { start: '2014-Q2', numerator: Array(8).fill(303) });
    expect(sentence(yearEnd(quarters, { target: { level: 310 }, meets: 'at-most' }))).toContain(
      'was 303 a quarter in 2015/16: the target of 310 a quarter was met',
    );
  });

  it('never prints a figure that missed a target like the target', () => {
    const near = shares(Array(24).fill(179_990), 200_000);
    expect(sentence(yearEnd(near, { target: { level: 0.9 } }))).toContain(
      'was just under 90% in 2015/16: the target of 90% was not met',
    );
  });

  it('does not tell a year of shares of which half is there', () => {
    const half = seriesFrom(satisfaction, {
      ...{ start: '2018-10', numerator: Array(6).fill(236), denominator: Array(6).fill(300) },
    });
    const found = yearEnd(half, { target: { level: 0.8 } });
    expect(found).toMatchObject({ verdict: 'cannot-tell', evidence: { reason: 'part-of-year' } });
    expect(sentence(found)).toContain('too few periods of the year have a figure');
    const most = seriesFrom(satisfaction, {
      ...{ start: '2018-07', numerator: Array(9).fill(236), denominator: Array(9).fill(300) },
    });
    expect(yearEnd(most, { target: { level: 0.8 } }).verdict).toBe('not-met');
  });

  it('takes a level of days for one of a day', () => {
    const days = seriesFrom(offences, { start: '2017-04-01', numerator: Array(730).fill(10) });
    expect(yearEnd(days, { target: { level: 9.5 }, meets: 'at-most' })).toMatchObject({
      ...{ verdict: 'not-met', evidence: { goal: 9.5 * 30.4 } },
    });
    expect(yearEnd(days, { target: { level: 10.5 }, meets: 'at-most' }).verdict).toBe('met');
  });

  it('is sound for every series', () => {
    fc.assert(
      fc.property(anySeries, fc.constantFrom(-10, 0, 10), (series, change) => {
        const found = yearEnd(series, { target: { change }, meets: 'at-most' });
        expect(sound(found)).toBe(true);
        const { chance } = found.evidence;
        expect(chance === null || (chance >= 0 && chance <= 1)).toBe(true);
        const { lower, upper, value } = found.estimate;
        if (value !== null && lower !== null && upper !== null)
          expect(lower <= value && value <= upper).toBe(true);
        expect(sentence(found).split(' ').length).toBeLessThanOrEqual(36);
      }),
      { numRuns: 60 },
    );
  });
});

it('the target of a neutral count takes its side from the change asked for', () => {
  const series = seriesFrom(offences, { start: '2014-04', numerator: steady(50, 100) });
  expect(yearEnd(series, { target: { change: -5 } }).evidence.meets).toBe('at-most');
  expect(yearEnd(series, { target: { change: 5 } }).evidence.meets).toBe('at-least');
});

describe('what the rest of a year allows', () => {
  it('brings no share over all: six months at 97% and six at 100% are 98.5%', () => {
    const numerator = [
      ...[66, 68, 70, 71, 73, 74, 76, 77, 79, 80, 82, 83],
      ...[85, 86, 88, 89, 91, 92, 94, 95, 96, 98, 99, 100],
    ];
    const series = seriesFrom(satisfaction, {
      start: '2018-10',
      numerator,
      denominator: numerator.map(() => 100),
    });
    const { estimate, evidence, verdict } = yearEnd(series, { target: { level: 0.99 } });
    expect(estimate.upper).toBeCloseTo(0.985, 12);
    expect(evidence).toMatchObject({ chance: 0, canBeMetUntil: null, required: { possible: false } });
    expect(verdict).toBe('will-not-meet');
  });

  it('takes figures by year for years that are over', () => {
    const series = seriesFrom(offences, { start: '2016/17', numerator: [500, 510, 490, 300] });
    const asked = { target: { total: 400 }, meets: 'at-most' } as const;
    expect(yearEnd(series, asked)).toMatchObject({ verdict: 'met', estimate: { value: 300 } });
    expect(yearEnd(series, { ...asked, year: '2020/21' })).toMatchObject({
      verdict: 'cannot-tell',
      evidence: { reason: 'yearly' },
    });
  });
});
