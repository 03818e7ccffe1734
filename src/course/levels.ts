import type { Estimate, Unit } from '../result/estimate.ts';
import { classes, code } from './candidates.ts';
import type { CourseReading } from './course-reading.ts';
import { averageOf, averagesOver, firstRows } from './level-answer.ts';
import { type LevelAt, levelAt } from './level-at.ts';
import { constantParts } from './level-parts.ts';
import { type Mixture, mixtureMean, mixtureOf, mixtureQuantile } from './mixture.ts';
import type { Reading } from './reading.ts';
import { columnAt } from './values.ts';

/**
 * A mixture as an estimate: its mean, and the limits of 95% of it. What is told at .95 on one side may have 0 inside
 * those; the limits of 90% are given then, which have not (`told`).
 */
export function mixtureEstimate(
  mixture: Mixture,
  convert: (value: number) => number,
  unit: Unit,
  told = false,
): Estimate {
  if (mixture.weight.length === 0) return { value: null, lower: null, upper: null, level: 0.95, unit };
  const limits = (tail: number) =>
    [mixtureQuantile(mixture, tail), mixtureQuantile(mixture, 1 - tail)] as const;
  const wide = limits(0.025);
  const crosses = told && wide[0] < 0 && wide[1] > 0;
  const [lower, upper] = crosses ? limits(0.05) : wide;
  return {
    value: convert(mixtureMean(mixture)),
    lower: convert(lower),
    upper: convert(upper),
    level: crosses ? 0.9 : 0.95,
    unit,
  };
}

/**
 * The level now, and that before: of the first year, or of the row before the last change (of a step, where it began
 * within its most likely dates). Season out.
 */
export function levelMixtures(
  { reading: whole, settled }: CourseReading,
  against: 'start' | 'last-change',
  dates: { readonly from: number; readonly to: number } | null,
): { readonly now: Mixture; readonly before: Mixture } {
  const { candidates } = whole;
  const before = (candidate: number): number | null => {
    if (against === 'start') return -1;
    const begin = candidates.start[candidate] ?? 0;
    const dated = candidates.kind[candidate] === classes.step && dates !== null;
    if (dates !== null && !(dated && begin >= dates.from && begin <= dates.to)) return null;
    const ramp = candidates.family[candidate] === code.ramp;
    return ramp ? (candidates.j[candidate] ?? 0) : Math.max(0, begin - 1);
  };
  const last = settled.reading.rows.count - 1;
  return { now: levelsWhere(settled.reading, () => last), before: levelsWhere(whole, before) };
}

/**
 * The level, season out, at the row that each candidate has for it: `null` for a candidate without one, and under 0 for
 * the average of the first rows.
 */
export function levelsWhere(reading: Reading, rowOf: (candidate: number) => number | null): Mixture {
  const { candidates, means, rows } = reading;
  const level: LevelAt = { mean: 0, variance: 0 };
  const columns = new Float64Array(3);
  const constant = constantParts(means, 1 + 2 * rows.pairs);
  const start = averagesOver(rows, 0, firstRows(rows.count) - 1);
  return mixtureOf(means.count, (mean, part) => {
    const candidate = means.candidate[mean] ?? 0;
    const row = rowOf(candidate);
    if (row === null) return false;
    const single = candidates.family[candidate] === code['one-month'];
    for (let column = 0; column < (means.columns[mean] ?? 0); column += 1) {
      const value =
        row < 0 ? averageOf(means, mean, column, start) : columnAt(means, rows, mean, column, row);
      columns[column] = single ? 0 : value;
    }
    levelAt(reading, mean, constant, columns, level);
    part.weight = means.weight[mean] ?? 0;
    part.mean = level.mean;
    part.sd = Math.sqrt((means.phi[mean] ?? 0) * level.variance);
    return true;
  });
}
