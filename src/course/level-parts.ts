import type { Reading } from './reading.ts';
import { baseAt, mostBase } from './rows.ts';

/** What the constant and the season have of the level of one month: the same for every mean of one autocorrelation. */
export interface BaseParts {
  /** Values of the base's columns. */
  readonly wanted: Float64Array;
  /** The same in the base's own directions, `mostBase` for each rho, and their squares added up. */
  readonly share: Float64Array;
  readonly variance: Float64Array;
}

/** The base at the month `tau`, season in. */
export function basePartsAt({ means, rows }: Reading, tau: number): BaseParts {
  const bases = 1 + 2 * rows.pairs;
  const wanted = new Float64Array(mostBase);
  for (let i = 0; i < bases; i += 1) wanted[i] = baseAt(i, tau, rows.perYear);
  return partsOf(means, bases, wanted);
}

/** The constant alone, season out. */
export function constantParts(means: Reading['means'], bases: number): BaseParts {
  const wanted = new Float64Array(mostBase);
  wanted[0] = 1;
  return partsOf(means, bases, wanted);
}

function partsOf({ triangles }: Reading['means'], bases: number, wanted: Float64Array): BaseParts {
  const share = new Float64Array(mostBase * triangles.length);
  const variance = new Float64Array(triangles.length);
  for (let rho = 0; rho < triangles.length; rho += 1) {
    const triangle = triangles[rho];
    if (triangle === undefined) continue;
    const from = rho * mostBase;
    let sum = 0;
    for (let i = 0; i < bases; i += 1) {
      let rest = wanted[i] ?? 0;
      for (let earlier = 0; earlier < i; earlier += 1)
        rest -= (share[from + earlier] ?? 0) * (triangle[earlier * mostBase + i] ?? 0);
      const own = rest / (triangle[i * mostBase + i] ?? 1);
      share[from + i] = own;
      sum += own * own;
    }
    variance[rho] = sum;
  }
  return { wanted, share, variance };
}
