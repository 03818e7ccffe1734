import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changePoints } from '../../src/change/steps/change-points.ts';
import { segmentSeries } from '../../src/change/steps/segment-series.ts';
import { random } from '../../src/numeric/random.ts';
import { isIndicatorError } from '../../src/result/error.ts';
import { rolling } from '../../src/series/rolling.ts';
import { everyNumberFinite } from './finite.ts';
import { anySeries, counts, shares } from './made.ts';

const stepped = (() => {
  const chance = random(3);
  return counts(Array.from({ length: 48 }, (_, at) => chance.poisson(at < 20 ? 100 : 150)));
})();

describe('segmentSeries', () => {
  it('finds the step that changePoints finds, with an interval that holds it, under every penalty', () => {
    const [change] = changePoints(stepped, { seasonal: false }).evidence.changes;
    for (const penalty of ['bic', 'mbic', 'hq', 'aic', 20] as const) {
      const { breaks } = segmentSeries(stepped, { penalty });
      expect(breaks.map(({ at }) => at)).toContain(change?.at);
    }
    const { breaks, segments } = segmentSeries(stepped);
    expect(breaks).toHaveLength(1);
    expect((breaks[0]?.interval?.from ?? '9') <= '2015-12').toBe(true);
    expect((breaks[0]?.interval?.to ?? '0') >= '2015-12').toBe(true);
    expect(segments.map(({ periods }) => periods).reduce((a, b) => a + b)).toBe(48);
  });

  it('sees a change of spread that leaves the level as it was, which the cost of levels does not', () => {
    const chance = random(11);
    const around = (months: number, deviation: number) =>
      Array.from({ length: months }, () => Math.round(500 + deviation * chance.normal()));
    const series = counts([...around(24, 4), ...around(24, 60)]);
    expect(segmentSeries(series).breaks).toEqual([]);
    const { breaks, segments } = segmentSeries(series, { cost: 'level-and-spread' });
    expect(breaks).toHaveLength(1);
    expect(Math.abs(Number(breaks[0]?.at.slice(0, 4)) - 2016)).toBe(0);
    expect(segments[1]?.deviation).toBeGreaterThan(5 * (segments[0]?.deviation ?? 0));
  });

  it('gives the path of penalties, in which the chosen one lies', () => {
    const { path, breaks, scale } = segmentSeries(stepped);
    const bic = 2 * Math.log(48);
    expect(path.find(({ from, to }) => from <= bic && bic <= to)?.breaks).toEqual(breaks.map(({ at }) => at));
    expect(path.at(-1)?.to).toBeCloseTo(10 * Math.log(48), 10);
    expect(scale).toBeGreaterThanOrEqual(1);
    path.forEach((step, at) => {
      if (at > 0) expect(step.from).toBeCloseTo(path[at - 1]?.to ?? 0, 10);
    });
  });

  it('is one segment of little, none of nothing, and refuses overlap', () => {
    expect(segmentSeries(counts([1, 2, 3]))).toMatchObject({
      breaks: [],
      segments: [{ periods: 3, mean: expect.closeTo(2, 0) }],
    });
    expect(segmentSeries(counts([]))).toMatchObject({ breaks: [], segments: [] });
    expect(segmentSeries(shares(Array(30).fill(12), 12)).breaks).toEqual([]);
    expect(() => segmentSeries(rolling(stepped, 12))).toThrow('single periods');
    expect(() => segmentSeries(stepped, { minimum: 1 })).toThrow('minimum');
  });

  it('cuts the whole of any series into stretches that follow each other', () => {
    fc.assert(
      fc.property(anySeries, fc.constantFrom('level', 'level-and-spread'), (series, cost) => {
        try {
          const { segments, breaks, ...rest } = segmentSeries(series, { cost });
          everyNumberFinite({ segments, breaks, ...rest });
          expect(breaks.map(({ at }) => at)).toEqual(segments.slice(1).map(({ from }) => from));
        } catch (error) {
          expect(isIndicatorError(error)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
