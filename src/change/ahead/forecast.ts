import { median } from '../../numeric/median.ts';
import { periodAt, periodsOf } from '../../period/calendar.ts';
import { daysIn } from '../../period/days-in.ts';
import { monthsIn } from '../../period/months.ts';
import type { Caveat } from '../../result/caveat.ts';
import { moreMonths } from '../../result/words.ts';
import type { Series } from '../../series/series.ts';
import { subjectOf } from '../../series/subject.ts';
import { overlaps, type Usable, usable } from '../../series/usable.ts';
import { missingIn, valueAt } from '../../series/values.ts';
import { refuse, requireKnown, requireLevel, requireOneOf, requireWhole } from '../options.ts';
import { noEstimate, type Scale, scaleOf } from '../scale.ts';
import { backTestOf } from './forecast-back-test.ts';
import type { BackTest, ForecastFinding, ForecastPeriod, ForecastVerdict } from './forecast-finding.ts';
import { type Ahead, lookAhead } from './forecast-model.ts';

export interface ForecastOptions {
  /** Months ahead; a whole number of the series' own periods. */
  readonly months?: number;
  /** `auto`: the season is carried on where three years of figures establish one. */
  readonly seasonal?: 'auto' | boolean;
  /** Share of the slope that each month keeps. */
  readonly damping?: number;
  /** Times in the past from which the same forecast is made and held to what came. */
  readonly origins?: number;
  readonly provisional?: 'leave-out' | 'keep';
  /** Level of the intervals. */
  readonly level?: number;
}

export const forecastDefaults = {
  months: 12,
  seasonal: 'auto',
  damping: 0.9,
  origins: 24,
  provisional: 'leave-out',
  level: 0.95,
} as const;

/** Usable periods below which nothing is forecast, and events a period below which logarithms mislead. */
const fewest = (perYear: number) => (perYear === 12 ? 12 : perYear === 4 ? 8 : 5);
const sparse = 5;

/**
 * Forecast: what will the figure be next month, and in a year, if things go on as they have?
 *
 * State space: a level that moves at random, a slope that dies away (`damping` a month), the season as two harmonic pairs
 * where it is established, and the known sampling variance of each figure times a dispersion of at least 1, on the scale on which
 * changes are straight (logarithms of counts, rates and ratios). How far level and slope move is not picked but
 * averaged over a grid by likelihood, so limits allow for not knowing it. They are limits of the figure as it would be
 * published, sampling included. `backTest` makes the same forecast from up to 24 earlier months and reports how often the
 * limits held: the interval is as honest as that number. Nothing here knows of plans or of causes.
 *
 * Gaps keep their place. Under 12 months, 8 quarters or 5 years: `too-short`. Under 5 events (or 5 that are not) a
 * period: `too-sparse`. Rolling figures: `refused`. Throws `invalid-option`.
 * Source: West and Harrison 1997; Hyndman, Koehler, Ord and Snyder 2008.
 *
 * @example
 * forecast(seriesFrom(offences, { start: '2019-01', numerator: [80, 90] })).verdict // => 'too-short'
 */
export function forecast(series: Series, options: ForecastOptions = {}): ForecastFinding {
  const settings = { ...forecastDefaults, ...options };
  requireKnown('forecast', options, Object.keys(forecastDefaults));
  requireOneOf('forecast: seasonal', settings.seasonal, ['auto', true, false]);
  requireOneOf('forecast: provisional', settings.provisional, ['leave-out', 'keep']);
  requireWhole('forecast: months', settings.months, 1, 120);
  requireWhole('forecast: origins', settings.origins, 0, 120);
  requireLevel('forecast', settings.level);
  if (!(settings.damping >= 0 && settings.damping < 1))
    refuse('forecast: damping', 'must be from 0 to below 1', settings.damping);
  if (overlaps(series)) return finding(series, settings, 'refused', null);
  const data = usable(series, { provisional: settings.provisional, restarts: 'apply' });
  const each = 12 / data.perYear;
  if (settings.months % each !== 0)
    refuse('forecast: months', `must be a whole number of periods of ${each} months`, settings.months);
  if (data.places.length < fewest(data.perYear)) return finding(series, settings, 'too-short', data);
  if (isSparse(data)) return finding(series, settings, 'too-sparse', data);

  const scale = scaleOf(series.indicator);
  const last = data.places.at(-1) ?? 0;
  const missed = series.calendar.length - 1 - last;
  const asked = {
    steps: settings.months / each + missed,
    level: settings.level,
    seasonal: settings.seasonal,
    damping: settings.damping ** each,
  };
  const ahead = lookAhead(data, scale, asked);
  const published = publishedAs(series, data, scale);
  const points = ahead.points.map(({ value, lower, upper }, at): ForecastPeriod => {
    const place = last + 1 + at;
    const said = (y: number) => published(y, place);
    return {
      period: periodAt(series.calendar, place),
      value: said(value),
      lower: said(lower),
      upper: said(upper),
    };
  });
  const backTest = backTestOf(data, scale, settings.origins, fewest(data.perYear), {
    ...asked,
    steps: settings.months / each,
  });
  return finding(series, settings, 'forecast', data, { ahead, points, backTest });
}

