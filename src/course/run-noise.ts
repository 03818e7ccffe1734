import { normalQuantile } from '../numeric/normal.ts';
import { studentAbove, studentQuantile } from '../numeric/student-t.ts';
import { periodAt, periodsOf } from '../period/calendar.ts';
import { firstMonth, lastMonth } from '../period/months.ts';
import { parsePeriod } from '../period/parse-period.ts';
import { monthsPer } from '../period/per-year.ts';
import type { Period } from '../period/period.ts';
import type { Series } from '../series/series.ts';
import { classes } from './candidates.ts';
import { fewChanceBelow, fewReach, noiseKnown } from './few.ts';
import type { CourseFigures } from './figures.ts';
import type { CourseFinding } from './finding.ts';
import type { Means } from './means.ts';
import { serialFactor } from './noise.ts';
import { courseFor, type ReadCourse } from './read-course.ts';
import type { Reading } from './reading.ts';
import { scatterOfRuns, sizeOfRuns } from './run-scatter.ts';
import { rhos } from './whitened.ts';

/**
 * Where the noise of a run of figures was measured. `figures`: on the series itself; `sisters`: with areas beside it;
 * `borrowed`: on another series; `sampling`: sampling error, and what few figures show; `none`: there is nothing to
 * measure it by.
 */
export type RunNoiseSource = 'figures' | 'sisters' | 'borrowed' | 'sampling' | 'none';

/** How the mean (or the total) of a run of figures varies about its level. */
export interface RunNoise {
  readonly source: RunNoiseSource;
  /** The other series that it was measured on. */
  readonly borrowedFrom: string | null;
  /** Variance over sampling variance; `null` where either is not known. */
  readonly phi: number | null;
  readonly rho: number;
  /** Degrees of freedom behind it; `null` where it is from a prior. */
  readonly df: number | null;
  /** Figures of the series that stand apart from all others, which are no part of the noise. */
  readonly apart: readonly Period[];
  /** Whether sampling error is known: if not, what is returned by `inflation` is the variance for a weight of 1. */
  readonly known: boolean;
  /** How many times its sampling variance the mean of a run of so many months has: never under 1. */
  readonly inflation: (months: number) => number;
  /** What that is by half a chance: what is looked for ahead is to be right, where what is told of the past is to be safe. */
  readonly usual: (months: number) => number;
  /** Standard errors to the limit that a share `p` of the distribution lies below, for p over a half. */
  readonly reach: (p: number) => number;
  /** Its inverse: the share of the distribution below so many standard errors. */
  readonly below: (z: number) => number;
}

/**
 * The noise of runs of figures: the variance of the mean of one is phi F_m / sum w, F_m = 1 + 2 sum (1 - k/m) rho^k,
 * averaged over the means of the reading, so that what changed in the series is no part of it. Where there are too few
 * figures for a reading, sampling error with the doubt about phi that few figures leave: figures of which less is known
 * are never the surer for it.
 */
export function runNoise(
  series: Series,
  given: CourseFinding | undefined,
  runs: readonly Period[],
): RunNoise {
  const read = readingOver(series, given, runs);
  const { figures, whole } = read;
  const borrowedFrom = otherName(read.series, series);
  if (whole !== null && figures !== null) {
    const monthsToRow = figures.periods * monthsPer(read.series.calendar.every);
    const source = borrowedFrom !== null ? 'borrowed' : (read.finding.evidence.noise?.source ?? 'figures');
    const apart = borrowedFrom !== null ? [] : apartIn(read.finding);
    return { ...ofReading(whole, figures, monthsToRow), source, borrowedFrom, apart };
  }
  return fewNoise(read, runs);
}

/** The same of the series itself: how many times its sampling variance the mean of so many months has. */
export function inflationOf({ figures, series, whole }: ReadCourse): RunNoise['inflation'] {
  if (whole === null || figures === null) return () => 1;
  return ofReading(whole, figures, figures.periods * monthsPer(series.calendar.every)).inflation;
}

/** The reading given, or that of the series; of the figures up to the last run where those of today leave a run out. */
function readingOver(series: Series, given: CourseFinding | undefined, runs: readonly Period[]): ReadCourse {
  const read = courseFor(series, given);
  const start = read.figures?.figures[0];
  const first = runs.reduce((least, run) => (firstMonth(run) < least ? firstMonth(run) : least), '9999-99');
  if (
    given !== undefined ||
    start === undefined ||
    firstMonth(periodAt(read.series.calendar, start.from)) <= first
  )
    return read;
  const last = runs.reduce((most, run) => (lastMonth(run) > most ? lastMonth(run) : most), '0000-00');
  const to = periodsOf(series.calendar).findLast((period) => lastMonth(period) <= last);
  if (to === undefined || to === periodAt(series.calendar, series.calendar.length - 1)) return read;
  const before = courseFor(series, undefined, { to });
  return before.whole === null && read.whole !== null ? read : before;
}

/** Figures that a reading leaves out, and the last one where it stands apart. */
function apartIn({ evidence }: CourseFinding): readonly Period[] {
  const outlying = evidence.outlying.map(({ period }) => parsePeriod(period));
  const last = evidence.periods.at(-1);
  return evidence.lastApart && last !== undefined ? [...outlying, parsePeriod(last)] : outlying;
}

/** Weight of the means without any change from which the noise is at least as large as about those. */
const possible = 0.05;

