import type { Month } from '../../period/period.ts';
import type { FaultList } from '../fault-list.ts';
import type { ByForce, ByPlace } from './options.ts';
import { recordForceFinder } from './place-finder.ts';
import { MOST_LABELS } from './record-cells.ts';
import type { CountedFile, RecordCounter } from './record-counter.ts';
import type { RecordColumn, RecordLayout, RecordPlaces } from './record-layout.ts';
import { type FileAccount, fileAccount, namedFile } from './record-notes.ts';

/** Records of a file that are alike in all that is read of them. */
export interface RecordGroup {
  /** The cells of the columns of the file, in their order. */
  readonly cells: readonly string[];
  readonly records: number;
}

/** The texts of a column in any of the groups; none of a column that the file has not. */
export type GroupTexts = Readonly<Record<(typeof doubtful)[number], readonly string[]>>;

/** Columns whose texts tell whether groups will do. */
export const doubtful = ['id', 'category', 'outcome', 'force'] as const satisfies readonly RecordColumn[];

/** A file whose records were grouped by another engine; each group is read by the rules that read one record. */
export interface GroupedFile {
  /** Why groups with these texts do not tell all that the records in their order would, in words; or `null`. */
  doubt(texts: GroupTexts): string | null;
  /** Counts the groups that can be used, and gives the places in the list of those that cannot. */
  count(groups: readonly RecordGroup[]): readonly number[];
  /** How many more rejected records will be listed one by one. */
  room(): number;
  /** Rejects a record; those that are listed come first, in the order of the file. */
  reject(cells: readonly string[], row: number): void;
  close(separator: string): FileAccount;
}

interface GroupedParts {
  readonly layout: RecordLayout;
  readonly areas: ByForce | ByPlace;
  readonly counter: RecordCounter;
  readonly faults: FaultList;
  readonly isOneOfMany: boolean;
}

/** Begins to read a file of groups. `columns` says what their cells are. */
export function groupedFile(
  file: string,
  columns: readonly RecordColumn[],
  { layout, areas, counter, faults, isOneOfMany }: GroupedParts,
): GroupedFile {
  const place = (column: RecordColumn) => columns.indexOf(column);
  const places: RecordPlaces = {
    width: columns.length,
    at: {
      id: place('id'),
      month: place('month'),
      force: place('force'),
      reportedBy: place('reportedBy'),
      lsoaCode: place('lsoaCode'),
      lsoaName: place('lsoaName'),
      category: place('category'),
      outcome: place('outcome'),
    },
  };
  const { force, month } = namedFile(file);
  const counted: CountedFile = { file: isOneOfMany ? file : undefined, force, month };
  const months = new Set<Month>();
  let rowsRead = 0;
  let used = 0;

  return {
    doubt(texts) {
      if (texts.id.some((id) => id !== '' && id !== 'x'))
        return 'crime IDs that begin with a space or outside ASCII';
      if (counter.labels() + Math.max(texts.category.length, texts.outcome.length) > MOST_LABELS)
        return 'more crime types or outcomes than are told apart';
      return areas.by === 'force' ? forceDoubt(texts.force, areas, counter.names) : null;
    },
    count: (groups) =>
      groups.flatMap(({ cells, records }, index) => {
        if (!counter.isSound(cells, places, counted)) return [index];
        const month = counter.count(cells, 0, places, counted, records);
        if (month !== null) months.add(month);
        rowsRead += records;
        used += records;
        return [];
      }),
    room: () => faults.room(),
    reject(cells, row) {
      rowsRead += 1;
      counter.count(cells, row, places, counted);
    },
    close: (separator) => fileAccount(file, layout, { rowsRead, used, months, blank: 0, separator }),
  };
}

/** The name of a force is that which comes first in the file, and only so many unknown ones get suggestions. */
function forceDoubt(
  texts: readonly string[],
  areas: ByForce,
  met: ReadonlyMap<string, string>,
): string | null {
  const find = recordForceFinder(areas);
  const names = new Map(met);
  let unknown = 0;
  for (const text of texts) {
    const found = find(text.trim());
    if ('expected' in found) unknown += text.trim() === '' ? 0 : 1;
    else if (!names.has(found.key)) names.set(found.key, found.name);
    else if (names.get(found.key) !== found.name && !met.has(found.key))
      return 'two spellings of one force, of which the first counts';
  }
  return unknown > 1 ? 'several unknown forces, of which the first get suggestions' : null;
}
