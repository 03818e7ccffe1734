import { plateau } from '../change/plateau/plateau.ts';
import type { PlateauFinding, PlateauVerdict } from '../change/plateau/plateau-finding.ts';
import type { ViewOptions } from '../change/view.ts';
import { courseRules } from '../course/options.ts';
import { readOptions } from '../result/read-options.ts';
import { requirePanel, requireSeries } from '../series/require-series.ts';
import type { Panel, Series } from '../series/series.ts';

/** The verdicts in the order in which they are counted. */
export const plateauVerdicts: readonly PlateauVerdict[] = [
  'level',
  'rising',
  'falling',
  'too-soon',
  'cannot-tell',
  'refused',
];

/** Many series read, as columns: one place for each series, in the order given. */
export interface PlateauScan {
  readonly length: number;
  /** How many series were looked at: the same as `length`, and part of every finding made from the scan. */
  readonly looks: number;
  readonly series: readonly Series[];
  readonly verdict: readonly PlateauVerdict[];
  /** Whether the level is told to be higher or lower than before, or the same. */
  readonly place: readonly ('higher' | 'lower' | 'same' | null)[];
  /** First month of the present state, `null` where there was no reading. */
  readonly since: readonly (string | null)[];
  /** Slope a year with its 90% interval, in points or percent; NaN where there was no reading. */
  readonly slope: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly counts: Readonly<Record<PlateauVerdict, number>>;
  /** The finding of one series, computed when it is asked for; `looks` is that of the scan. */
  at(index: number): PlateauFinding;
}

const optionRules = courseRules;

/**
 * Scan plateaus: of all these series, how many are level, how many are moving, and of how many can it not be told?
 *
 * Reads each series as `plateau` does, with the same options, and keeps no reading. Each verdict has the error rates of
 * one series: nothing is corrected for the number looked at, which is why it is part of the result.
 *
 * `at(index)` throws a RangeError outside the scan; otherwise it throws as `plateau` does.
 *
 * @example
 * scanPlateaus([seriesFrom(satisfaction, { start: '2018-04', numerator: [80, 79], denominator: [100, 98] })]).counts // => { 'cannot-tell': 1, ... }
 */
export function scanPlateaus(
  input: Panel | readonly Series[],
  given: Omit<ViewOptions, 'course'> = {},
): PlateauScan {
  const options = readOptions('scanPlateaus', optionRules, given);
  requireForm(input);
  const series = 'series' in input ? input.series : input;
  const { length } = series;
  const verdict: PlateauVerdict[] = [];
  const place: PlateauScan['place'][number][] = [];
  const since: (string | null)[] = [];
  const slope = new Float64Array(length).fill(Number.NaN);
  const lower = slope.slice();
  const upper = slope.slice();
  const counts = { level: 0, rising: 0, falling: 0, 'too-soon': 0, 'cannot-tell': 0, refused: 0 };
  series.forEach((each, index) => {
    // A reading is kept with its series: with a copy, it goes as the scan moves on.
    const { evidence, verdict: found } = plateau({ ...each }, options);
    const estimate = evidence.since?.slope;
    verdict.push(found);
    place.push(evidence.place);
    since.push(evidence.since?.from ?? null);
    slope[index] = estimate?.value ?? Number.NaN;
    lower[index] = estimate?.lower ?? Number.NaN;
    upper[index] = estimate?.upper ?? Number.NaN;
    counts[found] += 1;
  });
  const at = (index: number): PlateauFinding => {
    const wanted = series[index];
    if (wanted === undefined)
      throw new RangeError(`scanPlateaus: index must be from 0 to ${length - 1}, got ${index}`);
    return { ...plateau(wanted, options), looks: length };
  };
  return { length, looks: length, series, verdict, place, since, slope, lower, upper, counts, at };
}

function requireForm(input: unknown): void {
  if (!Array.isArray(input)) {
    requirePanel('scanPlateaus: input', input);
    return;
  }
  input.forEach((each, at) => {
    requireSeries(`scanPlateaus: input[${at}]`, each);
  });
}
