import type { Series } from '../series/series.ts';

/** Answers, events or offences behind the figures used; how many figures, where those are not known. */
export function observed(series: Series, used: Float64Array): number {
  const { denominator, numerator } = series;
  const { measure } = series.indicator;
  let observations = 0;
  used.forEach((value, index) => {
    if (Number.isNaN(value)) return;
    const events = numerator[index] ?? 0;
    const size = denominator?.[index] ?? null;
    if (measure === 'count' || measure === 'rate') observations += events;
    else if (measure === 'ratio') observations += events + (size ?? 0);
    else if (measure === 'proportion') observations += size ?? 0;
    else observations += size ?? 1;
  });
  return observations;
}
