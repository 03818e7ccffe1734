import type { Indicator } from '../../indicator/indicator.ts';
import { comparePeriods } from '../../period/compare-periods.ts';
import { daysIn } from '../../period/days-in.ts';
import { lastMonth } from '../../period/months.ts';
import { parsePeriod } from '../../period/parse-period.ts';
import type { Period } from '../../period/period.ts';
import { periodOfDate } from '../../period/period-of-date.ts';
import type { Row } from '../../series/observation.ts';
import { panel } from '../../series/panel.ts';
import type { PanelOptions } from '../../series/panel-options.ts';
import type { PopulationRow } from '../../series/populations.ts';
import type { Panel } from '../../series/series.ts';
import type { Table } from '../../series/table.ts';
import type { Action } from '../actions/action.ts';
import type { Claim } from '../claims/claim.ts';

/** What a briefing is made from: tables by id, and the user's own rows, which come before them. */
export interface BriefingData {
  /** Shipped tables by id, such as `police-uk-outcomes-2018-19`: figures, and the lists of areas and weights. */
  readonly tables: Readonly<Record<string, Table<object>>>;
  readonly populations: Table<PopulationRow>;
  /** The user's own figures, one table for each indicator. */
  readonly own: readonly { readonly indicator: Indicator; readonly rows: Table<Row> }[];
  /** What was said at the meeting, to be tested, and what was set to be brought back. */
  readonly meeting?: { readonly claims: readonly Claim[]; readonly actions: readonly Action[] };
}

/** How a section gets its panels: the rows of the day, nothing later. */
export interface Context {
  readonly asOf: string;
  readonly data: BriefingData;
  /** The panel of an indicator from the user's rows, else from the shipped table, made once; `null` when neither has rows. */
  readonly panelOf: (indicator: Indicator, shipped: string, options?: PanelOptions) => Panel | null;
  /** What `make` gives, made once under this name: two questions that ask the same get the same finding. */
  readonly once: <Made>(name: string, make: () => Made) => Made;
  /** Whether the whole of a period lies before the end of the day of the briefing. */
  readonly isPast: (period: string) => boolean;
}

/** The context of one briefing: data as they stood on the day. */
export function contextOf(data: BriefingData, asOf: string): Context {
  const today = periodOfDate(asOf, 'month');
  const isPast = (period: string) => {
    const last = lastMonth(parsePeriod(period));
    return comparePeriods(last, today) < 0 || (last === today && Number(asOf.slice(8)) === daysIn(today));
  };
  const read = (indicator: Indicator, shipped: string, options: PanelOptions) => {
    const rows =
      data.own.find((each) => each.indicator.id === indicator.id)?.rows ??
      (data.tables[shipped] as Table<Row> | undefined);
    const to = rows === undefined ? null : lastPeriod(rows, isPast);
    if (rows === undefined || to === null) return null;
    const areas = options.areas === undefined ? {} : { areas: withRows(rows, options.areas) };
    const made = panel(indicator, rows, { to, ...options, ...areas });
    return made.series.length === 0 ? null : made;
  };
  const panels = new Map<string, Panel | null>();
  const panelOf = (indicator: Indicator, shipped: string, options: PanelOptions = {}) => {
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

/** Those of the areas that the rows are about: the user's own rows may lack some. */
function withRows({ columns, length }: Table<Row>, areas: readonly string[]): string[] {
  const seen = new Set<unknown>();
  for (let index = 0; index < length; index++) seen.add(columns['area']?.at(index));
  return areas.filter((area) => seen.has(area));
}

/** The last period of the rows that had ended on the day. */
function lastPeriod(rows: Table<Row>, isPast: (period: string) => boolean): Period | null {
  const { period: column } = rows.columns;
  const seen = new Set<string>();
  for (let index = 0; index < rows.length; index++) seen.add(String(column?.at(index)));
  const past = [...seen].filter(isPast).map((text) => parsePeriod(text));
  return past.sort((a, b) => comparePeriods(lastMonth(a), lastMonth(b))).at(-1) ?? null;
}
