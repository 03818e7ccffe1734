import { chanceNext } from '../../course/chances.ts';
import { comingFigures, monthsInPeriod } from '../../course/coming.ts';
import type { CourseFinding } from '../../course/finding.ts';
import { periodOfRow } from '../../course/frame.ts';
import { mixtureMean, mixtureQuantile } from '../../course/mixture.ts';
import type { CourseOptions } from '../../course/options.ts';
import { courseFor, fewestRows, type ReadCourse } from '../../course/read-course.ts';
import { periodsOf } from '../../period/calendar.ts';
import { monthsPer, periodsPerYear } from '../../period/per-year.ts';
import type { Caveat } from '../../result/caveat.ts';
import type { Estimate } from '../../result/estimate.ts';
import { readOptions } from '../../result/read-options.ts';
import { like, text } from '../../result/rule.ts';
import { byMonth } from '../../series/by-month.ts';
import { requireSeries } from '../../series/require-series.ts';
import type { Series } from '../../series/series.ts';
import { unitOfFigures } from '../../series/subject.ts';
import { valueAt } from '../../series/values.ts';
import { moreMonths } from '../../words/numbers.ts';
import { noEstimate } from '../scale.ts';
import { backTestOf } from './forecast-back-test.ts';
import type { BackTest, ForecastFinding, ForecastPeriod, ForecastVerdict } from './forecast-finding.ts';

export interface ForecastOptions
  extends Pick<CourseOptions, 'lookBack' | 'to' | 'season' | 'provisional' | 'immature'> {
  /** Periods of the calendar to look ahead: a year unless given. */
  readonly periods?: number;
  /** Times in the past from which the same forecast is made and held to what came; none unless asked for. */
  readonly origins?: number;
  /** Level of the limits. */
  readonly level?: number;
  /** The course that the series was read by, such as one of `courseIn`. */
  readonly course?: CourseFinding;
}

export const forecastDefaults = { origins: 0, level: 0.95 } as const;

/** Events a period without which logarithms mislead. */
const fewestEvents = 5;

const courseNames = ['lookBack', 'to', 'season', 'provisional', 'immature'] as const;

const optionRules = {
  periods: { is: 'number', least: 1, most: 120, whole: true },
  origins: { is: 'number', least: 0, most: 120, whole: true },
  level: { is: 'number', least: 0.5, under: 1, such: '0.95' },
  course: { is: 'object' },
  lookBack: { is: 'number', least: 24, most: 240, whole: true },
  to: /* @__PURE__ */ like(text, { such: '2018/19' }),
  season: { is: 'one-of', values: ['auto', 'none', 'fit'] },
  provisional: { is: 'one-of', values: ['leave-out', 'keep'] },
  immature: { is: 'one-of', values: ['leave-out', 'complete'] },
} as const;

/**
 * Forecast: what will the figure be next month, and in a year, if things go on as they have?
 *
 * From the one reading of the series (`course`), so the first three figures are those of `course().evidence.next`: the
 * means that explain the figures, by weight, at T + h (a slope goes on by .9 + .81 + ... of itself, of a share in its
 * odds so that it stays within all and none), the last residual times rho^h, the noise of one figure, and with chance
 * 1 - .99^h one further change of the size of three standard deviations. Limits are of the figure as it would be
 * published, sampling included: the mixture's own points. Where single months hold too few events, a figure is of a
 * longer period. `origins` makes the same forecast from as many earlier figures, with what was known then, and reports
 * how often the limits held. Nothing here knows of plans or of causes.
 *
 * Default: a year ahead, limits of 95%, no back test. Fewer than 12 figures, or too few events: `cannot-tell`. Rolling
 * figures: `refused`. Throws `invalid-option`. Source: docs/methods/course.md; Hoeting, Madigan, Raftery and Volinsky 1999.
 *
 * @example
 * forecast(seriesFrom(offences, { start: '2019-01', numerator: [80, 90] })).verdict // => 'cannot-tell'
 */
export function forecast(known: Series, given: ForecastOptions = {}): ForecastFinding {
  requireSeries('forecast: series', known);
  const series = byMonth(known);
  const options = readOptions('forecast', optionRules, given);
  const perYear = periodsPerYear[series.calendar.every];
  const { course, level, origins, periods } = { ...forecastDefaults, periods: perYear, ...options };
  const asked = Object.fromEntries(
    courseNames.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])),
  ) as CourseOptions;
  const read = courseFor(series, course, asked);
  const points = comingPoints(read, periods, level);
  const { figures } = read;
  const backTest =
    origins === 0 || figures === null || read.reading === null
      ? null
      : backTestOf(figures, {
          origins,
          steps: Math.ceil(periods / figures.periods),
          level,
          season: options.season ?? 'auto',
        });
  return finding(read, { periods, origins, level }, points, backTest);
}

