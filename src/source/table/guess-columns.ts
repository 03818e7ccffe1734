import type { Period } from '../../period/period.ts';
import { plainName } from '../area-finder.ts';
import { shown } from '../fault-text.ts';
import type { TableOptions, TableRole } from './options.ts';
import { type PeriodRules, tablePeriod } from './table-period.ts';
import type { FigureColumn, TableKind, TablePlan } from './table-plan.ts';
import { headerWords } from './words.ts';

/** How columns of each role are called, as words in lower case; the likeliest first. */
const wordings: Readonly<Record<TableRole, readonly RegExp[]>> = {
  area: [
    /^area(?: name)?$/,
    /\b(?:borough|district|lpa|local policing area|csp|police force|force|pfa)(?: name| slug| key)?$/,
    /^falls within$/,
    /\barea name\b/,
    /^(?:region|ward|place|geography)$/,
  ],
  period: [/^(?:period|month|quarter|date|year month|time period)$/, /^(?:fin(?:ancial)? )?year$/],
  category: [/^category$/, /^(?:crime|offence) (?:type|group|category)$/, /^(?:major text|crime)$/],
  outcome: [/^(?:last )?outcome(?: category| type)?$/],
  count: [/^(?:count|counts|number|total|crimes|offences)$/, /^(?:number|count) of \w+$/],
  numerator: [/^numerator$/],
  denominator: [/^denominator$/],
  value: [/^(?:value|proportion|percentage|percent|rate|%)$/],
  n: [/^(?:n|base|sample(?: size)?|unweighted base|respondents)$/],
};
const roles = Object.keys(wordings) as readonly TableRole[];

/** The columns of a table: as the options name them, otherwise guessed from their headers; each guess is stated. */
export function guessColumns(
  header: readonly string[],
  options: TableOptions,
  rules: PeriodRules,
): (TablePlan & { readonly kind: TableKind }) | { readonly missing: readonly string[] } {
  const words = header.map(headerWords);
  const plain = header.map(plainName);
  const dimensions = Object.entries(options.dimensions ?? {});
  const missing: string[] = [];
  const guessed: string[] = [];
  const placeOf = (name: string, role: string): readonly number[] => {
    const at = plain.indexOf(plainName(name));
    if (at < 0) missing.push(`${role} (named ${shown(name)})`);
    return at < 0 ? [] : [at];
  };
  const dimensionAt = dimensions.map(([name, own]) => ({ name, at: placeOf(own, name) }));
  const periods: readonly (Period | null)[] = header.map((text) => tablePeriod(text.trim(), rules));
  const taken = new Set(dimensionAt.flatMap(({ at }) => at));
  const places = new Map<TableRole, readonly number[]>();
  for (const role of roles) {
    const own =
      options.columns !== undefined && Object.hasOwn(options.columns, role)
        ? options.columns[role]
        : undefined;
    if (own === null) places.set(role, []);
    else if (own !== undefined)
      places.set(
        role,
        [own].flat().flatMap((name) => placeOf(name, role)),
      );
    for (const at of places.get(role) ?? []) taken.add(at);
  }
  for (const role of roles) {
    if (places.has(role)) continue;
    const free = (at: number) => !taken.has(at) && periods[at] === null;
    const at = wordings[role]
      .map((wording) => words.findIndex((text, place) => free(place) && wording.test(text)))
      .find((place) => place >= 0);
    places.set(role, at === undefined ? [] : [at]);
    if (at === undefined) continue;
    taken.add(at);
    guessed.push(`${role}: ${JSON.stringify(shown(header[at] ?? ''))}`);
  }
  const at = (role: TableRole): readonly number[] => places.get(role) ?? [];
  const wide = header
    .map((_, place) => place)
    .filter((place) => periods[place] !== null && !taken.has(place));
  // A table is wide when its headers name periods; one of its columns may still be called "Year".
  const isWide = wide.length > 1 || (wide.length === 1 && at('period').length === 0);
  if (at('area').length === 0 && options.area === undefined) missing.unshift('area');
  if (!isWide && at('period').length === 0 && options.period === undefined) missing.push('period');
  const kind = isWide ? (at('value').length > 0 ? 'published' : 'tally') : kindOf(places);
  if (kind === null) missing.push('the figures (count, numerator or value)');
  if (missing.length > 0 || kind === null) return { missing };

  const single: FigureColumn = {
    at: at(kind === 'tally' ? 'count' : kind === 'observation' ? 'numerator' : 'value')[0] ?? -1,
    header: '',
    below: at(kind === 'observation' ? 'denominator' : 'n')[0] ?? -1,
    period: null,
    area: null,
    labels: {},
  };
  const figures = isWide
    ? wide.map((place) => ({
        ...single,
        at: place,
        below: -1,
        header: header[place] ?? '',
        period: periods[place] ?? null,
      }))
    : [{ ...single, below: kind === 'tally' ? -1 : single.below, header: header[single.at] ?? '' }];
  const used = new Set([...taken, ...wide]);
  const ignored = header
    .filter((text, place) => !used.has(place) && text.trim() !== '')
    .map((text) => JSON.stringify(shown(text)));
  return {
    kind,
    area: at('area')[0] ?? -1,
    period: isWide ? [] : at('period'),
    labels: [
      ...(at('category').length > 0 ? [{ name: 'category', at: at('category') }] : []),
      ...(at('outcome').length > 0 ? [{ name: 'outcome', at: at('outcome') }] : []),
      ...dimensionAt,
    ],
    figures,
    tellsApart: [],
    width: header.length,
    assumptions: [
      ...(guessed.length === 0 ? [] : [`Columns are guessed from their headers, ${guessed.join(', ')}.`]),
      ...(isWide ? [`Columns whose headers name periods hold the figures: ${wide.length}.`] : []),
      ...(ignored.length === 0 ? [] : [`Columns without a role: ${ignored.join(', ')}.`]),
    ],
  };
}

function kindOf(places: ReadonlyMap<TableRole, readonly number[]>): TableKind | null {
  const has = (role: TableRole) => (places.get(role) ?? []).length > 0;
  if (has('numerator')) return 'observation';
  if (has('count')) return 'tally';
  return has('value') ? 'published' : null;
}
