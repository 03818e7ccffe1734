import type { CourseFinding } from '../../course/finding.ts';
import type { CourseOptions } from '../../course/options.ts';
import { courseFor, fewestRows, type ReadCourse } from '../../course/read-course.ts';
import { requireTargetOf } from '../../indicator/target.ts';
import { periodAt } from '../../period/calendar.ts';
import { firstIndex, holding } from '../../period/month-index.ts';
import { monthsIn } from '../../period/months.ts';
import { monthsPer } from '../../period/per-year.ts';
import type { Period } from '../../period/period.ts';
import { readOptions } from '../../result/read-options.ts';
import { like, text } from '../../result/rule.ts';
import { amountAMonth, byMonth } from '../../series/by-month.ts';
import { nests } from '../../series/period-in.ts';
import { requireSeries } from '../../series/require-series.ts';
import type { Series } from '../../series/series.ts';
import { unitOfFigures } from '../../series/subject.ts';
import { usablePlaces } from '../../series/usable.ts';
import { moreMonths } from '../../words/numbers.ts';
import { periodOption, refuse, requireOneOf } from '../options.ts';
import { noEstimate } from '../scale.ts';
import { breakCaveats, missingCaveats } from './year-caveats.ts';
import type { YearEndEvidence, YearEndFinding, YearEndVerdict, YearTarget } from './year-end-finding.ts';
import { placesOfYear, yearKind } from './year-figures.ts';
import { periodsOfYear } from './year-periods.ts';
import type { YearSplit } from './year-projection.ts';
import {
  type AskedOfYear,
  goalOf,
  isDecided,
  levelOver,
  mostOfYear,
  tellYear,
  yearBeforeOf,
} from './year-told.ts';

export interface YearEndOptions
  extends Pick<CourseOptions, 'lookBack' | 'to' | 'season' | 'provisional' | 'immature'> {
  /** What is to be reached; the indicator's target as the level of the year unless given. */
  readonly target?: YearTarget;
  /** The financial year, such as `2018/19`; that of the last figure unless given. */
  readonly year?: string;
  /** On which side of the target it is met; by what is good for the indicator, else by the sign of a change. */
  readonly meets?: 'at-least' | 'at-most';
  /** The course that the series was read by, such as one of `courseIn`. */
  readonly course?: CourseFinding;
}

const courseNames = ['lookBack', 'to', 'season', 'provisional', 'immature'] as const;

const optionRules = {
  target: { is: 'object' },
  year: text,
  meets: { is: 'one-of', values: ['at-least', 'at-most'] },
  course: { is: 'object' },
  lookBack: { is: 'number', least: 24, most: 240, whole: true },
  to: /* @__PURE__ */ like(text, { such: '2018/19' }),
  season: { is: 'one-of', values: ['auto', 'none', 'fit'] },
  provisional: { is: 'one-of', values: ['leave-out', 'keep'] },
  immature: { is: 'one-of', values: ['leave-out', 'complete'] },
} as const;
/**
 * Year end: will the target of the financial year be met?
 *
 * The figure of the year is made of the periods that are in and of those to come, as the course of the series leads one
 * to expect them (`forecast`): one sum for each mean that explains the figures, with what coming periods have in common,
 * so that it is exact but for the shape of the sum of logarithms, and takes no random numbers. `evidence` has the chance
 * that the target is met, what each coming period must bring for it and how often as many periods in a row have brought
 * it, and the last period from which it can still be met.
 *
 * A target is a `level` (the share, rate or mean figure of a period, over the year), a `total` (counts and rates), or a
 * `change` on the year before (points for shares and percentages, percent else). It is met at the target itself.
 * Provisional and immature figures are not in: they are still to come. Periods without a figure are estimated where
 * figures add up, else left out, and said. Verdict: `will-meet` from .95, `will-not-meet` to .05, `either` between;
 * `met` or `not-met` when the year is complete. Fewer than 12 figures or no whole year before: `cannot-tell`. Rolling figures: `refused`.
 *
 * Throws `invalid-option` without a target, for a total of shares, for a year that is over before the figures begin, or
 * a neutral indicator without `meets`. Source: docs/methods/year-end.md.
 *
 * @example
 * yearEnd(seriesFrom(offences, { start: '2019-04', numerator: [80, 90] }), { target: { total: 900 }, meets: 'at-most' }).verdict // => 'cannot-tell'
 */
