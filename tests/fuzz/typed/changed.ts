import type { Chance } from './chance.ts';
import { numberOf, scraps, textOf } from './words.ts';

type Path = readonly (string | number)[];

/** Places within arguments that a caller wrote: what functions answered is passed on as it is. */
function places(value: unknown, opaque: ReadonlySet<unknown>, path: Path = []): Path[] {
  const own: Path[] = path.length === 0 ? [] : [path];
  if (path.length > 3 || opaque.has(value)) return own;
  if (Array.isArray(value)) {
    // Of a long list a few places stand for all.
    const step = Math.max(1, Math.floor(value.length / 6));
    return [
      ...own,
      ...value.flatMap((each, at) => (at % step === 0 ? places(each, opaque, [...path, at]) : [])),
    ];
  }
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return own;
  return [...own, ...Object.entries(value).flatMap(([key, each]) => places(each, opaque, [...path, key]))];
}

/** The same with another value at a place; what lies beside the way is shared. */
function put(value: unknown, [first, ...rest]: Path, change: (old: unknown) => unknown): unknown {
  if (first === undefined) return change(value);
  if (Array.isArray(value)) return value.map((each, at) => (at === first ? put(each, rest, change) : each));
  const one = value as Readonly<Record<string, unknown>>;
  return { ...one, [first]: put(one[first], rest, change) };
}

/** Arguments with one thing changed: another of its kind, a list that is shorter or longer, nothing, or no such thing at all. */
export function changedOf(
  given: readonly unknown[],
  opaque: ReadonlySet<unknown>,
  wrong: number,
  chance: Chance,
): readonly unknown[] {
  const all = places(given, opaque);
  if (all.length === 0) return given;
  const path = chance.of(all);
  return put(given, path, (old) => {
    if (chance.is(wrong))
      return chance.is(0.3) && typeof old === 'object' && !opaque.has(old)
        ? odd(old, chance)
        : chance.of(scraps);
    return another(old, String(path.at(-1)), opaque, chance);
  }) as readonly unknown[];
}

function another(old: unknown, name: string, opaque: ReadonlySet<unknown>, chance: Chance): unknown {
  if (typeof old === 'number' || old === null) return numberOf(chance, name);
  if (typeof old === 'string') return textOf(name, chance, []);
  if (typeof old === 'boolean') return !old;
  if (opaque.has(old) || !Array.isArray(old)) return old;
  const at = chance.below(old.length + 1);
  const from = old[chance.below(old.length)] as unknown;
  return chance.is(0.5) ? old.toSpliced(at, 1) : old.toSpliced(at, 0, ...(old.length > 0 ? [from] : []));
}

/** An object with a name that there is not, or that is spelt wrong. */
const odd = (old: unknown, chance: Chance): unknown => {
  const name = chance.of(['odd', 'levl', 'targt', 'preset', 'constructor']);
  return Array.isArray(old) ? { ...old, length: old.length } : { ...(old as object), [name]: 1 };
};
