import { normalQuantile } from '../../numeric/normal.ts';
import { periodAt, periodsOf } from '../../period/calendar.ts';
import type { Estimate } from '../../result/estimate.ts';
import type { Series } from '../../series/series.ts';
import { subjectOf } from '../../series/subject.ts';
import { overlaps, type Usable, usable } from '../../series/usable.ts';
import { missingIn, valueAt } from '../../series/values.ts';
import { requireKnown, requireLevel, requireOneOf } from '../options.ts';
import { changeEstimate, noEstimate, type Scale, scaleOf } from '../scale.ts';
import { monthsForSeason } from '../usual-noise.ts';
import { roundingOf, tied } from './detrended.ts';
import { type MannKendall, rankFactor } from './mann-kendall.ts';
import { seasonalTest } from './seasonal-mann-kendall.ts';
import { straightened } from './straightened.ts';
import { middleOf, pairSlopes, slopeLimits } from './theil-sen-kernel.ts';
import { trendCaveats, trendModel } from './trend-check.ts';
import type { TrendEvidence, TrendFinding, TrendVerdict } from './trend-finding.ts';
import { againstMargin, marginOf, trendSettle } from './trend-margin.ts';

/** What may be asked of `trend`. */
export interface TrendOptions {
  /** `auto`: each month with its own kind from 24 months on; quarters are not taken as seasonal. */
  readonly seasonal?: 'auto' | boolean;
  /** Whether the last three provisional months (or the last longer period) are left out. */
  readonly provisional?: 'leave-out' | 'keep';
  /** Level of the intervals; the test decides at 1 - level. */
  readonly level?: number;
}

export const trendDefaults = { seasonal: 'auto', provisional: 'leave-out', level: 0.95 } as const;

const fewest = (perYear: number) => (perYear === 12 ? 12 : perYear === 4 ? 8 : 5);

/**
 * Trend: is it rising or falling over the whole series, and by how much a year?
 *
 * One method decides: Mann-Kendall's test with ties, seasonal (each month against the same month of other
 * years) from 24 months, its variance widened as Hamed and Rao do when neighbouring figures move together.
 * The estimate is the Theil-Sen slope over the same pairs, on the real time axis: percent a year for counts,
 * rates and ratios (from logarithms, counts per day, half an event added), points for proportions and percentages. A
 * quasi-likelihood model with the season as two harmonic pairs is the check: where it disagrees, a caveat says so.
 *
 * Gaps keep their place; months masked by a declared break are left out, and figures from before a declared restart.
 * Fewer than 12 months, 8 quarters or 5 years: `too-short`. Rolling figures: `refused`. A trend is of the
 * whole stretch: what has happened lately is asked of `turningPoint` and `plateau`. Throws `invalid-option`.
 *
 * Source: Mann 1945; Sen 1968; Hirsch, Slack and Smith 1982; Hamed and Rao 1998; McCullagh and Nelder 1989.
 *
 * @example
 * trend(seriesFrom(offences, { start: '2014/15', numerator: [60, 76, 80, 84, 87, 91] })).verdict // => 'rising'
 */
export function trend(series: Series, options: TrendOptions = {}): TrendFinding {
  const settings = { ...trendDefaults, ...options };
  requireKnown('trend', options, Object.keys(trendDefaults));
  requireOneOf('trend: seasonal', settings.seasonal, ['auto', true, false]);
  requireOneOf('trend: provisional', settings.provisional, ['leave-out', 'keep']);
  requireLevel('trend', settings.level);
  if (overlaps(series)) return finding(series, settings, 'refused', null);
  const data = usable(series, { provisional: settings.provisional, restarts: 'apply' });
  const n = data.places.length;
  if (n < fewest(data.perYear)) return finding(series, settings, 'too-short', data);

  const { perYear } = data;
  const seasonal =
    settings.seasonal === 'auto' ? perYear === 12 && n >= monthsForSeason : settings.seasonal && perYear > 1;
  const scale = scaleOf(series.indicator);
  const { test, change, line } = ranked(series, data, scale, seasonal, settings.level);
  const model = trendModel(data, scale, settings.level);
  const shown = test.p < 1 - settings.level;
  const verdict = shown ? (test.s > 0 ? 'rising' : 'falling') : 'no-trend-shown';
  const margin = marginOf(series.indicator);
  const evidence: TrendEvidence = {
    periods: periodsOf(series.calendar),
    values: Array.from({ length: series.calendar.length }, (_, place) => valueAt(series, place)),
    line,
    test: { name: seasonal ? 'seasonal Mann-Kendall' : 'Mann-Kendall', ...test },
    model,
    margin,
    againstMargin: againstMargin(change, margin),
  };
  return finding(series, settings, verdict, data, { evidence, estimate: change, seasonal });
}

