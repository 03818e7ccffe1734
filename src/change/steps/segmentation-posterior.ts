import type { RunCost } from './segmentation-costs.ts';

/**
 * How likely each place is to be the start of each later segment, over every segmentation with as many
 * changes as `starts`, each weighted by exp(-cost / 2 / scale): exact sums forwards and backwards (Fearnhead
 * 2006; Guedon 2013), so that the doubt about one change includes the doubt about its neighbours. Each change
 * is looked for between the middles of the segments on its two sides; without that, a segmentation that puts
 * a change elsewhere would pass for doubt about this one. Row j holds the probabilities, one for each place,
 * of the start of segment j + 1.
 */
export function changePosterior(
  cost: RunCost,
  n: number,
  minimum: number,
  starts: readonly number[],
  scale: number,
): Float64Array[] {
  const changes = starts.length;
  const edges = [0, ...starts, n];
  const middles = edges.map((edge, at) => (edge + (edges[at + 1] ?? n)) / 2);
  const allowed = (change: number, place: number) =>
    (change === 0 || place >= (middles[change] ?? 0)) &&
    (change === changes - 1 || place < (middles[change + 1] ?? n));
  const log = (start: number, end: number) => -cost(start, end) / (2 * scale);
  const none = Number.NEGATIVE_INFINITY;
  const forward: Float64Array[] = [];
  const backward: Float64Array[] = [];
  for (let level = 0; level <= changes; level += 1) {
    const ahead = new Float64Array(n + 1).fill(none);
    const behind = new Float64Array(n + 1).fill(none);
    const terms: number[] = [];
    for (let place = 0; place <= n; place += 1) {
      if (level === 0) {
        if (place >= minimum) ahead[place] = log(0, place);
        if (n - place >= minimum) behind[place] = log(place, n);
        continue;
      }
      terms.length = 0;
      for (let start = level * minimum; start <= place - minimum; start += 1)
        if (allowed(level - 1, start)) terms.push((forward[level - 1]?.[start] ?? none) + log(start, place));
      ahead[place] = logSum(terms);
      terms.length = 0;
      for (let end = place + minimum; end <= n - level * minimum; end += 1)
        if (allowed(changes - level, end)) terms.push(log(place, end) + (backward[level - 1]?.[end] ?? none));
      behind[place] = logSum(terms);
    }
    forward.push(ahead);
    backward.push(behind);
  }
  const total = forward[changes]?.[n] ?? none;
  return Array.from({ length: changes }, (_, change) =>
    Float64Array.from({ length: n }, (_, place) =>
      Math.exp(
        (forward[change]?.[place] ?? none) + (backward[changes - 1 - change]?.[place] ?? none) - total,
      ),
    ),
  );
}

function logSum(terms: readonly number[]): number {
  const largest = terms.reduce((most, term) => Math.max(most, term), Number.NEGATIVE_INFINITY);
  if (largest === Number.NEGATIVE_INFINITY) return largest;
  return largest + Math.log(terms.reduce((sum, term) => sum + Math.exp(term - largest), 0));
}

/**
 * The shortest run of places that holds at least `level` of the probability, first and last included; among
 * equally short runs the likeliest.
 */
export function shortestRun(
  probabilities: ArrayLike<number>,
  level: number,
): { readonly first: number; readonly last: number } {
  let total = 0;
  for (let at = 0; at < probabilities.length; at += 1) total += probabilities[at] as number;
  const wanted = level * total;
  let held = 0;
  let first = 0;
  let found = { first: 0, last: Math.max(0, probabilities.length - 1), held: 0 };
  for (let last = 0; last < probabilities.length; last += 1) {
    held += probabilities[last] as number;
    while (first < last && held - (probabilities[first] as number) >= wanted) {
      held -= probabilities[first] as number;
      first += 1;
    }
    const shorter = last - first - (found.last - found.first);
    if (held >= wanted && (shorter < 0 || (shorter === 0 && held > found.held)))
      found = { first, last, held };
  }
  return { first: found.first, last: found.last };
}