export function yearEnd(known: Series, given: YearEndOptions = {}): YearEndFinding {
  requireSeries('yearEnd: series', known);
  const series = byMonth(known);
  const options = readOptions('yearEnd', optionRules, given);
  const { every } = series.calendar;
  if (!nests(every, 'financial-year'))
    refuse(
      'yearEnd: series',
      'must be by day, month, quarter or financial year, which make up financial years',
      every,
    );
  const target = targetAMonth(known, series, requireTarget(series, options.target), options.target);
  const meets = requireSide(series, target, options.meets);
  const asked = Object.fromEntries(
    courseNames.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])),
  ) as CourseOptions;
  const read = courseFor(series, options.course, asked);
  const year = yearOf(read, options.year);
  return yearFinding(read, { target, meets, year }, options.provisional ?? 'leave-out');
}

function requireTarget({ indicator }: Series, given: YearTarget | undefined): YearTarget {
  const target =
    given ?? (indicator.target === undefined ? undefined : ({ level: indicator.target } as const));
  const [[name, value] = ['', undefined], ...more] = Object.entries(target ?? {}) as [string, unknown][];
  if (target === undefined || more.length > 0 || typeof value !== 'number' || !Number.isFinite(value))
    return refuse('yearEnd: target', 'must be { level }, { total } or { change }', JSON.stringify(target));
  requireOneOf('yearEnd: target', name, ['level', 'total', 'change']);
  const adds = indicator.measure === 'count' || indicator.measure === 'rate';
  if (name === 'total' && !adds)
    refuse('yearEnd: target', `must be { level } or { change } for a ${indicator.measure}`, 'total');
  if (name === 'level') requireTargetOf(indicator, 'yearEnd: target', value);
  if (name === 'total' && value < 0) refuse('yearEnd: target', 'must be a total of 0 or more', value);
  const most = indicator.measure === 'duration' ? Number.POSITIVE_INFINITY : 100;
  if (name === 'change' && value < -most)
    refuse('yearEnd: target', 'must be no fall of more than 100', value);
  return target;
}

/** A level of days is that of one day, where their months are read; the indicator's own is of the month already. */
function targetAMonth(
  known: Series,
  series: Series,
  target: YearTarget,
  given: YearTarget | undefined,
): YearTarget {
  if (known === series || given === undefined || !('level' in target)) return target;
  return { level: amountAMonth(series.indicator, target.level) };
}

function requireSide(
  { indicator: { polarity } }: Series,
  target: YearTarget,
  given: YearEndOptions['meets'],
): 'at-least' | 'at-most' {
  if (given !== undefined) {
    return given;
  }
  if (polarity !== 'neutral') return polarity === 'lower-is-better' ? 'at-most' : 'at-least';
  if ('change' in target) return target.change < 0 ? 'at-most' : 'at-least';
  return refuse('yearEnd: meets', 'must be at-least or at-most where neither way is better', undefined);
}

function yearOf({ figures, series }: ReadCourse, asked: string | undefined): Period {
  const last = figures?.figures[figures.figures.length - 1]?.to ?? Math.max(0, series.calendar.length - 1);
  const own = holding('financial-year', firstIndex(periodAt(series.calendar, last)));
  if (asked === undefined) return own;
  const year = periodOption('yearEnd: year', asked);
  if (monthsIn(year) !== 12 || firstIndex(year) % 12 !== 3)
    refuse('yearEnd: year', 'must be a financial year, such as 2018/19', asked);
  if (firstIndex(year) + 11 < firstIndex(series.calendar.start))
    refuse('yearEnd: year', 'must not be over before the first figure', asked);
  return year;
}

/** A level of nobody is none. */
const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

