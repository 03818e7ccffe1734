import { studentQuantile } from '../../numeric/student-t.ts';
import { brokenLineCode, fitBrokenLines } from '../steps/broken-lines.ts';
import { type BrokenLineFit, brokenLineFit } from '../steps/broken-lines-fit.ts';
import type { BrokenLines } from '../steps/broken-lines-space.ts';
import { type LineFit, lineThrough } from '../trend/weighted-line.ts';
import { monthsNeeded, powerDeviate, slopeError } from './months-needed.ts';
import { type Doubt, plateauDoubt } from './plateau-doubt.ts';

/** Penalty for each kind of candidate, in units of ln(months). */
const PENALTY: readonly number[] = [0, 2, 3, 4];
const SHORTEST_SEGMENT = 6;
const SEASON_FROM = 36;
const MOST_DOUBT = 0.1;
const SURE_OF_SIGN = 0.95;
/** Residuals whose squares are less than this share of the whole are rounding errors: they resemble nothing. */
const ROUNDING_SHARE = 1e-20;
/** One-sided 95% and 80% power: the change of slope that would be seen four times in five. */
const SEEN = 2.49;

export interface PlateauTask {
  /** Months in the space's columns. */
  readonly months: number;
  /** Largest slope a year that counts as none, on the scale of the response. */
  readonly margin: number;
  readonly minMonths: number;
  /** The most months looked at: where even these would be too few, nothing is shown to be level. */
  readonly lookBack: number;
  /** Whether a season is to be fitted where there are months enough for it. */
  readonly seasonal: boolean;
}

/** What the two keys say of one series, in the units of the response; slopes are per year. */
export interface PlateauReading {
  readonly verdict: 'plateau' | 'moving' | 'cannot-tell' | 'too-short';
  readonly season: boolean;
  /** Residual variance over sampling variance, at least 1, and lag-1 autocorrelation, from 0 to 0.8. */
  readonly dispersion: number;
  readonly autocorrelation: number;
  /** What variances are multiplied by: dispersion times (1 + rho) / (1 - rho). */
  readonly inflation: number;
  readonly df: number;
  /** Student's 95% point on `df`. */
  readonly deviate: number;
  /** Code of the chosen kind, and months before its knots. */
  readonly kind: number;
  readonly first: number;
  readonly second: number;
  /** Months of the last segment, and the last of them that the first key uses. */
  readonly segment: number;
  readonly window: number;
  readonly needed: number;
  readonly windowSlope: LineFit;
  readonly segmentSlope: LineFit;
  readonly doubt: Doubt;
  /** The smallest margin that the window's slope, if it were 0, would have been shown to lie within. */
  readonly testable: number;
  /** Change of slope in the last year, and in the last half of the window, that could not have been seen. */
  readonly blindYear: number;
  readonly blindHalf: number;
  readonly fit: BrokenLineFit;
}

/**
 * Reads whether the series in `lines` (time, response and weight filled in) is level within the margin: the
 * procedure of docs/methods/plateau.md from its second step. `null` below 18 months, which no candidate fits.
 */
