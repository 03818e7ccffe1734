import { isPeriod } from '../../period/is-period.ts';
import { firstIndex } from '../../period/month-index.ts';
import { ordinal } from '../../period/ordinal.ts';
import { unitOf } from '../../period/unit-of.ts';
import type { Unit } from '../../result/estimate.ts';
import { decimal } from '../../words/numbers.ts';
import { unitWords } from './amount.ts';
import type { ChartSettings } from './chart-options.ts';
import type { Layer } from './chart-spec.ts';
import { type EdgeLabel, labelLayer } from './labels.ts';
import { layerOf, onScale, type Plot, plotRoom, toTenth, valueAxis } from './plot.ts';
import { textWidth } from './text-fit.ts';
import { TEXT } from './theme.ts';
import { type ValueScale, valueScale } from './value-scale.ts';
import { periodWords } from './words.ts';

/**
 * Figures against time. The horizontal axis is the place in the calendar, never a date, so that no time zone can
 * move a month; its labels are texts.
 */
export interface TimePlot {
  readonly plot: Plot;
  readonly scale: ValueScale;
  readonly x: Layer;
  readonly x2: Layer;
  readonly y: Layer;
  readonly y2: Layer;
  /** Axes and grid: the first layers. */
  readonly base: readonly Layer[];
  /** Pixels from the left, and from the top. */
  readonly atX: (index: number) => number;
  readonly atY: (value: number) => number;
  /** Place of a period on the axis, or `null` where it is not on it. */
  readonly indexOf: (period: string) => number | null;
}

export interface TimePlotParts {
  readonly periods: readonly string[];
  /** Everything that must fit: figures, limits, bands. */
  readonly values: readonly (number | null | undefined)[];
  readonly unit: Unit;
  /** What will be written in the right margin, which is made wide enough for it. */
  readonly edges: readonly EdgeLabel[];
}

/** Pixels of the plotting area, and of a compact one. */
const HEIGHT = 250;
const COMPACT_HEIGHT = 96;

/** The room for figures against time, with its axes. */
export function timePlot(settings: ChartSettings, parts: TimePlotParts): TimePlot {
  const { periods, values, unit, edges } = parts;
  const widest = Math.max(0, ...edges.map(({ label }) => textWidth(label, TEXT.label, true)));
  const right = Math.max(36, Math.ceil(widest) + 16);
  const scale = valueScale(values);
  const ticksWide = Math.max(...scale.ticks.map((tick) => textWidth(decimal(tick, 0), TEXT.label)));
  const left = Math.max(64, Math.ceil(ticksWide) + 22);
  const height = settings.height ?? (settings.compact ? COMPACT_HEIGHT : HEIGHT);
  const plot = plotRoom(settings, { height, left, right });
  const across = { domain: [-0.5, Math.max(1, periods.length) - 0.5] as const };
  const span = across.domain[1] - across.domain[0];
  const atX = (index: number) => toTenth(((index - across.domain[0]) / span) * plot.width);
  const ticks = labelledPlaces(periods, Math.max(2, Math.floor(plot.width / labelRoom(periods))));
  const axis = {
    values: [...ticks],
    labels: false,
    grid: false,
    title: settings.compact ? null : stepName(periods),
    titleY: 26,
  };
  const base = [
    layerOf(
      [{ x: 0, y: scale.domain[0] }],
      { type: 'point', opacity: 0 },
      {
        x: onScale('x', across, axis),
        y: onScale('y', scale, {
          ...valueAxis(unit, scale, settings.unit ?? unitEach(unit, periods)),
          titleAngle: 0,
          titleAlign: 'left',
          titleAnchor: 'end',
          titleX: 10 - plot.left,
          titleY: -8,
          domain: false,
        }),
      },
    ),
    labelLayer(
      ticks.map((index) => ({
        x: atX(index),
        y: height + 13,
        label: periodWords(periods[index] ?? ''),
      })),
      { align: 'center', color: plot.palette.soft },
    ),
  ];
  return {
    plot,
    scale,
    x: onScale('x', across),
    x2: { field: 'x2' },
    y: onScale('y', scale),
    y2: { field: 'y2' },
    base,
    atX,
    atY: (value) => toTenth((1 - scale.share(value)) * height),
    indexOf: (period) => {
      const index = periods.indexOf(period);
      return index < 0 ? null : index;
    },
  };
}

/** Pixels that a label takes across: runs of months have long ones. */
function labelRoom(periods: readonly string[]): number {
  const spans = periods.filter((period) => isPeriod(period, 'span'));
  return Math.max(62, ...spans.map((span) => textWidth(periodWords(span), TEXT.label) + 14));
}

/** Steps of the calendar that read well: by month to five years, and in whole units. */
const STEPS: Readonly<Record<string, readonly number[]>> = {
  month: [1, 2, 3, 6, 12, 24, 60, 120],
  quarter: [1, 2, 4, 8, 20, 40],
  'financial-quarter': [1, 2, 4, 8, 20, 40],
  'calendar-year': [1, 2, 5, 10],
  'financial-year': [1, 2, 5, 10],
};

/** Which places carry a label: at most so many, at Januaries or the like where the calendar allows, else both ends. */
export function labelledPlaces(periods: readonly string[], most: number): readonly number[] {
  const first = periods[0];
  const unit = first !== undefined && isPeriod(first) ? unitOf(first) : 'span';
  if (unit === 'day' || unit === 'week') return firstsOfMonths(periods, most);
  const steps = STEPS[unit] ?? [1, 2, 5, 10, 20, 50, 100];
  const step = steps.find((each) => periods.length / each <= most) ?? Math.ceil(periods.length / most);
  const places = periods.flatMap((period, index) => (positionOf(period, index) % step === 0 ? [index] : []));
  return places.length < 2 && periods.length > 1 ? [0, periods.length - 1] : places;
}

/** Of days and weeks the first of each month, of every second or third and so on; each one where they are few. */
function firstsOfMonths(periods: readonly string[], most: number): readonly number[] {
  if (periods.length <= most) return periods.map((_, index) => index);
  const months = periods.map((period) => (isPeriod(period) ? firstIndex(period) : 0));
  const firsts = months.flatMap((month, index) => (index > 0 && months[index - 1] !== month ? [index] : []));
  for (const step of STEPS['month'] ?? []) {
    const places = firsts.filter((index) => (months[index] ?? 0) % step === 0);
    if (places.length <= most && places.length > 1) return places;
  }
  return [0, periods.length - 1];
}

/** Ordinals make January, or the first quarter, the labelled one; spans have none and are counted from the start. */
function positionOf(period: string, index: number): number {
  return isPeriod(period) && !isPeriod(period, 'span') ? ordinal(period) : index;
}

/** Counts are so many in each month, or whatever the step is. */
export function unitEach(unit: Unit, periods: readonly string[]): string {
  return unit === 'count' ? `number each ${stepName(periods).toLowerCase()}` : unitWords(unit);
}

function stepName(periods: readonly string[]): string {
  const first = periods[0];
  switch (first !== undefined && isPeriod(first) ? unitOf(first) : 'span') {
    case 'day':
      return 'Day';
    case 'week':
      return 'Week';
    case 'month':
      return 'Month';
    case 'quarter':
      return 'Quarter';
    case 'financial-quarter':
      return 'Financial quarter';
    case 'calendar-year':
      return 'Calendar year';
    case 'financial-year':
      return 'Financial year';
    default:
      return 'Period';
  }
}
