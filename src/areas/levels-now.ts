import { levelNow } from '../course/chances.ts';
import { shareInside } from '../course/figures.ts';
import type { Mixture } from '../course/mixture.ts';
import { type ReadCourse, readCourseIn } from '../course/read-course.ts';
import { periodAt } from '../period/calendar.ts';
import type { Panel, Series } from '../series/series.ts';
import { type Fit, fitAt } from './fit.ts';
import { type LevelAlone, levelsAlone } from './levels.ts';
import type { PanelTables } from './panel-tables.ts';
import { type FigureKind, type Tables, tablesFrom, without } from './tables.ts';
import type { Verdicts } from './verdicts.ts';

/** The levels of the areas now, where every area has a course: what they are at the end of the figures. */
export interface LevelsNow {
  /** The last period read. */
  readonly period: string;
  /** By dimension, then area. */
  readonly levels: readonly (readonly (LevelAlone | null)[])[];
}

/**
 * The level of each area now: from its course, read with the other areas, so that what changed lately is not averaged
 * away; then the areas lend each other strength by how far they ordinarily differ (the spread of the period judged and
 * those before it, to which their levels now add nothing). A course's level and its variance stand as the
 * figure that would say as much: so many events out of so many.
 *
 * `null` where an area that is compared has no course, or one that ends in another period: the period judged stands then.
 */
export function levelsNow(
  panel: Panel,
  { areas, figures, parts, tables }: PanelTables,
  verdicts: Verdicts,
): LevelsNow | null {
  const reads = parts.map((part) =>
    areas.map(({ area }) => {
      const series = panel.series.find((each) => each.area === area && sameIn(each, part));
      return series === undefined ? null : readCourseIn(panel, series);
    }),
  );
  const ends = new Set<string>();
  const made = reads.map((row, dimension) => {
    const told = row.map((read, i) => {
      const compared = (tables.n[dimension * tables.periods * areas.length + i] ?? 0) > 0;
      if (!compared || figures[dimension * areas.length + i] === null) return { y: 0, n: 0 };
      const found = read === null ? null : worthOf(read, tables.kind);
      ends.add(found?.period ?? '');
      return found ?? { y: 0, n: 0 };
    });
    return [{ n: told.map(({ n }) => n), y: told.map(({ y }) => y) }];
  });
  const [period] = ends;
  if (period === undefined || period === '' || ends.size > 1) return null;
  const now = tablesFrom(tables.kind, made);
  const fits = fitsNow(now, verdicts);
  return { period, levels: parts.map((_, dimension) => levelsAlone(now, { fits }, dimension)) };
}

/** Each area's fit at its level now, under the spread by which it was judged: what was left out of that is left out here. */
function fitsNow(now: Tables, { fit: shared, fits }: Verdicts): readonly (Fit | null)[] {
  const known = new Map<Fit, Fit>();
  return fits.map((fit, at) => {
    if (fit === null) return null;
    const own = known.get(fit) ?? fitAt(fit === shared ? now : without(now, at % now.areas), fit);
    known.set(fit, own);
    return own;
  });
}

const sameIn = ({ part }: Series, wanted: Series['part']) =>
  Object.entries(wanted).every(([name, value]) => part[name] === value);

interface Worth {
  /** The last period read. */
  readonly period: string;
  readonly y: number;
  readonly n: number;
}

/** Events and exposure (one period of the calendar for counts) that would say as much of the level as the course does. */
function worthOf({ figures, reading, series, units }: ReadCourse, kind: FigureKind): Worth | null {
  const last = figures?.figures.at(-1);
  if (figures === null || reading === null || units === null) return null;
  if (last === undefined || figures.scale === 'value') return null;
  const period = periodAt(series.calendar, last.to);
  const { mixture, months } = levelNow(series, reading, units);
  const { mean, variance } = momentsOf(mixture);
  const seen = figures.figures.reduce((sum, { size }) => sum + size, 0);
  if (kind === 'binomial') {
    const p = figures.ratio ? 1 / (1 + Math.exp(-mean)) : shareInside(mean, seen);
    const spread = p * (1 - p);
    const n = Math.min(seen, Math.max(1, figures.ratio ? 1 / (variance * spread) : spread / variance));
    return { period, y: n * p, n };
  }
  const events = Math.max(0.5, 1 / Math.max(variance, 1e-12));
  const rate = Math.exp(Math.min(700, mean)) * months;
  return { period, y: events, n: events / rate };
}

function momentsOf({ mean, sd, weight }: Mixture) {
  let [first, second] = [0, 0];
  weight.forEach((own, at) => {
    first += own * (mean[at] ?? 0);
    second += own * ((sd[at] ?? 0) ** 2 + (mean[at] ?? 0) ** 2);
  });
  return { mean: first, variance: Math.max(0, second - first * first) };
}
