import { findRoot } from '../numeric/find-root.ts';
import { normalTail } from '../numeric/normal.ts';
import { lastRows } from './level-answer.ts';
import type { Rows } from './rows.ts';

/**
 * Level now less level before, of figures too few for a reading. Noise has no mean of its own to be measured about,
 * so what is known of it is what the figures scatter about those two levels, and sampling error where that is known:
 * phi has density phi^-2 above 1 before the figures are seen (from 0 where sampling error is not known), as in a
 * reading. Two figures alone have no scatter: the interval of two shares is then 4.5 standard errors of sampling to
 * either side, that of two counts what offences usually vary by (`usualExcess`).
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
  /** Events a month in what is compared (without end of what is not counted), and months of the shorter run. */
  readonly perMonth: number;
  readonly months: number;
}

/**
 * What phi less 1 is, by half a chance, of a run of counts: what varies besides chance is a share of the level, a smaller
 * one of many events and of long runs. A fiftieth of the events of a month, up to 2 from 100 events on, and more of longer
 * runs: 3.3 of a year. So it is in 351 series of offences in London boroughs, of months and of years.
 */
const usualExcess = ({ months, perMonth }: FewNoise): number =>
  Math.max(1e-6, (months ** 0.2 * Math.min(100, perMonth)) / 50);

/** Times that excess from which more of it is the less likely in proportion: none of the 351 had 10 times. */
const farExcess = 10;

/** Rows of which the level now is, where nothing says otherwise. */
export const fewLast = (rows: number): number => Math.min(lastRows(rows), rows - 1);

/**
 * Rows of which the level now may be instead: up to half of them. One is enough where it is a quarter or longer; a month
 * by itself may stand apart.
 */
export function otherLasts(rows: number, monthsToRow: number): readonly number[] {
  const from = monthsToRow >= 3 ? 1 : 2;
  const all = Array.from({ length: Math.max(0, Math.floor(rows / 2) - from + 1) }, (_, at) => from + at);
  return all.filter((last) => last !== fewLast(rows));
}

/** The two levels of few rows, from two. */
export function fewLevels(
  rows: Rows,
  known: boolean,
  sisters: { readonly q: number; readonly nu: number },
  last: number,
): FewLevels {
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
    perMonth: Number.POSITIVE_INFINITY,
    months: 1,
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

function densityOf(noise: FewNoise): Density {
  const { known, nu, perMonth, q } = noise;
  const counted = known && Number.isFinite(perMonth);
  const share = counted ? usualExcess(noise) : 1;
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
    const beyond = counted ? Math.log1p(Math.max(0, 1 / s ** 2 - 1) / farExcess) : 0;
    heights[step] = Math.log(s) + power * Math.log(root) - (q * root * root) / 2 - beyond;
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
  const key = `${noise.known}/${noise.nu}/${noise.q}/${noise.perMonth}/${noise.months}/${p}`;
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
