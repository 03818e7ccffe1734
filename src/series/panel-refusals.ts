import type { Indicator } from '../indicator/indicator.ts';
import { calendarUnits } from '../period/month-index.ts';
import { IndicatorError } from '../result/error.ts';
import { nearestName } from '../result/nearest-name.ts';
import { received } from '../result/received.ts';
import { requireData, sourcesRule } from '../result/require-data.ts';
import { requirePlain } from '../result/require-plain.ts';
import type { PanelOptions } from './panel-options.ts';
import { requireBreaks } from './require-breaks.ts';
import type { RowReader } from './rows.ts';

const optionNames = {
  areas: true,
  knownAreas: true,
  areaNames: true,
  from: true,
  to: true,
  period: true,
  where: true,
  by: true,
  scheme: true,
  every: true,
  populations: true,
  breaks: true,
  deff: true,
  rounding: true,
  window: true,
  asOf: true,
  basis: true,
  sources: true,
  duplicates: true,
} as const satisfies Record<keyof PanelOptions, true>;

/** Refuses an option that `panel` does not know, or a value that it cannot have. */
export function checkPanelOptions(options: PanelOptions): void {
  for (const name of Object.keys(options)) {
    if (Object.hasOwn(optionNames, name)) continue;
    const nearest = nearestName(name, Object.keys(optionNames));
    const meant = nearest === null ? '' : ` (did you mean ${nearest}?)`;
    throw refused(name, `is not an option${meant}`, Object.getOwnPropertyDescriptor(options, name)?.value);
  }
  const { deff = 1, rounding = null, duplicates = 'error', every, window = 'period' } = options;
  checkSampling('panel', deff, rounding);
  const { areaNames, areas, breaks, knownAreas, sources } = options;
  for (const [name, value] of Object.entries({ areaNames, areas, breaks, sources }))
    requirePlain(`panel: ${name}`, value);
  if (areas !== undefined) requireData('panel: areas', { is: 'items', of: { is: 'text' } }, areas);
  if (knownAreas !== undefined)
    requireData('panel: knownAreas', { is: 'items', of: { is: 'text' } }, knownAreas);
  if (sources !== undefined) requireData('panel: sources', sourcesRule, sources);
  if (breaks !== undefined) requireBreaks('panel: breaks', breaks);
  if (!['error', 'last'].includes(duplicates))
    throw refused('duplicates', "must be 'error' or 'last'", duplicates);
  if (every !== undefined && !calendarUnits.includes(every))
    throw refused('every', `must be one of ${calendarUnits.join(', ')}`, every);
  if (window !== 'period' && !(Number.isInteger(window.rolling) && window.rolling > 1))
    throw refused('window', "must be 'period' or { rolling: 2 or more }", window);
}

/** Refuses a design effect or a step of rounding that is not over 0. */
export function checkSampling(path: string, deff: number, rounding: number | null): void {
  if (!(Number.isFinite(deff) && deff > 0)) throw refused('deff', 'must be over 0', deff, path);
  if (rounding !== null && !(Number.isFinite(rounding) && rounding > 0))
    throw refused('rounding', 'must be over 0, or null', rounding, path);
}

/** The kind of row by which an indicator can be computed; throws where these rows are of another kind. */
export function checkShape(
  indicator: Indicator,
  reader: RowReader,
  options: PanelOptions,
): 'tally' | 'figure' {
  const { measure, id } = indicator;
  const has = (name: string) => reader.column(name) !== null;
  const wrong = (expected: string): IndicatorError =>
    new IndicatorError({
      code: 'wrong-measure',
      path: `panel: rows for ${id}`,
      expected,
      received: reader.names().join(', '),
    });
  if (options.populations !== undefined && measure !== 'rate')
    throw new IndicatorError({
      code: 'wrong-measure',
      path: 'panel: populations',
      expected: 'serve rates alone (withPopulations makes a rate of a count)',
      received: `a ${measure}`,
    });
  if (reader.length === 0) return 'figure';
  const published = measure === 'published-percentage' || measure === 'duration';
  if (has('count')) {
    if (published) throw wrong(`must have a value, as a ${measure} has`);
    if (measure === 'rate' && options.populations === undefined)
      throw wrong('must come with populations to make a rate of counts');
    return 'tally';
  }
  if (published && has('numerator') && !has('value')) throw wrong(`must have a value, as a ${measure} has`);
  if (!published && has('value') && !has('numerator'))
    throw wrong(`must have counts, or a numerator${measure === 'count' ? '' : ' and a denominator'}`);
  return 'figure';
}

function refused(name: string, expected: string, value: unknown, path = 'panel'): IndicatorError {
  return new IndicatorError({
    code: 'invalid-option',
    path: `${path}: ${name}`,
    expected,
    received: received(value),
  });
}
