import { IndicatorError } from '../result/error.ts';
import type { Basis } from '../result/provenance.ts';
import { readOptions } from '../result/read-options.ts';
import { received } from '../result/received.ts';
import { requireData } from '../result/require-data.ts';
import { like, text } from '../result/rule.ts';
import { asOfMonth } from './as-of.ts';
import { requirePanel } from './require-series.ts';
import type { Panel, Series } from './series.ts';
import { unknownArea } from './series-of.ts';
import { figureAt, requireAdditive, requireAsKnown, sumFigures } from './sums.ts';

export interface SumAreasOptions {
  /** Key of the area that the sum stands for. */
  readonly area: string;
  readonly areaName: string;
  /** Areas to add, otherwise all of the panel. */
  readonly areas?: readonly string[];
  /** Which series of each area to add, where there are several. */
  readonly part?: Readonly<Record<string, string>>;
}

const optionRules = {
  area: /* @__PURE__ */ like(text, { required: true }),
  areaName: /* @__PURE__ */ like(text, { required: true }),
  areas: { is: 'list' },
  part: { is: 'object' },
} as const;

/**
 * Sum over areas: what are the figures of the whole, made of its parts?
 *
 * Numerators and denominators are added period by period, so a share of the whole weighs each area by its size.
 * A period in which any part is missing is missing. The largest design effect of the parts stands; the basis is
 * illustrative if any part is, else own if any is. Areas that were left out of the panel are not in the sum.
 *
 * Throws `unknown-area` for an area that the panel does not have, `invalid-option` when areas have several series
 * and `part` does not choose, `wrong-measure` for published percentages and durations.
 *
 * @example
 * sumAreas(panel(offences, [{ area: 'a', period: '2019-04', numerator: 1 }, { area: 'b', period: '2019-04', numerator: 2 }]), { area: 'both', areaName: 'Both' }).numerator // => [3]
 */
export function sumAreas(panel: Panel, given: SumAreasOptions): Series {
  requirePanel('sumAreas: panel', panel);
  const options = readOptions('sumAreas', optionRules, given);
  const { area, areaName, areas, part = {} } = options;
  requireData('sumAreas: part', { is: 'values', of: text }, part);
  const { indicator, calendar } = panel;
  requireAdditive(indicator, 'sumAreas: panel');
  for (const each of areas ?? [])
    if (!panel.series.some((series) => series.area === each))
      throw unknownArea(panel, each, 'sumAreas: areas');
  const added = panel.series.filter(
    (series) =>
      (areas === undefined || areas.includes(series.area)) &&
      Object.entries(part).every(([name, value]) => series.part[name] === value),
  );
  for (const series of added) requireAsKnown(series, 'sumAreas: panel');
  const repeated = added.find(
    (series, index) => added.findIndex((other) => other.area === series.area) !== index,
  );
  if (repeated !== undefined)
    throw new IndicatorError({
      code: 'invalid-option',
      path: 'sumAreas: part',
      expected: `must tell the series of ${repeated.area} apart`,
      received: received(options.part),
    });
  const sums = Array.from({ length: calendar.length }, (_, index) =>
    sumFigures(
      indicator,
      added.map((series) => figureAt(series, index)),
      'areas',
    ),
  );
  const first = added[0];
  return {
    indicator,
    area,
    areaName,
    part: first?.part ?? part,
    calendar,
    numerator: sums.map(({ numerator }) => numerator),
    denominator: indicator.measure === 'count' ? null : sums.map(({ denominator }) => denominator),
    states: sums.map(({ state }) => state),
    window: first?.window ?? 'period',
    asOf: asOfMonth(added.map((series) => series.asOf).sort()[0], calendar, 'sumAreas: panel'),
    deff: Math.max(1, ...added.map((series) => series.deff)),
    rounding: first?.rounding ?? null,
    breaks: distinct(added.flatMap((series) => series.breaks)),
    basis: basisOf(added),
    sources: distinct(added.flatMap((series) => series.sources)),
    caveats: distinct(added.flatMap((series) => series.caveats)),
  };
}

function basisOf(series: readonly Series[]): Basis {
  const bases = series.map(({ basis }) => basis);
  if (bases.includes('illustrative')) return 'illustrative';
  return bases.includes('own') || bases.length === 0 ? 'own' : 'published';
}

/** Plain values that read the same are the same. */
function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
