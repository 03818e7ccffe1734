import type { CourseReading } from '../../course/course-reading.ts';
import { meanCurve } from '../../course/curve.ts';
import type { CleanReading } from '../../course/read.ts';
import { fisherUpper } from '../../numeric/fisher-f.ts';
import type { Usable } from '../../series/usable.ts';
import { correctedLag1, inflation, residualAutocorrelation } from '../noise.ts';
import { quasiFit } from '../quasi-fit.ts';
import { harmonics } from './harmonics.ts';

/** Years of figures from which a season can be told from chance. */
export const fewestYears = 3;

export interface SeasonTest {
  readonly f: number;
  readonly df: readonly [number, number];
  readonly p: number;
  /** Seasonal part of each period of the year on the scale of the model, from that of the calendar's first period. */
  readonly pattern: readonly number[];
  readonly rho: number;
  readonly phi: number;
}

/** The harmonic columns of a year, without those that are 0 throughout. */
export function seasonColumns(places: ArrayLike<number>, perYear: number): Float64Array[] {
  return harmonics(places, perYear, Math.min(2, Math.floor(perYear / 2))).filter((column) =>
    column.some((value) => Math.abs(value) > 1e-9),
  );
}

/** What the course is at each place, on the scale of the model: that of its row, or of the row before. */
function courseAt(
  { kept, reading, figures }: CleanReading & Figures,
  places: readonly number[],
  logit: boolean,
) {
  const curve = meanCurve(reading);
  let row = 0;
  return Float64Array.from(places, (place) => {
    while (row + 1 < kept.length && (figures.figures[kept[row + 1] ?? 0]?.from ?? 0) <= place) row += 1;
    const mean = curve[row] ?? 0;
    if (!logit) return mean;
    const inside = Math.min(0.999, Math.max(0.001, mean));
    return Math.log(inside / (1 - inside));
  });
}

type Figures = Pick<CourseReading, 'figures' | 'noise'>;

/**
 * Whether two harmonic pairs (of quarters one and the alternation) explain more than chance would beside the course,
 * so that no change of level is taken for a season; `null` when too short.
 */
export function seasonTest(
  { places, perYear, counted, floor }: Usable,
  course: CleanReading & Figures,
): SeasonTest | null {
  const n = places.length;
  if (perYear < 4 || n < fewestYears * perYear) return null;
  const logit = counted.family === 'binomial' && !course.figures.ratio;
  const base = [new Float64Array(n).fill(1), courseAt(course, places, logit)];
  const season = seasonColumns(places, perYear);
  const plain = quasiFit(base, counted);
  const full = quasiFit([...base, ...season], counted);
  const free = full.rank - plain.rank;
  const df = n - full.rank;
  if (free < 1 || df < 4) return null;
  const squares = full.pearson.reduce((sum, residual) => sum + residual * residual, 0);
  const phi = Math.max(floor, squares / df);
  const rho = correctedLag1(residualAutocorrelation(full.pearson, places), n, full.rank / 2);
  const gained = Math.max(0, plain.deviance - full.deviance);
  // The course was read beside a season, and bends to what else there is: its own noise allows for that.
  const noise = Math.max(phi * inflation(rho), course.figures.known ? course.noise.inflation : 0);
  if (!(noise > 0)) return null;
  const f = gained / free / noise;
  const whole = seasonColumns(
    Array.from({ length: perYear }, (_, at) => at),
    perYear,
  );
  const pattern = Array.from({ length: perYear }, (_, at) =>
    whole.reduce((sum, column, k) => sum + (column[at] ?? 0) * (full.coefficients[base.length + k] ?? 0), 0),
  );
  return { f, df: [free, df], p: fisherUpper(f, free, df), pattern, rho, phi };
}
