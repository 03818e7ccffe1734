import type { Indicator } from '../../indicator/indicator.ts';
import type { Measure } from '../words/words.ts';
import type { LongFigure, LongFigures } from './long-figures.ts';
import { casesAreShares } from './percent-sides.ts';

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
  derived: 'averages, changes, ranks, limits or running totals',
  population: 'residents',
  n: 'sizes of samples',
  denominator: 'denominators',
  count: 'counts',
};

/** What rows the figures of a table give. */
export function kindOf(
  figures: LongFigures,
  indicator: Indicator | null,
  unit: 'percent' | 'proportion' | null,
): TableKind {
  const has = (...measures: readonly Measure[]) =>
    figures.rests.some(({ measure }) => measure !== null && measures.includes(measure));
  if (indicator !== null) {
    if (indicator.measure === 'published-percentage' || indicator.measure === 'duration') return 'published';
    if (has('numerator')) {
      const areAlone = indicator.measure === 'proportion' && !has('percent', 'proportion', 'value');
      return areAlone && casesAreShares(figures) ? 'published' : 'observation';
    }
    if (indicator.measure === 'rate' && has('denominator', 'population')) return 'observation';
    const isShare = indicator.measure === 'proportion' || indicator.measure === 'ratio';
    if (isShare && has('percent', 'proportion', 'value')) return 'published';
    return indicator.measure === 'proportion' && areShares(figures, unit) ? 'published' : 'tally';
  }
  if (has('numerator')) return 'observation';
  if (has('count')) return 'tally';
  if (has('value', 'percent', 'proportion')) return 'published';
  for (const { percent, number } of figures)
    if (percent || (number !== null && !Number.isInteger(number))) return 'published';
  return 'tally';
}

/** Whether numbers alone can only be shares: all are told to be, or they have decimals and none is above 100. */
export function areShares(figures: LongFigures, unit: 'percent' | 'proportion' | null): boolean {
  if (casesAreShares(figures)) return true;
  let areTold = true;
  let haveDecimals = false;
  let [over, count] = [0, 0];
  for (const { measure, number, percent } of figures) {
    if (number === null || measure === 'n' || measure === 'denominator') continue;
    const isTold =
      percent ||
      measure === 'percent' ||
      measure === 'proportion' ||
      (unit !== null && (measure === null || measure === 'value'));
    if (!(isTold || measure === null || measure === 'value')) return false;
    count += 1;
    if (number > 100) over += 1;
    areTold &&= isTold;
    haveDecimals ||= !Number.isInteger(number);
  }
  // A slip among percentages is a fault of its row.
  return areTold ? over * 2 < count || count === 0 : haveDecimals && over === 0;
}

/** Measures of which a figure may be a percentage: cases too, where they are shares. */
const shares: readonly LongFigure['measure'][] = ['value', 'percent', 'proportion', 'numerator'];

/** Where a number of a measure belongs in rows of a kind; `null` where it has no place. */
export function slotOf(
  measure: Measure | null,
  kind: TableKind,
  indicator: Indicator | null,
): 'value' | 'below' | null {
  if (measure === null) return 'value';
  if (kind === 'published') {
    if (measure !== null && shares.includes(measure)) return 'value';
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

/** How the percentages of a table are written. */
export interface PercentScale {
  /** The number of a figure as a proportion. */
  of(figure: LongFigure): number | null;
  /** Whether a figure can be neither: 0.79 among percentages of 77 to 83. */
  isOdd?(figure: LongFigure): boolean;
  readonly said: readonly string[];
}

/** The least of percentages among which 0.79 is none. */
const FAR_ABOVE = 20;

/** 80.1% is 0.801, and not the number beside it. */
const hundredth = (number: number): number => Number((number / 100).toPrecision(15));

/**
 * Whether published figures are proportions or percentages, told by the signs behind them, by what heads them and by
 * all of them together: 85, 85% and 0.85 are one. Figures that could be either are refused.
 */
export function percentScale(
  figures: LongFigures,
  unit: 'percent' | 'proportion' | null,
): PercentScale | { readonly expected: string; readonly found: string } {
  let [count, signs, largest, smallest] = [0, 0, 0, Number.POSITIVE_INFINITY];
  const called = new Set<LongFigure['measure']>();
  let isOver = true;
  let leastOver = Number.POSITIVE_INFINITY;
  for (const { measure, number, percent } of figures) {
    if (number === null || !(measure === null || shares.includes(measure))) continue;
    count += 1;
    called.add(measure);
    largest = Math.max(largest, number);
    smallest = Math.min(smallest, number);
    if (number > 1) leastOver = Math.min(leastOver, number);
    if (percent) signs += 1;
    else if (!(number > 1 || number === 0)) isOver = false;
  }
  const isCalled = (measure: 'percent' | 'proportion') => called.has(measure);
  const ask = (found: string) => ({
    expected: 'must be known as proportions or as percentages (--unit proportion or --unit percent)',
    found,
  });
  const asPercent: PercentScale = {
    of: ({ number, percent }) =>
      number === null ? null : percent || unit !== 'proportion' ? hundredth(number) : number,
    isOdd: ({ number, percent }) =>
      unit === null && !percent && number !== null && number > 0 && number <= 1 && leastOver >= FAR_ABOVE,
    said: ['Percentages are read as proportions: 85 as 0.85.'],
  };
  const asWritten: PercentScale = {
    of: ({ number, percent }) => (number !== null && percent ? hundredth(number) : number),
    said: [],
  };
  if (unit === 'percent') return asPercent;
  if (unit === 'proportion') return asWritten;
  if (count === 0) return asWritten;
  if (signs === count) return { ...asWritten, said: ['Percentages are read as proportions: 85% as 0.85.'] };
  if (signs > 0)
    return isCalled('percent') && isOver ? asPercent : ask('figures with and without a percent sign');
  if (largest <= 1)
    return isCalled('percent') && largest > 0
      ? ask(`figures up to ${largest} that are called percentages`)
      : asWritten;
  if (isCalled('proportion')) return asWritten;
  if (isCalled('percent') || smallest > 1 || smallest === 0) return asPercent;
  return ask(`figures from ${smallest} to ${largest}`);
}
