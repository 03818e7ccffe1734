import { leastSquares } from '../../numeric/least-squares.ts';
import { studentQuantile } from '../../numeric/student-t.ts';
import { periodAt, periodsOf } from '../../period/calendar.ts';
import type { Estimate } from '../../result/estimate.ts';
import { moreMonths } from '../../result/words.ts';
import type { Series } from '../../series/series.ts';
import { subjectOf } from '../../series/subject.ts';
import { overlaps, type Usable, usable } from '../../series/usable.ts';
import { missingIn, valueAt } from '../../series/values.ts';
import { correctedLag1, inflation, residualAutocorrelation } from '../noise.ts';
import { requireKnown, requireLevel, requireWhole } from '../options.ts';
import { changeEstimate, noEstimate, scaleOf } from '../scale.ts';
import { harmonics } from '../season/harmonics.ts';
import { straightened } from '../trend/straightened.ts';
import { bestOf, columnsOf, courseSlope, knotRun, knotsOf } from './broken-courses.ts';
import { type BrokenLineKind, brokenLineKinds, fitBrokenLines } from './broken-lines.ts';
import { brokenLines } from './broken-lines-space.ts';
import type {
  Course,
  TurningPointEvidence,
  TurningPointFinding,
  TurningPointVerdict,
} from './turning-point-finding.ts';

/** What may be asked of `turningPoint`. */
export interface TurningPointOptions {
  /** The most figures looked at, counted back from the end. */
  readonly lookBack?: number;
  /** Fewest figures on a course, from 3: 6 months, else 4 periods. */
  readonly minimumSegment?: number;
  readonly level?: number;
}

export const turningPointDefaults = { lookBack: 60, level: 0.95 } as const;

const monthsForSeason = 24;
/** What each shape costs beside a line: parameters, a place counting as one. */
const parameters: Readonly<Record<BrokenLineKind, number>> = { line: 0, join: 2, break: 3, 'two-joins': 4 };

/**
 * Turning point: was it going the wrong way and has it turned, when, and how sure is that?
 *
 * A straight line, a line with one join, with two, or with one break is fitted by weighted least squares at every
 * admissible place (percent a year for counts, rates and ratios, on logarithms; points for proportions), with two
 * harmonic pairs for the season of monthly counts from 24 months, and chosen by RSS / (s2 f) + c ln T, c = 0, 2, 4, 3. s2 is the
 * residual variance of the best two-join fit, never below sampling error, f = (1 + rho)/(1 - rho) its
 * autocorrelation. The turn is the latest change of course at which the direction changes, named for the first
 * period of the new course; its interval is the shortest that holds it with the stated probability over all lines of
 * that shape. `turned-up` needs the interval of the slope below 0 before and above 0 after.
 *
 * Gaps keep their place; masked months are left out, and figures from before a declared restart, and the last
 * three months while provisional. Throws `invalid-option`.
 *
 * Source: Kim, Fay, Feuer and Midthune 2000 (joinpoint regression); Muggeo 2003 (slopes allow for the doubt about the
 * joins); Schwarz 1978.
 *
 * @example
 * turningPoint(seriesFrom(offences, { start: '2017-04', numerator: [200, 210, 220] })).verdict // => 'too-short'
 */
