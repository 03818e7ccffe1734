import { fisherUpper } from '../../numeric/fisher-f.ts';
import type { Usable } from '../../series/usable.ts';
import { correctedLag1, inflation, residualAutocorrelation } from '../noise.ts';
import { quasiFit } from '../quasi-fit.ts';
import { harmonics } from './harmonics.ts';

/** Years of figures from which a season can be told from chance. */
export const fewestYears = 3;

export interface SeasonTest {
  readonly f: number;
  readonly df: readonly [number, number];
  readonly p: number;
  /** Seasonal part of each period of the year on the scale of the model, from that of the calendar's first period. */
  readonly pattern: readonly number[];
  readonly rho: number;
  readonly phi: number;
}

/** The harmonic columns of a year, without those that are 0 throughout. */
export function seasonColumns(places: ArrayLike<number>, perYear: number): Float64Array[] {
  return harmonics(places, perYear, Math.min(2, Math.floor(perYear / 2))).filter((column) =>
    column.some((value) => Math.abs(value) > 1e-9),
  );
}

/** A level for each year, counted back from the last period, and a slope. */
function levelsAndSlope(places: readonly number[], perYear: number): Float64Array[] {
  const last = places.at(-1) ?? 0;
  const years = places.map((place) => Math.floor((last - place) / perYear));
  const levels = [...new Set(years)].map((year) =>
    Float64Array.from(years, (held) => (held === year ? 1 : 0)),
  );
  return [...levels, Float64Array.from(places, (place) => (place - last) / perYear)];
}

/** A line that may bend once a year. The season of quarters takes every course within a year, so that levels and a slope would hide a part of it. */
function brokenLine(places: readonly number[], perYear: number): Float64Array[] {
  const last = places.at(-1) ?? 0;
  const back = Float64Array.from(places, (place) => (last - place) / perYear);
  const bends = Array.from({ length: Math.ceil(back[0] ?? 0) - 1 }, (_, year) =>
    back.map((years) => Math.max(0, years - year - 1)),
  );
  return [back.map(() => 1), back, ...bends];
}

/**
 * Whether two harmonic pairs explain more than chance would, beside a level for each year and a slope (of quarters:
 * beside a line that may bend once a year); `null` when too short.
 */
export function seasonTest({ places, perYear, counted, floor }: Usable): SeasonTest | null {
  const n = places.length;
  if (perYear < 4 || n < fewestYears * perYear) return null;
  const base = perYear > 4 ? levelsAndSlope(places, perYear) : brokenLine(places, perYear);
  const season = seasonColumns(places, perYear);
  const plain = quasiFit(base, counted);
  const full = quasiFit([...base, ...season], counted);
  const free = full.rank - plain.rank;
  const df = n - full.rank;
  if (free < 1 || df < 4) return null;
  const squares = full.pearson.reduce((sum, residual) => sum + residual * residual, 0);
  const phi = Math.max(floor, squares / df);
  const rho = correctedLag1(residualAutocorrelation(full.pearson, places), n, full.rank / 2);
  const gained = Math.max(0, plain.deviance - full.deviance);
  const noise = phi * inflation(rho);
  if (!(noise > 0)) return null;
  const f = gained / free / noise;
  const whole = seasonColumns(
    Array.from({ length: perYear }, (_, at) => at),
    perYear,
  );
  const pattern = Array.from({ length: perYear }, (_, at) =>
    whole.reduce((sum, column, k) => sum + (column[at] ?? 0) * (full.coefficients[base.length + k] ?? 0), 0),
  );
  return { f, df: [free, df], p: fisherUpper(f, free, df), pattern, rho, phi };
}
