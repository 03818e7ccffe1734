import { beforehand } from './alike.ts';
import { addLikelihood, weighNodes } from './leave-one-out.ts';
import { folded, type Pairs, pairsOf } from './pairs.ts';
import { type Axis, axisOf, priorOf } from './prior.ts';
import { fitSites, type Sites, sitesFor, sitesMaker, tells } from './sites.ts';
import { placeOf, type Tables, without } from './tables.ts';

/**
 * What all areas say of how far they ordinarily differ: the spread on its axis, with its chances without each area in
 * turn. The chance of node g without area i stands at `g * columns + i`; column `areas` has nobody left out.
 */
export interface Fit {
  readonly tables: Tables;
  readonly axis: Axis;
  readonly columns: number;
  readonly weight: Float64Array;
  /** Whether it is only of the area left out of its tables, and of one that is added. */
  readonly alone: boolean;
  /** Sites of every table (by dimension, then period) at the nodes of the axis; `null` where a node has no chance. */
  readonly sites: readonly (readonly (Sites | null)[])[];
  /** Sites of each judged table where areas do not differ at all. */
  readonly flat: readonly Sites[];
  /** Where there are earlier periods. */
  readonly pairs: Pairs | null;
  /** Events and exposure of all areas in each judged table. */
  readonly events: Float64Array;
  readonly size: Float64Array;
}

/**
 * Fits the spread to the tables; `plain` by the text before its amendments. `separate`: the areas of each dimension are
 * others than those of the next, so that all of them count in full.
 */
export function fitAreas(tables: Tables, plain = false, separate = false): Fit {
  return fitted(tables, plain, separate, null);
}

/**
 * The fit of the tables without one area, by which that area is judged. Nobody else is left out in turn where there are
 * earlier periods (`alone`): that is the dearest of a fit, and it is asked of few.
 */
export function fitWithout(tables: Tables, area: number, plain: boolean): Fit {
  return fitted(without(tables, area), plain, false, area);
}

function fitted(tables: Tables, plain: boolean, separate: boolean, left: number | null): Fit {
  const { areas, dimensions, periods } = tables;
  const { omega: alike, s0 } = beforehand(tables);
  const omega = separate ? 1 : alike;
  const axis = axisOf(s0, dimensions * periods, plain);
  const columns = areas + 1;
  const alone = left !== null && periods > 1;
  const shared = { tables, axis, columns, alone, ...pooledIn(tables) };
  if (periods === 1) return { ...shared, pairs: null, ...oneSpread(tables, axis, omega) };
  const sites = Array.from({ length: dimensions * periods }, (_, table) =>
    sitesAlong(tables, table * areas, axis),
  );
  const pairs = pairsOf(tables, axis, sites, omega, alone);
  const weight = folded(axis, pairs, columns);
  if (left !== null) for (const each of [pairs.weight, weight]) copyColumn(each, columns, left);
  return { ...shared, sites, pairs, weight };
}

/** An area that has no sample is as nobody: the last column is its own. */
function copyColumn(weight: Float64Array, columns: number, area: number): void {
  for (let from = 0; from < weight.length; from += columns)
    weight[from + area] = weight[from + columns - 1] ?? 0;
}

/** Other figures of the same areas under the spread that a fit has found: they say nothing of it themselves. */
export function fitAt(tables: Tables, { alone, axis, columns, weight }: Fit): Fit {
  const sites = Array.from({ length: tables.dimensions }, (_, dimension) =>
    sitesAlong(tables, dimension * tables.areas, axis),
  );
  return { tables, axis, columns, alone, weight, sites, pairs: null, ...pooledIn(tables) };
}

/** What all areas of each judged table have together, and its sites where they do not differ. */
function pooledIn(tables: Tables): Pick<Fit, 'events' | 'flat' | 'size'> {
  const { areas, dimensions, n, y } = tables;
  const events = new Float64Array(dimensions);
  const size = new Float64Array(dimensions);
  for (let dimension = 0; dimension < dimensions; dimension += 1) {
    const from = placeOf(tables, dimension, 0);
    for (let i = 0; i < areas; i += 1) {
      events[dimension] = (events[dimension] ?? 0) + (y[from + i] ?? 0);
      size[dimension] = (size[dimension] ?? 0) + (n[from + i] ?? 0);
    }
  }
  const flat = Array.from({ length: dimensions }, (_, dimension) => {
    const own = sitesFor(areas);
    fitSites(tables, placeOf(tables, dimension, 0), 0, own);
    return own;
  });
  return { events, flat, size };
}

/** So many nodes' sites are made at once. */
const together = 8;
/** Logarithm of a chance, relative to the largest, under which a node no longer counts. */
const negligible = -14;

/**
 * The chances of the spread where there are no earlier periods. The likelihood has one peak, so the nodes are looked at from
 * the middle of the axis, upwards and downwards, until none matters for anybody; the others have no sites.
 */
function oneSpread(tables: Tables, axis: Axis, omega: number): Pick<Fit, 'sites' | 'weight'> {
  const { areas, dimensions } = tables;
  const columns = areas + 1;
  const sites: (Sites | null)[][] = Array.from({ length: dimensions }, () => axisOfNulls(axis));
  const prior = Float64Array.from(axis.tau, (tau) => priorOf(axis, tau));
  const logs = new Float64Array(axis.count * columns).fill(Number.NEGATIVE_INFINITY);
  const best = new Float64Array(columns).fill(Number.NEGATIVE_INFINITY);
  const make = sitesMaker(areas, together);
  /** Fits the tables at one node, beginning at another; whether it matters for anybody. */
  const matters = (g: number, near: number): boolean => {
    const t = (axis.tau[g] ?? 0) ** 2;
    const before = Math.log(prior[g] ?? 0);
    logs.fill(0, g * columns, (g + 1) * columns);
    sites.forEach((along, dimension) => {
      const own = make();
      const known = along[near];
      if (known) own.off.set(known.off);
      fitSites(tables, dimension * areas, t, own);
      along[g] = own;
      if (tells(tables, dimension * areas)) addLikelihood(own, t, omega, logs, g * columns);
    });
    let some = false;
    for (let i = 0; i < columns; i += 1) {
      const own = before + (logs[g * columns + i] ?? 0);
      best[i] = Math.max(best[i] ?? own, own);
      some ||= own > (best[i] ?? own) + negligible;
    }
    return some;
  };
  const middle = axis.count >> 1;
  matters(middle, middle);
  for (let g = middle + 1; g < axis.count && matters(g, g - 1); ) g += 1;
  for (let g = middle - 1; g >= 0 && matters(g, g + 1); ) g -= 1;
  return { sites, weight: weighNodes(logs, prior, columns) };
}

const axisOfNulls = ({ count }: Axis) => Array.from({ length: count }, (): Sites | null => null);

function sitesAlong(tables: Tables, from: number, axis: Axis): readonly Sites[] {
  let before: Sites | null = null;
  const make = sitesMaker(tables.areas, together);
  return Array.from(axis.tau, (tau) => {
    const sites = make();
    // Levels move little from one spread to the next.
    if (before !== null) sites.off.set(before.off);
    fitSites(tables, from, tau * tau, sites);
    before = sites;
    return sites;
  });
}
