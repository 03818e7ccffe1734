import { IndicatorError } from './error.ts';
import { received } from './received.ts';

/** Limits of a number: `least` and `most` belong to what is allowed, `over` and `under` do not. */
export interface Limits {
  readonly least?: number;
  readonly over?: number;
  readonly most?: number;
  readonly under?: number;
  readonly whole?: true;
}

/** What a rule of any kind may say: `orNull` allows `null` beside it, `such` is the example that the message gives. */
export interface RuleWords {
  readonly orNull?: true;
  /** An option that must be given. */
  readonly required?: true;
  readonly such?: string;
}

/** A number within limits. */
export type NumberRule = RuleWords & { readonly is: 'number' } & Limits;

/** One that says itself in words, so that what takes numbers alone carries nothing that words a rule. */
export type SaidRule = NumberRule & { readonly said: string };

/** Any number; NaN, an infinity and text are none. */
export const real = { is: 'number', said: 'a number that is finite' } as const satisfies SaidRule;
export const atLeastZero = {
  is: 'number',
  least: 0,
  said: 'a number of at least 0',
} as const satisfies SaidRule;
export const overZero = { is: 'number', over: 0, said: 'a number over 0' } as const satisfies SaidRule;
export const share = {
  is: 'number',
  least: 0,
  most: 1,
  said: 'a number from 0 to 1',
} as const satisfies SaidRule;
/** A share of neither nothing nor all. */
export const openShare = {
  is: 'number',
  over: 0,
  under: 1,
  said: 'between 0 and 1',
} as const satisfies SaidRule;

/** A rule, or a table of them, with more said: a call without effect, which a bundler may leave out. */
export const like = <Base extends object, const More extends object>(
  base: Base,
  more: More,
): Omit<Base, keyof More> & More => ({ ...base, ...more });

/** Refuses what is not a number within limits: `normalQuantile: p must be between 0 and 1, got "0.5"`. */
export function requireNumber(path: string, rule: SaidRule, value: unknown): void {
  if (!isWithin(rule, value)) refuse(path, `must be ${rule.said}${suchAs(rule)}`, value);
}

/** Refuses a call: what was misused, what was expected. */
export function refuse(path: string, expected: string, value: unknown): never {
  throw new IndicatorError({ code: 'invalid-option', path, expected, received: received(value) });
}

/** What was worked out, once it is sure that a number holds it. */
export function held(path: string, value: number): number {
  if (Number.isFinite(value)) return value;
  return refuse(path, 'must have an answer that a number can hold', value);
}

/** Whether it is a finite number within the limits. */
export function isWithin({ least, over, most, under, whole }: Limits, value: unknown): boolean {
  return (
    typeof value === 'number' &&
    Number.isFinite(value) &&
    !(least !== undefined && value < least) &&
    !(over !== undefined && value <= over) &&
    !(most !== undefined && value > most) &&
    !(under !== undefined && value >= under) &&
    (whole === undefined || Number.isInteger(value))
  );
}

/** The example of a rule, as a message has it. */
export const suchAs = ({ such }: RuleWords): string => (such === undefined ? '' : `, such as ${such}`);
