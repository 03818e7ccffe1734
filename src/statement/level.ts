import { difference } from '../change/amount/difference.ts';
import { growth } from '../change/amount/growth.ts';
import type { CourseFinding } from '../course/finding.ts';
import { periodAt } from '../period/calendar.ts';
import { firstMonth, lastMonth } from '../period/months.ts';
import { offset } from '../period/offset.ts';
import { parsePeriod } from '../period/parse-period.ts';
import { periodsPerYear } from '../period/per-year.ts';
import { rolling } from '../period/rolling.ts';
import type { Estimate } from '../result/estimate.ts';
import type { Series } from '../series/series.ts';
import { valueAt } from '../series/values.ts';
import { countsByYear } from './counts-by-year.ts';
import { type Latest, lastIndex } from './latest.ts';
import { isWithin, levelOfCourse, levelWord, marginIn, sureOfLevel } from './level-of-course.ts';
import { type Statement, type StatementAbout, stated } from './statement.ts';
import { chanceOfSign } from './sure.ts';

type Level = Statement<'level'>;

/** Periods after which the start of a series is long ago. */
const LONG = 60;

export function levelOf(
  series: Series,
  reading: CourseFinding,
  latest: Latest | null,
  about: StatementAbout,
): Level {
  const yearly = countsByYear(series, about);
  if (yearly !== null) return yearly;
  const told = reading.evidence.level;
  // Of few cases too, a year holds every season and is set against a whole one.
  const wide = latest !== null && latest.months > 1;
  if (told === null || (wide && !isStory(reading))) {
    const years = yearsOf(series, about);
    if (years !== null && years.value === 'not-told' && isLevelThrough(reading))
      return { ...years, value: 'same', sure: sureOfLevel(reading.evidence) };
    // Where two years leave it open, the course may still tell a change, unless it is only one since long ago.
    const isLately = told?.against === 'last-change' || series.calendar.length <= LONG;
    const isTold = isLately && (told?.verdict === 'lower' || told?.verdict === 'higher');
    if (years !== null && (years.value !== 'not-told' || !isTold)) return years;
  }
  return levelOfCourse(reading, about, valuesIn(series) > 1 ? 'not-told' : 'one-period');
}

/** A last change with what came of it: the level is told from that change, which a year would dilute. */
function isStory({ evidence: { level, since } }: CourseFinding): boolean {
  if (level === null || since === null || level.against !== 'last-change') return false;
  if (level.verdict !== 'lower' && level.verdict !== 'higher') return false;
  return since.verdict === 'level' || since.verdict === 'too-soon';
}

/** Years of which both lie in a stretch that is level: no change, whatever the two differ by. */
function isLevelThrough({ evidence: { since } }: CourseFinding): boolean {
  return since !== null && since.verdict === 'level' && since.periods >= 24;
}

/** The last year against the one before, of a level that is told against the start: it may have gone the other way since. */
export function lastYearOf(
  series: Series,
  { grounds, value }: Level,
  about: StatementAbout,
): Estimate | null {
  const told = value === 'higher' || value === 'lower';
  if (!told || grounds.by !== 'course' || grounds.against === null) return null;
  const years = yearsOf(series, about);
  // Of two years the start is the year before.
  return years?.grounds.against?.to === grounds.against.to ? null : (years?.size ?? null);
}

/** The last year against the one before; `null` where there are not two, and of weeks, which make up no years. */
function yearsOf(series: Series, about: StatementAbout): Level | null {
  const { calendar, indicator } = series;
  const last = lastIndex(series);
  if (last === null) return null;
  if (indicator.measure === 'duration' || periodsPerYear[calendar.every] === 1) return null;
  if (calendar.every === 'week') return null;
  const isRolling = series.window !== 'period';
  if (indicator.measure === 'published-percentage' && !isRolling) return null;
  const end = lastMonth(periodAt(calendar, last));
  if (firstMonth(parsePeriod(calendar.start)) > offset(end, -23)) return null;
  const year = periodAt(calendar, last);
  const years = isRolling
    ? { from: offset(year, -(periodsPerYear[calendar.every] ?? 1)), to: year }
    : { from: rolling(offset(end, -12), 12), to: rolling(end, 12) };
  const byCount = indicator.measure === 'count' || indicator.measure === 'rate';
  const found = byCount ? growth(series, years) : difference(series, years);
  const { estimate, evidence, verdict } = found;
  if (estimate.value === null || evidence.reason !== null) return null;
  // A change since what was counted otherwise may be that of the counting.
  const told = verdict !== 'same' && evidence.direction !== 'none';
  if (told && restartsBetween(series, years)) return null;
  const [before, now] =
    found.kind === 'growth'
      ? [found.evidence.from.count, found.evidence.to.count]
      : [found.evidence.from.value, found.evidence.to.value];
  const margin = marginIn(evidence.margin, estimate.unit, before);
  const shown = evidence.direction === 'none' ? verdict : evidence.direction === 'up' ? 'higher' : 'lower';
  const plain = (value: number | null): Estimate => ({
    value,
    lower: null,
    upper: null,
    level: null,
    unit: about.unit,
  });
  return stated('level', about, {
    ...levelWord(shown, estimate, margin, chanceOfSign(estimate)),
    size: estimate,
    grounds: {
      by: 'years',
      now: plain(now),
      before: plain(before),
      against: { from: years.from, to: years.from },
      when: null,
      inMargin: isWithin(estimate, margin),
      margin: margin ?? 0,
      reason: null,
    },
  });
}

/** Whether figures begin anew after the first month of two years. */
function restartsBetween({ breaks }: Series, years: { readonly from: string; readonly to: string }): boolean {
  const [early, late] = [firstMonth(parsePeriod(years.from)), lastMonth(parsePeriod(years.to))];
  return breaks.some(({ from, kind }) => kind === 'restart' && from > early && from <= late);
}

function valuesIn(series: Series): number {
  let seen = 0;
  for (let at = 0; at < series.calendar.length; at++) if (valueAt(series, at) !== null) seen++;
  return seen;
}
