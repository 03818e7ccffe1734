import type { AnyFinding } from '../../findings/any-finding.ts';
import type { Estimate } from '../../result/estimate.ts';
import type { Basis } from '../../result/provenance.ts';
import type { DataCondition } from './data-condition.ts';

/**
 * - `due`: this month; `overdue`: an earlier month; `not-yet`: a later one; `undated`: no month was named
 * - `waiting-for-data`: the figures that it needs are not in, whatever its month
 */
export type ActionStatus = 'due' | 'overdue' | 'not-yet' | 'undated' | 'waiting-for-data';

/** What has changed since an item was set: as many periods after it as there are, against as many before. */
export interface ChangeSince {
  readonly from: string;
  readonly to: string;
  readonly estimate: Estimate;
  readonly verdict: 'higher' | 'lower' | 'not-distinguishable-from-chance';
  readonly sentence: string;
  readonly basis: Basis;
  readonly finding: AnyFinding;
}

/** An item of the calendar on one day. */
export interface DueAction {
  readonly id: string;
  readonly what: string;
  readonly set: string;
  readonly due: string | null;
  readonly indicator: string | null;
  readonly indicatorName: string | null;
  readonly areaName: string;
  readonly status: ActionStatus;
  /** Whether its month is over, also while it waits for figures. */
  readonly late: boolean;
  readonly data: DataCondition | null;
  /** `null` where no figure is later than the day on which it was set. */
  readonly change: ChangeSince | null;
  /** One plain sentence of at most 35 words. */
  readonly sentence: string;
}
