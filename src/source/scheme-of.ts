import type { Indicator, Scheme } from '../indicator/indicator.ts';
import { notCrime, schemes } from '../indicator/scheme.ts';

/**
 * The scheme that the category names of a file belong to: the one of the indicator's that names most of them, to be
 * counted or to be left out. Names that several schemes share, and names that none has, are the user's own.
 */
export function schemeOf(indicator: Indicator, categories: ReadonlySet<string>): Scheme | null {
  if (indicator.outcomes !== undefined) return indicator.outcomes.scheme;
  const { categories: listed = {}, withoutCategories = {} } = indicator;
  const candidates = schemes.flatMap((scheme) => {
    const names = listed[scheme];
    if (names === undefined) return [];
    const telling =
      names === 'all' ? [...(withoutCategories[scheme] ?? []), ...(notCrime[scheme] ?? [])] : names;
    return [{ scheme, met: telling.filter((name) => categories.has(name)).length }];
  });
  const most = Math.max(0, ...candidates.map(({ met }) => met));
  const best = candidates.filter(({ met }) => met === most).map(({ scheme }) => scheme);
  if (best.includes('own')) return 'own';
  return best.length === 1 ? (best[0] ?? null) : null;
}
