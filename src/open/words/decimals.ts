import type { Decimal } from './cell.ts';

/** A longer cell is no figure. */
const LONGEST = 60;

const withComma = /^[+-]?(?:\d{1,3}(?:[. \u00a0\u202f]\d{3})+|\d+),\d+$/;

/** Tells how the decimals of a column are written, cell by cell. */
export interface DecimalTeller {
  add(cell: string): void;
  /** Commas where some figures can be read in no other way, and none has a point. */
  decimal(): Decimal;
}

/** Starts with a column of which nothing is known. */
export function decimalTeller(): DecimalTeller {
  let commas = 0;
  let points = 0;
  return {
    add(cell) {
      if (cell.length > LONGEST) return;
      const text = cell.trim().replace(/\s*%$/, '');
      if (/^[+-]?\d*\.\d+$/.test(text)) points += 1;
      // `1,234` could be either, and alone decides nothing.
      else if (withComma.test(text) && !/^[+-]?[1-9]\d{0,2}(?:,\d{3})+$/.test(text)) commas += 1;
    },
    decimal: () => (commas > 0 && points === 0 ? ',' : '.'),
  };
}

/** Whether points stand between thousands: `as-thousands`, `ask` where they could be decimals, `no` where they are none. */
export type Points = 'as-thousands' | 'ask' | 'no';

/**
 * Tells of whole numbers, over all columns of a table, whether points stand between their thousands, as in `1.204`. Two
 * points in one number tell, and so do semicolons between the cells where smaller numbers have no point and none of four
 * digits is without.
 */
export function pointTeller(hasSemicolons: boolean): {
  add(cell: string): void;
  points(): { readonly are: Points; readonly example: string };
} {
  let example = '';
  let [isSure, isBroken, isPlain, isSmall] = [false, false, false, false];
  return {
    add(cell) {
      if (cell.length > LONGEST) return;
      const text = cell.trim();
      if (/^[+-]?[1-9]\d{0,2}(?:\.\d{3})+$/.test(text)) {
        if (example === '') example = text;
        isSure ||= text.indexOf('.') !== text.lastIndexOf('.');
      } else if (/^[+-]?\d+\.\d+$/.test(text)) isBroken = true;
      else if (/^[+-]?\d{4,}$/.test(text)) isPlain = true;
      else if (/^[+-]?[1-9]\d{0,2}$/.test(text)) isSmall = true;
    },
    points() {
      if (example === '' || isBroken) return { are: 'no', example };
      const isTold = isSure || (hasSemicolons && isSmall);
      return { are: isTold && !isPlain ? 'as-thousands' : 'ask', example };
    },
  };
}
