import { describe, expect, it } from 'vitest';
import { course } from '../../src/course/course.ts';
import type { RowFigure } from '../../src/course/row-figure.ts';
import { stepOf } from '../../src/course/step-of.ts';
import { sentence } from '../../src/findings/sentence.ts';
import { random } from '../../src/numeric/random.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { controlChart } from '../../src/spc/control-chart.ts';
import { confidencePublished, satisfaction } from '../indicators.ts';

const rows = (values: readonly number[]): readonly RowFigure[] =>
  values.map((x, at) => ({ from: at, to: at, x, size: 1, wider: 1 }));
const monthly = { ...confidencePublished, every: 'month' } as const;
const published = (values: readonly number[]) => seriesFrom(monthly, { start: '2017-04', numerator: values });

describe('what figures are rounded to', () => {
  it('is the largest number of which all their moves are multiples, where they move three times', () => {
    expect(stepOf(rows([0.7, 0.65, 0.7, 0.75, 0.7]))).toBeCloseTo(0.05, 12);
    expect(stepOf(rows([0.71, 0.71, 0.72, 0.71, 0.7]))).toBeCloseTo(0.01, 12);
    expect(stepOf(rows([12, 14, 12, 16]))).toBe(2);
    expect(stepOf(rows([15.3, 15.4, 15.1, 15.3]))).toBeCloseTo(0.1, 12);
    expect(stepOf(rows([Math.PI, Math.E, 1, 2]))).toBe(0);
    // One step, or one month apart, is what happened and no rounding.
    expect(stepOf(rows([0.68, 0.68, 0.68, 0.64, 0.64]))).toBe(0);
    expect(stepOf(rows([0.7, 0.7, 0.8, 0.7, 0.7]))).toBe(0);
    expect(stepOf([])).toBe(0);
  });
});

describe('figures rounded more coarsely than they vary', () => {
  it('vary by their rounding at the least: a last one a step away is ordinary', () => {
    // Percentages published to five points, of which most are 70: with the others taken for months apart nothing varied.
    const values = [
      70, 70, 70, 70, 70, 70, 70, 70, 70, 65, 65, 70, 70, 70, 70, 70, 70, 70, 75, 70, 70, 70, 70, 75,
    ];
    const found = controlChart(published(values.map((value) => value / 100)));
    expect(found.verdict).toBe('ordinary');
    expect(found.evidence.month?.lower).toBeLessThan(0.67);
    expect(found.evidence.month?.upper).toBeGreaterThan(0.75);
  });

  it('are called outlying, changed or doubtful in a few of 100', () => {
    const next = random(7);
    const wrong = { outlying: 0, changed: 0, doubtful: 0 };
    for (let run = 0; run < 100; run += 1) {
      const series = published(
        Array.from({ length: 36 }, () => Math.round(100 * (0.712 + 0.003 * next.normal())) / 100),
      );
      const { verdict } = controlChart(series);
      if (verdict === 'outlying') wrong.outlying += 1;
      else if (verdict === 'cannot-tell') wrong.doubtful += 1;
      else if (verdict !== 'ordinary') wrong.changed += 1;
    }
    expect(wrong.outlying).toBeLessThanOrEqual(5);
    expect(wrong.changed).toBeLessThanOrEqual(4);
    expect(wrong.doubtful).toBeLessThanOrEqual(9);
  });

  it('still show a step of two', () => {
    const values = [
      71, 71, 72, 71, 71, 70, 71, 71, 71, 72, 71, 71, 71, 71, 71, 71, 71, 72, 69, 69, 69, 70, 69, 69,
    ];
    expect(course(published(values.map((value) => value / 100))).evidence.level?.verdict).toBe('lower');
  });

  it('are on the line within half a step of it, and no rise where they are the same', () => {
    const values = [71, 72, 71, 71, 71, 71, 71, 71, 71, 72, 71, 71, 71, 71, 72, 71, 71, 71];
    const more = [72, 71, 71, 71, 71, 71, 72, 71, 71, 72, 71, 71, 71, 71, 71, 71, 71, 71];
    const found = controlChart(published([...values, ...more].map((value) => value / 100)));
    expect(found.evidence.points.at(-1)?.signals).toEqual([]);
    expect(found.verdict).toBe('ordinary');
    const counted = controlChart(
      seriesFrom(satisfaction, {
        ...{ start: '2017-04', numerator: [...Array(30).fill(320), ...Array(6).fill(326)] },
        denominator: Array(36).fill(400),
      }),
    );
    expect(sentence(counted)).not.toContain('rising in a row');
  });
});
