import type { BriefingData } from '../assess/briefing/context.ts';
import { catalogue } from '../indicator/catalogue/catalogue.ts';
import { requireObject } from '../result/require-form.ts';
import type { Row } from '../series/observation.ts';
import type { Table } from '../series/table.ts';
import type { Profile } from './profile/profile.ts';
import { requireProfile } from './profile/profile-rule.ts';

/**
 * Shipped figures of a profile: which shipped table does each of its indicators come from?
 *
 * An indicator whose `file` is that of a shipped table is read from it, as from a file of the user's own; any other from the table
 * that ships for it. `tables` are the shipped tables by id.
 *
 * @example
 * shippedFigures({ force: 'kent' }, {}) // => { tables: {}, own: [] }
 */
export function shippedFigures(
  profile: Profile,
  tables: Readonly<Record<string, Table<object>>>,
): Required<Pick<BriefingData, 'tables' | 'own'>> {
  requireProfile('shippedFigures: profile', profile);
  requireObject('shippedFigures: tables', tables, 'shipped tables by their ids');
  for (const [id, table] of Object.entries(tables))
    requireObject(`shippedFigures: tables.${id}`, table, 'a table');
  const { indicators = {} } = profile;
  const own = Object.entries(indicators).flatMap(([id, { file = '' }]) => {
    const rows = tables[tableOfFile(file)];
    const indicator = catalogue.find((each) => each.id === id);
    // A shipped table of figures has the columns of rows.
    return rows === undefined || indicator === undefined ? [] : [{ indicator, rows: rows as Table<Row> }];
  });
  return { tables, own };
}

/** Ids of the shipped tables that a profile names. */
export function tablesOfProfile(profile: Profile): string[] {
  requireProfile('tablesOfProfile: profile', profile);
  const { indicators = {} } = profile;
  const files = Object.values(indicators).flatMap(({ file }) => file ?? []);
  return [...new Set(files.map(tableOfFile))].sort();
}

const tableOfFile = (file: string) => file.replace(/\.csv$/, '');
