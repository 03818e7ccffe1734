import type { ChartSpec } from './chart-spec.ts';
import { titleHeight } from './frame.ts';

/** Pixels above a plot that has no title. */
const LEAST = 8;

/** A picture without its title and what is under it, for a page that says both itself. */
export function untitled(spec: ChartSpec): ChartSpec {
  const { padding, title } = spec;
  const top = Math.max(LEAST, padding.top - titleHeight(title.text.length, title.subtitle.length) + LEAST);
  return { ...spec, title: { ...title, text: [], subtitle: [] }, padding: { ...padding, top } };
}
