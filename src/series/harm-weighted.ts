import type { Indicator } from '../indicator/indicator.ts';
import { IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';
import { stated } from '../result/require-data.ts';
import { requireObject } from '../result/require-form.ts';
import { requireIndicator, requirePanel } from './require-series.ts';
import type { Panel, Series } from './series.ts';
import { sumAreas } from './sum-areas.ts';

/**
 * Harm weighted: the sum of crimes, each counted by the weight of its category.
 *
 * Does harm rise where volume rises? `byCategory` is a panel of counts made with `by: 'category'`; `weights` has
 * one weight for each of its categories (days of sentence, severity score), from whoever answers for them. The
 * result holds one series of the weighted total for each area, with `indicator`. A period that is missing for any
 * category is missing. One homicide can outweigh a thousand thefts, so the totals of small areas jump: their
 * noise is not that of a count, and a caveat says so.
 *
 * Throws `wrong-measure` when the panel does not hold counts by category, `invalid-option` for a category without
 * a weight or with a negative one.
 *
 * @example
 * harmWeighted(harm, panel(crime, rows, { by: 'category' }), { homicide: 5475, theft: 2 })
 */
export function harmWeighted(
  definition: Indicator,
  byCategory: Panel,
  weights: Readonly<Record<string, number>>,
): Panel {
  const indicator = stated(definition);
  requireIndicator('harmWeighted: indicator', indicator);
  requirePanel('harmWeighted: panel', byCategory);
  requireObject('harmWeighted: weights', weights, 'weights by category, such as { theft: 2 }');
  const weightOf = (series: Series): number => {
    const category = series.part['category'];
    if (category === undefined || byCategory.indicator.measure !== 'count')
      throw new IndicatorError({
        code: 'wrong-measure',
        path: 'harmWeighted: byCategory',
        expected: "must hold counts by category (by: 'category')",
        received: `a ${byCategory.indicator.measure}`,
      });
    const weight = Object.hasOwn(weights, category) ? weights[category] : undefined;
    if (weight !== undefined && Number.isFinite(weight) && weight >= 0) return weight;
    throw new IndicatorError({
      code: 'invalid-option',
      path: `harmWeighted: weights.${category}`,
      expected: 'must be a weight of 0 or more',
      received: received(weight),
    });
  };
  const weighted = byCategory.series.map((series) => {
    const weight = weightOf(series);
    const numerator = series.numerator.map((count) => (count === null ? null : count * weight));
    return { ...series, numerator };
  });
  const areas = [...new Map(weighted.map(({ area, areaName }) => [area, areaName]))];
  const series = areas.map(([area, areaName]): Series => {
    const parts = weighted.filter((each) => each.area === area);
    // Each category stands as an area of its own, so that the sum over areas is the sum over categories.
    const named = parts.map((part) => ({ ...part, area: part.part['category'] ?? '' }));
    const sum = sumAreas({ ...byCategory, series: named }, { area, areaName });
    const others = Object.entries(sum.part).filter(([name]) => name !== 'category');
    return {
      ...sum,
      indicator,
      part: Object.fromEntries(others),
      caveats: [
        ...sum.caveats,
        { code: 'weighted', text: 'A weighted sum is not a count of independent events.' },
      ],
    };
  });
  return { ...byCategory, indicator, series };
}
