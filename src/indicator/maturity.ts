import { requireData } from '../result/require-data.ts';
import { real, refuse } from '../result/rule.ts';
/**
 * How late the events of one side of a figure come in: a cumulative distribution over whole months.
 *
 * Two months' crimes are never equally quick. `spread` is how far the share in moves from the crimes of one month
 * to those of the next: its variance is `spread` x share x (1 - share) beyond chance.
 */
export interface Delay {
  /**
   * Share of all that come in the end which is in by the end of the month of the offence, of the month after, and
   * so on: never falling, the last at least `MATURE`. After the last, all is taken to be in.
   */
  readonly within: readonly number[];
  /** Events from which it was measured; absent where the shares are known without error. */
  readonly n?: number;
  /** Months of offence that those events are of: 1 unless given. */
  readonly months?: number;
  /** From 0, every month alike, which holds unless given, to under 1. */
  readonly spread?: number;
}

/**
 * When a figure that grows after its period is over may be used: after so many months, or by a known delay.
 *
 * Right-censored: what has not come yet is not seen. Only figures by month of the offence (`countBasis: 'recorded'`)
 * grow so; those by month of closing do not.
 */
export type Maturity =
  | {
      /** Months that must have passed since the end of the period: with 6, the last six monthly figures are immature. */
      readonly months: number;
      readonly delay?: never;
      /** Where this is known from. */
      readonly source: string;
    }
  | {
      readonly months?: never;
      /** Of what is counted and, where it also comes late, of what it is out of (absent: all there at once). */
      readonly delay: { readonly numerator: Delay; readonly denominator?: Delay };
      readonly source: string;
    };

/**
 * Share in from which a figure is mature: 0.95.
 *
 * What is then still to come is at most a twentieth of the figure: the smallest change that matters for counts and
 * ratios (5%), and at most two percentage points of any share up to 40%. A later bound would cost months: of
 * charges, 95% are in after 18 months and 98% after 21.
 */
export const MATURE = 0.95;

/**
 * Share in: how much of the events of a month is in so many months after it? 0 for a month that has not begun.
 *
 * @example
 * shareIn({ within: [0.4, 0.8, 1] }, 1) // => 0.8
 */
export function shareIn({ within }: Delay, age: number): number {
  return age < 0 ? 0 : (within[age] ?? 1);
}

/**
 * Share in of a longer period, of `months` months, the last of which ended `age` months ago: as many events in each.
 *
 * @example
 * shareOfPeriod({ within: [0.4, 0.8, 1] }, 0, 3) // => 0.7333
 */
export function shareOfPeriod(delay: Delay, age: number, months: number): number {
  let total = 0;
  for (let earlier = 0; earlier < months; earlier += 1) total += shareIn(delay, age + earlier);
  return total / months;
}

const delayRule = { is: 'fields', of: { within: { is: 'items', of: real, required: true } } } as const;
const maturityRule = /* @__PURE__ */ (() =>
  ({
    is: 'fields',
    of: {
      months: real,
      delay: { is: 'fields', of: { numerator: { ...delayRule, required: true }, denominator: delayRule } },
    },
  }) as const)();

/**
 * Months until mature: how many months after its own is a monthly figure mature? With a delay, when both sides are in
 * to `MATURE`.
 *
 * @example
 * monthsUntilMature({ delay: { numerator: { within: [0.4, 0.8, 0.97] } }, source: 'own' }) // => 2
 */
export function monthsUntilMature(maturity: Maturity): number {
  requireData('monthsUntilMature: maturity', maturityRule, maturity);
  const { months, delay } = maturity;
  if (delay === undefined)
    return months ?? refuse('monthsUntilMature: maturity', 'must have its months or its delay', undefined);
  const after = ({ within }: Delay) => {
    const first = within.findIndex((share) => share >= MATURE);
    return first < 0 ? within.length : first;
  };
  return Math.max(after(delay.numerator), delay.denominator === undefined ? 0 : after(delay.denominator));
}