export function readPlateau(lines: BrokenLines, task: PlateauTask): PlateauReading | null {
  const { lookBack, margin, minMonths, months } = task;
  if (months < 3 * SHORTEST_SEGMENT) return null;
  let season = task.seasonal && months >= SEASON_FROM;
  if (!fitBrokenLines(lines, months, SHORTEST_SEGMENT, season)) {
    season = false;
    fitBrokenLines(lines, months, SHORTEST_SEGMENT, false);
  }
  const seasonDf = season ? 4 : 0;
  const noise = noiseOf(lines, seasonDf);
  const chosen = chosenCandidate(lines, noise.inflation);
  const kind = lines.kind[chosen] ?? 0;
  const first = lines.first[chosen] ?? 0;
  const second = lines.second[chosen] ?? 0;
  const segment = months - Math.max(first, second);

  let variances = 0;
  for (let row = 0; row < months; row += 1) variances += 1 / (lines.weight[row] ?? 1);
  const deviation = Math.sqrt((noise.inflation * variances) / months);
  const needed = monthsNeeded(deviation, margin);
  const window = Math.min(segment, Math.max(minMonths, needed));

  const fit = brokenLineFit(lines, chosen);
  const df = months - 6 - seasonDf;
  const deviate = studentQuantile(0.95, df);
  const windowSlope = lineThrough(lines, fit.seasonal, months - window, months, noise.inflation);
  const segmentSlope: LineFit = {
    slope: 12 * (lines.slope[chosen] ?? 0),
    error: 12 * Math.sqrt(noise.inflation * (lines.slopeVariance[chosen] ?? 0)),
  };
  const doubt = plateauDoubt(lines, noise.inflation, minMonths, margin, seasonDf);

  const inside = Math.abs(windowSlope.slope) + deviate * windowSlope.error < margin;
  const sure = doubt.above < MOST_DOUBT && doubt.below < MOST_DOUBT;
  const away = Math.abs(segmentSlope.slope) > deviate * segmentSlope.error;
  const sign = segmentSlope.slope > 0 ? doubt.rising : doubt.falling;
  const judged =
    inside && sure && needed <= lookBack ? 'plateau' : away && sign > SURE_OF_SIGN ? 'moving' : 'cannot-tell';
  return {
    verdict: segment < minMonths ? 'too-short' : judged,
    season,
    ...noise,
    df,
    deviate,
    kind,
    first,
    second,
    segment,
    window,
    needed,
    windowSlope,
    segmentSlope,
    doubt,
    testable: (deviate + powerDeviate) * windowSlope.error,
    blindYear: SEEN * slopeError(12, deviation),
    blindHalf: SEEN * slopeError(Math.max(2, Math.floor(window / 2)), deviation),
    fit,
  };
}

interface Noise {
  readonly dispersion: number;
  readonly autocorrelation: number;
  readonly inflation: number;
}

/** Noise about the best fit with two joins; the sampling error is the floor of its size. */
function noiseOf(lines: BrokenLines, seasonDf: number): Noise {
  const { count, kind, months, response, root, rss, time } = lines;
  let best = 0;
  for (let candidate = 1; candidate < count; candidate += 1) {
    const richer = kind[candidate] === brokenLineCode.twoJoins && kind[best] !== brokenLineCode.twoJoins;
    const closer = kind[candidate] === kind[best] && (rss[candidate] ?? 0) < (rss[best] ?? 0);
    if (richer || closer) best = candidate;
  }
  const { residual } = brokenLineFit(lines, best);
  let whole = 0;
  let squares = 0;
  let products = 0;
  for (let row = 0; row < months; row += 1) {
    const value = residual[row] ?? 0;
    whole += ((root[row] ?? 0) * (response[row] ?? 0)) ** 2;
    squares += value * value;
    const adjoins = row > 0 && (time[row] ?? 0) - (time[row - 1] ?? 0) === 1;
    if (adjoins) products += value * (residual[row - 1] ?? 0);
  }
  const dispersion = Math.max(1, squares / (months - 6 - seasonDf));
  const observed = squares > ROUNDING_SHARE * whole ? products / squares : 0;
  const lost = 4 + seasonDf / 2;
  const autocorrelation = Math.min(0.8, Math.max(0, (months * observed + lost) / (months - 2 * lost)));
  return {
    dispersion,
    autocorrelation,
    inflation: (dispersion * (1 + autocorrelation)) / (1 - autocorrelation),
  };
}

function chosenCandidate(lines: BrokenLines, inflation: number): number {
  const perUnit = Math.log(lines.months);
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let candidate = 0; candidate < lines.count; candidate += 1) {
    const cost =
      (lines.rss[candidate] ?? 0) / inflation + (PENALTY[lines.kind[candidate] ?? 0] ?? 0) * perUnit;
    if (cost < least) {
      least = cost;
      best = candidate;
    }
  }
  return best;
}
