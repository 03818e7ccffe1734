import type { BriefingData } from '../assess/briefing/context.ts';
import { dayText } from '../period/day-number.ts';
import { isPeriod } from '../period/is-period.ts';
import { lastDay } from '../period/month-index.ts';
import { parsePeriod } from '../period/parse-period.ts';
import type { Series } from '../series/series.ts';
import { type Release, rowsWhere, type Table, tableOfRows } from '../series/table.ts';
import { whole } from '../words/numbers.ts';
import type { Headline, ScorecardRow } from './paper.ts';
import type { Profile } from './profile/profile.ts';

/** What came out after the meeting, with the day, and why it is taken to be that. */
interface Late extends Release {
  readonly title: string;
}

/** The figures that a paper may use, and which of them came out after the meeting. */
export interface Released {
  readonly data: BriefingData;
  /** Tables that came out after the meeting and are used all the same, by id; own rows by that of their indicator. */
  readonly late: ReadonlyMap<string, Late>;
  /** What was left out for it, a line each. */
  readonly leftOut: readonly string[];
}

/**
 * Released: which figures were there to be seen on the day of the meeting?
 *
 * Rows that say when they were released (`released`) are taken at their word, shipped or the user's own. Else a table came out on the day that it
 * says, stated by its publisher or assumed; one that does not say at the end of its last period, which is the earliest that it can have. What
 * came out after the meeting is left out, unless the profile has `publishedLater`, and then all that rests on it is marked. Without a
 * meeting everything is used; lists (of areas, of weights) and the user's own rows without a day are no releases.
 */
export function releasedBy(data: BriefingData, { meeting, publishedLater = false }: Profile): Released {
  if (meeting === undefined) return { data, late: new Map(), leftOut: [] };
  const late = new Map<string, Late>();
  const kept = <Row>(key: string, title: string, table: Table<Row>, release: Release | null): Table<Row> => {
    const days = table.columns['released'];
    const isLate = (at: number) => {
      const day = dayOf(days?.at(at));
      return day !== null && day > meeting;
    };
    const own = Array.from({ length: days?.length ?? 0 }, (_, at) => dayOf(days?.at(at))).filter(
      (day) => day !== null,
    );
    const last = own.sort().at(-1);
    const found =
      last === undefined ? release : { day: last, known: true, says: 'the rows say when they were released' };
    if (found === null || found.day <= meeting) return table;
    late.set(key, { title, ...found });
    return last === undefined ? rowsWhere(table, () => false) : rowsWhere(table, (at) => !isLate(at));
  };
  const tables = Object.entries(data.tables ?? {}).map(
    ([id, table]) => [id, kept(id, table.about.title, table, releaseOf(table))] as const,
  );
  const own = (data.own ?? []).map(({ indicator, rows }) => {
    const table = tableOfRows(indicator, rows);
    return { indicator, rows: kept(ownKey(indicator.id), indicator.name, table, null) };
  });
  if (publishedLater) return { data, late, leftOut: [] };
  const some = (table: Table<object>) => table.length > 0;
  return {
    data: {
      ...data,
      ...(data.tables === undefined
        ? {}
        : { tables: Object.fromEntries(tables.filter(([id, table]) => some(table) || !late.has(id))) }),
      ...(data.own === undefined ? {} : { own: own.filter(({ rows }) => some(rows)) }),
    },
    late: new Map(),
    leftOut: [...late.values()].map(
      (each) => `${each.title}: came out after the meeting, ${dayWords(each)}.`,
    ),
  };
}

const ownKey = (indicator: string) => `own ${indicator}`;

/** A day as rows have it; of a month its last. */
function dayOf(cell: unknown): string | null {
  const text = String(cell ?? '');
  if (/^\d{4}-\d{2}-\d{2}/.test(text)) return text.slice(0, 10);
  return isPeriod(text) ? dayText(lastDay(parsePeriod(text))) : null;
}

function releaseOf({ about: { asOf, period, released } }: Table<object>): Release | null {
  if (released !== undefined) return released;
  const said = asOf ?? period;
  if (said === '') return null;
  return { day: dayText(lastDay(parsePeriod(said))), known: false, says: 'it does not say when' };
}

const dayWords = ({ day, known, says }: Release) =>
  known ? `on ${day} (${says})` : `not before ${day} (assumed: ${says})`;

const MARK = 'published later';
/** The same in a cell. */
const CELL_MARK = 'later';

/** What is said of it on page one. */
export function laterWords(tables: readonly Late[]): string {
  const [many, assumed] = [tables.length, tables.filter(({ known }) => !known).length];
  const days =
    assumed === 0
      ? ''
      : ` (${assumed === many ? '' : `${whole(assumed)} `}day${assumed === 1 ? '' : 's'} assumed)`;
  return `${many === 1 ? '1 table' : `${whole(many)} tables`} came out after the meeting${days}, marked “${MARK}” or “${CELL_MARK}”.`;
}

/** The tables that came out after the meeting, with their days, for the appendix. */
export const laterLines = (tables: readonly Late[]) =>
  tables.map((each) => `${each.title}: ${dayWords(each)}.`);

/** Which of what came out after the meeting a series rests on. */
export const latesOf = (
  { basis, indicator, sources }: Series,
  late: Released['late'],
): readonly (readonly [string, Late])[] =>
  [...sources.map(({ id }) => id), ...(basis === 'own' ? [ownKey(indicator.id)] : [])].flatMap((key) => {
    const found = late.get(key);
    return found === undefined ? [] : [[key, found] as const];
  });

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
