import { catalogue } from '../../indicator/catalogue/catalogue.ts';
import type { Indicator } from '../../indicator/indicator.ts';
import type { Figures } from '../../open/figures/figures-in.ts';
import type { Opened } from '../../open/open.ts';
import type { OpenOptions } from '../../open/open-options.ts';
import { isIndicatorError } from '../../result/error.ts';
import { refuse } from '../../result/rule.ts';
import type { Row } from '../../series/observation.ts';
import { type Table, tableOf } from '../../series/table.ts';
import { plainName } from '../../source/area-finder.ts';
import { shown } from '../../source/fault-list.ts';
import { list } from '../../words/about.ts';
import { filesOf, partOf, unusedIn } from './unused-files.ts';

/** Figures of an indicator in files: those of the areas, and those of the force itself where they are given. */
export interface OwnFigures {
  readonly indicator: Indicator;
  readonly rows: Table<Row>;
}

/** What the files hold. */
export interface OwnReading {
  /** How many files they are of. */
  readonly files: number;
  readonly figures: readonly OwnFigures[];
  /** What was done to get them, and why a file that is named for an indicator has none of it. */
  readonly notes: readonly string[];
  /** Names of the indicators that files are of and that could not be made of them. */
  readonly leftOut: readonly string[];
}

/** The force, and the keys under which the files have its own figures: `total`, `northshire`. */
export interface OwnForce {
  readonly area: string;
  readonly areaName: string;
  readonly keys: readonly string[];
}

/** Indicators that are named one by one. */
const MOST = 3;

/**
 * The figures of every indicator that can be made of the files, the force under its own key; `said` are files that hold one by the
 * profile, and `where` what is meant of columns: of tables that have the value.
 */
export function ownFigures(
  opened: Opened,
  force: OwnForce,
  said: Readonly<Record<string, string>> = {},
  where: NonNullable<OpenOptions['where']> = {},
): OwnReading {
  requireThere(opened, where);
  const named = new Set([
    ...opened.readings.flatMap(({ indicator }) => indicator?.id ?? []),
    ...Object.keys(said),
  ]);
  const notes = new Map<string, string[]>();
  const tell = (text: string, id: string) => notes.set(text, [...(notes.get(text) ?? []), id]);
  const refused: string[] = [];
  const leftOut: string[] = [];
  const ids = new Set([...catalogue, ...opened.indicators].map(({ id }) => id));
  const used = new Set<string>();
  const figures = [...ids].flatMap((id): OwnFigures[] => {
    const indicator = opened.indicator(id);
    if (indicator === null) return [];
    try {
      const { readings, rows, said: how } = figuresOrForce(opened, indicator, force, where);
      for (const reading of readings) used.add(partOf(reading));
      for (const text of how) tell(text, id);
      return [{ indicator, rows: withWhole(opened, indicator, rows, force) }];
    } catch (error) {
      if (!isIndicatorError(error)) throw error;
      if (named.has(id) || error.code === 'duplicate-observation') {
        // A file that is said to hold it and does not is named.
        const file = said[id];
        refused.push(
          file === undefined || error.message.includes(file) ? error.message : `${file}: ${error.message}`,
        );
        leftOut.push(indicator.name);
      }
      return [];
    }
  });
  const done = [...notes].map(([text, of]) =>
    of.length > MOST ? `${of.length} indicators: ${text}` : `${list(of)}: ${text}`,
  );
  const unused = unusedIn(opened, ids, used, refused);
  return {
    files: filesOf(used).size,
    figures,
    notes: [...done, ...refused, ...unused.map(({ file, reason }) => `${file} is not used: ${reason}.`)],
    leftOut: [...leftOut, ...new Set(unused.map(({ file }) => file))],
  };
}

