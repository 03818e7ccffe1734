import { firstIndex, lastIndex } from '../period/month-index.ts';
import { monthsIn } from '../period/months.ts';
import { monthsPer } from '../period/per-year.ts';
import type { Period } from '../period/period.ts';
import type { Series } from '../series/series.ts';
import { usable } from '../series/usable.ts';
import { type CourseFigures, rowsFrom } from './figures.ts';
import { noSeason } from './rows.ts';
import type { Sisters } from './sisters.ts';

/** Weighted squares about levels, and their degrees of freedom. */
interface Scatter {
  readonly q: number;
  readonly nu: number;
}

/**
 * What few figures, and those of areas beside them, scatter about the level of each run and about the course of those
 * outside. Of figures put together because single ones hold too few events, the single ones are taken: they say more.
 */
export function scatterOfRuns(
  series: Series,
  figures: CourseFigures,
  sisters: Sisters | null,
  runs: readonly Period[],
): Scatter & RunSize {
  const label = labelsOf(series, runs);
  const ofRows = (each: CourseFigures) =>
    rowScatter(
      each,
      each.figures.map(({ from }) => label(from)),
    );
  const own = figures.periods > 1 ? singleScatter(series, label) : ofRows(figures);
  const all = (sisters?.each ?? [])
    .map(ofRows)
    .reduce((sum, each) => ({ q: sum.q + each.q, nu: sum.nu + each.nu }), own);
  return { ...all, ...sizeOfRuns(series, runs) };
}

/** Events a month (without end of what is not counted), and months of the shortest run. */
interface RunSize {
  readonly perMonth: number;
  readonly months: number;
}

/** How much the runs hold; where none is given, a year of the series. */
export function sizeOfRuns(series: Series, runs: readonly Period[]): RunSize {
  const { measure } = series.indicator;
  const lengths = runs.map((run) => Math.max(1, monthsIn(run)));
  const months = Math.min(...lengths, 12);
  if (measure !== 'count' && measure !== 'rate') return { perMonth: Number.POSITIVE_INFINITY, months };
  const label = labelsOf(series, runs);
  let events = 0;
  let single = 0;
  series.numerator.forEach((own, place) => {
    if (own === null || (runs.length > 0 && label(place) < 0)) return;
    events += own;
    single += 1;
  });
  const length = Math.max(1, monthsIn(series.calendar.start));
  return { perMonth: Math.max(0, events) / Math.max(1, single * length), months };
}

/** Says which run a place is in, or which stretch outside them. */
function labelsOf({ calendar }: Series, runs: readonly Period[]): (place: number) => number {
  const start = firstIndex(calendar.start);
  const step = monthsPer(calendar.every);
  const months = monthsIn(calendar.start);
  const ends = runs.map((run) => ({ from: firstIndex(run), to: lastIndex(run) }));
  return (place) => {
    const from = start + place * step;
    const inside = ends.findIndex((run) => run.from <= from && from + months - 1 <= run.to);
    return inside >= 0 ? inside : -1 - ends.filter((run) => run.from < from).length;
  };
}

/** Weighted squares about the level of each group of rows; about a line where a group has three rows or more. */
function rowScatter(figures: CourseFigures, groups: readonly number[]): Scatter {
  const { tau, w, y } = rowsFrom(figures, noSeason);
  let q = 0;
  let nu = 0;
  for (const group of new Set(groups)) {
    const rows = groups.flatMap((own, row) => (own === group ? [row] : []));
    const sum = (of: (row: number) => number) =>
      rows.reduce((total, row) => total + (w[row] ?? 0) * of(row), 0);
    const weight = sum(() => 1);
    const time = sum((row) => tau[row] ?? 0) / weight;
    const level = sum((row) => y[row] ?? 0) / weight;
    const off = (row: number) => (tau[row] ?? 0) - time;
    const slope = rows.length > 2 ? sum((row) => off(row) * (y[row] ?? 0)) / sum((row) => off(row) ** 2) : 0;
    q += sum((row) => ((y[row] ?? 0) - level - slope * off(row)) ** 2);
    nu += rows.length - Math.min(rows.length, rows.length > 2 ? 2 : 1);
  }
  return { q, nu };
}

/** Pearson's squares of single figures about the level of each group: they hold where a logarithm of few events does not. */
function singleScatter(series: Series, label: (place: number) => number): Scatter {
  const { counted, places } = usable(series, { provisional: 'leave-out', restarts: 'apply' });
  const groups = new Map<number, number[]>();
  places.forEach((place, at) => {
    const own = label(place);
    groups.set(own, [...(groups.get(own) ?? []), at]);
  });
  let q = 0;
  let nu = 0;
  for (const group of groups.values()) {
    const sum = (of: ArrayLike<number>) => group.reduce((total, at) => total + (of[at] ?? 0), 0);
    const level = sum(counted.x) / sum(counted.size);
    const spread = counted.family === 'binomial' ? level * (1 - level) : level;
    // Where nothing, or everything, was counted, nothing is seen of how it varies.
    if (!(spread > 0)) continue;
    for (const at of group) {
      const size = counted.size[at] ?? 0;
      q += ((counted.x[at] ?? 0) - size * level) ** 2 / (size * spread);
    }
    nu += group.length - 1;
  }
  return { q, nu };
}
