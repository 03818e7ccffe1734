import type { CourseRefusal } from '../course/figures.ts';
import { matured } from '../series/matured.ts';
import { valueAt } from '../series/values.ts';
import type { Chip } from '../statement/chip.ts';
import { lastIndex } from '../statement/latest.ts';
import { courseCell, latestWords, levelChip, outlookCell, placeWords, sayLevel } from '../statement/say.ts';
import { apartOf } from '../statement/say-area.ts';
import type { Statement } from '../statement/statement.ts';
import { decimal, isNothing, ordinal, sizeWords, sureWords, whole } from '../words/numbers.ts';
import { shortMonth, shortPeriod, shortRun } from '../words/times.ts';
import { type BesideForces, besideForces } from './beside-forces.ts';
import { isUncompared, type PaperIndicator, type PaperLine } from './figures.ts';
import type { ScorecardRow, Trend } from './paper.ts';

/** Rows that a scorecard has at most. */
export const MOST_ROWS = 16;

/** One row of the scorecard, from the statements of its line. */
export function scorecardRow(found: PaperIndicator, line: PaperLine): ScorecardRow {
  const { areas, indicator } = found;
  const { name, place, said } = line;
  const { course, latest, level, outlook, shape } = said;
  const beside = level.grounds.by === 'counts' && place === null ? besideForces(found, line) : null;
  const among =
    place !== null
      ? placeCell(place)
      : beside !== null
        ? changeCell(beside)
        : isUncompared(found)
          ? 'sizes not known'
          : areasCell(line.areas, areas !== null);
  return {
    indicator: indicator.id,
    name,
    basis: level.basis,
    trend: trendOf(line),
    latest: {
      text: latest === null ? 'none' : latestWords(latest),
      small: latest === null ? '' : shortPeriod(latest.period.to),
    },
    against: againstCell(level, shape, course),
    course: courseCell(course, level),
    outlook: outlookCell(outlook),
    areas: among,
    sure: sureCell(said.level, course),
    statements: idsOf(line),
  };
}

/** Ids of every statement of a line. */
export function idsOf({
  areas,
  place,
  said: { course, latest, level, outlook, shape },
}: PaperLine): string[] {
  const all: readonly (Statement | null)[] = [latest, level, course, shape, outlook, place, ...areas];
  return all.flatMap((each) => (each === null ? [] : [each.id]));
}

function againstCell(
  level: Statement<'level'>,
  shape: Statement<'shape'> | null,
  course: Statement<'course'>,
): { chip: Chip; text: string } {
  const chip = levelChip(level);
  const { grounds, size, value } = level;
  if (value === 'one-period') return { chip, text: 'one period of figures' };
  if (size === null || size.value === null) return { chip, text: lacking[grounds.reason ?? 'no-figures'] };
  if (value === 'same' && course.value === 'level')
    return { chip, text: `level for ${whole(course.grounds.periods)} ${unitWords(course)}` };
  const way = size.value < 0 ? 'lower' : 'higher';
  if (value === 'not-told' || value === 'same') {
    const none = isNothing(size);
    const text = none
      ? `about as${beforeWords(level).replace(/^ (?:than|on)/, '')}`
      : `${size.value < 0 ? '−' : '+'}${sizeWords(size)}${beforeWords(level)}`;
    return { chip, text };
  }
  const since =
    grounds.when !== null && shape !== null ? ` since ${shortMonth(grounds.when.from)}` : beforeWords(level);
  return { chip, text: `${sizeWords(size)} ${way}${since}` };
}

/** What the figures of a row lack, in a cell. */
const lacking: Readonly<Record<CourseRefusal, string>> = {
  rolling: 'its periods overlap',
  step: 'needs figures by month',
  'few-by-week': 'needs figures by month',
  sparse: 'too few events',
  'no-figures': 'too few figures',
  'one-figure': 'too few figures',
  'one-run': 'too few figures',
  'no-noise': 'too few figures',
};

function beforeWords(level: Statement<'level'>): string {
  const { against, by } = level.grounds;
  if (against === null) return '';
  if (by === 'years') return ' on a year ago';
  return ` on ${shortRun(against)}`;
}

function unitWords({ period }: Statement): string {
  if (/^\d{4}-\d{2}$/.test(period.to)) return 'months';
  if (/^\d{4}-\d{2}-\d{2}$/.test(period.to)) return 'days';
  return period.to.includes('Q') ? 'quarters' : 'periods';
}

