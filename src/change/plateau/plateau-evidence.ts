import { periodAt } from '../../period/calendar.ts';
import { daysIn } from '../../period/days-in.ts';
import type { Estimate } from '../../result/estimate.ts';
import type { Series } from '../../series/series.ts';
import { valueAt } from '../../series/values.ts';
import { type BrokenLineKind, brokenLineKinds } from '../steps/broken-lines.ts';
import type { BrokenLines } from '../steps/broken-lines-space.ts';
import { type Level, type LineFit, levelOf } from '../trend/weighted-line.ts';
import type { PlateauEvidence, PlateauReadingEvidence, Stretch } from './plateau-finding.ts';
import type { PlateauReading } from './plateau-kernel.ts';
import { daysInTypicalMonth, marginOnScale } from './plateau-months.ts';
import type { SeriesReading } from './plateau-reading.ts';
import { changeEstimate, changeInUnits, levelEstimate, slopeEstimate } from './plateau-units.ts';

/** A change counts as established when no model without one has more than this share of the weight. */
const MOST_WEIGHT_WITHOUT_CHANGE = 0.05;

/** A segment with fewer months than this is a passage between two levels, not a level. */
const SHORTEST_LEVEL = 12;

/** The months `from` to `to` (not included) of the rows that were read. */
function stretch(series: Series, places: readonly number[], from: number, to: number): Stretch {
  return {
    from: periodAt(series.calendar, places[from] ?? 0),
    to: periodAt(series.calendar, places[to - 1] ?? 0),
    months: to - from,
  };
}

type Drift = PlateauReadingEvidence['drift'];

/** A slope that excludes 0 but lies inside the margin: in the window, or else over the whole segment. */
function driftOf(window: LineFit, segment: LineFit, deviate: number, margin: number): Drift {
  const drifts = ({ slope, error }: LineFit): boolean => {
    const reach = deviate * error;
    return Math.abs(slope) > reach && Math.abs(slope) + reach < margin;
  };
  if (drifts(window)) return { way: window.slope > 0 ? 'up' : 'down', over: 'window' };
  if (drifts(segment)) return { way: segment.slope > 0 ? 'up' : 'down', over: 'segment' };
  return { way: 'none', over: null };
}

function placeOf(difference: Estimate | null, established: boolean): PlateauReadingEvidence['place'] {
  if (difference === null || !established) return null;
  if ((difference.lower ?? 0) > 0) return 'higher';
  return (difference.upper ?? 0) < 0 ? 'lower' : 'same';
}

