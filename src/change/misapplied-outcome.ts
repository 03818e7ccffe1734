import { wilson } from '../interval/index.ts';
import type { Caveat, Estimate } from '../result/index.ts';
import { refuse, requireKnown, requireLevel } from './options.ts';

/** A share found by audit. Without `audited`, how many cases it is of, it has no interval. */
export interface AuditedShare {
  readonly share: number;
  readonly audited?: number;
}

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
  options: { readonly level?: number } = {},
): MisappliedOutcome {
  requireKnown('misappliedOutcome', input, ['recorded', 'all', 'misapplied', 'missed', 'destination']);
  requireKnown('misappliedOutcome', options, ['level']);
  const { level = 0.95 } = options;
  requireLevel('misappliedOutcome', level);
  const { recorded, all, misapplied, missed, destination } = input;
  if (!(recorded >= 0 && recorded <= all && Number.isFinite(all)))
    refuse('misappliedOutcome: recorded', `must be from 0 to all outcomes (${all})`, recorded);
  if (typeof destination !== 'string' || destination === '')
    refuse('misappliedOutcome: destination', 'is required, such as outcome 15', destination);
  const m = limited('misapplied', misapplied, level);
  const q = missed === 'none' ? { value: 0, lower: 0, upper: 0 } : limited('missed', missed, level);
  const others = all - recorded;
  const value = recorded * (1 - m.value) + others * q.value;
  const limits =
    m.lower === null || m.upper === null || q.lower === null || q.upper === null
      ? null
      : {
          lower: value - Math.hypot(recorded * (m.upper - m.value), others * (q.value - q.lower)),
          upper: value + Math.hypot(recorded * (m.value - m.lower), others * (q.upper - q.value)),
        };
  const part = (count: number) => (all > 0 ? count / all : 0);
  const stated = limits === null ? null : level;
  const caveats: Caveat[] = [];
  if (missed === 'none')
    caveats.push({ code: 'lower-bound', text: 'Missed ones are taken to be none: a lower bound.' });
  if (limits === null)
    caveats.push({
      code: 'no-audit-size',
      text: 'How many cases were audited is not known: no interval, and a band of 5% to 25% misapplied instead.',
    });
  return {
    corrected: {
      value,
      lower: limits?.lower ?? null,
      upper: limits?.upper ?? null,
      level: stated,
      unit: 'count',
    },
    share: {
      value: all > 0 ? part(value) : null,
      lower: limits === null || all === 0 ? null : part(limits.lower),
      upper: limits === null || all === 0 ? null : part(limits.upper),
      level: stated,
      unit: 'proportion',
    },
    band: shares.map((share) => {
      const corrected = recorded * (1 - share) + others * q.value;
      return { misapplied: share, corrected, share: part(corrected) };
    }),
    destination: { outcome: destination, moved: recorded * m.value },
    lowerBound: missed === 'none',
    caveats,
  };
}

function limited(name: string, { share, audited }: AuditedShare, level: number) {
  if (!(share >= 0 && share <= 1)) refuse(`misappliedOutcome: ${name}`, 'must be a share from 0 to 1', share);
  if (audited === undefined) return { value: share, lower: null, upper: null };
  if (!(audited > 0 && Number.isFinite(audited)))
    refuse(`misappliedOutcome: ${name}`, 'must be of a number audited above 0', audited);
  const { lower, upper } = wilson(share * audited, audited, { level });
  return { value: share, lower, upper };
}
