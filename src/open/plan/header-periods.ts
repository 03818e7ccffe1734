import type { ObservationState } from '../../series/observation.ts';
import type { HeaderPath } from '../frame/frame.ts';
import { unmarked } from '../words/marks.ts';
import { isPeriodLike, isYear, joinedPeriod, partPeriod } from '../words/part-period.ts';

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
): ReadonlyMap<number, HeaderPeriod> {
  const found = new Map<number, HeaderPeriod>();
  for (const [at, path] of headers.entries()) {
    if (!mayHold(at)) continue;
    const read = headerPeriod(path);
    if (read !== null) found.set(at, read);
  }
  if (found.size > 0) return found;
  // `Offences 2018/19` and `Rate 2018/19`, where no header is a period by itself.
  for (const [at, path] of headers.entries()) {
    const read = mayHold(at) ? besideWords(path) : null;
    if (read !== null) found.set(at, read);
  }
  return found.size > 1 ? found : new Map();
}

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