type Settings = Required<ForecastOptions>;

function isSparse({ counted: { family, x, size } }: Usable): boolean {
  if (family === 'normal') return false;
  const events = Array.from(x).reduce((sum, count) => sum + count, 0) / x.length;
  if (family === 'poisson') return events < sparse;
  return Math.min(events, Array.from(size).reduce((sum, of) => sum + of, 0) / x.length - events) < sparse;
}

/** Limits of wildly moving counts are held at a number that is still one. */
const grown = (y: number) => Math.exp(Math.min(300, y));

/** From the scale of the model to the figure as it would be published for the period at this place. */
function publishedAs(series: Series, data: Usable, scale: Scale): (y: number, place: number) => number {
  const { family, size } = data.counted;
  if (family === 'poisson') {
    const days = (place: number) =>
      data.perYear === 1 ? 1 : (daysIn(periodAt(series.calendar, place)) * data.perYear) / 365.2425;
    const recent = data.places.slice(-data.perYear).map((place, at, all) => {
      const own = size[data.places.length - all.length + at] ?? 1;
      return own / days(place);
    });
    const exposure = median(recent);
    return (y, place) => Math.max(0, grown(y) * days(place) - 0.5 / exposure);
  }
  if (scale.link === 'log') return grown;
  const most = scale.level === 'proportion' ? 1 : Number.MAX_VALUE;
  return (y) => Math.min(most, Math.max(0, y));
}

function finding(
  series: Series,
  settings: Settings,
  verdict: ForecastVerdict,
  data: Usable | null,
  found: { ahead: Ahead; points: readonly ForecastPeriod[]; backTest: BackTest } | null = null,
): ForecastFinding {
  const { calendar } = series;
  const places = data?.places ?? [];
  const named = (place: number | undefined) => (place === undefined ? undefined : periodAt(calendar, place));
  const end = found?.points.at(-1);
  const { level: unit } = scaleOf(series.indicator);
  return {
    kind: 'forecast',
    verdict,
    estimate:
      end === undefined
        ? noEstimate(unit)
        : { value: end.value, lower: end.lower, upper: end.upper, level: settings.level, unit },
    evidence: {
      periods: periodsOf(calendar),
      values: Array.from({ length: calendar.length }, (_, place) => valueAt(series, place)),
      forecast: found?.points ?? [],
      seasonal: found?.ahead.seasonal ?? false,
      slopeWeight: found?.ahead.slope ?? null,
      phi: found?.ahead.phi ?? null,
      backTest: found?.backTest ?? null,
    },
    subject: subjectOf(series, named(places[0]), named(places.at(-1))),
    n: data?.n ?? 0,
    missing: missingIn(series),
    looks: 1,
    settle: settleOf(verdict, data, monthsIn(calendar.start)),
    caveats: [...(data?.caveats ?? series.caveats), ...caveatsOf(found?.backTest ?? null, settings.level)],
    method: {
      name: 'local level and damped trend in state-space form',
      options: { ...settings },
      reference: 'West & Harrison 1997; Hyndman, Koehler, Ord & Snyder 2008',
    },
    basis: series.basis,
    sources: series.sources,
  };
}

function settleOf(verdict: ForecastVerdict, data: Usable | null, each: number): ForecastFinding['settle'] {
  if (verdict === 'too-sparse')
    return { months: null, perMonth: sparse, text: 'Take longer periods or a wider area.' };
  if (verdict !== 'too-short' || data === null) return null;
  const months = (fewest(data.perYear) - data.places.length) * each;
  return { months, perMonth: null, text: `${moreMonths(months)} of figures are needed to forecast.` };
}

function caveatsOf(backTest: BackTest | null, level: number): Caveat[] {
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
