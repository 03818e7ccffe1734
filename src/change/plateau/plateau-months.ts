import type { Margin } from '../../indicator/indicator.ts';
import { periodAt } from '../../period/calendar.ts';
import { daysIn } from '../../period/days-in.ts';
import { firstMonth } from '../../period/months.ts';
import { ordinal } from '../../period/ordinal.ts';
import { IndicatorError } from '../../result/error.ts';
import { received } from '../../result/received.ts';
import type { Series } from '../../series/series.ts';
import { overlaps } from '../../series/usable.ts';
import type { BrokenLines } from '../steps/broken-lines-space.ts';
import { marginSize, type PlateauSettings } from './plateau-options.ts';

/** Why there is no reading, or no verdict. */
export type PlateauReason =
  | 'not-monthly'
  | 'rolling'
  | 'no-sample-size'
  | 'measure'
  | 'few-months'
  | 'sparse'
  | 'recent-change';

/** `points`: the response is a proportion. `percent`: it is the logarithm of a count or rate. */
export type PlateauScale = 'points' | 'percent';

/** Days in a month to which counts are brought, so that February is not a fall. */
export const daysInTypicalMonth = 30.4;

const FEWEST_MONTHS = 24;
/** Local mean count under which a logarithm of counts is no longer near normal. */
const SPARSE = 5;
const HALF_YEAR = 6;

/** Whether this kind of series can be read at all, and on which scale. */
export function plateauScale(series: Series, settings: PlateauSettings): PlateauScale | PlateauReason {
  if (overlaps(series)) return 'rolling';
  if (series.calendar.every !== 'month') return 'not-monthly';
  switch (series.indicator.measure) {
    case 'proportion':
      return 'points';
    case 'published-percentage':
      return settings.n !== null || series.denominator?.some((n) => n !== null && n > 0)
        ? 'points'
        : 'no-sample-size';
    case 'count':
    case 'rate':
      return 'percent';
    default:
      return 'measure';
  }
}

/** The margin to be used; throws where there is none, or one of the wrong kind. */
export function plateauMargin(series: Series, settings: PlateauSettings, scale: PlateauScale): Margin {
  const margin = settings.margin ?? series.indicator.margin;
  if (margin === undefined || !(scale in margin)) {
    throw new IndicatorError({
      code: margin === undefined ? 'invalid-option' : 'wrong-measure',
      path: 'plateau: margin',
      expected: `must be { ${scale} } for ${series.indicator.measure}`,
      received: margin === undefined ? 'undefined' : received(JSON.stringify(margin)),
    });
  }
  marginSize(margin);
  return margin;
}

/** The margin as a slope a year on the scale of the response. */
export function marginOnScale(margin: Margin): number {
  return 'points' in margin ? margin.points / 100 : Math.log1p(margin.percent / 100);
}

/** Answers behind one figure of a percentage, or `null` where they are not known. */
function answers(series: Series, place: number, n: number | null): number | null {
  const known = series.denominator?.[place] ?? null;
  return known !== null && known > 0 ? known : series.indicator.measure === 'proportion' ? null : n;
}

/** Of the places that have a figure, those that `plateau` can use: a percentage needs its sample size. */
export function readablePlaces(
  series: Series,
  places: readonly number[],
  n: number | null,
): readonly number[] {
  if (series.indicator.measure === 'count' || series.indicator.measure === 'rate') return places;
  return places.filter((place) => answers(series, place, n) !== null);
}

/** Fills in time, response and weight of the given places; or says why they cannot be read. */
export function fillMonths(
  lines: BrokenLines,
  series: Series,
  places: readonly number[],
  scale: PlateauScale,
  n: number | null,
): PlateauReason | null {
  if (places.length < FEWEST_MONTHS) return 'few-months';
  const start = ordinal(firstMonth(series.calendar.start));
  places.forEach((place, row) => {
    lines.time[row] = start + place;
  });
  return scale === 'points' ? fillShares(lines, series, places, n) : fillCounts(lines, series, places);
}

/** y = x/n with weight n_eff / (p (1 - p)), p pooled; published rounding adds its own variance. */
function fillShares(lines: BrokenLines, series: Series, places: readonly number[], n: number | null): null {
  const published = series.indicator.measure === 'published-percentage';
  let asked = 0;
  let agreed = 0;
  places.forEach((place, row) => {
    const size = answers(series, place, n) ?? 1;
    const value = series.numerator[place] ?? 0;
    lines.response[row] = published ? value : value / size;
    lines.weight[row] = size;
    asked += size;
    agreed += published ? value * size : value;
  });
  // All the same answer: half an answer more on each side, or the months would weigh without limit.
  const pooled = agreed > 0 && agreed < asked ? agreed / asked : (agreed + 0.5) / (asked + 1);
  const rounding = (series.rounding ?? 0) ** 2 / 12;
  for (let row = 0; row < places.length; row += 1)
    lines.weight[row] = 1 / ((pooled * (1 - pooled) * series.deff) / (lines.weight[row] ?? 1) + rounding);
  return null;
}

/** y = ln((x + 0.5) / (exposure x days / 30.4)) with the local mean count as weight. */
function fillCounts(lines: BrokenLines, series: Series, places: readonly number[]): PlateauReason | null {
  const { denominator, indicator, numerator } = series;
  const per = indicator.per ?? 1000;
  let from = 0;
  let to = 0;
  let near = 0;
  for (let row = 0; row < places.length; row += 1) {
    const place = places[row] ?? 0;
    while (to < places.length && (places[to] ?? 0) <= place + HALF_YEAR) {
      near += numerator[places[to] ?? 0] ?? 0;
      to += 1;
    }
    while ((places[from] ?? 0) < place - HALF_YEAR) {
      near -= numerator[places[from] ?? 0] ?? 0;
      from += 1;
    }
    const people = indicator.measure === 'rate' ? (denominator?.[place] ?? 0) / per : 1;
    const exposure = (people * daysIn(periodAt(series.calendar, place))) / daysInTypicalMonth;
    const localMean = near / (to - from);
    if (!(localMean >= SPARSE)) return 'sparse';
    // Corrections of earlier months can make a month's outcomes negative; such a month counts as none.
    lines.response[row] = Math.log((Math.max(0, numerator[place] ?? 0) + 0.5) / exposure);
    lines.weight[row] = localMean;
  }
  return null;
}

/** Answers, events or offences behind the figures at the given places. */
export function figuresBehind(series: Series, places: readonly number[], n: number | null): number {
  const counted = series.indicator.measure === 'count' || series.indicator.measure === 'rate';
  const behind = (place: number) =>
    counted ? (series.numerator[place] ?? 0) : (answers(series, place, n) ?? 0);
  return places.reduce((total, place) => total + behind(place), 0);
}
