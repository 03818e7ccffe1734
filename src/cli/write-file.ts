import { mkdir, realpath, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { misuse } from './arguments/written.ts';

/** Writes a text to a file, and makes its folder. */
export async function writeText(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** Refuses to write over a file that is to be read, by whatever name. */
export async function refuseOverwriting(
  command: string,
  outputs: Readonly<Record<string, string | null>>,
  inputs: readonly (string | null)[],
): Promise<void> {
  const real = async (file: string) => realpath(file).catch(() => resolve(file));
  const taken = new Set<string>();
  for (const file of inputs) if (file !== null) taken.add(await real(file));
  for (const [option, file] of Object.entries(outputs)) {
    if (file === null) continue;
    const place = await real(file);
    if (taken.has(place))
      throw misuse(`${command}: --${option}`, 'must not be a file that is read or written', file);
    taken.add(place);
  }
}
