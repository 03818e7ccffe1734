import type { Referred } from '../course/dense/referred.ts';
import { plainReading } from '../course/plain-reading.ts';
import type { Answer, Family } from './mapping.ts';

/** One reading under the names of the reference, which says `not-told` where the library cannot tell. */
const courseReading: Answer = ({ input }) => {
  const read = plainReading({ inputs: input as Referred['inputs'] });
  const { lastStep } = read;
  return {
    log: input['denominator'] === undefined,
    p_lower: read.pLower,
    p_higher: read.pHigher,
    p_last_change_lower: read.pLastLower,
    p_last_change_higher: read.pLastHigher,
    weight_any_change: read.anyChange,
    weight_step_class: read.stepClass,
    weight_slope_class: read.slopeClass,
    weight_changed_under_12_months_ago: read.changedUnderMin,
    phi: read.phi,
    rho: read.rho,
    sd: read.sd,
    difference_mean: read.differenceMean,
    difference_sd: read.differenceSd,
    start_index: read.startIndex,
    months_needed: read.needed,
    f: read.f,
    key1_lower: read.key1?.[0] ?? null,
    key1_upper: read.key1?.[1] ?? null,
    p_rising: read.pRising,
    p_falling: read.pFalling,
    key2_above: read.key2[0],
    key2_below: read.key2[1],
    last_step: lastStep && {
      most_likely_index: lastStep.most,
      from_index: lastStep.from,
      to_index: lastStep.to,
      size_mean: lastStep.mean,
      size_sd: lastStep.sd,
    },
    course: read.course === 'cannot-tell' ? 'not-told' : read.course,
    next_mean: read.next.mean,
    next_sd: read.next.sd,
  };
};

export const course: Family = { course: { course_reading: courseReading } };
