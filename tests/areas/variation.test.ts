import { describe, expect, it } from 'vitest';
import { chanceNarrower, realisedAt, realisedUnder } from '../../src/areas/realised-spread.ts';
import { variation } from '../../src/areas/variation.ts';
import { sentence } from '../../src/findings/sentence.ts';
import { random } from '../../src/numeric/random.ts';
import { panelFrom } from '../compare/panels.ts';
import { offences, satisfaction } from '../indicators.ts';

const levelOf = (theta: number) => 1 / (1 + Math.exp(-theta));

const yearsOf = (years: readonly (readonly number[])[], n: number) => {
  const areas = years[0]?.length ?? 0;
  return panelFrom(
    satisfaction,
    '2015-04',
    Array.from({ length: areas }, (_, at) => ({
      area: `a${at}`,
      numerator: years.flatMap((year) => Array<number>(12).fill(Math.round((year[at] ?? 0) * n))),
      denominator: years.flatMap(() => Array<number>(12).fill(n)),
    })),
  );
};

const month = (tops: readonly number[], n: number) =>
  panelFrom(
    satisfaction,
    '2019-04',
    tops.map((top, at) => ({ area: `a${at}`, numerator: [top], denominator: [n] })),
  );

describe('the spread of these areas', () => {
  const near = { weight: [1], shape: [6], scale: [1e-4] };
  // Two kinds of spread a thousand times apart, with nothing between them.
  const apart = { weight: [3, 1], shape: [40, 40], scale: [1e-6, 1] };

  it.each([0.0025, 0.3, 0.5, 0.7499, 0.76, 0.9975])(
    'has a share %s of its chance under the value found',
    (p) => {
      for (const spread of [near, apart])
        expect(realisedUnder(spread, realisedAt(spread, p))).toBeCloseTo(p, 9);
    },
  );

  it('is as often narrower as not beside itself', () => {
    expect(chanceNarrower(near, near)).toBeCloseTo(0.5, 9);
    expect(chanceNarrower(near, { weight: [1], shape: [6], scale: [1] })).toBeCloseTo(1, 6);
  });
});

