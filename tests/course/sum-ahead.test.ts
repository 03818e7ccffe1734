import { expect, it } from 'vitest';
import { ahead } from '../../src/course/ahead.ts';
import { comingFigures, figureAhead } from '../../src/course/coming.ts';
import { usualSize } from '../../src/course/figures.ts';
import { type Mixture, mixtureMean, mixtureQuantile } from '../../src/course/mixture.ts';
import { readCourse } from '../../src/course/read-course.ts';
import { sumAhead } from '../../src/course/sum-ahead.ts';
import { shares } from './made.ts';

const figures = Array.from({ length: 30 }, (_, at) => 160 + ((at * 7) % 13) - (at > 22 ? 14 : 0));
const { figures: rows, reading, series, units } = readCourse(shares(figures, 200));

it('a sum of one coming figure is that figure', () => {
  if (rows === null || reading === null || units === null) throw new Error('no reading');
  const [, second] = comingFigures({ series, figures: rows, reading, units }, 2);
  if (second === undefined) throw new Error('no figure');
  const asked = { log: false, ...figureAhead(rows, reading.whole, usualSize(rows)), driftAt: () => 0 };
  const { from, expected } = sumAhead(reading.outlooks, [{ periods: 2, factor: 1, share: 1 }], asked);
  const sum = from(0);
  expect(mixtureMean(sum)).toBeCloseTo(mixtureMean(second.mixture), 10);
  expect(expected[0]).toBeCloseTo(mixtureMean(second.mixture), 10);
  for (const p of [0.025, 0.5, 0.975])
    expect(mixtureQuantile(sum, p)).toBeCloseTo(mixtureQuantile(second.mixture, p), 3);
});

it('coming figures have their level in common, so that their mean is less sure than independent ones would be', () => {
  if (rows === null || reading === null || units === null) throw new Error('no reading');
  const asked = { log: false, ...figureAhead(rows, reading.whole, usualSize(rows)), driftAt: () => 0 };
  const many = 6;
  const terms = Array.from({ length: many }, (_, at) => ({ periods: at + 1, factor: 1 / many, share: 1 }));
  const { from } = sumAhead(reading.outlooks, terms, asked);
  const spread = (mixture: Mixture) => mixtureQuantile(mixture, 0.84) - mixtureQuantile(mixture, 0.16);
  const single = spread(sumAhead(reading.outlooks, [{ periods: 1, factor: 1, share: 1 }], asked).from(0));
  expect(spread(from(0))).toBeGreaterThan((1.1 * single) / Math.sqrt(many));
  expect(spread(from(0))).toBeLessThan(single);
});

it('a month without a figure within the last row is expected at the level of that row', () => {
  if (rows === null || reading === null || units === null) throw new Error('no reading');
  const asked = { log: false, ...figureAhead(rows, reading.whole, usualSize(rows)), driftAt: () => 0 };
  const { expected } = sumAhead(reading.outlooks, [{ periods: -1 / 3, factor: 1, share: 1 / 3 }], asked);
  const level = mixtureMean(ahead(reading.whole, { periods: 0, weightAt: null }));
  // The row before it may be of another level: there is a little weight on a change at the last row.
  expect(expected[0]).toBeGreaterThan(level - 0.02);
  expect(expected[0]).toBeLessThan(level + 0.02);
});
