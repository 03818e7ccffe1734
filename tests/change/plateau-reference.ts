import { leastSquares } from '../../src/numeric/least-squares.ts';
import { studentQuantile, studentUpper } from '../../src/numeric/student-t.ts';

/** One candidate, fitted in full by QR. */
export interface ReferenceFit {
  readonly kind: 'line' | 'join' | 'break' | 'two-joins';
  readonly knots: readonly number[];
  readonly rss: number;
  readonly slope: number;
  readonly slopeVariance: number;
  readonly residuals: readonly number[];
  readonly seasonal: readonly number[];
}

export interface ReferenceMonths {
  readonly time: readonly number[];
  readonly response: readonly number[];
  readonly weight: readonly number[];
}

/** Every candidate by a full least-squares fit of its own columns: slow, and nothing shared with the kernel. */
export function referenceFits(
  { time, response, weight }: ReferenceMonths,
  season: boolean,
  shortest = 6,
): ReferenceFit[] {
  const months = time.length;
  const origin = time[0] ?? 0;
  const waves: number[][] = season
    ? [1, 2].flatMap((pair) => [
        time.map((at) => Math.cos((2 * Math.PI * pair * (at % 12)) / 12)),
        time.map((at) => Math.sin((2 * Math.PI * pair * (at % 12)) / 12)),
      ])
    : [];
  const hinge = (before: number) => time.map((at) => Math.max(0, at - (time[before - 1] ?? 0)));
  const step = (before: number) => time.map((_, row) => (row >= before ? 1 : 0));
  const fitted = (
    kind: ReferenceFit['kind'],
    knots: number[],
    own: number[][],
    hinges: number[],
  ): ReferenceFit => {
    const columns = [time.map(() => 1), time.map((at) => at - origin), ...own, ...waves];
    const found = leastSquares(columns, response, weight);
    const parts = [1, ...hinges.map((index) => index + 2)];
    const seasonal = time.map((_, row) =>
      waves.reduce(
        (total, wave, index) => total + (wave[row] ?? 0) * (found.coefficients[2 + own.length + index] ?? 0),
        0,
      ),
    );
    return {
      kind,
      knots,
      rss: found.residualSumOfSquares,
      slope: parts.reduce((total, part) => total + (found.coefficients[part] ?? 0), 0),
      slopeVariance: parts.reduce(
        (total, a) => total + parts.reduce((sum, b) => sum + (found.unscaledCovariance[a]?.[b] ?? 0), 0),
        0,
      ),
      residuals: found.residuals,
      seasonal,
    };
  };
  const fits = [fitted('line', [], [], [])];
  for (let a = shortest; a <= months - shortest; a += 1) {
    fits.push(fitted('join', [a], [hinge(a)], [0]));
    fits.push(fitted('break', [a], [step(a), hinge(a)], [1]));
    for (let b = a + shortest; b <= months - shortest; b += 1)
      fits.push(fitted('two-joins', [a, b], [hinge(a), hinge(b)], [0, 1]));
  }
  return fits;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const codes = { line: 0, join: 1, break: 2, 'two-joins': 3 } as const;

/** The procedure from its second step to its verdict, step by step as docs/methods/plateau.md has it. */
export function referenceReading(
  months: ReferenceMonths,
  margin: number,
  seasonal: boolean,
  minMonths = 12,
  lookBack = 60,
) {
  const { time, response, weight } = months;
  const total = time.length;
  const season = seasonal && total >= 36;
  const seasonDf = season ? 4 : 0;
  const fits = referenceFits(months, season);
  const richest = fits
    .filter(({ kind }) => kind === 'two-joins')
    .reduce((best, next) => (next.rss < best.rss ? next : best));
  const scaled = richest.residuals.map((value, row) => value * Math.sqrt(weight[row] ?? 0));
  const s2 = Math.max(1, richest.rss / (total - 6 - seasonDf));
  const pairs = scaled.map((value, row) =>
    row > 0 && (time[row] ?? 0) - (time[row - 1] ?? 0) === 1 ? value * (scaled[row - 1] ?? 0) : 0,
  );
  const r = sum(pairs) / sum(scaled.map((value) => value * value));
  const k = 4 + seasonDf / 2;
  const rho = Math.min(0.8, Math.max(0, (total * r + k) / (total - 2 * k)));
  const f = (1 + rho) / (1 - rho);
  const log = Math.log(total);
  const cost = ({ rss, kind }: ReferenceFit) => rss / (s2 * f) + ([0, 2, 3, 4][codes[kind]] ?? 0) * log;
  const chosen = fits.reduce((best, next) => (cost(next) < cost(best) ? next : best));
  const lastOf = ({ knots }: ReferenceFit) => total - (knots[knots.length - 1] ?? 0);
  const segment = lastOf(chosen);

  const s = Math.sqrt((s2 * sum(weight.map((each) => 1 / each))) / total);
  let m = 6;
  while (
    (studentQuantile(0.95, m - 2) + 1.2816) * 12 * s * Math.sqrt(f) * Math.sqrt(12 / (m * (m * m - 1))) >
    margin
  )
    m += 1;
  const needed = Math.ceil((115 * m) / 100);
  const window = Math.min(segment, Math.max(minMonths, needed));

  const rows = time.map((_, row) => row).slice(-window);
  const line = leastSquares(
    [rows.map(() => 1), rows.map((row) => (time[row] ?? 0) - (time[0] ?? 0))],
    rows.map((row) => (response[row] ?? 0) - (chosen.seasonal[row] ?? 0)),
    rows.map((row) => weight[row] ?? 0),
  );
  const slope = 12 * (line.coefficients[1] ?? 0);
  const error = 12 * Math.sqrt(s2 * f * (line.unscaledCovariance[1]?.[1] ?? 0));
  const t = studentQuantile(0.95, total - 6 - seasonDf);

  const countOf = (wanted: string) => fits.filter(({ kind }) => kind === wanted).length;
  const counts = [countOf('line'), countOf('join'), countOf('break'), countOf('two-joins')];
  const eligible = fits.filter((fit) => lastOf(fit) >= minMonths);
  const height = ({ kind, rss }: ReferenceFit) =>
    Math.log(([0.33, 0.15, 0.22, 0.3][codes[kind]] ?? 0) / (counts[codes[kind]] ?? 1)) -
    (rss / (s2 * f) + ([0, 1, 2, 2][codes[kind]] ?? 0) * log) / 2;
  const highest = Math.max(...eligible.map(height));
  const weights = eligible.map((fit) => Math.exp(height(fit) - highest));
  const chance = (of: (fit: ReferenceFit, error: number) => number) =>
    sum(
      eligible.map(
        (fit, index) => (weights[index] ?? 0) * of(fit, 12 * Math.sqrt(s2 * f * fit.slopeVariance)),
      ),
    ) / sum(weights);
  const df = total - 4 - seasonDf;
  const above = chance((fit, e) => studentUpper((margin - 12 * fit.slope) / e, df));
  const below = chance((fit, e) => studentUpper((margin + 12 * fit.slope) / e, df));
  const rising = chance((fit, e) => studentUpper((-12 * fit.slope) / e, df));
  const segmentSlope = 12 * chosen.slope;
  const segmentError = 12 * Math.sqrt(s2 * f * chosen.slopeVariance);

  const isPlateau = Math.abs(slope) + t * error < margin && above < 0.1 && below < 0.1 && needed <= lookBack;
  const isMoving =
    Math.abs(segmentSlope) > t * segmentError && (segmentSlope > 0 ? rising : 1 - rising) > 0.95;
  const judged = isPlateau ? 'plateau' : isMoving ? 'moving' : 'cannot-tell';
  const verdict = segment < minMonths ? 'too-short' : judged;
  return {
    verdict,
    s2,
    rho,
    needed,
    segment,
    window,
    slope,
    error,
    segmentSlope,
    segmentError,
    above,
    below,
    rising,
  };
}
