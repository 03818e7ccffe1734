import type { Month } from '../../period/period.ts';
import { type FaultList, shown } from '../fault-list.ts';
import type { TallyStore } from '../tally-store.ts';
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

/** Crime IDs that were met, as fingerprints. */
export interface CrimeIds {
  /** Whether an ID was met before; it is met from now on. */
  hasMet(id: string): boolean;
}

const FIRST_SIZE = 1 << 16;
const FULL = 0.7;

/**
 * Remembers IDs in about 12 to 24 bytes each, by a fingerprint of 64 bits: among ten million IDs the chance that
 * any two share one by accident is about three in a million.
 */
export function crimeIds(): CrimeIds {
  let slots = new Uint32Array(2 * FIRST_SIZE);
  let mask = FIRST_SIZE - 1;
  let count = 0;

  /** Puts a fingerprint in the first free slot of its row of slots; `false` when it is there already. */
  const put = (table: Uint32Array, last: number, high: number, low: number): boolean => {
    for (let at = low & last; ; at = (at + 1) & last) {
      const first = table[2 * at];
      const second = table[2 * at + 1];
      if (first === high && second === low) return false;
      if (first === 0 && second === 0) {
        table[2 * at] = high;
        table[2 * at + 1] = low;
        return true;
      }
    }
  };
  const grow = () => {
    const larger = new Uint32Array(2 * slots.length);
    const last = larger.length / 2 - 1;
    for (let at = 0; at < slots.length; at += 2) {
      const [high = 0, low = 0] = [slots[at], slots[at + 1]];
      if (high !== 0 || low !== 0) put(larger, last, high, low);
    }
    slots = larger;
    mask = last;
  };
  return {
    hasMet(id) {
      let high = 0x811c9dc5;
      let low = 0x9e3779b9;
      for (let at = 0; at < id.length; at += 1) {
        const code = id.charCodeAt(at);
        high = Math.imul(high ^ code, 0x01000193);
        low = Math.imul(low ^ code, 0x85ebca6b) + high;
      }
      high = Math.imul(high ^ (high >>> 16), 0xc2b2ae35) >>> 0;
      low = Math.imul(low ^ (low >>> 15), 0x27d4eb2d) >>> 0;
      // No fingerprint is 0, which marks a free slot.
      if (high === 0 && low === 0) low = 1;
      if (!put(slots, mask, high, low)) return true;
      count += 1;
      if (count > FULL * (mask + 1)) grow();
      return false;
    },
  };
}
