import { normalLower } from '../numeric/normal.ts';
import { lastRows } from './level-answer.ts';
import type { Rows } from './products.ts';

/**
 * Level now less level before, of figures too few for a reading. Noise has no mean of its own to be measured about,
 * so what is known of it is what the figures scatter about those two levels, and sampling error where that is known:
 * phi has density phi^-2 above 1 before the figures are seen (from 0 where sampling error is not known), as in a
 * reading. Two figures alone have no scatter: their interval is then 4.4 standard errors of sampling to either side.
 */
export interface FewLevels {
  readonly difference: number;
  /** Standard error for phi of 1. */
  readonly se: number;
  readonly now: number;
  readonly before: number;
  /** Rows of which the level now is. */
  readonly last: number;
  /** Residual sum of squares about the two levels and its degrees of freedom, those of sister series added. */
  readonly q: number;
  readonly nu: number;
  readonly known: boolean;
}

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
  };
}

/** Fewest degrees of freedom from which noise may be told where sampling error is not known. */
const fewestFreedom = 3;

/** Whether there is anything to measure noise by. */
export function noiseKnown({ known, nu }: FewLevels): boolean {
  return known || nu >= fewestFreedom;
}

const steps = 200;

/**
 * P(a standard deviate times the root of phi < z): the normal distribution averaged over what is known of phi, by
 * Simpson's rule in u = 1 / phi, whose density is u^(nu/2) e^(-q u / 2) on 0 to 1 (u^(nu/2 - 1) on all u where
 * sampling error is not known, which is Student's distribution scaled).
 */
export function fewChanceBelow({ known, nu, q }: FewLevels, z: number): number {
  const power = known ? nu / 2 : nu / 2 - 1;
  const most = (nu + 12 * Math.sqrt(nu) + 40) / Math.max(q, 1e-300);
  const end = known ? Math.min(1, most) : most;
  const peak = q > 0 ? Math.min(end, (2 * power) / q) : end;
  const logPeak = power * Math.log(Math.max(peak, 1e-300)) - (q * peak) / 2;
  let total = 0;
  let sum = 0;
  for (let step = 0; step <= steps; step += 1) {
    const u = (end * step) / steps;
    const log = power === 0 ? -(q * u) / 2 : power * Math.log(Math.max(u, 1e-300)) - (q * u) / 2;
    const height = Math.exp(log - logPeak) * (step === 0 || step === steps ? 1 : step % 2 === 1 ? 4 : 2);
    total += height;
    sum += height * normalLower(z * Math.sqrt(u));
  }
  return sum / total;
}

/** The z with `fewChanceBelow` of p, for p over a half. */
export function fewReach(levels: FewLevels, p: number): number {
  let low = 0;
  let high = 1;
  while (fewChanceBelow(levels, high) < p && high < 1e12) high *= 2;
  for (let round = 0; round < 50; round += 1) {
    const middle = (low + high) / 2;
    if (fewChanceBelow(levels, middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
