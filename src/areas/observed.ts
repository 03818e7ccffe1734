import { type AreaFigure, usable } from './figures.ts';

/** Answers, people or events behind the figures of areas; how many figures, where those are not known. */
export function observedIn(figures: readonly AreaFigure[]): number {
  const behind = ({ model, numerator, denominator }: AreaFigure) =>
    denominator ?? (model === 'unknown' ? 1 : (numerator ?? 0));
  return Math.round(usable(figures).reduce((total, figure) => total + behind(figure), 0));
}
