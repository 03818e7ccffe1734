import type { Indicator } from '../indicator/indicator.ts';

/** What the figures of a measure must be: one rule for rows and for series that are given in order. */
export interface FigureBounds {
  /** The least that either part may be: corrections make counts by outcome and ratios negative. */
  readonly lowest: number;
  readonly needsDenominator: boolean;
}

export function figureBounds(measure: Indicator['measure'], byOutcome: boolean): FigureBounds {
  return {
    lowest: measure === 'ratio' || byOutcome ? Number.NEGATIVE_INFINITY : 0,
    needsDenominator: measure === 'proportion' || measure === 'ratio' || measure === 'rate',
  };
}

/** What is impossible about one figure, and which part of it; `null` for a figure that may be. */
export function figureProblem(
  measure: Indicator['measure'],
  lowest: number,
  numerator: number | null,
  denominator: number | null,
): { readonly part: 'numerator' | 'denominator'; readonly expected: string } | null {
  if (numerator !== null && numerator < lowest) return { part: 'numerator', expected: 'must be 0 or more' };
  if (denominator !== null && denominator < lowest)
    return { part: 'denominator', expected: 'must be 0 or more' };
  if (measure === 'published-percentage' && numerator !== null && numerator > 1)
    return { part: 'numerator', expected: 'must be a proportion from 0 to 1' };
  if (measure === 'proportion' && numerator !== null && denominator !== null && numerator > denominator)
    return { part: 'numerator', expected: `must be at most its denominator, ${denominator}` };
  return null;
}
