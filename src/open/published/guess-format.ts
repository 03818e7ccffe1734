import { readPeriod } from '../../period/read-period.ts';
import { layouts, type PoliceUkKind } from '../../source/police-uk/layouts.ts';
import { findPlaces } from '../../source/police-uk/record-layout.ts';
import type { Grid } from '../../source/table/grid.ts';
import { type HomeOfficeRole, headerRoles } from './home-office-headers.ts';
import { isLondonConfidence } from './london-confidence.ts';
import { isLondonCrime } from './london-headers.ts';

/** What a file may be: something that is published in a known layout, or any other table. */
export type Format =
  | PoliceUkKind
  | 'recorded-crime'
  | 'outcome-table'
  | 'london-crime'
  | 'london-confidence'
  | 'table';

/** What a file is, and which of its columns names the category, where it is a Home Office table. */
export interface Guess {
  readonly format: Format;
  readonly category: 'subgroup' | 'group' | 'code' | 'offence' | 'none';
}

/** Rows above a header that may hold titles and notes. */
const MOST_ABOVE = 40;
const kinds = Object.keys(layouts) as readonly PoliceUkKind[];

/** What the sheets of a file, or the first rows of it, are by the words of their headers. */
export function guessFormat(grids: readonly Grid[]): Guess {
  for (const { name, records } of grids)
    for (const { cells } of records.slice(0, MOST_ABOVE)) {
      const roles = headerRoles(cells);
      const category = categories.find((role) => roles.has(role)) ?? 'none';
      const format = formatOfHeader(cells) ?? homeOfficeFormat(roles, name, category);
      if (format !== null) return { format, category };
    }
  return { format: 'table', category: 'none' };
}

/** The most usual first. */
const categories = ['subgroup', 'group', 'code', 'offence'] as const;

function formatOfHeader(cells: readonly string[]): Format | null {
  const kind = kinds.find((each) => !('faults' in findPlaces(layouts[each], cells, 1)));
  if (kind !== undefined) return kind;
  if (isLondonCrime(cells)) return 'london-crime';
  return isLondonConfidence(cells) ? 'london-confidence' : null;
}

function homeOfficeFormat(
  roles: ReadonlyMap<HomeOfficeRole, number>,
  sheet: string,
  category: Guess['category'],
): Format | null {
  const isDated =
    roles.has('year') || roles.has('ending') || readPeriod(sheet, { expect: 'financial-year' }) !== null;
  if (!roles.has('force') || !isDated) return null;
  const ofOutcomes = (['closed', 'recorded', 'outcome', 'outcomeType', 'outcomeGroup'] as const).some(
    (role) => roles.has(role),
  );
  if (ofOutcomes) return 'outcome-table';
  return roles.has('number') && category !== 'none' ? 'recorded-crime' : null;
}
