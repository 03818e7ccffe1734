/** The id that a file is named for: `figures/Robbery.csv` for robbery. */
export function idIn(name: string): string {
  return bare(name)
    .toLowerCase()
    .replace(/\.[a-z]{2,6}$/, '')
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

/** The user's own definitions. */
export const OWN_INDICATORS = 'indicators.json';

/** Endings of files that may hold figures. */
export const tabular: readonly string[] = [
  '.csv',
  '.tsv',
  '.txt',
  '.xlsx',
  '.xlsm',
  '.xlsb',
  '.xls',
  '.ods',
  '.json',
  '.jsonl',
  '.ndjson',
];

/** Why a file of a folder or an archive is left alone; `null` for one that may hold figures. */
export function reasonAgainst(name: string): string | null {
  if (/(?:^|[\\/])(?:\.|__MACOSX)/.test(name)) return 'is hidden';
  const ending = /[^\\/](\.[^.\\/]*)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (ending === '.zip') return 'is an archive, which must be named itself';
  return tabular.includes(ending) ? null : 'is no table';
}

/** Whether JSON that starts so is an answer of an interface, and no claims, places or settings. */
export const holdsRecords = (start: string): boolean =>
  /"(?:month|datetime|outcome_status|object_of_search|crime)"\s*:/.test(start);
