import { longWorkload } from '../workload/workload.ts';
import { changePoints } from './change-points.ts';
import { decompositions } from './decompositions.ts';
import { inputsOf } from './inputs.ts';
import { rankTests } from './rank-tests.ts';
import type { Row } from './row.ts';

/** A hundred times as long as the others: what grows faster than the floor does shows. */
const POINTS = 12_000;
const chosen = ['Mann-Kendall: `mannKendall`', 'PELT, normal mean: `segments`', 'STL: `stl`'];

/** One long series that keeps shifting, for the methods that take one. */
export function longSeries(): readonly Row[] {
  const inputs = inputsOf(longWorkload(POINTS));
  return [rankTests, changePoints, decompositions]
    .flatMap((family) => family(inputs))
    .filter(({ name }) => chosen.includes(name))
    .map((row) => ({ ...row, name: `${row.name}, ${POINTS.toLocaleString('en-GB')} points` }));
}
