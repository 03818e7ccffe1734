import { classes, code } from '../../course/candidates.ts';
import type { CourseReading } from '../../course/course-reading.ts';
import type { CourseFinding, ShapeWord } from '../../course/finding.ts';
import { earliestOf } from '../../course/frame.ts';
import { levelsWhere, mixtureEstimate } from '../../course/levels.ts';
import { mixtureOf } from '../../course/mixture.ts';
import { seasonAt, seasonOf } from '../../course/noise.ts';
import type { ReadCourse } from '../../course/read-course.ts';
import type { Reading } from '../../course/reading.ts';
import { mostBase } from '../../course/rows.ts';
import type { CourseUnits } from '../../course/units.ts';
import { changeOf, columnAt } from '../../course/values.ts';
import type { Series } from '../../series/series.ts';
import { type Dates, datesOf, periodAtRow } from '../view.ts';
import type { LevelChange, LevelSegment } from './change-points-finding.ts';
import { labelOf } from './coincidence.ts';

/** Where one change of a candidate is: the last row of the level before, and the first of that after. */
interface Place {
  readonly before: number;
  readonly after: number;
}

/** One change, as each candidate has it. */
interface Change {
  readonly placeOf: (candidate: number) => Place | null;
  readonly dates: Dates;
}

/** The share of changes at once that has two steps. */
export function shareOfTwo({ reading: { candidates, means } }: CourseReading): number {
  let [step, two] = [0, 0];
  for (let mean = 0; mean < means.count; mean += 1) {
    const candidate = means.candidate[mean] ?? 0;
    if (candidates.kind[candidate] !== classes.step) continue;
    step += means.weight[mean] ?? 0;
    if (candidates.family[candidate] === code['two-steps']) two += means.weight[mean] ?? 0;
  }
  return step > 0 ? two / step : 0;
}

/** Share of the weight on changes from which one that is not settled is given as a change of level, not a slope. */
const ratherLevel = 0.5;

/** The changes of level that the reading has, in order, with the levels beside them. */
export function levelChanges(
  read: ReadCourse,
  told: Series,
  reading: CourseReading,
  units: CourseUnits,
  shape: ShapeWord,
): readonly LevelChange[] {
  const { anyChange, slopeClass } = reading.level;
  if (shape === 'slope' || anyChange - slopeClass < ratherLevel * anyChange) return [];
  return changesIn(reading, shape).map((change) => {
    const interval = intervalOf(read, change.dates);
    return {
      at: periodAtRow(read, beginningOf(reading, change)),
      interval,
      ...levelsBeside(reading, units, change),
      label: labelOf(told, interval),
    };
  });
}

/** Standard deviations of a figure beyond which it has left a level. */
const gone = 1.96;

/**
 * The likeliest row; or that before it, where it is within the dates too and its figure has left the level before in
 * the direction of the change: what began within a month shows in a part of that month.
 */
function beginningOf({ noise, reading }: CourseReading, { dates, placeOf }: Change): number {
  const { means, rows } = reading;
  const row = dates.mostLikely - 1;
  if (row < dates.from) return dates.mostLikely;
  let [weight, level, size] = [0, 0, 0];
  for (let mean = 0; mean < means.count; mean += 1) {
    const place = placeOf(means.candidate[mean] ?? 0);
    if (place === null || place.after !== dates.mostLikely) continue;
    const own = means.weight[mean] ?? 0;
    weight += own;
    level += own * heightAt(reading, mean, place.before);
    size += own * changeOf(means, rows, mean, place.before, place.after).mean;
  }
  const season = seasonAt(seasonOf(reading), rows.tau[row] ?? 0, rows.perYear);
  const off = (rows.y[row] ?? 0) - season - level / weight;
  return Math.sign(size) * off > gone * Math.sqrt(noise.phi / (rows.w[row] ?? 1)) ? row : dates.mostLikely;
}

