import type { Context } from '../assess/briefing/context.ts';
import { shippedFor } from '../assess/claims/shipped-for.ts';
import { areasHere, wholeHere } from '../assess/questions/figures-here.ts';
import { levelWord } from '../assess/questions/level-word.ts';
import { forces } from '../assess/questions/territorial.ts';
import type { Where } from '../assess/questions/where.ts';
import type { PublishedGrowth } from '../change/amount/growth-beside.ts';
import { courseIn } from '../course/courses.ts';
import { catalogue } from '../indicator/catalogue/catalogue.ts';
import type { Indicator } from '../indicator/indicator.ts';
import type { Panel, Series } from '../series/series.ts';
import { someOf } from '../series/some-of.ts';
import { withPopulations } from '../series/with-populations.ts';
import { type AreasStatements, areasStatements } from '../statement/of-areas.ts';
import { placeStatement } from '../statement/of-place.ts';
import { type SeriesStatements, seriesStatements, shortName } from '../statement/of-series.ts';
import type { Statement } from '../statement/statement.ts';
import { changedAreas } from './changed-areas.ts';
import { lineName } from './line-name.ts';
import { lostIn, type PaperLost } from './lost-records.ts';
import { growthBeside } from './nation.ts';

/** One line of figures of an indicator for the force as a whole: of the indicator itself, or of one value of its dimension. */
export interface PaperLine {
  /** `Confidence, visibility`. */
  readonly name: string;
  readonly series: Series;
  readonly said: SeriesStatements;
  /** How the areas lie to each other on it; empty where there are none, or none that can be compared. */
  readonly areas: readonly Statement<'area'>[];
  /** Its place among the forces; `null` where they are not known. */
  readonly place: Statement<'place'> | null;
  /** The published growth of others over the same two years, such as the nation; `null` where none is known. */
  readonly beside: PublishedGrowth | null;
}

/** An indicator with everything that is said of it. */
export interface PaperIndicator {
  readonly indicator: Indicator;
  /** Id of its item on the agenda. */
  readonly item: string;
  readonly lines: readonly PaperLine[];
  /** The areas, every dimension beside; `null` where there are none. */
  readonly panel: Panel | null;
  readonly areas: AreasStatements | null;
  /** Lines of the areas that changed otherwise than the force did. */
  readonly changed: readonly PaperLine[];
  /** Areas whose records look lost; `null` where there are none. */
  readonly lost: PaperLost | null;
  /** All forces; `null` where it is not compared with them. */
  readonly forces: Panel | null;
}

/** Whether there are figures of several areas that are not compared, as it is not known how large the areas are. */
export const isUncompared = ({ areas, indicator, panel }: PaperIndicator) =>
  areas === null && indicator.measure === 'count' && (panel?.series.length ?? 0) > 1;

/** Everything that is said of one indicator in one place; `null` where it has no figures by this day. */
export function paperIndicator(
  context: Context,
  asked: Where,
  indicator: Indicator,
  item: string,
): PaperIndicator | null {
  // Shipped figures are only for a force that they hold.
  const isOwn = context.data.own.some((each) => each.indicator.id === indicator.id);
  const where = isOwn ? asked : { ...asked, named: true };
  const { forces: byForce, forcesIn, table } = shippedFor(indicator.id);
  const dimension = dimensionHere(context, indicator);
  const other = byForce === true ? table : forcesIn;
  const beside =
    other === undefined ? ownForces(context, where, indicator) : forces(context, indicator, other);
  const panel =
    byForce === true && beside !== null
      ? null
      : areasHere(context, where, indicator, { table, ...(dimension === null ? {} : { by: dimension }) });
  const compared = panel === null ? null : comparedPanel(context, panel);
  const between =
    compared === null ? null : areasStatements(compared, { level: levelWord(context, compared) });
  const lines = seriesOf(context, where, indicator, table, dimension, beside).flatMap(
    (series): PaperLine[] => {
      const said = seriesStatements(series);
      if (said.latest === null) return [];
      return [
        {
          name: lineName(shortName(indicator), series.part),
          series,
          said,
          areas: (between?.areas ?? []).filter(({ part }) => sameValues(part, series.part)),
          // The place of a count says how large a force is.
          place: beside === null || indicator.measure === 'count' ? null : placeStatement(beside, where.area),
          beside: growthBeside(context, where, indicator.id, said),
        },
      ];
    },
  );
  const own = lines.length > 0 ? lines : areaLines(panel);
  if (own.length === 0) return null;
  const changed = changedAreas(panel, lines);
  const lost = lostIn(panel, shortName(indicator));
  return { indicator, item, lines: own, panel, areas: between, changed, lost, forces: beside };
}

