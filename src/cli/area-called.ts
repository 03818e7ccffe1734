import { IndicatorError } from '../result/error.ts';
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
