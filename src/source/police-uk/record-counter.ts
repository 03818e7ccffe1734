import type { Month } from '../../period/period.ts';
import type { FaultList } from '../fault-list.ts';
import { shown } from '../fault-text.ts';
import type { TallyStore } from '../tally-store.ts';
import type { CrimeIds } from './crime-ids.ts';
import type { ByForce, ByPlace } from './options.ts';
import { type CellFault, recordCells } from './record-cells.ts';
import type { RecordLayout, RecordPlaces } from './record-layout.ts';

/** What is counted beside the tallies: each becomes a note of the report. */
export interface RecordFacts {
  records: number;
  withoutId: number;
  repeated: number;
  withoutOutcome: number;
  withoutLocation: number;
  outside: number;
  reportedElsewhere: number;
  /** Of which the month in London is not that in UTC. */
  nearMonthEnd: number;
}

/** What is known of the file that a record is in. */
export interface CountedFile {
  /** Its name, where the report is of several files. */
  readonly file: string | undefined;
  /** The force in its name, for files that have no such column. */
  readonly force: string | null;
  /** The month in its name. */
  readonly month: Month | null;
}

/** Counts records, each by itself. */
export interface RecordCounter {
  readonly facts: RecordFacts;
  readonly names: ReadonlyMap<string, string>;
  /** How many crime types or outcomes were met, whichever are more. */
  labels(): number;
  /** Counts a record, or so many that are alike; gives its month, or `null` when it was rejected. */
  count(
    cells: readonly string[],
    row: number,
    places: RecordPlaces,
    file: CountedFile,
    records?: number,
  ): Month | null;
  /** Whether every cell of a record can be read. */
  isSound(cells: readonly string[], places: RecordPlaces, file: CountedFile): boolean;
}

interface CounterParts {
  readonly layout: RecordLayout;
  readonly areas: ByForce | ByPlace;
  readonly repeatedIds: 'count' | 'once';
  readonly faults: FaultList;
  readonly store: TallyStore;
  readonly ids: CrimeIds;
}

const onlyOnce: CellFault = {
  expected: 'must be the only record with its crime ID',
  code: 'duplicate-observation',
};

/** Compiles the choices of a reading into a function that counts one record. */
export function recordCounter({
  layout,
  areas,
  repeatedIds,
  faults,
  store,
  ids,
}: CounterParts): RecordCounter {
  const { headers, sharesIds } = layout;
  const read = recordCells(layout, areas);
  const facts: RecordFacts = {
    records: 0,
    withoutId: 0,
    repeated: 0,
    withoutOutcome: 0,
    withoutLocation: 0,
    outside: 0,
    reportedElsewhere: 0,
    nearMonthEnd: 0,
  };
  const refuse = (
    row: number,
    { file }: CountedFile,
    column: string | null,
    text: string,
    fault: CellFault,
  ): null => {
    const found = column === null ? text : shown(text);
    faults.ofRow({ ...(file === undefined ? {} : { file }), row, column, found, ...fault });
    return null;
  };
  return {
    facts,
    names: read.names,
    labels: read.labels,
    isSound: (cells, { at, width }, { force }) =>
      (cells.length === width || isOnlyLonger(cells, width)) &&
      'local' in read.month(cells[at.month] ?? '') &&
      typeof (at.category < 0 ? '' : read.category(cells[at.category] ?? '')) === 'string' &&
      typeof read.outcome(cells[at.outcome] ?? '') === 'string' &&
      typeof read.force((at.force < 0 ? force : cells[at.force]) ?? '') === 'string',
    // One call for each of perhaps ten million records: nothing is made here that is not kept.
    count(cells, row, { at, width }, file, records = 1) {
      facts.records += records;
      if (cells.length !== width && !isOnlyLonger(cells, width))
        return refuse(row, file, null, `${cells.length}`, misshapen(cells, width));
      const monthText = at.month < 0 ? '' : (cells[at.month] ?? '');
      const months = read.month(monthText);
      if ('expected' in months) return refuse(row, file, headers.month ?? null, monthText, months);
      // In the hour of doubt the file says which month it is for; otherwise the time in London does.
      const month = months.utc === file.month ? months.utc : months.local;
      const categoryText = at.category < 0 ? '' : (cells[at.category] ?? '');
      const category = at.category < 0 ? '' : read.category(categoryText);
      if (typeof category !== 'string')
        return refuse(row, file, headers.category ?? null, categoryText, category);
      const outcomeText = at.outcome < 0 ? '' : (cells[at.outcome] ?? '');
      const outcome = read.outcome(outcomeText);
      if (typeof outcome !== 'string')
        return refuse(row, file, headers.outcome ?? null, outcomeText, outcome);
      const forceText = at.force < 0 ? (file.force ?? '') : (cells[at.force] ?? '');
      const force = read.force(forceText);
      if (typeof force !== 'string')
        return refuse(row, file, headers.force ?? 'the file name', forceText, force);

      const id = at.id < 0 ? '' : (cells[at.id] ?? '');
      if (id.trim() === '') facts.withoutId += records;
      else if (!sharesIds && ids.hasMet(id)) {
        facts.repeated += 1;
        if (repeatedIds === 'once') return refuse(row, file, headers.id ?? null, id, onlyOnce);
      }
      if (outcome === '') facts.withoutOutcome += records;
      const code = at.lsoaCode < 0 ? '' : (cells[at.lsoaCode] ?? '');
      const name = at.lsoaName < 0 ? '' : (cells[at.lsoaName] ?? '');
      if (code === '' && name === '') facts.withoutLocation += records;
      if (at.reportedBy >= 0 && cells[at.reportedBy] !== forceText) facts.reportedElsewhere += records;
      if (months.local !== months.utc) facts.nearMonthEnd += records;
      const place = read.place === null ? null : read.place(`${code}\n${name}`);
      if (place?.is === 'outside') facts.outside += records;
      store.add(place?.key ?? force, month, category, outcome, records);
      return month;
    },
  };
}

function misshapen({ length }: readonly string[], width: number): CellFault {
  const hint = length > width ? ' (a cell with a comma in it must be in quotes)' : '';
  return { expected: `must have ${width} cells, as the header has${hint}`, code: 'unreadable' };
}

/** Empty cells at the end of a record do no harm. */
function isOnlyLonger(cells: readonly string[], width: number): boolean {
  return cells.length > width && cells.slice(width).every((cell) => cell.trim() === '');
}
