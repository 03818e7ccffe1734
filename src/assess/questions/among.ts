import type { Panel } from '../../series/series.ts';
import type { Where } from './where.ts';

/** The panel of the forces compared: all, or the area and its given peers. `null` where the area is not among them. */
export function among(panel: Panel, { area, peers }: Where): Panel | null {
  const known = [...panel.series, ...panel.excluded].some((each) => each.area === area);
  if (!known) return null;
  if (peers === undefined) return panel;
  const kept = ({ area: key }: { readonly area: string }) => key === area || peers.includes(key);
  return {
    ...panel,
    series: panel.series.filter(kept),
    coverage: panel.coverage.filter(kept),
    excluded: panel.excluded.filter(kept),
  };
}
