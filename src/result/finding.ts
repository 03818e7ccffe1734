import type { Caveat } from './caveat.ts';
import type { Estimate, Unit } from './estimate.ts';
import type { Method } from './method.ts';
import type { Basis, Source } from './provenance.ts';

export type Polarity = 'higher-is-better' | 'lower-is-better' | 'neutral';

/** What a finding is about. Periods are the branded strings of `period/`, held here as plain text. */
export interface Subject {
  readonly indicator: string;
  readonly indicatorName: string;
  readonly polarity: Polarity;
  /** What the figures of the indicator are, as printed in its tables and charts. */
  readonly unit: Unit;
  /** The area's key, or `null` when the finding is about all areas of a panel together. */
  readonly area: string | null;
  readonly areaName: string;
  readonly from: string;
  readonly to: string;
  /** Dimension values and category, such as `{ stage: 'follow-up' }`. */
  readonly part: Readonly<Record<string, string>>;
}

/** What would settle a question that the data leave open. `null` where waiting or asking more would not help. */
export interface Settle {
  /** Months of further data at the present rate. */
  readonly months: number | null;
  /** Answers, events or interviews needed in each month (or period) instead. */
  readonly perMonth: number | null;
  readonly text: string;
}

/** An area, or a series, left out of a comparison, and why: never silently. */
export interface Exclusion {
  readonly area: string;
  readonly areaName: string;
  readonly code: string;
  readonly reason: string;
}

/**
 * What every analysis returns: plain data, a verdict from a closed union, the estimate with its doubt, and
 * all that is needed to reproduce, qualify and draw it. `kind` tells the findings apart.
 */
export interface Finding<Kind extends string, Verdict extends string, Evidence> {
  readonly kind: Kind;
  readonly verdict: Verdict;
  readonly estimate: Estimate;
  readonly evidence: Evidence;
  readonly subject: Subject;
  /** Observations used: answers, events or offences where there are denominators or counts, else periods. */
  readonly n: number;
  /** Periods of the calendar without a usable figure. */
  readonly missing: number;
  /** How many series, areas or tests were looked at to find this. */
  readonly looks: number;
  readonly settle: Settle | null;
  readonly caveats: readonly Caveat[];
  readonly method: Method;
  readonly basis: Basis;
  readonly sources: readonly Source[];
}
