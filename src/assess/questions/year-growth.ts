import { growth } from '../../change/amount/growth.ts';
import type { GrowthFinding } from '../../change/amount/growth-finding.ts';
import { recordedCrimeByYear } from '../../indicator/catalogue/recorded-crime.ts';
import { recordingWithin24Hours } from '../../indicator/recording-changes.ts';
import { periodAt } from '../../period/calendar.ts';
import { offset } from '../../period/offset.ts';
import type { Series } from '../../series/series.ts';
import { sumAreas } from '../../series/sum-areas.ts';
import type { Context } from '../briefing/context.ts';
import { wholeHere } from './figures-here.ts';
import { forces } from './territorial.ts';
import type { Where } from './where.ts';

/** Recorded crime by year, from the longer series of the force, else from the table of all forces. */
export function recordedYears(context: Context, where: Where): Series | null {
  const breaks = [recordingWithin24Hours];
  return (
    wholeHere(context, where, recordedCrimeByYear, {
      table: 'home-office-series',
      areas: [where.area],
      breaks,
    }) ??
    wholeHere(context, where, recordedCrimeByYear, {
      table: 'home-office-outcomes',
      areas: [where.area],
      breaks,
    })
  );
}

/** Growth of recorded crime in the last financial year, beside that of all forces. */
export function yearGrowth(context: Context, where: Where): GrowthFinding | null {
  return context.once(`year growth of ${where.area}`, () => grownInYear(context, where));
}

function grownInYear(context: Context, where: Where): GrowthFinding | null {
  const series = recordedYears(context, where);
  if (series === null || series.calendar.length < 2) return null;
  const to = periodAt(series.calendar, series.calendar.length - 1);
  const from = offset(to, -1);
  const all = allForces(context);
  const reaches =
    all !== null &&
    periodAt(all.calendar, all.calendar.length - 1) >= to &&
    periodAt(all.calendar, 0) <= from;
  return growth(series, { from, to, ...(reaches ? { comparator: all } : {}) });
}

/** All territorial forces together, for comparison. */
function allForces(context: Context): Series | null {
  const panel = forces(context, recordedCrimeByYear, 'home-office-outcomes');
  return panel === null || panel.series.length < 2
    ? null
    : sumAreas(panel, { area: 'england-and-wales', areaName: 'England and Wales' });
}
