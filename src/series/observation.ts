import type { CountBasis } from '../indicator/indicator.ts';

/** What is known of one published figure. Only `missing`, `suppressed` and `not-applicable` have no number. */
export type ObservationState =
  | 'reported'
  | 'provisional'
  | 'revised'
  | 'estimated'
  | 'forecast'
  | 'low'
  | 'unreliable'
  | 'break'
  | 'incomplete'
  | 'immature'
  | 'missing'
  | 'suppressed'
  | 'not-applicable';

/** The values of a row's dimension columns, such as `stage` or `group`, are read by name. */
interface RowBase<When> {
  readonly area: string;
  readonly period: When;
  readonly state?: ObservationState;
  /** The day on which it came out, such as `2019-07-18`: a paper of a meeting before that day does not use it. */
  readonly released?: string;
}

/** One published figure: a numerator with its denominator (proportion, rate, ratio), or alone (count). */
export interface Observation<When = string> extends RowBase<When> {
  readonly numerator: number | bigint | null;
  readonly denominator?: number | bigint | null;
}

/** A number of crimes or outcomes with one category and one outcome; an indicator adds up those it needs. */
export interface Tally<When = string> extends RowBase<When> {
  readonly count: number | bigint | null;
  readonly category?: string;
  readonly outcome?: string;
  readonly countBasis?: CountBasis;
}

/** A figure published without its parts: a percentage held as a proportion, or a duration; `n` when it is known. */
export interface PublishedValue<When = string> extends RowBase<When> {
  readonly value: number | null;
  readonly n?: number | null;
}

export type Row = Observation | Tally | PublishedValue;

/**
 * A period as a program may hold it: its own form (`2019-04`) or any other that `readPeriodColumn` reads, a `Date`, or a
 * number (2019, 201904, or milliseconds from 1970 as Arrow gives them). All rows are of one unit.
 */
export type PeriodCell = string | number | bigint | Date;

/** A row as `panel`, `ask`, `briefing` and `checkClaim` take it. */
export type GivenRow = Observation<PeriodCell> | Tally<PeriodCell> | PublishedValue<PeriodCell>;
