import { type OptionRules, readOptions } from '../../result/read-options.ts';
import { atLeastZero, overZero, real, share, text } from '../../result/rule.ts';
import type { Inputs, TargetOfYear } from './where.ts';

type Given<Name extends keyof Inputs> = NonNullable<Inputs[Name]>;

const audited = {
  share: { is: 'number', least: 0, most: 1, required: true },
  audited: overZero,
} as const satisfies OptionRules<Given<'misapplied'>>;
const place = {
  place: { is: 'number', least: 1, whole: true, required: true },
  of: { is: 'number', least: 1, whole: true },
} as const satisfies OptionRules<Given<'claimedPlace'>>;
const growth = {
  name: { is: 'text', required: true },
  percent: { is: 'number', required: true },
  base: atLeastZero,
  source: { is: 'text', required: true },
} as const satisfies OptionRules<Given<'comparator'>>;
const completeness = {
  before: { is: 'object' },
  after: { is: 'object' },
  source: text,
  to: text,
} as const satisfies OptionRules<Given<'completeness'>>;
const bounded = {
  value: { is: 'number', least: 0, most: 1, required: true },
  lower: share,
  upper: share,
} as const satisfies OptionRules<NonNullable<Given<'completeness'>['before']>>;
const ofYear = {
  target: { is: 'object' },
  level: real,
  total: real,
  change: real,
  meets: { is: 'one-of', values: ['at-least', 'at-most'] },
} as const;

/** Refuses a slip of the pen inside what is given to a question: a name that nothing reads would change nothing, unsaid. */
export function requireInputs({ claimedPlace, comparator, misapplied, yearTarget, ...more }: Inputs): void {
  if (claimedPlace !== undefined) readOptions('ask: claimedPlace', place, claimedPlace);
  if (comparator !== undefined) readOptions('ask: comparator', growth, comparator);
  if (misapplied !== undefined) readOptions('ask: misapplied', audited, misapplied);
  if (yearTarget !== undefined) readOptions<object>('ask: yearTarget', ofYear, yearTarget);
  if (more.completeness === undefined) return;
  const { after, before } = readOptions('ask: completeness', completeness, more.completeness);
  if (before !== undefined) readOptions('ask: completeness.before', bounded, before);
  if (after !== undefined) readOptions('ask: completeness.after', bounded, after);
}

/** The target of a year, in the form of `yearEnd`, of that form and of the one that `force.json` has. */
export function targetOfYear(given: Given<'yearTarget'>): TargetOfYear {
  if (!('level' in given || 'total' in given || 'change' in given)) return given;
  const { meets, ...target } = given;
  return { target, ...(meets === undefined ? {} : { meets }) };
}
