import { normalQuantile } from '../numeric/normal.ts';
import type { Estimate, Unit } from '../result/estimate.ts';
import type { Polarity } from '../result/finding.ts';
import type { Apart } from './apart.ts';
import { figureInterval } from './figure-interval.ts';
import type { AreaFigure } from './figures.ts';
import type { AreaChances, AreaPlace, AreasRow } from './finding.ts';
import { belowAt, type Posterior, quantileOf } from './level-chances.ts';
import type { AreaLevel, LevelAlone } from './levels.ts';
import { limitAt } from './limits.ts';
import { nextFigure } from './next.ts';
import { placeSet, quartileEdge } from './places.ts';
import { earlierNeeded } from './settle.ts';
import type { Side } from './tail.ts';
import type { AreaUnits } from './units.ts';
import type { AreaJudged } from './verdicts.ts';

/** What all rows of a dimension share. */
export interface Among {
  readonly polarity: Polarity;
  readonly units: AreaUnits;
  /** For figures of one period. */
  readonly unitsNow: AreaUnits;
  readonly alpha: number;
  readonly level: number;
  readonly looks: number;
  /** In the indicator's unit. */
  readonly target: number | null;
  /** Areas with a level. */
  readonly areas: number;
  /** How far areas ordinarily differ, on the scale of the model. */
  readonly spread: number;
}

/** One area before its row is made. */
export interface RowParts {
  readonly area: string;
  readonly areaName: string;
  readonly part: Readonly<Record<string, string>>;
  readonly figure: AreaFigure | null;
  /** Its exposure in the model: less than that of the figure where its months vary by more than sampling. */
  readonly size: number;
  /** Its place by figures, from the highest. */
  readonly place: number | null;
  readonly judged: AreaJudged | null;
  readonly level: AreaLevel | null;
  /** How far it lies from the others. */
  readonly apart: Apart | null;
  /** Names of those that are left out of them. */
  readonly butFor: readonly string[];
  /** Its level at the end of the figures, where there are courses. */
  readonly now: LevelAlone | null;
}

const none = (unit: Unit): Estimate => ({ value: null, lower: null, upper: null, level: null, unit });

/** Everything that is said of one area in one dimension. */
export function rowOf(
  { apart, area, areaName, butFor, figure, judged, level, now, part, place, size: n }: RowParts,
  among: Among,
): AreasRow {
  const { alpha, looks, polarity, units } = among;
  const shared = {
    area,
    areaName,
    part,
    numerator: figure?.numerator ?? null,
    denominator: figure?.denominator ?? null,
  };
  const observed = figure === null ? none(units.figure) : figureInterval(figure, units.figure, among.level);
  if (judged === null || level === null)
    return {
      ...shared,
      verdict: 'cannot-tell',
      side: null,
      favourable: null,
      observed,
      level: none(units.figure),
      now: null,
      others: null,
      difference: none(units.difference),
      butFor: [],
      chance: null,
      ordinary: null,
      reach: { low: null, high: null },
      chances: null,
      place: null,
      next: none(units.figure),
      earlierNeeded: null,
    };
  const { cavities, verdict } = judged;
  const difference = differenceEstimate(level, apart, units, among.level);
  const side = sideOf(judged, difference.value);
  const limit = (end: 'lower' | 'upper') => {
    const events = limitAt(cavities, end, n, alpha / looks);
    return events === null ? null : units.valueOfLevel(events / n);
  };
  // Of counts the sizes of the areas are wanting, not more periods.
  const canBeTold = verdict === 'cannot-tell' && among.areas > 2 && units.figure !== 'count';
  return {
    ...shared,
    verdict,
    side: side === 'upper' ? 'higher' : 'lower',
    favourable: polarity === 'neutral' ? null : (side === 'upper') === (polarity === 'higher-is-better'),
    observed,
    level: levelEstimate(level.posterior, units, among.level),
    now: now === null ? null : levelEstimate(now.posterior, among.unitsNow, among.level),
    others: units.valueAt(cavities.centre),
    difference,
    butFor,
    chance: { p: judged.chance, adjusted: Math.min(1, judged.adjustedChance) },
    ordinary: { p: judged.ordinary, adjusted: Math.min(1, judged.adjustedOrdinary) },
    reach: { low: limit('lower'), high: limit('upper') },
    chances: chancesOf(level, apart, now, among),
    place: placeIn(level, place, among.areas),
    next: nextEstimate(level, n, units, among.level, cavities.fit.tables.kind),
    earlierNeeded: canBeTold ? earlierNeeded(judged, n, among.spread, among.areas, alpha / looks) : null,
  };
}

/**
 * The side that an area is said to be on: that of its difference from the mean of the others. Where areas differ many times over, the
 * level about which they lie is under their mean, and an area between the two is above the one and below the other. An outlier is on
 * the side that it was judged on.
 */
function sideOf({ side, verdict }: AreaJudged, difference: number | null): Side {
  if (verdict === 'beyond-ordinary-variation' || difference === null || difference === 0) return side;
  return difference > 0 ? 'upper' : 'lower';
}

export function levelEstimate(posterior: Posterior, units: AreaUnits, level: number): Estimate {
  const lower = units.valueAt(quantileOf(posterior, (1 - level) / 2));
  const upper = units.valueAt(quantileOf(posterior, (1 + level) / 2));
  return {
    // At the ends of what is possible the mean is rounded otherwise than the limits.
    value: Math.min(upper, Math.max(lower, units.valueOfLevel(posterior.mean))),
    lower,
    upper,
    level,
    unit: units.figure,
  };
}

function differenceEstimate(
  { posterior }: AreaLevel,
  apart: Apart | null,
  units: AreaUnits,
  level: number,
): Estimate {
  if (apart === null) return none(units.difference);
  const around = posterior.mean - apart.difference;
  const z = normalQuantile((1 + level) / 2) * apart.sd;
  const said = (difference: number) => units.differenceOf(difference, around);
  return {
    value: said(apart.difference),
    lower: said(apart.difference - z),
    upper: said(apart.difference + z),
    level,
    unit: units.difference,
  };
}

function chancesOf(level: AreaLevel, apart: Apart | null, now: LevelAlone | null, among: Among): AreaChances {
  const { places } = level;
  const { areas, target } = among;
  const [{ posterior }, units] = now === null ? [level, among.units] : [now, among.unitsNow];
  const atMost = places?.atMost ?? (() => 1);
  const quarter = quartileEdge(areas);
  return {
    overTarget: target === null ? null : 1 - belowAt(posterior, units.thetaOf(target)),
    lowest: atMost(0),
    highest: 1 - atMost(areas - 2),
    highestQuarter: quarter === 0 ? 0 : 1 - atMost(areas - quarter - 1),
    lowestQuarter: quarter === 0 ? 0 : atMost(quarter - 1),
    above: apart?.above ?? 0,
    below: apart?.below ?? 0,
  };
}

function placeIn({ places }: AreaLevel, place: number | null, of: number): AreaPlace | null {
  if (places === null || place === null) return null;
  // Chances count from the lowest level, places from the highest figure.
  const [first, last] = placeSet(places, of);
  return { place, from: of - last, to: of - first, of };
}

function nextEstimate(
  { before }: LevelAlone,
  n: number,
  units: AreaUnits,
  level: number,
  kind: 'binomial' | 'poisson',
): Estimate {
  const { expected, lower, upper } = nextFigure(kind, before, { n, moved: 0, level });
  return {
    value: units.valueOfLevel(expected),
    lower: units.valueOfLevel(lower),
    upper: units.valueOfLevel(upper),
    level,
    unit: units.figure,
  };
}
