import type { Row } from '../../series/observation.ts';
import { faultList, throwFaults } from '../fault-list.ts';
import { shown } from '../fault-text.ts';
import { coverageOf, fitnessOf } from '../fitness.ts';
import { reportOf, type SourceReading } from '../source-report.ts';
import { type SourceInput, wholeOf } from '../stream/source-input.ts';
import { figureStore } from './figure-store.ts';
import { gridsOf } from './grid.ts';
import { readSheets } from './read-sheets.ts';
import type { TableReadingParts } from './table-parts.ts';
import { notesOf, rowsOf, spellings, sumsMade } from './table-result.ts';

/** Reads every table of a file of any format, one below the other. */
export async function tableReading<R extends Row>(
  input: SourceInput,
  parts: TableReadingParts,
): Promise<SourceReading<R>> {
  const { path, file, mode, kind, names, finish = (each) => each } = parts;
  const faults = faultList();
  const store = figureStore();
  const refuse = (expected: string, found: string) =>
    faults.ofFile({ row: null, column: null, expected, found, code: 'unreadable' });

  const grids = await gridsOf(await wholeOf(input, path), parts.encoding, parts);
  if ('expected' in grids) refuse(grids.expected, grids.found);
  const { files, assumptions, notes } = readSheets('expected' in grids ? [] : grids, parts, store, faults);
  const stored = store.figures();
  const unclear = kind === 'published' ? stored.filter(({ parts: several }) => several > 1) : [];
  const [first] = unclear;
  if (first !== undefined)
    refuse(
      'must hold one value for each place: name what tells them apart in dimensions',
      `${unclear.length} places with several, the first ${shown(first.area)}, ${first.period}`,
    );
  if (mode === 'strict') throwFaults(file, faults);

  const figures = finish(first === undefined ? stored : stored.filter(({ parts: several }) => several === 1));
  const rows = rowsOf<R>(figures, kind, parts);
  const counted = figures.map(({ area, period, value }) => ({
    area,
    period,
    count: kind === 'tally' ? value : null,
  }));
  return {
    rows,
    report: reportOf({
      file,
      files,
      faults,
      assumptions: [...assumptions, ...spellings(names), ...sumsMade(figures, kind)],
      notes: notesOf(notes),
      revisions: store.revisions,
      coverage: coverageOf(counted, rows.about.areaNames),
      fitness: fitnessOf(rows, parts.fitFor),
    }),
  };
}
