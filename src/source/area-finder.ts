import { nearestName } from '../result/nearest-name.ts';
import type { KnownAreas } from './source-report.ts';

/** An area as the library knows it, or what was expected instead. */
export type FoundArea = { readonly key: string } | { readonly expected: string };

/** How many unknown areas get suggestions: comparing names is slow, and a wrong column has thousands of them. */
const MOST_SUGGESTIONS = 50;
const SUGGESTED = 3;

/** Letters and digits alone, so that `Telford & Wrekin` is `telford-and-wrekin`. */
export function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('&', 'and')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Looks up areas by key or by name; without known areas every area is its own key. */
export function areaFinder(known: KnownAreas | undefined): (text: string) => FoundArea {
  if (known === undefined) return (text) => ({ key: text });
  const names: readonly (readonly [string, string])[] = isList(known)
    ? known.map((key) => [key, key])
    : Object.entries(known);
  const keys = new Set(names.map(([key]) => key));
  const byPlainName = new Map<string, string | null>();
  for (const [key, name] of names)
    for (const plain of new Set([plainName(key), plainName(name)].filter((text) => text !== '')))
      byPlainName.set(plain, (byPlainName.get(plain) ?? key) === key ? key : null);

  const seen = new Map<string, FoundArea>();
  let suggestions = 0;
  return (text) => {
    const before = seen.get(text);
    if (before !== undefined) return before;
    const key = keys.has(text) ? text : byPlainName.get(plainName(text));
    if (typeof key !== 'string') suggestions += 1;
    const found =
      typeof key === 'string'
        ? { key }
        : { expected: expectedArea(suggestions <= MOST_SUGGESTIONS ? text : '', names) };
    seen.set(text, found);
    return found;
  };
}

function expectedArea(text: string, names: readonly (readonly [string, string])[]): string {
  const nearest: string[] = [];
  const left = new Set(names.map(([, name]) => name));
  while (text !== '' && nearest.length < SUGGESTED) {
    const name = nearestName(text, left);
    if (name === null) break;
    nearest.push(name);
    left.delete(name);
  }
  return nearest.length === 0
    ? `must be one of the ${names.length} known areas`
    : `must be a known area (the nearest: ${nearest.join(', ')})`;
}

export function isList(known: KnownAreas): known is readonly string[] {
  return Array.isArray(known);
}

/** A key made of a name: lower case, words joined by hyphens; `King's Lynn` is `kings-lynn`, as it is without its sign. */
export function keyOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/\p{M}|(?<=\p{L})['\u2018\u2019\u02bc](?=\p{L})/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
}
