import { monthsInPeriod } from '../../course/coming.ts';
import { firstIndex } from '../../period/month-index.ts';
import { monthsIn } from '../../period/months.ts';
import type { Period } from '../../period/period.ts';
import type { Series } from '../../series/series.ts';
import { valueAt } from '../../series/values.ts';

/** Places of the calendar that a financial year covers; they may lie before its start or after its end. */
export interface YearPlaces {
  readonly first: number;
  readonly many: number;
}

/** The places of a financial year, such as `2018/19`. */
export function placesOfYear({ calendar }: Series, year: Period): YearPlaces {
  const each = monthsIn(calendar.start);
  return { first: (firstIndex(year) - firstIndex(calendar.start)) / each, many: 12 / each };
}

/** How the figure of a year is made of those of its periods. */
export interface YearKind {
  /** Counts and rates add up; other figures are pooled by what they are out of. */
  readonly adds: boolean;
  /** What a figure weighs in the figure of the year: what it is out of, else 1. */
  readonly weight: (place: number) => number;
  /** The figure of a period times that weight, added up. */
  readonly amount: (place: number) => number;
}

export function yearKind(series: Series): YearKind {
  const { measure } = series.indicator;
  if (measure === 'count' || measure === 'rate')
    return { adds: true, weight: () => 1, amount: (place) => valueAt(series, place) ?? 0 };
  const weighed = series.denominator?.some((size) => size !== null && size > 0) ?? false;
  const weight = (place: number) => (weighed ? (series.denominator?.[place] ?? 0) : 1);
  return { adds: false, weight, amount: (place) => weight(place) * (valueAt(series, place) ?? 0) };
}

/** What the figures at these places come to: a sum, and what it is out of (the number of places where they add up). */
export function addedUp({ amount, weight }: YearKind, places: readonly number[]) {
  let sum = 0;
  let out = 0;
  for (const place of places) {
    sum += amount(place);
    out += weight(place);
  }
  return { sum, out };
}

/** Months of 30.4 days in one period: counts and rates of the reading are a month's. */
export const lengthOf = (series: Series, place: number): number => monthsInPeriod(series, place, 1);

/** Of all runs of so many periods up to a place, how many brought as much as is needed, and the last that did. */
export function runsThatReached(
  kind: YearKind,
  usable: ReadonlySet<number>,
  many: number,
  reaches: (level: number) => boolean,
): { readonly runs: number; readonly reached: number; readonly last: number | null } {
  let runs = 0;
  let reached = 0;
  let last: number | null = null;
  for (const from of [...usable].sort((a, b) => a - b)) {
    const places = Array.from({ length: many }, (_, at) => from + at);
    if (!places.every((place) => usable.has(place))) continue;
    const { out, sum } = addedUp(kind, places);
    runs += 1;
    if (!reaches(sum / out)) continue;
    reached += 1;
    last = from;
  }
  return { runs, reached, last };
}
