import type { DeclaredBreak, Scheme } from '../indicator/indicator.ts';
import type { CalendarUnit } from '../period/period.ts';
import type { Basis, Source } from '../result/provenance.ts';
import type { PopulationRow } from './populations.ts';
import type { Rows } from './rows.ts';
import type { Window } from './series.ts';

/** Options of `panel`. */
export interface PanelOptions {
  /** Areas wanted, in this order; otherwise every area of the rows, in the order of their keys. */
  readonly areas?: readonly string[];
  /** Every area that may occur. Another one is an error; one of these without a row is listed as left out. */
  readonly knownAreas?: readonly string[];
  /** Names to print, by area key; they come before those of the table. */
  readonly areaNames?: Readonly<Record<string, string>>;
  /** First and last period wanted, in any unit; the calendar reaches them even where there are no rows. */
  readonly from?: string;
  readonly to?: string;
  /** Both at once: `2018/19`, or a span such as `2018-10/2019-02`. */
  readonly period?: string;
  /** Values that columns must have, such as `{ stage: 'follow-up' }`. */
  readonly where?: Readonly<Record<string, string>>;
  /** A column, `category` or a dimension, of which each value becomes a series of its own. */
  readonly by?: string;
  /** Scheme of the category and outcome names; otherwise the table's, otherwise the indicator's only one. */
  readonly scheme?: Scheme;
  /** Sum the rows to this longer unit. */
  readonly every?: CalendarUnit;
  /** Residents by area and year: the denominators of a rate whose rows have none. */
  readonly populations?: Rows<PopulationRow>;
  /** Discontinuities declared beside those of the indicator. */
  readonly breaks?: readonly DeclaredBreak[];
  /** Survey design effect: the effective sample is the sample divided by it; that of the indicator unless given. */
  readonly deff?: number;
  /** Step to which published values were rounded, in the indicator's own unit. */
  readonly rounding?: number | null;
  /** Whether figures are of their own period or rolling; otherwise as the table says. */
  readonly window?: Window;
  /** The figures are those known at the end of this month, such as `2024-04`; as the table says, else of the last period of the rows, unless given. */
  readonly asOf?: string;
  readonly basis?: Basis;
  readonly sources?: readonly Source[];
  /** What to do with a second row for the same figure: refuse it, or let the later row stand. */
  readonly duplicates?: 'error' | 'last';
}

/** Defaults of `panel`, where an option has one that does not depend on the rows. */
export const panelDefaults = {
  where: {},
  breaks: [],
  deff: 1,
  rounding: null,
  duplicates: 'error',
} as const satisfies PanelOptions;
