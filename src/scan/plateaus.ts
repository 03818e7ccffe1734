import { plateau } from '../change/plateau/plateau.ts';
import { readingEvidence } from '../change/plateau/plateau-evidence.ts';
import type { PlateauFinding, PlateauVerdict } from '../change/plateau/plateau-finding.ts';
import { type PlateauOptions, plateauSettings } from '../change/plateau/plateau-options.ts';
import { readSeries } from '../change/plateau/plateau-reading.ts';
import { brokenLines } from '../change/steps/broken-lines-space.ts';
import type { Panel, Series } from '../series/series.ts';

/** The verdicts in the order in which they are counted. */
export const plateauVerdicts: readonly PlateauVerdict[] = [
  'plateau',
  'moving',
  'cannot-tell',
  'too-short',
  'refused',
];

/** Many series read, as columns: one place for each series, in the order given. */
export interface PlateauScan {
  readonly length: number;
  /** How many series were looked at: the same as `length`, and part of every finding made from the scan. */
  readonly looks: number;
  readonly series: readonly Series[];
  readonly verdict: readonly PlateauVerdict[];
  readonly word: readonly (string | null)[];
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

/**
 * Scan plateaus: of all these series, how many are level, how many are moving, and of how many can it not be told?
 *
 * Reads each series as `plateau` does, with the same options, in one scratch space. Each verdict has the error
 * rates of one series: nothing is corrected for the number looked at, which is why it is part of the result.
 *
 * `at(index)` throws a RangeError outside the scan; otherwise it throws as `plateau` does.
 *
 * @example
 * scanPlateaus([seriesFrom(satisfaction, { start: '2018-04', numerator: [80, 79], denominator: [100, 98] })]).counts // => { 'too-short': 1, ... }
 */
export function scanPlateaus(input: Panel | readonly Series[], options: PlateauOptions = {}): PlateauScan {
  const series = 'series' in input ? input.series : input;
  const settings = plateauSettings(options);
  const lines = brokenLines(settings.lookBack);
  const { length } = series;
  const verdict: PlateauVerdict[] = [];
  const word: (string | null)[] = [];
  const since: (string | null)[] = [];
  const slope = new Float64Array(length).fill(Number.NaN);
  const lower = slope.slice();
  const upper = slope.slice();
  const counts = { plateau: 0, moving: 0, 'cannot-tell': 0, 'too-short': 0, refused: 0 };
  series.forEach((each, index) => {
    const read = readSeries(each, settings, lines);
    const reading = read.reading && readingEvidence(read, read.reading, lines);
    const estimate = read.verdict === 'moving' ? reading?.segmentSlope : reading?.slope;
    verdict.push(read.verdict);
    word.push(reading?.word ?? null);
    since.push(reading?.since.month ?? null);
    slope[index] = estimate?.value ?? Number.NaN;
    lower[index] = estimate?.lower ?? Number.NaN;
    upper[index] = estimate?.upper ?? Number.NaN;
    counts[read.verdict] += 1;
  });
  const at = (index: number): PlateauFinding => {
    const wanted = series[index];
    if (wanted === undefined)
      throw new RangeError(`scanPlateaus: index must be from 0 to ${length - 1}, got ${index}`);
    return { ...plateau(wanted, options), looks: length };
  };
  return { length, looks: length, series, verdict, word, since, slope, lower, upper, counts, at };
}
