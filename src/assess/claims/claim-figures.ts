import { course } from '../../course/course.ts';
import { courseIn } from '../../course/courses.ts';
import type { CourseFinding } from '../../course/finding.ts';
import { catalogue } from '../../indicator/catalogue/catalogue.ts';
import { recordedCrimeByYear } from '../../indicator/catalogue/recorded-crime.ts';
import type { Indicator } from '../../indicator/indicator.ts';
import type { Panel, Series } from '../../series/series.ts';
import { someOf } from '../../series/some-of.ts';
import type { Context } from '../briefing/context.ts';
import { byDay } from '../questions/figures-by-day.ts';
import { areasHere, wholeHere } from '../questions/figures-here.ts';
import { forces } from '../questions/territorial.ts';
import { NOWHERE, nameOfArea, whereOf } from '../questions/where.ts';
import { recordedYears } from '../questions/year-growth.ts';
import type { ClaimBase } from './claim.ts';
import { shippedFor } from './shipped-for.ts';

/** The figures that a claim can be tested on. */
export interface ClaimFigures {
  readonly context: Context;
  /** `null` where neither the catalogue nor the user's rows know it. */
  readonly indicator: Indicator | null;
  readonly areaName: string;
  /** The series of the claim's own area: its rows, or the sum of its areas. */
  readonly series: () => Series | null;
  /** The same by day; `null` where there are no days, or only invented ones beside figures that are not. */
  readonly days: () => Series | null;
  /** The same by year, where the months do not reach back two years; else `series`. */
  readonly longSeries: () => Series | null;
  /**
   * What a series did, as the paper and its chart read it: one of several areas is read with the others, or the claim would hold another
   * size of the same change.
   */
  readonly courseOf: (series: Series, margin: ClaimBase['margin']) => CourseFinding;
  /** Whether it is known which areas make up the claim's own. */
  readonly partsKnown: boolean;
  /** The areas that make up the claim's own; every other area of the rows where that is not known. */
  readonly parts: () => Panel | null;
  /** The areas among which the claim's own stands, every value of the dimension that it names beside. */
  readonly peers: () => Panel | null;
  /** How the claim was read where it leaves a dimension open. */
  readonly assumed: readonly string[];
}

/** Values of a dimension that stand for all of it. */
export const wholeValues: readonly string[] = ['overall', 'all', 'whole-experience'];

/** The figures for a claim: the user's own rows of the indicator before the shipped ones. */
export function figuresFor(claim: ClaimBase, context: Context): ClaimFigures {
  const indicator = indicatorOf(claim.indicator, context);
  const shipped = shippedFor(claim.indicator);
  const names = areaNamesFor(claim, context);
  const whole = wholesOf(indicator, claim.where ?? {});
  const where = { ...whole, ...claim.where };
  const only = Object.keys(where).length === 0 ? {} : { where };
  const place = placeOf(claim, context);
  // A sum of areas that are not known to be its own would be about somewhere else.
  const read = (which: Indicator | null, table: string, wanted: object) =>
    which === null ? null : wholeHere(context, { ...place, named: true }, which, { table, ...wanted });
  const own = context.data.own.some((each) => each.indicator.id === claim.indicator);
  // One series of years, with what is declared of it, for claims and questions alike.
  const byYear = () => recordedYears(context, { ...place, named: true });
  const series = () =>
    !own && claim.indicator === recordedCrimeByYear.id ? byYear() : read(indicator, shipped.table, only);
  return {
    context,
    indicator,
    areaName: names,
    series,
    days: () => {
      const found = series();
      return found === null ? null : byDay(context, { ...place, named: true }, found);
    },
    longSeries: () => {
      if (own || shipped.years === undefined) return series();
      return byYear() ?? series();
    },
    courseOf: (given, margin) => {
      const options = margin === undefined ? {} : { margin };
      const whole = parentOf(claim.area, context);
      // Areas of rows that nobody has said to be parts of one place are read together, as a chart of one of them is.
      const among = whole === null ? (own ? NOWHERE : null) : { area: whole, areaName: whole };
      const beside =
        among === null || indicator === null
          ? null
          : areasHere(context, whereOf(among, context, whole !== null), indicator, {
              table: shipped.table,
              ...only,
            });
      return beside?.series.includes(given) === true
        ? courseIn(beside, given, options)
        : course(given, options);
    },
    partsKnown: place.named,
    parts: () =>
      indicator === null ? null : areasHere(context, place, indicator, { table: shipped.table, ...only }),
    peers: () => {
      if (indicator === null) return null;
      if (shipped.forces) return forces(context, indicator, shipped.table);
      const [dimension, ...others] = Object.keys(claim.where ?? {});
      const by = dimension !== undefined && others.length === 0 ? { by: dimension } : only;
      const panel = context.panelOf(indicator, shipped.table, by);
      return panel === null ? null : among(panel, claim.area, context);
    },
    assumed: Object.values(whole).map((value) => `The claim is read as about “${value}”, being about all.`),
  };
}

/** The user's own definition comes before that of the catalogue. */
export function indicatorOf(id: string, { data }: Context): Indicator | null {
  const own = data.own.find((each) => each.indicator.id === id)?.indicator;
  return own ?? catalogue.find((each) => each.id === id) ?? null;
}

/** The area's name from the list of areas, else from the rows, else its key. */
function areaNamesFor(claim: ClaimBase, context: Context): string {
  const listed = nameOfArea(context, claim.area);
  if (listed !== claim.area) return listed;
  const own = context.data.own.find((each) => each.indicator.id === claim.indicator);
  const names = own?.rows.about.areaNames ?? {};
  return Object.hasOwn(names, claim.area) ? (names[claim.area] ?? claim.area) : claim.area;
}

/** The areas that it is made of: as the claim says, else those that the list of areas puts in it. */
function placeOf(claim: ClaimBase, context: Context) {
  const { area, areas: given } = claim;
  const { area: keys, level, partOf } = context.data.tables['areas']?.columns ?? {};
  const listed: string[] = [];
  for (let index = 0; index < (keys?.length ?? 0); index++)
    if (partOf?.at(index) === area && level?.at(index) === 'lpa') listed.push(String(keys?.at(index)));
  const areas = given ?? listed;
  const place = { area, areaName: areaNamesFor(claim, context), ...(areas.length > 0 ? { areas } : {}) };
  const found = whereOf(place, context, false);
  return { ...found, named: found.areas !== null };
}

/** The value that stands for all, for each dimension that neither the claim nor the indicator fixes. */
function wholesOf(
  indicator: Indicator | null,
  given: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const open = Object.entries(indicator?.dimensions ?? {}).flatMap(([name, values]) => {
    if (Object.hasOwn(given, name) || Object.hasOwn(indicator?.where ?? {}, name)) return [];
    const whole = wholeValues.find((each) => values.includes(each));
    return whole === undefined ? [] : [[name, whole] as const];
  });
  return Object.fromEntries(open);
}

/** The areas of the panel that belong to the same one, where the list of areas says so. */
function among(panel: Panel, area: string, context: Context): Panel {
  const parent = parentOf(area, context);
  const near = panel.series.filter((each) => parent !== null && parentOf(each.area, context) === parent);
  return near.some((each) => each.area === area) ? someOf(panel, near) : panel;
}

function parentOf(key: string, { data }: Context): string | null {
  const { area, partOf } = data.tables['areas']?.columns ?? {};
  for (let index = 0; index < (area?.length ?? 0); index++)
    if (area?.at(index) === key) return String(partOf?.at(index) ?? '') || null;
  return null;
}
