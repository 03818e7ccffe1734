import { type FoundArea, isList, keyOf, plainName } from '../source/area-finder.ts';
import { forceFinder } from '../source/police-uk/place-finder.ts';
import type { KnownAreas } from '../source/source-report.ts';
import { rows as areas } from '../tables/areas.ts';
import { isNoArea, isWholeArea } from './words/words.ts';

const forceNames = new Set(
  [...areas]
    .filter(({ level }) => level.endsWith('force'))
    .flatMap(({ area, name }) => [plainName(area), plainName(name)]),
);
const findForce = forceFinder(undefined);

/** Whether a text is the name of a force, in any style. */
export function isForce(text: string): boolean {
  const found = findForce(text);
  return 'key' in found && (forceNames.has(plainName(found.key)) || forceNames.has(plainName(text)));
}

/**
 * Areas under the keys of the catalogue: those that must occur, or any, a force without its style; and another spelling
 * under the key that somebody gave it.
 */
export function finderFor(
  known: KnownAreas | undefined,
  spellings: Readonly<Record<string, string>>,
): (text: string) => FoundArea {
  const listed = known === undefined ? findForce : forceFinder(known);
  const spelled = new Map(Object.entries(spellings).map(([text, key]) => [plainName(text), key]));
  const find = (text: string): FoundArea => {
    const key = spelled.get(plainName(text));
    if (key !== undefined) return { key };
    const found = listed(text);
    if ('key' in found) return { key: found.key };
    // A total and what lies in no area are no areas that somebody forgot.
    if (isWholeArea(text) || isNoArea(text)) return { key: keyOf(text) };
    if (known === undefined) return { expected: 'must name an area' };
    return spelled.size === 0
      ? found
      : { expected: `${found.expected}, or stand among the "aliases" of its area in the profile` };
  };
  // A digit behind the name of a force points to a note: no force has one.
  return (text) => {
    const [, bare = ''] = /^(.*\p{L}) ?\d$/u.exec(text) ?? [];
    return bare !== '' && isForce(bare) && !isForce(text) ? find(bare) : find(text);
  };
}

/** Whether a text names an area: a force, or one that somebody says there is. */
export function areaTeller(
  known: KnownAreas | undefined,
  spellings: Readonly<Record<string, string>>,
): (text: string) => boolean {
  const listed = known === undefined ? [] : isList(known) ? known : Object.entries(known).flat();
  const names = new Set([...listed, ...Object.entries(spellings).flat()].map(plainName));
  return (text) => names.has(plainName(text)) || isForce(text);
}
