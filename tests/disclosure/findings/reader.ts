import { type Condition, largest } from './largest.ts';
import type { Places, Told } from './lines-read.ts';
import type { World } from './world.ts';

/** A small sum: of one line, over some months. */
export interface Small {
  readonly name: string;
  readonly value: number;
  readonly cells: readonly number[];
}

/** A small sum and what it could be for somebody who has what is told. */
export interface Left extends Small {
  readonly least: number;
  readonly most: number;
}

/** Sums under five, of single months and of some stretches of each line. */
export function smallIn(
  world: World,
  { lines }: Places,
  lengths: readonly number[] = [1, 2, 12],
): readonly Small[] {
  return lines.flatMap(({ from, length, name }) => {
    const line = world.get(name) ?? [];
    return lengths.flatMap((months) =>
      Array.from({ length: Math.max(0, length - months + 1) }, (_, at) => at).flatMap((at): Small[] => {
        const value = line.slice(at, at + months).reduce((sum, each) => sum + each, 0);
        const cells = Array.from({ length: months }, (_each, further) => from + at + further);
        return value < 5 ? [{ name: `${name}, ${months} from ${at}`, value, cells }] : [];
      }),
    );
  });
}

/**
 * What is left: from where to where each small sum could go, all that is told staying true, and nothing being under 0? By linear conditions alone:
 * what is told to the last digit, what is told to four digits or as it is printed, and that counts are not under 0.
 */
export function leftOf(
  world: World,
  places: Places,
  told: readonly Told[],
  asked: readonly Small[],
): readonly Left[] {
  // What nothing joins is solved by itself.
  const joined = joinedBy(places.count, [
    ...told.map(({ factors }) => Array.from(factors.keys()).filter((at) => factors[at] !== 0)),
    ...asked.map(({ cells }) => cells),
  ]);
  const groupOf = ([first = 0]: readonly number[]) => joined(first);
  const groups = new Set(asked.map(({ cells }) => groupOf(cells)));
  return [...groups].flatMap((group) =>
    leftIn(
      world,
      places,
      told.filter(({ factors }) => joined(factors.findIndex((each) => each !== 0)) === group),
      asked.filter(({ cells }) => groupOf(cells) === group),
    ),
  );
}

/** The group of each place, where all places of a list are in one. */
function joinedBy(count: number, lists: readonly (readonly number[])[]): (at: number) => number {
  const top = Array.from({ length: count }, (_, at) => at);
  const root = (at: number): number => {
    let found = at;
    while (top[found] !== found) found = top[found] ?? found;
    return found;
  };
  for (const [first, ...others] of lists)
    if (first !== undefined) for (const at of others) top[root(at)] = root(first);
  return root;
}

function leftIn(
  world: World,
  places: Places,
  told: readonly Told[],
  asked: readonly Small[],
): readonly Left[] {
  const counts = places.lines.flatMap(({ name }) => world.get(name) ?? []);
  // Only what something is told of, or asked, can matter.
  const used = counts.flatMap((_, at) =>
    told.some(({ factors }) => factors[at] !== 0) || asked.some(({ cells }) => cells.includes(at))
      ? [at]
      : [],
  );
  const taken = told.map(({ factors, give }) => ({
    give,
    factors: Float64Array.from(used, (at) => factors[at] ?? 0),
  }));
  const free = freeWays(
    taken.filter(({ give }) => give === 0).map(({ factors }) => factors),
    used.length,
  );
  const along = (factors: Float64Array) =>
    Float64Array.from(free, (way) => {
      let sum = 0;
      for (const [at, by] of way) sum += by * (factors[at] ?? 0);
      return Math.abs(sum) < 1e-7 ? 0 : sum;
    });
  const isAny = (way: Float64Array) => way.some((each) => each !== 0);
  const ofCells = (cells: readonly number[], by: number) =>
    along(Float64Array.from(used, (at) => (cells.includes(at) ? by : 0)));
  const conditions: Condition[] = [
    ...used
      .map((at) => ({ factors: ofCells([at], -1), most: counts[at] ?? 0 }))
      .filter(({ factors }) => isAny(factors)),
    ...taken.flatMap(({ factors, give }) => {
      const way = along(factors);
      if (give === 0 || !isAny(way)) return [];
      return [
        { factors: way, most: give },
        { factors: way.map((each) => -each), most: give },
      ];
    }),
  ];
  return asked.map((small) => {
    const up = furthest(ofCells(small.cells, 1), conditions);
    const down = furthest(ofCells(small.cells, -1), conditions);
    return {
      ...small,
      least: Math.ceil(small.value - down - 1e-6),
      most: Math.floor(small.value + up + 1e-6),
    };
  });
}

/** More than this is not asked for, and so far is far enough. */
const ENOUGH = 6;
const FAR = 3;

/**
 * How far a sum can go; of the conditions those that are broken are taken up until none is. All as it was breaks none, so that on the way
 * to what breaks some there is a last place that breaks none: where that is far enough, so far is what is said.
 */
function furthest(wanted: Float64Array, all: readonly Condition[]): number {
  if (wanted.every((each) => each === 0)) return 0;
  const taken = new Set<Condition>();
  for (;;) {
    const found = largest(wanted, [...taken], ENOUGH);
    const far = dot(wanted, found);
    let part = 1;
    const broken = all.flatMap((each) => {
      const reached = dot(each.factors, found);
      const by = reached - each.most;
      if (by <= 1e-7 || taken.has(each)) return [];
      part = Math.min(part, each.most / reached);
      return [{ each, by }];
    });
    if (broken.length === 0) return far;
    if (part * far >= FAR) return part * far;
    broken.sort((one, other) => other.by - one.by);
    for (const { each } of broken.slice(0, 30)) taken.add(each);
  }
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

/** The ways in which what was counted can change with all these sums as they are (Gauss-Jordan). */
function freeWays(
  sums: readonly Float64Array[],
  count: number,
): readonly (readonly (readonly [number, number])[])[] {
  const pivots: { readonly at: number; readonly line: Float64Array }[] = [];
  for (const sum of sums) {
    const line = Float64Array.from(sum);
    for (const { at, line: other } of pivots) subtract(line, other, line[at] ?? 0);
    let at = -1;
    for (let each = 0; each < count; each += 1)
      if (Math.abs(line[each] ?? 0) > Math.max(1e-7, Math.abs(line[at] ?? 0))) at = each;
    if (at < 0) continue;
    const by = line[at] ?? 1;
    for (let each = 0; each < count; each += 1) line[each] = (line[each] ?? 0) / by;
    for (const { line: other } of pivots) subtract(other, line, other[at] ?? 0);
    pivots.push({ at, line });
  }
  const bound = new Set(pivots.map(({ at }) => at));
  return Array.from({ length: count }, (_, at) => at)
    .filter((at) => !bound.has(at))
    .map((at) => [
      [at, 1],
      ...pivots.flatMap(({ at: pivot, line }): (readonly [number, number])[] => {
        const by = line[at] ?? 0;
        return Math.abs(by) < 1e-9 ? [] : [[pivot, -by]];
      }),
    ]);
}

function subtract(from: Float64Array, line: Float64Array, times: number): void {
  if (Math.abs(times) < 1e-12) return;
  for (let at = 0; at < from.length; at += 1) from[at] = (from[at] ?? 0) - times * (line[at] ?? 0);
}