function ofReading(
  reading: Reading,
  { known }: CourseFigures,
  monthsToRow: number,
): Omit<RunNoise, 'source' | 'borrowedFrom' | 'apart'> {
  const { candidates, means, rows } = reading;
  const sums = new Float64Array(rhos.length);
  const same = new Float64Array(rhos.length);
  let phi = 0;
  let rho = 0;
  let unchanged = 0;
  for (let mean = 0; mean < means.count; mean += 1) {
    const weight = means.weight[mean] ?? 0;
    const own = weight * (means.phi[mean] ?? 0);
    const at = means.rhoIndex[mean] ?? 0;
    sums[at] = (sums[at] ?? 0) + own;
    phi += own;
    rho += weight * (means.rho[mean] ?? 0);
    if (candidates.kind[means.candidate[mean] ?? 0] !== classes.none) continue;
    same[at] = (same[at] ?? 0) + own;
    unchanged += weight;
  }
  // What is more than sampling was measured on so many degrees of freedom, sampling on none (Satterthwaite 1946).
  const measured = known ? Math.max(1e-3, (phi - 1) / phi) : 1;
  const rowsIn = (months: number) => Math.max(1, Math.round(months / monthsToRow));
  const df = Math.max(1, rows.count - 1 - 2 * rows.pairs - 4) / measured ** 2;
  // How many months a change would take is looked for by halves: the same runs are asked for again and again.
  const usual = new Map<number, number>();
  const usualOver = (run: number) => {
    const factors = rhos.map((each) => serialFactor(run, each));
    const middle = weightedMedian(means, factors);
    return known ? Math.max(1, middle) : middle;
  };
  return {
    phi: known ? phi : null,
    rho,
    df,
    known,
    inflation: (months) => {
      const run = rowsIn(months);
      const over = (of: Float64Array) =>
        rhos.reduce<number>((sum, each, at) => sum + (of[at] ?? 0) * serialFactor(run, each), 0);
      const averaged = over(sums);
      const largest = unchanged > possible ? Math.max(averaged, over(same) / unchanged) : averaged;
      return known ? Math.max(1, largest) : largest;
    },
    usual: (months) => {
      const run = rowsIn(months);
      const found = usual.get(run) ?? usualOver(run);
      usual.set(run, found);
      return found;
    },
    reach: (p) => studentQuantile(p, df),
    below: (z) => studentAbove(-z, df),
  };
}

/** The value that means with half of the weight lie below, between the two that are next to it. */
function weightedMedian({ count, phi, rhoIndex, weight }: Means, factors: readonly number[]): number {
  const values = new Float64Array(count);
  for (let mean = 0; mean < count; mean += 1)
    values[mean] = (phi[mean] ?? 0) * (factors[rhoIndex[mean] ?? 0] ?? 1);
  const order = Uint32Array.from(values, (_, mean) => mean).sort(
    (one, other) => (values[one] ?? 0) - (values[other] ?? 0),
  );
  let half = 0;
  for (const mean of order) half += weight[mean] ?? 0;
  half /= 2;
  let below = 0;
  let last = { value: values[order[0] ?? 0] ?? 1, upTo: 0 };
  for (const mean of order) {
    const value = values[mean] ?? 0;
    const own = weight[mean] ?? 0;
    // Each value stands at the middle of its own weight.
    const upTo = below + own / 2;
    if (upTo >= half)
      return upTo > last.upTo
        ? last.value + ((value - last.value) * (half - last.upTo)) / (upTo - last.upTo)
        : value;
    last = { value, upTo };
    below += own;
  }
  return last.value;
}

/** Sampling error, and what few figures scatter about the level of each run, and about the course around them. */
function fewNoise({ figures, series, sisters }: ReadCourse, runs: readonly Period[]): RunNoise {
  const common = {
    borrowedFrom: null,
    apart: [],
    phi: null,
    rho: 0,
    df: null,
    inflation: () => 1,
    usual: () => 1,
  };
  if (figures === null) {
    const { measure } = series.indicator;
    const known =
      measure !== 'duration' && (measure !== 'published-percentage' || series.denominator !== null);
    const none = { q: 0, nu: 0, known, ...sizeOfRuns(series, runs) };
    return {
      ...common,
      source: known ? 'sampling' : 'none',
      known,
      reach: (p) => fewReach(none, p),
      below: (z) => fewChanceBelow(none, z),
    };
  }
  const { known } = figures;
  const found = { ...scatterOfRuns(series, figures, sisters, runs), known };
  const source = sisters !== null && sisters.each.length > 0 ? 'sisters' : 'sampling';
  return {
    ...common,
    source: noiseKnown(found) ? source : 'none',
    known,
    reach: (p) => fewReach(found, p),
    below: (z) => fewChanceBelow(found, z),
  };
}

/** Name of the series that a reading is of, where it is not the one asked about. */
function otherName(read: Series, asked: Series): string | null {
  const same = read.indicator.id === asked.indicator.id && read.area === asked.area;
  return same ? null : `${read.indicator.name}, ${read.areaName}`;
}

/** By how much a sampling variance must be multiplied for its normal interval to be as wide as the noise makes it. */
export function wideningOf(noise: RunNoise, months: number, level: number): number {
  const p = (1 + level) / 2;
  return noise.inflation(months) * (noise.reach(p) / normalQuantile(p)) ** 2;
}
