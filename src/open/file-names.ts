/** The id that a file is named for: `figures/Robbery.csv` for robbery. */
export function idIn(name: string): string {
  return bare(name)
    .toLowerCase()
    .replace(/\.[a-z]{2,4}$/, '')
    .replaceAll(/[ _]+/g, '-');
}

/** The same, unless another file is said to hold that indicator. */
export function idLeftIn(name: string, fileOf: Readonly<Record<string, string>>): string {
  const id = idIn(name);
  return Object.hasOwn(fileOf, id) ? '' : id;
}

/** The indicators that a file is said to hold. */
export const idsOf = (name: string, fileOf: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(fileOf).flatMap(([id, file]) => (isFile(name, file) ? [id] : []));

/** Whether a file is called so: by its whole path within the folder, or by its name alone. */
export const isFile = (name: string, called: string): boolean => name === called || bare(name) === called;

const bare = (name: string): string => name.split(/[\\/]/).at(-1) ?? '';
