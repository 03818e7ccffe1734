import { autocorrelation, usableRho } from './autocorrelation.ts';
import type { ChartData } from './chart-data.ts';
import type { Autocorrelation } from './finding.ts';
import { type PhaseLimits, phaseLimits, type Recipe } from './limits.ts';
import type { PhaseBounds } from './phases.ts';

/** Centre and spread at each place, and how many spreads the figure is from the centre; NaN where there is none. */
export interface Columns {
  readonly centre: Float64Array;
  readonly sigma: Float64Array;
  readonly deviations: Float64Array;
}

export interface ChartLines {
  readonly limits: readonly PhaseLimits[];
  /** As the chart's author means them. */
  readonly plain: Columns;
  /** As drawn: the same, or wider where neighbouring figures move together. */
  readonly drawn: Columns;
  /** By how much wider, in each phase. */
  readonly growth: readonly number[];
  readonly autocorrelation: Autocorrelation;
}

/** The lines of a chart from the figures that may be used, phase by phase. */
export function chartLines(
  recipe: Recipe,
  used: ChartData,
  phases: readonly PhaseBounds[],
  correct: boolean,
): ChartLines {
  const limits = phases.map((phase) => phaseLimits(recipe, used, phase));
  const plain = columnsOf(used, phases, limits, () => 1);
  const { material, ...serial } = autocorrelation(plain.deviations, phases);
  const corrected = correct && material;
  const growth = limits.map((phase) => (corrected ? phase.growth(usableRho(serial.rho)) : 1));
  const drawn = corrected ? columnsOf(used, phases, limits, (phase) => growth[phase] ?? 1) : plain;
  return { limits, plain, drawn, growth, autocorrelation: { ...serial, corrected } };
}

function columnsOf(
  { values, sizes }: ChartData,
  phases: readonly PhaseBounds[],
  limits: readonly PhaseLimits[],
  growth: (phase: number) => number,
): Columns {
  const centre = new Float64Array(values.length).fill(Number.NaN);
  const sigma = centre.slice();
  const deviations = centre.slice();
  limits.forEach((phase, number) => {
    const { start = 0, length = 0 } = phases[number] ?? {};
    for (let index = start; index < start + length; index += 1) {
      const size = sizes[index] ?? Number.NaN;
      // A gap is drawn with the limits that a figure of average size would have had.
      const spread = phase.sigmaAt(Number.isNaN(size) ? phase.size : size) * growth(number);
      centre[index] = phase.centre;
      sigma[index] = spread;
      if (spread > 0) deviations[index] = ((values[index] ?? Number.NaN) - phase.centre) / spread;
    }
  });
  return { centre, sigma, deviations };
}
