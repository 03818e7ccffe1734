import type { LongFigure, LongFigures } from './long-figures.ts';

/** Measures of which a figure may be a percentage. */
const shares: readonly LongFigure['measure'][] = ['value', 'percent', 'proportion'];

/** How the percentages of a table are written. */
export interface PercentScale {
  /** The number of a figure as a proportion. */
  of(figure: LongFigure): number | null;
  readonly said: readonly string[];
}

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
  for (const { measure, number, percent } of figures) {
    if (number === null || !(measure === null || shares.includes(measure))) continue;
    count += 1;
    called.add(measure);
    largest = Math.max(largest, number);
    smallest = Math.min(smallest, number);
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
      number === null ? null : percent || unit !== 'proportion' ? number / 100 : number,
    said: ['Percentages are read as proportions: 85 as 0.85.'],
  };
  const asWritten: PercentScale = {
    of: ({ number, percent }) => (number !== null && percent ? number / 100 : number),
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