type Settings = Required<TrendOptions>;

/** The test by ranks and the slope over the same pairs. */
function ranked(
  series: Series,
  data: Usable,
  scale: Scale,
  seasonal: boolean,
  level: number,
): { readonly test: MannKendall; readonly change: Estimate; readonly line: (number | null)[] } {
  const { places, perYear } = data;
  const season = seasonal ? perYear : 1;
  const { y } = straightened(data, scale);
  const slopes = pairSlopes(places, y, season);
  const slope = slopes.length > 0 ? middleOf(slopes) : 0;
  const detrended = y.map((value, at) => value - slope * (places[at] ?? 0));
  const typical = Array.from({ length: season }, (_, month) =>
    middleOf(Float64Array.from(detrended.filter((_, at) => (places[at] ?? 0) % season === month))),
  );
  const residuals = tied(
    detrended.map((value, at) => value - (typical[(places[at] ?? 0) % season] ?? 0)),
    2 * roundingOf(places, y, slope),
  );
  const onCalendar = new Float64Array(series.calendar.length).fill(Number.NaN);
  places.forEach((place, at) => {
    onCalendar[place] = y[at] ?? Number.NaN;
  });
  const test = seasonalTest(onCalendar, season, rankFactor(residuals, places));
  const reach = normalQuantile((1 + level) / 2) * Math.sqrt(test.variance);
  const limits = slopeLimits(slopes, reach);
  const said = (perPeriod: number | null) =>
    perPeriod === null
      ? null
      : changeEstimate(scale, scale.perYear, { value: perPeriod * perYear, se: 0 }, 0, level).value;
  const change: Estimate = {
    value: said(slope),
    lower: said(limits.lower),
    upper: said(limits.upper),
    level,
    unit: scale.perYear,
  };
  const height = middleOf(Float64Array.from(detrended));
  const first = places[0] ?? 0;
  const last = places.at(-1) ?? 0;
  const line = Array.from({ length: series.calendar.length }, (_, place) => {
    if (place < first || place > last) return null;
    const value = height + slope * place;
    return scale.link === 'log' ? Math.exp(value) : value;
  });
  return { test, change, line };
}

const nothing: TrendEvidence = {
  periods: [],
  values: [],
  line: [],
  test: null,
  model: null,
  margin: null,
  againstMargin: null,
};

function finding(
  series: Series,
  settings: Settings,
  verdict: TrendVerdict,
  data: Usable | null,
  found: { evidence?: TrendEvidence; estimate?: Estimate; seasonal?: boolean } = {},
): TrendFinding {
  const { evidence = nothing, estimate = noEstimate(scaleOf(series.indicator).perYear) } = found;
  const places = data?.places ?? [];
  const named = (place: number | undefined) =>
    place === undefined ? undefined : periodAt(series.calendar, place);
  const extra = data === null ? [] : trendCaveats(data, verdict, evidence, found.seasonal ?? false);
  return {
    kind: 'trend',
    verdict,
    estimate,
    evidence,
    subject: subjectOf(series, named(places[0]), named(places.at(-1))),
    n: data?.n ?? 0,
    missing: missingIn(series),
    looks: 1,
    settle: data === null ? null : trendSettle(verdict, data, fewest(data.perYear), estimate, evidence),
    caveats: [...(data?.caveats ?? series.caveats), ...extra],
    method: {
      name: `${evidence.test?.name ?? 'Mann-Kendall'} test with Theil-Sen slope`,
      options: { ...settings },
      reference: 'Mann 1945; Sen 1968; Hirsch, Slack & Smith 1982; Hamed & Rao 1998',
    },
    basis: series.basis,
    sources: series.sources,
  };
}
