import type { Estimate } from '../result/estimate.ts';
import type { Polarity } from '../result/finding.ts';
import type { Basis } from '../result/provenance.ts';

/** Every value that an aspect can have. */
export interface StatementValues {
  /** The last figure: `few` of under 30 cases, which are said as such. */
  readonly latest: 'figure' | 'few' | 'none';
  /** The level now against before. */
  readonly level: 'higher' | 'lower' | 'same' | 'not-told' | 'one-period';
  /** What it has done since the last change. */
  readonly course: 'level' | 'rising' | 'falling' | 'too-soon' | 'cannot-tell';
  /** How a change came about. */
  readonly shape: 'stepped' | 'sloped' | 'not-settled';
  /** Whether next period's figure meets the target, at the present level. */
  readonly outlook: 'will-meet' | 'will-not-meet' | 'some' | 'cannot-tell';
  /** How an area lies to the others. */
  readonly area: 'within-chance' | 'within-ordinary-variation' | 'beyond-ordinary-variation' | 'cannot-tell';
  /** A place among the areas compared: the place is the size. */
  readonly place: 'placed';
  /** The probability of one named event: `event` says which. */
  readonly chance: 'chance';
  /** What a claim was found to be. */
  readonly claim: string;
}

export type Aspect = keyof StatementValues;

/** What is said of one aspect of one indicator in one area: the only thing that a paper prints. */
export interface Statement<Of extends Aspect = Aspect> {
  /** `level:victim-satisfaction:west-mercia`: the same next month. */
  readonly id: string;
  readonly aspect: Of;
  readonly indicator: string;
  readonly indicatorName: string;
  readonly polarity: Polarity;
  readonly area: string | null;
  readonly areaName: string;
  readonly part: Readonly<Record<string, string>>;
  readonly period: { readonly from: string; readonly to: string };
  readonly value: StatementValues[Of];
  /** How much, with its interval, where there is a number to it. */
  readonly size: Estimate | null;
  /** The probability of what is said; `null` for a full count, or where there is no verdict. */
  readonly sure: number | null;
  /** What only this aspect needs to be said: against what, since when, of how many. */
  readonly more: Readonly<Record<string, string | number | boolean | null>>;
  readonly basis: Basis;
}
