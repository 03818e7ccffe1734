import { plainName } from '../../source/area-finder.ts';
import { shown } from '../../source/fault-text.ts';
import type { HeaderPath } from '../frame/frame.ts';
import { unmarked } from '../words/marks.ts';
import { headerWords } from '../words/words.ts';
import type { LabelColumn, PlanOptions } from './plan.ts';

/** The values that the indicator knows of a dimension. */
export function valuesOf(
  name: string,
  { indicator }: Pick<PlanOptions, 'indicator'>,
): readonly string[] | null {
  const { dimensions = {} } = indicator ?? {};
  return Object.hasOwn(dimensions, name) ? (dimensions[name] ?? null) : null;
}

const reserved = new Set([
  'area',
  'period',
  'count',
  'numerator',
  'denominator',
  'value',
  'n',
  'state',
  'category',
  'outcome',
  'basis',
]);

/** The name of a column in rows: the words of its header, joined; never that of another column. */
export function nameFor(header: string, labels: readonly LabelColumn[]): string {
  const base =
    headerWords(header)
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replaceAll(/^-|-$/g, '') || 'column';
  const isUsed = (name: string) =>
    reserved.has(name) || name === '__proto__' || labels.some((each) => each.name === name);
  let name = isUsed(base) ? `${base}-column` : base;
  for (let number = 2; isUsed(name); number += 1) name = `${base}-column-${number}`;
  return name;
}

/** The year in a text such as a sheet's name or a title: `2018/19`, `Crimes 2019`. */
export function yearIn(text: string): string | null {
  const found = text.match(/\b(?:19|20)\d\d(?:[/-]\d{2,4})?(?![\d/-])/g) ?? [];
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The year that the name of a sheet or a title gives the months of a table; when it was made is none. */
export function yearOfTable({
  sheet,
  titles,
}: {
  readonly sheet: string;
  readonly titles: readonly string[];
}): { readonly year: string; readonly text: string } | null {
  for (const text of [sheet, ...titles]) {
    const year = yearIn(text);
    if (
      year !== null &&
      !/\b(?:extract|publish|print|produce|run|creat|updat|correct|as at|as of|source|next)/i.test(text)
    )
      return { year, text };
  }
  return null;
}

export function isOf(text: string, { indicator }: PlanOptions): boolean {
  if (indicator === null) return false;
  const plain = plainName(unmarked(text).text);
  return Object.values(indicator.categories ?? {}).some(
    (names) => names !== 'all' && names !== undefined && names.some((name) => plainName(name) === plain),
  );
}

/** The columns that the user names, by role, and the roles for which there is no such column. */
export function saidColumns(
  headers: readonly HeaderPath[],
  { columns, dimensions }: Pick<PlanOptions, 'columns' | 'dimensions'>,
): { readonly said: ReadonlyMap<string, readonly number[]>; readonly wanting: readonly string[] } {
  const said = new Map<string, readonly number[]>();
  const wanting: string[] = [];
  for (const [role, names] of [...Object.entries(columns), ...Object.entries(dimensions)]) {
    if (names === undefined) continue;
    const places = (names === null ? [] : [names].flat()).map((name) => {
      const plain = plainName(name);
      const inFull = headers.findIndex((path) => plainName(path.join(' ')) === plain);
      const inPart = headers.findIndex((path) => path.some((text) => plainName(text) === plain));
      if (inFull < 0 && inPart < 0) wanting.push(`${role} (named ${shown(name)})`);
      return inFull >= 0 ? inFull : inPart;
    });
    said.set(
      role,
      places.filter((at) => at >= 0),
    );
  }
  return { said, wanting };
}

/** What was guessed of the columns, and which have no role, as sentences. */
export function columnsSaid(
  headers: readonly HeaderPath[],
  used: ReadonlySet<number>,
  guessed: readonly string[],
  figures: readonly string[],
): readonly string[] {
  const others = headers.flatMap((path, at) =>
    used.has(at) || path.length === 0 ? [] : [JSON.stringify(shown(path.join(' ')))],
  );
  return [
    ...(guessed.length === 0 ? [] : [`Columns are guessed from their headers, ${guessed.join(', ')}.`]),
    ...figures,
    ...(others.length === 0 ? [] : [`Columns without a role: ${others.join(', ')}.`]),
  ];
}
