import type { Indicator, OutcomeSides, Scheme } from '../indicator/indicator.ts';
import { readIndicator } from './read-indicator.ts';

/** A recording change as a user writes it: its months are plain text. */
export interface RecordingChangeInput {
  readonly kind: 'restart' | 'mask';
  /** First month of the new series, or of those left out: `2019-04`. */
  readonly from: string;
  /** For `mask`: the last month left out. */
  readonly to?: string;
  readonly title: string;
  readonly source: string;
}

/** An indicator as a user writes it: an `Indicator` of which the last fields may be left out. */
export interface IndicatorInput
  extends Omit<Indicator, 'computableFrom' | 'source' | 'caveats' | 'recordingChanges' | 'outcomes'> {
  readonly outcomes?: Omit<OutcomeSides, 'unknown'> & Partial<Pick<OutcomeSides, 'unknown'>>;
  /** `['own']` unless it says otherwise. */
  readonly computableFrom?: readonly Scheme[];
  /** `own definition` unless it says otherwise. */
  readonly source?: string;
  readonly caveats?: readonly string[];
  readonly recordingChanges?: readonly RecordingChangeInput[];
}

/**
 * Define an indicator: is this definition one that the library can compute, and does it contradict itself?
 *
 * Checks every field and what the fields say together (a margin in points belongs to a proportion, `per` to a rate,
 * `where` names a dimension), fills in what may be left out, and returns the definition frozen.
 *
 * Throws `invalid-indicator`: the message tells the first problem, `problems` has all of them.
 *
 * @example
 * defineIndicator({
 *   id: 'calls-answered', name: '101 calls answered', question: 'Are 101 calls answered?',
 *   measure: 'proportion', counted: 'calls answered', outOf: 'calls', polarity: 'higher-is-better',
 *   every: 'month', areaLevel: 'force', target: 0.9, margin: { points: 2 },
 * }).computableFrom // => ['own']
 */
export function defineIndicator(input: IndicatorInput): Indicator {
  return readIndicator(input, 'defineIndicator');
}
