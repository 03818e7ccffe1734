import type { Indicator } from '../../indicator/indicator.ts';
import type { Measure } from '../words/words.ts';
import type { LongFigures } from './long-figures.ts';

/** What rows a table gives: counts, figures with what they are out of, or published values. */
export type TableKind = 'tally' | 'observation' | 'published';

/** Counts of these may have decimals: shares of a person, hours, points. */
const fractional = /\b(?:fte|full[- ]time|equivalents?|hours?|points?|weighted|days?)\b/i;

/** Whether the figures of an indicator may have decimals although they are counted. */
export const isFractional = ({ counted, name }: Indicator): boolean => fractional.test(`${counted} ${name}`);

/** What a measure is called in a sentence. */
export const measureWords: Readonly<Partial<Record<Measure, string>>> = {
  rate: 'rates',
  percent: 'percentages',
  proportion: 'proportions',
  outcomes: 'outcomes',
  derived: 'changes, ranks, limits or running totals',
  population: 'residents',
  n: 'sizes of samples',
  denominator: 'denominators',
  count: 'counts',
};

/** What rows the figures of a table give. */
export function kindOf(figures: LongFigures, indicator: Indicator | null): TableKind {
  const has = (...measures: readonly Measure[]) =>
    figures.rests.some(({ measure }) => measure !== null && measures.includes(measure));
  if (indicator !== null) {
    if (indicator.measure === 'published-percentage' || indicator.measure === 'duration') return 'published';
    if (has('numerator')) return 'observation';
    if (indicator.measure === 'rate' && has('denominator', 'population')) return 'observation';
    const isShare = indicator.measure === 'proportion' || indicator.measure === 'ratio';
    return isShare && has('percent', 'proportion', 'value') ? 'published' : 'tally';
  }
  if (has('numerator')) return 'observation';
  if (has('count')) return 'tally';
  if (has('value', 'percent', 'proportion')) return 'published';
  for (const { percent, number } of figures)
    if (percent || (number !== null && !Number.isInteger(number))) return 'published';
  return 'tally';
}

/** Where a number of a measure belongs in rows of a kind; `null` where it has no place. */
export function slotOf(
  measure: Measure | null,
  kind: TableKind,
  indicator: Indicator | null,
): 'value' | 'below' | null {
  if (measure === null) return 'value';
  if (kind === 'published') {
    if (measure === 'value' || measure === 'percent' || measure === 'proportion') return 'value';
    return measure === 'n' || measure === 'denominator' ? 'below' : null;
  }
  if (kind === 'observation') {
    if (measure === 'numerator' || (indicator?.measure === 'rate' && measure === 'count')) return 'value';
    return measure === 'denominator' ||
      measure === 'n' ||
      (indicator?.measure === 'rate' && measure === 'population')
      ? 'below'
      : null;
  }
  return measure === 'count' || measure === 'numerator' || measure === 'value' ? 'value' : null;
}
