import { expect, test } from 'vitest';
import { code } from '../../src/course/candidates.ts';
import { readRows } from '../../src/course/reading.ts';

test('a month apart among eleven is read as one: no shape is left out because none is a year old', () => {
  const y = Float64Array.from([0, 1, -1, 0, 1, 12, -1, 0, 1, 0, -1]);
  const { candidates, means } = readRows(
    {
      count: 11,
      y,
      w: y.map(() => 1),
      tau: y.map((_, row) => row),
      pairs: 0,
      seasonWeight: 0,
      perYear: 12,
      still: 0,
    },
    { known: true, priceSeason: false, borrowed: null, plain: false },
  );
  const apart = means.weight.filter((_, mean) => {
    const candidate = means.candidate[mean] ?? 0;
    return candidates.family[candidate] === code['one-month'] && candidates.j[candidate] === 5;
  });
  expect(apart.reduce((sum, weight) => sum + weight, 0)).toBeGreaterThan(0.9);
});
