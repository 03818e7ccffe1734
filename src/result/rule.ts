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

/**
 * What an argument or an option may be, as plain data: a number within limits, one of some words, yes or no, text, an object
 * with a rule for each of its names, or a list. `orNull` allows `null` beside it, `such` is the example that the message gives,
 * `required` says that the option must be there.
 */
export type Rule = {
  readonly orNull?: true;
  /** An option that must be given. */
  readonly required?: true;
  readonly such?: string;
} & (
  | ({ readonly is: 'number' } & Limits)
  | { readonly is: 'one-of'; readonly values: readonly unknown[] }
  | { readonly is: 'flag' | 'text' | 'anything' }
  | { readonly is: 'object'; readonly of?: Readonly<Record<string, Rule>> }
  | { readonly is: 'list'; readonly of?: Rule }
  | { readonly is: 'either'; readonly of: readonly Rule[] }
);

/** Any number; NaN, an infinity and text are none. */
export const real = { is: 'number' } as const satisfies Rule;
export const atLeastZero = { is: 'number', least: 0 } as const satisfies Rule;
export const overZero = { is: 'number', over: 0 } as const satisfies Rule;
export const share = { is: 'number', least: 0, most: 1 } as const satisfies Rule;
/** A share of neither nothing nor all. */
export const openShare = { is: 'number', over: 0, under: 1 } as const satisfies Rule;
export const flag = { is: 'flag' } as const satisfies Rule;
export const text = { is: 'text' } as const satisfies Rule;

/** A rule, or a table of them, with more said: a call without effect, which a bundler may leave out. */
export const like = <Base extends object, const More extends object>(
  base: Base,
  more: More,
): Omit<Base, keyof More> & More => ({ ...base, ...more });

/** Refuses what does not keep a rule: `normalQuantile: p must be between 0 and 1, got "0.5"`. */
export function requireRule(path: string, rule: Rule, value: unknown): void {
  if (!keeps(rule, value)) refuse(path, expectedBy(rule), value);
}

/** Refuses a call: what was misused, what was expected. */
export function refuse(path: string, expected: string, value: unknown): never {
  throw new IndicatorError({ code: 'invalid-option', path, expected, received: received(value) });
}

/** What was worked out, once it is sure that a number holds it. */
export function held(path: string, value: number): number {
  if (Number.isFinite(value)) return value;
  return refuse(path, 'must have an answer that a number can hold (up to 1.8e308)', value);
}

function keeps(rule: Rule, value: unknown): boolean {
  if (value === null && rule.orNull) return true;
  switch (rule.is) {
    case 'number':
      return (
        typeof value === 'number' &&
        Number.isFinite(value) &&
        !(rule.least !== undefined && value < rule.least) &&
        !(rule.over !== undefined && value <= rule.over) &&
        !(rule.most !== undefined && value > rule.most) &&
        !(rule.under !== undefined && value >= rule.under) &&
        (rule.whole === undefined || Number.isInteger(value))
      );
    case 'one-of':
      return rule.values.includes(value);
    case 'flag':
      return typeof value === 'boolean';
    case 'text':
      return typeof value === 'string';
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'list':
      return Array.isArray(value);
    case 'either':
      return rule.of.some((one) => keeps(one, value));
    default:
      return true;
  }
}

/** The rule in words, as a message has them. */
function expectedBy(rule: Rule): string {
  const such = rule.such === undefined ? '' : `, such as ${rule.such}`;
  return `must be ${wordsOf(rule)}${rule.orNull ? ' or null' : ''}${such}`;
}

function wordsOf(rule: Rule): string {
  switch (rule.is) {
    case 'number':
      return numberWords(rule);
    case 'one-of':
      return `one of ${rule.values.join(', ')}`;
    case 'flag':
      return 'true or false';
    case 'object':
      return rule.of === undefined ? 'an object' : `an object of ${Object.keys(rule.of).join(', ')}`;
    case 'list':
      return 'an array';
    case 'either':
      return rule.of.map(wordsOf).join(', or ');
    default:
      return rule.is;
  }
}

function numberWords({ least, most, over, under, whole }: Limits): string {
  const kind = `a ${whole ? 'whole ' : ''}number`;
  if (over !== undefined && under !== undefined) return `between ${over} and ${under}`;
  if (least !== undefined && under !== undefined) return `from ${least} to below ${under}`;
  if (least !== undefined)
    return `${kind} ${most === undefined ? `of at least ${least}` : `from ${least} to ${most}`}`;
  if (over !== undefined) return `${kind} over ${over}${most === undefined ? '' : ` and at most ${most}`}`;
  return most === undefined ? `${kind} that is finite` : `${kind} of at most ${most}`;
}
