import { median, quantile } from '../numeric/descriptives.ts';
import type { Series } from './series.ts';

/** Areas that say how all have moved, and events that must be expected of one, at least. */
const fewestAreas = 3;
const fewestEvents = 50;

/** What is missing of a series: the events that are there and that were to be expected, and what leads one to expect them. */
export interface Lost {
  readonly found: number;
  readonly expected: number;
  readonly by: 'its earlier figures' | 'its other figures' | 'the rates of the others';
  /** The periods that are far under what was to be expected; none where it is the whole stretch. */
  readonly periods: readonly number[];
}

/**
 * Series whose records must be lost: counts and rates that have less than a share (`least`) of what was to be expected, where that is
 * 50 events or more. Records are lost more often than crime. A stretch is set against the earlier figures, as all areas have moved
 * since (the median of the ratios of their means); each of its periods against the median of the others, as all have moved in it; and a
 * rate against the lower quarter of the rates of the other areas. Of a proportion both sides are lost together, so that
 * nothing shows.
 */
export function lostRecords(
  all: readonly Series[],
  stretch: readonly number[],
  least: number,
): ReadonlyMap<Series, Lost> {
  const counted = all.filter(
    ({ indicator: { measure }, window }) => isCounted(measure) && window === 'period',
  );
  return new Map([
    ...amongRates(counted, stretch, least),
    ...inPeriods(counted, stretch, least),
    ...sinceBefore(counted, stretch, least),
  ]);
}

const isCounted = (measure: string) => measure === 'count' || measure === 'rate';

type Found = readonly (readonly [Series, Lost])[];

const isLost = (found: number, expected: number, least: number) =>
  expected >= fewestEvents && found < least * expected;

function sinceBefore(all: readonly Series[], stretch: readonly number[], least: number): Found {
  const levels = all.flatMap(({ numerator }, place) => {
    const before = there(numerator.slice(0, stretch[0] ?? 0));
    const now = there(stretch.map((at) => numerator[at] ?? null));
    if (before.length === 0 || now.length === 0) return [];
    return [{ place, before: mean(before), now: mean(now), figures: now.length }];
  });
  const moves = levels.flatMap(({ before, now }) => (before > 0 ? [now / before] : []));
  if (moves.length < fewestAreas) return [];
  const moved = median(moves);
  return levels.flatMap(({ place, before, now, figures }) => {
    const [found, expected] = [now * figures, before * moved * figures];
    return lost(all[place], { found, expected, by: 'its earlier figures', periods: [] }, least);
  });
}

function inPeriods(all: readonly Series[], stretch: readonly number[], least: number): Found {
  const usual = all.map(({ numerator }) => {
    const figures = there(numerator);
    return figures.length < fewestFigures ? 0 : median(figures);
  });
  const periods = all.map((): number[] => []);
  const expected = new Float64Array(all.length);
  const whole = new Float64Array(all.length);
  const total = new Float64Array(all.length);
  for (const at of stretch) {
    const moves = all.flatMap(({ numerator }, place) => {
      const own = numerator[at] ?? null;
      const before = usual[place] ?? 0;
      return own === null || before === 0 ? [] : [own / before];
    });
    if (moves.length < fewestAreas) continue;
    const moved = median(moves);
    for (const [place, { numerator }] of all.entries()) {
      const own = numerator[at] ?? null;
      const wanted = (usual[place] ?? 0) * moved;
      if (own === null) continue;
      whole[place] = (whole[place] ?? 0) + wanted;
      total[place] = (total[place] ?? 0) + own;
      if (!isLost(own, wanted, least)) continue;
      periods[place]?.push(at);
      expected[place] = (expected[place] ?? 0) + wanted;
    }
  }
  return all.flatMap((series, place) => {
    const at = periods[place] ?? [];
    const wanted = expected[place] ?? 0;
    // What is recorded late, all at once, is there in the end.
    const isShort = (total[place] ?? 0) < (whole[place] ?? 0) - wanted / 2;
    if (at.length === 0 || !isShort) return [];
    const found = at.reduce((sum, each) => sum + (series.numerator[each] ?? 0), 0);
    return [[series, { found, expected: wanted, by: 'its other figures', periods: at }] as const];
  });
}

/** Periods that say what is usual, at least. */
const fewestFigures = 6;

function amongRates(all: readonly Series[], stretch: readonly number[], least: number): Found {
  const sums = all.flatMap(({ denominator, numerator }, place) => {
    const known = stretch.filter((at) => numerator[at] != null && (denominator?.[at] ?? 0) > 0);
    const found = known.reduce((sum, at) => sum + (numerator[at] ?? 0), 0);
    const size = known.reduce((sum, at) => sum + (denominator?.[at] ?? 0), 0);
    return size > 0 ? [{ place, found, size }] : [];
  });
  if (sums.length <= fewestAreas) return [];
  // Its own rate among them can only make the quarter lower.
  const low = quantile(
    sums.map(({ found, size }) => found / size),
    0.25,
  );
  return sums.flatMap(({ place, found, size }) =>
    lost(all[place], { found, expected: low * size, by: 'the rates of the others', periods: [] }, least),
  );
}

const lost = (series: Series | undefined, found: Lost, least: number): Found =>
  series !== undefined && isLost(found.found, found.expected, least) ? [[series, found]] : [];

const there = (values: readonly (number | null)[]) => values.filter((value) => value !== null);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