/** The value of one mean at a row, season out. */
function heightAt({ means, rows }: Reading, mean: number, row: number): number {
  let height = means.base[mean * mostBase] ?? 0;
  for (let column = 0; column < (means.columns[mean] ?? 0); column += 1)
    height += columnAt(means, rows, mean, column, row) * (means.beta[3 * mean + column] ?? 0);
  return height;
}

/** The one or two changes of a reading. */
function changesIn(reading: CourseReading, shape: ShapeWord): readonly Change[] {
  const { candidates, means } = reading.reading;
  const { family, j, k, kind, start } = candidates;
  const two = shape === 'step' && shareOfTwo(reading) > 0.5;
  const isTwo = (candidate: number) => family[candidate] === code['two-steps'];
  const last = (candidate: number): Place | null => {
    const sort = kind[candidate];
    if (sort !== classes.step && (shape === 'step' || sort !== classes.between)) return null;
    if (two && !isTwo(candidate)) return null;
    if (family[candidate] === code.ramp) return { before: j[candidate] ?? 0, after: k[candidate] ?? 0 };
    const at = start[candidate] ?? 0;
    return { before: at - 1, after: at };
  };
  const first = (candidate: number): Place | null => {
    const at = j[candidate] ?? 0;
    return isTwo(candidate) ? { before: at - 1, after: at } : null;
  };
  const dated = (placeOf: Change['placeOf']): Change[] => {
    const dates = datesOf(reading.reading, (mean) => placeOf(means.candidate[mean] ?? 0)?.after ?? null);
    return dates === null ? [] : [{ placeOf, dates }];
  };
  return two ? [...dated(first), ...dated(last)] : dated(last);
}

/** The levels before and after a change, and their difference, of the means that have it within its dates. */
function levelsBeside(
  { figures, reading }: CourseReading,
  units: CourseUnits,
  { dates, placeOf }: Change,
): Pick<LevelChange, 'before' | 'after' | 'difference'> {
  const { means, rows } = reading;
  const within = (candidate: number) => {
    const place = placeOf(candidate);
    return place !== null && place.after >= dates.from && place.after <= dates.to ? place : null;
  };
  const difference = mixtureOf(means.count, (mean, part) => {
    const place = within(means.candidate[mean] ?? 0);
    if (place === null) return false;
    const change = changeOf(means, rows, mean, place.before, place.after);
    part.weight = means.weight[mean] ?? 0;
    part.mean = change.mean;
    part.sd = change.sd;
    return true;
  });
  const level = (side: keyof Place) => levelsWhere(reading, (candidate) => within(candidate)?.[side] ?? null);
  const before = level('before');
  const { convert, unit } = units.changeFrom(figures.rare ? before : null);
  return {
    before: mixtureEstimate(before, units.levelOf, units.level),
    after: mixtureEstimate(level('after'), units.levelOf, units.level),
    difference: mixtureEstimate(difference, convert, unit, true),
  };
}

/** The periods of a change: one after a gap may have begun in any month of it. */
function intervalOf(read: ReadCourse, { from, to }: Dates): LevelChange['interval'] {
  const { figures, reading, series } = read;
  const first = figures === null ? '' : earliestOf(series, figures, reading?.kept ?? [], from);
  return { from: first, to: periodAtRow(read, to) };
}

/** The stretches between the changes, each at its level: the last at that of now. */
export function levelSegments(
  { evidence: { level, periods, values } }: CourseFinding,
  changes: readonly LevelChange[],
): readonly LevelSegment[] {
  if (level === null) return [];
  const starts = [0, ...changes.map(({ at }) => periods.indexOf(at))];
  return starts.flatMap((start, index) => {
    const end = starts[index + 1] ?? periods.length;
    const from = periods[start];
    const to = periods[end - 1];
    if (from === undefined || to === undefined) return [];
    const own = changes[index]?.before ?? level.now;
    return [
      { from, to, periods: values.slice(start, end).filter((each) => each !== null).length, level: own },
    ];
  });
}
