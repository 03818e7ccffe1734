import type { Indicator } from '../../indicator/indicator.ts';
import { graver } from '../../series/states.ts';
import type { TableAbout } from '../../series/table.ts';
import type { FoundArea } from '../../source/area-finder.ts';
import type { CsvRecord } from '../../source/csv-records.ts';
import { shown } from '../../source/fault-list.ts';
import type { KnownAreas } from '../../source/source-report.ts';
import type { HeaderPath } from '../frame/frame.ts';
import type { OpenOptions } from '../open-options.ts';
import type { FigureColumn, LabelColumn, LearnLabel, NoPlan, Plan } from '../plan/plan.ts';
import type { Detail, Details } from '../table/details.ts';
import { headerWords } from '../words/words.ts';

/** A table that is published in a known layout: what its columns are, and what is made of its figures. */
export interface PublishedLayout {
  readonly about: Pick<TableAbout, 'id' | 'title' | 'areaLevel' | 'scheme' | 'window'>;
  /** Reads a header, given the name of its sheet and what stands below: the plan, or what is missing. */
  plan(headers: readonly HeaderPath[], sheet: string, body: readonly CsvRecord[]): Plan | NoPlan;
  /** Makes of the figures as they are published those that come out: `addedUp`, and sums of outcomes, say. */
  finish(put: Details): Details;
}

/** What a user may say of files in the layouts of publishers. */
export type PublishedAsked = Pick<OpenOptions, 'codes' | 'columns' | 'measure'> & {
  /** Whether figures by quarter are wanted by year. */
  readonly isYearly: boolean;
};

/** Files of one publisher that are known by their header. A new one is a file of its own and its name in `formats.ts`. */
export interface PublishedFormat {
  /** What such a file is called: `London crime`. */
  readonly name: string;
  /** Whether cells are its header, on a sheet of this name. */
  isHeader(cells: readonly string[], sheet: string): boolean;
  /** Whether what is said of columns is of this layout too; without it such a table is read as any other. */
  takes?(columns: NonNullable<OpenOptions['columns']>, header: readonly string[]): boolean;
  /** How the tables below such a header are read. */
  layout(asked: PublishedAsked, header: readonly string[]): PublishedLayout;
  /** Finds the key of an area by its name: one of those that may occur, or any. */
  areas(known: KnownAreas | undefined): (text: string) => FoundArea;
  /** Whether its figures may be those of an indicator: of any that counts crimes or outcomes unless it says. */
  mayHold?(indicator: Indicator): boolean;
}

/** A column of numbers of crimes or outcomes. They may be below 0: later corrections are published as such. */
export const countAt = (headers: readonly HeaderPath[], at: number, of: Partial<FigureColumn> = {}) =>
  figureAt(headers, at, 'count', of, {
    be: 'must be a whole number',
    test: (number, percent) => !percent && Number.isInteger(number),
  });

/** A column of published proportions. */
export const proportionAt = (headers: readonly HeaderPath[], at: number, of: Partial<FigureColumn> = {}) =>
  figureAt(headers, at, 'proportion', of, {
    be: 'must be a proportion from 0 to 1, such as 0.56',
    test: (number, percent) => number >= 0 && number <= (percent ? 100 : 1),
  });

function figureAt(
  headers: readonly HeaderPath[],
  at: number,
  measure: FigureColumn['measure'],
  of: Partial<FigureColumn>,
  must: NonNullable<FigureColumn['must']>,
): FigureColumn {
  const header = headers[at]?.at(-1) ?? '';
  return { at, header, measure, period: null, area: null, labels: {}, state: null, ...of, must };
}

/** A label that the texts of one column or several make, as they are written or as they are learnt; none without a column. */
export function labelAt(
  headers: readonly HeaderPath[],
  name: string,
  [at, ...others]: readonly number[],
  learn: LearnLabel | null,
): readonly LabelColumn[] {
  if (at === undefined) return [];
  const own = { name, at, is: 'known' as const, header: headers[at]?.at(-1) ?? '', values: null };
  return [learn === null ? own : { ...own, others, learn }];
}

/** Columns that no table of a known layout has. */
export const noOthers = { measure: -1, state: -1, basis: -1, vintage: -1 } as const;

const APART = '#';

/** Columns that tell one figure from another and are no label: those that are named, and any other of text. */
export function tellingApart(
  headers: readonly HeaderPath[],
  named: readonly number[],
  taken: readonly number[],
  body: readonly CsvRecord[],
): readonly LabelColumn[] {
  const isNumeric = (at: number) => body.every(({ cells }) => /^[\s\d.,%+-]*$/.test(cells[at] ?? ''));
  const isVintage = (words: string) =>
    /\b(?:release|released|published|publication|vintage|version|refresh|refreshed|as at)\b/.test(words);
  return headers.flatMap((path, at) => {
    const header = path.at(-1) ?? '';
    const tells =
      named.includes(at) ||
      (!taken.includes(at) && header !== '' && !isVintage(headerWords(header)) && !isNumeric(at));
    return tells ? [{ name: `${APART}${at}`, at, is: 'part' as const, header, values: null }] : [];
  });
}

/** Figures that the labels do not tell apart, added up; published values cannot be, and are refused. */
export function addedUp(put: Details): Details {
  const sums = new Map<string, Detail>();
  const several = new Set<string>();
  for (const detail of put.details) {
    const labels = Object.fromEntries(
      Object.entries(detail.labels).filter(([name]) => !name.startsWith(APART)),
    );
    const own = { ...detail, labels };
    const key = placeOf(own);
    const before = sums.get(key);
    if (before !== undefined && !isImpossible(before) && !isImpossible(own)) several.add(key);
    sums.set(key, before === undefined ? own : addedDetails(before, own));
  }
  const [first] = several;
  if (put.kind === 'published' && first !== undefined) {
    const { area = '', period = '' } = sums.get(first) ?? {};
    const found = `${several.size} places with several, the first ${shown(area)}, ${period}`;
    return {
      ...put,
      details: [],
      refused: { expected: 'must hold one value for each area, period and measure', found },
    };
  }
  const said = `Rows that the labels do not tell apart are added up: ${several.size} figures are such sums.`;
  return {
    ...put,
    details: [...sums.values()],
    assumptions: several.size === 0 ? put.assumptions : [...put.assumptions, said],
  };
}

/** What a figure is of, as one text. */
export const placeOf = ({ area, labels, period }: Detail): string =>
  JSON.stringify([area, Object.values(labels), period]);

const isImpossible = ({ value, state }: Detail): boolean => value === null && state === 'not-applicable';

/**
 * The sum of two figures. A part that is not known makes it incomplete, one that cannot be (`not-applicable`: an offence
 * code that has expired) adds nothing; where none is known it stays a gap.
 */
export function addedDetails(a: Detail, b: Detail): Detail {
  if (isImpossible(b)) return a;
  if (isImpossible(a)) return b;
  const isPartly = (a.value === null) !== (b.value === null);
  const value = a.value === null && b.value === null ? null : (a.value ?? 0) + (b.value ?? 0);
  return { ...a, value, state: isPartly ? 'incomplete' : graver(a.state, b.state) };
}