function yearFinding(
  read: ReadCourse,
  asked: AskedOfYear,
  provisional: 'leave-out' | 'keep',
): YearEndFinding {
  const { figures, finding: course, reading, series } = read;
  const kind = yearKind(series);
  const { first, many } = placesOfYear(series, asked.year);
  const usableUnder = (breaks: Series['breaks']) =>
    new Set(usablePlaces({ ...series, breaks }, { provisional, restarts: 'apply' }).places);
  // A year has whatever was published of it; a year of another recording is none to compare with, nor are its runs.
  const published = usableUnder([]);
  const comparable = usableUnder(series.breaks.filter(({ kind: each }) => each === 'restart'));
  const last = Math.max(figures?.figures[figures.figures.length - 1]?.to ?? -1, ...published);
  const all = Array.from({ length: many }, (_, at) => first + at);
  const split: YearSplit = {
    seen: all.filter((place) => published.has(place)),
    missing: all.filter((place) => !published.has(place) && place <= last),
    coming: all.filter((place) => place > last),
  };
  const yearBefore = yearBeforeOf(
    kind,
    comparable,
    all.map((place) => place - many),
    asked,
  );
  const counted = [
    ...('change' in asked.target ? split.seen.map((place) => place - many) : []),
    ...split.seen,
  ];
  const goal = goalOf(series, asked, yearBefore);
  const complete = split.coming.length === 0 && (split.missing.length === 0 || !kind.adds);
  const decided = goal !== null && isDecided(kind, split, asked, goal);
  const reason =
    complete && split.seen.length < mostOfYear * many
      ? 'part-of-year'
      : reasonOf(read, goal, complete || decided);
  const told =
    reason === null && goal !== null
      ? tellYear(read, kind, split, usableUnder(series.breaks), asked, goal, yearBefore)
      : null;
  const verdict: YearEndVerdict = told?.verdict ?? (reason === 'rolling' ? 'refused' : 'cannot-tell');
  return {
    kind: 'year-end',
    verdict,
    estimate: told?.estimate ?? noEstimate(unitOfFigures(series.indicator)),
    evidence: {
      reason,
      year: asked.year,
      target: asked.target,
      goal,
      meets: asked.meets,
      chance: told?.chance ?? null,
      decided: told?.decided ?? false,
      soFar: split.seen.length === 0 ? null : finite(levelOver(kind, split.seen, asked)),
      yearBefore,
      change: told?.change ?? null,
      periods: reading === null && told === null ? [] : periodsOfYear(read, kind, split),
      required: told?.required ?? null,
      onCourse: told?.onCourse ?? false,
      canBeMetUntil: told?.canBeMetUntil ?? null,
    },
    subject: {
      ...course.subject,
      from: periodAt(series.calendar, first),
      to: periodAt(series.calendar, first + many - 1),
    },
    n: course.n,
    missing: split.missing.length,
    looks: 1,
    settle: settleOf(reason, read),
    caveats: [...course.caveats, ...missingCaveats(series, kind, split), ...breakCaveats(series, counted)],
    method: {
      name: 'year end from the course',
      options: {
        ...course.method.options,
        year: asked.year,
        target: Object.entries(asked.target).flat().join(' '),
        meets: asked.meets,
      },
      reference: 'Averaged over the shapes of a mean (docs/methods/year-end.md)',
    },
    basis: course.basis,
    sources: course.sources,
  };
}

/** Why the year cannot be told. */
function reasonOf(
  { finding, reading, series }: ReadCourse,
  goal: number | null,
  known: boolean,
): YearEndEvidence['reason'] {
  const { reason } = finding.evidence;
  if (series.calendar.every === 'financial-year' && !known) return 'yearly';
  if (reason === 'rolling') return reason;
  if (goal === null) return 'no-year-before';
  if (known) return null;
  return reading === null ? (reason ?? 'too-few') : null;
}

function settleOf(
  reason: YearEndEvidence['reason'],
  { figures, finding, series }: ReadCourse,
): YearEndFinding['settle'] {
  const said = (text: string, months: number | null = null) => ({ months, perMonth: null, text });
  if (reason === 'yearly') return said('Figures by month or quarter are needed to see a year on its way.');
  if (reason === 'no-year-before') return said('The figures of the whole year before are needed.');
  if (reason === 'part-of-year') return said('The figures of the rest of the year are needed.');
  if (reason !== 'too-few') return null;
  const rows = fewestRows - (figures?.figures.length ?? 0);
  const months = Math.max(1, rows) * finding.evidence.step * monthsPer(series.calendar.every);
  return said(
    `${moreMonths(months)} of figures ${months === 1 ? 'is' : 'are'} needed to look ahead.`,
    months,
  );
}
