import type { ObservationState } from '../series/observation.ts';
import { shorthandAlone, shorthandBeside } from './shorthand.ts';

/** What a cell must hold to be a figure of its column, and what is asked of one that does not. */
export interface NumberRule {
  /** The whole of what is asked: `must be a whole number of victims satisfied`. */
  readonly expected: string;
  readonly whole: boolean;
  readonly lowest: number;
  readonly highest: number;
  readonly expectedLow: string;
  readonly expectedHigh: string;
}

/** A cell of figures: a number or a gap, the state that its shorthand gives, and how it was read if not as written. */
export interface NumberCell {
  readonly number: number | null;
  readonly state: ObservationState | null;
  readonly coerced: string | null;
}

/** A longer cell is no figure, and is not looked at further. */
const LONGEST = 60;
const plainNumber = /^[+-]?\d+(?:\.\d+)?$/;
const grouped = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.0+)?$/;
const withShorthand = /^(.*\S)\s*(\[[a-z]{1,3}\])$/is;

/**
 * Reads a cell as a figure, by one rule for all files: digits, with a point before decimals. Thousands separators are
 * understood where only a whole number is possible; a decimal comma never is, because `1,234` could be either.
 */
export function numberCell(text: string, rule: NumberRule): NumberCell | { readonly expected: string } {
  if (text === '') return { number: null, state: null, coerced: null };
  if (text.length > LONGEST) return { expected: rule.expected };
  const alone = shorthandAlone(text);
  if (alone !== null) return { number: null, state: alone, coerced: `read as ${alone}, never as 0` };
  const [, before, shorthand] = withShorthand.exec(text) ?? [];
  const state = shorthand === undefined ? null : shorthandBeside(shorthand);
  const written = state === null ? text : (before ?? '');
  const separated = rule.whole && grouped.test(written);
  if (!separated && !plainNumber.test(written)) return { expected: rule.expected };
  const number = Number(separated ? written.replaceAll(',', '') : written);
  if (rule.whole && !Number.isInteger(number)) return { expected: rule.expected };
  if (number < rule.lowest) return { expected: rule.expectedLow };
  if (number > rule.highest) return { expected: rule.expectedHigh };
  const coerced = separated
    ? 'read without thousands separators'
    : state && `read as a figure that is ${state}`;
  return { number: number === 0 ? 0 : number, state, coerced };
}