/** How sure the verdict of the row is: that of the level, or of holding level where it is the same. */
function sureCell(level: Statement<'level'>, course: Statement<'course'>): string {
  if (level.grounds.by === 'counts' && level.size?.value != null) return 'a count';
  if (level.value === 'not-told' || level.value === 'one-period')
    return course.sure === null ? '—' : sureWords(course.sure);
  return sureWords(level.sure);
}

function placeCell(place: Statement<'place'>): string {
  const { grounds, value } = place;
  if (value === 'not-placed' || grounds.place === null) return 'not ranked';
  const { earlier, spread } = grounds;
  const now = placeWords(place);
  if (earlier !== null) return `${now}; was ${ordinal(earlier.place)} of ${whole(earlier.of)}`;
  return spread === 'within-ordinary-variation' || spread === 'within-chance' ? `${now}; usual spread` : now;
}

/** Of counts by year, whose size says nothing of a force: the place of their change. */
function changeCell(beside: BesideForces): string {
  const place = beside.of - beside.more + 1;
  return `${ordinal(place)} smallest rise of ${whole(beside.of + 1)}`;
}

/** The areas of note: two of those apart and how many more,  else the one that really differs, else that none does. */
export function areasCell(areas: readonly Statement<'area'>[], compared: boolean): string {
  if (!compared) return '—';
  if (areas.length === 0) return 'not compared';
  const [first, ...others] = apartOf(areas);
  if (first !== undefined) {
    const side = (first.size?.value ?? 0) < 0 ? 'below' : 'above';
    const size = first.size === null ? '' : ` ${rounded(first)} ${side}`;
    const [second, ...more] = [...new Set(others.map(({ areaName }) => areaName))].filter(
      (each) => each !== first.areaName,
    );
    const too = second === undefined ? '' : `${more.length === 0 ? ' and' : ','} ${briefly(second)}`;
    return `${briefly(first.areaName)}${size}${too}${more.length === 0 ? '' : ` and ${more.length} more`}`;
  }
  const [differs] = areas.filter(({ value }) => value === 'within-ordinary-variation').sort(byReach);
  if (differs !== undefined)
    return `${briefly(differs.areaName)} ${(differs.size?.value ?? 0) < 0 ? 'low' : 'high'}; usual spread`;
  return areas.every(({ value }) => value === 'cannot-tell') ? 'cannot tell' : 'none stands apart';
}

function rounded({ size }: Statement<'area'>): string {
  if (size?.unit !== 'points') return size === null ? '' : sizeWords(size);
  return `${decimal(Math.abs(size.value ?? 0), 0)} points`;
}

const byReach = (one: Statement<'area'>, other: Statement<'area'>) =>
  Math.abs(other.size?.value ?? 0) - Math.abs(one.size?.value ?? 0);

const briefWords: Readonly<Record<string, string>> = {
  North: 'N.',
  South: 'S.',
  East: 'E.',
  West: 'W.',
  Worcestershire: 'Worcs',
  Bedfordshire: 'Beds',
};

/** A name that fits a cell: points of the compass by their letter. */
export const briefly = (name: string) =>
  name.replace(/\b(North|South|East|West) /g, (each) => `${briefWords[each.trim()]} `);

/** The figures of a line with their level, and the same in words. */
export function trendOf({ said, series: known }: PaperLine): Trend {
  const series = matured(known, { immature: 'leave-out' });
  const { calendar, indicator } = series;
  if (calendar.length < 2) return { values: [], level: [], target: null, said: 'one period' };
  const values = Array.from({ length: (lastIndex(series) ?? -1) + 1 }, (_, at) => valueAt(series, at));
  const { mean, periods, step } = said.reading.evidence;
  // The level of counts is one of a month.
  const monthly =
    calendar.every === 'month' || (indicator.measure !== 'count' && indicator.measure !== 'rate');
  // Of a few full counts by year there is no level to draw.
  const isDrawn = step === 1 && monthly && said.level.grounds.by !== 'counts';
  return {
    values,
    level: isDrawn && periods.length === calendar.length ? mean.slice(0, values.length) : [],
    target: indicator.target ?? null,
    said: `${whole(values.filter((each) => each !== null).length)} ${unitWords(said.level)}: ${sayLevel(said.level, said.shape)}`,
  };
}
