import { meanCurve } from './curve.ts';
import { noiseOf, seasonAt, seasonOf } from './noise.ts';
import type { Reading } from './reading.ts';
import type { Rows } from './rows.ts';

/** How alike the changes of sister series are. */
export interface Alike {
  /** Chance beforehand that one more area did as they did: the share of its prior that they give. */
  readonly share: number;
  /** How far the change of one is from that of all, as a share of it (standard deviation). */
  readonly unlike: number;
}

/** What is taken of one sister, of which nobody can say how alike they are. */
const ofOne = 0.5;
/** The most that sisters give: a part of the prior stays an area's own. */
const mostShare = 0.7;
/** Even those that change together differ by so much of it; and the most that is looked for. */
const leastUnlike = 0.3;
const mostUnlike = 2;

/**
 * How alike the sisters are: each one's figures as a multiple of their common course, by weighted least squares. It is
 * about 1 of one that did as all did, and 0 of one that did nothing. With r the chance of the first against the second, one
 * more area does the same with chance (1 + sum of r) / (2 + sisters), by Laplace's rule of succession.
 */
export function howAlike(together: Reading, each: readonly Rows[]): Alike {
  if (each.length < 2) return { share: ofOne, unlike: leastUnlike };
  const curve = meanCurve(together);
  const season = seasonOf(together);
  const { phi } = noiseOf(together);
  let sharing = 1;
  let apart = 0;
  for (const rows of each) {
    const { factor, size } = multipleOf(curve, rows, (tau) => seasonAt(season, tau, rows.perYear));
    if (!(size > 0)) return { share: ofOne, unlike: leastUnlike };
    const variance = phi / size;
    const wider = variance + leastUnlike ** 2;
    const logOdds =
      0.5 * (Math.log(variance / wider) - (factor - 1) ** 2 / wider + (factor * factor) / variance);
    sharing += 1 / (1 + Math.exp(-logOdds));
    apart += (factor - 1) ** 2 - variance;
  }
  const unlike = Math.sqrt(Math.max(0, apart) / (each.length - 1));
  return {
    share: Math.min(mostShare, sharing / (2 + each.length)),
    unlike: Math.min(mostUnlike, Math.max(leastUnlike, unlike)),
  };
}

/** The factor by which figures follow a curve, and the weighted squares of the curve that it rests on. */
function multipleOf(
  curve: Float64Array,
  { count, tau, w, y }: Rows,
  seasonOfMonth: (tau: number) => number,
): { readonly factor: number; readonly size: number } {
  const figure = (row: number) => (y[row] ?? 0) - seasonOfMonth(tau[row] ?? 0);
  let [weights, curves, figures] = [0, 0, 0];
  for (let row = 0; row < count; row += 1) {
    weights += w[row] ?? 0;
    curves += (w[row] ?? 0) * (curve[row] ?? 0);
    figures += (w[row] ?? 0) * figure(row);
  }
  let [size, product] = [0, 0];
  for (let row = 0; row < count; row += 1) {
    const off = (curve[row] ?? 0) - curves / weights;
    size += (w[row] ?? 0) * off * off;
    product += (w[row] ?? 0) * off * (figure(row) - figures / weights);
  }
  return { factor: product / size, size };
}
