import type { Context } from '../assess/briefing/context.ts';
import { nationGrowth } from '../assess/nation-growth.ts';
import type { Where } from '../assess/questions/where.ts';
import type { PublishedGrowth } from '../change/amount/growth-beside.ts';
import { lastMonth } from '../period/months.ts';
import { offset } from '../period/offset.ts';
import { parsePeriod } from '../period/parse-period.ts';
import { rolling } from '../period/rolling.ts';
import type { Estimate } from '../result/estimate.ts';
import type { SeriesStatements } from '../statement/of-series.ts';
import { sizeWords } from '../words/numbers.ts';

/**
 * The growth that the agenda or the publisher gives of others, over the two years that a level is told of; `null` where there is none,
 * or where the level is told of other periods.
 */
export function growthBeside(
  context: Context,
  { comparator }: Pick<Where, 'comparator'>,
  indicator: string,
  { level: { grounds, size } }: Pick<SeriesStatements, 'level'>,
): PublishedGrowth | null {
  const { against, by } = grounds;
  if (by !== 'years' || against === null || size?.unit !== 'percent') return null;
  const to = rolling(offset(lastMonth(parsePeriod(against.to)), 12), 12);
  return comparator ?? nationGrowth(indicator, context, against.from, to);
}

/** `England and Wales: up 24.5%` */
export function sayGrowthBeside({ name, percent }: PublishedGrowth): string {
  const size: Estimate = { value: percent, lower: null, upper: null, level: null, unit: 'percent' };
  return `${name}: ${percent < 0 ? 'down' : 'up'} ${sizeWords(size)}`;
}
