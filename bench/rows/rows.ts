import { areasOfOnePeriod } from './areas.ts';
import { changePoints } from './change-points.ts';
import { charts } from './charts.ts';
import { courses } from './courses.ts';
import { decompositions } from './decompositions.ts';
import type { Inputs } from './inputs.ts';
import { intervals } from './intervals.ts';
import { lines } from './lines.ts';
import { longSeries } from './long-series.ts';
import { rankTests } from './rank-tests.ts';
import type { Row } from './row.ts';
import { viewsOfRead } from './views.ts';

/** What is measured, one file a family. A new row goes into its family; a new family goes here. */
const families: readonly ((inputs: Inputs) => readonly Row[])[] = [
  charts,
  intervals,
  rankTests,
  changePoints,
  decompositions,
  lines,
  courses,
  viewsOfRead,
  areasOfOnePeriod,
  longSeries,
];

/** All rows over one workload. */
export const rowsOf = (inputs: Inputs): readonly Row[] => families.flatMap((family) => family(inputs));
