import type { Indicator } from '../indicator/indicator.ts';
import { IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';
import type { PanelOptions } from './panel-options.ts';
import type { RowReader } from './rows.ts';

/** What stands in a dimension column for a figure of all its values together; an empty cell says the same. */
const ALL = 'all';

/** Which rows an indicator is about, by their dimension columns. */
export interface RowFilter {
  matches(index: number): boolean;
  /** The value of the dimension given as `by`; an empty text where there is none. */
  part(index: number): string;
  /** The dimension values that every series of the panel shares and that are worth printing. */
  readonly shared: Readonly<Record<string, string>>;
  /** Dimensions that the indicator asks for and the rows do not have as columns. */
  readonly unstated: readonly string[];
  /** Values that the indicator asks for and that no row has, as `group: hate-crime`. */
  readonly unmatched: readonly string[];
}

interface Condition {
  readonly name: string;
  readonly value: string;
  readonly at: (index: number) => string;
}

/** Compiles `indicator.where`, `options.where` and `options.by` into a test of rows. */
export function rowFilter(indicator: Indicator, reader: RowReader, options: PanelOptions): RowFilter {
  const { by } = options;
  const asked = Object.entries(options.where ?? {});
  const inherent = Object.entries(indicator.where ?? {}).filter(
    ([name]) => !asked.some(([other]) => other === name) && name !== by,
  );
  const textAt = (name: string) => {
    const column = reader.column(name);
    return column === null ? null : (index: number) => textOf(column(index));
  };
  const conditions: Condition[] = [];
  const unstated: string[] = [];
  const unmatched: string[] = [];
  const matches = (index: number) => conditions.every(({ at, value }) => at(index) === value);
  const valuesAt = (at: (index: number) => string) => {
    const values = new Set<string>();
    for (let index = 0; index < reader.length; index += 1) if (matches(index)) values.add(at(index));
    return [...values].sort();
  };

  for (const [name, value] of inherent) {
    const at = textAt(name);
    if (at === null) unstated.push(name);
    else {
      if (!valuesAt(at).includes(value)) unmatched.push(`${name}: ${value}`);
      conditions.push({ name, value, at });
    }
  }
  for (const [name, value] of asked) {
    const at = textAt(name);
    if (at === null) throw refused(`where.${name}`, `must be a column: ${reader.names().join(', ')}`, name);
    const values = valuesAt(at);
    if (values.length > 0 && !values.includes(value))
      throw refused(`where.${name}`, `must be one of ${values.join(', ')}`, value);
    if (!isTallyCategory(name, reader)) conditions.push({ name, value, at });
  }

  const partAt = by === undefined || isTallyCategory(by, reader) ? null : textAt(by);
  if (by !== undefined && reader.length > 0 && reader.column(by) === null)
    throw refused('by', `must be a column: ${reader.names().join(', ')}`, by);

  const shared = new Map(asked.filter(([, value]) => value !== ALL));
  for (const name of Object.keys(indicator.dimensions ?? {})) {
    if (name === by || conditions.some((condition) => condition.name === name)) continue;
    const at = textAt(name);
    if (at === null) continue;
    const values = valuesAt(at);
    const [only] = values;
    if (only === undefined) continue;
    if (values.length === 1) {
      if (only !== ALL) shared.set(name, only);
    } else if (values.includes(ALL)) conditions.push({ name, value: ALL, at });
    else throw refused(`where.${name}`, `is required, one of ${values.join(', ')}`, undefined);
  }
  const split = partAt !== null && valuesAt(partAt).some((value) => value !== ALL);
  return {
    matches: (index) => matches(index) && !(split && partAt?.(index) === ALL),
    part: (index) => partAt?.(index) ?? '',
    shared: Object.fromEntries(shared),
    unstated,
    unmatched,
  };
}

/** In tallies the category is left to the sums, so that an area without any still counts 0 and not as missing. */
export function isTallyCategory(name: string | undefined, reader: RowReader): boolean {
  return name === 'category' && reader.column('count') !== null;
}

function textOf(value: unknown): string {
  return value === null || value === undefined || value === '' ? ALL : String(value);
}

function refused(name: string, expected: string, value: unknown): IndicatorError {
  return new IndicatorError({
    code: 'invalid-option',
    path: `panel: ${name}`,
    expected,
    received: received(value),
  });
}
