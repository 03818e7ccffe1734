import type { Period } from '../../period/period.ts';
import type { Caveat } from '../../result/caveat.ts';
import { IndicatorError } from '../../result/error.ts';
import { received } from '../../result/received.ts';
import type { Panel, Series } from '../../series/series.ts';
import { sumAreas } from '../../series/sum-areas.ts';
import { type PeriodTotal, total } from '../../series/total.ts';
import type { Comparator } from './compared-finding.ts';

/** A comparator that is other places at the same time. */
export type AreaComparator = Extract<
  Comparator,
  { readonly with: 'other-areas' | 'most-similar-group' | 'nation' }
>;

/** The comparator's figures over a period, without the area that is compared with them. */
export interface ComparatorTotal {
  readonly total: PeriodTotal;
  readonly deff: number;
  readonly name: string;
  readonly areas: readonly string[];
  readonly leftOut: readonly string[];
  readonly series: readonly Series[];
  /** All of it as one series. */
  readonly whole: Series;
  readonly caveats: readonly Caveat[];
}

const names = { 'other-areas': 'All other areas', 'most-similar-group': 'Most similar areas' } as const;

/** Adds up what an area is compared with. Throws as `compareWith` says. */
export function comparatorTotal(own: Series, comparator: AreaComparator, period: Period): ComparatorTotal {
  if (own.indicator.measure === 'count')
    refuse(
      'wrong-measure',
      'series',
      'must be a proportion, rate or ratio: counts of places of different size are not alike',
      'count',
    );
  const { measure } = comparator.with === 'nation' ? comparator.series.indicator : comparator.panel.indicator;
  if (measure !== own.indicator.measure)
    refuse('invalid-option', 'comparator', `must be a ${own.indicator.measure} as the series is`, measure);
  if (comparator.with === 'nation')
    return nation(own, comparator.series, comparator.includesArea ?? true, period);
  const { panel } = comparator;
  const candidates = othersIn(own, panel, comparator.with === 'most-similar-group' ? comparator.areas : null);
  const complete = candidates.filter((each) => {
    const found = total(each, period);
    return found.periodsMissing === 0 && found.value !== null;
  });
  const name = names[comparator.with];
  const whole = sumAreas({ ...panel, series: complete }, { area: comparator.with, areaName: name });
  return {
    total: total(whole, period),
    deff: whole.deff,
    whole,
    name,
    areas: complete.map(({ area }) => area),
    leftOut: candidates.filter((each) => !complete.includes(each)).map(({ area }) => area),
    series: complete,
    caveats: [],
  };
}

function othersIn(own: Series, panel: Panel, listed: readonly string[] | null): readonly Series[] {
  for (const area of listed ?? [])
    if (
      !panel.series.some((each) => each.area === area) &&
      !panel.excluded.some((each) => each.area === area)
    )
      refuse('unknown-area', 'areas', 'must be areas of the panel', area);
  const part = Object.entries(own.part);
  return panel.series.filter(
    (each) =>
      each.area !== own.area &&
      (listed === null || listed.includes(each.area)) &&
      part.every(([dimension, value]) => each.part[dimension] === value),
  );
}

/** A whole without its part, which shares its events and would make the two look more alike than they are. */
function nation(own: Series, whole: Series, includesArea: boolean, period: Period): ComparatorTotal {
  const all = total(whole, period);
  const base = { deff: whole.deff, whole, areas: [whole.area], leftOut: [], series: [whole] };
  if (!includesArea) return { ...base, total: all, name: whole.areaName, caveats: [] };
  const part = total(own, period);
  const { measure, per = 1000 } = own.indicator;
  const less = (total: number | null, taken: number | null) =>
    total === null || taken === null ? null : total - taken;
  const [numerator, denominator] = [
    less(all.numerator, part.numerator),
    less(all.denominator, part.denominator),
  ];
  const apart =
    measure !== 'published-percentage' &&
    measure !== 'duration' &&
    numerator !== null &&
    denominator !== null &&
    numerator >= 0 &&
    denominator > 0;
  if (!apart)
    return {
      ...base,
      total: all,
      name: whole.areaName,
      caveats: [
        {
          code: 'part-of-whole',
          text: `${own.areaName} is part of ${whole.areaName} and could not be taken out of it.`,
        },
      ],
    };
  const value = (numerator / denominator) * (measure === 'rate' ? per : 1);
  return {
    ...base,
    total: { ...all, numerator, denominator, value },
    name: `${whole.areaName} without ${own.areaName}`,
    caveats: [],
  };
}

function refuse(
  code: 'invalid-option' | 'wrong-measure' | 'unknown-area',
  name: string,
  expected: string,
  value: unknown,
): never {
  throw new IndicatorError({ code, path: `compareWith: ${name}`, expected, received: received(value) });
}
