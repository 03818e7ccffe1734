/** police-indicators: from figures about police performance to answered questions, with how sure each is. */
export { areas, areas as outliers } from './areas/areas.ts';
export { type ExpectedNext, type ExpectedNextOptions, expectedNext } from './areas/expected-next.ts';
export type { AreasEvidence, AreasFinding, AreasRow, AreasVerdict } from './areas/finding.ts';
export type { AreasOptions } from './areas/options.ts';
export type { AreasPeers, PeerGroup } from './areas/peers.ts';
export { type VariationOptions, variation } from './areas/variation.ts';
export type {
  Variation,
  VariationEvidence,
  VariationFinding,
  VariationVerdict,
  VariationWithin,
} from './areas/variation-finding.ts';
export {
  type Action,
  type AnyFinding,
  type AskOptions,
  ask,
  type BriefingData,
  type CheckedClaim,
  type Claim,
  checkClaim,
  claimTables,
  countClaims,
  type DueAction,
  due,
  type Ledger,
  ledger,
  type Place,
  type Promised,
  type QuestionAnswer,
  questions,
  sentence,
} from './assess/index.ts';
export {
  type ChangePointsFinding,
  type ContributionFinding,
  changePoints,
  contribution,
  type DifferenceFinding,
  difference,
  type GrowthFinding,
  growth,
  type PlateauFinding,
  plateau,
  type TrendFinding,
  type TurningPointFinding,
  trend,
  turningPoint,
  type YearEndFinding,
  type YearTarget,
  yearEnd,
} from './change/index.ts';
export {
  type DefinitionsFinding,
  type FunnelFinding,
  funnel,
  type GapToRank,
  gapToRank,
  type HowManyAboveFinding,
  type HowManyNextFinding,
  howManyAbove,
  howManyNext,
  type RankFinding,
  rank,
  rankAcrossDefinitions,
  type ThresholdFinding,
  threshold,
} from './compare/index.ts';
export { course } from './course/course.ts';
export { courseIn, courses } from './course/courses.ts';
export type { CourseEvidence, CourseFinding, CourseVerdict } from './course/finding.ts';
export type { CourseOptions } from './course/options.ts';
export { type SharedDate, sharedDate } from './course/shared-date.ts';
export type { DeclaredBreak, Delay, Indicator, Margin, Maturity, Measure } from './indicator/index.ts';
export { assuranceMeeting } from './paper/assurance-meeting.ts';
export { type PaperOptions, paper } from './paper/make.ts';
export type { Paper } from './paper/paper.ts';
export type { Profile } from './paper/profile/profile.ts';
export { formatPeriod, type Month, type Period, parsePeriod } from './period/index.ts';
export {
  type Caveat,
  type Estimate,
  type Exclusion,
  type Finding,
  type IndicatorError,
  isIndicatorError,
  type Method,
  type Source,
} from './result/index.ts';
export {
  between,
  coverageCheck,
  matured,
  maturedPanel,
  type Observation,
  type Panel,
  type PlainFigures,
  type PlainSeriesOptions,
  panel,
  type Row,
  rolling,
  type Series,
  seriesFrom,
  seriesOf,
  sumAreas,
  sumPeriods,
  type Table,
  type Tally,
  tableOf,
  total,
} from './series/index.ts';
export { type ControlChartFinding, controlChart, pChart, uChart, xmr } from './spc/index.ts';
export type { Aspect, Statement } from './statement/statement.ts';
