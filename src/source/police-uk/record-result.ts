import type { Tally } from '../../series/observation.ts';
import { type Table, tableOf } from '../../series/table.ts';
import { type FaultList, throwFaults } from '../fault-list.ts';
import { coverageOf, fitnessOf } from '../fitness.ts';
import { type FileRead, reportOf, type SourceReading } from '../source-report.ts';
import type { TallyStore } from '../tally-store.ts';
import {
  type ByForce,
  type ByPlace,
  type PoliceUkOptions,
  placeDefaults,
  policeUkDefaults,
} from './options.ts';
import type { RecordCounter } from './record-counter.ts';
import type { RecordLayout } from './record-layout.ts';
import { recordAssumptions, recordNotes } from './record-notes.ts';
import { tallyTable } from './tally-table.ts';

/** What a reading of records has gathered. */
export interface GatheredRecords {
  readonly layout: RecordLayout;
  readonly options: PoliceUkOptions;
  readonly faults: FaultList;
  readonly store: TallyStore;
  readonly counter: RecordCounter;
  readonly files: readonly FileRead[];
  readonly assumptions: readonly string[];
}

/** The tallies and the report. In strict mode throws when there is any fault. */
export function recordResult(gathered: GatheredRecords): SourceReading<Tally> {
  const { layout, options, faults, store, counter, files, assumptions } = gathered;
  const { file, areas, mode, repeatedIds, fitFor } = { ...policeUkDefaults, ...options };
  if (mode === 'strict') throwFaults(file, faults);
  const names = areas.by === 'place' ? new Map(Object.entries(areas.names ?? {})) : counter.names;
  const tallies = store.tallies();
  const rows = tallyTable(layout, tallies, names, areas.by);
  return {
    rows,
    report: reportOf({
      file,
      files,
      faults,
      assumptions: [...assumptions, ...recordAssumptions(rows, layout)],
      notes: recordNotes(counter.facts, layout, repeatedIds),
      revisions: [],
      coverage: coverageOf(tallies, rows.about.areaNames),
      fitness: layout.id === 'street-crimes' ? fitnessOf(placedRows(rows, areas), fitFor) : [],
    }),
  };
}

/** Records that lie in no area are counted, but the heap of them is no area that could be fit for anything. */
function placedRows(rows: Table<Tally>, areas: ByForce | ByPlace): Table<Tally> {
  if (areas.by === 'force') return rows;
  const { outside, noLocation } = { ...placeDefaults, ...areas };
  return tableOf(
    rows.about,
    [...rows].filter(({ area }) => area !== outside && area !== noLocation),
  );
}
