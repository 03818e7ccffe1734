import { serialReading } from '../../period/readings.ts';
import { shown } from '../../source/fault-list.ts';
import type { Frame } from '../frame/frame.ts';
import { isPeriodLike, isYear, partPeriod } from '../words/part-period.ts';
import type { LabelRole } from '../words/role-words.ts';
import { isWhole, namesFigure } from '../words/words.ts';
import { type HeaderPeriod, yearOfTable } from './column-names.ts';
import { type ColumnTexts, holdsFigures, settles } from './column-texts.ts';
import type { Plan } from './plan.ts';

/** What is known of the columns of a table while they get their roles. */
export interface ColumnsFound {
  readonly frame: Frame;
  /** The headers as words, and the role that they name. */
  readonly words: readonly string[];
  readonly roles: readonly (LabelRole | null)[];
  readonly perHeader: ReadonlyMap<number, HeaderPeriod>;
  readonly said: ReadonlyMap<string, readonly number[]>;
  readonly taken: Map<number, string>;
  readonly missing: string[];
  header(at: number): string;
  of(at: number): ColumnTexts;
  /** Whether a share of the distinct texts of a column pass a test. */
  most(at: number, test: (text: string) => boolean, share: number): boolean;
  /** Columns without a role that pass a test. */
  columnsWhere(test: (at: number) => boolean): readonly number[];
  guess(role: string, at: number): number;
}

/** Whether most of a column reads like periods. */
export const looksDated = ({ most }: ColumnsFound, at: number): boolean =>
  most(at, (text) => isPeriodLike(text), 0.8);

const isWeeks = (words: string): boolean => /\bweeks?\b/.test(words);

/** Whether a column holds months or quarters without their year; a total may stand among them. */
export const isParts = ({ most, words }: ColumnsFound, at: number): boolean =>
  most(
    at,
    (text) =>
      partPeriod(text) !== null ||
      (isWeeks(words[at] ?? '') ? /^(?:[1-9]|[1-4]\d|5[0-3])$/ : /^(?:1[0-2]|[1-9])$/).test(text) ||
      isWhole(text),
    1,
  ) && !most(at, isWhole, 1);

/** Finds what names the periods of a table, and when its figures were released: columns, headers, or nothing in it. */
export function planPeriod(
  found: ColumnsFound,
  hasPeriod: boolean,
): { readonly period: Plan['period']; readonly vintage: number } {
  const { frame, words, roles, perHeader, said, taken, missing, header, of, most, columnsWhere, guess } =
    found;
  const { body } = frame;
  const named = [...perHeader.keys()];
  const isSerials = (at: number) => most(at, (text) => serialReading(text) !== null, 1);
  const isYears = (at: number) => most(at, isYear, 1);
  const partIs = (at: number) =>
    isWeeks(words[at] ?? '')
      ? 'week'
      : /\bq|quarter/.test(words[at] ?? '') || most(at, (text) => /^q/i.test(text) || isWhole(text), 1)
        ? 'quarter'
        : 'month';
  let period: Plan['period'] = { is: 'stated' };
  const vintage =
    said.get('released')?.[0] ??
    columnsWhere((at) => roles[at] === 'vintage' && looksDated(found, at))[0] ??
    -1;
  if (vintage >= 0) guess('released', vintage);
  const saidPeriod = said.get('period') ?? [];
  const yearAt =
    columnsWhere((at) => (roles[at] === 'year' || roles[at] === 'period') && isYears(at))[0] ?? -1;
  const isWide = named.length > 1 || (named.length === 1 && saidPeriod.length === 0 && yearAt < 0);
  const isPartOnly = named.length > 0 && named.every((at) => perHeader.get(at)?.isPart);
  if (
    isWide &&
    saidPeriod.length === 0 &&
    (isPartOnly || !columnsWhere((at) => roles[at] === 'period' && looksDated(found, at)).length)
  ) {
    const year = isPartOnly ? yearAt : -1;
    if (year >= 0) guess('year', year);
    if (isPartOnly && year < 0 && !hasPeriod && yearOfTable(frame) === null)
      missing.push(
        `the year of ${named.slice(0, 3).map(header).map(shown).join(', ')} (say it with --period-of 2018/19)`,
      );
    // Years across and months down: each figure is of the month of its row in the year of its column.
    const isYearly = named.every((at) => isYear(perHeader.get(at)?.text ?? ''));
    const part = isYearly
      ? (columnsWhere(
          (at) =>
            isParts(found, at) &&
            !looksDated(found, at) &&
            (roles[at] === 'part' || roles[at] === 'period' || !holdsFigures(of(at))),
        )[0] ?? -1)
      : -1;
    if (part >= 0) guess(partIs(part), part);
    period = { is: 'headers', year, part, partIs: partIs(part) };
  } else {
    const [first = -1, second = -1] = saidPeriod;
    const partAt =
      columnsWhere(
        (at) =>
          at !== yearAt &&
          (roles[at] === 'part' || roles[at] === 'period' || isWeeks(words[at] ?? '')) &&
          isParts(found, at) &&
          !looksDated(found, at),
      )[0] ?? -1;
    const dated = columnsWhere(
      (at) =>
        (roles[at] === 'period' && (looksDated(found, at) || isSerials(at))) ||
        ((roles[at] === 'year' || roles[at] === 'part') && looksDated(found, at)),
    );
    const undated = columnsWhere(
      (at) =>
        looksDated(found, at) &&
        (!holdsFigures(of(at)) || isYears(at)) &&
        roles[at] === null &&
        !namesFigure(words[at] ?? ''),
    );
    if (second >= 0) period = { is: 'year-and-part', year: first, part: second, partIs: partIs(second) };
    else if (first >= 0) period = { is: 'column', at: first };
    else if (yearAt >= 0 && partAt >= 0 && dated.every((at) => at === yearAt))
      period = {
        is: 'year-and-part',
        year: guess('year', yearAt),
        part: guess(partIs(partAt), partAt),
        partIs: partIs(partAt),
      };
    else if (partAt >= 0 && dated.length + undated.length === 0 && (hasPeriod || yearOfTable(frame) !== null))
      period = {
        is: 'year-and-part',
        year: -1,
        part: guess(partIs(partAt), partAt),
        partIs: partIs(partAt),
      };
    else if (dated.length > 0 || undated.length > 0) {
      const finest =
        [...dated, ...(dated.length > 0 ? [] : undated)].sort(
          (a, b) =>
            Number(roles[a] === 'year') - Number(roles[b] === 'year') ||
            of(b).distinct.size - of(a).distinct.size,
        )[0] ?? -1;
      period = { is: 'column', at: guess('period', finest) };
      for (const at of dated) if (!taken.has(at) && settles(body, [finest], at)) taken.set(at, 'settled');
    } else if (!hasPeriod && said.get('period') === undefined) {
      // What is called a period is one, whatever stands in it: each of its cells is then told.
      const called =
        columnsWhere(
          (at) => roles[at] === 'period' && (!holdsFigures(of(at)) || words[at] === 'period'),
        )[0] ?? yearAt;
      if (partAt >= 0 && called < 0)
        missing.push(
          `the year of ${shown(header(partAt))} (say it with --period-of 2018/19, or name its column with --column period=…)`,
        );
      else if (called >= 0) period = { is: 'column', at: guess('period', called) };
      else
        missing.push(
          partPeriod(frame.sheet) === null
            ? 'period'
            : `period, unless its sheets are months of a year (say it with --period-of 2018/19)`,
        );
    }
  }
  return { period, vintage };
}
