import { findRoot } from '../numeric/find-root.ts';
import { normalTail } from '../numeric/normal.ts';
import { lastRows } from './level-answer.ts';
import type { Rows } from './rows.ts';

/**
 * Level now less level before, of figures too few for a reading. Noise has no mean of its own to be measured about,
 * so what is known of it is what the figures scatter about those two levels, and sampling error where that is known:
 * phi has density phi^-2 above 1 before the figures are seen (from 0 where sampling error is not known), as in a
 * reading. Two figures alone have no scatter: their interval is then 4.5 standard errors of sampling to either side.
 */
export interface FewLevels extends FewNoise {
  readonly difference: number;
  /** Standard error for phi of 1. */
  readonly se: number;
  readonly now: number;
  readonly before: number;
  /** Rows of which the level now is. */
  readonly last: number;
}

/** What is known of the noise of few figures. */
export interface FewNoise {
  /** Residual sum of squares about their levels and its degrees of freedom, those of sister series added. */
  readonly q: number;
  readonly nu: number;
  readonly known: boolean;
  /** Events that are compared, on average: without end where that is not asked. */
  readonly events: number;
}

/**
 * Events from which phi may be anything above 1. What varies besides chance is a share of the level, so that of fewer
 * events phi is nearer to 1: phi - 1 is the smaller by as much.
 */
const usualEvents = 100;

/** The two levels of few rows, from two. */
export function fewLevels(
  rows: Rows,
  known: boolean,
  sisters: { readonly q: number; readonly nu: number },
): FewLevels {
  const last = Math.min(lastRows(rows.count), rows.count - 1);
  const part = (from: number, to: number) => {
    let weight = 0;
    let sum = 0;
    for (let row = from; row < to; row += 1) {
      weight += rows.w[row] ?? 0;
      sum += (rows.w[row] ?? 0) * (rows.y[row] ?? 0);
    }
    const mean = sum / weight;
    let q = 0;
    for (let row = from; row < to; row += 1) q += (rows.w[row] ?? 0) * ((rows.y[row] ?? 0) - mean) ** 2;
    return { mean, weight, q };
  };
  const before = part(0, rows.count - last);
  const now = part(rows.count - last, rows.count);
  return {
    difference: now.mean - before.mean,
    se: Math.sqrt(1 / before.weight + 1 / now.weight),
    now: now.mean,
    before: before.mean,
    last,
    q: before.q + now.q + sisters.q,
    nu: rows.count - 2 + sisters.nu,
    known,
    events: Number.POSITIVE_INFINITY,
  };
}

/** Fewest degrees of freedom from which noise may be told where sampling error is not known. */
const fewestFreedom = 3;

/** Whether there is anything to measure noise by. */
export function noiseKnown({ known, nu }: FewNoise): boolean {
  return known || nu >= fewestFreedom;
}

const steps = 80;

/**
 * P(a standard deviate times the root of phi < z): the normal distribution averaged over what is known of phi. Of many
 * events u = 1 / phi has the density u^(nu/2) e^(-q u / 2) on 0 to 1 (u^(nu/2 - 1) on all u where sampling error is not
 * known, which is Student's distribution scaled); by Simpson's rule in its root, in which nothing is steep.
 */
export function fewChanceBelow(noise: FewNoise, z: number): number {
  return chanceFrom(densityOf(noise), z);
}

/** Roots of 1 / phi, and the weight of each. */
interface Density {
  readonly roots: Float64Array;
  readonly heights: Float64Array;
  readonly total: number;
}

function densityOf({ events, known, nu, q }: FewNoise): Density {
  const share = known ? Math.min(1, Math.max(1e-6, events / usualEvents)) : 1;
  const power = known ? nu : nu - 2;
  const most = (nu + 12 * Math.sqrt(nu) + 40) / Math.max(q, 1e-300);
  const end = known ? Math.min(1, most) : most;
  const last = Math.sqrt((share * end) / (1 - end * (1 - share)));
  const roots = new Float64Array(steps + 1);
  const heights = new Float64Array(steps + 1);
  for (let step = 0; step <= steps; step += 1) {
    const s = Math.max((last * step) / steps, 1e-150);
    const root = s / Math.sqrt(share + (1 - share) * s * s);
    roots[step] = step === 0 ? 0 : root;
    heights[step] = Math.log(s) + power * Math.log(root) - (q * root * root) / 2;
  }
  const peak = heights.reduce((greatest, each) => Math.max(greatest, each));
  let total = 0;
  for (let step = 0; step <= steps; step += 1) {
    const times = step === 0 || step === steps ? 1 : step % 2 === 1 ? 4 : 2;
    heights[step] = times * Math.exp((heights[step] ?? 0) - peak);
    total += heights[step] ?? 0;
  }
  return { roots, heights, total };
}

function chanceFrom({ heights, roots, total }: Density, z: number): number {
  let sum = 0;
  for (let step = 0; step <= steps; step += 1)
    sum += (heights[step] ?? 0) * normalTail(z * (roots[step] ?? 0));
  return sum / total;
}

/** Reaches found, so that figures of the same doubt are not asked twice. */
const reaches = new Map<string, number>();
const mostReaches = 1000;

/** The z with `fewChanceBelow` of p, for p over a half. */
export function fewReach(noise: FewNoise, p: number): number {
  const key = `${noise.known}/${noise.nu}/${noise.q}/${noise.events}/${p}`;
  const before = reaches.get(key);
  if (before !== undefined) return before;
  const density = densityOf(noise);
  let high = 4;
  while (chanceFrom(density, high) < p && high < 1e12) high *= 4;
  // Beyond the furthest reach looked at, that.
  const found =
    findRoot((z) => chanceFrom(density, z) - p, high > 4 ? high / 4 : 0, high, 1e-9 * high) ?? high;
  if (reaches.size >= mostReaches) reaches.clear();
  reaches.set(key, found);
  return found;
}
