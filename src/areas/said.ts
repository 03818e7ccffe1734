import type { Estimate } from '../result/estimate.ts';
import { besideOf } from './beside.ts';
import type { AreasOver, AreasRow } from './finding.ts';
import { belowAt, commonShare } from './level-chances.ts';
import { numberOf, numberOver } from './number.ts';
import type { ReadAreas } from './read-areas.ts';
import { rowOf } from './row.ts';
import { distanceAt, type Spread } from './spread.ts';
import type { AreaUnits } from './units.ts';

type Said = ReturnType<typeof made>;

/** What was said of readings, kept for as long as they are. */
const ofReading = new WeakMap<ReadAreas, Said>();

/** What is said of the areas, in the units of the indicator: made once for a reading, whichever view asks. */
export function saidOf(read: ReadAreas): Said {
  const known = ofReading.get(read) ?? made(read);
  ofReading.set(read, known);
  return known;
}

function made(read: ReadAreas) {
  const { centre, levels, margin, now, options, panel, spread, tables: of, units, unitsNow, verdicts } = read;
  const { indicator } = panel;
  const { kind } = of.tables;
  const target = options.target ?? indicator.target ?? null;
  const over: AreasOver[] = [];
  const rows = of.parts.flatMap((part, dimension) => {
    const from = dimension * of.areas.length;
    const own = levels[dimension] ?? [];
    const areas = own.filter((each) => each !== null).length;
    const atEnd = now?.levels[dimension];
    const known = (atEnd ?? own).flatMap((each) => (each === null ? [] : [each]));
    const unitsOfTarget = atEnd === undefined ? units : unitsNow;
    const places = placesByFigure(of.figures.slice(from, from + of.areas.length), own);
    if (target !== null && known.length > 0) {
      const chances = known.map(({ posterior }) => 1 - belowAt(posterior, unitsOfTarget.thetaOf(target)));
      const distribution = numberOver(
        chances,
        known.map(({ posterior }) => commonShare(posterior)),
      );
      over.push({ part, ...numberOf(distribution, options.level) });
    }
    const judged = verdicts.rows.slice(from, from + of.areas.length);
    const beside = besideOf(own, judged, units.levelDifference(margin, centre), options.level);
    return of.areas.map((area, i) =>
      rowOf(
        {
          ...area,
          part,
          figure: of.figures[from + i] ?? null,
          size: of.tables.n[dimension * of.tables.periods * of.areas.length + i] ?? 0,
          now: atEnd?.[i] ?? null,
          place: places[i] ?? null,
          judged: judged[i] ?? null,
          level: own[i] ?? null,
          apart: beside[i]?.apart ?? null,
          butFor: (beside[i]?.butFor ?? []).map((at) => of.areas[at]?.areaName ?? ''),
        },
        {
          polarity: indicator.polarity,
          units,
          unitsNow,
          alpha: options.alpha,
          level: options.level,
          looks: verdicts.looks,
          target,
          areas,
          spread: spread.median,
        },
      ),
    );
  });
  return {
    rows,
    over,
    target,
    margin: Number.isFinite(margin) ? margin : null,
    estimate: standsOut(rows, units),
    ordinarySpread: spreadEstimate(spread, units, kind, centre),
  };
}

function spreadEstimate(
  spread: Spread,
  units: AreaUnits,
  kind: 'binomial' | 'poisson',
  centre: number,
): Estimate {
  // Nothing can be said of areas none of which has figures.
  const said = (tau: number) =>
    Number.isFinite(centre) ? units.differenceOf(distanceAt(kind, spread.centre, tau), centre) : null;
  return {
    value: said(spread.median),
    lower: said(spread.lower),
    upper: said(spread.upper),
    level: 0.8,
    unit: units.difference,
  };
}

/** Places by figures, from the highest, of the areas that have a level; equal figures share the better one. */
function placesByFigure(
  figures: readonly ({ readonly value: number | null } | null)[],
  levels: readonly unknown[],
): readonly (number | null)[] {
  const values = figures.map((each, i) => (levels[i] ? (each?.value ?? null) : null));
  const sorted = values.filter((each) => each !== null).sort((one, other) => other - one);
  const first = new Map<number, number>();
  sorted.forEach((value, at) => {
    if (!first.has(value)) first.set(value, at + 1);
  });
  return values.map((value) => (value === null ? null : (first.get(value) ?? null)));
}

/** The difference of the row with the least p against ordinary differences; of equals, the least by chance. */
function standsOut(rows: readonly AreasRow[], { difference }: AreaUnits): Estimate {
  const sorted = rows
    .filter((row) => row.ordinary !== null)
    .sort(
      (one, other) =>
        (one.ordinary?.p ?? 1) - (other.ordinary?.p ?? 1) || (one.chance?.p ?? 1) - (other.chance?.p ?? 1),
    );
  return sorted[0]?.difference ?? { value: null, lower: null, upper: null, level: null, unit: difference };
}
