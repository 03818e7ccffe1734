import { areaFinder, isList, keyOf, plainName } from '../area-finder.ts';
import type { KnownAreas } from '../source-report.ts';
import { type ByForce, type ByPlace, placeDefaults } from './options.ts';

/** Where a record lies: its area, and whether that is one of the areas asked for. */
export interface FoundPlace {
  readonly key: string;
  readonly is: 'inside' | 'outside' | 'unplaced';
}

/** The number that an LSOA name ends with: `Bromsgrove 004D`. */
const lsoaNumber = / \d{3}[A-Z]$/;

/** Looks up places by LSOA code, by LSOA name, or by the district that the name begins with. */
export function placeFinder({
  places,
  outside,
  noLocation,
}: ByPlace): (code: string, name: string) => FoundPlace {
  const byName = new Map(Object.entries(places).map(([place, area]) => [plainName(place), area]));
  const byCode = new Map(Object.entries(places));
  const elsewhere: FoundPlace = { key: outside ?? placeDefaults.outside, is: 'outside' };
  const nowhere: FoundPlace = { key: noLocation ?? placeDefaults.noLocation, is: 'unplaced' };
  return (code, name) => {
    if (code === '' && name === '') return nowhere;
    const area =
      byCode.get(code) ?? byName.get(plainName(name)) ?? byName.get(plainName(name.replace(lsoaNumber, '')));
    return area === undefined ? elsewhere : { key: area, is: 'inside' };
  };
}

/** Forces whose key is not made of their name as it is written. */
const irregular: ReadonlyMap<string, string> = new Map([
  ['britishtransport', 'btp'],
  ['londoncityof', 'city-of-london'],
  ['met', 'metropolitan'],
  ['mps', 'metropolitan'],
  ['gmp', 'greater-manchester'],
  ['psni', 'northern-ireland'],
]);

/** A force without its style: `West Mercia Police` as `West Mercia`, `Police Service of Northern Ireland` as its end. */
function bareName(name: string): string {
  const isStyled = /\b(?:police|constabulary)\b/i.test(name);
  if (!isStyled) return name.trim();
  const bare = name
    .replace(/\bpolice service of\b/gi, ' ')
    .replace(/\b(?:police(?: service| force)?|constabulary)\b/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return bare === '' ? name.trim() : bare;
}

/** A force as file names write it, `west-mercia`, by its name. */
function nameOfSlug(slug: string): string {
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(slug)) return slug;
  if (slug === 'btp') return 'British Transport Police';
  const words = slug
    .split('-')
    .map((word) =>
      word === 'and' || word === 'of' ? word : `${word.charAt(0).toUpperCase()}${word.slice(1)}`,
    );
  return words.join(' ');
}

/** A force and its name, or what was expected instead. */
export type FoundForce = { readonly key: string; readonly name: string } | { readonly expected: string };

/**
 * Looks up forces by their key, by their name, or by their name with its style (`Constabulary`, `Police Service`).
 * Without known forces the key is made of the name as data.police.uk makes it: `west-mercia`.
 */
export function forceFinder(known: KnownAreas | undefined): (text: string) => FoundForce {
  if (known === undefined)
    return (text) => {
      const name = bareName(text);
      const key = irregular.get(plainName(name)) ?? keyOf(name);
      return key === '' ? { expected: 'must name a force' } : { key, name: nameOfSlug(name) };
    };
  const find = areaFinder(known);
  const nameOf = isList(known) ? new Map<string, string>() : new Map(Object.entries(known));
  return (text) => {
    const found = find(text);
    const bare = bareName(text);
    const again = 'key' in found ? found : find(irregular.get(plainName(bare)) ?? bare);
    return 'key' in again ? { key: again.key, name: nameOf.get(again.key) ?? bare } : again;
  };
}

/** The same of records: a spelling that somebody gave stands before what is made of a name. */
export function recordForceFinder({ known, spellings = {} }: ByForce): (text: string) => FoundForce {
  const find = forceFinder(known);
  const spelled = new Map(Object.entries(spellings).map(([text, key]) => [plainName(text), key]));
  return (text) => {
    const key = spelled.get(plainName(text)) ?? spelled.get(plainName(bareName(text)));
    return key === undefined ? find(text) : { key, name: bareName(text) };
  };
}
