import { comingFigures } from '../../course/coming.ts';
import { mixtureMean, mixtureQuantile } from '../../course/mixture.ts';
import type { ReadCourse } from '../../course/read-course.ts';
import { periodAt } from '../../period/calendar.ts';
import { valueAt } from '../../series/values.ts';
import type { YearPeriod } from './year-end-finding.ts';
import type { YearKind } from './year-figures.ts';
import type { YearSplit } from './year-projection.ts';

/** Every period of the year with its figure, or what is expected of it; limits where the reading is of single periods. */
export function periodsOfYear(
  { figures, reading, series, units }: ReadCourse,
  kind: YearKind,
  { coming, missing, seen }: YearSplit,
): readonly YearPeriod[] {
  const known = [...seen, ...missing].sort((a, b) => a - b);
  const nothing = { lower: null, upper: null };
  const past = known.map((place): YearPeriod => {
    const period = periodAt(series.calendar, place);
    return seen.includes(place)
      ? { period, state: 'in', value: valueAt(series, place), ...nothing }
      : { period, state: 'missing', value: null, ...nothing };
  });
  const last = figures?.figures[figures.figures.length - 1];
  if (figures === null || reading === null || units === null || last === undefined) return past;
  const rowOf = (place: number) => Math.ceil((place - last.to) / figures.periods);
  const first = rowOf(coming[0] ?? 0);
  const many = coming.length === 0 ? 0 : rowOf(coming[coming.length - 1] ?? 0) - first + 1;
  const rows = comingFigures({ series, figures, reading, units }, many, first);
  const ahead = coming.flatMap((place): readonly YearPeriod[] => {
    const row = rows[rowOf(place) - first];
    if (row === undefined) return [];
    const period = periodAt(series.calendar, place);
    const parts = kind.adds ? figures.periods : 1;
    const value = row.convert(mixtureMean(row.mixture)) / parts;
    const limit = (p: number) => (figures.periods > 1 ? null : row.convert(mixtureQuantile(row.mixture, p)));
    return [{ period, state: 'coming', value, lower: limit(0.025), upper: limit(0.975) }];
  });
  return [...past, ...ahead];
}
