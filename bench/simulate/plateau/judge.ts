import { plateauSettings } from '../../../src/change/plateau/plateau-options.ts';
import { readSeries, type SeriesReading } from '../../../src/change/plateau/plateau-reading.ts';
import { brokenLines } from '../../../src/change/steps/broken-lines-space.ts';
import type { Random } from '../../../src/numeric/random.ts';
import type { Series } from '../../../src/series/series.ts';
import { type Score, type Target, type Verdict, verdictScore } from '../cell.ts';
import type { Now, Truth } from './truths.ts';

/** Scratch space for every length that is drawn. */
export const lines = brokenLines(120);

/** The series read as `plateau` reads it, over all of its months. */
export function read(series: Series): SeriesReading {
  const { length } = series.calendar;
  return readSeries(series, plateauSettings({ lookBack: Math.max(60, length) }), lines);
}

/** Whether a verdict is right of a series that at its end does `now`. */
export function judged({ reading, verdict }: SeriesReading, now: Now): Verdict {
  if (verdict === 'plateau') return now === 'level' || now === 'inside' ? 'right' : 'wrong';
  if (verdict !== 'moving') return 'cannot-tell';
  const up = (reading?.segmentSlope.slope ?? 0) > 0;
  if (now === 'level') return 'wrong';
  return up === (now !== 'falling') ? 'right' : 'wrong';
}

/** How often the series drawn are read as plateau, and how often the verdict is right. */
export function plateauScore(
  truth: Truth,
  target: Target | null,
  replicates: number,
  draw: () => Series,
): Score {
  const verdicts = { right: 0, wrong: 0, 'cannot-tell': 0 };
  let times = 0;
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    const found = read(draw());
    if (found.verdict === 'plateau') times += 1;
    verdicts[judged(found, truth.now)] += 1;
  }
  const right = truth.now === 'level' || truth.now === 'inside';
  return verdictScore(right ? 'plateau' : 'false plateau', times, verdicts, target);
}

/** Draws one series of a truth. */
export type Draw = (truth: Truth, chance: Random) => Series;

/** At most 5% false plateaus at the margin and at the margin after a rise; 7% where months resemble each other. */
export function marginTarget({ name }: Truth, rho: number): Target | null {
  if (!(name === 'line at d' || name.startsWith('rise at 3 d, then d'))) return null;
  if (rho > 0.3) return null;
  return { max: rho === 0 ? 0.05 : 0.07 };
}
