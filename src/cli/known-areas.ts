import type { Indicator } from '../indicator/indicator.ts';
import type { Table } from '../series/table.ts';

/** Levels of area that figures of a level may be given for: a force's figures by its own areas, never the reverse. */
const within: Readonly<Record<Indicator['areaLevel'], readonly string[]>> = {
  nation: ['nation', 'force', 'other-force', 'borough', 'lpa'],
  force: ['force', 'other-force', 'borough', 'lpa'],
  borough: ['borough', 'airport'],
  lpa: ['lpa'],
};

/** The areas that a file of the user's may name, with their names: those of the indicator's level in this scope. */
export function knownAreas(
  tables: Readonly<Record<string, Table<object>>>,
  local: 'lpa' | 'borough',
): (indicator: Indicator) => Readonly<Record<string, string>> {
  const { area, level, name } = tables['areas']?.columns ?? {};
  return ({ areaLevel }) => {
    const levels = within[areaLevel === 'lpa' ? local : areaLevel];
    const names: [string, string][] = [];
    for (let index = 0; index < (area?.length ?? 0); index++) {
      const here = levels.includes(String(level?.at(index)));
      if (here) names.push([String(area?.at(index)), String(name?.at(index))]);
    }
    return Object.fromEntries(names);
  };
}
