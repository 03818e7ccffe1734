import { type Tables, tablesFrom } from '../../src/areas/tables.ts';
import { type AreaJudged, verdictsOf } from '../../src/areas/verdicts.ts';

/** One table of shares. */
export function shares(y: readonly number[], n: number | readonly number[]): Tables {
  return tablesFrom('binomial', [[{ y, n: typeof n === 'number' ? y.map(() => n) : n }]]);
}

/** One table of counts. */
export function counts(y: readonly number[], n: number | readonly number[] = 1): Tables {
  return tablesFrom('poisson', [[{ y, n: typeof n === 'number' ? y.map(() => n) : n }]]);
}

export const usual = { alpha: 0.05, plain: false } as const;

export const rowsOf = (tables: Tables): readonly (AreaJudged | null)[] => verdictsOf(tables, usual).rows;

export const wordsOf = (tables: Tables) => rowsOf(tables).map((row) => row?.verdict ?? 'cannot-tell');

/** So many areas of one size in which nothing happened, and one that had `events`, first. */
export function oneAmongZeros(areas: number, events: number, n = 1000): Tables {
  return shares([events, ...Array.from({ length: areas - 1 }, () => 0)], n);
}
