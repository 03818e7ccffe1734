import { catalogue } from '../indicator/catalogue/catalogue.ts';
import type { Indicator } from '../indicator/indicator.ts';
import { IndicatorError } from '../result/error.ts';
import { nearestName } from '../result/nearest-name.ts';
import { received } from '../result/received.ts';
import type { Panel } from '../series/series.ts';
import type { Table } from '../series/table.ts';
import { areaFinder } from '../source/area-finder.ts';

/** Areas that are listed one by one. */
const MOST = 12;

/** The key of an area of a panel, by its key or its name in any spelling. */
export function areaCalled(command: string, text: string, { series, excluded }: Panel): string {
  const names = [...series, ...excluded].map(({ area, areaName }) => [area, areaName] as const);
  const found = areaFinder(Object.fromEntries(names))(text);
  if ('key' in found) return found.key;
  throw new IndicatorError({
    code: 'unknown-area',
    path: `${command}: --area`,
    expected: names.length > MOST ? found.expected : `must be one of ${names.map(([key]) => key).join(', ')}`,
    received: received(text),
  });
}

/** The definition of this id, the user's own before that of the catalogue. */
export function indicatorCalled(command: string, id: string, own: readonly Indicator[]): Indicator {
  const all = [...own, ...catalogue];
  const found = all.find((each) => each.id === id);
  if (found !== undefined) return found;
  const left = new Set(all.map((each) => each.id));
  const near: string[] = [];
  for (let name = nearestName(id, left); name !== null && near.length < 3; name = nearestName(id, left)) {
    near.push(name);
    left.delete(name);
  }
  const meant = near.length > 0 ? near : [...left];
  throw new IndicatorError({
    code: 'unknown-indicator',
    path: `${command}: --indicator`,
    expected: `must be an indicator (${near.length > 0 ? 'the nearest: ' : ''}${meant.join(', ')})`,
    received: received(id),
  });
}

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
