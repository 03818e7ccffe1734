/**
 * XmR limits and four rules over `x[start]` to `x[start + n - 1]`, and nothing else: no gap, no option, no mark.
 *
 * Centre +/- 3 mean range / 1.128. Counted are the figures outside, those that end eight on one side, those that end
 * three with two beyond two standard deviations on one side, and those that end five steps the same way. Into `out`:
 * centre, lower, upper, and the four counts.
 */
export function xmrFloor(x: Float64Array, start: number, n: number, out: Float64Array): void {
  const end = start + n;
  let sum = 0;
  let ranges = 0;
  for (let at = start; at < end; at += 1) {
    sum += x[at] as number;
    if (at > start) ranges += Math.abs((x[at] as number) - (x[at - 1] as number));
  }
  const centre = sum / n;
  const sigma = ranges / (n - 1) / 1.128;
  const upper = centre + 3 * sigma;
  const lower = centre - 3 * sigma;
  const high = centre + 2 * sigma;
  const low = centre - 2 * sigma;
  let outside = 0;
  let shift = 0;
  let twoOfThree = 0;
  let trend = 0;
  let run = 0;
  let runSide = 0;
  let steps = 0;
  let stepWay = 0;
  // The last three figures as bits: 1 where the figure is far out.
  let above = 0;
  let below = 0;
  for (let at = start; at < end; at += 1) {
    const value = x[at] as number;
    if (value > upper || value < lower) outside += 1;
    const side = value > centre ? 1 : value < centre ? -1 : 0;
    run = side !== 0 && side === runSide ? run + 1 : side !== 0 ? 1 : 0;
    runSide = side;
    if (run >= 8) shift += 1;
    above = ((above << 1) | (value > high ? 1 : 0)) & 7;
    below = ((below << 1) | (value < low ? 1 : 0)) & 7;
    if ((above & (above - 1)) !== 0 || (below & (below - 1)) !== 0) twoOfThree += 1;
    if (at === start) continue;
    const step = value - (x[at - 1] as number);
    const way = step > 0 ? 1 : step < 0 ? -1 : 0;
    steps = way !== 0 && way === stepWay ? steps + 1 : way !== 0 ? 1 : 0;
    stepWay = way;
    if (steps >= 5) trend += 1;
  }
  out[0] = centre;
  out[1] = lower;
  out[2] = upper;
  out[3] = outside;
  out[4] = shift;
  out[5] = twoOfThree;
  out[6] = trend;
}
