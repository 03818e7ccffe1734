import { readPeriod } from '../../period/read-period.ts';
import type { CsvRecord } from '../csv-records.ts';
import { shown } from '../fault-text.ts';
import { holdsFigures } from '../holds-figures.ts';
import type { Grid } from './grid.ts';
import type { TablePlan } from './table-plan.ts';

/** Reads the header of a table, given its cells and the name of its sheet: the plan, or what is missing. */
export type PlanTable = (
  header: readonly string[],
  sheet: string,
) => TablePlan | { readonly missing: readonly string[] };

/** A table in a sheet: its plan, and the rows below its header. */
export interface FoundTable {
  readonly plan: TablePlan;
  readonly header: readonly string[];
  /** The header row as it is written: a later row that is the same is no figure. */
  readonly written: readonly string[];
  readonly body: readonly CsvRecord[];
  readonly assumptions: readonly string[];
}

/** Why there is no table in a sheet. */
export interface NoTable {
  /** What the likeliest header lacks; nothing where no row is like one. */
  readonly missing: readonly string[];
  readonly row: number | null;
  readonly found: string;
  /** Every row but the likeliest header; a row that holds figures is none. */
  readonly body: readonly CsvRecord[];
}

/** Rows above a header that may hold titles and notes. */
const MOST_ABOVE = 40;

/**
 * Finds the table of a sheet: the first row that serves as its header, alone or with the row above it when that
 * spans several columns (`2018/19` above `Q1`). Otherwise what the likeliest header lacks.
 */
export function findTable(grid: Grid, planTable: PlanTable): FoundTable | NoTable {
  const filled = grid.records.filter(
    ({ cells, broken }) => broken || cells.some((cell) => cell.trim() !== ''),
  );
  let nearest: NoTable | null = null;
  for (const [index, { row, cells, broken }] of filled.slice(0, MOST_ABOVE).entries()) {
    if (broken || cells.filter((cell) => cell.trim() !== '').length < 2) continue;
    const above = index === 0 ? undefined : filled[index - 1];
    const joined = above === undefined || above.broken ? null : joinedHeader(above.cells, cells);
    for (const header of joined === null ? [cells] : [cells, joined]) {
      const plan = planTable(header, grid.name);
      if ('missing' in plan) {
        if (nearest === null || plan.missing.length < nearest.missing.length)
          nearest = {
            missing: plan.missing,
            row,
            found: header.slice(0, 12).map(shown).join(', '),
            body: holdsFigures(cells) ? filled : filled.filter((each) => each.row !== row),
          };
        continue;
      }
      const passed = header === joined ? index - 1 : index;
      const assumptions = [
        ...(passed === 0 ? [] : [`Rows above the header that are passed over: ${passed}.`]),
        ...(header === joined ? [`The header is made of rows ${above?.row} and ${row}.`] : []),
      ];
      return { plan, header, written: cells, body: filled.slice(index + 1), assumptions };
    }
  }
  const found = filled.length === 0 ? 'nothing' : 'no row with two filled cells';
  return nearest ?? { missing: [], row: null, found, body: filled };
}

/** A header of two rows: what stands above a group of columns names a period together with each of them. */
function joinedHeader(above: readonly string[], own: readonly string[]): readonly string[] | null {
  if (above.filter((cell) => cell.trim() !== '').length < 2) return null;
  let group = '';
  return own.map((cell, index) => {
    if ((above[index] ?? '').trim() !== '') group = (above[index] ?? '').trim();
    const joined = [`${group} ${cell.trim()}`, `${cell.trim()} ${group}`];
    return joined.find((text) => readPeriod(text) !== null) ?? cell;
  });
}
