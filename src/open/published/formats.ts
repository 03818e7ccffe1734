import { findPlaces, layouts, type PoliceUkKind } from '../../source/police-uk/record-layout.ts';
import type { Grid } from '../../source/table/grid.ts';
import { homeOfficeCrimeTable, homeOfficeOutcomeTable } from './home-office.ts';
import type { PublishedFormat } from './layout.ts';
import { londonConfidenceTable } from './london-confidence.ts';
import { londonCrimeTable } from './london-crime.ts';

/** Every format of a publisher, but for records of data.police.uk: the first that knows a header has the file. */
export const formats: readonly PublishedFormat[] = [
  londonCrimeTable,
  londonConfidenceTable,
  homeOfficeOutcomeTable,
  homeOfficeCrimeTable,
];

/** What a file is: records of data.police.uk of one kind, a table in a known format with its header, or any other. */
export type Guess =
  | { readonly is: 'records'; readonly kind: PoliceUkKind }
  | { readonly is: 'published'; readonly format: PublishedFormat; readonly header: readonly string[] }
  | { readonly is: 'table' };

/** Rows above a header that may hold titles and notes. */
const MOST_ABOVE = 40;
const kinds = Object.keys(layouts) as readonly PoliceUkKind[];

/** What the sheets of a file, or the first rows of it, are by the words of their headers. */
export function guessFormat(grids: readonly Grid[]): Guess {
  for (const { name, records } of grids)
    for (const { cells } of records.slice(0, MOST_ABOVE)) {
      const kind = kinds.find((each) => !('faults' in findPlaces(layouts[each], cells, 1)));
      if (kind !== undefined) return { is: 'records', kind };
      const format = formats.find((each) => each.isHeader(cells, name));
      if (format !== undefined) return { is: 'published', format, header: cells };
    }
  return { is: 'table' };
}
