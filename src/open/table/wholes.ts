import { isNoArea, isOffence, isRegion, isWhole, isWholeArea } from '../words/words.ts';
import type { Detail } from './details.ts';

/** Why a value is taken for a whole of others: its name says so, or its figures are the sums of theirs. */
export interface WholeSigns {
  readonly byName: boolean;
  readonly bySum: boolean;
  /** Whether its figures are less than those of its parts together, in more than one place of twenty. */
  readonly isLess: boolean;
  /** Whether its figures are the sums of others, and few or small enough that it may be chance. */
  readonly mayBeChance?: boolean;
}

/** Sums are compared in this share of places. */
const SHARE = 0.95;
/**
 * A figure of 500 is the sum of some others by chance about once in 500; one after another this tells, as a power of
 * ten for each value that could be one. Less is chance, and between the two the user is asked.
 */
const SURE = 4;
const LIKELY = 1;
/** Values whose runs of neighbours are compared: groups among their parts. */
const MOST_RUNS = 60;

/** Figures by value of one dimension, in each place that all the other dimensions make. */
interface Place {
  readonly values: { get(value: string): number | undefined };
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
  const placeAt = new Map<string, number>();
  // Figures of one place share their labels.
  const others = new Map<Detail['labels'], string>();
  const keyOf = ({ labels }: Detail): string => {
    const known = others.get(labels);
    if (known !== undefined) return known;
    const key = JSON.stringify(Object.entries(labels).filter(([name]) => name !== dimension));
    others.set(labels, key);
    return key;
  };
  const placed = new Uint32Array(details.length);
  for (const [at, detail] of details.entries()) {
    const key = `${detail.period}\n${dimension === 'area' ? '' : detail.area}\n${keyOf(detail)}`;
    const place = placeAt.get(key) ?? placeAt.size;
    placeAt.set(key, place);
    placed[at] = place;
  }
  const all = placesOf(details, placed, placeAt.size, order, labelOf);
  const enough = Math.log10(order.length);
  // A force among areas that are none is the whole of them, as Northern Ireland beside its districts, unless one of
  // them is larger: the City of London is a borough among boroughs. Among forces regions and nations are wholes.
  const plain = order.filter(
    (value) => dimension === 'area' && !isWholeArea(nameOf(value)) && !isNoArea(nameOf(value)),
  );
  const areForces = plain.filter((value) => isForce(nameOf(value))).length * 2 > plain.length;
  const isOver = (value: string) =>
    plain.length > 2 &&
    (!addsUp ||
      all.every(({ values }) => {
        const own = values.get(value);
        return own === undefined || plain.every((other) => (values.get(other) ?? 0) <= own);
      }));
  const isNamed = (value: string) =>
    dimension === 'area'
      ? isWholeArea(nameOf(value)) ||
        (areForces ? isRegion(nameOf(value)) : isForce(nameOf(value)) && isOver(value))
      : isWhole(nameOf(value));
  const named = order.filter(isNamed);
  if (!addsUp) return new Map(named.map((value) => [value, { byName: true, bySum: false, isLess: false }]));
  const isAlone = new Set(named);
  const leaves = order.filter((value) => !isAlone.has(value));
  const sum = (evidence: number): WholeSigns | null =>
    evidence < LIKELY + enough
      ? null
      : evidence < SURE + enough
        ? { byName: false, bySum: false, isLess: false, mayBeChance: true }
        : { byName: false, bySum: true, isLess: false };
  const of =
    (others: readonly string[]) =>
    (_: number, at: number): Added =>
      addedUp(all[at]?.values ?? new Map(), others);
  // Groups stand before or behind their parts.
  const strongest = (value: string, among: readonly string[]) => {
    const at = among.indexOf(value);
    const runs = among.flatMap((_, end) => [among.slice(at + 1, end + 1), among.slice(end, at)]);
    return Math.max(0, ...runs.map((run) => (run.length < 2 ? 0 : compared(all, value, of(run)).evidence)));
  };
  if (leaves.length <= MOST_RUNS)
    for (const value of leaves) {
      const signs = sum(strongest(value, leaves));
      if (signs !== null) found.set(value, signs);
    }
  const rest = all.map(({ values }) => addedUp(values, leaves, found));
  for (const value of leaves) {
    if (found.has(value)) continue;
    const others = (own: number, at: number): Added => {
      const { filled, sum } = rest[at] ?? { filled: 0, sum: 0 };
      return { sum: sum - own, filled: own === 0 ? filled : filled - 1 };
    };
    const signs = sum(compared(all, value, others).evidence);
    if (signs === null) continue;
    found.set(value, signs);
    for (const [at, { values }] of all.entries()) rest[at] = others(values.get(value) ?? 0, at);
  }
  const parts = leaves.filter((value) => found.get(value)?.bySum !== true);
  for (const value of named) {
    // `Total robbery` is of the robberies beside it, not of everything.
    if (isOffence(nameOf(value)) && strongest(value, [...leaves, ...named].sort(byPlace(order))) > 0) {
      found.set(value, { byName: false, bySum: true, isLess: false });
      continue;
    }
    const sums = compared(all, value, of(parts), false);
    found.set(value, { byName: true, bySum: sums.isSum, isLess: sums.isLess });
  }
  return found;
}

