import type { Caveat } from '../result/caveat.ts';
import { IndicatorError } from '../result/error.ts';
import { readOptions } from '../result/read-options.ts';
import { received } from '../result/received.ts';
import { completedFigure, type Placed } from './completed-figure.ts';
import { completedCaveat, leftOutCaveat } from './immature-words.ts';
import { type ImmatureFigure, maturingIn, maturityOf } from './maturing.ts';
import { requirePanel, requireSeries } from './require-series.ts';
import type { Panel, Series } from './series.ts';

/** Options of `matured`. */
export interface MaturedOptions {
  /** Whether the last figures, which are not all in, become gaps or are completed by the delay. */
  readonly immature: 'leave-out' | 'complete';
}

/** Under this share in, completing would multiply chance by over ten: the figure is left out. */
const LEAST_SHARE = 0.1;

const optionRules = {
  immature: { is: 'one-of', values: ['leave-out', 'complete'], required: true },
} as const;

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
export function matured(series: Series, given: MaturedOptions): Series {
  requireSeries('matured: series', series);
  const options = readOptions('matured', optionRules, given);
  return maturedSaying(series, options, true);
}

/**
 * Matured panel: every series of it without the figures that are not all in, or with those completed.
 *
 * As `matured`, with one caveat for all areas.
 *
 * @example
 * maturedPanel(panel(offences, []), { immature: 'leave-out' }).series // => []
 */
export function maturedPanel(panel: Panel, given: MaturedOptions): Panel {
  requirePanel('maturedPanel: panel', panel);
  const options = readOptions('maturedPanel', optionRules, given);
  const numbers = panel.series.length < 2;
  const series = panel.series.map((each) => maturedSaying(each, options, numbers));
  return series.every((each, at) => each === panel.series[at]) ? panel : { ...panel, series };
}

/** Matured, with or without the series' own numbers in the caveat. */
function maturedSaying(series: Series, { immature }: MaturedOptions, numbers: boolean): Series {
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
      ...(completed.length > 0 ? [completedCaveat(series, maturity, completed, numbers)] : []),
    ],
  };
}

/** The places of the figures that are not mature, and the caveat that says so: nothing for other series. */
export function immatureIn(series: Series): {
  readonly places: readonly number[];
  readonly caveats: readonly Caveat[];
} {
  const maturity = maturityOf(series);
  const out = maturity === null ? [] : maturingIn(series).filter(({ mature }) => !mature);
  if (maturity === null || out.length === 0) return { places: [], caveats: [] };
  return { places: out.map(({ place }) => place), caveats: [leftOutCaveat(series, maturity, out)] };
}

const countable = ({ indicator: { measure } }: Series) =>
  measure !== 'published-percentage' && measure !== 'duration';

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
