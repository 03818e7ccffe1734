import type { AnyFinding } from '../../findings/any-finding.ts';
import type { Estimate } from '../../result/estimate.ts';
import type { Exclusion } from '../../result/finding.ts';
import type { Basis, Source } from '../../result/provenance.ts';
import type { Series } from '../../series/series.ts';
import type { Context } from '../briefing/context.ts';
import type { Short } from './short.ts';
import type { Where } from './where.ts';

/**
 * What any question may say instead of an answer. `no-figures`: there is no series for this area by this day;
 * `not-testable`: figures of another kind would be needed, which are named.
 */
export type NoAnswer = 'no-figures' | 'not-testable';

/** Something said in an answer, with what the figures behind it are; `null` where it rests on none. */
export interface Said {
  readonly text: string;
  readonly basis: Basis | null;
}

/** What a question makes of the figures, before it is worded and its grounds are gathered. */
export interface Draft<Verdict extends string, Evidence> {
  readonly verdict: Verdict | NoAnswer;
  /** The headline's; `null` where the answer has no one number. */
  readonly estimate: Estimate | null;
  /** The answer as a paper prints it. */
  readonly short: Short;
  /** In the order in which it is read; a finding says its own sentence. */
  readonly says: readonly (Said | AnyFinding)[];
  /** The headline first. */
  readonly findings: readonly AnyFinding[];
  /** What was computed beyond the findings. */
  readonly evidence: Evidence;
  /** Series that it rests on beyond those of the findings. */
  readonly series?: readonly Series[];
  readonly excluded?: readonly Left[];
  /** What was taken as given: inputs, and choices that another analyst might make otherwise. */
  readonly assumptions?: readonly string[];
  readonly whatWouldChange: string;
  readonly settle: string | null;
}

/** Areas that were left out of a comparison, by the name of its indicator. */
export interface Left {
  readonly indicator: string;
  readonly exclusions: readonly Exclusion[];
}

/** One question of the meeting: what was asked, of which indicators, and how it is answered. */
export interface Question<
  Id extends number = number,
  Name extends string = string,
  Verdict extends string = string,
  Evidence = unknown,
> {
  readonly id: Id;
  readonly name: Name;
  readonly agenda: string;
  readonly asked: string;
  /** Ids of the indicators that it reads, the first of which may be given another definition. */
  readonly indicators: readonly string[];
  /** Every verdict that it can have, apart from those of `NoAnswer`. */
  readonly verdicts: readonly Verdict[];
  readonly answer: (context: Context, where: Where) => Draft<Verdict, Evidence>;
}

/** A definition that an answer rests on, in the words of the catalogue. */
export interface Definition {
  readonly indicator: string;
  readonly name: string;
  readonly definition: string;
  readonly source: string;
}

/** What an answer rests on. */
export interface RestsOn {
  readonly basis: Basis | 'mixed' | 'none';
  readonly definitions: readonly Definition[];
  readonly sources: readonly Source[];
  readonly exclusions: readonly (Exclusion & { readonly indicator: string })[];
  readonly assumptions: readonly string[];
  /** Observations behind the headline. */
  readonly n: number;
}

/** A question answered: plain JSON. */
export interface QuestionAnswer<Verdict extends string = string, Evidence = unknown> {
  readonly id: number;
  readonly name: string;
  readonly agenda: string;
  readonly asked: string;
  readonly verdict: Verdict | NoAnswer;
  readonly estimate: Estimate | null;
  /** The answer as a paper prints it: the verdict in words, then at most two sentences. */
  readonly short: Short;
  /** The sentences as one text; what comes from illustrative figures is marked. */
  readonly answer: string;
  readonly sentences: readonly string[];
  readonly findings: readonly AnyFinding[];
  readonly evidence: Evidence;
  readonly restsOn: RestsOn;
  readonly whatWouldChange: string;
  /** What would settle it, where it cannot be told. */
  readonly settle: string | null;
}

/** A question with its types read from its own values. Made by a function, so that a bundler can leave out those not asked. */
export function question<
  const Id extends number,
  const Name extends string,
  const Verdict extends string,
  Evidence,
>(make: () => Question<Id, Name, Verdict, Evidence>): Question<Id, Name, Verdict, Evidence> {
  return make();
}

/** Every verdict of a question in two parts, such as `higher; some-above`. */
export function pairsOf<const First extends string, const Second extends string>(
  first: readonly First[],
  second: readonly Second[],
): `${First}; ${Second}`[] {
  return first.flatMap((one) => second.map((other): `${First}; ${Second}` => `${one}; ${other}`));
}
