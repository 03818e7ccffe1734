import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Answer, Family } from './mapping.ts';

/** Every mapping found, and what could not be loaded. */
export interface Families {
  readonly families: readonly Family[];
  readonly broken: readonly string[];
}

/** The families of this folder: each file `one-name.ts` that exports a `Family` called `oneName`. */
export async function loadFamilies(): Promise<Families> {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const families: Family[] = [];
  const broken: string[] = [];
  const names = readdirSync(folder).filter(
    (name) => name.endsWith('.ts') && !/\.test\.ts$|^run\.ts$/.test(name),
  );
  for (const name of names.sort()) {
    const exported = name.slice(0, -3).replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
    try {
      const module: Record<string, unknown> = await import(pathToFileURL(`${folder}/${name}`).href);
      const family = module[exported];
      if (typeof family === 'object' && family !== null && !Array.isArray(family))
        families.push(family as Family);
    } catch (error) {
      if (existsSync(`${folder}/${name}`)) broken.push(`${name}: ${String(error).split('\n')[0]}`);
    }
  }
  return { families, broken };
}

/** The answer for a method of a file; where the file has none, that of the name in whatever file it stands (`*`). */
export function answerFor(families: readonly Family[], file: string, method: string): Answer | null {
  return named(families, file, method) ?? named(families, '*', method);
}

/** One of that very name, else the longest `name*` that it begins with. */
function named(families: readonly Family[], file: string, method: string): Answer | null {
  const maps = families.flatMap((family) => (Object.hasOwn(family, file) ? [family[file] ?? {}] : []));
  const exact = maps.find((map) => Object.hasOwn(map, method))?.[method];
  if (exact) return exact;
  const globs = maps
    .flatMap((map) => Object.entries(map))
    .filter(([key]) => key.endsWith('*') && method.startsWith(key.slice(0, -1)))
    .sort(([one], [other]) => other.length - one.length);
  return globs[0]?.[1] ?? null;
}
