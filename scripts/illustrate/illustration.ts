import type { ColumnAbout, TableEntry, TidyTable } from '../tidy/published-table.ts';
import { type Chance, chance } from './chance.ts';

export type Cells = readonly (string | number)[];

/** A draw of one table's figures: rows without the column that labels them illustrative. */
export interface Illustration {
  readonly id: string;
  readonly title: string;
  readonly period: string;
  readonly unit: string;
  readonly areaLevel: string;
  /** Columns after `basis`. */
  readonly columns: readonly ColumnAbout[];
  /** What the figures were made to look like, and where they are not like real ones. */
  readonly caveats: readonly string[];
  /** Every number that the draw depends on. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly draw: (chance: Chance) => readonly Cells[];
  /** What the meeting's notes say of the figures; the first draw that agrees is kept. */
  readonly agrees?: (rows: readonly Cells[]) => boolean;
}

const DRAWS = 20_000;

const BASIS: ColumnAbout = {
  name: 'basis',
  type: 'text',
  values: ['illustrative'],
  description: 'illustrative in every row: the figures are invented.',
};

/** A number of its own for each table, so that two tables with the same seed share no random numbers. */
function streamOf(id: string): number {
  let hash = 0;
  for (const character of id) hash = (hash * 31 + character.charCodeAt(0)) % 2 ** 32;
  return hash * 2 ** 16;
}

/** Makes the table of an illustration: the draw of the first seed, counted from 1, that agrees with the notes. */
export function illustrate(about: Illustration): TidyTable {
  const stream = streamOf(about.id);
  for (let seed = 1; seed <= DRAWS; seed += 1) {
    const rows = about.draw(chance(stream + seed));
    if (about.agrees === undefined || about.agrees(rows))
      return { entry: entryOf(about, seed), rows: rows.map((row) => ['illustrative', ...row]) };
  }
  throw new Error(`${about.id}: no draw of ${DRAWS} agrees with the notes`);
}

function entryOf(about: Illustration, seed: number): TableEntry {
  return {
    id: about.id,
    file: `${about.id}.csv`,
    title: about.title,
    publisher: 'police-indicators (illustrative figures, not real)',
    licence: 'MIT',
    attribution: 'Illustrative figures made by police-indicators: not real, and not evidence of anything.',
    basis: 'illustrative',
    period: about.period,
    window: 'period',
    unit: about.unit,
    areaLevel: about.areaLevel,
    scheme: null,
    columns: [BASIS, ...about.columns],
    caveats: [
      'Illustrative: invented figures, made so as to agree with what was said at the meeting. Checking them against the meeting is circular.',
      ...about.caveats,
    ],
    derivation: `Drawn by scripts/illustrate from seeded random numbers (seed ${seed}${
      about.agrees === undefined
        ? ''
        : ', the first from 1 whose draw agrees with the conditions listed under parameters'
    }).`,
    parameters: { seed, ...about.parameters },
  };
}

export const AREA: ColumnAbout = {
  name: 'area',
  type: 'text',
  description: 'Key of the area, as in areas.csv.',
};
export const MONTH: ColumnAbout = { name: 'period', type: 'period', description: 'Month.' };
export const QUARTER: ColumnAbout = { name: 'period', type: 'period', description: 'Financial quarter.' };
export const numerator = (description: string): ColumnAbout => ({
  name: 'numerator',
  type: 'integer',
  description,
});
export const denominator = (description: string): ColumnAbout => ({
  name: 'denominator',
  type: 'integer',
  description,
});

/** Local policing areas with a size, on which interviews, incidents and offences are scaled. */
export const LPAS: readonly (readonly [area: string, share: number])[] = [
  ['herefordshire', 0.16],
  ['north-worcestershire', 0.22],
  ['shropshire', 0.24],
  ['south-worcestershire', 0.22],
  ['telford-and-wrekin', 0.16],
];

/** Consecutive months from the first, `2017-04`. */
export function months(first: string, count: number): string[] {
  const [year = 0, month = 0] = first.split('-').map(Number);
  return Array.from({ length: count }, (_, step) => {
    const ordinal = year * 12 + month - 1 + step;
    return `${Math.floor(ordinal / 12)}-${String((ordinal % 12) + 1).padStart(2, '0')}`;
  });
}

/** The quarters of the financial years 2017/18 and 2018/19. */
export const QUARTERS: readonly string[] = ['2017/18', '2018/19'].flatMap((year) =>
  [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`),
);

/** A yearly wave that peaks in July: more calls and offences in summer. */
export const season = (period: string, size: number): number =>
  1 + size * Math.cos(((Number(period.slice(5, 7)) - 7) / 6) * Math.PI);

/** The value at a place of a list that has one, for lists that are known to be long enough. */
const numberAt = (cells: Cells | undefined, index: number): number => Number(cells?.[index] ?? 0);

/** The sum of a column over the rows that a condition picks. */
export function total(rows: readonly Cells[], column: number, where: (row: Cells) => boolean): number {
  return rows.reduce((sum, row) => (where(row) ? sum + numberAt(row, column) : sum), 0);
}
