import { course } from '../course/course.ts';
import type { CourseFinding } from '../course/finding.ts';
import type { Indicator } from '../indicator/indicator.ts';
import { periodAt } from '../period/calendar.ts';
import type { Estimate } from '../result/estimate.ts';
import { matured } from '../series/matured.ts';
import type { Series } from '../series/series.ts';
import { subjectOf } from '../series/subject.ts';
import { valueAt } from '../series/values.ts';
import { FEW_CASES } from '../words/numbers.ts';
import { type Latest, lastIndex, latestOf } from './latest.ts';
import { lastYearOf, levelOf } from './level.ts';
import { outlookOf, shapeOf, sinceOf, unread } from './of-course.ts';
import { type Statement, type StatementAbout, stated } from './statement.ts';

/** What is said of one series: its last figure, its level against before, what it has done since, how, and what comes next. */
export interface SeriesStatements {
  readonly latest: Statement<'latest'> | null;
  readonly level: Statement<'level'>;
  readonly course: Statement<'course'>;
  readonly shape: Statement<'shape'> | null;
  readonly outlook: Statement<'outlook'> | null;
  /** The last year against the one before, where the level is set against one long before; else `null`. */
  readonly lastYear: Estimate | null;
  /** The one reading that all of them come from. */
  readonly reading: CourseFinding;
}

/**
 * Every statement about one series, from its one reading.
 *
 * The level now against before is the first answer of the course. Two kinds of figures have another: counts by month of two years, and
 * shares of so few cases that months are put together, are said as the last year against the one before, which is
 * how they are published (unless a step of the last year is told, which a year would dilute); and full counts by year, which have no
 * sampling error, as they are. An area that was read together with others is said by that reading: `courseIn(panel, series)`.
 */
export function seriesStatements(known: Series, reading: CourseFinding = course(known)): SeriesStatements {
  const series = matured(known, { immature: 'leave-out' });
  const latest = latestOf(series);
  const about = aboutOf(series);
  const level = levelOf(series, reading, latest, about);
  const since = courseOf(series, reading, about, level);
  return {
    latest: latest === null ? null : latestStatement(latest, about),
    level,
    course: since,
    shape: shapeOf(reading, about, level),
    outlook: outlookOf(reading.evidence, about),
    lastYear: lastYearOf(series, level, about),
    reading,
  };
}

function aboutOf(series: Series): StatementAbout {
  const { area, areaName, from, indicator, part, polarity, to, unit } = subjectOf(series);
  const last = lastIndex(series);
  const end = last === null ? to : periodAt(series.calendar, last);
  return {
    ...{ indicator, name: shortName(series.indicator), polarity, unit, area, areaName, part },
    period: { from, to: end },
    basis: series.basis,
  };
}

/** The name for a row or a headline. */
export const shortName = ({ name, short }: Indicator) => short ?? name;

function latestStatement(latest: Latest, about: StatementAbout): Statement<'latest'> {
  const { denominator, months, numerator, period, value } = latest;
  const few = about.unit === 'proportion' && denominator !== null && denominator < FEW_CASES;
  return stated(
    'latest',
    { ...about, period: { from: period, to: period } },
    {
      value: few ? 'few' : 'figure',
      size: { value, lower: null, upper: null, level: null, unit: about.unit },
      sure: null,
      grounds: { numerator, denominator, months },
    },
  );
}

/** How many figures to this one lie each on the one side of the one before. */
function runTo(series: Series, end: number): number {
  const known = Array.from({ length: end + 1 }, (_, at) => valueAt(series, at) ?? Number.NaN);
  const signs = known.slice(1).map((value, at) => Math.sign(value - (known[at] ?? Number.NaN)));
  const last = signs.at(-1);
  return signs.length - 1 - signs.findLastIndex((sign) => sign === 0 || sign !== last);
}

/** Full counts by year rise or fall as they do; of other figures the course tells it. */
function courseOf(
  series: Series,
  reading: CourseFinding,
  about: StatementAbout,
  level: Statement<'level'>,
): Statement<'course'> {
  if (level.grounds.by !== 'counts') return sinceOf(reading, about);
  const end = lastIndex(series) ?? 0;
  const run = runTo(series, end);
  return stated('course', about, {
    value: level.value === 'higher' ? 'rising' : level.value === 'lower' ? 'falling' : 'cannot-tell',
    ...{ size: null, sure: null },
    grounds: {
      ...unread,
      from: periodAt(series.calendar, end - run),
      periods: run,
      throughout: run === end,
      apart: reading.evidence.outlying.map(({ period }) => period),
    },
  });
}
