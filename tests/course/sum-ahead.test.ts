import { expect, it } from 'vitest';
import { comingFigures, usualSize, weightOf } from '../../src/course/coming.ts';
import { mixtureMean, mixtureQuantile } from '../../src/course/mixture.ts';
import { readCourse } from '../../src/course/read-course.ts';
import { sumAhead } from '../../src/course/sum-ahead.ts';
import { shares } from './made.ts';

const figures = Array.from({ length: 30 }, (_, at) => 160 + ((at * 7) % 13) - (at > 22 ? 14 : 0));
const { figures: rows, reading, series, units } = readCourse(shares(figures, 200));

it('a sum of one coming figure is that figure', () => {
  if (rows === null || reading === null || units === null) throw new Error('no reading');
  const [, second] = comingFigures({ series, figures: rows, reading: reading.whole, units }, 2);
  if (second === undefined) throw new Error('no figure');
  const asked = { log: false, weightAt: weightOf(rows, reading.whole, usualSize(rows)), driftAt: () => 0 };
  const { from, expected } = sumAhead(reading.whole, [{ periods: 2, factor: 1, share: 1 }], asked);
  const [sum] = from;
  if (sum === undefined) throw new Error('no sum');
  expect(mixtureMean(sum)).toBeCloseTo(mixtureMean(second.mixture), 10);
  expect(expected[0]).toBeCloseTo(mixtureMean(second.mixture), 10);
  for (const p of [0.025, 0.5, 0.975])
    expect(mixtureQuantile(sum, p)).toBeCloseTo(mixtureQuantile(second.mixture, p), 3);
});

it('coming figures have their level in common, so that their mean is less sure than independent ones would be', () => {
  if (rows === null || reading === null || units === null) throw new Error('no reading');
  const asked = { log: false, weightAt: weightOf(rows, reading.whole, usualSize(rows)), driftAt: () => 0 };
  const many = 6;
  const terms = Array.from({ length: many }, (_, at) => ({ periods: at + 1, factor: 1 / many, share: 1 }));
  const { from } = sumAhead(reading.whole, terms, asked);
  const spread = (mixture: (typeof from)[number] | undefined) =>
    mixture === undefined ? 0 : mixtureQuantile(mixture, 0.84) - mixtureQuantile(mixture, 0.16);
  const single = spread(sumAhead(reading.whole, [{ periods: 1, factor: 1, share: 1 }], asked).from[0]);
  expect(spread(from[0])).toBeGreaterThan((1.1 * single) / Math.sqrt(many));
  expect(spread(from[0])).toBeLessThan(single);
});
