import type { Indicator } from '../indicator/indicator.ts';
import { IndicatorError } from '../result/error.ts';
import type { ObservationState } from './observation.ts';
import type { Series } from './series.ts';
import { graver } from './states.ts';

/** One figure of a series, with its parts apart. */
export interface Figure {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly state: ObservationState;
}

/** The figure at one place of the calendar; missing outside it. */
export function figureAt({ numerator, denominator, states }: Series, index: number): Figure {
  return {
    numerator: numerator[index] ?? null,
    denominator: denominator?.[index] ?? null,
    state: states[index] ?? 'missing',
  };
}

/** Whether a figure has all the parts that its measure needs; a denominator of 0 is a part like any other. */
export function isComplete({ measure }: Indicator, { numerator, denominator }: Figure): boolean {
  return numerator !== null && (measure === 'count' || denominator !== null);
}

/**
 * Adds figures up; a part that is missing makes the sum missing. `over: 'time'` holds the population of a rate to
 * its mean, so that the rate is of the whole stretch per head; `over: 'areas'` adds the populations.
 */
export function sumFigures(indicator: Indicator, figures: readonly Figure[], over: 'time' | 'areas'): Figure {
  const state = figures.map((figure) => figure.state).reduce(graver, 'reported');
  if (figures.length === 0 || !figures.every((figure) => isComplete(indicator, figure)))
    return { numerator: null, denominator: null, state: state === 'suppressed' ? state : 'missing' };
  const numerator = figures.reduce((sum, figure) => sum + (figure.numerator ?? 0), 0);
  if (indicator.measure === 'count') return { numerator, denominator: null, state };
  const denominator = figures.reduce((sum, figure) => sum + (figure.denominator ?? 0), 0);
  const mean = indicator.measure === 'rate' && over === 'time';
  return { numerator, denominator: mean ? denominator / figures.length : denominator, state };
}

/** Whether figures have parts that can be added: published percentages and durations have none. */
export const isAdditive = ({ measure }: Indicator): boolean =>
  measure !== 'published-percentage' && measure !== 'duration';

/** Refuses series whose figures cannot be added: published percentages and durations have no parts to add. */
export function requireAdditive(indicator: Indicator, path: string): void {
  if (isAdditive(indicator)) return;
  throw new IndicatorError({
    code: 'wrong-measure',
    path,
    expected: 'must have numerators and denominators, or counts, that can be added',
    received: `a ${indicator.measure}`,
  });
}

/** Refuses completed figures: the doubt that completing adds would be lost in a sum. */
export function requireAsKnown({ completed }: Series, path: string): void {
  if (completed === undefined) return;
  throw new IndicatorError({
    code: 'invalid-option',
    path,
    expected: 'must be summed before it is completed',
    received: `${completed.length} completed figures`,
  });
}

/** Refuses rolling totals, which overlap and would count the same months again. */
export function requireOwnPeriods({ window }: Series, path: string): void {
  if (window === 'period') return;
  throw new IndicatorError({
    code: 'wrong-measure',
    path,
    expected: 'must be figures of their own periods, not rolling totals',
    received: `rolling totals of ${window.rolling}`,
  });
}
