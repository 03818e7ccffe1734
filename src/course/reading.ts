import { type Candidates, candidatesOf, changedColumns } from './candidates.ts';
import { gatherPairs, pairsFor, rhos } from './evidence.ts';
import { knownSampling, type NoisePrior, unknownSampling } from './noise-prior.ts';
import { fillProducts, mostBase, type Products, productsFor, type Rows, whiteningFor } from './products.ts';
import { columnsOf, emptySolution, solve } from './solve.ts';

/** What is asked of a reading besides the rows. */
export interface ReadingSettings {
  /** Whether 1 / w is the sampling variance; if not, only its shape is known. */
  readonly known: boolean;
  /** Whether the season is itself in question: its columns are then priced like changes. */
  readonly priceSeason: boolean;
  /** ln prior of each candidate where sister series inform it. */
  readonly logPrior: Float64Array | null;
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

/** So many means: column `i` of mean `m` stands at `3 * m + i`. */
export interface Means {
  readonly count: number;
  readonly candidate: Int32Array;
  readonly rho: Float64Array;
  /** They add up to 1. */
  readonly weight: Float64Array;
  /** E(phi): the covariance of the coefficients is this times the inverse Gram matrix. */
  readonly phi: Float64Array;
  /** E(phi) at Q itself, without the allowance for the columns changed. */
  readonly barePhi: Float64Array;
  readonly columns: Uint8Array;
  readonly isSlope: Uint8Array;
  readonly at: Int32Array;
  readonly less: Int32Array;
  readonly beta: Float64Array;
  /** 3 x 3 for each mean. */
  readonly inverse: Float64Array;
  /** Coefficients of the base, `mostBase` for each mean: its constant and its season. */
  readonly base: Float64Array;
  /** What each column has of the base: `mostBase` for each column; and the base's triangle for each mean's rho. */
  readonly shared: Float64Array;
  readonly triangles: readonly Float64Array[];
  readonly rhoIndex: Uint8Array;
}

/** Chance that figures vary less than sampling alone would make them. */
const belowSampling = 0.05;
/** Variance over sampling variance under which figures are taken to fit exactly. */
const exactPhi = 0.05;

/** The least sum of squares there is where sampling error is not known: figures may all be 0. */
const leastSquares = 1e-200;

/** Space for the products of one series after another: nothing of it outlives a reading. */
const space = {
  rows: 0,
  products: [] as Products[],
  white: whiteningFor(0),
  pairs: pairsFor(0),
};

function spaceFor(rows: number, candidates: Candidates): typeof space {
  if (space.rows < rows) {
    space.rows = rows;
    space.products = rhos.map((rho) => productsFor(rho, rows));
    space.white = whiteningFor(rows);
    space.pairs = pairsFor((candidates.count + 1) * rhos.length);
  }
  return space;
}

/** Reads the rows of a series, of which there must be at least four. */
export function readRows(rows: Rows, settings: ReadingSettings): Reading {
  const candidates = candidatesOf(rows.count, !settings.plain);
  const { pairs, products, white } = spaceFor(rows.count, candidates);
  const fill = (each: Products) => fillProducts(each, rows, white);
  const priced = settings.priceSeason ? 2 * rows.pairs : 0;
  const nu = rows.count - (settings.priceSeason ? 1 : 1 + 2 * rows.pairs);
  const noise = settings.known ? knownSampling(nu, settings.plain ? 0 : belowSampling) : unknownSampling(nu);
  const around = settings.known ? 1 : squaresAboutMean(rows);
  const leastQ = settings.known ? 0 : Math.max(1e-12 * around, leastSquares);
  const logPrior = settings.logPrior ?? candidates.logPrior;
  const exactness = settings.plain ? 0 : settings.known ? exactPhi : (2 * leastQ) / rows.count;
  if (around > 0)
    gatherPairs(pairs, products, fill, { candidates, exactness, logPrior, noise, leastQ, priced });
  else onlyConstant(pairs, products, fill);
  const all = { pairs, products, bases: 1 + 2 * rows.pairs, candidates, noise, nu, priced };
  const what = weigh(all, (pair) => pairs.logWeight[pair] ?? 0, 6.5, true);
  const since = weigh(
    all,
    (pair) => {
      const candidate = pairs.candidate[pair] ?? 0;
      const old = rows.count - (candidates.start[candidate] ?? 0) >= 12;
      const change = (candidates.slopeLogPrior[candidate] ?? 0) - (logPrior[candidate] ?? 0);
      return old ? (pairs.logWeight[pair] ?? 0) + change : Number.NEGATIVE_INFINITY;
    },
    5,
    false,
  );
  return {
    rows,
    candidates,
    settings,
    means: what.means,
    logEvidence: what.logSum,
    since: since.means,
  };
}

/** Figures that are all the same, of which no error is known: the constant, without noise or autocorrelation. */
function onlyConstant(
  pairs: ReturnType<typeof pairsFor>,
  [first]: readonly Products[],
  fill: (products: Products) => void,
): void {
  if (first !== undefined) fill(first);
  pairs.count = 1;
  pairs.candidate[0] = 0;
  pairs.rho[0] = 0;
  pairs.q[0] = 0;
  pairs.logWeight[0] = 0;
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

interface Gathered {
  readonly pairs: ReturnType<typeof pairsFor>;
  readonly products: readonly Products[];
  readonly candidates: Candidates;
  readonly noise: NoisePrior;
  readonly nu: number;
  readonly priced: number;
  /** Columns of the base. */
  readonly bases: number;
}

/** The pairs within `cut` of the best by this weight, each solved. */
function weigh(
  { pairs, products, bases, candidates, noise, nu, priced }: Gathered,
  logWeight: (pair: number) => number,
  cut: number,
  whole: boolean,
): { readonly means: Means; readonly logSum: number } {
  let best = Number.NEGATIVE_INFINITY;
  for (let pair = 0; pair < pairs.count; pair += 1) best = Math.max(best, logWeight(pair));
  const chosen: number[] = [];
  const weights: number[] = [];
  let sum = 0;
  for (let pair = 0; pair < pairs.count; pair += 1) {
    const below = logWeight(pair) - best;
    if (!(below >= -cut)) continue;
    const weight = Math.exp(below);
    chosen.push(pair);
    weights.push(weight);
    sum += weight;
  }
  const means = emptyMeans(chosen.length, products, whole);
  const solution = emptySolution();
  chosen.forEach((pair, mean) => {
    const candidate = pairs.candidate[pair] ?? 0;
    const rhoIndex = pairs.rho[pair] ?? 0;
    const family = candidates.family[candidate] ?? 0;
    const q = pairs.q[pair] ?? 0;
    const changed = (changedColumns[family] ?? 0) + priced;
    const own = products[rhoIndex];
    if (own === undefined) return;
    means.candidate[mean] = candidate;
    means.rhoIndex[mean] = rhoIndex;
    means.rho[mean] = own.rho;
    means.weight[mean] = (weights[mean] ?? 0) / sum;
    means.phi[mean] = noise.expectedPhi((q * nu) / Math.max(1, nu - changed));
    means.barePhi[mean] = noise.expectedPhi(q);
    columnsOf(solution, candidates, candidate);
    solve(solution, own);
    means.columns[mean] = solution.columns;
    for (let column = 0; column < 3; column += 1) {
      means.isSlope[3 * mean + column] = solution.slope[column] ?? 0;
      means.at[3 * mean + column] = solution.at[column] ?? 0;
      means.less[3 * mean + column] = solution.less[column] ?? -1;
      means.beta[3 * mean + column] = solution.beta[column] ?? 0;
    }
    for (let place = 0; place < 9; place += 1) means.inverse[9 * mean + place] = solution.inverse[place] ?? 0;
    if (whole) fillBase(means, mean, own, bases);
  });
  return { means, logSum: best + Math.log(sum) };
}

/** What each column shares with the base, and the coefficients of the base that are left. */
function fillBase(
  means: Means,
  mean: number,
  { stride, triangle, zh, zs, zy }: Products,
  bases: number,
): void {
  const from = mean * mostBase;
  const columns = means.columns[mean] ?? 0;
  for (let i = 0; i < bases; i += 1) {
    let left = zy[i] ?? 0;
    for (let column = 0; column < columns; column += 1) {
      const values = means.isSlope[3 * mean + column] === 1 ? zh : zs;
      const less = means.less[3 * mean + column] ?? -1;
      const row = i * stride;
      const own =
        (values[row + (means.at[3 * mean + column] ?? 0)] ?? 0) - (less < 0 ? 0 : (values[row + less] ?? 0));
      means.shared[(3 * mean + column) * mostBase + i] = own;
      left -= (means.beta[3 * mean + column] ?? 0) * own;
    }
    means.base[from + i] = left;
  }
  for (let i = bases - 1; i >= 0; i -= 1) {
    const own = triangle[i * mostBase + i] ?? 0;
    if (own === 0) continue;
    let left = means.base[from + i] ?? 0;
    for (let later = i + 1; later < bases; later += 1)
      left -= (triangle[i * mostBase + later] ?? 0) * (means.base[from + later] ?? 0);
    means.base[from + i] = left / own;
  }
}

function emptyMeans(count: number, products: readonly Products[], whole: boolean): Means {
  return {
    count,
    candidate: new Int32Array(count),
    rho: new Float64Array(count),
    weight: new Float64Array(count),
    phi: new Float64Array(count),
    barePhi: new Float64Array(count),
    columns: new Uint8Array(count),
    isSlope: new Uint8Array(3 * count),
    at: new Int32Array(3 * count),
    less: new Int32Array(3 * count),
    beta: new Float64Array(3 * count),
    inverse: new Float64Array(9 * count),
    base: new Float64Array(whole ? mostBase * count : 0),
    shared: new Float64Array(whole ? 3 * mostBase * count : 0),
    triangles: whole ? products.map(({ triangle }) => triangle.slice()) : [],
    rhoIndex: new Uint8Array(count),
  };
}
