import { clearResponse, dot, makeBase, makeKnotColumns } from './broken-lines-columns.ts';
import type { BrokenLines } from './broken-lines-space.ts';

/** A straight line; one join (continuous, new slope); one break (new level and slope); two joins. */
export type BrokenLineKind = 'line' | 'join' | 'break' | 'two-joins';

/** The kinds in the order of their codes in `BrokenLines.kind`. */
export const brokenLineKinds: readonly BrokenLineKind[] = ['line', 'join', 'break', 'two-joins'];
export const brokenLineCode = { line: 0, join: 1, break: 2, twoJoins: 3 } as const;

/** Below this the two columns of a candidate are one and the same, and it is left out. */
const SMALLEST_DETERMINANT = 1e-18;

function addCandidate(
  lines: BrokenLines,
  kind: number,
  first: number,
  second: number,
  rss: number,
  slope: number,
  variance: number,
): void {
  const { count } = lines;
  lines.kind[count] = kind;
  lines.first[count] = first;
  lines.second[count] = second;
  lines.rss[count] = rss > 0 ? rss : 0;
  lines.slope[count] = slope;
  lines.slopeVariance[count] = variance;
  lines.countOfKind[kind] = (lines.countOfKind[kind] ?? 0) + 1;
  lines.count = count + 1;
}

/** A candidate with two columns, a and b, beside the base: their normal equations are two by two. */
function addPair(
  lines: BrokenLines,
  kind: number,
  first: number,
  second: number,
  lineRss: number,
  aa: number,
  ab: number,
  bb: number,
  ay: number,
  by: number,
  aSlope: number,
  bSlope: number,
): void {
  const determinant = aa * bb - ab * ab;
  if (!(determinant > SMALLEST_DETERMINANT * aa * bb)) return;
  const a = (bb * ay - ab * by) / determinant;
  const b = (aa * by - ab * ay) / determinant;
  const variance = (aSlope * aSlope * bb - 2 * aSlope * bSlope * ab + bSlope * bSlope * aa) / determinant;
  addCandidate(
    lines,
    kind,
    first,
    second,
    lineRss - a * ay - b * by,
    lines.lineSlope + aSlope * a + bSlope * b,
    lines.lineVariance + variance,
  );
}

/**
 * Every broken line with at most two joins, or one break, fitted to a series by weighted least squares.
 *
 * A join sits at the last month of the old segment; each segment has at least `shortest` months. Constant,
 * time and season (two harmonic pairs, when asked) are common to all candidates, so they are eliminated once,
 * from the response and from the column of every possible knot; a candidate then costs a two-by-two system.
 * At 60 months and `shortest` 6 that is 1,045 fits. Nothing is allocated for a candidate.
 *
 * Returns false, and fits nothing, when season and time cannot be told apart in the months given (ask again
 * without season). The residual sum of squares of an exact fit is 0, never below.
 */
export function fitBrokenLines(
  lines: BrokenLines,
  months: number,
  shortest: number,
  season: boolean,
): boolean {
  const { capacity, cleared, hingeHinge, hingeResponse, hingeSlope, root, weight } = lines;
  lines.months = months;
  lines.shortest = shortest;
  lines.width = season ? 6 : 2;
  lines.count = 0;
  lines.countOfKind.fill(0);
  for (let row = 0; row < months; row += 1) root[row] = Math.sqrt(weight[row] ?? 0);
  if (!makeBase(lines)) return false;
  clearResponse(lines);
  const lineRss = dot(cleared, 0, cleared, 0, months);
  addCandidate(lines, brokenLineCode.line, 0, 0, lineRss, lines.lineSlope, lines.lineVariance);

  const knots = Math.max(0, months - 2 * shortest + 1);
  makeKnotColumns(lines, knots);
  for (let knot = 0; knot < knots; knot += 1) {
    const own = hingeHinge[knot * capacity + knot] ?? 0;
    const product = hingeResponse[knot] ?? 0;
    const adds = hingeSlope[knot] ?? 0;
    if (!(own > 0)) continue;
    addCandidate(
      lines,
      brokenLineCode.join,
      knot + shortest,
      0,
      lineRss - (product * product) / own,
      lines.lineSlope + (adds * product) / own,
      lines.lineVariance + (adds * adds) / own,
    );
  }
  for (let knot = 0; knot < knots; knot += 1)
    addPair(
      lines,
      brokenLineCode.break,
      knot + shortest,
      0,
      lineRss,
      lines.stepStep[knot] ?? 0,
      lines.stepHinge[knot] ?? 0,
      hingeHinge[knot * capacity + knot] ?? 0,
      lines.stepResponse[knot] ?? 0,
      hingeResponse[knot] ?? 0,
      lines.stepSlope[knot] ?? 0,
      hingeSlope[knot] ?? 0,
    );
  for (let early = 0; early < knots; early += 1)
    for (let late = early + shortest; late < knots; late += 1)
      addPair(
        lines,
        brokenLineCode.twoJoins,
        early + shortest,
        late + shortest,
        lineRss,
        hingeHinge[early * capacity + early] ?? 0,
        hingeHinge[early * capacity + late] ?? 0,
        hingeHinge[late * capacity + late] ?? 0,
        hingeResponse[early] ?? 0,
        hingeResponse[late] ?? 0,
        hingeSlope[early] ?? 0,
        hingeSlope[late] ?? 0,
      );
  return true;
}
