import type { SettledProfile } from '../paper/profile/settled.ts';
import type { Panel, Series } from '../series/series.ts';
import { someOf } from '../series/some-of.ts';
import { sumAreas } from '../series/sum-areas.ts';
import { list } from '../words/about.ts';

/** The series of a force that has no rows of its own, as the sum of its areas, and what is said of that. */
export interface ForceSeries {
  readonly panel: Panel;
  readonly said: string;
}

/**
 * The panel with the force of the profile as the sum of the areas that the profile lists; `null` where the force has figures
 * of its own, or where any of its areas has none: a sum of some is not the force.
 */
export function withForceSum(
  panel: Panel,
  asked: string,
  settled: SettledProfile | null,
): ForceSeries | null {
  const areas = settled?.areas?.map(({ area }) => area) ?? [];
  if (settled === null || areas.length < 2) return null;
  if (asked !== settled.force.area && asked !== settled.force.areaName) return null;
  const has = (key: string) => panel.series.some(({ area }) => area === key);
  const { measure } = panel.indicator;
  const addsUp = measure !== 'published-percentage' && measure !== 'duration';
  if (has(settled.force.area) || !areas.every(has) || !addsUp) return null;
  const { area, areaName } = settled.force;
  const parts = panel.series.filter((each) => areas.includes(each.area));
  const whole: Series = sumAreas(someOf(panel, parts), { area, areaName });
  return {
    panel: someOf(panel, [...panel.series, whole]),
    said: `${areaName} has no rows of its own: its figures are the sums of ${list(parts.map((each) => each.areaName))}.`,
  };
}
