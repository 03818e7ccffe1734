import { indexIn, periodsOf } from '../period/calendar.ts';
import { firstMonth, lastMonth } from '../period/months.ts';
import { parsePeriod } from '../period/parse-period.ts';
import type { Period } from '../period/period.ts';
import type { Caveat } from '../result/caveat.ts';
import { IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';
import { requireData } from '../result/require-data.ts';
import { immatureIn } from '../series/matured.ts';
import type { Series } from '../series/series.ts';
import type { ShewhartOptions } from './options.ts';

/** A phase by its places in the calendar, and the places that set its limits. */
export interface PhaseBounds {
  readonly start: number;
  readonly length: number;
  readonly reason: string;
  readonly baselineStart: number;
  readonly baselineLength: number;
}

export interface Layout {
  readonly phases: readonly PhaseBounds[];
  /** Why each place is left out, or `null`. */
  readonly excluded: readonly (string | null)[];
  /** Which were left out because they are not all in. */
  readonly caveats: readonly Caveat[];
}

type LayoutOptions = Required<Pick<ShewhartOptions, 'baseline' | 'phases' | 'exclude'>>;

const said = { is: 'text' } as const;
const needed = { is: 'text', required: true } as const;
const layoutRules = {
  baseline: { is: 'fields', of: { from: said, to: needed }, orNull: true },
  phases: { is: 'items', of: { is: 'fields', of: { from: needed, reason: needed, baselineTo: said } } },
  exclude: { is: 'items', of: { is: 'fields', of: { period: needed, reason: needed } } },
} as const;

/**
 * Cuts the calendar into phases, at the declared restarts and at the caller's own, and says which periods are left
 * out. Figures that are not mature are left out. A period that straddles a declared change belongs to neither side and is left out. Frozen baselines apply
 * inside the phase they lie in. Throws `invalid-period` for periods outside the calendar, `invalid-option` for a
 * baseline that crosses phases.
 */
export function layout(path: string, series: Series, options: LayoutOptions): Layout {
  for (const name of ['baseline', 'phases', 'exclude'] as const)
    requireData(`${path}: ${name}`, layoutRules[name], options[name]);
  const { calendar } = series;
  const periods = periodsOf(calendar);
  const place = (option: string, text: string) => placeOf(`${path}: ${option}`, series, text);
  const excluded: (string | null)[] = periods.map(() => null);
  const starts = new Map<number, { readonly reason: string; readonly baselineTo: number | null }>();
  for (const change of series.breaks) {
    if (change.kind === 'mask') {
      const { from, to, title } = change;
      const hidden = (period: Period) => firstMonth(period) <= to && lastMonth(period) >= from;
      periods.forEach((period, index) => {
        if (hidden(period)) excluded[index] = title;
      });
      continue;
    }
    const { from, title } = change;
    const first = periods.findIndex((period) => firstMonth(period) >= from);
    if (first > 0) starts.set(first, { reason: title, baselineTo: null });
    periods.forEach((period, index) => {
      if (firstMonth(period) < from && lastMonth(period) >= from) excluded[index] = title;
    });
  }
  const { places, caveats } = immatureIn(series);
  for (const at of places) excluded[at] = 'immature';
  for (const { from, reason, baselineTo } of options.phases) {
    const end = baselineTo === undefined ? null : place('phases', baselineTo);
    starts.set(place('phases', from), { reason, baselineTo: end });
  }
  for (const { period, reason } of options.exclude) excluded[place('exclude', period)] = reason;

  const bounds = [...starts.keys(), ...(starts.has(0) ? [] : [0])].sort((a, b) => a - b);
  const phases = bounds.map((start, number): PhaseBounds => {
    const end = (bounds[number + 1] ?? calendar.length) - 1;
    const { reason = '', baselineTo = null } = starts.get(start) ?? {};
    return { start, length: end - start + 1, reason, ...within(path, start, end, start, baselineTo ?? end) };
  });
  if (options.baseline === null) return { phases, excluded, caveats };
  const to = place('baseline', options.baseline.to);
  const home = phases.findIndex((phase) => to >= phase.start && to < phase.start + phase.length);
  return {
    excluded,
    caveats,
    phases: phases.map((phase, number) => {
      if (number !== home) return phase;
      const from = options.baseline?.from;
      const first = from === undefined ? phase.start : place('baseline', from);
      return { ...phase, ...within(path, phase.start, phase.start + phase.length - 1, first, to) };
    }),
  };
}

function within(path: string, start: number, end: number, from: number, to: number) {
  if (from >= start && to <= end && from <= to + 1)
    return { baselineStart: from, baselineLength: to - from + 1 };
  throw new IndicatorError({
    code: 'invalid-option',
    path: `${path}: baseline`,
    expected: 'must lie inside one phase, its first period not after its last',
    received: `places ${from} to ${to} of the series, where the phase has ${start} to ${end}`,
  });
}

function placeOf(path: string, series: Series, text: string): number {
  const index = indexIn(series.calendar, parsePeriod(text));
  if (index !== null) return index;
  throw new IndicatorError({
    code: 'invalid-period',
    path,
    expected: 'must be a period of the series',
    received: received(text),
  });
}
