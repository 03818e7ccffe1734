import { median } from 'simple-statistics';
import type { Block } from '../areas/figures.ts';
import { periodAt } from '../period/calendar.ts';
import { daysIn } from '../period/days-in.ts';
import type { Panel, Series } from '../series/series.ts';
import { valueAt } from '../series/values.ts';

/** How much more figures move from period to period than chance alone would move them. */
export interface PeriodNoise {
  /** Pooled median over the areas, at least 1; 1 where it could not be estimated. */
  readonly phi: number;
  /** Each area's own value, in the panel's order; `null` where fewer than three periods have figures. */
  readonly each: readonly (number | null)[];
  /** Periods used; 0 where it could not be estimated. */
  readonly periods: number;
}

const ENOUGH = 4;
const LOOK_BACK = 12;

/**
 * Period-to-period noise: is an area's figure steadier or more restless than its counts alone would make it?
 *
 * For each area phi = chi-squared of its periods against one common level, divided by periods - 1; then the median over areas,
 * at least 1. Periods: those compared when there are at least four, else the last twelve. Counts and rates are taken per
 * day. Overlapping (rolling) figures, unknown samples and whole years give no estimate: years differ for reasons that are
 * not noise. Any trend or season within the periods
 * counts as noise, so the factor errs on the side of caution.
 */
export function periodNoise(panel: Pick<Panel, 'series'>, block: Block): PeriodNoise {
  const first =
    block.last - block.first + 1 >= ENOUGH ? block.first : Math.max(0, block.last - LOOK_BACK + 1);
  const found = panel.series.map((series) => seriesNoise(series, first, block.last));
  const each = found.map((one) => one?.phi ?? null);
  const known = each.filter((phi): phi is number => phi !== null);
  return {
    phi: known.length === 0 ? 1 : Math.max(1, median(known)),
    each,
    periods: found.reduce((most, one) => Math.max(most, one?.periods ?? 0), 0),
  };
}

function seriesNoise(series: Series, first: number, last: number) {
  const { measure } = series.indicator;
  if (series.calendar.every === 'financial-year') return null;
  if (series.window !== 'period' || measure === 'duration' || measure === 'published-percentage') return null;
  const cells: { events: number; exposure: number }[] = [];
  for (let index = first; index <= last; index += 1) {
    if (valueAt(series, index) === null) continue;
    const top = (series.numerator[index] ?? 0) / series.deff;
    const below = (series.denominator?.[index] ?? 0) / series.deff;
    const days = daysIn(periodAt(series.calendar, index));
    if (measure === 'count') cells.push({ events: top, exposure: days });
    else if (measure === 'rate') cells.push({ events: top, exposure: below * days });
    else cells.push({ events: top, exposure: measure === 'ratio' ? top + below : below });
  }
  const events = cells.reduce((total, cell) => total + cell.events, 0);
  const exposure = cells.reduce((total, cell) => total + cell.exposure, 0);
  const level = events / exposure;
  const left = measure === 'count' || measure === 'rate' ? 1 : 1 - level;
  if (cells.length < 3 || !(level * left > 0)) return null;
  let squares = 0;
  for (const cell of cells)
    squares += (cell.events - cell.exposure * level) ** 2 / (cell.exposure * level * left);
  return { phi: squares / (cells.length - 1), periods: cells.length };
}
