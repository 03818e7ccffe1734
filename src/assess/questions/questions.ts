import { attendanceAtCourtLevel } from './attendance-at-court.ts';
import { calendarOfReview } from './calendar-of-review.ts';
import { changeInTwelveMonths } from './change-in-twelve-months.ts';
import { consistentAtAPeak } from './consistent-at-a-peak.ts';
import { delayAndOutcome16 } from './delay-and-outcome-16.ts';
import { domesticAbuseGrowth } from './domestic-abuse-growth.ts';
import { fileQualityImproved } from './file-quality-improved.ts';
import { followUpTurned } from './follow-up-turned.ts';
import { growthAndRecording } from './growth-and-recording.ts';
import { hateCrimeFallen } from './hate-crime-fallen.ts';
import { howManyNextMonth } from './how-many-next-month.ts';
import { lowHarmVolumeIncrease } from './low-harm-volume-increase.ts';
import { outlierAndDecreasing } from './outlier-and-decreasing.ts';
import { outlierOnOutcome16 } from './outlier-on-outcome-16.ts';
import { placeOnChargeToNfa } from './place-on-charge-to-nfa.ts';
import { plateauedAtALowerLevel } from './plateaued-at-a-lower-level.ts';
import { proactiveOrOffending } from './proactive-or-offending.ts';
import { reportsInTime } from './reports-in-time.ts';
import { sameServiceEverywhere } from './same-service-everywhere.ts';
import { upAndHowManyOver } from './up-and-how-many-over.ts';
import { whichAreaWhichDimension } from './which-area-which-dimension.ts';
import { yearTargetMet } from './year-target-met.ts';

/** The twenty-two questions of the meeting, in the order of their numbers. */
export const questions = [
  consistentAtAPeak,
  fileQualityImproved,
  whichAreaWhichDimension,
  changeInTwelveMonths,
  plateauedAtALowerLevel,
  upAndHowManyOver,
  outlierAndDecreasing,
  howManyNextMonth,
  followUpTurned,
  hateCrimeFallen,
  lowHarmVolumeIncrease,
  growthAndRecording,
  proactiveOrOffending,
  placeOnChargeToNfa,
  outlierOnOutcome16,
  domesticAbuseGrowth,
  delayAndOutcome16,
  reportsInTime,
  calendarOfReview,
  yearTargetMet,
  sameServiceEverywhere,
  attendanceAtCourtLevel,
] as const;