/** The rows with those of the force itself, which are set apart from its areas: of a share they are no sum. */
function withWhole(
  opened: Opened,
  indicator: Indicator,
  rows: Table<Row>,
  { area, areaName, keys }: OwnForce,
): Table<Row> {
  const here = new Set(rows.map((row) => row.area));
  const own = keys.find((key) => here.has(key));
  const whole = own === undefined ? wholeIn(opened, indicator, here, keys) : [];
  if (whole.length === 0 && (own === undefined || own === area)) return rows;
  const areaNames = { ...rows.about.areaNames, [area]: areaName };
  const renamed = [...rows].map((row) => (row.area === own ? { ...row, area } : row));
  return tableOf({ ...rows.about, areaNames }, [...renamed, ...whole.map((row) => ({ ...row, area }))]);
}

/** The figures of the areas, or those of the force alone where the areas have none: a sheet of burglaries beside one of robberies by area. */
function figuresOrForce(
  opened: Opened,
  indicator: Indicator,
  { keys }: OwnForce,
  where: NonNullable<OpenOptions['where']>,
): Figures {
  try {
    return opened.figures(indicator);
  } catch (error) {
    if (!isIndicatorError(error)) throw error;
    const found =
      ofForce(opened, indicator, keys) ?? (isEmpty(where) ? null : withoutWhere(opened, indicator));
    if (found === null) throw error;
    return found;
  }
}

const isEmpty = (where: object) => Object.keys(where).length === 0;

/** The figures of a table that has none of the values that are meant of another one; `null` where there are none. */
function withoutWhere(opened: Opened, indicator: Indicator): Figures | null {
  try {
    return opened.figures(indicator, { where: {} });
  } catch (error) {
    if (!isIndicatorError(error)) throw error;
    return null;
  }
}

/** Refuses a column or a value that no table has: it would be passed over without a word. */
function requireThere({ readings }: Opened, where: NonNullable<OpenOptions['where']>): void {
  for (const [name, value] of Object.entries(where)) {
    const columns = readings.flatMap(({ rows, shape }) =>
      (shape?.labels ?? []).flatMap((label) => {
        const isMeant = [label.name, label.header].some((each) => plainName(each) === plainName(name));
        return isMeant ? [{ rows, name: label.name }] : [];
      }),
    );
    const path = `where: ${name}`;
    if (columns.length === 0) refuse(path, 'must be a column of one of the files', name);
    const values = new Set(
      columns.flatMap(({ name: column, rows }) => {
        const held = rows.columns[column];
        return held === undefined ? [] : Array.from({ length: held.length }, (_, at) => String(held.at(at)));
      }),
    );
    if (![...values].some((each) => plainName(each) === plainName(value)))
      refuse(path, `must be one of ${list([...values].map(shown), MOST_VALUES)}`, value);
  }
}

/** Values that a refusal lists. */
const MOST_VALUES = 8;

function ofForce(opened: Opened, indicator: Indicator, keys: readonly string[]): Figures | null {
  for (const key of keys) {
    const found = askedFor(opened, indicator, key);
    if (found !== null && found.rows.length > 0 && [...found.rows].every(({ area }) => area === key))
      return { ...found, said: [...found.said, 'Of the force alone: its areas have no such figures.'] };
  }
  return null;
}

/** The figures with an area that is a whole of the others; `null` where there are none of it. */
function askedFor(opened: Opened, indicator: Indicator, area: string): Figures | null {
  try {
    return opened.figures(indicator, { area });
  } catch (error) {
    if (!isIndicatorError(error)) throw error;
    return null;
  }
}

/** The rows of the first of these keys that stands apart from the areas. */
function wholeIn(
  opened: Opened,
  indicator: Indicator,
  here: ReadonlySet<string>,
  keys: readonly string[],
): readonly Row[] {
  for (const key of keys) {
    const found = askedFor(opened, indicator, key);
    const rows = found === null ? [] : [...found.rows].filter((row) => row.area === key);
    if (rows.length > 0 && !here.has(key)) return rows;
  }
  return [];
}
