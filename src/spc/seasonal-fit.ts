import { leastSquares } from '../numeric/least-squares.ts';
import { normalUpper } from '../numeric/normal.ts';
import { studentQuantile } from '../numeric/student-t.ts';
import type { PhaseBounds } from './phases.ts';

/** Months of figures from which the season is fitted by harmonics, and by an effect for each month. */
const HARMONIC_MONTHS = 36;
const EFFECT_MONTHS = 60;

export type SeasonModel = 'harmonics' | 'month-effects' | 'none';

/** What is fitted, and by how much a figure may differ from it. */
export interface SeasonalFit {
  readonly model: SeasonModel;
  readonly sigma: number;
  readonly df: number;
  /** NaN where the figures cannot say, as for a month that was never seen. */
  readonly centreAt: (index: number) => number;
  /** Half-width of the limits: 3 sigma for figures that set them, wider for new ones. */
  readonly halfAt: (index: number) => number;
  /** What the season adds, on average 0 over the figures that set the limits. */
  readonly seasonAt: (index: number) => number;
}

const NONE: SeasonalFit = /* @__PURE__ */ (() => ({
  model: 'none',
  sigma: Number.NaN,
  df: 0,
  centreAt: () => Number.NaN,
  halfAt: () => Number.NaN,
  seasonAt: () => Number.NaN,
}))();

/** Fits a level for each phase and one season; one place beyond the figures belongs to the last phase. */
export function seasonalFit(
  values: Float64Array,
  phases: readonly PhaseBounds[],
  monthsEach: number,
): SeasonalFit {
  const perYear = 12 / monthsEach;
  const length = values.length + 1;
  const phaseAt = Array.from({ length }, (_, index) =>
    Math.max(
      0,
      phases.findLastIndex(({ start }) => start <= index),
    ),
  );
  const inBaseline = (index: number) => {
    const { baselineStart = 0, baselineLength = 0 } = phases[phaseAt[index] ?? 0] ?? {};
    return index >= baselineStart && index < baselineStart + baselineLength;
  };
  const rows = Array.from(values.keys()).filter(
    (index) => inBaseline(index) && !Number.isNaN(values[index] ?? Number.NaN),
  );
  const months = rows.length * monthsEach;
  if (!Number.isInteger(perYear) || perYear < 2 || months < HARMONIC_MONTHS) return NONE;
  const model = months < EFFECT_MONTHS ? 'harmonics' : 'month-effects';
  const levels = phases.map((_, phase) => Float64Array.from(phaseAt, (own) => (own === phase ? 1 : 0)));
  const season = seasonColumns(model, length, perYear);
  const columns = [...levels, ...season];
  const fit = leastSquares(
    columns.map((column) => rows.map((row) => column[row] ?? 0)),
    rows.map((row) => values[row] ?? 0),
  );
  const df = rows.length - fit.rank;
  if (df < 1) return NONE;
  const sigma = Math.sqrt(fit.residualSumOfSquares / df);
  const wide = studentQuantile(1 - normalUpper(3), df);
  const known = (index: number) => !fit.dropped.some((column) => (columns[column]?.[index] ?? 0) !== 0);
  const dot = (index: number, from: number) =>
    columns.reduce(
      (total, column, at) => total + (at < from ? 0 : (fit.coefficients[at] ?? 0) * (column[index] ?? 0)),
      0,
    );
  const leverage = (index: number) =>
    columns.reduce(
      (total, column, one) =>
        total +
        columns.reduce(
          (sum, other, two) =>
            sum + (column[index] ?? 0) * (other[index] ?? 0) * (fit.unscaledCovariance[one]?.[two] ?? 0),
          0,
        ),
      0,
    );
  const seasonal = (index: number) => (known(index) ? dot(index, levels.length) : Number.NaN);
  const usual = rows.reduce((total, row) => total + dot(row, levels.length), 0) / rows.length;
  return {
    model,
    sigma,
    df,
    centreAt: (index) => (known(index) ? dot(index, 0) : Number.NaN),
    halfAt: (index) =>
      index < values.length && inBaseline(index) ? 3 * sigma : wide * sigma * Math.sqrt(1 + leverage(index)),
    seasonAt: (index) => seasonal(index) - usual,
  };
}

/**
 * Columns that a yearly season is made of, for each place of a calendar with `perYear` places to the year: sines and
 * cosines of two harmonics, or an effect for each place of the year but the first.
 */
export function seasonColumns(
  model: 'harmonics' | 'month-effects',
  length: number,
  perYear: number,
): Float64Array[] {
  const column = (of: (place: number) => number) =>
    Float64Array.from({ length }, (_, index) => of(index % perYear));
  if (model === 'month-effects')
    return Array.from({ length: perYear - 1 }, (_, effect) =>
      column((place) => (place === effect + 1 ? 1 : 0)),
    );
  return [1, 2].flatMap((pair) => {
    // Half a year has no sine where there are four places to the year, and would only be rounding.
    if (2 * pair > perYear) return [];
    const angle = (place: number) => (2 * Math.PI * pair * place) / perYear;
    const cosine = column((place) => Math.cos(angle(place)));
    return 2 * pair === perYear ? [cosine] : [cosine, column((place) => Math.sin(angle(place)))];
  });
}
