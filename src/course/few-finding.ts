import type { Estimate } from '../result/estimate.ts';
import type { Series } from '../series/series.ts';
import { courseCaveats } from './caveats.ts';
import { type FewLevels, fewChanceBelow, fewLevels, fewReach, noiseKnown } from './few.ts';
import { type CourseFigures, rowsFrom } from './figures.ts';
import type { CourseEvidence, CourseFinding, CourseStretch, LevelEvidence, LevelWord } from './finding.ts';
import { courseFinding, courseMargin, declaredIn, periodOfRow } from './frame.ts';
import { told } from './level-answer.ts';
import type { CourseOptionsRead } from './options.ts';
import { emptyEvidence } from './refused-finding.ts';
import { monthsNeeded, saysLevel } from './since-evidence.ts';
import type { Sisters } from './sisters.ts';
import { type CourseUnits, courseUnits, marginOnScale } from './units.ts';
import { verdictOf } from './verdict.ts';

/**
 * Chance from which a difference is said: that at which its 95% interval leaves out 0. No weight stands for levels
 * that are the same, as there is in a reading, and years vary more than sampling alone; but hardly so where events are
 * so rare that several periods are put together, and there it is said from the chance of a reading.
 */
const fewTold = 0.975;

/** The course of a series with too few figures for a reading: its level now against before, and nothing since. */
export function fewFinding(
  series: Series,
  options: CourseOptionsRead,
  figures: CourseFigures,
  sisters: Sisters | null,
): CourseFinding {
  const units = courseUnits(series.indicator, figures);
  const margin = courseMargin(series, options.margin);
  const rows = rowsFrom(figures, 0);
  const beside = (sisters?.each ?? []).map((each) =>
    fewLevels(rowsFrom(each, 0), each.known, { q: 0, nu: 0 }),
  );
  const levels = fewLevels(rows, figures.known, {
    q: beside.reduce((sum, { q }) => sum + q, 0),
    nu: beside.reduce((sum, { nu }) => sum + nu, 0),
  });
  const measured = noiseKnown(levels);
  const middle = rows.y.reduce((sum, value) => sum + value, 0) / rows.count;
  const periods = figures.figures.map((row) => periodOfRow(series, row));
  const start = { from: periods[0] ?? '', to: periods[periods.length - 1 - levels.last] ?? '' };
  const onScale = marginOnScale(margin, figures.scale, middle);
  const level = levelOf(
    levels,
    { margin: onScale, measured, start, from: figures.periods > 1 ? told : fewTold },
    units,
  );
  const blank = emptyEvidence(series, options, measured ? null : 'no-noise');
  const evidence: CourseEvidence = {
    ...blank,
    step: figures.periods,
    level,
    shape: level.verdict === 'lower' || level.verdict === 'higher' ? 'not-settled' : null,
    noise: measured
      ? {
          source: beside.length > 0 ? 'sisters' : 'sampling',
          phi: null,
          rho: 0,
          sd: sdOf(levels, rows.w, units),
        }
      : null,
    periods,
    values: figures.figures.map(({ x, size }) => (figures.scale === 'value' ? x : x / size)),
    mean: figures.figures.map((_, row) =>
      units.levelOf(row < rows.count - levels.last ? levels.before : levels.now),
    ),
    lower: figures.figures.map(() => null),
    upper: figures.figures.map(() => null),
    declared: declaredIn(series, figures),
    borrowed: beside.length > 0 ? (sisters?.areas ?? []) : [],
  };
  const said = { word: level.verdict, against: 'start', opposed: false, shape: evidence.shape } as const;
  return courseFinding(series, options, figures, {
    verdict: verdictOf(
      said,
      level.verdict === 'same' || level.verdict === 'cannot-tell' ? 'cannot-tell' : 'too-soon',
    ),
    estimate: level.sinceStart,
    evidence,
    settle: { months: null, perMonth: null, text: laterWords(series, figures) },
    caveats: courseCaveats(series, figures, evidence),
  });
}

/** What more figures would tell: a level from those of months alone. */
function laterWords(series: Series, figures: CourseFigures): string {
  const later = 'What it has done since can be read from twelve figures.';
  return saysLevel(figures) ? later : `${later} ${monthsNeeded(series, figures)}`;
}

/** Standard deviation of one figure by sampling alone. */
function sdOf({ nu, q, known }: FewLevels, w: Float64Array, units: CourseUnits): number {
  const inverse = w.reduce((sum, weight) => sum + 1 / weight, 0) / w.length;
  const phi = nu > 0 ? q / nu : 1;
  return Math.abs(units.differenceOf(Math.sqrt(inverse * (known ? Math.max(1, phi) : phi))));
}

function levelOf(
  levels: FewLevels,
  {
    from,
    margin,
    measured,
    start,
  }: {
    readonly from: number;
    readonly margin: number;
    readonly measured: boolean;
    readonly start: CourseStretch;
  },
  units: CourseUnits,
): LevelEvidence {
  const { before, difference, now, se } = levels;
  const z = se > 0 ? difference / se : 0;
  const lower = measured ? fewChanceBelow(levels, -z) : 0;
  const higher = measured ? fewChanceBelow(levels, z) : 0;
  const reach = measured ? fewReach(levels, 0.975) : 0;
  const within = measured ? fewReach(levels, 0.95) * se : 0;
  const same = measured && difference - within > -margin && difference + within < margin;
  const estimate = (
    value: number,
    error: number,
    convert: (x: number) => number,
    unit: Estimate['unit'],
  ): Estimate => ({
    value: convert(value),
    lower: measured ? convert(value - reach * error) : null,
    upper: measured ? convert(value + reach * error) : null,
    level: 0.95,
    unit,
  });
  const word: LevelWord = lower > from ? 'lower' : higher > from ? 'higher' : same ? 'same' : 'cannot-tell';
  // What is told from .95 may have 0 inside its 95% interval: that of 90% is given then.
  const crosses = (word === 'lower' || word === 'higher') && Math.abs(difference) < reach * se;
  const sinceStart = estimate(difference, se, units.differenceOf, units.difference);
  const own = se * Math.SQRT1_2;
  return {
    verdict: word,
    against: 'start',
    start,
    now: estimate(now, own, units.levelOf, units.level),
    before: estimate(before, own, units.levelOf, units.level),
    sinceStart: crosses
      ? {
          ...sinceStart,
          lower: units.differenceOf(difference - within),
          upper: units.differenceOf(difference + within),
          level: 0.9,
        }
      : sinceStart,
    lastChange: null,
    chance: { lower, higher, lastLower: 0, lastHigher: 0 },
    date: null,
    opposed: false,
  };
}
