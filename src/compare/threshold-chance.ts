import { figureInterval } from '../areas/figure-interval.ts';
import { type AreaFigure, figureOf } from '../areas/figures.ts';
import { observedIn } from '../areas/observed.ts';
import { readAreas } from '../areas/read-areas.ts';
import { saidOf } from '../areas/said.ts';
import { levelNow } from '../course/chances.ts';
import { mixtureChance, mixtureMean, mixtureQuantile } from '../course/mixture.ts';
import { readCourse } from '../course/read-course.ts';
import { periodsPerYear } from '../period/per-year.ts';
import type { Caveat } from '../result/caveat.ts';
import { IndicatorError } from '../result/error.ts';
import type { Estimate } from '../result/estimate.ts';
import type { Panel, Series } from '../series/series.ts';
import { unitOfFigures } from '../series/subject.ts';
import { chanceAtTarget } from './target.ts';

/** The chance that an area's level is at or over a target, with the level that it is a chance of. */
export interface ThresholdChance {
  /** `areas`: its level among the others (`areas`); `course`: its own level now; `year`: its last year taken for one figure; `figure`: what one figure allows. */
  readonly rests: 'areas' | 'course' | 'year' | 'figure';
  readonly level: Estimate;
  /** `null` where it is not known. */
  readonly probability: number | null;
  readonly n: number;
  /** Why it is not known. */
  readonly caveats: readonly Caveat[];
}

/** What is asked of a level. */
export interface Wanted {
  readonly goal: number;
  readonly period: string | undefined;
  /** Level of the interval. */
  readonly level: number;
}

/** Of one figure, by Jeffreys' prior. */
export function byFigure(series: Series, figure: AreaFigure, { goal, level }: Wanted): ThresholdChance {
  return {
    rests: 'figure',
    level: figureInterval(figure, unitOfFigures(series.indicator), level),
    probability: chanceAtTarget(figure, goal),
    n: observedIn([figure]),
    caveats: [],
  };
}

/** Of the level at the end of the series' course; `null` where a period is asked for, or there is no course. */
export function byCourse(known: Series, { goal, level, period }: Wanted): ThresholdChance | null {
  if (period !== undefined) return null;
  const { finding, figures, reading, series, units } = readCourse(known);
  if (figures === null || reading === null || units === null) return null;
  const { mixture, months } = levelNow(series, reading, units);
  const said = (value: number) => units.levelOf(value) * months;
  const onScale = figures.scale === 'log' ? Math.log(Math.max(goal / months, 1e-300)) : goal;
  // No share is over all, and every one is at least none.
  const never = figures.most !== null && goal >= figures.most;
  return {
    rests: 'course',
    level: {
      value: said(mixtureMean(mixture)),
      lower: said(mixtureQuantile(mixture, (1 - level) / 2)),
      upper: said(mixtureQuantile(mixture, (1 + level) / 2)),
      level,
      unit: units.level,
    },
    probability: goal <= 0 ? 1 : never ? 0 : mixtureChance(mixture, onScale, 'above'),
    n: finding.n,
    caveats: [],
  };
}

/**
 * Of the last year taken for one figure, where single periods hold too few to have a course: one month of six answers is not
 * what a year of seventy is, nor one without a homicide what a year of four is. `null` where a period is asked for, or single
 * ones hold enough.
 */
export function byYear(known: Series, wanted: Wanted): ThresholdChance | null {
  const { calendar, indicator, window } = known;
  const { measure } = indicator;
  const adds = measure === 'count' || measure === 'rate';
  if (wanted.period !== undefined || window !== 'period' || !(adds || measure === 'proportion')) return null;
  const { step, together } = readCourse(known).finding.evidence;
  if (together === null && step === 1) return null;
  const last = calendar.length - 1;
  const first = Math.max(0, calendar.length - (periodsPerYear[calendar.every] ?? 1));
  const figure = figureOf(known, { first, last });
  const periods = last - first + 1 - figure.missing;
  return { ...byFigure(known, adds ? aPeriod(figure, periods) : figure, wanted), rests: 'year' };
}

/** The figure of so many periods as one of them on average: a goal for counts and rates is one for a period of the calendar. */
const aPeriod = (figure: AreaFigure, periods: number): AreaFigure => ({
  ...figure,
  value: figure.value === null ? null : figure.value / periods,
  exposure: figure.exposure * periods,
});

/** Of its level as `areas` has it, the other areas considered; `null` where that has none for it. */
export function byAreas(panel: Panel, series: Series, wanted: Wanted): ThresholdChance | null {
  const { goal, level, period } = wanted;
  if (!panel.series.some(({ area, part }) => area === series.area && sameIn(part, series.part)))
    throw new IndicatorError({
      code: 'unknown-area',
      path: 'threshold: among',
      expected: 'must hold the series',
      received: series.area,
    });
  const read = readAreas(
    panel,
    { target: goal, level, ...(period === undefined ? {} : { period }) },
    'threshold',
  );
  const row = saidOf(read).rows.find(({ area, part }) => area === series.area && sameIn(part, series.part));
  if (row !== undefined && row.chances === null) return null;
  const figure = figureOf(series, read.period.judged);
  // An area whose records are not complete has no chance that could be believed, here as there.
  if (row?.chances == null)
    return { ...byFigure(series, figure, wanted), probability: null, caveats: read.leftOut };
  return {
    rests: 'areas',
    level: row.now ?? row.level,
    probability: row.chances.overTarget,
    n: observedIn([figure]),
    caveats: [],
  };
}

const sameIn = (one: Series['part'], other: Series['part']) =>
  Object.keys({ ...one, ...other }).every((name) => one[name] === other[name]);
