import { IndicatorError } from '../../result/error.ts';
import { received } from '../../result/received.ts';
import type { Indicator } from '../indicator.ts';
import { burglary, shoplifting, vehicleOffences } from './acquisitive-crime.ts';
import { attendanceAtCourt } from './attendance-at-court.ts';
import { callsAnswered, callsAnsweredByDay } from './calls-answered.ts';
import { chargeToNfa } from './charge-to-nfa.ts';
import { londonConfidence, overallConfidence, publicConfidence } from './confidence.ts';
import { domesticAbuseOffences, repeatDomesticAbuseVictims } from './domestic-abuse.ts';
import { domesticBurglary } from './domestic-burglary.ts';
import { fileQuality } from './file-quality.ts';
import { harmWeightedCrime } from './harm-weighted-crime.ts';
import { hateCrime } from './hate-crime.ts';
import { recordedCrimeByYear, totalRecordedCrime } from './recorded-crime.ts';
import { reportTimeliness } from './report-timeliness.ts';
import { responseDelay, unresourcedIncidents } from './response.ts';
import { personalRobbery, robbery } from './robbery.ts';
import {
  domesticAbuseSatisfaction,
  hateCrimeSatisfaction,
  satisfactionByStage,
  victimSatisfaction,
} from './satisfaction.ts';
import { socDisruptions } from './soc-disruptions.ts';
import { stopAndSearch, stopAndSearchAction } from './stop-and-search.ts';
import { domesticAbuseOutcome16, outcome16, unableToProsecute } from './unsupported-outcomes.ts';
import {
  stalkingAndHarassment,
  violenceAndSexualOffences,
  violenceWithInjury,
  violenceWithoutInjury,
} from './violence.ts';
import { bladePossession, knifeCrime, weaponPossession } from './weapons.ts';

/** Every indicator that ships, in the order of the meeting's agenda. */
export const catalogue: readonly Indicator[] = /* @__PURE__ */ (() => [
  callsAnswered,
  callsAnsweredByDay,
  fileQuality,
  attendanceAtCourt,
  publicConfidence,
  overallConfidence,
  londonConfidence,
  victimSatisfaction,
  satisfactionByStage,
  hateCrimeSatisfaction,
  domesticAbuseSatisfaction,
  totalRecordedCrime,
  recordedCrimeByYear,
  violenceAndSexualOffences,
  violenceWithInjury,
  violenceWithoutInjury,
  stalkingAndHarassment,
  robbery,
  personalRobbery,
  burglary,
  domesticBurglary,
  vehicleOffences,
  shoplifting,
  knifeCrime,
  weaponPossession,
  bladePossession,
  hateCrime,
  harmWeightedCrime,
  stopAndSearch,
  stopAndSearchAction,
  ...chargeToNfa,
  unableToProsecute,
  outcome16,
  domesticAbuseOutcome16,
  domesticAbuseOffences,
  repeatDomesticAbuseVictims,
  unresourcedIncidents,
  responseDelay,
  socDisruptions,
  reportTimeliness,
])();

/**
 * Indicator by id: the definition of the catalogue that has this id.
 *
 * Throws `unknown-indicator` when none has.
 *
 * @example
 * indicatorById('victim-satisfaction').target // => 0.8
 */
export function indicatorById(id: string): Indicator {
  const found = catalogue.find((indicator) => indicator.id === id);
  if (found !== undefined) return found;
  throw new IndicatorError({
    code: 'unknown-indicator',
    path: 'indicatorById: id',
    expected: `must be one of ${catalogue.map((indicator) => indicator.id).join(', ')}`,
    received: received(id),
  });
}
