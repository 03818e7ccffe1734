import { policeUkOutcomes } from '../../indicator/police-uk-outcomes.ts';
import { comparePeriods } from '../../period/compare-periods.ts';
import { isPeriod } from '../../period/is-period.ts';
import type { Month } from '../../period/period.ts';
import type { Tally } from '../../series/observation.ts';
import type { Table } from '../../series/table.ts';
import { whole } from '../../words/numbers.ts';
import { printable, shown } from '../fault-list.ts';
import type { FileRead, ReadingNote } from '../source-report.ts';
import type { RecordFacts } from './record-counter.ts';
import type { PoliceUkKind, RecordLayout } from './record-layout.ts';

const MOST_LISTED = 12;

/** What is peculiar about the records, as notes; none for what did not occur. */
export function recordNotes(
  facts: RecordFacts,
  { records, sharesIds, headers }: RecordLayout,
  repeatedIds: 'count' | 'once',
): readonly ReadingNote[] {
  const policy = repeatedIds === 'count' ? 'counted as they are published' : 'rejected, all but the first';
  const notes: readonly (readonly [code: string, count: number, text: string])[] = [
    [
      'no-crime-id',
      headers.id === undefined ? 0 : facts.withoutId,
      'without a crime ID, as anti-social behaviour is published',
    ],
    [
      'repeated-crime-id',
      sharesIds ? 0 : facts.repeated,
      `with the crime ID of an earlier record, ${policy}`,
    ],
    ['no-outcome', facts.withoutOutcome, 'without an outcome, counted with an empty one, which is unknown'],
    ['no-location', headers.lsoaCode === undefined ? 0 : facts.withoutLocation, 'without an LSOA'],
    ['outside-areas', facts.outside, 'at a place in none of the areas asked for, counted apart'],
    [
      'reported-elsewhere',
      facts.reportedElsewhere,
      'reported by another force than the one they fall within, which counts',
    ],
    [
      'near-month-end',
      facts.nearMonthEnd,
      'in the last hour of a month in UTC, which in summer time is the next month in London; counted in the month that the file is for, or else in that of London',
    ],
  ];
  const subject = `${records.charAt(0).toUpperCase()}${records.slice(1)}`;
  return notes
    .filter(([, count]) => count > 0)
    .map(([code, count, text]) => ({
      code,
      count,
      text: `${subject} ${text}: ${whole(count)} of ${whole(facts.records)}.`,
    }));
}

/** What was taken for granted of the labels of the tallies, as sentences. */
export function recordAssumptions(rows: Table<Tally>, layout: RecordLayout): readonly string[] {
  if (layout.headers.outcome === 'Outcome') return [];
  const known = new Set(policeUkOutcomes.map(({ name }) => name));
  const unknown = new Set<string>();
  for (const { outcome = '' } of rows) if (outcome !== '' && !known.has(outcome)) unknown.add(outcome);
  if (unknown.size === 0) return [];
  const listed = [...unknown].slice(0, MOST_LISTED).map((name) => JSON.stringify(shown(name)));
  return [
    `Outcomes that data.police.uk does not have, counted as neither charge nor NFA: ${listed.join(', ')}.`,
  ];
}

/** What was read of a file, and what was taken for granted. */
export interface FileAccount {
  readonly read: FileRead;
  readonly assumptions: readonly string[];
}

/** What was met while a file was read. */
interface FileFacts {
  readonly rowsRead: number;
  readonly used: number;
  readonly months: ReadonlySet<Month>;
  readonly blank: number;
  /** What cells are separated by, in words. */
  readonly separator: string;
}

/** The account of a file of records that was read to its end. */
export function fileAccount(file: string, { records }: RecordLayout, facts: FileFacts): FileAccount {
  const { rowsRead, used, months, blank, separator } = facts;
  const named = namedFile(file);
  const name = printable(file);
  const sorted = [...months].sort(comparePeriods);
  const others = sorted.filter((month) => named.month !== null && month !== named.month);
  const [from = null] = sorted;
  return {
    read: { file, rowsRead, used, rejectedCount: rowsRead - used, from, to: sorted.at(-1) ?? null },
    assumptions: [
      ...(separator === 'commas' ? [] : [`${name}: cells are separated by ${separator}.`]),
      ...(blank === 0 ? [] : [`${name}: blank rows passed over: ${blank}.`]),
      ...(others.length === 0
        ? []
        : [
            `${name} holds ${records} of ${others.join(', ')}: the month of each record counts, not that of the file name.`,
          ]),
    ],
  };
}

/** What the name of a file of data.police.uk says of it: `2018-10-west-mercia-street.csv`. */
export interface NamedFile {
  readonly month: Month | null;
  readonly force: string | null;
  readonly kind: PoliceUkKind | null;
}

/** Reads the name of a file, in whatever folder. What it does not say is `null`. */
export function namedFile(path: string): NamedFile {
  const name = path.split(/[\\/]/).at(-1) ?? '';
  const [, month = '', force = '', kind = ''] =
    /^(\d{4}-\d\d)-([a-z][a-z-]*?)-(street|outcomes|stop-and-search)\.csv$/i.exec(name) ?? [];
  return {
    month: isPeriod(month, 'month') ? month : null,
    force: force === '' ? null : force.toLowerCase(),
    kind: kindOf(kind.toLowerCase()),
  };
}

function kindOf(text: string): PoliceUkKind | null {
  return text === 'street' || text === 'outcomes' || text === 'stop-and-search' ? text : null;
}
