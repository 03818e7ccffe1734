import type { Borrowed } from './borrow.ts';
import { type Candidates, candidatesOf } from './candidates.ts';
import { gatherPairs, kept, keptForSlope, type Pairs, pairsFor } from './evidence.ts';
import { type Means, meansOf } from './means.ts';
import { knownSampling, unknownSampling } from './noise-prior.ts';
import { fillProducts, type Products, productsFor } from './products.ts';
import { basesOf, type Rows } from './rows.ts';
import { prepare, rhos, whitenedFor } from './whitened.ts';

/** What is asked of a reading besides the rows. */
export interface ReadingSettings {
  /** Whether 1 / w is the sampling variance; if not, only its shape is known. */
  readonly known: boolean;
  /** The least variance there can be for a weight of 1 where it is not known: that of rounding; 0 unless given. */
  readonly least?: number;
  /** Whether the season is itself in question: its columns are then priced like changes. */
  readonly priceSeason: boolean;
  /** What sister series say of the candidates, where there are any. */
  readonly borrowed: Borrowed | null;
  /** The model as first written: the first month is never an outlying one, and noise is never under sampling. */
  readonly plain: boolean;
}

/**
 * One reading of a series: every mean that explains the figures well enough, with its share of the weight. Each is
 * a candidate at one autocorrelation, solved by least squares. On the scale of the figures (proportions, or natural
 * logarithms of counts); everything else that is said of the series is a sum over these.
 */
export interface Reading {
  readonly rows: Rows;
  readonly candidates: Candidates;
  readonly settings: ReadingSettings;
  readonly means: Means;
  /** ln of the summed weights: compares readings of the same figures. */
  readonly logEvidence: number;
  /** The same pairs under the prior of the slope since. */
  readonly since: Means;
}

/** Chance that figures vary less than sampling alone would make them. */
const belowSampling = 0.05;
/** Variance over sampling variance under which figures are taken to fit exactly. */
const exactPhi = 0.05;

const exactnessOf = ({ known, plain }: ReadingSettings, least: number): number =>
  plain ? 0 : known ? exactPhi : 2 * least;

/** Degrees of freedom that noise is read on at the least. */
const fewestFreedom = 3;

/** The least sum of squares there is where sampling error is not known: figures may all be 0. */
const leastSquares = 1e-200;

/** Space for the products of one series after another: nothing of it outlives a reading. */
const space = {
  rows: 0,
  products: [] as readonly Products[],
  white: /* @__PURE__ */ whitenedFor(0),
  pairs: /* @__PURE__ */ pairsFor(0),
};

function spaceFor(rows: number, candidates: Candidates): typeof space {
  if (space.rows < rows) {
    space.rows = rows;
    space.products = rhos.map((rho) => productsFor(rho, rows));
    space.white = whitenedFor(rows);
    space.pairs = pairsFor(candidates.count + 1);
  }
  return space;
}

/** Reads the rows of a series, of which there must be at least four. */
export function readRows(rows: Rows, settings: ReadingSettings): Reading {
  const candidates = candidatesOf(rows.count, !settings.plain);
  const { pairs, products, white } = spaceFor(rows.count, candidates);
  const fill = (each: Products) => fillProducts(each, rows, white);
  prepare(white, rows);
  const priced = settings.priceSeason ? 2 * rows.pairs : 0;
  // A row of hardly any events is exact: it says nothing of noise, and less than nothing of autocorrelation.
  const nu = Math.max(fewestFreedom, rows.count - rows.still - basesOf(rows) + priced);
  const noise = settings.known ? knownSampling(nu, settings.plain ? 0 : belowSampling) : unknownSampling(nu);
  const around = settings.known ? 1 : squaresAboutMean(rows);
  const rounding = settings.known ? 0 : (settings.least ?? 0) * nu;
  const leastQ = settings.known ? 0 : Math.max(1e-12 * around, leastSquares, rounding);
  const logPrior = settings.borrowed?.logPrior ?? candidates.logPrior;
  const exactness = rows.still > 0 ? Number.POSITIVE_INFINITY : exactnessOf(settings, leastQ / rows.count);
  if (around > 0 || rounding > 0)
    gatherPairs(pairs, products, fill, { candidates, exactness, logPrior, noise, leastQ, priced });
  else onlyConstant(pairs, products, fill);
  const changes = settings.borrowed?.changes ?? null;
  const gathered = { pairs, products, candidates, noise, nu, priced, changes };
  const { logSum, means } = meansOf(gathered, pairs.logWeight, kept, true);
  const since = meansOf(gathered, pairs.logSlopeWeight, keptForSlope, false).means;
  return { rows, candidates, settings, means, logEvidence: logSum, since };
}

/** Figures that are all the same, of which no error is known: the constant, without noise or autocorrelation. */
function onlyConstant(pairs: Pairs, [first]: readonly Products[], fill: (products: Products) => void): void {
  if (first !== undefined) fill(first);
  pairs.count = 1;
  pairs.candidate[0] = 0;
  pairs.rho[0] = 0;
  pairs.q[0] = 0;
  pairs.logWeight[0] = 0;
  pairs.logSlopeWeight[0] = Number.NEGATIVE_INFINITY;
}

/** Weighted squares about the mean; 0 where the figures differ by no more than rounding. */
function squaresAboutMean({ count, w, y }: Rows): number {
  let weights = 0;
  let first = 0;
  let most = 0;
  for (let t = 0; t < count; t += 1) {
    weights += w[t] ?? 0;
    first += (w[t] ?? 0) * (y[t] ?? 0);
    most = Math.max(most, Math.abs(y[t] ?? 0));
  }
  let sum = 0;
  let differs = false;
  for (let t = 0; t < count; t += 1) {
    const off = (y[t] ?? 0) - first / weights;
    sum += (w[t] ?? 0) * off * off;
    if (Math.abs(off) > 1e-12 * most) differs = true;
  }
  return differs ? sum : 0;
}
