import type { Indicator, OutcomeSides, Scheme } from '../indicator/indicator.ts';
import { notCrime, schemes } from '../indicator/scheme.ts';
import { IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';
import type { PanelOptions } from './panel-options.ts';
import type { RowReader } from './rows.ts';

/** Which tallies an indicator adds up, in the names of one scheme. */
export interface TallyPlan {
  readonly scheme: Scheme;
  readonly takesCategory: (category: string) => boolean;
  /** Category names asked for one by one; `null` where every category is taken. */
  readonly categories: readonly string[] | null;
  /** The categories asked for, where the rows have no such column and are taken to be about them. */
  readonly unstated: readonly string[];
  readonly outcomes: OutcomeSides | null;
  readonly takesBasis: (basis: string) => boolean;
}

/** Reads off what an indicator adds up; throws where the rows cannot be understood in its terms. */
export function tallyPlan(indicator: Indicator, reader: RowReader, options: PanelOptions): TallyPlan {
  requireSameSort(indicator, reader);
  const scheme = schemeOf(indicator, reader, options);
  const outcomes = outcomesOf(indicator, reader, scheme);
  const without = new Set([...(notCrime[scheme] ?? []), ...(indicator.withoutCategories?.[scheme] ?? [])]);
  const listed = indicator.categories === undefined ? 'all' : indicator.categories[scheme];
  if (listed === undefined)
    throw refused('scheme', `must be one of ${Object.keys(indicator.categories ?? {}).join(', ')}`, scheme);
  if (indicator.categories === undefined && outcomes === null && !indicator.computableFrom.includes(scheme))
    throw refused(
      'scheme',
      `must be one of ${indicator.computableFrom.join(', ')} for ${indicator.id}`,
      scheme,
    );
  const chosen = options.where !== undefined && Object.hasOwn(options.where, 'category');
  const only = chosen ? options.where?.['category'] : undefined;
  const unstated = reader.column('category') === null;
  // A table of published names that has no such column holds every crime, and no one kind of it.
  if (unstated && listed !== 'all' && scheme !== 'own' && reader.about?.scheme === scheme)
    throw refused(
      'rows',
      `must have a category, to count ${listed.join(' or ')} alone`,
      reader.names().join(', '),
    );
  const named = listed === 'all' || unstated ? null : new Set(listed);
  const takesCategory = (category: string) =>
    (only === undefined || category === only) &&
    (named === null ? !without.has(category) : named.has(category));
  return {
    scheme,
    unstated: unstated && listed !== 'all' ? listed : [],
    outcomes,
    takesCategory,
    categories: only !== undefined ? [only] : listed === 'all' ? null : listed,
    takesBasis: basisOf(indicator, reader),
  };
}

/** Refuses outcomes and searches as crimes: a table of either says in its unit that it counts something else. */
function requireSameSort({ id, counted, outcomes }: Indicator, { about }: RowReader): void {
  if (about?.unit === 'outcomes' && outcomes === undefined)
    throw refused('indicator', 'must name outcomes: the rows count outcomes and no crimes', id);
  if (about?.unit === 'stops and searches' && !/\b(?:stop|search)/i.test(counted))
    throw refused('indicator', 'must count stops and searches: the rows count nothing else', id);
  if (about?.unit === 'crimes' && /\b(?:stop|search)/i.test(counted))
    throw refused('indicator', 'must count crimes: the rows count nothing else', id);
}

function schemeOf(indicator: Indicator, reader: RowReader, options: PanelOptions): Scheme {
  const stated = options.scheme ?? reader.about?.scheme ?? null;
  if (stated !== null) {
    const scheme = schemes.find((name) => name === stated);
    if (scheme === undefined) throw refused('scheme', `must be one of ${schemes.join(', ')}`, stated);
    return scheme;
  }
  if (indicator.outcomes !== undefined) return indicator.outcomes.scheme;
  const listed = schemes.filter((scheme) => indicator.categories?.[scheme] !== undefined);
  const possible = listed.length > 0 ? listed : indicator.computableFrom;
  const [only] = possible;
  if (only !== undefined && possible.length === 1) return only;
  if (listed.includes('own') || reader.column('category') === null) return 'own';
  throw refused('scheme', `is required, one of ${possible.join(', ')}`, undefined);
}

function outcomesOf(indicator: Indicator, reader: RowReader, scheme: Scheme): OutcomeSides | null {
  const { outcomes, measure } = indicator;
  if (outcomes !== undefined) {
    if (outcomes.scheme === scheme) return outcomes;
    throw refused('scheme', `must be ${outcomes.scheme} for ${indicator.id}`, scheme);
  }
  if (measure === 'proportion' || measure === 'ratio')
    throw refused('indicator', `must name outcomes to make a ${measure} of counts`, indicator.id);
  // Home Office tables hold sums of outcomes beside their parts, so adding every row counts crimes twice.
  if (scheme === 'home-office' && reader.column('outcome') !== null)
    throw refused('indicator', 'must name outcomes, as those of home-office overlap', indicator.id);
  return null;
}

function basisOf({ countBasis }: Indicator, reader: RowReader): (basis: string) => boolean {
  if (countBasis !== undefined) return (basis) => basis === countBasis || basis === '';
  const at = reader.column('countBasis');
  if (at === null) return () => true;
  const found = new Set<string>();
  for (let index = 0; index < reader.length; index += 1) found.add(String(at(index) ?? ''));
  if (found.has('closed') && found.has('recorded'))
    throw refused('indicator', 'must state its countBasis: the rows hold closed and recorded', undefined);
  return () => true;
}

function refused(name: string, expected: string, value: unknown): IndicatorError {
  return new IndicatorError({
    code: 'invalid-option',
    path: `panel: ${name}`,
    expected,
    received: received(value),
  });
}
