import type { LongFigure } from './melt.ts';

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
  figures: readonly LongFigure[],
  unit: 'percent' | 'proportion' | null,
): PercentScale | { readonly expected: string; readonly found: string } {
  const own = figures.filter(
    ({ measure, number }) =>
      number !== null &&
      (measure === null || measure === 'value' || measure === 'percent' || measure === 'proportion'),
  );
  const numbers = own.map(({ number }) => number ?? 0);
  const largest = numbers.reduce((most, number) => Math.max(most, number), 0);
  const smallest = numbers.reduce((least, number) => Math.min(least, number), Number.POSITIVE_INFINITY);
  const signs = own.filter(({ percent }) => percent).length;
  const isCalled = (measure: 'percent' | 'proportion') => own.some((each) => each.measure === measure);
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
  if (own.length === 0) return asWritten;
  if (signs === own.length)
    return { ...asWritten, said: ['Percentages are read as proportions: 85% as 0.85.'] };
  const bare = own.filter(({ percent }) => !percent).map(({ number }) => number ?? 0);
  if (signs > 0)
    return isCalled('percent') && bare.every((number) => number > 1 || number === 0)
      ? asPercent
      : ask('figures with and without a percent sign');
  if (largest <= 1)
    return isCalled('percent') && largest > 0
      ? ask(`figures up to ${largest} that are called percentages`)
      : asWritten;
  if (isCalled('proportion')) return asWritten;
  if (isCalled('percent') || smallest > 1 || smallest === 0) return asPercent;
  return ask(`figures from ${smallest} to ${largest}`);
}
