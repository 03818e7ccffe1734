import { nearestName } from '../../result/nearest-name.ts';

/** An area with its names, and the files with the periods of which they have a figure there. */
interface NamedArea {
  readonly names: readonly string[];
  readonly places: ReadonlySet<string>;
}

/** Areas that no file has side by side and whose names are nearly one: whether they are is for the user to say. */
export function alikeAreas(areas: readonly NamedArea[]): readonly string[] {
  const named = areas.map(({ names, places }) => ({ name: names[0] ?? '', places }));
  return named.flatMap(({ name, places }, at) => {
    const apart = named.slice(at + 1).filter((each) => [...each.places].every((place) => !places.has(place)));
    const others = apart.map((each) => each.name);
    const near =
      others.find((other) => isShort(name, other) || isShort(other, name)) ?? nearestName(name, others);
    if (near === null) return [];
    const asked = `Is ${JSON.stringify(near)} another spelling of ${JSON.stringify(name)}?`;
    return [`${asked} Then make it one of its "aliases", and take out the area of its own.`];
  });
}

/** What an area is, which one file says and another leaves out. */
const styles: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'area',
  'bcu',
  'borough',
  'city',
  'command',
  'council',
  'county',
  'csp',
  'district',
  'division',
  'lpa',
  'lpd',
  'lpu',
  'police',
  'policing',
]);

/** Whether a name is short for another: without what it is (`Ashmoor` of `Ashmoor District`), word by word (`S Glos`) or by their letters (`BANES`). */
function isShort(short: string, long: string): boolean {
  const [own, other] = [wordsOf(short), wordsOf(long)];
  const bare = other.filter((word) => !styles.has(word));
  if (bare.length > 0 && bare.length < other.length && bare.join(' ') === own.join(' ')) return true;
  const [only = ''] = own;
  if (own.length === 1 && other.length > 1) return only === other.map((word) => word[0]).join('');
  return own.length === other.length && own.every((word, at) => shortens(word, other[at] ?? ''));
}

/** Whether a word is another without some of its letters, but not without its first: `glos` of gloucestershire. */
function shortens(short: string, word: string): boolean {
  if (short[0] !== word[0]) return false;
  let at = -1;
  return [...short].every((letter) => {
    at = word.indexOf(letter, at + 1);
    return at >= 0;
  });
}

const wordsOf = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .replaceAll('&', ' and ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
