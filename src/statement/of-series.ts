import { difference } from '../change/amount/difference.ts';
import { growth } from '../change/amount/growth.ts';
import { course } from '../course/course.ts';
import type { CourseFinding } from '../course/finding.ts';
import type { Indicator } from '../indicator/indicator.ts';
import { periodAt } from '../period/calendar.ts';
import { firstMonth, lastMonth } from '../period/months.ts';
import { offset } from '../period/offset.ts';
import { parsePeriod } from '../period/parse-period.ts';
import { rolling } from '../period/rolling.ts';
import type { Estimate } from '../result/estimate.ts';
import type { Series } from '../series/series.ts';
import { subjectOf } from '../series/subject.ts';
import { valueAt } from '../series/values.ts';
import { assured } from '../spc/assured.ts';
import { countsByYear } from './counts-by-year.ts';
import { type Latest, lastIndex, latestOf } from './latest.ts';
import { FEW_CASES } from './numbers.ts';
import { type Statement, type StatementAbout, stated } from './statement.ts';
import { chanceOfSign, chanceWithin } from './sure.ts';

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
export function seriesStatements(series: Series, reading: CourseFinding = course(series)): SeriesStatements {
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

type Level = Statement<'level'>;

function levelOf(
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
  if (told === null || (wide && !isRecentStep(reading, series))) {
    const years = yearsOf(series, about);
    if (years !== null) return years;
  }
  if (told === null) return untold(about, valuesIn(series) > 1 ? 'not-told' : 'one-period');
  const last = told.against === 'last-change' && told.lastChange !== null;
  const size = last && told.lastChange !== null ? told.lastChange : told.sinceStart;
  const margin = marginOf(reading);
  const { chance } = told;
  const chances = last ? { lower: chance.lastLower, higher: chance.lastHigher } : chance;
  if (reading.verdict === 'level' && reading.evidence.since !== null) {
    const { above, below } = reading.evidence.since.chance;
    return stated('level', about, {
      ...{ value: 'same', size, sure: 1 - above - below },
      grounds: {
        ...plainGrounds,
        now: told.now,
        before: told.before,
        against: told.start,
        margin,
        inMargin: true,
      },
    });
  }
  return stated('level', about, {
    ...wordOf(told.verdict, size, margin, told.verdict === 'lower' ? chances.lower : chances.higher),
    size,
    grounds: {
      by: 'course',
      now: told.now,
      before: told.before,
      against: last ? null : told.start,
      when: last && told.date !== null ? whenOf(told.date) : null,
      inMargin: isWithin(size, margin),
      margin,
    },
  });
}

const plainGrounds = { by: 'course', when: null } as const;

/** A step that began in the last twelve months: the last year holds some of the level before. */
function isRecentStep({ evidence: { level, shape } }: CourseFinding, series: Series): boolean {
  if (level === null || shape !== 'step' || level.against !== 'last-change' || level.date === null)
    return false;
  if (level.verdict !== 'lower' && level.verdict !== 'higher') return false;
  const end = lastMonth(periodAt(series.calendar, series.calendar.length - 1));
  return firstMonth(parsePeriod(level.date.mostLikely)) > offset(end, -12);
}

/** The last year against the one before; `null` where there are not two. */
function yearsOf(series: Series, about: StatementAbout): Level | null {
  const { calendar, indicator } = series;
  const last = lastIndex(series);
  if (last === null || series.window !== 'period' || indicator.measure === 'published-percentage')
    return null;
  if (
    indicator.measure === 'duration' ||
    calendar.every === 'financial-year' ||
    calendar.every === 'calendar-year'
  )
    return null;
  const end = lastMonth(periodAt(calendar, last));
  if (firstMonth(parsePeriod(calendar.start)) > offset(end, -23)) return null;
  const years = { from: rolling(offset(end, -12), 12), to: rolling(end, 12) };
  const byCount = indicator.measure === 'count' || indicator.measure === 'rate';
  const found = byCount ? growth(series, years) : difference(series, years);
  const { estimate, evidence, verdict } = found;
  if (estimate.value === null || evidence.reason !== null) return null;
  const margin = 'points' in evidence.margin ? evidence.margin.points : evidence.margin.percent;
  const [before, now] =
    found.kind === 'growth'
      ? [found.evidence.from.count, found.evidence.to.count]
      : [found.evidence.from.value, found.evidence.to.value];
  const shown = evidence.direction === 'none' ? verdict : evidence.direction === 'up' ? 'higher' : 'lower';
  const plain = (value: number | null): Estimate => ({
    value,
    lower: null,
    upper: null,
    level: null,
    unit: about.unit,
  });
  return stated('level', about, {
    ...wordOf(shown, estimate, margin, chanceOfSign(estimate)),
    size: estimate,
    grounds: {
      by: 'years',
      now: plain(now),
      before: plain(before),
      against: { from: years.from, to: years.from },
      when: null,
      inMargin: isWithin(estimate, margin),
      margin,
    },
  });
}

/** The word and its chance; a difference wholly inside what matters is none. */
function wordOf(
  verdict: 'higher' | 'lower' | 'same' | 'cannot-tell',
  size: Estimate,
  margin: number,
  chance: number | null,
): Pick<Level, 'value' | 'sure'> {
  if (verdict === 'cannot-tell') return { value: 'not-told', sure: null };
  if (verdict === 'same' || isWithin(size, margin))
    return { value: 'same', sure: chanceWithin(size, margin) };
  return { value: verdict, sure: chance };
}

const isWithin = ({ lower, upper }: Estimate, margin: number) =>
  lower !== null && upper !== null && lower > -margin && upper < margin;

function untold(about: StatementAbout, value: 'not-told' | 'one-period'): Level {
  const none: Estimate = { value: null, lower: null, upper: null, level: null, unit: about.unit };
  return stated('level', about, {
    ...{ value, size: null, sure: null },
    grounds: { by: 'course', now: none, before: none, against: null, when: null, inMargin: false, margin: 0 },
  });
}

function courseOf(
  series: Series,
  reading: CourseFinding,
  about: StatementAbout,
  level: Level,
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
  level: Level,
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

function marginOf({ evidence: { margin } }: CourseFinding): number {
  return 'points' in margin ? margin.points : margin.percent;
}

const whenOf = ({ from, passage, to }: { from: string; to: string; passage: boolean }) => ({
  from,
  to,
  passage,
});

function valuesIn(series: Series): number {
  let seen = 0;
  for (let at = 0; at < series.calendar.length; at++) if (valueAt(series, at) !== null) seen++;
  return seen;
}