describe('whether it is the same service everywhere', () => {
  it('holds the true spread of these areas in its interval nineteen times in twenty', () => {
    const chance = random(4);
    let inside = 0;
    const tables = 80;
    for (let table = 0; table < tables; table += 1) {
      const truth = Array.from({ length: 10 }, () => levelOf(1.4 + 0.25 * chance.normal()));
      const { spread } =
        variation(
          month(
            truth.map((p) => chance.binomial(400, p)),
            400,
          ),
        ).evidence.variations[0] ?? {};
      const mean = truth.reduce((sum, each) => sum + each, 0) / 10;
      const sd = 100 * Math.sqrt(truth.reduce((sum, each) => sum + (each - mean) ** 2, 0) / 9);
      if (sd >= (spread?.lower ?? 0) && sd <= (spread?.upper ?? 0)) inside += 1;
    }
    // Binomial limits of 80 at 95%: 71 to 80.
    expect(inside).toBeGreaterThanOrEqual(71);
  });

  it('is alike where the spread is known to be under the margin, and differs where it is not chance', () => {
    expect(variation(month([4000, 4010, 3990, 4005, 3995], 5000)).verdict).toBe('alike');
    expect(variation(month([40, 41, 39, 40, 40], 50)).verdict).toBe('cannot-tell');
    const found = variation(month([4000, 4300, 3700, 4100, 3900], 5000));
    expect(found.verdict).toBe('differ');
    expect(found.estimate).toMatchObject({ unit: 'points', level: 0.95 });
    expect(found.estimate.value).toBeCloseTo(4.47, 0);
    expect(found.evidence.variations[0]?.lowest?.area).toBe('a2');
    expect(found.evidence.variations[0]?.highest?.area).toBe('a1');
  });

  it('says whether it has narrowed, told from far apart and not from chance', () => {
    const far = [0.7, 0.76, 0.8, 0.84, 0.9, 0.72, 0.88, 0.81];
    const near = far.map((each) => 0.8 + (each - 0.8) / 6);
    const [found] = variation(yearsOf([far, far, near], 200)).evidence.variations;
    expect(found).toMatchObject({ since: 'narrower', before: { from: '2015-04', to: '2016-03' } });
    expect(found?.before?.spread.value).toBeGreaterThan(2 * (found?.spread.value ?? 0));
    expect(variation(yearsOf([near, far], 200)).evidence.variations[0]?.since).toBe('wider');
    expect(variation(yearsOf([far, far], 200)).evidence.variations[0]?.since).toBe('not-shown');
    expect(variation(yearsOf([far], 200)).evidence.variations[0]).toMatchObject({
      before: null,
      since: null,
    });
  });

  it('tells what could hide: less in a larger sample', () => {
    const hide = (n: number) =>
      variation(
        month(
          [0.8, 0.8, 0.8, 0.8, 0.8].map((p) => p * n),
          n,
        ),
      ).evidence.variations[0]?.couldHide ?? 0;
    expect(hide(100)).toBeCloseTo(2 * hide(400), 6);
    // (2.576 + .842) sqrt(.16/100 + .16/400), by hand.
    expect(hide(100)).toBeCloseTo(15.3, 0);
  });

  it('divides what lies between the areas from what lies within them', () => {
    const larger = (all: readonly number[]) => month(all, 3000);
    const small = (all: readonly number[]) => ({
      panel: panelFrom(
        satisfaction,
        '2019-04',
        all.map((top, at) => ({ area: `s${at}`, numerator: [top], denominator: [1000] })),
      ),
      of: Object.fromEntries(all.map((_, at) => [`s${at}`, `a${Math.floor(at / 3)}`])),
    });
    const between = variation(larger([2100, 2400, 2700]), {
      within: small([700, 702, 698, 800, 799, 801, 900, 901, 899]),
    }).evidence.within;
    expect(between).toMatchObject({ areas: 9, left: [] });
    expect(between?.between).toBeGreaterThan(0.95);
    const inside = variation(larger([2400, 2400, 2400]), {
      within: small([700, 800, 900, 700, 800, 900, 700, 800, 900]),
    }).evidence.within;
    expect(inside?.between).toBeLessThan(0.1);
    expect(inside?.spread.value).toBeCloseTo(10, 0);
  });

  it('takes smaller areas over the same year of financial quarters', () => {
    const quarters = (level: readonly number[], n: number, name: string) =>
      panelFrom(
        satisfaction,
        '2018/19-Q1',
        level.map((each, at) => ({
          area: `${name}${at}`,
          numerator: Array<number>(4).fill(each * n),
          denominator: Array<number>(4).fill(n),
        })),
      );
    const of = { s0: 'a0', s1: 'a0', s2: 'a1', s3: 'a1' };
    const { within } = variation(quarters([0.75, 0.75], 2000, 'a'), {
      within: { panel: quarters([0.7, 0.8, 0.7, 0.8], 1000, 's'), of },
    }).evidence;
    expect(within).toMatchObject({ areas: 4, left: [] });
    expect(within?.spread.value).toBeGreaterThan(5);
  });

  it('cannot tell of one area or none, and is plain', () => {
    for (const tops of [[], [40]]) {
      const found = variation(month(tops, 50));
      expect(found.verdict).toBe('cannot-tell');
      expect(found.estimate).toMatchObject({ value: null, lower: null });
      expect(JSON.parse(JSON.stringify(found))).toEqual(found);
    }
    for (const tops of [
      [0, 0, 0],
      [50, 50, 50],
    ]) {
      const found = variation(month(tops, 50));
      expect(found.verdict).not.toBe('differ');
      expect(JSON.stringify(found)).not.toContain('null,"upper":1e');
    }
  });
});

it('does not set counts against each other of areas of which nobody said how large they are', () => {
  const counts = (events: readonly number[]) =>
    panelFrom(
      offences,
      '2019-04',
      events.map((each, at) => ({ area: `a${at}`, numerator: [each] })),
    );
  const found = variation(counts([100, 300, 900, 2700]));
  expect(found).toMatchObject({
    verdict: 'cannot-tell',
    settle: { text: 'The populations of the areas, by which their counts are rates.' },
  });
  expect(sentence(found)).toBe(
    'On Recorded crime in April 2019 the 4 areas are not compared, as how large they are is not known: their counts differ by more than chance; their populations would tell.',
  );
  expect(variation(counts([100, 100, 101, 99])).settle).toBeNull();
});