/** A line for each area, where there is none of the force: percentages and durations of areas have no sum. */
function areaLines(panel: Panel | null): PaperLine[] {
  if (panel === null) return [];
  return panel.series.flatMap((series): PaperLine[] => {
    const said = seriesStatements(series, courseIn(panel, series));
    const name = `${lineName(shortName(series.indicator), series.part)} in ${series.areaName}`;
    return said.latest === null ? [] : [{ name, series, said, areas: [], place: null, beside: null }];
  });
}

/** The dimension of which a value must be named, `null` where all are settled. */
function openDimension({ dimensions = {}, where = {} }: Indicator): string | null {
  return Object.keys(dimensions).find((each) => !(each in where)) ?? null;
}

/** The dimension that is open in the figures that are here: a table of the user's own without its column is not divided by it. */
function dimensionHere({ data }: Context, indicator: Indicator): string | null {
  const open = openDimension(indicator);
  const own = data.own.find((each) => each.indicator.id === indicator.id);
  return open !== null && own !== undefined && own.rows.columns?.[open] === undefined ? null : open;
}

function seriesOf(
  context: Context,
  where: Where,
  indicator: Indicator,
  table: string,
  dimension: string | null,
  beside: Panel | null,
): Series[] {
  const among = beside?.series.find(({ area }) => area === where.area);
  if (among !== undefined && shippedFor(indicator.id).forces === true) return [among];
  if (dimension === null) {
    const whole = wholeHere(context, where, indicator, { table });
    return whole === null ? [] : [whole];
  }
  return valuesOf(context, indicator, dimension).flatMap((value) => {
    const whole = wholeHere(context, where, indicator, {
      table,
      where: { ...indicator.where, [dimension]: value },
    });
    return whole === null ? [] : [{ ...whole, part: { ...whole.part, [dimension]: value } }];
  });
}

/** Values of a dimension, without one that is an indicator of its own, such as overall confidence: it is said there. */
function valuesOf({ data }: Context, indicator: Indicator, dimension: string): readonly string[] {
  const own = data.own.find((each) => each.indicator.id === indicator.id)?.rows.columns;
  const held = own?.[dimension];
  const inRows =
    held === undefined ? null : new Set(Array.from({ length: held.length }, (_, at) => held.at(at)));
  const values = (indicator.dimensions?.[dimension] ?? []).filter((each) => inRows?.has(each) ?? true);
  const table = shippedFor(indicator.id).table;
  return values.filter(
    (value) =>
      !catalogue.some(
        ({ id, where = {} }) =>
          shippedFor(id).table === table &&
          table !== '' &&
          where[dimension] === value &&
          Object.entries(indicator.where ?? {}).every(([name, held]) => where[name] === held),
      ),
  );
}

/** The user's own rows where they hold other forces beside this one. */
function ownForces(context: Context, where: Where, indicator: Indicator): Panel | null {
  if (!context.data.own.some((each) => each.indicator.id === indicator.id)) return null;
  if (dimensionHere(context, indicator) !== null) return null;
  const panel = context.panelOf(indicator, '');
  const known = forceKeys(context);
  const series = panel?.series.filter(({ area }) => known.has(area)) ?? [];
  if (panel === null || series.length < 2 || !series.some(({ area }) => area === where.area)) return null;
  return someOf(panel, series);
}

function forceKeys({ data }: Context): ReadonlySet<string> {
  const { area, level } = data.tables['areas']?.columns ?? {};
  const keys = new Set<string>();
  for (let at = 0; at < (area?.length ?? 0); at++)
    if (level?.at(at) === 'force') keys.add(String(area?.at(at)));
  return keys;
}

/**
 * Areas as they can be compared: counts of areas of different sizes per 1,000 residents, where all of them are known; `null` where
 * they are not, or where one area has nothing beside it.
 */
function comparedPanel({ data }: Context, panel: Panel): Panel | null {
  const { indicator, series } = panel;
  if (new Set(series.map(({ area }) => area)).size < 2) return null;
  if (indicator.measure !== 'count') return panel;
  if (data.populations.length === 0) return null;
  const rates = withPopulations(panel, data.populations);
  const known = rates.series.filter(({ denominator }) => denominator?.some((people) => people !== null));
  return known.length > 1 && known.length >= series.length - 1 ? { ...rates, series: known } : null;
}

function sameValues(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(one);
  return names.every((name) => one[name] === other[name]) && names.length === Object.keys(other).length;
}
