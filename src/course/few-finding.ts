import { periodAt } from '../period/calendar.ts';
import { firstIndex, lastIndex, spanBetween } from '../period/month-index.ts';
import { monthsPer } from '../period/per-year.ts';
import type { Period } from '../period/period.ts';
import type { Estimate } from '../result/estimate.ts';
import type { Series } from '../series/series.ts';
import { courseCaveats } from './caveats.ts';
import {
  type FewLevels,
  fewChanceBelow,
  fewLast,
  fewLevels,
  fewReach,
  noiseKnown,
  otherLasts,
} from './few.ts';
import { type FewCounts, fewCounts } from './few-counts.ts';
import { fewShares } from './few-shares.ts';
import { type CourseFigures, rowsFrom } from './figures.ts';
import type { CourseEvidence, CourseFinding, CourseStretch, LevelEvidence, LevelWord } from './finding.ts';
import { courseFinding, courseMargin, declaredIn, periodOfRow } from './frame.ts';
import { serialFactor } from './noise.ts';
import type { CourseOptionsRead } from './options.ts';
import { emptyEvidence } from './refused-finding.ts';
import type { RowFigure } from './row-figure.ts';
import { noSeason } from './rows.ts';
import { scatterOfRuns } from './run-scatter.ts';
import { monthsNeeded, saysLevel } from './since-evidence.ts';
import type { Sisters } from './sisters.ts';
import { type CourseUnits, courseUnits, marginOnScale } from './units.ts';
import { verdictOf } from './verdict.ts';

/** Share of the chance of a false word that the usual last rows have where others are looked at too. */
const usualShare = 0.6666666666666666;

/** Autocorrelation that is allowed for between single shares that were put together, of which nothing shows it. */
const usualRho = 0.15;

/** The course of a series with too few figures for a reading: its level now against before, and nothing since. */
export function fewFinding(
  series: Series,
  options: CourseOptionsRead,
  figures: CourseFigures,
  sisters: Sisters | null,
): CourseFinding {
  const units = courseUnits(series.indicator, figures);
  const margin = courseMargin(series, options.margin);
  const rows = rowsFrom(figures, noSeason);
  const counted = figures.scale === 'log' && !figures.ratio;
  const beside = sisters?.each ?? [];
  /** The level of so many last rows against that before, with its share of the chance of a false word. */
  const comparedBy = (last: number, share: number) => {
    const own = levelsBeside(figures, beside, last);
    // Counts are compared as growth compares them; of single figures that were put together, these say how they vary.
    const { perMonth, months, ...single } = scatterOfRuns(
      series,
      figures,
      sisters,
      runsOf(series, figures, last),
    );
    const alike = counted ? 1 : serialFactor(figures.periods, usualRho);
    const levels = {
      ...own,
      ...{ perMonth, months },
      ...(figures.periods > 1 ? { nu: single.nu, q: alike * single.q } : {}),
    };
    const measured = noiseKnown(levels);
    const reach = measured ? fewReach(levels, 1 - 0.025 * share) : 0;
    const compared = counted
      ? fewCounts(figures.figures, levels, reach, units)
      : figures.scale === 'share' && figures.rounding === 0
        ? fewShares(figures.figures, levels, reach, units)
        : fewValues(levels, measured, reach, units);
    return { levels, measured, compared };
  };
  const others = otherLasts(rows.count, figures.periods * monthsPer(series.calendar.every));
  const usual = comparedBy(fewLast(rows.count), others.length > 0 ? usualShare : 1);
  const all = [usual, ...others.map((last) => comparedBy(last, (1 - usualShare) / others.length))];
  const told = all.filter((one) => wordOf(one.compared.difference) !== null);
  const { compared, levels, measured } = told.reduce(
    (most, one) => (surenessOf(one) > surenessOf(most) ? one : most),
    told[0] ?? usual,
  );
  const middle = rows.y.reduce((sum, value) => sum + value, 0) / rows.count;
  const periods = figures.figures.map((row) => periodOfRow(series, row));
  const start = { from: periods[0] ?? '', to: periods[periods.length - 1 - levels.last] ?? '' };
  const onScale = marginOnScale(margin, figures.scale, middle);
  const level = levelOf(compared, start, measured && sameLevels(levels, onScale));
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

/** The stretches that are compared. */
function runsOf(series: Series, { figures }: CourseFigures, last: number): readonly Period[] {
  const run = (rows: readonly RowFigure[]) => {
    const [from, to] = [rows[0]?.from ?? 0, rows.at(-1)?.to ?? 0];
    return spanBetween(firstIndex(periodAt(series.calendar, from)), lastIndex(periodAt(series.calendar, to)));
  };
  return [run(figures.slice(0, -last)), run(figures.slice(-last))];
}

/** Whether the 90% interval of the difference is inside the margin. */
function sameLevels(levels: FewLevels, margin: number): boolean {
  const within = fewReach(levels, 0.95) * levels.se;
  return levels.difference - within > -margin && levels.difference + within < margin;
}

/** Few ratios or values, and shares published to so many digits, now against before. */
function fewValues(levels: FewLevels, measured: boolean, reach: number, units: CourseUnits): FewCounts {
  const { before, difference, now, se } = levels;
  const z = se > 0 ? difference / se : 0;
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
  const own = se * Math.SQRT1_2;
  return {
    now: estimate(now, own, units.levelOf, units.level),
    before: estimate(before, own, units.levelOf, units.level),
    difference: estimate(difference, se, units.differenceOf, units.difference),
    lower: measured ? fewChanceBelow(levels, -z) : 0,
    higher: measured ? fewChanceBelow(levels, z) : 0,
  };
}

/** Lower or higher where the interval leaves out 0. */
function wordOf({ lower, upper }: Estimate): 'lower' | 'higher' | null {
  if (upper !== null && upper < 0) return 'lower';
  return lower !== null && lower > 0 ? 'higher' : null;
}

const surenessOf = ({ compared }: { readonly compared: FewCounts }) =>
  Math.max(compared.lower, compared.higher);

/** The levels of a series before and in its last rows, with what areas beside it scatter about theirs. */
function levelsBeside(figures: CourseFigures, beside: readonly CourseFigures[], last: number): FewLevels {
  const none = { q: 0, nu: 0 };
  const levels = beside.map((each) => {
    const rows = rowsFrom(each, noSeason);
    return fewLevels(rows, each.known, none, fewLast(rows.count));
  });
  const sum = (of: (each: FewLevels) => number) => levels.reduce((total, each) => total + of(each), 0);
  return fewLevels(
    rowsFrom(figures, noSeason),
    figures.known,
    { q: sum(({ q }) => q), nu: sum(({ nu }) => nu) },
    last,
  );
}

/** Answer A of few figures: a difference is said where its 95% interval leaves out 0. */
function levelOf(
  { before, difference, higher, lower, now }: FewCounts,
  start: CourseStretch,
  same: boolean,
): LevelEvidence {
  const word: LevelWord = wordOf(difference) ?? (same ? 'same' : 'cannot-tell');
  return {
    verdict: word,
    against: 'start',
    start,
    now,
    before,
    sinceStart: difference,
    lastChange: null,
    chance: { lower, higher, lastLower: 0, lastHigher: 0 },
    date: null,
    opposed: false,
  };
}
