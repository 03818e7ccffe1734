import { isWithin, type Limits, type NumberRule, type RuleWords, refuse, suchAs } from './number-rule.ts';

export { atLeastZero, held, like, openShare, overZero, real, refuse, share } from './number-rule.ts';

/**
 * What an argument or an option may be, as plain data: a number within limits, one of some words, yes or no, text, an object
 * with a rule for each of its names, or a list.
 */
export type Rule =
  | NumberRule
  | (RuleWords &
      (
        | { readonly is: 'one-of'; readonly values: readonly unknown[] }
        | { readonly is: 'flag' | 'text' | 'anything' }
        | { readonly is: 'object'; readonly of?: Readonly<Record<string, Rule>> }
        | { readonly is: 'list'; readonly of?: Rule }
        | { readonly is: 'either'; readonly of: readonly Rule[] }
      ));

export const flag = { is: 'flag' } as const satisfies Rule;
export const text = { is: 'text' } as const satisfies Rule;

/** Refuses what does not keep a rule: `wilson: level must be between 0 and 1, got 95`. */
export function requireRule(path: string, rule: Rule, value: unknown): void {
  if (keeps(rule, value)) return;
  refuse(path, `must be ${wordsOf(rule)}${rule.orNull ? ' or null' : ''}${suchAs(rule)}`, value);
}

function keeps(rule: Rule, value: unknown): boolean {
  if (value === null && rule.orNull) return true;
  switch (rule.is) {
    case 'number':
      return isWithin(rule, value);
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
