import type { Indicator } from '../../indicator/indicator.ts';
import type { Period } from '../../period/period.ts';
import type { ObservationState } from '../../series/observation.ts';
import type { CsvRecord } from '../../source/csv-records.ts';
import type { Measure } from '../words/words.ts';

/** A column that says of what the figures of a row are. */
export interface LabelColumn {
  /** As rows name it: `category`, `outcome`, a dimension, or the words of its header. */
  readonly name: string;
  readonly at: number;
  /**
   * `known`: category, outcome or a dimension of the indicator. `part`: parts of one figure, which may be added up.
   * `unknown`: it tells figures apart, and nobody said how.
   */
  readonly is: 'known' | 'part' | 'unknown';
  readonly header: string;
  /** The values that an indicator knows of it, where it is one of its dimensions. */
  readonly values: readonly string[] | null;
  /** Further columns that make it, and how the texts of all of them do, learnt from all rows. */
  readonly others?: readonly number[];
  readonly learn?: LearnLabel;
}

/** Makes of the texts of all rows what turns those of one into its label, or says what they must be. */
export type LearnLabel = (
  rows: readonly (readonly string[])[],
) => (texts: readonly string[]) => string | LearntLabel | { readonly expected: string };

/** A label that is not what is written, and how it was read. */
export interface LearntLabel {
  readonly label: string;
  readonly coerced: string;
  /** What is said of it with the figures: the beginning of a sentence, to which such texts are added. */
  readonly caveat?: string;
}

/** A column of figures, and what its header says of all of them. */
export interface FigureColumn {
  readonly at: number;
  readonly header: string;
  readonly measure: Measure | null;
  /** The period that its header names, as it is written; in part (`Apr`) where the year stands elsewhere. */
  readonly period: string | null;
  readonly area: string | null;
  readonly labels: Readonly<Record<string, string>>;
  readonly state: ObservationState | null;
  /** What each of its figures must be, where that is known of the layout. */
  readonly must?: { readonly be: string; readonly test: (number: number, percent: boolean) => boolean };
}

/** Where in a table everything stands. */
export interface Plan {
  readonly area: number;
  /** One column, or a year (-1: that of the table) and its part; none where headers name the periods. */
  readonly period:
    | { readonly is: 'column'; readonly at: number }
    | {
        readonly is: 'year-and-part';
        readonly year: number;
        readonly part: number;
        readonly partIs: 'month' | 'quarter' | 'week';
      }
    /** Headers name the years, or months whose year is in a column; a column may name the part of the year. */
    | {
        readonly is: 'headers';
        readonly year: number;
        readonly part: number;
        readonly partIs: 'month' | 'quarter' | 'week';
      }
    | { readonly is: 'stated' }
    /** As one publisher writes it, in columns whose texts are joined by spaces, or as periods in the headers. */
    | {
        readonly is: 'written';
        readonly at: readonly number[];
        readonly read: (text: string) => Period | null;
        readonly example: string;
      };
  /** The column whose texts name measures (`Satisfied`, `Surveyed`). */
  readonly measure: number;
  readonly state: number;
  readonly basis: number;
  readonly vintage: number;
  readonly labels: readonly LabelColumn[];
  readonly figures: readonly FigureColumn[];
  /** Why a row holds no figure of this table, as the beginning of a sentence: a whole, or another measure. */
  readonly apart?: (body: readonly CsvRecord[]) => (cells: readonly string[]) => string | null;
  readonly assumptions: readonly string[];
  /** What is said with every answer made of its figures. */
  readonly caveats?: readonly string[];
}

/** Why there is no plan: what is missing, and what settles it. */
export interface NoPlan {
  readonly missing: readonly string[];
}

/** What the user says of a table, over what it seems to be. */
export interface PlanOptions {
  readonly columns: Readonly<Record<string, string | readonly string[] | null | undefined>>;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly indicator: Indicator | null;
  /** What headers name that nothing else tells. */
  readonly across: 'area' | 'category' | null;
  /** Whether a text is the name of an area that is known. */
  readonly isArea: (text: string) => boolean;
  /** Whether the area is given for the whole file, and whether the period is. */
  readonly hasArea: boolean;
  readonly hasPeriod: boolean;
  /** Whether beats, stations and other places may be the areas, where no column names any. */
  readonly mayBePlaces: boolean;
}
