import { unitOf } from '../../period/unit-of.ts';
import { shown } from '../../source/fault-text.ts';
import { isNote } from '../frame/blocks.ts';
import type { Plan } from '../plan/plan.ts';
import { headerWords, inThousands, measureOf } from '../words/words.ts';
import type { MeltRules } from './melt.ts';
import type { AnyTableOptions, Sound } from './planned.ts';
import type { RowPeriods } from './row-periods.ts';

/** Words of figures that hold those of other periods too. */
const running =
  /\b(?:year to date|ytd|cumulative|running totals?|rolling|moving (?:average|total|sum)|(?:12|twelve) months? (?:total|sum))\b/;

const saysRunning = (title: string): boolean => !isNote(title) && running.test(headerWords(title));
const saysRate = (title: string): boolean =>
  !isNote(title) &&
  measureOf(headerWords(title)) === 'rate' &&
  !/\b(?:numbers?|counts?|volumes?)\b/i.test(title);

/** Whether the headers of the figures leave it to the title to say what they are. */
const isUnsaid = ({ figures }: Plan): boolean => figures.every(({ measure }) => measure === null);

/**
 * What a title says of all figures below it, and keeps them from being counts of their periods: running totals below the
 * months that they end with, or rates under headers that say nothing. Whoever says the unit of the periods knows better.
 */
export function againstTitles(
  plan: Plan,
  { indicator, titles = [], unit }: MeltRules,
  periods: RowPeriods,
): { readonly expected: string; readonly found: string } | null {
  const total = unit === undefined ? titles.find(saysRunning) : undefined;
  const units = plan.figures.flatMap((column) => {
    const period = periods.ofHeader(column, 0) ?? periods.sample;
    return period === null ? [] : [unitOf(period)];
  });
  const [each = 'month'] = units.filter((own) => own !== 'span' && !own.endsWith('year'));
  if (total !== undefined && units.some((own) => own === each))
    return {
      expected: `must be of each ${each} alone, and the title says that they run on from one to the next (--every ${each} where they do not)`,
      found: shown(total),
    };
  const isCount = indicator?.measure === 'count';
  const thousands = [
    ...titles.filter((text) => !isNote(text)),
    ...plan.figures.map(({ header }) => header),
  ].find(inThousands);
  if (thousands !== undefined && isCount)
    return {
      expected: `must be single ${indicator.counted}, and its header or title says that they are thousands or millions`,
      found: shown(thousands),
    };
  const rate = titles.find(saysRate);
  return rate !== undefined && isCount && isUnsaid(plan)
    ? {
        expected: `must be numbers of ${indicator.counted}, and the title says that they are rates`,
        found: shown(rate),
      }
    : null;
}

/** Of tables with titles of their own those that do not say that they hold running totals or rates; all where all do. */
export function withoutOthers(
  tables: readonly Sound[],
  { indicator, every }: AnyTableOptions,
): { readonly tables: readonly Sound[]; readonly said: readonly string[] } {
  const isOther = ({ grid, frame, plan }: Sound) =>
    [grid.called, ...frame.titles].some(
      (title) =>
        (every === null && saysRunning(title)) ||
        (saysRate(title) && indicator?.measure === 'count' && isUnsaid(plan)),
    );
  const others = tables.filter(isOther);
  if (others.length === 0 || others.length === tables.length) return { tables, said: [] };
  return {
    tables: tables.filter((each) => !others.includes(each)),
    said: [
      `Passed over, as their titles say that they hold running totals or rates: ${others.map(({ grid }) => shown(grid.called)).join(', ')}.`,
    ],
  };
}
