import { periodAt } from '../period/calendar.ts';
import type { Series } from '../series/series.ts';
import { between } from './options.ts';
import type { PhaseBounds } from './phases.ts';
import {
  levelOf,
  numberOrNull,
  type PlainVerdict,
  plainVerdict,
  type Stretch,
  type Stretches,
  stretchOf,
} from './stretches.ts';

/** What a plain chart makes of one phase. */
export interface PhaseReading<Reading, Level> {
  /** Figures that set its limits. */
  readonly points: number;
  readonly varies: boolean;
  readonly level: Level;
  /** One place of the calendar in turn, with its usable figure or NaN. */
  readonly at: (index: number, value: number) => { readonly reading: Reading; readonly signal: boolean };
}

/** One place of the calendar as every plain chart reports it, with what this chart reads there. */
export type PlainPoint<Reading> = Reading & {
  readonly period: string;
  readonly value: number | null;
  readonly excluded: string | null;
};

/**
 * Walks through the phases of a series, in calendar order. `shown` are the figures as printed, `values` those that limits and
 * signals may use. The verdict is on the latest usable figure.
 */
export function plainWalk<Reading extends object, Level extends object>(
  series: Series,
  { phases, excluded, refused }: Stretches,
  { shown, values }: { readonly shown: Float64Array; readonly values: Float64Array },
  readingOf: (phase: PhaseBounds) => PhaseReading<Reading, Level>,
): {
  readonly verdict: PlainVerdict;
  readonly points: readonly PlainPoint<Reading>[];
  readonly phases: readonly (Stretch & Level)[];
} {
  const points: PlainPoint<Reading>[] = [];
  let verdict: PlainVerdict = plainVerdict(refused, 0, false, false);
  const read = phases.map((phase) => {
    const found = readingOf(phase);
    for (let index = phase.start; index < phase.start + phase.length; index += 1) {
      const value = values[index] ?? Number.NaN;
      const { reading, signal } = found.at(index, value);
      points.push({
        period: periodAt(series.calendar, index),
        value: numberOrNull(shown[index]),
        excluded: excluded[index] ?? null,
        ...reading,
      });
      if (!Number.isNaN(value)) verdict = plainVerdict(refused, found.points, found.varies, signal);
    }
    return { ...stretchOf(series, phase, found.points), ...found.level };
  });
  return { verdict, points, phases: read };
}

/** What figures are measured against: given, or the mean and the spread (by moving ranges) of the phase's own. */
interface TargetOptions {
  readonly target: number | undefined;
  readonly sigma: number | undefined;
}

/** Target and spread of a phase, as numbers and as reported. */
export function targetLevel(values: Float64Array, phase: PhaseBounds, { target, sigma }: TargetOptions) {
  const own = levelOf(values, phase);
  const centre = target ?? own.mean;
  const spread = sigma ?? own.sigma;
  return {
    centre,
    spread,
    points: own.points,
    varies: spread > 0,
    level: { target: numberOrNull(centre), sigma: numberOrNull(spread) },
  };
}

/** Target and spread as the method states them; refuses a spread that is none. */
export function statedTarget(path: string, { target, sigma }: TargetOptions) {
  if (sigma !== undefined) between(`${path}: sigma`, sigma, Number.MIN_VALUE, Number.MAX_VALUE);
  return { target: target ?? 'mean', sigma: sigma ?? 'mean moving range / 1.128' };
}
