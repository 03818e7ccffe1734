import { ahead } from '../../src/course/ahead.ts';
import { classes, code } from '../../src/course/candidates.ts';
import { changesOf, lastStep, levelAnswer } from '../../src/course/level-answer.ts';
import { type Mixture, mixtureMean } from '../../src/course/mixture.ts';
import { noiseOf } from '../../src/course/noise.ts';
import { type Reading, readRows } from '../../src/course/reading.ts';
import { sinceAnswer } from '../../src/course/since-answer.ts';
import type { Values } from '../../src/course/values.ts';
import { type Compared, type Referred, scaleOf } from './dense/referred.ts';
import { at, total } from './dense/vectors.ts';

/** The specification as first written; counts of under 36 months without a season or with one, by evidence. */
function reading(known: Pick<Referred, 'inputs'>): Reading {
  const { tau, w, y } = scaleOf(known);
  const rows = {
    count: y.length,
    y: Float64Array.from(y),
    w: Float64Array.from(w),
    tau: Float64Array.from(tau),
    perYear: 12,
    seasonWeight: 0,
    still: 0,
  };
  const once = (pairs: number, priceSeason: boolean) =>
    readRows({ ...rows, pairs }, { known: true, priceSeason, borrowed: null, plain: true });
  if (known.inputs.denominator !== undefined) return once(0, false);
  if (y.length >= 36) return once(2, false);
  const [without, withOne] = [once(0, true), once(1, true)];
  return withOne.logEvidence > without.logEvidence ? withOne : without;
}

/** Mean and sd of normal figures by their weights. */
function together(mixture: { readonly [Column in keyof Mixture]: ArrayLike<number> }) {
  const mean = Array.from(mixture.mean);
  const sd = Array.from(mixture.sd);
  const weight = Array.from(mixture.weight);
  const whole = total(weight);
  const middle = total(weight.map((one, i) => one * at(mean, i))) / whole;
  const second = total(weight.map((one, i) => one * (at(mean, i) ** 2 + at(sd, i) ** 2))) / whole;
  return { mean: middle, sd: Math.sqrt(Math.max(0, second - middle * middle)) };
}

/** The size of the last step, in which the reference counted a ramp that goes on as 0. */
function sizeOf({ candidates, means, rows }: Reading, last: Values) {
  const votes = Array.from(means.candidate).flatMap((candidate, mean) => {
    if (candidates.kind[candidate] !== classes.step) return [];
    const goesOn = candidates.family[candidate] === code.ramp && candidates.k[candidate] === rows.count - 1;
    const size = goesOn ? { mean: 0, sd: 0 } : { mean: last.mean[mean] ?? 0, sd: last.sd[mean] ?? 0 };
    return [{ weight: means.weight[mean] ?? 0, ...size }];
  });
  return together({
    weight: votes.map(({ weight }) => weight),
    mean: votes.map(({ mean }) => mean),
    sd: votes.map(({ sd }) => sd),
  });
}

/** The reading as first written, under the names of the dense one. */
export function plainReading(known: Pick<Referred, 'inputs'>): Compared {
  const { margin, w } = scaleOf(known);
  const found = reading(known);
  const noise = noiseOf(found);
  const changes = changesOf(found);
  const level = levelAnswer(found, changes, margin);
  const step = lastStep(found, changes, level.stepClass);
  const since = sinceAnswer(found, noise, { margin, minRows: 12, mayBeLevel: true });
  const next = ahead(found, { periods: 1, plain: true, weightAt: () => at(w, w.length - 1) });
  return {
    pLower: level.lower,
    pHigher: level.higher,
    pLastLower: level.lastLower,
    pLastHigher: level.lastHigher,
    anyChange: level.anyChange,
    stepClass: level.stepClass,
    slopeClass: level.slopeClass,
    changedUnderMin: since.recent,
    phi: noise.phi,
    rho: noise.rho,
    sd: noise.sd,
    f: noise.inflation,
    differenceMean: level.difference.mean,
    differenceSd: level.difference.sd,
    startIndex: since.start,
    needed: since.needed,
    key1: w.length - since.start < 12 ? null : [since.lower, since.upper],
    pRising: since.rising,
    pFalling: since.falling,
    key2: [since.above, since.below],
    course: since.word,
    lastStep: step && { most: step.mostLikely, from: step.from, to: step.to, ...sizeOf(found, changes.last) },
    next: { ...together(next), mean: mixtureMean(next) },
  };
}
