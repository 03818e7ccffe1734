import { chiSquaredQuantile } from '../numeric/chi-squared.ts';
import { periodAt } from '../period/calendar.ts';
import type { Series } from '../series/series.ts';
import { TRIAL_POINTS } from './caveats.ts';
import type { ChartData } from './chart-data.ts';
import type { PhaseLimits } from './limits.ts';
import type { PhaseBounds } from './phases.ts';
import type { ShewhartPhase, ShewhartPoint } from './shewhart-finding.ts';
import type { Signal } from './signals.ts';

/** Centre and spread at each place, and how many spreads the figure is from the centre; NaN where there is none. */
export interface Columns {
  readonly centre: Float64Array;
  readonly sigma: Float64Array;
  readonly deviations: Float64Array;
}

/** The lines of a chart from the figures that may be used, phase by phase. */
export function columnsOf(
  { values, sizes }: ChartData,
  phases: readonly PhaseBounds[],
  limits: readonly PhaseLimits[],
): Columns {
  const centre = new Float64Array(values.length).fill(Number.NaN);
  const sigma = centre.slice();
  const deviations = centre.slice();
  limits.forEach((phase, number) => {
    const { start = 0, length = 0 } = phases[number] ?? {};
    for (let index = start; index < start + length; index += 1) {
      const size = sizes[index] ?? Number.NaN;
      // A gap is drawn with the limits that a figure of average size would have had.
      const spread = phase.sigmaAt(Number.isNaN(size) ? phase.size : size);
      centre[index] = phase.centre;
      sigma[index] = spread;
      if (spread > 0) deviations[index] = ((values[index] ?? Number.NaN) - phase.centre) / spread;
    }
  });
  return { centre, sigma, deviations };
}

/** A number for plain JSON: `null` where there is none. */
const finite = (value: number | undefined) => (value !== undefined && Number.isFinite(value) ? value : null);

export interface Drawing {
  readonly values: Float64Array;
  /** Figures that moving ranges are taken of, or `null` for charts without them. */
  readonly rangesOf: Float64Array | null;
  readonly columns: Columns;
  readonly phases: readonly PhaseBounds[];
  readonly range: { readonly least: number; readonly most: number };
  readonly targets: readonly (number | null)[];
  readonly signals: readonly (readonly Signal[])[];
  readonly excluded: readonly (string | null)[];
}

/** Every period of the calendar as a point of the chart. */
export function drawnPoints(series: Series, drawing: Drawing): readonly ShewhartPoint[] {
  const { values, rangesOf, columns, phases, range, targets, signals, excluded } = drawing;
  return phases.flatMap(({ start, length }, phase) =>
    Array.from({ length }, (_, place): ShewhartPoint => {
      const index = start + place;
      const centre = finite(columns.centre[index]);
      const sigma = centre === null ? null : finite(columns.sigma[index]);
      const before = place === 0 ? Number.NaN : (rangesOf?.[index - 1] ?? Number.NaN);
      const here = signals[index] ?? [];
      return {
        period: periodAt(series.calendar, index),
        value: finite(values[index]),
        centre,
        lower: centre === null || sigma === null ? null : finite(Math.max(range.least, centre - 3 * sigma)),
        upper: centre === null || sigma === null ? null : finite(Math.min(range.most, centre + 3 * sigma)),
        sigma,
        movingRange: finite(Math.abs((rangesOf?.[index] ?? Number.NaN) - before)),
        target: targets[index] ?? null,
        phase,
        signals: here,
        label: here[0]?.rule ?? null,
        excluded: excluded[index] ?? null,
      };
    }),
  );
}

/** The phases with the numbers that their limits come from. */
export function drawnPhases(
  series: Series,
  phases: readonly PhaseBounds[],
  limits: readonly PhaseLimits[],
  range: { readonly least: number; readonly most: number },
): readonly ShewhartPhase[] {
  const period = (index: number) => periodAt(series.calendar, Math.max(0, index));
  return limits.flatMap((phase, number): ShewhartPhase[] => {
    const bounds = phases[number];
    if (bounds === undefined) return [];
    const df = phase.points - 1;
    const over = (tail: number) => (df > 0 ? finite(phase.chiSquared / chiSquaredQuantile(tail, df)) : null);
    return [
      {
        from: period(bounds.start),
        to: period(bounds.start + bounds.length - 1),
        reason: bounds.reason,
        baselineFrom: period(bounds.baselineStart),
        baselineTo: period(bounds.baselineStart + bounds.baselineLength - 1),
        points: phase.points,
        trial: phase.points < TRIAL_POINTS,
        centre: finite(phase.centre),
        sigma: finite(phase.sigmaAt(phase.size)),
        movingRange: finite(phase.range),
        movingRangeUpper: finite(Math.min(phase.rangeUpper, range.most - range.least)),
        screened: Math.max(0, phase.screened),
        screeningRefused: phase.screened < 0,
        sigmaZ: finite(phase.sigmaZ),
        phi: df > 0 ? finite(phase.chiSquared / df) : null,
        phiLower: over(0.95),
        phiUpper: over(0.05),
      },
    ];
  });
}
