/**
 * Columns that a yearly season is made of, for each place of a calendar with `perYear` places to the year: sines and
 * cosines of two harmonics, or an effect for each place of the year but the first.
 */
export function seasonColumns(
  model: 'harmonics' | 'month-effects',
  length: number,
  perYear: number,
): Float64Array[] {
  const column = (of: (place: number) => number) =>
    Float64Array.from({ length }, (_, index) => of(index % perYear));
  if (model === 'month-effects')
    return Array.from({ length: perYear - 1 }, (_, effect) =>
      column((place) => (place === effect + 1 ? 1 : 0)),
    );
  return [1, 2].flatMap((pair) => {
    // Half a year has no sine where there are four places to the year, and would only be rounding.
    if (2 * pair > perYear) return [];
    const angle = (place: number) => (2 * Math.PI * pair * place) / perYear;
    const cosine = column((place) => Math.cos(angle(place)));
    return 2 * pair === perYear ? [cosine] : [cosine, column((place) => Math.sin(angle(place)))];
  });
}
