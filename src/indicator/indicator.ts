import type { CalendarUnit, Month } from '../period/period.ts';
import type { Polarity } from '../result/finding.ts';
import type { Maturity } from './maturity.ts';

/**
 * What kind of figure an indicator is; it decides which analyses make sense.
 * - `proportion`: numerator out of denominator, both counts (victims satisfied of victims asked)
 * - `count`: events in a period
 * - `rate`: events per head of a population
 * - `ratio`: two counts set against each other, neither part of the other (charges to no further action)
 * - `published-percentage`: a percentage whose denominator was not published
 * - `duration`: a length of time
 */
export type Measure = 'proportion' | 'count' | 'rate' | 'ratio' | 'published-percentage' | 'duration';

/** The smallest change per year that matters: percentage points for proportions, percent for counts and rates. */
export type Margin = { readonly points: number } | { readonly percent: number };

export type AreaLevel = 'lpa' | 'borough' | 'force' | 'nation';

/** Whether outcomes are counted when the investigation closed, or against the period of the offence. */
export type CountBasis = 'closed' | 'recorded';

/** Names by which rows are recognised: data.police.uk strings, Home Office numbers, Metropolitan Police classes. */
export type Scheme = 'police-uk' | 'home-office' | 'met' | 'own';

/**
 * A known discontinuity, declared before the data are read. `restart`: what came before is not comparable
 * and `from` is the first month of the new series. `mask`: the months are left out and both sides remain.
 */
export type DeclaredBreak =
  | { readonly kind: 'restart'; readonly from: Month; readonly title: string; readonly source: string }
  | {
      readonly kind: 'mask';
      readonly from: Month;
      readonly to: Month;
      readonly title: string;
      readonly source: string;
    };

/** Outcome names that make up each side of an outcome indicator, in the words of one scheme. */
export interface OutcomeSides {
  readonly scheme: Scheme;
  readonly numerator: readonly string[];
  /** `'all'` is every crime in the tally whatever its outcome. */
  readonly denominator: readonly string[] | 'all';
  /**
   * Outcomes that say the result is not known: too many of them and the area fails its coverage check. A tally
   * whose outcome is empty is unknown without being named here.
   */
  readonly unknown: readonly string[];
}

/** What is measured, for whom, in which direction it is good, and what would matter: a typed constant. */
export interface Indicator {
  readonly id: string;
  readonly name: string;
  /** The name for a row of a scorecard, of at most 24 characters; `name` where that is short enough. */
  readonly short?: string;
  /** The question it answers, as it is asked at the meeting. */
  readonly question: string;
  readonly measure: Measure;
  /** What the numerator counts, in the plural: `victims satisfied`. */
  readonly counted: string;
  /** What the denominator counts: `victims interviewed`. Absent for counts and published percentages. */
  readonly outOf?: string;
  /** For rates: per how many, 1000 unless the field says otherwise. */
  readonly per?: number;
  /** For durations: what the figures are in, days unless the indicator says otherwise. */
  readonly durationUnit?: 'days' | 'minutes';
  readonly polarity: Polarity;
  readonly every: CalendarUnit;
  readonly areaLevel: AreaLevel;
  /** Set by the force or the Commissioner, in the indicator's own unit (0.8 for 80%). */
  readonly target?: number;
  readonly margin?: Margin;
  /** Of a survey: how many times larger its sample is than the effective one, which the intervals go by. */
  readonly designEffect?: number;
  /** Columns that split the figures, with their values: `{ stage: ['ease-of-contact', …] }`. */
  readonly dimensions?: Readonly<Record<string, readonly string[]>>;
  /** The dimension values that this indicator is about: `{ group: 'hate-crime' }`. */
  readonly where?: Readonly<Record<string, string>>;
  /** The categories it sums, by scheme of names. */
  readonly categories?: Readonly<Partial<Record<Scheme, readonly string[] | 'all'>>>;
  /** Categories left out where the list above is `'all'`, by scheme. */
  readonly withoutCategories?: Readonly<Partial<Record<Scheme, readonly string[]>>>;
  readonly outcomes?: OutcomeSides;
  readonly countBasis?: CountBasis;
  /** For figures by month of the offence that grow afterwards, as charges do: when they may be used. */
  readonly maturity?: Maturity;
  /** Schemes of published or own figures from which it can be computed. */
  readonly computableFrom: readonly Scheme[];
  /** For surveys: which answers count as satisfied or confident. */
  readonly responseSet?: string;
  /** Where the definition comes from. */
  readonly source: string;
  readonly caveats: readonly string[];
  readonly recordingChanges: readonly DeclaredBreak[];
}
