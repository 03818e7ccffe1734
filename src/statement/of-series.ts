import { course } from '../course/course.ts';
import type { CourseFinding } from '../course/finding.ts';
import type { Indicator } from '../indicator/indicator.ts';
import { periodAt } from '../period/calendar.ts';
import { matured } from '../series/matured.ts';
import type { Series } from '../series/series.ts';
import { subjectOf } from '../series/subject.ts';
import { assured } from '../spc/assured.ts';
import { type Latest, lastIndex, latestOf } from './latest.ts';
import { levelOf } from './level.ts';
import { FEW_CASES } from './numbers.ts';
import { type Statement, type StatementAbout, stated } from './statement.ts';

/** What is said of one series: its last figure, its level against before, what it has done since, how, and what comes next. */
export interface SeriesStatements {
  readonly latest: Statement<'latest'> | null;
  readonly level: Statement<'level'>;
  readonly course: Statement<'course'>;
  readonly shape: Statement<'shape'> | null;
  readonly outlook: Statement<'outlook'> | null;
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
    outlook: outlookOf(reading, series.indicator, about),
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

function courseOf(
  series: Series,
  reading: CourseFinding,
  about: StatementAbout,
  level: Statement<'level'>,
): Statement<'course'> {
  const { since, outlying, level: told } = reading.evidence;
  const apart = outlying.map(({ period }) => period);
  const none = { from: '', periods: 0, judgeFrom: null, mayHaveStopped: false, throughout: false, apart };
  if (level.grounds.by === 'counts')
    return stated('course', about, {
      value: level.value === 'higher' ? 'rising' : level.value === 'lower' ? 'falling' : 'cannot-tell',
      ...{ size: null, sure: null },
      grounds: { ...none, from: level.grounds.against?.from ?? '', periods: series.calendar.length },
    });
  if (since === null)
    return stated('course', about, { value: 'cannot-tell', size: null, sure: null, grounds: none });
  const changed = told?.verdict === 'lower' || told?.verdict === 'higher';
  const { chance } = since;
  const sure = { level: 1 - chance.above - chance.below, rising: chance.rising, falling: chance.falling };
  const value = since.verdict === 'too-soon' && !changed ? 'cannot-tell' : since.verdict;
  return stated('course', about, {
    value,
    size: since.slope,
    sure: value === 'too-soon' || value === 'cannot-tell' ? null : sure[value],
    grounds: {
      from: since.from,
      periods: since.periods,
      judgeFrom: value === 'too-soon' || value === 'cannot-tell' ? since.judgeFrom : null,
      mayHaveStopped: since.mayHaveStopped,
      throughout: !changed,
      apart,
    },
  });
}

/** How it came about, where the level is said from the course. */
function shapeOf(
  { evidence: { shape } }: CourseFinding,
  about: StatementAbout,
  level: Statement<'level'>,
): Statement<'shape'> | null {
  const told = level.value === 'higher' || level.value === 'lower';
  if (!told || level.grounds.by !== 'course' || shape === null) return null;
  const value = shape === 'step' ? 'stepped' : shape === 'slope' ? 'sloped' : 'not-settled';
  return stated('shape', about, { value, size: null, sure: null, grounds: { when: level.grounds.when } });
}

function outlookOf(
  reading: CourseFinding,
  { target, polarity }: Indicator,
  about: StatementAbout,
): Statement<'outlook'> | null {
  if (target === undefined) return null;
  const [next] = reading.evidence.next;
  const chance = next?.meetsTarget ?? null;
  const word = assured(chance, polarity);
  return stated('outlook', about, {
    value: word === 'either' ? 'some' : word,
    size: null,
    sure: word === 'will-not-meet' && chance !== null ? 1 - chance : chance,
    grounds: { target, next: next?.period ?? null },
  });
}
