import { ahead } from './ahead.ts';
import { type CourseReading, rowsAfter, withoutLast } from './course-reading.ts';
import { shareInside } from './figures.ts';
import type { Mixture } from './mixture.ts';
import { readFigures } from './read.ts';
import { leastEvents, type RowFigure } from './row-figure.ts';

/** The last figure of a series, and what it could be expected to be by the figures before it. */
export interface LastFigure {
  readonly row: RowFigure;
  /** On the scale of the reading: the prediction if the level does not change once more. */
  readonly expected: Mixture;
}

/** Kept for as long as the reading is: the reading without the last figure is made once, whoever asks. */
const known = new WeakMap<CourseReading, LastFigure>();

/**
 * What the last figure could be expected to be, from the reading without it and without those that are known to stand apart: every mean with its weight, what is left
 * of the deviation of the figure before, and the noise of a figure of its size. Where the course was judged without
 * the last figure, that reading is there already.
 */
export function lastFigure(reading: CourseReading): LastFigure {
  const before = known.get(reading);
  if (before !== undefined) return before;
  const { figures, lastLeftOut, outlying, settings } = reading;
  const rows = figures.figures;
  const row = rows[rows.length - 1] ?? { from: 0, to: 0, x: 0, size: 1, wider: 1 };
  const without = lastLeftOut ? reading.settled : readFigures(withoutLast(figures), settings, outlying);
  const expected = ahead(without.reading, {
    periods: Math.max(1, rowsAfter(figures, without)),
    plain: true,
    weightAt: (level) => weightAt(reading, rows.length - 1, level),
  });
  const made = { row, expected };
  known.set(reading, made);
  return made;
}

/** Weight of a row at a level: 1 over its sampling variance there. */
export function weightAt(
  { figures, kept, reading }: Pick<CourseReading, 'figures' | 'kept' | 'reading'>,
  row: number,
  level: number,
): number {
  const own = figures.figures[row];
  if (own === undefined) return 1;
  if (figures.scale === 'share') {
    const p = shareInside(level, own.size);
    return 1 / ((p * (1 - p)) / own.size + figures.rounding);
  }
  if (figures.scale === 'log' && !figures.ratio)
    return Math.max(leastEvents, Math.exp(Math.min(700, level)) * own.size) / own.wider;
  const index = kept.indexOf(row);
  return reading.rows.w[index < 0 ? reading.rows.count - 1 : index] ?? 1;
}
