import type { BrokenLines } from '../steps/broken-lines-space.ts';
import { studentTail } from '../trend/student-tail.ts';

/**
 * Prior weight of each kind, and its penalty in units of ln(months). Two joins weigh nearly as much as a line: with
 * less, a fall, rise and fall of few figures is read as level (docs/methods/plateau.md, Low information).
 */
const PRIOR: readonly number[] = [0.33, 0.15, 0.22, 0.3];
const PENALTY: readonly number[] = [0, 1, 2, 2];

/** What all candidates together say of the slope now: their answers averaged by how well each fits. */
export interface Doubt {
  /** Probability that the slope is above the margin, below minus the margin, above 0, below 0. */
  readonly above: number;
  readonly below: number;
  readonly rising: number;
  readonly falling: number;
  /** Share of the weight on each kind: line, join, break, two joins. */
  readonly kinds: readonly number[];
}

/**
 * Doubt about the choice among the candidates whose last segment is at least `minMonths`: each is weighed by
 * prior / number of its kind x exp(-(deviance + penalty) / 2), and their probabilities are averaged.
 */
export function plateauDoubt(
  lines: BrokenLines,
  inflation: number,
  minMonths: number,
  margin: number,
  seasonDf: number,
): Doubt {
  const { count, countOfKind, first, kind, months, rss, second, slope, slopeVariance } = lines;
  const tail = studentTail(months - 4 - seasonDf);
  const perUnit = Math.log(months);
  const height = (candidate: number): number => {
    const code = kind[candidate] ?? 0;
    const deviance = (rss[candidate] ?? 0) / inflation + (PENALTY[code] ?? 0) * perUnit;
    return Math.log((PRIOR[code] ?? 0) / (countOfKind[code] ?? 1)) - deviance / 2;
  };
  const longEnough = (candidate: number): boolean =>
    months - Math.max(first[candidate] ?? 0, second[candidate] ?? 0) >= minMonths;
  let highest = Number.NEGATIVE_INFINITY;
  for (let candidate = 0; candidate < count; candidate += 1)
    if (longEnough(candidate)) highest = Math.max(highest, height(candidate));

  const kinds = [0, 0, 0, 0];
  let total = 0;
  let above = 0;
  let below = 0;
  let rising = 0;
  for (let candidate = 0; candidate < count; candidate += 1) {
    if (!longEnough(candidate)) continue;
    const weight = Math.exp(height(candidate) - highest);
    const yearly = 12 * (slope[candidate] ?? 0);
    const error = 12 * Math.sqrt(inflation * (slopeVariance[candidate] ?? 0));
    total += weight;
    above += weight * tail((margin - yearly) / error);
    below += weight * tail((margin + yearly) / error);
    rising += weight * tail(-yearly / error);
    const code = kind[candidate] ?? 0;
    kinds[code] = (kinds[code] ?? 0) + weight;
  }
  return {
    above: above / total,
    below: below / total,
    rising: rising / total,
    falling: 1 - rising / total,
    kinds: kinds.map((weight) => weight / total),
  };
}
