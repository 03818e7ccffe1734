import { growth } from '../../change/amount/growth.ts';
import type { GrowthFinding } from '../../change/amount/growth-finding.ts';
import { recordedCrimeByYear } from '../../indicator/catalogue/recorded-crime.ts';
import { recordingWithin24Hours } from '../../indicator/recording-changes.ts';
import { periodAt } from '../../period/calendar.ts';
import { offset } from '../../period/offset.ts';
import type { Series } from '../../series/series.ts';
import { sumAreas } from '../../series/sum-areas.ts';
import { type SeriesStatements, seriesStatements } from '../../statement/of-series.ts';
import { sayLevel, sayMargin } from '../../statement/say.ts';
import { sizeWords } from '../../words/numbers.ts';
import type { Context } from '../briefing/context.ts';
import { type BesideOthers, besideOthers } from './beside-others.ts';
import { wholeHere } from './figures-here.ts';
import { levelWord } from './level-word.ts';
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

/** What is said of recorded crime by year: full counts as they are, beside the change of every other force. */
export interface CrimeOfYears {
  readonly statements: SeriesStatements;
  readonly others: BesideOthers | null;
  /** What the others are: forces, or areas. */
  readonly level: string;
}

/** Recorded crime by year as statements; `null` without figures of two years. */
export function crimeOfYears(context: Context, where: Where): CrimeOfYears | null {
  return context.once(`crime of years of ${where.area}`, () => {
    const series = recordedYears(context, where);
    if (series === null || series.calendar.length < 2) return null;
    const statements = seriesStatements(series);
    const { grounds, period } = statements.level;
    const panel = forces(context, recordedCrimeByYear, 'home-office-outcomes');
    if (panel === null || grounds.against === null) return { statements, others: null, level: '' };
    const span = { from: grounds.against.from, to: period.to };
    return {
      statements,
      others: besideOthers(panel, where.area, span),
      level: levelWord(context, panel),
    };
  });
}

/** `it rose 3.1% to 87,140 in 2018/19, less than the 5% set as mattering, and less than in 33 of the other 42 forces`. */
export function crimeWords({ level: what, others, statements: { level, shape } }: CrimeOfYears): string {
  return `it ${sayLevel(level, shape, true)}${sayMargin(level)}${others === null ? '' : besideWords(others, what)}`;
}

/** Whether it is more or less than most others changed by, for a verdict; nothing where they are not known. */
export function besideLead({ others }: CrimeOfYears): string {
  if (others === null) return '';
  return 2 * others.larger >= others.of ? ', by less than elsewhere' : ', by more than elsewhere';
}

function besideWords({ larger, middle, of }: BesideOthers, level: string): string {
  const less = larger * 2 >= of;
  const how = `${less ? 'less' : 'more'} than in ${less ? larger : of - larger} of the other ${of} ${level}`;
  return ` and ${how}; the middle ${level.replace(/s$/, '')} ${middle < 0 ? 'fell' : 'rose'} ${sizeWords({ unit: 'percent', value: middle })}`;
}

/** All territorial forces together, for comparison. */
function allForces(context: Context): Series | null {
  const panel = forces(context, recordedCrimeByYear, 'home-office-outcomes');
  return panel === null || panel.series.length < 2
    ? null
    : sumAreas(panel, { area: 'england-and-wales', areaName: 'England and Wales' });
}
