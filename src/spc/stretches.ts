import { periodAt } from '../period/calendar.ts';
import type { Caveat } from '../result/caveat.ts';
import type { Subject } from '../result/finding.ts';
import type { Method } from '../result/method.ts';
import type { Basis, Source } from '../result/provenance.ts';
import type { Series } from '../series/series.ts';
import { subjectOf } from '../series/subject.ts';
import { missingIn } from '../series/values.ts';
import { LEAST_POINTS } from './caveats.ts';
import { type ChartData, chartData, overlapping, tooWide, usable } from './chart-data.ts';
import { rangeConstants } from './constants.ts';
import { SHEWHART_DEFAULTS, type ShewhartOptions } from './options.ts';
import { layout, type PhaseBounds } from './phases.ts';
import { XMR_PLACES, xmrLimits, xmrPlace } from './xmr-kernel.ts';

/** How a series is cut into stretches: as for every control chart. */
export type StretchOptions = Pick<ShewhartOptions, 'baseline' | 'phases' | 'exclude'>;

/**
 * What a plain chart says of its latest figure, or of its latest phase as a whole. `no-variation`, `too-short` (fewer
 * than six figures) and `not-testable` (figures that overlap) are as for control charts.
 */
export type PlainVerdict = 'signal' | 'no-signal' | 'no-variation' | 'too-short' | 'not-testable';

/** What every plain chart carries beside its points. Plain data; `sentence` and the charts are for findings. */
export interface PlainChart {
  readonly subject: Subject;
  /** Figures used. */
  readonly n: number;
  readonly missing: number;
  readonly caveats: readonly Caveat[];
  readonly method: Method;
  readonly basis: Basis;
  readonly sources: readonly Source[];
}

/** A stretch with limits of its own, by periods. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
  /** Why it starts; empty for the first. */
  readonly reason: string;
  /** Figures that set its limits. */
  readonly points: number;
}

export interface Stretches {
  readonly data: ChartData;
  /** Figures that limits and signals may use, NaN elsewhere. */
  readonly used: ChartData;
  readonly phases: readonly PhaseBounds[];
  readonly excluded: readonly (string | null)[];
  readonly caveats: readonly Caveat[];
  readonly refused: boolean;
}

/** Figures and phases of a series; overlapping figures are not used. */
export function stretchesOf(path: string, series: Series, options: StretchOptions): Stretches {
  const { phases, caveats, ...left } = layout(path, series, { ...SHEWHART_DEFAULTS, ...options });
  const excluded = left.excluded.map((reason, index) => reason ?? tooWide(series, index));
  const data = chartData(path, series, 'none');
  const refused = overlapping(series);
  const used = usable(data, (index) => !refused && (excluded[index] ?? null) === null);
  return { data, used, phases, excluded, caveats, refused };
}

/** A phase as it is reported. */
export function stretchOf(series: Series, { start, length, reason }: PhaseBounds, points: number): Stretch {
  return {
    from: periodAt(series.calendar, start),
    to: periodAt(series.calendar, Math.max(start, start + length - 1)),
    reason,
    points,
  };
}

/** Mean, spread by the mean moving range, and number of the figures that set the limits of a phase. */
export function levelOf(values: Float64Array, { baselineStart, baselineLength }: PhaseBounds) {
  const out = new Float64Array(XMR_PLACES);
  const how = { centre: 'mean', range: 'mean', screening: false } as const;
  const scratch = new Float64Array(baselineLength);
  const constants = rangeConstants('rounded', 'mean');
  xmrLimits(values, baselineStart, baselineLength, { ...how, ...constants }, scratch, out);
  return {
    points: out[xmrPlace.points] ?? 0,
    mean: out[xmrPlace.centre] ?? Number.NaN,
    sigma: out[xmrPlace.sigma] ?? Number.NaN,
  };
}

/** The verdict on a stretch: figures, whether they vary, and whether there is a signal. */
export function plainVerdict(
  refused: boolean,
  points: number,
  varies: boolean,
  signal: boolean,
): PlainVerdict {
  if (refused) return 'not-testable';
  if (points < LEAST_POINTS) return 'too-short';
  if (!varies) return 'no-variation';
  return signal ? 'signal' : 'no-signal';
}

/** The members that every plain chart has. */
export function plainChart(
  series: Series,
  { used, refused, excluded, caveats: immature }: Stretches,
  method: Method,
): PlainChart {
  const caveats: Caveat[] = [...series.caveats, ...immature];
  if (refused)
    caveats.push({
      code: 'overlapping',
      text: 'The figures overlap, so limits would be false: chart the figures of single periods instead.',
    });
  const left = excluded.filter((reason) => reason !== null).length;
  if (left > 0)
    caveats.push({ code: 'excluded', text: `Periods shown but left out of limits and rules: ${left}.` });
  return {
    subject: subjectOf(series),
    n: used.values.reduce((count, value) => (Number.isNaN(value) ? count : count + 1), 0),
    missing: missingIn(series),
    caveats,
    method,
    basis: series.basis,
    sources: series.sources,
  };
}

/** Plain JSON has no NaN, and no 0 below 0. */
export const numberOrNull = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) ? value + 0 : null;
