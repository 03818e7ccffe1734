import type { NumberCell, NumberRule } from '../number-cell.ts';
import { numberCell } from '../number-cell.ts';

/** How the decimals of a column are written. */
export type Decimal = '.' | ',';

/** A longer cell is no figure, and is not looked at further. */
const LONGEST = 60;
const withDecimalComma = /^[+-]?(?:\d{1,3}(?:[. \u00a0\u202f]\d{3})+|\d+),\d+$/;
const couldBeThousands = /^[+-]?[1-9]\d{0,2}(?:,\d{3})+$/;
const withDecimalPoint = /^[+-]?\d+\.\d+$/;

/**
 * Whether the figures of a column have a decimal comma: some can be read in no other way, and none has a point.
 * `1,234` could be either, and alone decides nothing.
 */
export function decimalOf(cells: Iterable<string>): Decimal {
  let commas = 0;
  for (const cell of cells) {
    if (cell.length > LONGEST) continue;
    const text = cell.trim().replace(/\s*%$/, '');
    if (withDecimalPoint.test(text)) return '.';
    if (withDecimalComma.test(text) && !couldBeThousands.test(text)) commas += 1;
  }
  return commas > 0 ? ',' : '.';
}

/** Reads a cell of a table as a figure: decimal commas, thousands separators and percent signs by one rule. */
export function tableNumber(
  text: string,
  rule: NumberRule,
  decimal: Decimal,
): NumberCell | { readonly expected: string } {
  if (text.length > LONGEST) return { expected: rule.expected };
  const isPercent = !rule.whole && /^[^%]*\d\s*%$/.test(text);
  const bare = isPercent ? text.replace(/\s*%$/, '') : text;
  const spaced = /^[+-]?\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?$/.test(bare);
  const digits = spaced ? bare.replaceAll(/[ \u00a0\u202f]/g, '') : bare;
  const isComma = decimal === ',' && /^[+-]?[\d.]+(?:,\d+)?$/.test(digits);
  const plain = isComma ? digits.replaceAll('.', '').replace(',', '.') : digits;
  const wholeNumber = rule.whole && /^[+-]?\d+\.0+$/.test(plain) ? plain.replace(/\.0+$/, '') : plain;
  const read = numberCell(wholeNumber, isPercent ? { ...rule, highest: 100 } : rule);
  if ('expected' in read || read.number === null) return read;
  if (isPercent) return { ...read, number: read.number / 100, coerced: 'read as a proportion' };
  if (isComma && digits.includes(',')) return { ...read, coerced: 'read with a decimal comma' };
  if (plain !== text) return { ...read, coerced: read.coerced ?? 'read without thousands separators' };
  return read;
}

/** A number of crimes, outcomes or answers. It may be negative: later corrections are published as such. */
export const countRule: NumberRule = {
  expected: 'must be a whole number',
  whole: true,
  lowest: Number.MIN_SAFE_INTEGER,
  highest: Number.MAX_SAFE_INTEGER,
  expectedLow: `must be at least ${Number.MIN_SAFE_INTEGER}`,
  expectedHigh: `must be at most ${Number.MAX_SAFE_INTEGER}`,
};

/** A published figure of any size. */
export const valueRule: NumberRule = {
  expected: 'must be a number',
  whole: false,
  lowest: -Number.MAX_SAFE_INTEGER,
  highest: Number.MAX_SAFE_INTEGER,
  expectedLow: `must be at least ${-Number.MAX_SAFE_INTEGER}`,
  expectedHigh: `must be at most ${Number.MAX_SAFE_INTEGER}`,
};

/** A published proportion. */
export const proportionRule: NumberRule = {
  ...valueRule,
  expected: 'must be a proportion such as 0.56',
  lowest: 0,
  highest: 1,
  expectedLow: 'must be a proportion from 0 to 1',
  expectedHigh: 'must be a proportion from 0 to 1 (0.56 for 56%)',
};
