import { londonAliases } from '../../src/open/published/london-headers.ts';
import { metCategories, metCategory } from '../../src/open/published/met-categories.ts';
import { parseRecords } from './csv.ts';
import { byText, type CategoryAbout, integer, type ReadDownload, slug } from './published-table.ts';

/** Names to print, where they are not those of the classes. */
const LABELS: Readonly<Record<string, string>> = {
  'other-burglary': 'Burglary of business and community premises',
  theft: 'Theft (from the person, shoplifting, bicycle, other)',
  'criminal-damage': 'Criminal damage and arson',
  drugs: 'Drug offences',
  'blade-possession': 'Possession of article with blade or point',
  'other-weapons': 'Possession of other weapons',
  'possession-of-weapons': 'Possession of weapons, of any kind',
  'public-order-other': 'Public order and miscellaneous crimes against society',
};

/** The class is left out: it ends in February 2013 but for a few, so any total that held it would break there. */
const LEFT_OUT = 'historical-fraud-and-forgery';

/** One offence class of one area: its leaf category and its count by month. */
export interface LondonRow {
  readonly area: string;
  readonly category: string;
  readonly major: string;
  readonly minor: string;
  /** Offences by month of the file (`2019-04`). */
  readonly counts: ReadonlyMap<string, number>;
}

/** The rows of a published file, of boroughs or of wards, in leaf categories that hold the same in every vintage. */
export function londonRows(read: ReadDownload, file: string): LondonRow[] {
  return parseRecords(read(file)).flatMap((row) => {
    const [major, minor] = [row['MajorText'] ?? '', row['MinorText'] ?? ''];
    const name = row['LookUp_BoroughName'] ?? '';
    const category = metCategory(major, minor);
    if (category === null) throw new Error(`${file}: ${major}, ${minor} is in no category`);
    if (category === LEFT_OUT) return [];
    const months = Object.keys(row).filter((header) => /^\d{6}$/.test(header));
    const counts = months.map((header): [string, number] => [
      `${header.slice(0, 4)}-${header.slice(4)}`,
      integer(row[header] ?? '', `${file}, ${name}, ${header}`),
    ]);
    return [
      {
        area: londonAliases[name] ?? slug(name),
        // Stalking and harassment lies inside violence without injury in the tables to January 2024.
        category: category === 'stalking-and-harassment' ? 'violence-without-injury' : category,
        major,
        minor,
        counts: new Map(counts),
      },
    ];
  });
}

/** Adds up rows by area, category and month. */
export function londonSums(
  rows: readonly LondonRow[],
): (area: string, category: string, month: string) => number {
  const sums = new Map<string, number>();
  for (const { area, category, counts } of rows)
    for (const [month, count] of counts) {
      const key = `${area}/${category}/${month}`;
      sums.set(key, (sums.get(key) ?? 0) + count);
    }
  return (area, category, month) => sums.get(`${area}/${category}/${month}`) ?? 0;
}

/** What each leaf category was folded from, in the spelling of the source. */
export function londonCategories(rows: readonly LondonRow[]): Readonly<Record<string, CategoryAbout>> {
  const found = [...new Set(rows.map(({ category }) => category))].sort(
    (a, b) => Object.keys(metCategories).indexOf(a) - Object.keys(metCategories).indexOf(b),
  );
  return Object.fromEntries(
    found.map((category): [string, CategoryAbout] => {
      const own = rows.filter((row) => row.category === category);
      const names = (of: (row: LondonRow) => string) => {
        const byName = new Map<string, string>();
        for (const row of own)
          if (!byName.has(of(row).toLowerCase())) byName.set(of(row).toLowerCase(), of(row));
        return [...byName.values()].sort(byText);
      };
      const isWhole = metCategories[category]?.minors.length === 0;
      const label = LABELS[category] ?? sentenceCase(category);
      return [
        category,
        { label, majors: names(({ major }) => major), minors: isWhole ? [] : names(({ minor }) => minor) },
      ];
    }),
  );
}

/** `violence-with-injury` as Violence with injury. */
const sentenceCase = (key: string): string =>
  `${key.charAt(0).toUpperCase()}${key.slice(1).replaceAll('-', ' ')}`;
