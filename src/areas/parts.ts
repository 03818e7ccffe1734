import { IndicatorError } from '../result/error.ts';
import type { Panel } from '../series/series.ts';
import { someOf } from '../series/some-of.ts';

/** The panel's dimensions one by one: each with all areas and one value of every dimension. */
export function byPart(panel: Panel): readonly Panel[] {
  const groups = new Map<string, Panel['series'][number][]>();
  for (const series of panel.series) {
    const name = JSON.stringify(Object.entries(series.part).sort());
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [series]);
    else group.push(series);
  }
  return [...groups.values()].map((series) => someOf(panel, series));
}

/** Refuses a panel in which an area has several series: which of them is meant? */
export function requireOnePart(path: string, panel: Panel): void {
  const groups = byPart(panel);
  if (groups.length < 2) return;
  const [one, two] = groups.map(({ series }) => JSON.stringify(series[0]?.part ?? {}));
  throw new IndicatorError({
    code: 'invalid-option',
    path: `${path}: panel`,
    expected: 'must hold one series for each area, so choose one value of each dimension first',
    received: `${groups.length} parts, such as ${one} and ${two}`,
  });
}
