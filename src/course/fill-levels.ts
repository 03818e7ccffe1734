import type { LevelAt } from './ahead.ts';
import type { Standing } from './ends.ts';
import type { BaseParts } from './level-parts.ts';
import type { Reading } from './reading.ts';
import { mostBase } from './rows.ts';

/** Levels of so many means, filled in again for each time. */
export interface Levels {
  readonly value: Float64Array;
  /** Variance for phi of 1. */
  readonly variance: Float64Array;
  /** What the three columns of each do not share with the base. */
  readonly left: Float64Array;
}

/** Space for the levels of one time: the next call takes it. */
let space: Levels = /* @__PURE__ */ levelsOf(0);

export function spaceForLevels(many: number): Levels {
  if (space.value.length < many) space = levelsOf(many);
  return space;
}

function levelsOf(many: number): Levels {
  return {
    value: new Float64Array(many),
    variance: new Float64Array(many),
    left: new Float64Array(3 * many),
  };
}

/**
 * The levels of means whose slopes have gone on for so long, at the month of these parts of the base. Their variance is
 * that of straight lines, wherever `levelAt` has the level end: a line that has to bend is no surer for it.
 */
export function fillLevels(
  { means, rows }: Reading,
  { columns, means: own, rise, slopes, still }: Standing,
  { share, variance: ofBase, wanted }: BaseParts,
  { goesOn, levelAt }: { readonly goesOn: number; readonly levelAt: LevelAt | undefined },
  { left, value, variance }: Levels,
): void {
  const bases = 1 + 2 * rows.pairs;
  for (let index = 0; index < own.length; index += 1) {
    const mean = own[index] ?? 0;
    const rho = means.rhoIndex[mean] ?? 0;
    const from = rho * mostBase;
    let level = still[index] ?? 0;
    for (let i = 0; i < bases; i += 1) level += (wanted[i] ?? 0) * (means.base[mean * mostBase + i] ?? 0);
    const further = goesOn * (rise[index] ?? 0);
    level = levelAt === undefined || further === 0 ? level + further : levelAt(level, further);
    let known = ofBase[rho] ?? 0;
    const many = means.columns[mean] ?? 0;
    for (let a = 0; a < many; a += 1) {
      const shared = (3 * mean + a) * mostBase;
      let off = (columns[3 * index + a] ?? 0) + goesOn * (slopes[3 * index + a] ?? 0);
      for (let i = 0; i < bases; i += 1) off -= (share[from + i] ?? 0) * (means.shared[shared + i] ?? 0);
      left[3 * index + a] = off;
      // The inverse is symmetric: what stands beside the diagonal counts twice.
      known += off * off * (means.inverse[9 * mean + 4 * a] ?? 0);
      for (let b = 0; b < a; b += 1)
        known += 2 * off * (left[3 * index + b] ?? 0) * (means.inverse[9 * mean + 3 * a + b] ?? 0);
    }
    value[index] = level;
    variance[index] = Math.max(0, known);
  }
}
