import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/indicator/catalogue/catalogue.ts';
import {
  chargedOfAssignedRecorded,
  chargedOfRecordedCrime,
  courtOfAllCrime,
  courtToAnyNoFurtherAction,
  courtToUnable,
  courtToUnableOrNotInInterest,
} from '../../src/indicator/catalogue/charge-to-nfa.ts';
import { unableToProsecute } from '../../src/indicator/catalogue/unsupported-outcomes.ts';
import type { Indicator } from '../../src/indicator/indicator.ts';
import { monthsUntilMature } from '../../src/indicator/maturity.ts';
import { measuredDelay } from '../../src/indicator/measured-delay.ts';
import { outcomeNames, triangleOf } from '../series/bedfordshire.ts';

/** Delay of several outcomes together: the twelve months that were followed for 24. */
function delayOf(outcomes: readonly string[]) {
  const triangles = outcomes.map((outcome) => triangleOf(outcome).slice(0, 12));
  const together = Array.from({ length: 12 }, (_, row) =>
    Array.from({ length: 25 }, (_, later) =>
      triangles.reduce((sum, triangle) => sum + (triangle[row]?.[later] ?? 0), 0),
    ),
  );
  const { within, spread, ...rest } = measuredDelay(together, 24);
  const rounded = (value: number) => Number(value.toFixed(4));
  return { ...rest, within: within.map(rounded), spread: rounded(spread) };
}

/** A court result stands for a charge, and no offence is charged twice. */
const numerator = (outcomes: readonly string[]) =>
  delayOf(outcomes.includes('Suspect charged') ? ['Suspect charged'] : outcomes);

describe('how the outcome indicators of the catalogue mature', () => {
  it('is stated of every one by month of the offence, from one force, and of no other', () => {
    const maturing = catalogue.filter(({ maturity }) => maturity !== undefined);
    expect(new Set(maturing)).toEqual(
      new Set([
        courtToUnable,
        courtToUnableOrNotInInterest,
        courtToAnyNoFurtherAction,
        courtOfAllCrime,
        chargedOfAssignedRecorded,
        chargedOfRecordedCrime,
        unableToProsecute,
      ]),
    );
    for (const { maturity } of maturing) expect(maturity?.source).toContain('one force, Bedfordshire');
  });

  it.each<Indicator>([
    courtToUnable,
    courtToUnableOrNotInInterest,
    courtToAnyNoFurtherAction,
    courtOfAllCrime,
    unableToProsecute,
  ])('is what the counts give: $id', ({ maturity, outcomes }) => {
    expect(maturity?.delay?.numerator).toEqual(numerator(outcomes?.numerator ?? []));
    const below = outcomes?.denominator ?? 'all';
    if (below === 'all') expect(maturity?.delay?.denominator).toBeUndefined();
    else expect(maturity?.delay?.denominator).toEqual(delayOf(below));
  });

  it('is of all outcomes where the figure is out of those assigned', () => {
    expect(chargedOfAssignedRecorded.maturity?.delay?.denominator).toEqual(delayOf(outcomeNames));
    expect(chargedOfRecordedCrime.maturity?.delay?.denominator).toBeUndefined();
  });

  it('takes 18 months of charges and 7 of those unable to be prosecuted', () => {
    const months = ({ maturity }: Indicator) => (maturity === undefined ? 0 : monthsUntilMature(maturity));
    expect([courtToUnable, courtOfAllCrime, unableToProsecute].map(months)).toEqual([18, 18, 7]);
  });
});
