import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changePoints } from '../../src/change/steps/change-points.ts';
import { course } from '../../src/course/course.ts';
import { random } from '../../src/numeric/random.ts';
import london from '../cases/change-london.json' with { type: 'json' };
import { anySeries, counts, shares, sound } from './made.ts';

const inLondon = (more = {}) => changePoints(counts(london.counts, { start: london.start, ...more }));
const noisy = (path: readonly number[], seed: number) => {
  const chance = random(seed);
  return path.map((mean) => chance.poisson(mean));
};
const stepped = (months: number, before: number, after: number, season = 0.15) =>
  Array.from(
    { length: months },
    (_, month) => (month < months / 2 ? before : after) * (1 + season * Math.sin((2 * Math.PI * month) / 12)),
  );

describe('changePoints', () => {
  it('finds the pandemic in recorded crime of London without being told', () => {
    const { evidence, verdict } = inLondon();
    expect(verdict).toBe('changed');
    expect(evidence.changes).toHaveLength(1);
    expect(evidence.changes[0]).toMatchObject({
      at: '2020-03',
      interval: { from: '2020-03', to: '2020-04' },
      label: null,
      difference: { unit: 'percent' },
    });
    expect(evidence.changes[0]?.difference.upper).toBeLessThan(-10);
  });

  it('labels a change with the declared change that falls in its interval, and says how likely chance is', () => {
    const title = 'first lockdown';
    const restart = { kind: 'restart', from: '2020-04', title, source: 'test' } as never;
    const found = inLondon({ breaks: [restart] });
    expect(found.evidence.changes.map(({ label }) => label)).toEqual([title]);
    // Two of 60 months lie within the interval.
    expect(found.evidence.coincidence).toBeCloseTo(2 / 60, 10);
    expect(found.caveats.map(({ code }) => code)).toContain('coincidence');
  });

  it('finds one step under a season, names the first month of the new level and covers it', () => {
    const { evidence } = changePoints(counts(noisy(stepped(60, 200, 260), 7)));
    expect(evidence.changes).toHaveLength(1);
    const [change] = evidence.changes;
    expect((change?.interval.from ?? '9') <= '2016-10').toBe(true);
    expect((change?.interval.to ?? '0') >= '2016-10').toBe(true);
    expect(change?.difference.lower).toBeLessThan(30);
    expect(change?.difference.upper).toBeGreaterThan(30);
    expect(evidence.segments.map(({ periods }) => periods)).toEqual([30, 30]);
  });

  it('finds two steps where there are two, with the level between', () => {
    const path = Array.from({ length: 54 }, (_, month) => (month < 18 ? 100 : month < 36 ? 160 : 120));
    const { evidence } = changePoints(counts(noisy(path, 3)));
    expect(evidence.changes.map(({ at }) => at)).toEqual(['2015-10', '2017-04']);
    expect(evidence.weights?.two).toBeGreaterThan(0.5);
    const [before, between, now] = evidence.segments.map(({ level }) => level);
    for (const [level, truth] of [
      [before, 100],
      [between, 160],
      [now, 120],
    ] as const) {
      // Levels are a month of 30.4 days; the path is of months as they come.
      expect(Math.abs((level?.value ?? 0) / truth - 1)).toBeLessThan(0.06);
    }
  });

  it('cannot tell of a steady season, and says which step would have shown; a steady rise is moving', () => {
    const flat = changePoints(counts(noisy(stepped(60, 200, 200, 0.4), 5)));
    expect(['same', 'cannot-tell']).toContain(flat.verdict);
    expect(flat.evidence.couldMiss?.value).toBeGreaterThan(5);
    expect(flat.evidence.couldMiss?.value).toBeLessThan(20);
    expect(flat.evidence.blindEnd).toMatchObject({ from: '2019-01', to: '2019-03' });
    expect(flat.evidence.blindEnd?.couldMiss.value).toBeGreaterThan(flat.evidence.couldMiss?.value ?? 0);
    const rising = Array.from({ length: 60 }, (_, month) => 200 * Math.exp((0.12 * month) / 12));
    const found = changePoints(counts(noisy(rising, 6)));
    expect(found.verdict).toBe('moving');
    expect(found.evidence.changes).toEqual([]);
    expect(found.estimate.lower).toBeGreaterThan(0);
  });

  it('speaks of points for a proportion, weighed by its denominators', () => {
    const chance = random(8);
    const x = Array.from({ length: 40 }, (_, month) => chance.binomial(300, month < 20 ? 0.8 : 0.7));
    const { evidence, estimate } = changePoints(shares(x, 300));
    expect(evidence.changes).toHaveLength(1);
    expect(estimate.unit).toBe('points');
    expect(estimate.lower).toBeLessThan(-10);
    expect(estimate.upper).toBeGreaterThan(-10);
  });

  it('passes over a gap, in any month of which the new level may have begun', () => {
    const path = noisy(stepped(60, 100, 300, 0), 3).map((count, month) =>
      month >= 28 && month < 32 ? null : count,
    );
    const [change] = changePoints(counts(path)).evidence.changes;
    expect(change).toMatchObject({ at: '2016-12', interval: { from: '2016-08', to: '2016-12' } });
  });

  it('takes the reading of a course that it is given, and its options where there is none', () => {
    const path = counts(noisy(stepped(60, 100, 200, 0), 4));
    const given = course(path, { lookBack: 24 });
    expect(changePoints(path, { course: given }).subject).toEqual(given.subject);
    expect(changePoints(path, { lookBack: 24 }).verdict).toBe('cannot-tell');
    expect(changePoints(path).verdict).toBe('changed');
  });

  it('cannot tell of too few, and is refused where it cannot be asked', () => {
    expect(changePoints(counts([1, 2, 3]))).toMatchObject({
      verdict: 'cannot-tell',
      evidence: { reason: 'one-run' },
    });
    expect(changePoints(counts([100, 102, 103])).verdict).toBe('cannot-tell');
    expect(inLondon({ window: { rolling: 12 } }).verdict).toBe('refused');
    expect(['same', 'cannot-tell']).toContain(changePoints(counts(Array(40).fill(700))).verdict);
  });

  it('gives sound, plain results for any series, with changes in order inside their intervals', () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        const found = changePoints(series);
        expect(sound(found)).toBe(true);
        for (const { at, interval } of found.evidence.changes) {
          expect(interval.from <= at && at <= interval.to).toBe(true);
        }
      }),
    );
  });

  it('seldom finds a change in steady counts, also when they vary more than chance', () => {
    const chance = random(21);
    let changed = 0;
    for (let round = 0; round < 60; round += 1) {
      const x = Array.from({ length: 60 }, () => chance.negativeBinomial(100, 50));
      if (['changed', 'moving'].includes(changePoints(counts(x)).verdict)) changed += 1;
    }
    expect(changed).toBeLessThanOrEqual(3);
  });
});
