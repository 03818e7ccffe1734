import { IndicatorError } from '../result/error.ts';
import { nearestName } from '../result/nearest-name.ts';
import { received } from '../result/received.ts';
import { requireData } from '../result/require-data.ts';
import { requirePanel } from './require-series.ts';
import type { Panel, Series } from './series.ts';

/**
 * Series of an area: the figures of one area of a panel.
 *
 * `part` chooses among several series of the area, such as `{ stage: 'follow-up' }`; it need name only what tells
 * them apart. Throws `unknown-area` when the panel has no such area (with the reason, when it was left out) and
 * `invalid-option` when `part` fits none, or several, of its series.
 *
 * @example
 * seriesOf(panel(satisfaction, [{ area: 'a', period: '2019-04', numerator: 8, denominator: 9 }]), 'a').numerator // => [8]
 */
export function seriesOf(panel: Panel, area: string, part: Readonly<Record<string, string>> = {}): Series {
  requirePanel('seriesOf: panel', panel);
  requireData('seriesOf: part', { is: 'values', of: { is: 'text' } }, part);
  const ofArea = panel.series.filter((series) => series.area === area);
  if (ofArea.length === 0) throw unknownArea(panel, area);
  const wanted = Object.entries(part);
  const fitting = ofArea.filter((series) =>
    wanted.every(([name, value]) => Object.hasOwn(series.part, name) && series.part[name] === value),
  );
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1) return only;
  const possible = ofArea.map((series) => JSON.stringify(series.part)).join(', ');
  throw new IndicatorError({
    code: 'invalid-option',
    path: 'seriesOf: part',
    expected: `must tell one series of ${area} from the others: ${possible}`,
    received: wanted.length === 0 ? received(undefined) : JSON.stringify(part),
  });
}

/** The error for an area that a panel does not have: left out and why, or perhaps misspelt. */
export function unknownArea(panel: Panel, area: string, path = 'seriesOf: area'): IndicatorError {
  const left = panel.excluded.find((exclusion) => exclusion.area === area);
  const names = panel.series.map((series) => series.area);
  const nearest = nearestName(area, new Set(names));
  const hint = nearest === null ? '' : ` (did you mean ${nearest}?)`;
  return new IndicatorError({
    code: 'unknown-area',
    path,
    expected:
      left === undefined
        ? `must be one of the ${new Set(names).size} areas of the panel${hint}`
        : `must be an area of the panel; it was left out: ${left.reason}`,
    received: received(area),
  });
}
