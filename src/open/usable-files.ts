/** The user's own definitions. */
export const OWN_INDICATORS = 'indicators.json';

/** Endings of files that may hold figures. */
export const tabular: readonly string[] = ['.csv', '.tsv', '.txt', '.xlsx', '.xls', '.ods', '.json'];

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
