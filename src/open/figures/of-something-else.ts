import type { Indicator } from '../../indicator/indicator.ts';
import { shown } from '../../source/fault-list.ts';
import { isOfSearches } from '../any-file.ts';
import type { FileReading } from '../file-reading.ts';
import { type OpenOptions, openDefaults } from '../open-options.ts';
import { headerWords, isOffence, mentions } from '../words/words.ts';

/** What keeps a table that nobody named for an indicator from being of it: what it is of, by its own words; `null` where nothing does. */
export function ofSomethingElse(
  reading: FileReading,
  indicator: Indicator,
  isOnlyOne: boolean,
  options: OpenOptions,
): { readonly expected: string; readonly found: string } | null {
  const { where, sumOver } = { ...openDefaults, ...options };
  const other = calledOther(reading, indicator, options);
  if (other !== null)
    return {
      expected: `must be of ${indicator.name} (${indicator.counted})`,
      found: `a table called ${JSON.stringify(shown(other))} (where it is of them, name the file ${indicator.id}.csv)`,
    };
  const codes = codesAlone(reading, indicator, [...Object.keys(where), ...sumOver]);
  if (codes !== null)
    return {
      expected: `must say which of its codes are of ${indicator.name} (--where ${JSON.stringify(`${codes}=CODE`)} takes one, --sum-over ${JSON.stringify(codes)} adds them all up, --column ${JSON.stringify('category=COLUMN')} names a column of offences; a file of it alone is named ${indicator.id}.csv)`,
      found: `codes alone, in ${JSON.stringify(shown(codes))}`,
    };
  const part = isOnlyOne ? null : partUnsaid(reading, indicator);
  if (part !== null)
    return {
      expected: `must have a column ${part[0]} with ${JSON.stringify(part[1])} in it (a file of ${indicator.name} alone is named ${indicator.id}.csv)`,
      found: 'a table that does not tell it from the others',
    };
  const some = isOnlyOne ? null : someCrimes(reading, indicator);
  if (some !== null)
    return {
      expected: `must be of all crime, with a row of the whole (Total) or with violence and theft among its categories`,
      found: some.map((name) => JSON.stringify(shown(name))).join(', '),
    };
  return outcomesAlone(reading, indicator)
    ? {
        expected: `must be of ${indicator.counted} (a file of them is named ${indicator.id}.csv)`,
        found: 'a table of outcomes that does not say of what',
      }
    : null;
}

/** The categories of a table that are some crimes and not all, as the most frequent are not among them; `null` where they may be all. */
function someCrimes({ rows, shape }: FileReading, indicator: Indicator): readonly string[] | null {
  const isOfAll = Object.values({ ...indicator.categories }).some((list) => list === 'all');
  const { category } = rows.columns;
  if (shape === null || !isOfAll || indicator.outcomes !== undefined || category === undefined) return null;
  const names = new Set<string>();
  for (let at = 0; at < rows.length; at += 1) names.add(String(category.at(at) ?? ''));
  const wholes = { ...shape.wholes['category'] };
  const isWhole = [...names].some((name) => name === '' || wholes[name]?.byName === true);
  const has = (kind: RegExp) => [...names].some((name) => kind.test(headerWords(name)));
  const isAll = isWhole || (has(/violen|assault/) && has(/theft|shoplift/));
  return isAll ? null : [...names].slice(0, MOST_NAMES);
}

/** Names that a message lists. */
const MOST_NAMES = 8;

/** The part of which alone an indicator is (outcomes of domestic abuse), where a table neither has it in a column nor is called so. */
function partUnsaid(
  { report, rows, shape }: FileReading,
  indicator: Indicator,
): readonly [name: string, value: string] | null {
  if (shape === null) return null;
  const names = [...shape.called, report.file].map(headerWords);
  const parts = Object.entries({ ...indicator.where });
  return (
    parts.find(
      ([name, value]) =>
        value !== 'all' &&
        !Object.hasOwn(rows.columns, name) &&
        !names.some((text) => text.includes(value.replaceAll('-', ' '))),
    ) ?? null
  );
}

/**
 * Whether a table names outcomes and no offences, and nothing says that they are of what an indicator counts: outcomes of all crimes
 * together are no robberies, those that were assigned in a month are not the crimes recorded in it, and neither are of searches.
 */
function outcomesAlone({ report, rows, shape }: FileReading, indicator: Indicator): boolean {
  const has = (name: string) => shape?.labels.some((label) => label.name === name) === true;
  if (shape === null || !has('outcome') || has('category')) return false;
  const names = [...shape.called, report.file];
  if (isOfSearches(indicator))
    return !names.some((name) => /\b(?:stops?|search(?:es)?)\b/.test(headerWords(name)));
  if (indicator.outcomes !== undefined) return false;
  const isOfAll = Object.values({ ...indicator.categories }).some((list) => list === 'all');
  if (!isOfAll) return !names.some((name) => mentions(name, indicator));
  return (
    rows.about.scheme !== 'police-uk' &&
    !names.some((name) => /\b(?:crimes?|offences?)\b/.test(headerWords(name)))
  );
}

/** The column of offence codes of a table that names no offence, where some of them alone would be of an indicator. */
function codesAlone(
  { rows, shape }: FileReading,
  { categories = {} }: Indicator,
  said: readonly string[],
): string | null {
  const lists = Object.values(categories);
  if (shape === null || lists.length === 0 || lists.some((names) => names === 'all')) return null;
  if (shape.labels.some(({ name }) => name === 'category')) return null;
  const codes = shape.labels.find(({ header }) => isOffenceCode(headerWords(header)));
  if (codes === undefined || said.some((name) => headerWords(name) === headerWords(codes.header)))
    return null;
  const values = new Set<unknown>();
  for (let at = 0; at < rows.length; at += 1) values.add(rows.columns[codes.name]?.at(at));
  return values.size > 1 ? codes.header : null;
}

const isOffenceCode = (words: string): boolean =>
  /^(?:(?:offen[cs]e|crime|ho|home office)(?: sub)? code|hoc|ho offence)(?: no| number)?$/.test(words);

/** What calls a table by another crime than is asked for, where none of its rows and no user says what they are of. */
function calledOther(
  { shape, report, saysWhat }: FileReading,
  indicator: Indicator,
  { columns }: OpenOptions,
): string | null {
  if (shape === null || saysWhat || indicator.categories === undefined || columns?.['count'] !== undefined)
    return null;
  const file = (report.file.split(/[\\/]/).at(-1) ?? '').replace(/\.\w{2,6}$/, '');
  const names = [...shape.called, file];
  const isOther = (name: string) =>
    isOffence(name) ||
    /\b(?:all|total) (?:recorded )?(?:crimes?|offences)\b|^recorded crime$/.test(headerWords(name));
  return names.some((name) => mentions(name, indicator)) ? null : (names.find(isOther) ?? null);
}
