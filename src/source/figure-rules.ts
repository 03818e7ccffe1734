import type { Indicator } from '../indicator/indicator.ts';
import type { RowShape } from './columns.ts';
import type { NumberRule } from './number-cell.ts';

/** What the figures of a row must be. */
export interface FigureRules {
  readonly figure: NumberRule;
  readonly below: NumberRule;
  /** Whether a figure without its denominator is a fault. */
  readonly needsBelow: boolean;
  /** Whether the figure is part of what is below it, and so never more. */
  readonly isPart: boolean;
  /** What the denominator counts, for messages. */
  readonly outOf: string;
}

/**
 * The rules of an indicator. Outcomes and tallies may be negative, because a later cancellation is published as
 * one; answers to a survey and crimes may not.
 */
export function figureRules(indicator: Indicator, shape: RowShape): FigureRules {
  const { measure, counted, outOf = 'what it is out of', outcomes } = indicator;
  const isPart = measure === 'proportion' && shape === 'figure';
  const mayFall = shape === 'tally' || measure === 'ratio' || outcomes !== undefined;
  const rules = { needsBelow: shape === 'figure' && (isPart || measure === 'ratio'), isPart, outOf };
  if (measure === 'published-percentage')
    return { ...rules, figure: proportion, below: whole('answers', false) };
  if (measure === 'duration') return { ...rules, figure: duration, below: whole('cases', false) };
  const counts = shape === 'tally' ? 'crimes or outcomes' : counted;
  return { ...rules, figure: whole(counts, mayFall), below: whole(outOf, mayFall) };
}

function whole(counted: string, mayFall: boolean): NumberRule {
  return {
    expected: `must be a whole number of ${counted}`,
    whole: true,
    lowest: mayFall ? Number.MIN_SAFE_INTEGER : 0,
    highest: Number.MAX_SAFE_INTEGER,
    expectedLow: mayFall ? `must be at least ${Number.MIN_SAFE_INTEGER}` : `must be 0 or more ${counted}`,
    expectedHigh: `must be at most ${Number.MAX_SAFE_INTEGER}`,
  };
}

const proportion: NumberRule = {
  expected: 'must be a proportion with a decimal point, such as 0.56',
  whole: false,
  lowest: 0,
  highest: 1,
  expectedLow: 'must be a proportion from 0 to 1',
  expectedHigh: 'must be a proportion from 0 to 1 (0.56 for 56%)',
};

const duration: NumberRule = {
  expected: 'must be a number with a decimal point, such as 2.5',
  whole: false,
  lowest: 0,
  highest: Number.MAX_SAFE_INTEGER,
  expectedLow: 'must be 0 or more',
  expectedHigh: `must be at most ${Number.MAX_SAFE_INTEGER}`,
};
