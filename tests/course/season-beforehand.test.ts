import { describe, expect, it, test } from 'vitest';
import { candidatesOf } from '../../src/course/candidates.ts';
import { course } from '../../src/course/course.ts';
import { readRows } from '../../src/course/reading.ts';
import { baseAt, mostBase, type Rows } from '../../src/course/rows.ts';
import { random } from '../../src/numeric/random.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import { offences } from '../indicators.ts';

/** Solves three equations in three unknowns, by Cramer's rule. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const at = (m: readonly (readonly number[])[], row: number, column: number) => m[row]?.[column] ?? 0;
  const determinant = (m: readonly (readonly number[])[]) =>
    at(m, 0, 0) * (at(m, 1, 1) * at(m, 2, 2) - at(m, 1, 2) * at(m, 2, 1)) -
    at(m, 0, 1) * (at(m, 1, 0) * at(m, 2, 2) - at(m, 1, 2) * at(m, 2, 0)) +
    at(m, 0, 2) * (at(m, 1, 0) * at(m, 2, 1) - at(m, 1, 1) * at(m, 2, 0));
  const whole = determinant(matrix);
  return right.map(
    (_, unknown) =>
      determinant(
        matrix.map((row, at) => row.map((each, column) => (column === unknown ? (right[at] ?? 0) : each))),
      ) / whole,
  );
}

test('a season of which something is known beforehand is that of the normal equations with its weight added', () => {
  const count = 18;
  const chance = random(5);
  const y = Float64Array.from(
    { length: count },
    (_, month) => 5 + 0.2 * Math.sin(month) + 0.05 * chance.normal(),
  );
  const w = Float64Array.from({ length: count }, (_, month) => 80 + 5 * month);
  const tau = Float64Array.from({ length: count }, (_, month) => month);
  for (const seasonWeight of [0, 100, 1e9]) {
    const rows: Rows = { count, y, w, tau, pairs: 1, perYear: 12, seasonWeight, still: 0 };
    const logPrior = candidatesOf(count, true).logPrior.map((_, at) => (at === 0 ? 0 : -1e6));
    const { means } = readRows(rows, {
      known: true,
      priceSeason: false,
      borrowed: { logPrior, changes: new Map() },
      plain: false,
    });
    const base = (month: number) => [0, 1, 2].map((column) => baseAt(column, month, 12));
    const sum = (of: (month: number) => number) =>
      Array.from(tau).reduce((total, month) => total + (w[month] ?? 0) * of(month), 0);
    const expected = solved(
      [0, 1, 2].map((a) =>
        [0, 1, 2].map(
          (b) =>
            sum((month) => (base(month)[a] ?? 0) * (base(month)[b] ?? 0)) +
            (a === b && a > 0 ? seasonWeight : 0),
        ),
      ),
      [0, 1, 2].map((a) => sum((month) => (base(month)[a] ?? 0) * (y[month] ?? 0))),
    );
    const first = Array.from({ length: means.count }, (_, mean) => mean).find(
      (mean) => means.rho[mean] === 0,
    );
    expect(first).toBeDefined();
    for (const [column, value] of expected.entries())
      expect(means.base[mostBase * (first ?? 0) + column]).toBeCloseTo(value, 10);
  }
});

const shapes = [
  { every: 'week', start: '2015-W01', length: 60, perYear: 52, mean: 50, ago: 13 },
  { every: 'week', start: '2015-W01', length: 80, perYear: 52, mean: 50, ago: 13 },
  { every: 'month', start: '2015-01', length: 18, perYear: 12, mean: 220, ago: 3 },
] as const;

describe.each(shapes)('$length counts by $every with a season of 15% either way', (shape) => {
  const { ago, length, mean, perYear, start } = shape;
  const times = 24;
  const toldIn = (way: 'lower' | 'any', factor: number) => {
    const chance = random(length);
    let told = 0;
    for (let time = 0; time < times; time += 1) {
      const phase = (2 * Math.PI * time) / times;
      const numerator = Array.from({ length }, (_, row) =>
        chance.poisson(
          mean *
            (1 + 0.15 * Math.sin((2 * Math.PI * row) / perYear + phase)) *
            (row >= length - ago ? factor : 1),
        ),
      );
      const { evidence } = course(seriesFrom({ ...offences, every: shape.every }, { start, numerator }));
      expect(evidence.season).toBe(true);
      const verdict = evidence.level?.verdict;
      if (verdict === 'lower' || (way === 'any' && verdict === 'higher')) told += 1;
    }
    return told;
  };

  it('have not changed for it, whatever the time of the year', () => {
    expect(toldIn('any', 1)).toBeLessThanOrEqual(1);
  });
  it('are told to have fallen by 30%', () => {
    expect(toldIn('lower', 0.7)).toBeGreaterThanOrEqual(times - 4);
  });
});

test('what is known of the season is said, and that under a year nothing is', () => {
  const codes = (length: number) =>
    course(
      seriesFrom(
        { ...offences, every: 'week' },
        { start: '2015-W01', numerator: Array.from({ length }, (_, week) => 40 + ((7 * week) % 11)) },
      ),
    ).caveats.map(({ code }) => code);
  expect(codes(60)).toContain('season-allowed-for');
  expect(codes(60)).not.toContain('season-not-removed');
  expect(codes(40)).toContain('season-not-removed');
});
