import type { Paper } from '../../src/paper/paper.ts';
import { follows } from '../assess/publication/in-span.ts';
import { areas, type Figures, months, periodAt, smallForce } from './small-force.ts';

/** Figures of one indicator by area and period, as somebody has them who looks for small numbers in them. */
export interface Counted {
  readonly indicator: string;
  /** The key of the force: its figures are those of all areas. */
  readonly whole: string;
  readonly areas: readonly string[];
  readonly periods: readonly string[];
  /** Those counted, and of a share those not. */
  readonly kinds: readonly (readonly (readonly number[])[])[];
}

/** What became of the small numbers of one indicator in two papers for publication. */
export interface PairRead {
  readonly indicator: string;
  readonly small: number;
  /** Sums that the two papers say something of. */
  readonly sums: number;
  readonly known: readonly string[];
}

/**
 * Somebody who has two papers for publication adds and subtracts all that both say something of: the figures of each line, period by
 * period, and the sums of each area that a comparison rests on. Which numbers under five follow?
 */
export function readPair(papers: readonly Paper[], counted: Counted): PairRead {
  const { indicator, kinds, periods, whole } = counted;
  const vector = (area: string, from: string, to: string) =>
    counted.areas.flatMap((each) =>
      periods.map((period) => ((area === whole || area === each) && period >= from && period <= to ? 1 : 0)),
    );
  const sums = new Map<string, readonly number[]>();
  for (const { statements } of papers)
    for (const { area, aspect, indicator: of, period } of statements) {
      if (of !== indicator || aspect === 'place' || area === null) continue;
      const single = periods.filter((each) => each >= period.from && each <= period.to);
      const found =
        aspect === 'area'
          ? counted.areas.map((each) => vector(each, period.from, period.to))
          : single.map((each) => vector(area, each, each));
      for (const each of found) sums.set(each.join(''), each);
    }
  const known = [...sums.values()];
  const small = counted.areas.flatMap((area, row) =>
    periods.flatMap((period, at) => {
      const values = kinds.flatMap((kind) => kind[row]?.[at] ?? []).filter((value) => value < 5);
      return values.length === 0
        ? []
        : [{ name: `${values.join()} in ${area}, ${period}`, of: vector(area, period, period) }];
    }),
  );
  return {
    indicator,
    small: small.length,
    sums: known.length,
    known: known.length === 0 ? [] : small.filter(({ of }) => follows(known, of)).map(({ name }) => name),
  };
}

/** The figures of a force of few cases up to a month, and the same for a reader. */
export function forceUpTo(seed: number, length: number) {
  const force = smallForce(seed).map(
    ({ all, counted, indicator }): Figures => ({
      indicator,
      counted: counted.map((line) => line.slice(0, length)),
      all: all?.map((line) => line.slice(0, length)) ?? null,
    }),
  );
  const counted = force.map(
    (each): Counted => ({
      indicator: each.indicator.id,
      ...{ whole: 'west-mercia', areas },
      periods: Array.from({ length: Math.min(length, months) }, (_, at) => String(periodAt(at))),
      kinds: [
        each.counted,
        ...(each.all === null
          ? []
          : [each.all.map((line, row) => line.map((n, at) => n - (each.counted[row]?.[at] ?? 0)))]),
      ],
    }),
  );
  return { force, counted };
}
