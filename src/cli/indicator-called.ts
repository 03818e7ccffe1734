import { catalogue } from '../indicator/catalogue/catalogue.ts';
import type { Indicator } from '../indicator/indicator.ts';
import { IndicatorError } from '../result/error.ts';
import { nearestName } from '../result/nearest-name.ts';
import { received } from '../result/received.ts';

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
