import { ahead } from '../../../src/course/ahead.ts';
import type { CourseReading } from '../../../src/course/course-reading.ts';
import { changesOf, lastStep, levelAnswer } from '../../../src/course/level-answer.ts';
import { noiseOf } from '../../../src/course/noise.ts';
import { readRows } from '../../../src/course/reading.ts';
import { sinceAnswer } from '../../../src/course/since-answer.ts';
import { levelTold } from '../../../src/course/verdict.ts';
import { disagreements } from './disagreements.ts';
import { denseReading } from './reading.ts';
import type { DenseInput, DenseReading } from './types.ts';
import { at } from './vectors.ts';

/** How the kernel is asked. */
export interface KernelOptions {
  /** Without what was added to the specification: the first month alone, noise under that of sampling. */
  readonly plain: boolean;
  readonly priceSeason: boolean;
}

/** The reading of the library under the names of the dense one: `same` only where no direction is told. */
export function kernelReading(input: DenseInput, { plain, priceSeason }: KernelOptions): DenseReading {
  const { y, w, tau, season, known, margin, minMonths } = input;
  const rows = {
    count: y.length,
    y: Float64Array.from(y),
    w: Float64Array.from(w),
    tau: Float64Array.from(tau),
    pairs: season,
    perYear: 12,
    seasonWeight: 0,
    still: 0,
  };
  const reading = readRows(rows, { known, priceSeason, borrowed: null, plain });
  const noise = noiseOf(reading);
  const changes = changesOf(reading);
  const level = levelAnswer(reading, changes, margin);
  const step = lastStep(reading, changes, level.stepClass);
  const since = sinceAnswer(reading, noise, { margin, minRows: minMonths, mayBeLevel: true });
  const whole: CourseReading = {
    reading,
    kept: [],
    outlying: [],
    figures: {
      scale: 'value',
      known,
      ratio: false,
      periods: 1,
      perYear: 12,
      figures: [],
      rare: false,
      most: null,
      rounding: 0,
      n: 0,
      caveats: [],
    },
    noise,
    changes,
    level,
    step,
    since,
    settings: { season: 'none', borrowed: null, margin, minRows: minMonths, mayBeLevel: true },
    lastLeftOut: false,
    settled: { reading, kept: [], outlying: [] },
    whole: reading,
    outlooks: [],
  };
  const next = ahead(reading, { periods: 1, weightAt: () => at(w, w.length - 1) });
  const [means, sds] = [Array.from(next.mean), Array.from(next.sd)];
  const mean = next.weight.reduce((sum, weight, i) => sum + weight * at(means, i), 0);
  const variance = next.weight.reduce(
    (sum, weight, i) => sum + weight * (at(sds, i) ** 2 + (at(means, i) - mean) ** 2),
    0,
  );
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
    sizeMean: step?.size.mean ?? 0,
    sizeSd: step?.size.sd ?? 0,
    startIndex: since.start,
    needed: since.needed,
    key1: y.length - since.start < 12 ? null : [since.lower, since.upper],
    pRising: since.rising,
    pFalling: since.falling,
    key2: [since.above, since.below],
    same: levelTold(whole, margin).word === 'same',
    course: since.word,
    lastStep: step && {
      most: step.mostLikely,
      from: step.from,
      to: step.to,
      mean: step.size.mean,
      sd: step.size.sd,
    },
    next: { mean, sd: Math.sqrt(Math.max(0, variance)) },
    pairs: reading.means.count,
    logEvidence: reading.logEvidence,
  };
}

/** Where the library and the dense reading of the same figures differ: nowhere, if both are right. */
export function kernelDisagreements(
  input: DenseInput,
  options: KernelOptions,
  tolerance: number,
): readonly string[] {
  const { plain, priceSeason: seasonPriced } = options;
  const amended = plain ? { firstAlone: 1 } : { belowSampling: 0.05, exactFits: true };
  const dense = denseReading(input, { ...amended, seasonPriced });
  const { pLower, pHigher, pLastLower, pLastHigher } = dense;
  const same = dense.same && Math.max(pLower, pHigher, pLastLower, pLastHigher) <= 0.95;
  return disagreements({ ...dense, same }, kernelReading(input, options), tolerance);
}
