import { describe, expect, it } from 'vitest';
import { threshold } from '../../src/compare/threshold.ts';
import { course } from '../../src/course/course.ts';
import type { RowFigure } from '../../src/course/row-figure.ts';
import { runsOf } from '../../src/course/runs.ts';
import { sentence } from '../../src/findings/sentence.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { offences, satisfaction } from '../indicators.ts';

const single = (places: readonly number[]): readonly RowFigure[] =>
  places.map((place) => ({ from: place, to: place, x: 2, size: 1, wider: 1 }));
const runs = (places: readonly number[], periods: number, last: number, earliest = places[0] ?? 0) =>
  runsOf(single(places), places, periods, { earliest, last }).map(({ from, size, to }) => [from, to, size]);
const months = (...values: readonly (number | null)[]) =>
  seriesFrom(offences, { start: '2018-04', numerator: values });

describe('periods put together', () => {
  it('make runs counted back from the last, each of the periods that it has', () => {
    expect(runs([0, 1, 2, 3, 4, 5], 3, 5)).toEqual([
      [0, 2, 3],
      [3, 5, 3],
    ]);
    expect(runs([0, 2, 3, 4, 5], 3, 5)).toEqual([
      [0, 2, 2],
      [3, 5, 3],
    ]);
    // Two of three are wanting; and one begins before what is read.
    expect(runs([0, 3, 4, 5], 3, 5)).toEqual([[3, 5, 3]]);
    expect(runs([1, 2, 3, 4, 5], 3, 5)).toEqual([[3, 5, 3]]);
    expect(runs([1, 2, 3, 4, 5], 3, 5, 0)).toEqual([
      [0, 2, 2],
      [3, 5, 3],
    ]);
  });

  it('with a month in seven missing are read by the months that there are', () => {
    // 22 in the first three years, 44 in the last two: .7 and 2.1 a month.
    const values = Array.from({ length: 60 }, (_, at) =>
      at % 7 === 3 ? null : at < 36 ? (at % 3 === 0 ? 2 : 0) : 2,
    );
    const found = course(months(...values));
    expect(found.evidence.level?.verdict).toBe('higher');
    expect(found.evidence.level?.now.value).toBeGreaterThan(1.8);
    expect(found.evidence.level?.now.value).toBeLessThan(2.2);
    expect(found.caveats.map(({ code }) => code)).toContain('gaps-in-runs');
  });

  it('are never said to be none where there are some', () => {
    expect(sentence(course(months(0, 1, 0, 0, 1)))).toContain(
      'together they make one figure; in all 2, 0.40 a month',
    );
    expect(course(months(1)).evidence.reason).toBe('one-figure');
    expect(course(months(null, null)).evidence.reason).toBe('no-figures');
    const answers = seriesFrom(satisfaction, {
      start: '2018-04',
      numerator: [2, 3, 4],
      denominator: [6, 6, 6],
    });
    expect(sentence(course(answers))).toContain('in all 9 of 18, 50.0%');
  });
});

describe('rare events against a target', () => {
  it('are set against it by their last year, and not by the last month', () => {
    const rare = months(...Array.from({ length: 60 }, (_, at) => (at % 3 === 0 ? 1 : 0)));
    const found = threshold(rare, { target: 1 });
    expect(found).toMatchObject({ verdict: 'below', evidence: { rests: 'year' } });
    expect(found.estimate.value).toBeCloseTo(4 / 12, 12);
    expect(sentence(found)).toContain(
      'over its last year it was 0.3 (0.1 to 0.9) on average, below the target of 1',
    );
    const more = months(...Array.from({ length: 48 }, (_, at) => (at < 36 ? at % 2 : 2)));
    expect(threshold(more, { target: 1 }).verdict).toBe('above');
  });
});
