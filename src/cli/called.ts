import { catalogue } from '../indicator/catalogue/catalogue.ts';
import type { Indicator } from '../indicator/indicator.ts';
import { IndicatorError } from '../result/error.ts';
import { nearestName } from '../result/nearest-name.ts';
import { received } from '../result/received.ts';
import type { Panel } from '../series/series.ts';
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
