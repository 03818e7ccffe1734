import { mixture, type Vote } from './change.ts';
import type { Column } from './columns.ts';
import type { Weighed } from './pairs.ts';
import type { DenseInput, DenseOptions } from './types.ts';
import { at, dot } from './vectors.ts';
import { estimate } from './whitened.ts';

/**
 * The figure of the month after the last: the means of candidates one month on (a slope by .9 of itself), rho times
 * the last residual, variance E(phi)(1 - rho^2)/w + that of the mean, and with chance .01 a further change of sd
 * 3 sqrt(phi/w). Pairs under 1e-4 are left out, the rest rescaled. w is that of the last month.
 */
export function nextOf(
  input: DenseInput,
  { slopeGoesOn = 0.9, furtherChange = 0.01 }: DenseOptions,
  { kept, base }: { readonly kept: readonly Weighed[]; readonly base: readonly Column[] },
): { readonly mean: number; readonly sd: number } {
  const last = input.y.length - 1;
  const w = at(input.w, last);
  const able = kept.filter(({ W }) => W >= 1e-4);
  const whole = able.reduce((sum, { W }) => sum + W, 0);
  const votes = able.map((pair): Vote => {
    const fit = pair.fitted();
    const columns = [...base, ...pair.candidate.columns];
    const fitted = dot(
      columns.map(({ rows }) => at(rows, last)),
      fit.beta,
    );
    const { mean, variance } = estimate(
      fit,
      columns.map(({ next }) => next(slopeGoesOn)),
    );
    return {
      W: pair.W,
      mean: mean + pair.rho * (at(input.y, last) - fitted),
      sd: Math.sqrt(pair.phi * ((1 - pair.rho ** 2) / w + variance + (9 * furtherChange) / w)),
    };
  });
  return mixture(votes, whole);
}
