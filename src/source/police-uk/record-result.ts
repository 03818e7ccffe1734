import { comparePeriods } from '../../period/compare-periods.ts';
import { firstMonth, lastMonth } from '../../period/months.ts';
import type { Period } from '../../period/period.ts';
import { span } from '../../period/span.ts';
import type { Tally } from '../../series/observation.ts';
import { type Table, tableOf } from '../../series/table.ts';
import { type FaultList, throwFaults } from '../fault-list.ts';
import { coverageOf, fitnessOf } from '../fitness.ts';
import { type FileRead, reportOf, type SourceReading } from '../source-report.ts';
import type { StoredTally, TallyStore } from '../tally-store.ts';
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

/** The counts as a table of the user's own, with the columns that the layout has. */
export function tallyTable(
  { id, title, records, headers }: RecordLayout,
  tallies: readonly StoredTally[],
  names: ReadonlyMap<string, string>,
  areaLevel: string,
): Table<Tally> {
  const areas = new Set(tallies.map(({ area }) => area));
  const rows = tallies.map(
    ({ area, period, category, outcome, count }): Tally => ({
      area,
      period,
      ...(headers.category === undefined ? {} : { category }),
      outcome,
      count,
    }),
  );
  const about = {
    id,
    title,
    areaLevel,
    scheme: headers.outcome === 'Outcome' ? null : 'police-uk',
    unit: records,
    period: stretchOf(tallies),
    areaNames: Object.fromEntries([...areas].map((area) => [area, names.get(area) ?? area])),
  };
  return tableOf(about, rows);
}

function stretchOf(tallies: readonly { readonly period: Period }[]): string {
  const periods = [...new Set(tallies.map(({ period }) => period))].sort(comparePeriods);
  const [first] = periods;
  const last = periods.at(-1);
  return first === undefined || last === undefined ? '' : span(firstMonth(first), lastMonth(last));
}
