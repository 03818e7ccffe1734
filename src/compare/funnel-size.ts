import type { Panel } from '../series/series.ts';

/** What the horizontal axis of a funnel counts. */
export function sizeLabelOf({ indicator }: Pick<Panel, 'indicator'>, preset: boolean): string {
  const { measure, counted, outOf = 'answers' } = indicator;
  if (measure === 'ratio' && !preset) return `${counted} and ${outOf}`;
  return measure === 'count' ? 'periods' : outOf;
}
