import type { Indicator } from '../../indicator/indicator.ts';
import { firstDay, lastDay } from '../../period/month-index.ts';
import { parsePeriod } from '../../period/parse-period.ts';
import type { Period } from '../../period/period.ts';
import { periodOfDate } from '../../period/period-of-date.ts';
import { panelByMonth } from '../../series/by-month.ts';
import type { GivenRow, Row } from '../../series/observation.ts';
import { panel } from '../../series/panel.ts';
import type { PanelOptions } from '../../series/panel-options.ts';
import type { PopulationRow } from '../../series/populations.ts';
import type { Rows } from '../../series/rows.ts';
import type { Panel } from '../../series/series.ts';
import { type Table, tableOf, tableOfRows } from '../../series/table.ts';
import { residentsFor } from '../../series/with-populations.ts';
import type { Action } from '../actions/action.ts';
import type { Claim } from '../claims/claim.ts';

/** Figures for a question, a claim or a briefing: shipped tables by id, and the user's own rows, which come before them. */
export interface BriefingData {
  /** Shipped tables by id, such as `police-uk-outcomes-2018-19`: figures, and the lists of areas and weights. */
  readonly tables?: Readonly<Record<string, Table<object>>>;
  readonly populations?: Table<PopulationRow>;
  /** The user's own figures, one set of rows for each indicator, in any form that `panel` takes. */
  readonly own?: readonly { readonly indicator: Indicator; readonly rows: Rows<GivenRow> }[];
  /** The user's own definitions: one with the id of a shipped one takes its place everywhere. */
  readonly definitions?: readonly Indicator[];
  /** How the user's own files were read: how many are used, their rows, how many could not be used, and the indicators that have none for it. */
  readonly read?: {
    readonly files?: number;
    readonly rows: number;
    readonly refused: number;
    readonly leftOut: readonly string[];
  };
  /** What was said at the meeting, to be tested, and what was set to be brought back; of whom it was, and on which day. */
  readonly meeting?: {
    readonly meeting?: { readonly force: string; readonly date: string };
    readonly claims: readonly Claim[];
    readonly actions: readonly Action[];
  };
}

/** The same, opened: own rows as tables whose periods are in their own form. */
export interface ContextData
  extends Required<Omit<BriefingData, 'own' | 'meeting' | 'definitions' | 'read'>> {
  readonly definitions?: readonly Indicator[];
  readonly own: readonly { readonly indicator: Indicator; readonly rows: Table<Row> }[];
  readonly meeting?: NonNullable<BriefingData['meeting']>;
}

const noPeople = /* @__PURE__ */ tableOf<PopulationRow>({ id: 'none', title: '' }, []);

/** How a section gets its panels: the rows of the day, nothing later. */
export interface Context {
  readonly asOf: string;
  readonly data: ContextData;
  /** The panel of an indicator from the user's rows, else from the shipped table, made once; `null` when neither has rows. */
  readonly panelOf: (indicator: Indicator, shipped: string, options?: PanelOptions) => Panel | null;
  /** What `make` gives, made once under this name: two questions that ask the same get the same finding. */
  readonly once: <Made>(name: string, make: () => Made) => Made;
  /** Whether the whole of a period lies before the end of the day of the briefing. */
  readonly isPast: (period: string) => boolean;
}

/** The context of one briefing: data as they stood on the day. */
export function contextOf(given: BriefingData, asOf: string): Context {
  const today = firstDay(periodOfDate(asOf, 'day'));
  const own = (given.own ?? []).map(({ indicator, rows }) => ({
    indicator,
    rows: tableOfRows(indicator, rows),
  }));
  const data: ContextData = {
    ...given,
    tables: given.tables ?? {},
    populations: given.populations ?? noPeople,
    own,
  };
  const listedNames = namesIn(data.tables['areas']);
  const isPast = (period: string) => lastDay(parsePeriod(period)) <= today;
  const seen = new Map<Table<Row>, Seen>();
  const seenIn = (rows: Table<Row>) => {
    const found = seen.get(rows) ?? { last: lastPeriod(rows, isPast), areas: areasIn(rows) };
    seen.set(rows, found);
    return found;
  };
  const ownOf = ({ id }: Indicator) => data.own.find((each) => each.indicator.id === id);
  const read = (indicator: Indicator, shipped: string, options: PanelOptions) => {
    const mine = ownOf(indicator);
    const rows = mine?.rows ?? (data.tables[shipped] as Table<Row> | undefined);
    if (rows === undefined) return null;
    const { areas: inRows, last: to } = seenIn(rows);
    if (to === null) return null;
    // Own rows that do not tell apart what is asked for have no figures of it.
    if (mine !== undefined && options.by !== undefined && rows.columns[options.by] === undefined) return null;
    // The user's own rows may lack some.
    const areas =
      options.areas === undefined ? {} : { areas: options.areas.filter((area) => inRows.has(area)) };
    const names = { ...listedNames, ...rows.about.areaNames, ...options.areaNames };
    const named = mine === undefined ? {} : { areaNames: names };
    const people = residentsFor(indicator, rows, data.populations);
    const made = panel(indicator, rows, { to, ...people, ...options, ...areas, ...named });
    // What is known by day and asked about by month is read by month.
    const read = indicator.every === 'day' ? made : panelByMonth(made);
    return read.series.length === 0 ? null : read;
  };
  const panels = new Map<string, Panel | null>();
  const panelOf = (asked: Indicator, shipped: string, options: PanelOptions = {}) => {
    const defined = data.definitions?.find(({ id }) => id === asked.id);
    const indicator = defined ?? ownOf(asked)?.indicator ?? asked;
    const key = JSON.stringify([indicator, shipped, options]);
    const known = panels.get(key);
    if (known !== undefined) return known;
    const made = read(indicator, shipped, options);
    panels.set(key, made);
    return made;
  };
  const kept = new Map<string, unknown>();
  const once = <Made>(name: string, make: () => Made): Made => {
    if (!kept.has(name)) kept.set(name, make());
    // Whatever is kept under a name was made by the one function that uses that name.
    return kept.get(name) as Made;
  };
  return { asOf, data, panelOf, once, isPast };
}

/** The names of the list of areas, for rows that have only keys. */
function namesIn(table: Table<object> | undefined): Record<string, string> {
  const { area, name }: Record<string, { readonly at: (index: number) => unknown }> = table?.columns ?? {};
  const names: Record<string, string> = {};
  for (let at = 0; at < (table?.length ?? 0); at++) names[String(area?.at(at))] = String(name?.at(at));
  return names;
}

/** What the rows of a table are about. */
interface Seen {
  /** The last period that had ended on the day. */
  readonly last: Period | null;
  readonly areas: ReadonlySet<unknown>;
}

function areasIn({ columns, length }: Table<Row>): ReadonlySet<unknown> {
  const areas = new Set<unknown>();
  for (let index = 0; index < length; index++) areas.add(columns['area']?.at(index));
  return areas;
}

/** The last period of the rows that had ended on the day. */
function lastPeriod(rows: Table<Row>, isPast: (period: string) => boolean): Period | null {
  const { period: column } = rows.columns;
  const seen = new Set<string>();
  for (let index = 0; index < rows.length; index++) seen.add(String(column?.at(index)));
  const past = [...seen].filter(isPast).map((text) => parsePeriod(text));
  return past.sort((a, b) => lastDay(a) - lastDay(b)).at(-1) ?? null;
}
