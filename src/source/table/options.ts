import type { Indicator, Scheme } from '../../indicator/indicator.ts';
import type { CalendarUnit } from '../../period/period.ts';
import type { Encoding } from '../decode-text.ts';
import type { ReadLimits } from '../limits.ts';
import type { KnownAreas } from '../reading.ts';
import type { Decimal } from './table-number.ts';

/** What a column of a table may be. */
export type TableRole =
  | 'area'
  | 'period'
  | 'category'
  | 'outcome'
  | 'count'
  | 'numerator'
  | 'denominator'
  | 'value'
  | 'n';

/** Options of `readTable`. */
export interface TableOptions {
  /** Name of the file, for the messages. */
  readonly file?: string;
  /**
   * The header of the column for each role, over what is guessed; several headers that name a period or a label
   * together; `null` for a role that no column has.
   */
  readonly columns?: Readonly<Partial<Record<TableRole, string | readonly string[] | null>>>;
  /** Headers of columns that split the figures, by the name they get: `{ measure: 'Measure' }`. */
  readonly dimensions?: Readonly<Record<string, string>>;
  /** The sheets that are read, by name; every one that has the table without it. */
  readonly sheets?: readonly string[];
  /** The unit of every period; without it any is read. */
  readonly every?: CalendarUnit;
  /** Whose last day a date in a period column is. */
  readonly endOf?: CalendarUnit | 'year';
  /** The key of the area of a table that names none. */
  readonly area?: string;
  /** The period of a table that names none. */
  readonly period?: string;
  /** Every area that may occur: another is a fault. Without it the key is made of the area's name. */
  readonly knownAreas?: KnownAreas;
  /** Keys of areas by names that the publisher alone uses: `{ 'City of Westminster': 'westminster' }`. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** How decimals are written; otherwise told by each column. */
  readonly decimal?: Decimal;
  /** Scheme of the category and outcome names. */
  readonly scheme?: Scheme;
  readonly areaLevel?: string;
  readonly mode?: 'strict' | 'lenient';
  readonly encoding?: Encoding;
  /** How large the file may be; see `readLimits`. */
  readonly limits?: Partial<ReadLimits>;
  /** What the figures are wanted for: each area gets a verdict for each. */
  readonly fitFor?: readonly Indicator[];
}

/** Defaults of `readTable`. */
export const tableDefaults = {
  file: 'table',
  columns: {},
  dimensions: {},
  aliases: {},
  areaLevel: 'none',
  mode: 'strict',
  encoding: 'utf-8',
  fitFor: [],
} as const satisfies TableOptions;
