export { burglary, shoplifting, vehicleOffences } from './acquisitive-crime.ts';
export { attendanceAtCourt } from './attendance-at-court.ts';
export { callsAnswered, callsAnsweredByDay } from './calls-answered.ts';
export { catalogue, indicatorById } from './catalogue.ts';
export {
  chargedOfAssignedClosed,
  chargedOfAssignedRecorded,
  chargedOfRecordedCrime,
  chargedToEvidentialDifficulty,
  chargeToNfa,
  courtOfAllCrime,
  courtToAnyNoFurtherAction,
  courtToUnable,
  courtToUnableOrNotInInterest,
} from './charge-to-nfa.ts';
export { londonConfidence, overallConfidence, publicConfidence } from './confidence.ts';
export { domesticAbuseOffences, repeatDomesticAbuseVictims } from './domestic-abuse.ts';
export { domesticBurglary } from './domestic-burglary.ts';
export { fileQuality } from './file-quality.ts';
export { harmWeightedCrime } from './harm-weighted-crime.ts';
export { hateCrime } from './hate-crime.ts';
export { recordedCrimeByYear, totalRecordedCrime } from './recorded-crime.ts';
export { reportTimeliness } from './report-timeliness.ts';
export { responseDelay, unresourcedIncidents } from './response.ts';
export { personalRobbery, robbery } from './robbery.ts';
export {
  domesticAbuseSatisfaction,
  hateCrimeSatisfaction,
  satisfactionByStage,
  victimSatisfaction,
} from './satisfaction.ts';
export { socDisruptions } from './soc-disruptions.ts';
export { stopAndSearch, stopAndSearchAction } from './stop-and-search.ts';
export { domesticAbuseOutcome16, outcome16, unableToProsecute } from './unsupported-outcomes.ts';
export {
  stalkingAndHarassment,
  violenceAndSexualOffences,
  violenceWithInjury,
  violenceWithoutInjury,
} from './violence.ts';
export { bladePossession, knifeCrime, weaponPossession } from './weapons.ts';
