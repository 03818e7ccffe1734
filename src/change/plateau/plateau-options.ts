import type { Margin } from '../../indicator/indicator.ts';
import { indexIn } from '../../period/calendar.ts';
import { parsePeriod } from '../../period/parse-period.ts';
import { IndicatorError } from '../../result/error.ts';
import { received } from '../../result/received.ts';
import type { Series } from '../../series/series.ts';

/** What may be asked of `plateau`. */
export interface PlateauOptions {
  /**
   * The largest change a year that still counts as level: `{ points: 2 }` for proportions and percentages,
   * `{ percent: 5 }` for counts and rates. The indicator's own margin unless it is given.
   */
  readonly margin?: Margin;
  /** The fewest months since the last change on which to judge, from 6. */
  readonly minMonths?: number;
  /**
   * The most months with a figure that are looked at, from 24 to 240, counted back from the end. Where even so many
   * would be too few to show a plateau, none is shown.
   */
  readonly lookBack?: number;
  /** Last month looked at, such as `2020-02`; the end of the series unless it is given. */
  readonly to?: string;
  /** For a published percentage whose sample size is not in the series: answers a month. */
  readonly n?: number;
}

export const plateauDefaults = { minMonths: 12, lookBack: 60 } as const;

/** Both intervals and both keys are fixed at this level, at which the error rates were measured. */
export const plateauLevel = 0.9;

/** Options checked and completed. */
export interface PlateauSettings {
  readonly margin: Margin | null;
  readonly minMonths: number;
  readonly lookBack: number;
  readonly to: string | null;
  readonly n: number | null;
}

/** Checks the options alone; what depends on the series is checked with it. */
export function plateauSettings(options: PlateauOptions): PlateauSettings {
  const known = ['margin', 'minMonths', 'lookBack', 'to', 'n'];
  for (const name of Object.keys(options))
    if (!known.includes(name)) refuse('option', `must be one of ${known.join(', ')}`, name);
  const { minMonths = plateauDefaults.minMonths, lookBack = plateauDefaults.lookBack } = options;
  whole('lookBack', lookBack, 24, 240);
  whole('minMonths', minMonths, 6, lookBack);
  const { margin = null, to = null, n = null } = options;
  if (margin !== null) marginSize(margin);
  if (n !== null && !(Number.isFinite(n) && n > 0)) refuse('n', 'must be above 0', n);
  return { margin, minMonths, lookBack, to, n };
}

/** The margin in points or percent, with its sense checked: `{ points: 2 }` is 2. */
export function marginSize(margin: Margin): number {
  const size = 'points' in margin ? margin.points : margin.percent;
  if (typeof size !== 'number' || !(size > 0 && size < 100))
    refuse('margin', 'must be { points } or { percent } above 0 and below 100', size);
  return size;
}

/** Place in the calendar of the last month looked at. */
export function lastIndexOf(series: Series, to: string | null): number {
  if (to === null) return series.calendar.length - 1;
  const index = indexIn(series.calendar, parsePeriod(to, { expect: 'month', path: 'plateau: to' }));
  return index ?? refuse('to', 'must be a month of the series', to);
}

function whole(name: string, value: number, least: number, most: number): void {
  if (!(Number.isInteger(value) && value >= least && value <= most))
    refuse(name, `must be a whole number from ${least} to ${most}`, value);
}

function refuse(name: string, expected: string, value: unknown): never {
  throw new IndicatorError({
    code: 'invalid-option',
    path: `plateau: ${name}`,
    expected,
    received: received(value),
  });
}
