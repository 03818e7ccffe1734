import type { Delay, Maturity } from '../indicator/maturity.ts';
import { periodAt } from '../period/calendar.ts';
import { IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';
import { type CompletedCount, completedCount } from './completed-count.ts';
import { completedCaveat, leftOutCaveat } from './immature-words.ts';
import { type ImmatureFigure, maturingIn, maturityOf } from './maturing.ts';
import type { CompletedFigure, Series } from './series.ts';

/** Options of `matured`. */
export interface MaturedOptions {
  /** Whether the last figures, which are not all in, become gaps or are completed by the delay. */
  readonly immature: 'leave-out' | 'complete';
}

/** Under this share in, completing would multiply chance by over ten: the figure is left out. */
const LEAST_SHARE = 0.1;

/**
 * Matured: the series without the figures that are not all in, or with those completed by the known delay.
 *
 * Charges come months after the crime, so the last months of a charge rate are too low whatever happens, as known at
 * the end of `series.asOf`. `leave-out`: those not mature (`Indicator.maturity`; with a delay, either side under 95%
 * in) become gaps in state `immature`. `complete`: every figure that a known delay says is not all in is divided by
 * the share in, state `estimated`; `completed` holds what was in, what it will be in the end (95% interval), and how
 * much wider the figure's sampling variance is for it; figures with less than a tenth in are left out. A caveat says
 * which and how. Other series, and those already completed, come back as they are; nothing is done twice.
 *
 * Sum areas and periods first, then complete. Throws `invalid-option` for `complete` where no delay is known.
 *
 * @example
 * const charges = { ...offences, maturity: { months: 1, source: 'own' } };
 * matured(seriesFrom(charges, { start: '2019-01', numerator: [9, 4] }), { immature: 'leave-out' }).numerator // => [9, null]
 */
export function matured(series: Series, { immature }: MaturedOptions): Series {
  if (immature !== 'leave-out' && immature !== 'complete')
    throw refused("must be 'leave-out' or 'complete'", immature);
  const maturity = maturityOf(series);
  if (maturity === null || series.completed !== undefined) return series;
  if (immature === 'complete' && (maturity.delay === undefined || !countable(series)))
    throw refused("must be 'leave-out': the delay is not known", immature);
  const found = maturingIn(series);
  const usable = (figure: ImmatureFigure) =>
    figure.age >= 0 &&
    figure.shares !== null &&
    Math.min(figure.shares.numerator, figure.shares.denominator) >= LEAST_SHARE;
  const out = found.filter((figure) => (immature === 'complete' ? !usable(figure) : !figure.mature));
  const completed =
    immature === 'complete' && maturity.delay !== undefined
      ? found.filter(usable).map((figure) => completedFigure(series, figure, maturity.delay))
      : [];
  if (out.length + completed.length === 0) return series;
  return {
    ...replaced(series, out, completed),
    ...(completed.length > 0 ? { completed: completed.map(({ figure }) => figure) } : {}),
    caveats: [
      ...series.caveats,
      ...(out.length > 0 ? [leftOutCaveat(series, maturity, out)] : []),
      ...(completed.length > 0 ? [completedCaveat(series, maturity, completed)] : []),
    ],
  };
}

/** How many times its sampling variance a figure has because it was completed: 1 for figures as they are. */
export function wideningAt({ completed, calendar }: Series, place: number): number {
  if (completed === undefined) return 1;
  const period = periodAt(calendar, place);
  return completed.find((figure) => figure.period === period)?.widening ?? 1;
}

interface Placed {
  readonly place: number;
  readonly figure: CompletedFigure;
}

const countable = ({ indicator: { measure } }: Series) =>
  measure !== 'published-percentage' && measure !== 'duration';

function completedFigure(
  series: Series,
  { place, age, length }: ImmatureFigure,
  delay: NonNullable<Maturity['delay']>,
): Placed {
  const side = (values: Series['denominator'], late: Delay | undefined) =>
    late === undefined || values === null ? null : completedCount(values[place] ?? 0, late, age, length);
  const free = side(series.numerator, delay.numerator) ?? completedCount(0, delay.numerator, age, length);
  const denominator = side(series.denominator, delay.denominator);
  const most = denominator?.completed ?? series.denominator?.[place] ?? null;
  const numerator = series.indicator.measure === 'proportion' && most !== null ? capped(free, most) : free;
  const widening =
    1 + (relative(free) + (denominator === null ? 0 : relative(denominator))) / base(series, most, free);
  return { place, figure: { period: periodAt(series.calendar, place), numerator, denominator, widening } };
}

/** No more can be charged than there are crimes. */
function capped(count: CompletedCount, most: number): CompletedCount {
  const [completed, upper] = [Math.min(count.completed, most), Math.min(count.upper, most)];
  return { ...count, completed, upper, lower: Math.min(count.lower, upper) };
}

/** Half an event more, so that a count of none has a variance. */
const about = (count: CompletedCount) => (Math.max(0, count.in) + 0.5) / count.share;
const relative = (count: CompletedCount) => (count.sd / about(count)) ** 2;

/** Sampling variance of the final figure relative to its square. */
function base({ indicator }: Series, denominator: number | null, numerator: CompletedCount): number {
  const events = about(numerator);
  if (indicator.measure === 'ratio') return 1 / events + 1 / Math.max(0.5, denominator ?? 0.5);
  if (indicator.measure !== 'proportion') return 1 / events;
  const of = Math.max(1, denominator ?? 1);
  return Math.max(1 / (2 * of), 1 - events / of) / events;
}

function replaced(series: Series, out: readonly ImmatureFigure[], completed: readonly Placed[]): Series {
  const numerator = [...series.numerator];
  const denominator = series.denominator === null ? null : [...series.denominator];
  const states = [...series.states];
  for (const { place } of out) {
    numerator[place] = null;
    if (denominator !== null) denominator[place] = null;
    states[place] = 'immature';
  }
  for (const { place, figure } of completed) {
    numerator[place] = figure.numerator.completed;
    if (denominator !== null && figure.denominator !== null)
      denominator[place] = figure.denominator.completed;
    states[place] = 'estimated';
  }
  return { ...series, numerator, denominator, states };
}

function refused(expected: string, value: unknown): IndicatorError {
  return new IndicatorError({
    code: 'invalid-option',
    path: 'matured: immature',
    expected,
    received: received(value),
  });
}
