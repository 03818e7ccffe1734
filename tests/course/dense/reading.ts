import { above, below, lastChange, lastStepOf, mixture, overall, sumOver, voteOf } from './change.ts';
import { nextOf } from './next.ts';
import { type Evidence, evidenceOf, keep, type Weighed } from './pairs.ts';
import { directions, key1Of, key2Of, medianStart, monthsNeeded } from './since.ts';
import type { Course, DenseInput, DenseOptions, DenseReading } from './types.ts';
import { at, dot, meanOf, total, type Vector } from './vectors.ts';

/** F_m = 1 + 2 sum_{k<m} (1 - k/m) rho^k. */
function inflation(m: number, rho: number): number {
  let sum = 1;
  for (let k = 1; k < m; k += 1) sum += 2 * (1 - k / m) * rho ** k;
  return sum;
}

/** Figures less the season averaged over the pairs. */
function withoutSeason(y: Vector, base: Evidence['base'], kept: readonly Weighed[]): Vector {
  if (base.length === 1) return y;
  const season = base.map(() => 0);
  for (const { W, fitted } of kept) {
    const { beta } = fitted();
    for (let i = 1; i < base.length; i += 1) season[i] = at(season, i) + W * at(beta, i);
  }
  return y.map(
    (value, t) =>
      value -
      dot(
        base.map(({ rows }) => at(rows, t)),
        season,
      ),
  );
}

/** 90% interval of the weighted mean of the last 6 rows less that of the first 12. */
function lastLessFirst(
  free: Vector,
  w: Vector,
  { phi, rho }: { readonly phi: number; readonly rho: number },
) {
  const weighed = (from: number, to: number) =>
    dot(w.slice(from, to), free.slice(from, to)) / total(w.slice(from, to));
  const T = w.length;
  const mean = weighed(T - 6, T) - weighed(0, 12);
  const variance =
    phi * (inflation(6, rho) / total(w.slice(T - 6)) + inflation(12, rho) / total(w.slice(0, 12)));
  return [mean - 1.645 * Math.sqrt(variance), mean + 1.645 * Math.sqrt(variance)] as const;
}

const within = ([lower, upper]: readonly [number, number], margin: number) =>
  lower > -margin && upper < margin;

/** One reading of a series by dense least squares: slow and plain, to hold the fast one against. */
export function denseReading(input: DenseInput, options: DenseOptions = {}): DenseReading {
  const { y, w, tau, margin, minMonths, meanInverseWeight = meanOf(w.map((one) => 1 / one)) } = input;
  const T = y.length;
  const { pairs, base } = evidenceOf(input, options);
  const { kept, lnSum } = keep(pairs, options.economy ?? 6.5);
  const averaged = (of: (pair: Weighed) => number) => kept.reduce((sum, pair) => sum + pair.W * of(pair), 0);
  const weightOf = (which: (pair: Weighed) => boolean) => averaged((pair) => (which(pair) ? 1 : 0));

  const phi = averaged((pair) => pair.phi);
  const rho = averaged((pair) => pair.rho);
  const f = averaged((pair) => (pair.phi * (1 + pair.rho)) / (1 - pair.rho));
  const changed = kept
    .filter(({ candidate }) => candidate.kind !== 'none')
    .map((pair) => ({ pair, fit: pair.fitted(), base: base.length }));
  const differences = changed.map((one) => voteOf(one, overall));
  const last = changed.map((one) => voteOf(one, lastChange(one.pair.candidate)));
  const difference = mixture(differences, 1);
  const lastStep = lastStepOf(
    changed.flatMap(({ pair: { candidate, W } }, i) => {
      const vote = last[i];
      if (candidate.kind !== 'step' || vote === undefined) return [];
      const sized = !candidate.openRamp || (options.openRampSized ?? true);
      return [{ start: candidate.start, vote: sized ? vote : { W, mean: 0, sd: 0 } }];
    }),
  );

  const free = withoutSeason(y, base, kept);
  const start = medianStart(kept, T);
  const L = T - start;
  const s = weightOf(({ candidate }) => T - candidate.start < minMonths);
  const needed = monthsNeeded(f, meanInverseWeight, margin);
  const since = { pairs, free, w, tau, base: base.length, margin, f };
  const key1 = L < 12 ? null : key1Of(since, Math.min(L, Math.max(12, needed)), T - base.length);
  const key2 = key2Of(since);
  const [pRising, pFalling] = directions(kept, base.length);
  const course = (): Course => {
    if (s > 0.5) return 'too-soon';
    const told = L >= 12 && s < 0.25 && needed <= 60 && key1 !== null && within(key1, margin);
    if (told && key2[0] < 0.1 && key2[1] < 0.1) return 'level';
    if (pRising > 0.95) return 'rising';
    if (pFalling > 0.95) return 'falling';
    return L < 12 ? 'too-soon' : 'cannot-tell';
  };

  const anyChange = weightOf(({ candidate }) => candidate.kind !== 'none');
  const inside = 1 - sumOver(differences, (vote) => below(vote, -margin) + above(vote, margin));
  return {
    pLower: sumOver(differences, (vote) => below(vote, 0)),
    pHigher: sumOver(differences, (vote) => above(vote, 0)),
    pLastLower: sumOver(last, (vote) => below(vote, 0)),
    pLastHigher: sumOver(last, (vote) => above(vote, 0)),
    anyChange,
    stepClass: weightOf(({ candidate }) => candidate.kind === 'step'),
    slopeClass: weightOf(({ candidate }) => candidate.kind === 'slope'),
    changedUnderMin: s,
    phi,
    rho,
    sd: Math.sqrt(phi * meanInverseWeight),
    f,
    differenceMean: difference.mean,
    differenceSd: difference.sd,
    sizeMean: lastStep?.mean ?? 0,
    sizeSd: lastStep?.sd ?? 0,
    startIndex: start,
    needed,
    key1,
    pRising,
    pFalling,
    key2,
    same: inside > 0.9 && within(lastLessFirst(free, w, { phi, rho }), margin),
    course: course(),
    lastStep,
    next: nextOf(input, options, { kept, base }),
    pairs: kept.length,
    logEvidence: lnSum,
  };
}