export function turningPoint(series: Series, options: TurningPointOptions = {}): TurningPointFinding {
  requireKnown('turningPoint', options, ['lookBack', 'minimumSegment', 'level']);
  const monthly = series.calendar.every === 'month';
  const settings = { minimumSegment: monthly ? 6 : 4, ...turningPointDefaults, ...options };
  const shortest = settings.minimumSegment;
  requireWhole('turningPoint: minimumSegment', shortest, 3, 60);
  requireWhole('turningPoint: lookBack', settings.lookBack, 4 * shortest, 600);
  requireLevel('turningPoint', settings.level);
  if (overlaps(series)) return finding(series, settings, 'refused', null, nothing);
  const data = lastOf(usable(series, { provisional: 'leave-out', restarts: 'apply' }), settings.lookBack);
  const n = data.places.length;
  if (n < 4 * shortest) return finding(series, settings, 'too-short', data, nothing);

  const scale = scaleOf(series.indicator);
  const plain = straightened(data, scale);
  const season = monthly && n >= monthsForSeason && data.counted.family === 'poisson';
  const lines = brokenLines(n);
  data.places.forEach((place, row) => {
    lines.time[row] = place;
    lines.response[row] = plain.y[row] ?? 0;
    lines.weight[row] = plain.weights[row] ?? 1;
  });
  const seasonal = season && fitBrokenLines(lines, n, shortest, true);
  if (!seasonal) fitBrokenLines(lines, n, shortest, false);
  const columns = seasonal ? harmonics(data.places, data.perYear) : [];
  const fitOf = (candidate: number, steps = false) =>
    leastSquares([...columnsOf(lines, candidate, steps), ...columns], plain.y, plain.weights);

  const richest = fitOf(bestOf(lines, 'two-joins') ?? bestOf(lines, 'join') ?? 0);
  const residuals = richest.residuals.map((value, at) => value * Math.sqrt(plain.weights[at] ?? 1));
  const df = Math.max(1, n - 6 - columns.length);
  const phi = Math.max(data.floor, richest.residualSumOfSquares / df);
  const rho = correctedLag1(residualAutocorrelation(residuals, data.places), n, 4 + columns.length / 2);
  const noise = phi * inflation(rho);
  const criteria = brokenLineKinds.flatMap((shape) => {
    const best = bestOf(lines, shape);
    const misfit = best === null || noise <= 0 ? 0 : (lines.rss[best] ?? 0) / noise;
    return best === null ? [] : [{ shape, best, criterion: misfit + parameters[shape] * Math.log(n) }];
  });
  const chosen = criteria.reduce((least, next) => (next.criterion < least.criterion ? next : least));
  const made = fitOf(chosen.best);
  const { unscaledCovariance } = fitOf(chosen.best, true);
  const reach = studentQuantile((1 + settings.level) / 2, df);
  const knots = knotsOf(lines, chosen.best);
  const edges = [0, ...knots, n];
  const named = (row: number) => periodAt(series.calendar, data.places[row] ?? 0);
  const courses = edges.slice(1).map((end, course): Course => {
    const { value, variance } = courseSlope(made.coefficients, unscaledCovariance, course);
    const yearly = { value: value * data.perYear, se: Math.sqrt(variance * noise) * data.perYear };
    const slope = changeEstimate(scale, scale.perYear, yearly, reach, settings.level);
    return { from: named(edges[course] ?? 0), to: named(end - 1), slope };
  });
  const sign = (course: number) => Math.sign(courses[course]?.slope.value ?? 0);
  const turns = knots.map((_, at) => sign(at) !== sign(at + 1));
  const turn = turns.includes(true) ? turns.lastIndexOf(true) : knots.length - 1;
  const knot = knots[turn] ?? 0;
  const run = turn < 0 ? null : knotRun(lines, chosen.best, turn, noise, settings.level);
  const drawn = columnsOf(lines, chosen.best);
  const expected = new Map(
    data.places.map((place, row) => {
      const value = drawn.reduce(
        (sum, column, at) => sum + (made.coefficients[at] ?? 0) * (column[row] ?? 0),
        0,
      );
      return [place, scale.link === 'log' ? Math.exp(value) : value];
    }),
  );
  const evidence: TurningPointEvidence = {
    periods: periodsOf(series.calendar),
    values: Array.from({ length: series.calendar.length }, (_, place) => valueAt(series, place)),
    fitted: Array.from({ length: series.calendar.length }, (_, place) => expected.get(place) ?? null),
    shape: chosen.shape,
    courses,
    turn:
      run === null
        ? null
        : {
            at: named(knot),
            interval: { from: named(Math.min(run.first, knot)), to: named(Math.max(run.last, knot)) },
          },
    criteria: criteria.map(({ shape, criterion }) => ({ shape, criterion })),
    phi,
    rho,
  };
  const verdict = turn < 0 ? 'no-turn-shown' : verdictOf(courses[turn]?.slope, courses[turn + 1]?.slope);
  return finding(series, settings, verdict, data, evidence, courses.at(-1)?.slope);
}

type Settings = Required<TurningPointOptions>;

const nothing: TurningPointEvidence = {
  periods: [],
  values: [],
  fitted: [],
  shape: null,
  courses: [],
  turn: null,
  criteria: [],
  phi: null,
  rho: null,
};

/** The last figures of a series. */
function lastOf(data: Usable, most: number): Usable {
  const from = Math.max(0, data.places.length - most);
  const { counted } = data;
  return {
    ...data,
    places: data.places.slice(from),
    values: data.values.slice(from),
    behind: data.behind.slice(from),
    n: data.behind.slice(from).reduce((sum, value) => sum + value, 0),
    counted: { ...counted, x: Array.from(counted.x).slice(from), size: Array.from(counted.size).slice(from) },
  };
}

function verdictOf(before: Estimate | undefined, after: Estimate | undefined): TurningPointVerdict {
  const rising = (slope: Estimate | undefined) => (slope?.lower ?? 0) > 0;
  const falling = (slope: Estimate | undefined) => (slope?.upper ?? 0) < 0;
  if (falling(before) && rising(after)) return 'turned-up';
  return rising(before) && falling(after) ? 'turned-down' : 'bent';
}

function finding(
  series: Series,
  settings: Settings,
  verdict: TurningPointVerdict,
  data: Usable | null,
  evidence: TurningPointEvidence,
  slope?: Estimate,
): TurningPointFinding {
  const places = data?.places ?? [];
  const named = (place: number | undefined) =>
    place === undefined ? undefined : periodAt(series.calendar, place);
  const short = verdict === 'too-short' ? 4 * settings.minimumSegment - places.length : 0;
  const months = Math.round((short * 12) / (data?.perYear ?? 12));
  const step =
    evidence.shape === 'break'
      ? [{ code: 'step', text: 'A sudden step with a new course describes the figures better than a bend.' }]
      : [];
  return {
    kind: 'turning-point',
    verdict,
    estimate: slope ?? noEstimate(scaleOf(series.indicator).perYear),
    evidence,
    subject: subjectOf(series, named(places[0]), named(places.at(-1))),
    n: data?.n ?? 0,
    missing: missingIn(series),
    looks: 1,
    settle:
      short > 0
        ? { months, perMonth: null, text: `${moreMonths(months)} would be the fewest for a turn.` }
        : null,
    caveats: [...(data?.caveats ?? series.caveats), ...step],
    method: {
      name: 'Joinpoint regression by weighted least squares',
      options: { ...settings },
      reference: 'Kim, Fay, Feuer & Midthune 2000; Schwarz 1978',
    },
    basis: series.basis,
    sources: series.sources,
  };
}
