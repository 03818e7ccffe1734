import type { BriefingData } from '../assess/briefing/context.ts';
import { dayText } from '../period/day-number.ts';
import { lastDay } from '../period/month-index.ts';
import { parsePeriod } from '../period/parse-period.ts';
import type { Series } from '../series/series.ts';
import type { Table } from '../series/table.ts';
import type { Headline, ScorecardRow } from './paper.ts';
import type { Profile } from './profile/profile.ts';

/** The figures that a paper may use, and which of them came out after the meeting. */
export interface Released {
  readonly data: BriefingData;
  /** Ids of tables that came out after the meeting and are used all the same. */
  readonly late: ReadonlySet<string>;
  /** What was left out for it, a line each. */
  readonly leftOut: readonly string[];
}

/**
 * Released: which figures were there to be seen on the day of the meeting?
 *
 * A table came out at the end of the month as of which its figures are (`asOf`); where it does not say, it is taken to have
 * come out on the last day of its last period, which is the earliest that it can have. One that came out after the meeting is left out,
 * unless the profile has `publishedLater`, and then all that rests on it is marked. Without a meeting everything is used; lists (of areas, of
 * weights) and the user's own files are no releases.
 */
export function releasedBy(data: BriefingData, { meeting, publishedLater = false }: Profile): Released {
  if (meeting === undefined) return { data, late: new Set(), leftOut: [] };
  const late = Object.entries(data.tables ?? {}).flatMap(([id, table]) => {
    const day = dayOfRelease(table);
    return day !== null && day > meeting ? [{ id, day, title: table.about.title }] : [];
  });
  if (publishedLater) return { data, late: new Set(late.map(({ id }) => id)), leftOut: [] };
  const gone = new Set(late.map(({ id }) => id));
  const tables = Object.fromEntries(Object.entries(data.tables ?? {}).filter(([id]) => !gone.has(id)));
  return {
    data: { ...data, tables },
    late: new Set(),
    leftOut: late.map(({ day, title }) => `${title}: came out after the meeting, by ${day}.`),
  };
}

function dayOfRelease({ about: { asOf, period } }: Table<object>): string | null {
  const said = asOf ?? period;
  return said === '' ? null : dayText(lastDay(parsePeriod(said)));
}

const MARK = 'published later';
/** The same in a cell. */
const CELL_MARK = 'later';

/** What is said of it on page one. */
export const laterWords = (tables: number) =>
  `${tables === 1 ? '1 table' : `${tables} tables`} came out after the meeting: what rests on ${tables === 1 ? 'it' : 'them'} is marked “${MARK}”, in rows “${CELL_MARK}”.`;

/** Whether a series rests on figures that came out after the meeting. */
export const restsOnLater = ({ sources }: Series, late: ReadonlySet<string>) =>
  sources.some(({ id }) => late.has(id));

/** A headline that says of its figures that they came out after the meeting. */
export const laterHeadline = (headline: Headline): Headline => ({
  ...headline,
  lead: headline.lead.endsWith(':')
    ? `${headline.lead.slice(0, -1)} (${MARK}):`
    : `${headline.lead} (${MARK})`,
});

/** The same of a row. */
export const laterRow = (row: ScorecardRow): ScorecardRow => ({
  ...row,
  latest: { ...row.latest, small: [row.latest.small, CELL_MARK].filter((each) => each !== '').join(', ') },
});