/** The periods after the calendar's end that are asked for, and those before it that have no usable figure. */
function comingPoints(
  { figures, reading, series, units }: ReadCourse,
  periods: number,
  level: number,
): readonly ForecastPeriod[] {
  const last = figures?.figures[figures.figures.length - 1];
  if (figures === null || reading === null || units === null || last === undefined) return [];
  const missed = series.calendar.length - 1 - last.to;
  const many = Math.ceil((missed + periods) / figures.periods);
  const { target } = series.indicator;
  const tail = (1 - level) / 2;
  return comingFigures({ series, figures, reading, units }, many).map((coming) => ({
    period: coming.period,
    value: coming.convert(mixtureMean(coming.mixture)),
    lower: coming.convert(mixtureQuantile(coming.mixture, tail)),
    upper: coming.convert(mixtureQuantile(coming.mixture, 1 - tail)),
    meetsTarget: target === undefined ? null : chanceNext(series, figures, coming, target),
  }));
}

function finding(
  read: ReadCourse,
  settings: { readonly periods: number; readonly origins: number; readonly level: number },
  points: readonly ForecastPeriod[],
  backTest: BackTest | null,
): ForecastFinding {
  const { figures, finding: course, reading, series } = read;
  const { reason } = course.evidence;
  const unit = unitOfFigures(series.indicator);
  const end = points[points.length - 1];
  const estimate: Estimate =
    end === undefined
      ? noEstimate(unit)
      : { value: end.value, lower: end.lower, upper: end.upper, level: settings.level, unit };
  const verdict: ForecastVerdict =
    end !== undefined ? 'forecast' : reason === 'rolling' ? 'refused' : 'cannot-tell';
  const rows = figures?.figures ?? [];
  const seen = course.evidence.step > 1 ? ofRows(read) : ofCalendar(series);
  return {
    kind: 'forecast',
    verdict,
    estimate,
    evidence: {
      reason: end !== undefined ? null : (reason ?? 'too-few'),
      step: course.evidence.step,
      ...seen,
      forecast: points,
      seasonal: course.evidence.season,
      slopeWeight: course.evidence.weights?.slope ?? null,
      phi: reading === null ? null : (course.evidence.noise?.phi ?? null),
      rho: reading === null ? null : (course.evidence.noise?.rho ?? null),
      target: series.indicator.target ?? null,
      backTest,
    },
    subject: course.subject,
    n: course.n,
    missing: course.missing,
    looks: 1,
    settle: settleOf(verdict, course, rows.length, monthsPer(series.calendar.every)),
    caveats: [...course.caveats, ...backTestCaveats(backTest, settings.level)],
    method: {
      name: 'forecast from the course',
      options: { ...settings, ...course.method.options },
      reference: 'Averaged over the shapes of a mean (docs/methods/course.md)',
    },
    basis: course.basis,
    sources: course.sources,
  };
}

/** The figures as they were published, each in its place. */
const ofCalendar = (series: Series) => ({
  periods: periodsOf(series.calendar),
  values: Array.from({ length: series.calendar.length }, (_, place) => valueAt(series, place)),
});

/** Figures put together to longer periods, as those to come are. */
function ofRows({ figures, series }: ReadCourse) {
  const rows = figures?.figures ?? [];
  const added = figures !== null && figures.scale === 'log' && !figures.ratio ? figures.periods : 1;
  return {
    periods: rows.map((row) => periodOfRow(series, row)),
    values: rows.map(({ size, to, x }) => {
      if (figures?.scale === 'value' || series.indicator.measure === 'count') return x;
      return (x / size) * monthsInPeriod(series, to, figures?.periods ?? 1) * added;
    }),
  };
}

/** Rows from which there is a reading. */
function settleOf(
  verdict: ForecastVerdict,
  { evidence }: CourseFinding,
  rows: number,
  every: number,
): ForecastFinding['settle'] {
  if (verdict !== 'cannot-tell') return null;
  if (evidence.reason === 'sparse')
    return {
      months: null,
      perMonth: fewestEvents,
      text: 'Take a wider area: there are too few events to read.',
    };
  if (rows >= fewestRows || evidence.reason === 'no-noise') return null;
  if (evidence.reason === 'step' || evidence.reason === 'few-by-week') return null;
  const months = Math.ceil((fewestRows - rows) * evidence.step * every);
  return {
    months,
    perMonth: null,
    text: `${moreMonths(months)} of figures ${months === 1 ? 'is' : 'are'} needed to forecast.`,
  };
}

function backTestCaveats(backTest: BackTest | null, level: number): Caveat[] {
  if (backTest === null) return [];
  const { made, coverage, error, naiveError } = backTest;
  const caveats: Caveat[] = [];
  if (made < 12 || coverage === null)
    caveats.push({
      code: 'not-back-tested',
      text: 'There is too little history to see whether the limits hold.',
    });
  else if (coverage < level - 0.1)
    caveats.push({
      code: 'limits-too-narrow',
      text: `Looking back, the limits held ${Math.round(100 * coverage)}% of the time, not ${Math.round(100 * level)}%.`,
    });
  if (error !== null && naiveError !== null && error > naiveError)
    caveats.push({
      code: 'no-better-than-naive',
      text: 'Looking back, the figure of the same period a year before was as near.',
    });
  return caveats;
}
