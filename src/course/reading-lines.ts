import { periodAt } from '../period/calendar.ts';
import { daysIn } from '../period/days-in.ts';
import { typicalMonth } from '../period/per-year.ts';
import { possibleRange } from '../series/possible-range.ts';
import type { Series } from '../series/series.ts';
import { valueAt } from '../series/values.ts';
import { bandOf } from './band.ts';
import type { CourseReading } from './course-reading.ts';
import { lastFigure, weightAt } from './last-figure.ts';
import { type Mixture, mixtureMean, mixtureQuantile } from './mixture.ts';
import { seasonAt, seasonOf } from './noise.ts';
import type { RowFigure } from './row-figure.ts';
import type { CourseUnits } from './units.ts';

/** A figure with its centre and limits, in the indicator's own unit. */
export interface RowLines {
  readonly value: number;
  readonly centre: number;
  readonly lower: number;
  readonly upper: number;
  /** Deviation from the mean in standard deviations, what is due to the figure before taken out; NaN without noise. */
  readonly whitened: number;
}

export type Side = 'up' | 'down' | 'none';

/** On which side of its limits a figure lies. */
export function sideOf({ lower, upper, value }: Pick<RowLines, 'lower' | 'upper' | 'value'>): Side {
  const rounding = 1e-9 * Math.max(Math.abs(value), Math.abs(lower), Math.abs(upper));
  return value > upper + rounding ? 'up' : value < lower - rounding ? 'down' : 'none';
}

/** Chance beyond three standard deviations, both sides together. */
export const threeSigma = 0.002699796;

/** Whether the last figure lies outside what was expected of it by those before it: as a chart judges it. */
export function lastOutside(series: Series, reading: CourseReading, units: CourseUnits): boolean {
  const line = readingLines(series, reading, units, threeSigma).at(-1);
  return line !== undefined && sideOf(line) !== 'none';
}

/**
 * The lines of each row of a reading. Centre: the averaged mean, season in. Limits: those that a figure of that size
 * about a mean so well known leaves with the chance `outside`, both sides together; of the last row by what was expected of it without it.
 * Counts have theirs on the scale of square roots, which small counts come nearest to normal on.
 */
export function readingLines(
  series: Series,
  reading: CourseReading,
  units: CourseUnits,
  outside: number,
): readonly RowLines[] {
  const tail = outside / 2;
  const { figures, noise, settled } = reading;
  const rows = figures.figures;
  const counted = figures.scale === 'log' && !figures.ratio;
  const values = rows.map((row) => figureOf(series, reading, row));
  const { least, most } = possibleRange(series, Float64Array.from(values));
  const inUnits = (level: number, row: RowFigure) =>
    Math.min(most, Math.max(least, units.levelOf(level) * (counted ? monthsOf(series, row) : 1)));
  const limit = (mixture: Mixture, p: number, row: RowFigure) => {
    if (!counted) return inUnits(mixtureQuantile(mixture, p), row);
    const roots = {
      weight: mixture.weight,
      mean: mixture.mean.map((mean) => Math.exp(mean / 2)),
      sd: mixture.sd.map((sd, part) => (sd * Math.exp((mixture.mean[part] ?? 0) / 2)) / 2),
    };
    return inUnits(2 * Math.log(Math.max(1e-150, mixtureQuantile(roots, p))), row);
  };
  const band = bandOf(settled.reading);
  const season = seasonOf(settled.reading);
  const tau = settled.reading.rows.tau;
  let known = 0;
  let before: { readonly from: number; readonly deviation: number } | null = null;
  return rows.map((row, index): RowLines => {
    while ((settled.kept[known + 1] ?? Number.POSITIVE_INFINITY) <= index) known += 1;
    const nearest = rows[settled.kept[known] ?? 0] ?? row;
    const month = (tau[known] ?? 0) + Math.round((row.from - nearest.from) / figures.periods);
    const level = (band.mean[known] ?? 0) + seasonAt(season, month, figures.perYear);
    const weight = weightAt(reading, index, level);
    const expected: Mixture =
      index === rows.length - 1
        ? lastFigure(reading).expected
        : single(level, Math.sqrt((band.sd[known] ?? 0) ** 2 + noise.phi / weight));
    const deviation = (scaled(reading, row) - level) * Math.sqrt(weight / noise.phi);
    const gap = before === null ? 0 : Math.round((row.from - before.from) / figures.periods);
    const memory = before === null ? 0 : noise.rho ** gap;
    const whitened = (deviation - memory * (before?.deviation ?? 0)) / Math.sqrt(1 - memory * memory);
    if (settled.kept[known] === index) before = { from: row.from, deviation };
    return {
      value: values[index] ?? 0,
      centre: inUnits(mixtureMean(expected), row),
      lower: limit(expected, tail, row),
      upper: limit(expected, 1 - tail, row),
      whitened: noise.phi > 0 ? whitened : Number.NaN,
    };
  });
}

/** The figure of a row on the scale of the reading. */
function scaled({ figures: { ratio, scale } }: CourseReading, { size, x }: RowFigure): number {
  if (scale === 'log') return Math.log((x + 0.5) / (ratio ? size + 0.5 : size));
  return scale === 'share' ? x / size : x;
}

/** The figure of a row as published: of several periods their sum, or their share. */
function figureOf(series: Series, { figures: { ratio, scale } }: CourseReading, row: RowFigure): number {
  const published = row.from === row.to ? valueAt(series, row.from) : null;
  if (published !== null) return published;
  if (scale === 'value') return row.x;
  return (row.x / row.size) * (scale === 'log' && !ratio ? monthsOf(series, row) : 1);
}

/** Months of 30.4 days in a row: levels of counts and rates are a month's. */
function monthsOf({ calendar }: Series, { from, to }: RowFigure): number {
  let days = 0;
  for (let place = from; place <= to; place += 1) days += daysIn(periodAt(calendar, place));
  return days / typicalMonth;
}

/** A mixture of one part. */
const single = (mean: number, sd: number): Mixture => ({
  weight: Float64Array.of(1),
  mean: Float64Array.of(mean),
  sd: Float64Array.of(sd),
});
