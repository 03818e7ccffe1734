import { clopperPearson } from '../../interval/clopper-pearson.ts';
import { garwood } from '../../interval/garwood.ts';
import { periodAt } from '../../period/calendar.ts';
import type { Caveat } from '../../result/caveat.ts';
import { IndicatorError } from '../../result/error.ts';
import type { Estimate } from '../../result/estimate.ts';
import type { Method } from '../../result/method.ts';
import { readOptions } from '../../result/read-options.ts';
import { real } from '../../result/rule.ts';
import { byMonth } from '../../series/by-month.ts';
import { matured } from '../../series/matured.ts';
import { requireSeries } from '../../series/require-series.ts';
import type { Series } from '../../series/series.ts';
import { overlaps } from '../../series/usable.ts';
import { valueAt } from '../../series/values.ts';
import { requireWhole } from '../options.ts';
import { scaleOf } from '../scale.ts';

export interface PooledOptions {
  /** Pool back from the last period until there are as many events (answers, for a proportion; both counts, for a ratio). */
  readonly least?: number;
  readonly level?: number;
}

export const pooledDefaults = { least: 20, level: 0.95 } as const;

/** The latest figures put together until there are enough of them. */
export interface Pooled {
  readonly from: string | null;
  readonly to: string | null;
  /** Periods with a figure that were put together. */
  readonly periods: number;
  /** Periods between them without one. */
  readonly missing: number;
  readonly numerator: number;
  readonly denominator: number | null;
  /** In the indicator's own unit, of one period, with an exact interval. */
  readonly estimate: Estimate;
  /** Whether `least` was reached. */
  readonly enough: boolean;
  readonly caveats: readonly Caveat[];
  readonly method: Method;
}

const optionRules = {
  least: real,
  level: { is: 'number', least: 0.5, under: 1, such: '0.95' },
} as const;

/**
 * Pooled: hate crime in one local policing area is two or three a month: what is its level, as exactly as so few can say?
 *
 * Period by period back from the last, until there are `least` events; then the level of all of them together with its exact interval: Garwood's
 * for counts and rates (of one period), Clopper and Pearson's for proportions and the share of ratios, sizes divided by the
 * design effect. Pooling says nothing of change within the stretch. Missing periods are passed over; a negative total
 * counts as 0. Never as many: all there are, `enough` false. No figure: `null`.
 *
 * Throws `wrong-measure` for rolling figures, published percentages and durations, whose parts cannot be added; `invalid-option`.
 * Source: Garwood 1936; Clopper and Pearson 1934.
 *
 * @example
 * pooled(seriesFrom(offences, { start: '2018-11', numerator: [4, 2, 0, 3, 1, 2] }), { least: 6 })
 * // => { from: '2019-02', to: '2019-04', periods: 3, numerator: 6, estimate: { value: 2, lower: 0.73, upper: 4.35, ... }, enough: true, ... }
 */
export function pooled(known: Series, given: PooledOptions = {}): Pooled {
  requireSeries('pooled: series', known);
  const options = readOptions('pooled', optionRules, given);
  const series = matured(byMonth(known), { immature: 'leave-out' });
  const { least, level } = { ...pooledDefaults, ...options };
  requireWhole('pooled: least', least, 1, Number.MAX_SAFE_INTEGER);
  const { measure } = series.indicator;
  if (measure === 'published-percentage' || measure === 'duration' || overlaps(series))
    throw new IndicatorError({
      code: 'wrong-measure',
      path: 'pooled: series',
      expected: 'must have figures of single periods that can be added',
      received: overlaps(series) ? 'overlapping figures' : measure,
    });
  const places: number[] = [];
  let [numerator, denominator, behind] = [0, 0, 0];
  for (let place = series.calendar.length - 1; place >= 0 && behind < least; place -= 1) {
    if (valueAt(series, place) === null) continue;
    places.unshift(place);
    numerator += series.numerator[place] ?? 0;
    denominator += series.denominator?.[place] ?? 0;
    behind =
      measure === 'proportion' ? denominator : measure === 'ratio' ? numerator + denominator : numerator;
  }
  const [first, last] = [places[0], places.at(-1)];
  const named = (place: number | undefined) =>
    place === undefined ? null : periodAt(series.calendar, place);
  const enough = behind >= least;
  const few: Caveat = { code: 'few', text: `Even all figures together are of fewer than ${least}.` };
  return {
    from: named(first),
    to: named(last),
    periods: places.length,
    missing: first === undefined || last === undefined ? 0 : last - first + 1 - places.length,
    numerator,
    denominator: series.denominator === null ? null : denominator,
    estimate: levelOf(series, Math.max(0, numerator), denominator, places.length, level),
    enough,
    caveats: enough ? series.caveats : [...series.caveats, few],
    method: {
      name: 'Pooled level with an exact interval',
      options: { least, level },
      reference: 'Garwood 1936; Clopper & Pearson 1934',
    },
  };
}

function levelOf(
  series: Series,
  numerator: number,
  denominator: number,
  periods: number,
  level: number,
): Estimate {
  const { measure, per = 1000 } = series.indicator;
  const unit = scaleOf(series.indicator).level;
  const said = ({ value, lower, upper }: Estimate, by: (one: number) => number | null): Estimate => {
    const each = (one: number | null) => (one === null ? null : by(one));
    return { value: each(value), lower: each(lower), upper: each(upper), level, unit };
  };
  const none = { value: null, lower: null, upper: null, level, unit };
  if (measure === 'count' || measure === 'rate') {
    // The people of a rate are added over the periods, so that it is of one period already.
    const exposure = measure === 'count' ? periods : denominator / per;
    return exposure > 0
      ? said(garwood(numerator / series.deff, { level }), (n) => (n * series.deff) / exposure)
      : none;
  }
  const all = measure === 'ratio' ? numerator + denominator : denominator;
  if (all <= 0) return none;
  const share = clopperPearson(Math.min(numerator, all) / series.deff, all / series.deff, { level });
  return said(share, (p) => (measure === 'proportion' ? p : p < 1 ? p / (1 - p) : null));
}
