import { periodOfRow } from '../course/frame.ts';
import type { ReadCourse } from '../course/read-course.ts';
import { type RowLines, readingLines, sideOf, threeSigma } from '../course/reading-lines.ts';
import { periodAt } from '../period/calendar.ts';
import type { Series } from '../series/series.ts';
import { unitOfFigures } from '../series/subject.ts';
import { valueAt } from '../series/values.ts';
import { hardlyAny } from '../words/hardly-any.ts';
import { favourableOf } from './assured.ts';
import type { ChartMonth } from './control-chart-finding.ts';
import { layout } from './phases.ts';
import type { Rule } from './rules/rule.ts';
import { type ChartPoint, type Signal, signalsOf } from './signals.ts';

/** The points of a reading, and its last figure judged. */
export interface ReadChart {
  readonly points: readonly ChartPoint[];
  readonly latest: number | null;
  readonly month: ChartMonth | null;
}

/**
 * Every period of the series as a point; where single periods hold too few events, the runs of periods that were read.
 * `whole` is the series as it came, which has the figures that are not all in.
 * Rules run through the figures that were read, a gap and a declared mask break them.
 */
export function chartOf(whole: Series, read: ReadCourse, rules: readonly Rule[]): ReadChart {
  const { figures, reading, series, units } = read;
  const rows = figures?.figures ?? [];
  const lines = reading === null || units === null ? [] : readingLines(series, reading, units, threeSigma);
  const together = (figures?.periods ?? 1) > 1;
  const placeOf = (row: number) => (together ? row : (rows[row]?.from ?? 0));
  const length = together ? rows.length : series.calendar.length;
  const whitened = new Float64Array(length).fill(Number.NaN);
  // A figure that was rounded may lie on either side of a mean within half a step of it: it is on the line.
  const halfStep = figures === null ? 0 : Math.sqrt(3 * figures.rounding);
  // Of two figures that are the same neither is higher, wherever their mean is: a tie breaks a trend.
  const ordered = new Float64Array(length).fill(Number.NaN);
  const byPlace = new Map<number, RowLines>();
  lines.forEach((line, row) => {
    const place = placeOf(row);
    whitened[place] = Math.abs(line.value - line.centre) <= halfStep ? 0 : line.whitened;
    const same = row > 0 && line.value === lines[row - 1]?.value;
    ordered[place] = (same ? ordered[placeOf(row - 1)] : line.whitened) ?? line.whitened;
    byPlace.set(place, line);
  });
  const signals = signalsOf(rules, { values: ordered, deviations: whitened }, [{ start: 0, length }]);
  const published = (place: number) => valueAt(series, place) ?? valueAt(whole, place);
  const whyNot = together ? [] : layout('controlChart', whole, declared).excluded;
  const [first, last] = [rows[0]?.from ?? 0, rows.at(-1)?.to ?? -1];
  const target = series.indicator.target ?? null;
  const points = Array.from({ length }, (_, place): ChartPoint => {
    const line = byPlace.get(place);
    const row = together ? rows[place] : undefined;
    return {
      period: row === undefined ? periodAt(series.calendar, place) : periodOfRow(series, row),
      value: line?.value ?? (together ? null : published(place)),
      centre: finite(line?.centre),
      lower: finite(line?.lower),
      upper: finite(line?.upper),
      target,
      signals: signals[place] ?? [],
      label: signals[place]?.[0]?.rule ?? null,
      excluded:
        together || line !== undefined || place < first || published(place) === null
          ? null
          : (whyNot[place] ?? (place > last ? 'provisional' : null)),
    };
  });
  if (rows.length === 0) return { points, latest: null, month: null };
  const latest = placeOf(rows.length - 1);
  const point = points[latest];
  return { points, latest, month: point === undefined ? null : monthOf(series, point) };
}

/** A limit beyond every number is none. */
const finite = (value: number | undefined) => (value !== undefined && Number.isFinite(value) ? value : null);

const declared = { baseline: null, phases: [], exclude: [] } as const;

function monthOf(
  series: Series,
  { centre, lower, period, signals, upper, value }: ChartPoint,
): ChartMonth | null {
  if (value === null) return null;
  const parts = { period, value, expected: centre, lower, upper, signals };
  if (lower === null || upper === null)
    return { ...parts, verdict: 'cannot-tell', direction: 'none', favourable: 'neither' };
  const direction = sideOf({ value, lower, upper });
  const verdict = direction !== 'none' ? 'outlying' : fired(signals) ? 'cannot-tell' : 'ordinary';
  // What may not have been recorded is no improvement.
  const missing = hardlyAny(value, centre, unitOfFigures(series.indicator));
  const favourable = missing ? 'neither' : favourableOf(direction, series.indicator.polarity);
  return { ...parts, verdict, direction, favourable };
}

const fired = (signals: readonly Signal[]) => signals.length > 0;
