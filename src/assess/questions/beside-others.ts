import { median } from '../../numeric/median.ts';
import { indexIn } from '../../period/calendar.ts';
import { parsePeriod } from '../../period/parse-period.ts';
import type { Panel } from '../../series/series.ts';
import { valueAt } from '../../series/values.ts';

/** The change of the other areas of a panel between two of its periods. */
export interface BesideOthers {
  /** The middle one: points for shares, else percent. */
  readonly middle: number;
  /** Others with both figures, and those among them of a larger change (further up). */
  readonly of: number;
  readonly larger: number;
}

/** How the change of one area lies to those of all others, as published; `null` where it, or fewer than three others, has both figures. */
export function besideOthers(
  panel: Panel,
  area: string,
  { from, to }: { readonly from: string; readonly to: string },
): BesideOthers | null {
  const [before, after] = [from, to].map((each) => indexIn(panel.calendar, parsePeriod(each)));
  if (before == null || after == null) return null;
  const points = panel.indicator.measure === 'proportion';
  const changes = panel.series.flatMap((series) => {
    const [early, late] = [valueAt(series, before), valueAt(series, after)];
    if (early === null || late === null || (!points && early === 0)) return [];
    return [{ area: series.area, change: points ? 100 * (late - early) : (100 * (late - early)) / early }];
  });
  const own = changes.find((each) => each.area === area)?.change;
  const others = changes.filter((each) => each.area !== area).map(({ change }) => change);
  const middle = median(others);
  if (own === undefined || middle === null || others.length < FEW) return null;
  return { middle, of: others.length, larger: others.filter((change) => change > own).length };
}

const FEW = 3;
