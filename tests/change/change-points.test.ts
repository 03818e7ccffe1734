import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changePoints } from '../../src/change/steps/change-points.ts';
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
    expect(evidence.changes.length).toBeLessThanOrEqual(8);
    const pandemic = evidence.changes.find(
      ({ interval }) => interval.from >= '2020-02' && interval.to <= '2020-06',
    );
    expect(pandemic).toMatchObject({ at: '2020-03', label: null });
    expect(pandemic?.difference).toMatchObject({ unit: 'percent' });
    expect(pandemic?.difference.upper).toBeLessThan(-10);
  });

  it('labels a change with the declared change that falls in its interval, and says how likely chance is', () => {
    const title = 'first lockdown';
    const restart = { kind: 'restart', from: '2020-04', title, source: 'test' } as never;
    const found = inLondon({ breaks: [restart] });
    expect(found.evidence.changes.map(({ label }) => label)).toContain(title);
    expect(found.evidence.coincidence).toBeGreaterThan(0);
    expect(found.evidence.coincidence).toBeLessThan(1);
    expect(found.caveats.map(({ code }) => code)).toContain('coincidence');
  });

  it('finds one step under a season, names the first month of the new level and covers it', () => {
    const { evidence } = changePoints(counts(noisy(stepped(60, 200, 260), 7)));
    expect(evidence.changes).toHaveLength(1);
    const [change] = evidence.changes;
    expect(change?.interval.from.localeCompare('2016-10')).toBeLessThanOrEqual(0);
    expect(change?.interval.to.localeCompare('2016-10')).toBeGreaterThanOrEqual(0);
    expect(change?.difference.lower).toBeLessThan(30);
    expect(change?.difference.upper).toBeGreaterThan(30);
    expect(evidence.segments.map(({ periods }) => periods).reduce((a, b) => a + b)).toBe(60);
  });

  it('answers no change for a steady season, and a trend for a steady rise', () => {
    expect(changePoints(counts(noisy(stepped(60, 200, 200, 0.4), 5))).verdict).toBe('no-change-shown');
    const rising = Array.from({ length: 60 }, (_, month) => 200 * Math.exp((0.12 * month) / 12));
    const found = changePoints(counts(noisy(rising, 6)));
    expect(found.verdict).toBe('trend-not-steps');
    expect(found.evidence.changes).toEqual([]);
    expect(found.estimate.lower).toBeLessThan(12.7);
    expect(found.estimate.upper).toBeGreaterThan(12.7);
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

  it('keeps what its options say', () => {
    const path = counts(noisy([...stepped(60, 100, 200, 0), ...stepped(60, 100, 200, 0)], 4));
    const three = changePoints(path, { maximumChanges: 3 });
    expect(three.evidence.changes.map(({ at }) => at)).toEqual(['2016-10', '2019-04', '2021-10']);
    expect(three.caveats.map(({ code }) => code)).toContain('most-changes');
    expect(changePoints(path, { penalty: 1e9 }).verdict).not.toBe('changed');
    for (const penalty of ['bic', 'mbic', 'hq', 'aic'] as const)
      expect(changePoints(path, { penalty }).evidence.changes.length).toBeGreaterThanOrEqual(3);
    expect(() => changePoints(path, { penalty: 'none' } as never)).toThrow('changePoints: penalty must be');
    expect(() => changePoints(path, { minimumSegment: 1 })).toThrow('changePoints: minimumSegment');
  });

  it('is too short or refused where it cannot be asked', () => {
    expect(changePoints(counts([1, 2, 3]))).toMatchObject({ verdict: 'too-short', settle: { months: 9 } });
    expect(inLondon({ window: { rolling: 12 } }).verdict).toBe('refused');
    expect(changePoints(counts(Array(40).fill(0))).verdict).toBe('no-change-shown');
    expect(changePoints(counts(Array(40).fill(7))).verdict).toBe('no-change-shown');
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
      if (changePoints(counts(x)).verdict === 'changed') changed += 1;
    }
    expect(changed).toBeLessThanOrEqual(5);
  });
});
