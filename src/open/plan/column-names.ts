import type { ObservationState } from '../../series/observation.ts';
import { plainName } from '../../source/area-finder.ts';
import { shown } from '../../source/fault-list.ts';
import type { HeaderPath } from '../frame/frame.ts';
import { unmarked } from '../words/marks.ts';
import { isPeriodLike, isYear, joinedPeriod, partPeriod } from '../words/part-period.ts';
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

/** The period that a header names, and what else it says. */
export interface HeaderPeriod {
  readonly text: string;
  /** Whether it names a part of a year alone, as `Apr` does. */
  readonly isPart: boolean;
  /** What else stands in the header, from the top down. */
  readonly rest: readonly string[];
  readonly state: ObservationState | null;
}

/** The periods that the headers of columns of figures name; marks on them become states. */
export function headerPeriods(
  headers: readonly HeaderPath[],
  mayHold: (at: number) => boolean,
  /** Whether a column holds anything: beside others of its kind it is one of them, whatever stands in it. */
  holdsTexts: (at: number) => boolean,
): ReadonlyMap<number, HeaderPeriod> {
  const found = new Map<number, HeaderPeriod>();
  for (const [at, path] of headers.entries()) {
    if (!mayHold(at)) continue;
    const read = headerPeriod(path);
    if (read !== null) found.set(at, read);
  }
  // A few of them are grades of calls: P1, P2, P3.
  const places = [...found].filter(([, { text }]) => 'financialMonth' in (partPeriod(text) ?? {}));
  if (places.length < LEAST_PLACES) for (const [at] of places) found.delete(at);
  const rests = new Set([...found.values()].map(({ rest }) => rest.join('\n')));
  for (const [at, path] of headers.entries()) {
    if (found.size < 2 || found.has(at) || !holdsTexts(at)) continue;
    const read = headerPeriod(path);
    if (read !== null && rests.has(read.rest.join('\n'))) found.set(at, read);
  }
  if (found.size > 0) return found;
  // `Offences 2018/19` and `Rate 2018/19`, where no header is a period by itself.
  for (const [at, path] of headers.entries()) {
    const read = mayHold(at) ? besideWords(path) : null;
    if (read !== null) found.set(at, read);
  }
  return found.size > 1 ? found : new Map();
}

/** Headers such as `P1` that are months at least. */
const LEAST_PLACES = 6;

function headerPeriod(path: HeaderPath): HeaderPeriod | null {
  const texts = path.map((text) => unmarked(text));
  const state = texts.map((each) => each.state).find((each) => each !== null) ?? null;
  const without = (used: readonly number[]) =>
    texts.flatMap(({ text }, index) => (used.includes(index) ? [] : [text]));
  const partAt = texts.findIndex(({ text }) => partPeriod(text) !== null);
  const yearAt = texts.findIndex(({ text }) => isYear(text));
  if (partAt >= 0 && yearAt >= 0) {
    const [year, part] = [texts[yearAt]?.text ?? '', texts[partAt]?.text ?? ''];
    return { text: joinedPeriod(year, part, 'month'), isPart: false, rest: without([yearAt, partAt]), state };
  }
  const wholeAt = texts.findIndex(({ text }) => isPeriodLike(text) && partPeriod(text) === null);
  if (wholeAt >= 0)
    return { text: texts[wholeAt]?.text ?? '', isPart: false, rest: without([wholeAt]), state };
  if (partAt >= 0) return { text: texts[partAt]?.text ?? '', isPart: true, rest: without([partAt]), state };
  return null;
}

/** A financial year, or a month with its year, before or behind the words of a header. */
function besideWords(path: HeaderPath): HeaderPeriod | null {
  const [{ text, state } = { text: '', state: null }] = path.slice(-1).map((each) => unmarked(each));
  const period = String.raw`(?:19|20)\d\d[/-]\d\d(?:\d\d)?|[A-Za-z]{3,9}[ -](?:(?:19|20)\d\d|\d\d)`;
  const [, before = '', behind = ''] = new RegExp(`^(.+) (${period})$`).exec(text) ?? [];
  const [, first = '', words = ''] = new RegExp(`^(${period}) (.+)$`).exec(text) ?? [];
  const found = behind === '' ? first : behind;
  const rest = behind === '' ? words : before;
  if (found === '' || !isPeriodLike(found) || /\d/.test(rest)) return null;
  return { text: found, isPart: false, rest: [...path.slice(0, -1), rest], state };
}
