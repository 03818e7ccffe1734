import type { Indicator } from '../../indicator/indicator.ts';
import type { Encoding } from '../decode-text.ts';
import type { KnownAreas } from '../reading.ts';

/** Options of the readers of Home Office open data tables. */
export interface HomeOfficeOptions {
  /** Name of the file, for the messages. */
  readonly file?: string;
  /** Every force that may occur: another is a fault (Action Fraud and others stand among the forces). */
  readonly known?: KnownAreas;
  /** Which column names the category. */
  readonly category?: 'group' | 'subgroup' | 'code' | 'offence' | 'none';
  /** Quarters as they are published, or added up; a year of which a quarter is missing is marked `incomplete`. */
  readonly every?: 'financial-quarter' | 'financial-year';
  /** The sheets that are read, by name; every one that has the table without it. */
  readonly sheets?: readonly string[];
  /** Offence codes that exist, to undo what a spreadsheet did to them. */
  readonly codes?: readonly string[];
  readonly mode?: 'strict' | 'lenient';
  readonly encoding?: Encoding;
  /** What the figures are wanted for: each area gets a verdict for each. */
  readonly fitFor?: readonly Indicator[];
}

/** Defaults of the readers of Home Office open data tables. */
export const homeOfficeDefaults = {
  file: 'home-office',
  category: 'subgroup',
  every: 'financial-quarter',
  codes: [],
  mode: 'strict',
  encoding: 'utf-8',
  fitFor: [],
} as const satisfies HomeOfficeOptions;
