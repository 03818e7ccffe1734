import {
  type AreaFigure,
  blockOf,
  type FigureScale,
  figuresOf,
  usable,
  valueAtLevel,
} from '../areas/figures.ts';
import { comparable } from '../areas/immature.ts';
import { byPart } from '../areas/parts.ts';
import { readOptions } from '../result/read-options.ts';
import { like, text } from '../result/rule.ts';
import { requirePanel } from '../series/require-series.ts';
import type { Panel } from '../series/series.ts';
import { type FirstPlace, firstBy, places } from './places.ts';

export interface CaseMixOptions {
  /** The period compared; the last one with a figure unless given. */
  readonly period?: string;
  /** Which end is first; by the indicator's polarity unless given. */
  readonly first?: FirstPlace;
}

/** One area's figure as it is, and as it would be if it had the mix of all areas. */
export interface CaseMixRow {
  readonly area: string;
  readonly areaName: string;
  readonly value: number;
  /** `null` where nothing was expected, or where a share would pass 1. */
  readonly standardised: number | null;
  /** Events, and how many there would be if each group had the rate of all areas. */
  readonly observed: number;
  readonly expected: number;
  readonly place: number;
  /** Place by the standardised figure among the areas that have one. */
  readonly standardisedPlace: number | null;
  /** Groups (offences) with figures for this area. */
  readonly groups: number;
}

const optionRules = {
  period: /* @__PURE__ */ like(text, { such: '2018/19' }),
  first: { is: 'one-of', values: ['highest', 'lowest'] },
} as const;

/**
 * Case mix: would the table look the same if every area had the same mix of offences?
 *
 * The panel holds the outcome by group (one part for each offence). Indirect standardisation: expected `E = sum n_g r_g`, r_g the rate of group g over all
 * areas; standardised level = overall level x O/E, in the indicator's unit (a ratio of counts through its share). It removes what the
 * mix of these groups explains, and nothing of what differs within them; areas are each compared with all, not with one another.
 *
 * A group without a figure in an area does not count for it; areas without any are left out. One group only: standardised equals raw.
 * Source: Breslow and Day 1987.
 *
 * @example
 * caseMix(chargesByOffence, { period: '2018/19' })[0] // => { area: 'a', value: 0.1, standardised: 0.12, place: 3, … }
 */
export function caseMix(asGiven: Panel, given: CaseMixOptions = {}): readonly CaseMixRow[] {
  requirePanel('caseMix: panel', asGiven);
  const options = readOptions('caseMix', optionRules, given);
  const panel = comparable(asGiven, options.period);
  const block = blockOf(panel, 'caseMix', options.period);
  const first = options.first ?? firstBy(panel.indicator.polarity);
  const groups = byPart(panel).map((part) =>
    usable(figuresOf(part, block)).filter(({ exposure }) => exposure > 0),
  );
  const rates = groups.map(levelOf);
  const overall = levelOf(groups.flat());
  const areas = [...new Set(groups.flat().map(({ area }) => area))];
  const rows = areas.flatMap((area) => {
    const own = groups.flatMap((figures, at) =>
      figures.filter((figure) => figure.area === area).map((figure) => ({ figure, rate: rates[at] ?? 0 })),
    );
    const [one] = own;
    if (one === undefined) return [];
    const { areaName, scale } = one.figure;
    const observed = own.reduce((sum, { figure }) => sum + figure.events, 0);
    const exposure = own.reduce((sum, { figure }) => sum + figure.exposure, 0);
    const expected = own.reduce((sum, { figure, rate }) => sum + figure.exposure * rate, 0);
    const level = expected > 0 ? (overall * observed) / expected : null;
    const standardised = level === null || passes(level, scale) ? null : valueAtLevel(level, scale);
    const value = valueAtLevel(observed / exposure, scale);
    return [{ area, areaName, value, standardised, observed, expected, groups: own.length }];
  });
  const raw = places(
    rows.map(({ value }) => value),
    { first },
  );
  const known = rows.flatMap(({ standardised }) => (standardised === null ? [] : [standardised]));
  const among = places(known, { first });
  return rows.map((row, at) => ({
    ...row,
    place: raw[at] ?? 0,
    standardisedPlace: row.standardised === null ? null : (among[known.indexOf(row.standardised)] ?? null),
  }));
}

function levelOf(figures: readonly Pick<AreaFigure, 'events' | 'exposure'>[]): number {
  let [events, exposure] = [0, 0];
  for (const figure of figures) {
    events += figure.events;
    exposure += figure.exposure;
  }
  return exposure > 0 ? events / exposure : 0;
}

/** Whether a share would be more than all, but for rounding, or odds have no end. */
function passes(level: number, { kind }: FigureScale): boolean {
  return kind === 'share' ? level > 1 + 1e-12 : kind === 'odds' && level >= 1;
}
