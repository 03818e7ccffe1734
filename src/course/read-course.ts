import { IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';
import { byMonth } from '../series/by-month.ts';
import { matured } from '../series/matured.ts';
import type { Panel, Series } from '../series/series.ts';
import { upTo } from '../series/up-to.ts';
import { type CourseReading, courseReading } from './course-reading.ts';
import { fewFinding } from './few-finding.ts';
import { type CourseFigures, type CourseRefusal, courseFigures } from './figures.ts';
import type { CourseFinding } from './finding.ts';
import { once } from './once.ts';
import { type CourseOptions, type CourseOptionsRead, lastPlace, readCourseOptions } from './options.ts';
import { readFigures } from './read.ts';
import { readFinding, settingsFor } from './read-finding.ts';
import type { Reading } from './reading.ts';
import { refusedFinding } from './refused-finding.ts';
import { type Sisters, sistersOf } from './sisters.ts';
import { type CourseUnits, courseUnits } from './units.ts';

/** Rows from which a series has a reading: with fewer, only its level now against before. */
export const fewestRows = 12;

/** A course with the reading that it was said from, for views that need more than was said. What is not asked for is not made. */
export interface ReadCourse {
  readonly finding: CourseFinding;
  /** The series as it was read: to the last period looked at, immature figures left out or completed. */
  readonly series: Series;
  /** `null` where the series is refused. */
  readonly figures: CourseFigures | null;
  /** The reading of all figures, and what is answered by it; `null` where there are too few figures for one. */
  readonly whole: Reading | null;
  readonly reading: CourseReading | null;
  readonly units: CourseUnits | null;
  /** Areas that were read beside it. */
  readonly sisters: Sisters | null;
}

interface PanelReadings {
  readonly cut: readonly Series[];
  readonly figures: readonly (CourseFigures | CourseRefusal)[];
  readonly read: (ReadCourse | undefined)[];
}

/** Readings made, kept for as long as their series, panel or finding is. */
const ofSeries = new WeakMap<Series, Map<string, ReadCourse>>();
const ofPanel = new WeakMap<Panel, Map<string, PanelReadings>>();
const ofFinding = new WeakMap<CourseFinding, ReadCourse>();

/** The course of a series with its reading: made once for each set of options, whichever view asks. */
export function readCourse(series: Series, options: CourseOptions = {}): ReadCourse {
  const read = readCourseOptions(options, series.calendar.every);
  const key = JSON.stringify(read);
  const known = ofSeries.get(series)?.get(key);
  if (known !== undefined) return known;
  const own = readOf(series, read, null);
  const all = ofSeries.get(series) ?? new Map<string, ReadCourse>();
  ofSeries.set(series, all.set(key, own));
  return own;
}

/** The course of one of a panel's series, read together with its other areas. */
export function readCourseIn(panel: Panel, series: Series, options: CourseOptions = {}): ReadCourse {
  const read = readCourseOptions(options, panel.calendar.every);
  const index = panel.series.indexOf(series);
  if (index < 0)
    throw new IndicatorError({
      code: 'unknown-area',
      path: 'courseIn: series',
      expected: 'must be one of the series of the panel',
      received: received(series?.area),
    });
  const readings = readingsOf(panel, read);
  const known = readings.read[index];
  if (known !== undefined) return known;
  const { cut, figures } = readings;
  const own = readOf(series, read, sistersOf(cut, figures, index));
  readings.read[index] = own;
  return own;
}

function readingsOf(panel: Panel, read: CourseOptionsRead): PanelReadings {
  const key = JSON.stringify(read);
  const all = ofPanel.get(panel) ?? new Map<string, PanelReadings>();
  ofPanel.set(panel, all);
  const known = all.get(key);
  if (known !== undefined) return known;
  const cut = panel.series.map((one) => asRead(one, read));
  const own = { cut, figures: cut.map((one) => figuresFor(one, read)), read: [] };
  all.set(key, own);
  return own;
}

/**
 * The reading that a view takes: the one behind the finding it was given, else that of the series. A finding that went
 * through JSON has lost its reading: what it borrowed from other areas is not there then, and the series is read again.
 */
export function courseFor(
  series: Series,
  given: CourseFinding | undefined,
  options: CourseOptions = {},
): ReadCourse {
  const behind = given === undefined ? undefined : ofFinding.get(given);
  return behind ?? readCourse(series, options);
}

function readOf(asGiven: Series, options: CourseOptionsRead, sisters: Sisters | null): ReadCourse {
  const series = asRead(asGiven, options);
  const figures = figuresFor(series, options);
  const bare = { series, sisters, figures: null, units: null, whole: () => null, reading: () => null };
  const refused = (why: CourseRefusal) =>
    made({ ...bare, finding: () => refusedFinding(series, options, why) });
  if (typeof figures === 'string') return refused(figures);
  const count = figures.figures.length;
  if (count < 2) return refused(figures.periods > 1 ? 'one-run' : 'one-figure');
  if (count < fewestRows)
    return made({ ...bare, figures, finding: () => fewFinding(series, options, figures, sisters) });
  const settings = settingsFor(series, options, figures, sisters);
  const units = courseUnits(series.indicator, figures);
  const clean = once(() => readFigures(figures, settings));
  const reading = once(() => courseReading(clean(), figures, settings));
  const finding = () => readFinding(series, options, reading(), units, sisters);
  return made({ series, sisters, figures, units, whole: () => clean().reading, reading, finding });
}

/** The parts of a course, each made when it is first asked for. */
type Parts = Pick<ReadCourse, 'series' | 'sisters' | 'figures' | 'units'> & {
  readonly [Part in 'whole' | 'reading' | 'finding']: () => ReadCourse[Part];
};

function made({ finding: make, reading, whole, ...known }: Parts): ReadCourse {
  const finding = once(() => {
    const said = make();
    ofFinding.set(said, read);
    return said;
  });
  const read: ReadCourse = {
    ...known,
    get whole() {
      return whole();
    },
    get reading() {
      return reading();
    },
    get finding() {
      return finding();
    },
  };
  return read;
}

/**
 * A series up to the last period looked at, its immature figures completed where that is asked for. Days are put together
 * by the calendar month, the shortest period in which they are all alike: a Saturday is not as a Tuesday is.
 */
export function asRead(whole: Series, { immature, to }: CourseOptionsRead): Series {
  const series = byMonth(whole);
  return matured(upTo(series, lastPlace(series, to)), { immature });
}

/** The figures of a series as the options ask for them. */
export function figuresFor(series: Series, options: CourseOptionsRead): CourseFigures | CourseRefusal {
  return courseFigures(series, options.lookBack, { provisional: options.provisional, restarts: 'apply' });
}
