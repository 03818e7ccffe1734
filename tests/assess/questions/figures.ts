import type { Indicator } from '../../../src/indicator/indicator.ts';
import { month } from '../../../src/period/month.ts';
import { offset } from '../../../src/period/offset.ts';
import type { Observation } from '../../../src/series/observation.ts';

/** Numbers from 0 to 1 that are the same in every run. */
export function drawn(seed: number): () => number {
  let state = (seed * 2654435761 + 1) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** So many victims of each hundred, about, in each area and month; even numbers, so that they can be halved. */
export function answers(
  areas: readonly string[],
  months: number,
  level: (area: number, at: number) => number,
  { n = 200, seed = 1, extra = {} }: { n?: number; seed?: number; extra?: Record<string, string> } = {},
): (Observation & Record<string, unknown>)[] {
  const next = drawn(seed);
  return areas.flatMap((area, place) =>
    Array.from({ length: months }, (_, at) => {
      const share = level(place, at) + 0.06 * (next() - 0.5);
      const numerator = 2 * Math.round((n / 2) * Math.min(1, Math.max(0, share)));
      return { area, period: offset(month(2017, 4), at), numerator, denominator: n, ...extra };
    }),
  );
}

/** Offences of each area and month. */
export function counts(
  areas: readonly string[],
  months: number,
  level: (area: number, at: number) => number,
  seed = 1,
): { area: string; period: string; count: number }[] {
  const next = drawn(seed);
  return areas.flatMap((area, place) =>
    Array.from({ length: months }, (_, at) => ({
      area,
      period: offset(month(2017, 4), at),
      count: 2 * Math.round((level(place, at) * (0.9 + 0.2 * next())) / 2),
    })),
  );
}

/** An indicator as a list of own rows needs it. */
export const own = (indicator: Indicator, rows: readonly object[]) => ({ indicator, rows: rows as never });
