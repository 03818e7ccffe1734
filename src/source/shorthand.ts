import type { ObservationState } from '../series/observation.ts';

/** What stands in a cell instead of a number, or behind one. */
interface Shorthand {
  /** State of a figure that has the shorthand behind it, or `null` when no figure can. */
  readonly beside: ObservationState | null;
  /** State where the shorthand stands alone, which has no number. */
  readonly alone: 'missing' | 'suppressed' | 'not-applicable';
}

/** The shorthands of the Government Statistical Service, the older ones, and how databases write a gap. */
const shorthands: ReadonlyMap<string, Shorthand> = new Map<string, Shorthand>([
  ['[b]', { beside: 'break', alone: 'missing' }],
  ['[c]', { beside: null, alone: 'suppressed' }],
  ['[e]', { beside: 'estimated', alone: 'missing' }],
  ['[f]', { beside: 'forecast', alone: 'missing' }],
  ['[low]', { beside: 'low', alone: 'suppressed' }],
  ['[p]', { beside: 'provisional', alone: 'missing' }],
  ['[r]', { beside: 'revised', alone: 'missing' }],
  ['[u]', { beside: 'unreliable', alone: 'suppressed' }],
  ['[w]', { beside: null, alone: 'missing' }],
  ['[x]', { beside: null, alone: 'missing' }],
  ['[z]', { beside: null, alone: 'not-applicable' }],
  ['*', { beside: null, alone: 'suppressed' }],
  ...['..', '...', ':', '-', 'na', 'null'].map((text): [string, Shorthand] => [
    text,
    { beside: null, alone: 'missing' },
  ]),
]);

/** `N/A` with the reason behind it: the Home Office writes `N/A - data not provided`, `N/A - Offence code expired`. */
const notAvailable = /^n\/a(?:\W.*)?$/;
const impossible = /\b(?:expired|not applicable)\b/;

/** State of a cell that holds a shorthand and nothing else, or `null`. A dash is a gap, never 0. */
export function shorthandAlone(text: string): Shorthand['alone'] | null {
  const plain = text.toLowerCase();
  if (notAvailable.test(plain)) return impossible.test(plain) ? 'not-applicable' : 'missing';
  return shorthands.get(plain)?.alone ?? null;
}

/** State that a shorthand in brackets gives to the figure before it, or `null`. */
export function shorthandBeside(text: string): ObservationState | null {
  return shorthands.get(text.toLowerCase())?.beside ?? null;
}
