import type { Indicator, Scheme } from '../../indicator/indicator.ts';
import type { Encoding } from '../decode-text.ts';
import type { ReadLimits } from '../limits.ts';
import type { StoredFigure } from './figure-store.ts';
import type { PlanTable } from './find-table.ts';
import type { TableKind } from './table-plan.ts';
import type { TableRules } from './table-rows.ts';

/** Everything that the reading of a table depends on. */
export interface TableReadingParts {
  readonly path: string;
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly mode: 'strict' | 'lenient';
  readonly encoding: Encoding;
  readonly limits?: ReadLimits;
  readonly planTable: PlanTable;
  readonly kind: TableKind;
  readonly rules: (sheet: string) => TableRules;
  /** The sheets that are read; every one that has the table without it. */
  readonly sheets?: readonly string[];
  readonly scheme: Scheme | null;
  readonly areaLevel: string;
  /** `rolling-12` where each figure is of the twelve months that end with its period. */
  readonly window?: 'period' | 'rolling-12';
  readonly names: ReadonlyMap<string, string>;
  readonly fitFor: readonly Indicator[];
  /** Changes what was stored into what comes out: sums of outcomes, say. */
  readonly finish?: (figures: readonly StoredFigure[]) => readonly StoredFigure[];
}
