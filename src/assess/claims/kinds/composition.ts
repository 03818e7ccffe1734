import { catalogue } from '../../../indicator/catalogue/catalogue.ts';
import type { Indicator } from '../../../indicator/indicator.ts';
import { list } from '../../../words/about.ts';
import type { ClaimTest } from '../checked-claim.ts';
import type { CompositionClaim } from '../claim.ts';
import type { ClaimFigures } from '../claim-figures.ts';
import { noSeries, notTestable } from '../not-testable.ts';

/**
 * What an indicator counts: a matter of its definition. Supported where its list of categories names every one of them,
 * contradicted where one belongs to another indicator in the same scheme, else open.
 */
export function checkComposition(claim: CompositionClaim, figures: ClaimFigures): ClaimTest {
  const { indicator, context } = figures;
  if (indicator === null) return noSeries(figures, claim.indicator);
  const { contains = [] } = claim;
  const own = categoriesOf(indicator);
  const others = [...catalogue, ...context.data.own.map((each) => each.indicator)].filter(
    ({ id }) => id !== indicator.id,
  );
  const outside = contains.filter(
    (name) => !own.has(name) && others.some((each) => categoriesOf(each).has(name)),
  );
  const inside = contains.filter((name) => own.has(name));
  if (outside.length > 0)
    return {
      verdict: 'contradicted',
      n: 0,
      says: [`${list(outside)} belongs to another group`, 'it belongs to another group'],
    };
  if (contains.length > 0 && inside.length === contains.length)
    return {
      verdict: 'supported',
      n: 0,
      says: [`${indicator.name} counts ${list(inside)}`, 'its definition names them all'],
    };
  const caveat = indicator.caveats[0]?.replace(/\.$/, '');
  return notTestable(
    ['the scheme of categories and its year', 'counts of each category'],
    [
      'the claim names no scheme of categories and no year, on which it depends',
      ...(caveat === undefined ? [] : [caveat]),
    ],
  );
}

/** Every category that it sums by name, in whatever scheme. */
function categoriesOf({ categories = {} }: Indicator): ReadonlySet<string> {
  return new Set(Object.values(categories).flatMap((names) => (names === 'all' ? [] : names)));
}
