import type { Detail } from './details.ts';
import { isWhole, isWholeArea } from './words.ts';

/** Why a value is taken for a whole of others: its name says so, or its figures are the sums of theirs. */
export interface WholeSigns {
  readonly byName: boolean;
  readonly bySum: boolean;
  /** Whether its figures are less than those of its parts together, in more than one place of twenty. */
  readonly isLess: boolean;
}

/** Sums are compared in this share of places, in three periods at least. */
const SHARE = 0.95;
const FEWEST_PERIODS = 3;
/** Values whose runs of neighbours are compared: groups among their parts. */
const MOST_RUNS = 60;

/** Figures by value of one dimension, in each place that all the other dimensions make. */
interface Place {
  readonly period: string;
  readonly values: Map<string, number>;
}

/** The values of a dimension that are wholes of others. The dimension is `area` or the name of a label. */
export function wholesIn(
  details: readonly Detail[],
  dimension: string,
  nameOf: (value: string) => string,
  /** Whether figures may be added up; published values are told by their names alone. */
  addsUp: boolean,
  isForce: (name: string) => boolean,
): ReadonlyMap<string, WholeSigns> {
  const labelOf = (detail: Detail) => (dimension === 'area' ? detail.area : (detail.labels[dimension] ?? ''));
  const order = [...new Set(details.map(labelOf))].filter((value) => value !== '');
  const found = new Map<string, WholeSigns>();
  if (order.length < 2) return found;
  const places = new Map<string, Place>();
  for (const detail of details) {
    const others = Object.entries(detail.labels).filter(([name]) => name !== dimension);
    const key = JSON.stringify([dimension === 'area' ? '' : detail.area, detail.period, others]);
    const place = places.get(key) ?? { period: detail.period, values: new Map() };
    if (detail.value !== null)
      place.values.set(labelOf(detail), (place.values.get(labelOf(detail)) ?? 0) + detail.value);
    places.set(key, place);
  }
  const all = [...places.values()];
  // A force among areas that are none is the whole of them: Northern Ireland beside its districts.
  const areForces = order.filter((value) => isForce(nameOf(value))).length * 2 > order.length;
  const isNamed = (name: string) =>
    dimension === 'area'
      ? isWholeArea(name) || (!areForces && order.length > 2 && isForce(name))
      : isWhole(name);
  const named = order.filter((value) => isNamed(nameOf(value)));
  if (!addsUp) return new Map(named.map((value) => [value, { byName: true, bySum: false, isLess: false }]));
  const leaves = order.filter((value) => !named.includes(value));
  // Groups stand before or behind their parts.
  if (dimension !== 'area' && leaves.length <= MOST_RUNS)
    for (const [at, value] of leaves.entries()) {
      const isSum = (run: readonly string[]) => run.length >= 2 && compared(all, value, run).isSum;
      const runs = leaves.flatMap((_, end) => [leaves.slice(at + 1, end + 1), leaves.slice(end, at)]);
      if (runs.some(isSum)) found.set(value, { byName: false, bySum: true, isLess: false });
    }
  for (const value of leaves) {
    const others = leaves.filter((other) => other !== value && !found.has(other));
    if (!found.has(value) && compared(all, value, others).isSum)
      found.set(value, { byName: false, bySum: true, isLess: false });
  }
  const parts = leaves.filter((value) => !found.has(value));
  for (const value of named) {
    const sums = compared(all, value, parts, false);
    found.set(value, { byName: true, bySum: sums.isSum, isLess: sums.isLess });
  }
  return found;
}

/** Whether the figures of a value are the sums of those of others, where at least two of these are not 0. */
function compared(places: readonly Place[], value: string, others: readonly string[], stopsEarly = true) {
  const periods = new Set<string>();
  const allowed = (1 - SHARE) * places.length;
  let counted = 0;
  let equal = 0;
  let less = 0;
  for (const { period, values } of places) {
    const own = values.get(value);
    if (own === undefined) continue;
    let sum = 0;
    let filled = 0;
    for (const other of others) {
      const part = values.get(other) ?? 0;
      sum += part;
      if (part !== 0) filled += 1;
    }
    if (filled < 2) continue;
    counted += 1;
    periods.add(period);
    if (Math.abs(sum - own) < 1e-9 * Math.max(1, Math.abs(own))) equal += 1;
    else if (own < sum) less += 1;
    // Nothing that comes can make it a sum any more.
    if (stopsEarly && counted - equal > allowed) return { isSum: false, isLess: false };
  }
  return {
    isSum: periods.size >= FEWEST_PERIODS && equal >= SHARE * counted,
    isLess: counted > 0 && less > (1 - SHARE) * counted,
  };
}
