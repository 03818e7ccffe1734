import { type AuditedShare, correctedCount } from '../../interval/corrected-count.ts';
import type { Caveat } from '../../result/caveat.ts';
import type { Estimate } from '../../result/estimate.ts';
import { readOptions } from '../../result/read-options.ts';
import { requireObject } from '../../result/require-form.ts';
import { refuse, requireKnown } from '../options.ts';

export type { AuditedShare } from '../../interval/corrected-count.ts';

export interface MisappliedOutcomeInput {
  /** Outcomes recorded as this one, such as outcome 16. */
  readonly recorded: number;
  /** Outcomes of all kinds. */
  readonly all: number;
  /** Share of those recorded that should have been another outcome. */
  readonly misapplied: AuditedShare;
  /** Share of the other outcomes that should have been this one; `none` if the analyst says that there are none. */
  readonly missed: AuditedShare | 'none';
  /** The outcome that the misapplied ones should have been. */
  readonly destination: string;
}

/** An outcome count corrected for misapplied and missed ones. */
export interface MisappliedOutcome {
  /** Corrected number. Limits `null` unless the audits say how many cases they are of. */
  readonly corrected: Estimate;
  /** The same as a share of all outcomes. */
  readonly share: Estimate;
  /** What other shares misapplied would make of it: 5% to 25%. */
  readonly band: readonly {
    readonly misapplied: number;
    readonly corrected: number;
    readonly share: number;
  }[];
  readonly destination: { readonly outcome: string; readonly moved: number };
  /** Whether missed ones were taken to be none: then a lower bound. */
  readonly lowerBound: boolean;
  readonly caveats: readonly Caveat[];
}

const shares = [0.05, 0.1, 0.15, 0.2, 0.25];

const optionRules = {
  level: { is: 'number', least: 0.5, under: 1, such: '0.95' },
} as const;

/**
 * Misapplied outcomes: what would the figure be if outcomes had been applied as an audit says they should?
 *
 * corrected = recorded (1 - m) + (all - recorded) q, m the share misapplied, q the share of other outcomes that should
 * have been this one. Limits from Wilson's for m and q, added squared (Zou and Donner 2008): the doubt of the audit, the counts being
 * exact. With no audit size there is no interval and the band from 5% to 25% misapplied takes its place.
 * `missed: 'none'` makes the figure a lower bound, and it is called one. Correcting one force alone and ranking it against
 * uncorrected others is unfair to the others: correct them all, or show both.
 *
 * Throws `invalid-option` for counts or shares that cannot be. Source: Rogan and Gladen 1978; Zou and Donner 2008.
 *
 * @example
 * misappliedOutcome({ recorded: 2000, all: 10000, misapplied: { share: 0.15, audited: 200 }, missed: 'none', destination: 'outcome 15' }).corrected // => { value: 1700, lower: 1587.9, upper: 1785.7, level: 0.95, unit: 'count' }
 */
export function misappliedOutcome(
  input: MisappliedOutcomeInput,
  given: { readonly level?: number } = {},
): MisappliedOutcome {
  const options = readOptions('misappliedOutcome', optionRules, given);
  requireObject('misappliedOutcome: input', input);
  requireKnown('misappliedOutcome', input, ['recorded', 'all', 'misapplied', 'missed', 'destination']);
  const { level = 0.95 } = options;
  const { recorded, all, misapplied, missed, destination } = input;
  if (typeof destination !== 'string' || destination === '')
    refuse('misappliedOutcome: destination', 'is required, such as outcome 15', destination);
  const corrected = correctedCount(recorded, all, misapplied, missed, { level });
  const part = (count: number) => (all > 0 ? count / all : 0);
  const partOf = (count: number | null) => (count === null || all === 0 ? null : part(count));
  const caveats: Caveat[] = [];
  if (missed === 'none')
    caveats.push({ code: 'lower-bound', text: 'Missed ones are taken to be none: a lower bound.' });
  if (corrected.level === null)
    caveats.push({
      code: 'no-audit-size',
      text: 'How many cases were audited is not known: no interval, and a band of 5% to 25% misapplied instead.',
    });
  return {
    corrected,
    share: {
      value: partOf(corrected.value),
      lower: partOf(corrected.lower),
      upper: partOf(corrected.upper),
      level: corrected.level,
      unit: 'proportion',
    },
    band: shares.map((share) => {
      const count = correctedCount(recorded, all, { share }, missed).value ?? 0;
      return { misapplied: share, corrected: count, share: part(count) };
    }),
    destination: { outcome: destination, moved: recorded * misapplied.share },
    lowerBound: missed === 'none',
    caveats,
  };
}
