/**
 * Limits of a p chart for `n` months from `start` on, cut to 0 and 1, into `lower` and `upper` from their beginning:
 * all events over all asked, +/- 3 sqrt(p (1 - p) / asked of the month). Returns the centre.
 */
export function pChartFloor(
  events: Float64Array,
  asked: Float64Array,
  start: number,
  n: number,
  lower: Float64Array,
  upper: Float64Array,
): number {
  let allEvents = 0;
  let allAsked = 0;
  for (let at = start; at < start + n; at += 1) {
    allEvents += events[at] as number;
    allAsked += asked[at] as number;
  }
  const centre = allEvents / allAsked;
  const variance = centre * (1 - centre);
  for (let at = 0; at < n; at += 1) {
    const reach = 3 * Math.sqrt(variance / (asked[start + at] as number));
    lower[at] = centre - reach < 0 ? 0 : centre - reach;
    upper[at] = centre + reach > 1 ? 1 : centre + reach;
  }
  return centre;
}
