import type { CourseRefusal } from '../course/figures.ts';
import type { CalendarUnit } from '../period/period.ts';
import type { Estimate, Unit } from '../result/estimate.ts';
import type { Polarity } from '../result/finding.ts';
import type { Basis } from '../result/provenance.ts';

/** A stretch of time, both ends included; of one period both are the same. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
}

/** Every value that an aspect can have. */
export interface StatementValues {
  /** The last figure: `few` of under 30 cases, which are said as their two numbers. */
  readonly latest: 'figure' | 'few';
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
  /** A place among the areas compared. */
  readonly place: 'placed' | 'not-placed';
  /** The probability of one named event. */
  readonly chance: 'chance';
  /** What a claim was found to be. */
  readonly claim: string;
}

/** What only one aspect needs to be said. */
export interface StatementGrounds {
  readonly latest: {
    readonly numerator: number | null;
    readonly denominator: number | null;
    /** Months put together where one alone says too little; 1 else. */
    readonly months: number;
  };
  readonly level: {
    /** `course`: the one reading; `years`: the last year against the one before; `counts`: full counts by year. */
    readonly by: 'course' | 'years' | 'counts';
    readonly now: Estimate;
    readonly before: Estimate;
    /** The earlier stretch that it is set against. */
    readonly against: Stretch | null;
    /** When it changed; `passage` where it took its time. */
    readonly when: (Stretch & { readonly passage: boolean }) | null;
    /** Whether all that the interval allows is smaller than what matters. */
    readonly inMargin: boolean;
    readonly margin: number;
    /** Why there is no reading; `null` where there is one. */
    readonly reason: CourseRefusal | null;
  };
  readonly course: {
    /** First period of the present state, and how many there are. */
    readonly from: string;
    readonly periods: number;
    /** The period from which it can be judged whether it holds; `null` for over five years, or where it is told. */
    readonly judgeFrom: string | null;
    readonly mayHaveStopped: boolean;
    /** Level or steady over all that was read, rather than since a change. */
    readonly throughout: boolean;
    /** Periods that stood apart and came back. */
    readonly apart: readonly string[];
  };
  readonly shape: { readonly when: (Stretch & { readonly passage: boolean }) | null };
  readonly outlook: { readonly target: number; readonly next: string | null };
  readonly area: {
    readonly side: 'higher' | 'lower' | null;
    readonly favourable: boolean | null;
    readonly observed: Estimate;
    readonly of: number;
    readonly end: 'lowest' | 'highest' | null;
    /** In how many of the periods read it had that end. */
    readonly endIn: number;
    readonly periods: number;
    readonly every: CalendarUnit;
    readonly level: string;
    /** Areas left out of the others, by name. */
    readonly butFor: readonly string[];
  };
  readonly place: {
    readonly place: number | null;
    readonly from: number | null;
    readonly to: number | null;
    readonly of: number;
    readonly first: 'highest' | 'lowest';
    readonly leftOut: number;
    readonly spread: StatementValues['area'] | null;
    /** The place in an earlier year, of how many. */
    readonly earlier: { readonly place: number; readonly of: number; readonly period: string } | null;
  };
  readonly chance: { readonly event: string };
  readonly claim: { readonly said: string; readonly because: string };
}

export type Aspect = keyof StatementValues;

/** What a statement is about. */
export interface StatementAbout {
  readonly indicator: string;
  /** The name for a row or a headline. */
  readonly name: string;
  readonly polarity: Polarity;
  readonly unit: Unit;
  readonly area: string | null;
  readonly areaName: string;
  readonly part: Readonly<Record<string, string>>;
  readonly period: Stretch;
  readonly basis: Basis;
}

/** What is said of one aspect of one indicator in one area: the only thing that a paper prints. */
export interface Statement<Of extends Aspect = Aspect> extends StatementAbout {
  /** `level:victim-satisfaction:west-mercia`: the same next month. */
  readonly id: string;
  readonly aspect: Of;
  readonly value: StatementValues[Of];
  /** How much, with its interval, where there is a number to it. */
  readonly size: Estimate | null;
  /** The probability of what is said; `null` for a full count, or where there is no verdict. */
  readonly sure: number | null;
  readonly grounds: StatementGrounds[Of];
}

/** Whether a statement is of one aspect. */
export const isOf = <Of extends Aspect>(each: Statement, aspect: Of): each is Statement<Of> =>
  each.aspect === aspect;

/** A statement with an id made of what it is about. */
export function stated<Of extends Aspect>(
  aspect: Of,
  about: StatementAbout,
  said: Pick<Statement<Of>, 'value' | 'size' | 'sure' | 'grounds'>,
): Statement<Of> {
  const id = [aspect, about.indicator, ...Object.values(about.part), about.area ?? 'all'].join(':');
  return { ...about, id, aspect, ...said };
}