/** The sums of each value in each place: as one list where most places have most values, as most tables have it. */
function placesOf(
  details: readonly Detail[],
  placed: Uint32Array,
  length: number,
  order: readonly string[],
  labelOf: (detail: Detail) => string,
): readonly Place[] {
  const width = order.length;
  const rank = new Map(order.map((value, at) => [value, at]));
  const isDense = length * width <= 4 * details.length + FEW;
  const sums = new Float64Array(isDense ? length * width : 0).fill(Number.NaN);
  const maps = isDense ? [] : Array.from({ length }, () => new Map<string, number>());
  for (const [at, detail] of details.entries()) {
    if (detail.value === null) continue;
    const value = labelOf(detail);
    const place = placed[at] ?? 0;
    const own = rank.get(value);
    if (!isDense) maps[place]?.set(value, (maps[place]?.get(value) ?? 0) + detail.value);
    else if (own !== undefined) {
      const before = sums[place * width + own] ?? 0;
      sums[place * width + own] = (Number.isNaN(before) ? 0 : before) + detail.value;
    }
  }
  if (!isDense) return maps.map((values) => ({ values }));
  return Array.from(
    { length },
    (_, place): Place => ({
      values: {
        get(value) {
          const own = rank.get(value);
          const sum = own === undefined ? Number.NaN : (sums[place * width + own] ?? Number.NaN);
          return Number.isNaN(sum) ? undefined : sum;
        },
      },
    }),
  );
}

const FEW = 1 << 16;
const byPlace = (order: readonly string[]) => (a: string, b: string) => order.indexOf(a) - order.indexOf(b);

/** The sum of some figures of a place, and how many of them are not 0. */
interface Added {
  readonly sum: number;
  readonly filled: number;
}

function addedUp(
  values: Place['values'],
  of: readonly string[],
  without: ReadonlyMap<string, unknown> = new Map(),
): Added {
  let sum = 0;
  let filled = 0;
  for (const each of of) {
    const part = without.has(each) ? 0 : (values.get(each) ?? 0);
    sum += part;
    if (part !== 0) filled += 1;
  }
  return { sum, filled };
}

/** Whether the figures of a value are the sums of those of others, where at least two of these are not 0. */
function compared(
  places: readonly Place[],
  value: string,
  others: (own: number, at: number) => Added,
  stopsEarly = true,
) {
  let evidence = 0;
  const allowed = (1 - SHARE) * places.length;
  let counted = 0;
  let equal = 0;
  let less = 0;
  for (const [at, { values }] of places.entries()) {
    const own = values.get(value);
    if (own === undefined) continue;
    const { filled, sum } = others(own, at);
    if (filled < 2) continue;
    counted += 1;
    if (Math.abs(sum - own) < 1e-9 * Math.max(1, Math.abs(own))) {
      equal += 1;
      evidence += Math.log10(Math.max(1, Math.abs(own)));
    } else if (own < sum) less += 1;
    // Nothing that comes can make it a sum any more.
    if (stopsEarly && counted - equal > allowed) return { evidence: 0, isSum: false, isLess: false };
  }
  return {
    /** How far it is from chance that all are sums, as a power of ten; 0 where they are not. */
    evidence: equal > 0 && equal >= SHARE * counted ? evidence : 0,
    isSum: equal > 0 && equal >= SHARE * counted,
    isLess: counted > 0 && less > (1 - SHARE) * counted,
  };
}
