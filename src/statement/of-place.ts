import { areas } from '../areas/areas.ts';
import type { AreaVerdict } from '../areas/verdicts.ts';
import { rank } from '../compare/rank.ts';
import { periodAt } from '../period/calendar.ts';
import { firstMonth, lastMonth } from '../period/months.ts';
import { periodsPerYear } from '../period/per-year.ts';
import { span } from '../period/span.ts';
import type { Panel } from '../series/series.ts';
import { shortName } from './of-series.ts';
import { type Statement, stated } from './statement.ts';

/**
 * The place of one area among all of a panel, over the last year, with where it was in the first of years. `null` where the area is not among them, or there is nobody to be placed among.
 */
export function placeStatement(panel: Panel, area: string): Statement<'place'> | null {
  const own = panel.series.find((each) => each.area === area);
  if (own === undefined || panel.series.length < 2) return null;
  const period = comparedPeriod(panel);
  const found = rank(panel, area, { period });
  const { after, excluded, first } = found.evidence;
  const row = found.evidence.rows.find((each) => each.area === area);
  const { areaName, indicator, polarity, unit } = found.subject;
  const about = {
    ...{ indicator, name: shortName(panel.indicator), polarity, unit, area, areaName },
    part: own.part,
    period: { from: period, to: period },
    basis: found.basis,
  };
  return stated('place', about, {
    value: after === null ? 'not-placed' : 'placed',
    size: { value: row?.value ?? null, lower: null, upper: null, level: null, unit },
    sure: null,
    grounds: {
      place: after?.place ?? null,
      from: after?.set?.best ?? null,
      to: after?.set?.worst ?? null,
      of: after?.of ?? 0,
      first,
      leftOut: excluded.length,
      spread: spreadOf(panel, area, period),
      earlier: earlierPlace(panel, area),
    },
  });
}

/** How the area lies to the others; not of years, of which the place stands beside the change. */
function spreadOf(panel: Panel, area: string, period: string): AreaVerdict | null {
  if (periodsPerYear[panel.calendar.every] === 1) return null;
  // Of the same period as the place, so that one reading serves both.
  const { rows } = areas(panel, { period }).evidence;
  return rows.find((each) => each.area === area)?.verdict ?? null;
}

/**
 * The period that areas are compared over unless one is named: the last twelve months of which there are figures, all of
 * them together; the last figure alone where figures cannot be added up.
 */
export function comparedPeriod({ calendar, indicator: { measure }, series }: Panel): string {
  const alone =
    measure === 'published-percentage' ||
    measure === 'duration' ||
    series.some(({ window }) => window !== 'period');
  const periods = Math.min(calendar.length, alone ? 1 : periodsPerYear[calendar.every]);
  const last = periodAt(calendar, calendar.length - 1);
  if (periods === 1) return last;
  return span(firstMonth(periodAt(calendar, calendar.length - periods)), lastMonth(last));
}

function earlierPlace(panel: Panel, area: string): Statement<'place'>['grounds']['earlier'] {
  const { calendar } = panel;
  if (periodsPerYear[calendar.every] !== 1 || calendar.length < 2) return null;
  const period = periodAt(calendar, 0);
  const { after } = rank(panel, area, { period }).evidence;
  return after === null ? null : { place: after.place, of: after.of, period };
}