/** Everything that a reading shows, in the units that people use; `lines` must still hold its months. */
export function readingEvidence(
  { series, places, scale, margin, verdict }: SeriesReading,
  reading: PlateauReading,
  lines: BrokenLines,
): Omit<PlateauReadingEvidence, 'endingEarlier'> | null {
  if (scale === null || margin === null) return null;
  const { deviate, doubt, fit, inflation, segment, segmentSlope, window, windowSlope } = reading;
  const months = places.length;
  const limit = marginOnScale(margin);
  const kind = brokenLineKinds[reading.kind] ?? 'line';
  const weights = Object.fromEntries(
    brokenLineKinds.map((name, code) => [name, doubt.kinds[code] ?? 0]),
  ) as Record<BrokenLineKind, number>;
  const others = brokenLineKinds.filter((name) => name !== kind);
  const runnerUp = others.reduce(
    (best, name) => (weights[name] > weights[best] ? name : best),
    others[0] ?? kind,
  );
  const changeEstablished = kind !== 'line' && weights.line <= MOST_WEIGHT_WITHOUT_CHANGE;

  const unit = scale === 'points' ? 'proportion' : series.indicator.measure === 'rate' ? 'rate' : 'count';
  const levelFrom = (from: number, to: number): Level => levelOf(lines, fit.seasonal, from, to, inflation);
  const now = levelFrom(months - window, months);
  // A short middle segment is the passage from one level to the next: the level before is the one before it.
  const passage = kind === 'two-joins' && reading.second - reading.first < SHORTEST_LEVEL;
  const beforeFrom = kind === 'two-joins' && !passage ? reading.first : 0;
  const beforeTo = passage ? reading.first : months - segment;
  const earlier = kind === 'line' ? null : levelFrom(beforeFrom, beforeTo);
  const difference =
    earlier &&
    changeEstimate(
      { value: now.value - earlier.value, error: Math.hypot(now.error, earlier.error) },
      deviate,
      scale,
    );
  const years = ((lines.time[months - 1] ?? 0) - (lines.time[months - window] ?? 0)) / 12;
  const wholeSegment = verdict === 'moving' || window === segment;
  const inSegment = stretch(series, places, months - segment, months);
  const inWindow = stretch(series, places, months - window, months);
  const slow = Math.abs(segmentSlope.slope) + deviate * segmentSlope.error < limit;
  const words = {
    plateau: changeEstablished ? 'plateaued' : 'level',
    moving: slow ? 'moving-slowly' : 'moving',
    'cannot-tell': 'cannot-tell',
    'too-short': 'changed-recently',
    refused: 'cannot-tell',
  } as const;
  const half = Math.floor(window / 2);
  return {
    word: words[verdict],
    since: {
      month: wholeSegment ? inSegment.from : inWindow.from,
      kind: changeEstablished && wholeSegment ? 'about' : 'at-least',
    },
    segment: inSegment,
    window: inWindow,
    slope: slopeEstimate(windowSlope, deviate, scale),
    segmentSlope: slopeEstimate(segmentSlope, deviate, scale),
    cumulative: changeEstimate(
      { value: windowSlope.slope * years, error: windowSlope.error * years },
      deviate,
      scale,
    ),
    drift: driftOf(windowSlope, segmentSlope, deviate, limit),
    level: levelEstimate(now, deviate, unit),
    before: earlier && {
      ...stretch(series, places, beforeFrom, beforeTo),
      level: levelEstimate(earlier, deviate, unit),
    },
    difference,
    place: placeOf(difference, changeEstablished),
    changeEstablished,
    model: {
      kind,
      changes: [reading.first, reading.second]
        .filter((before) => before > 0)
        .map((before) => periodAt(series.calendar, places[before] ?? 0)),
      weights,
      runnerUp: { kind: runnerUp, weight: weights[runnerUp] },
      season: reading.season,
    },
    chance: { above: doubt.above, below: doubt.below, rising: doubt.rising, falling: doubt.falling },
    dispersion: reading.dispersion,
    autocorrelation: reading.autocorrelation,
    monthsNeeded: reading.needed,
    testableMargin: changeInUnits(reading.testable, scale),
    blindSpot: {
      lastYear: changeInUnits(reading.blindYear, scale),
      lastHalf: { months: half, change: changeInUnits(reading.blindHalf, scale) },
    },
  };
}

/** The months looked at with their figures, and what was fitted to them, for a chart. */
export function drawnMonths({
  series,
  places,
  scale,
  reading,
}: SeriesReading): Pick<PlateauEvidence, 'lookBack' | 'periods' | 'values' | 'fitted' | 'trend'> {
  const start = places[0];
  const end = places[places.length - 1];
  if (start === undefined || end === undefined)
    return { lookBack: null, periods: [], values: [], fitted: [], trend: [] };
  const every = Array.from({ length: end - start + 1 }, (_, index) => start + index);
  const rowOf = new Map(places.map((place, row) => [place, row]));
  const drawn = (value: (row: number, place: number) => number): (number | null)[] =>
    every.map((place) => {
      const row = rowOf.get(place);
      return row === undefined || reading === null ? null : value(row, place);
    });
  const trendAt = (row: number): number => reading?.fit.trend[row] ?? 0;
  const days = (place: number): number => daysIn(periodAt(series.calendar, place)) / daysInTypicalMonth;
  const season = (row: number): number => reading?.fit.seasonal[row] ?? 0;
  const points = scale === 'points';
  return {
    lookBack: stretch(series, places, 0, places.length),
    periods: every.map((place) => periodAt(series.calendar, place)),
    values: every.map((place) => (rowOf.has(place) ? valueAt(series, place) : null)),
    fitted: drawn((row, place) =>
      points ? trendAt(row) + season(row) : Math.exp(trendAt(row) + season(row)) * days(place),
    ),
    trend: drawn((row) => (points ? trendAt(row) : Math.exp(trendAt(row)))),
  };
}
