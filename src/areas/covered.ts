import type { Caveat } from '../result/caveat.ts';
import type { Exclusion } from '../result/finding.ts';
import { coverageCheck } from '../series/coverage-check.ts';
import type { Panel, Series } from '../series/series.ts';
import { type Block, blockPeriod } from './figures.ts';

/** A panel without the areas that cannot be compared. */
export interface Covered {
  readonly panel: Panel;
  readonly excluded: readonly Exclusion[];
  readonly caveats: readonly Caveat[];
}

/**
 * Leaves out the areas whose data are not complete enough over the block (`coverageCheck`): one of them, far from the
 * rest for want of records alone, would move the level and the spread that all the others are judged by.
 */
export function covered(panel: Panel, block: Block, wanted: boolean): Covered {
  if (!wanted) return { panel, excluded: panel.excluded, caveats: [] };
  const { series, excluded } = coverageCheck(panel, { period: blockPeriod(block) });
  const left = excluded.slice(panel.excluded.length);
  if (left.length === 0) return { panel, excluded, caveats: [] };
  const kept = new Set(series.map(keyOf));
  const named = left.slice(0, most).map(({ areaName, reason }) => `${areaName} (${reason})`);
  const more = left.length > most ? `, and ${left.length - most} more` : '';
  const caveat = {
    code: 'areas-left-out',
    text: `Left out, for records that are not complete enough to compare: ${named.join(', ')}${more}.`,
  };
  return {
    panel: { ...panel, series: panel.series.filter((each) => kept.has(keyOf(each))), excluded },
    excluded,
    caveats: [caveat],
  };
}

const most = 4;
const keyOf = ({ area, part }: Series) => JSON.stringify([area, part]);
