import type { Variation, VariationFinding } from '../../areas/variation-finding.ts';
import { overPeriod } from '../../period/over-period.ts';
import type { Estimate } from '../../result/estimate.ts';
import { amount, decimal } from '../../result/words.ts';
import { columns, type DataTable } from '../data-table.ts';
import { figure } from './figure.ts';

/** How far the areas of each dimension lie from their mean, now and before, and between which of them. */
export function variationTable({ evidence, subject }: VariationFinding): DataTable {
  const { variations, within } = evidence;
  const several = variations.length > 1;
  const earlier = variations.find(({ before }) => before !== null)?.before;
  const end = (at: Variation['lowest']) =>
    at === null ? '–' : `${at.areaName} (${figure(at.level.value, subject.unit)})`;
  const inside =
    within === null || within.spread.value === null
      ? ''
      : `; ${within.areas} smaller areas lie ${said(within.spread)} from the mean of their own`;
  return {
    caption: `How far the true levels of areas typically lie from their mean${inside}`,
    columns: columns(
      ...(several ? ['Part'] : []),
      '#Areas',
      '#Spread',
      ...(earlier ? [`#Spread ${overPeriod(earlier)}`, 'Since'] : []),
      'Lowest level',
      'Highest level',
      'Verdict',
      '#A difference under this could hide',
    ),
    rows: variations.map((each) => [
      ...(several ? [Object.values(each.part).join(', ')] : []),
      String(each.areas),
      said(each.spread),
      ...(earlier
        ? [
            each.before === null ? '–' : said(each.before.spread),
            each.since === null ? '–' : since[each.since],
          ]
        : []),
      end(each.lowest),
      end(each.highest),
      verdicts[each.verdict],
      each.couldHide === null ? '–' : one(each.couldHide, each.spread),
    ]),
  };
}

const since = { narrower: 'narrower', wider: 'wider', 'not-shown': 'no change shown' } as const;
const verdicts = {
  differ: 'not the same everywhere',
  alike: 'much the same everywhere',
  'cannot-tell': 'cannot tell',
} as const;

const one = (value: number, { unit }: Estimate) =>
  unit === 'points' ? decimal(value, 1) : amount(value, unit);

const said = (spread: Estimate) =>
  spread.value === null
    ? '–'
    : `${one(spread.value, spread)} (${one(spread.lower ?? 0, spread)} to ${one(spread.upper ?? 0, spread)})`;
