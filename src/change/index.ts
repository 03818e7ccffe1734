export {
  type EarlyWarningEvidence,
  type EarlyWarningFinding,
  type EarlyWarningOptions,
  type EarlyWarningVerdict,
  earlyWarning,
  earlyWarningDefaults,
} from './ahead/early-warning.ts';
export { type EarlyWarningPoint, type EarsOptions, ears, earsDefaults } from './ahead/early-warning-ears.ts';
export {
  type FarringtonOptions,
  type FarringtonPoint,
  farrington,
  farringtonDefaults,
} from './ahead/early-warning-farrington.ts';
export { type ForecastOptions, forecast, forecastDefaults } from './ahead/forecast.ts';
export type {
  BackTest,
  ForecastEvidence,
  ForecastFinding,
  ForecastPeriod,
  ForecastVerdict,
} from './ahead/forecast-finding.ts';
export {
  type ForecastNaiveOptions,
  forecastNaive,
  forecastNaiveDefaults,
} from './ahead/forecast-naive.ts';
export { type Ets, type EtsOptions, type EtsTrend, ets, etsDefaults } from './ahead/smoothing-ets.ts';
export type { ForecastPoint } from './ahead/smoothing-forecast.ts';
export {
  type HoltWinters,
  type HoltWintersOptions,
  holtWinters,
  holtWintersDefaults,
} from './ahead/smoothing-holt-winters.ts';
export { type YearEndOptions, yearEnd } from './ahead/year-end.ts';
export type {
  YearEndEvidence,
  YearEndFinding,
  YearEndVerdict,
  YearPeriod,
  YearTarget,
} from './ahead/year-end-finding.ts';
export {
  type CompareWithOptions,
  compareWith,
  compareWithDefaults,
} from './amount/compare-with.ts';
export type { Comparator, ComparedEvidence, ComparedFinding } from './amount/compared-finding.ts';
export { type ContributionOptions, contribution } from './amount/contribution.ts';
export type {
  Contribution,
  ContributionEvidence,
  ContributionFinding,
  ContributionVerdict,
} from './amount/contribution-finding.ts';
export { type Decomposition, dasGupta, type FactorEffect } from './amount/das-gupta.ts';
export { type DifferenceOptions, difference, differenceDefaults } from './amount/difference.ts';
export type {
  DifferenceEvidence,
  DifferenceFinding,
  DifferencePeriod,
  DifferenceVerdict,
} from './amount/difference-finding.ts';
export { type GrowthOptions, growth, growthDefaults } from './amount/growth.ts';
export type { PublishedGrowth } from './amount/growth-beside.ts';
export type {
  GrowthBeside,
  GrowthEvidence,
  GrowthFinding,
  GrowthPeriod,
  GrowthVerdict,
} from './amount/growth-finding.ts';
export { type Pooled, type PooledOptions, pooled, pooledDefaults } from './amount/pooled.ts';
export type { CountInput } from './model-rows.ts';
export {
  type Equivalence,
  type EquivalenceOptions,
  equivalence,
  slopeEquivalence,
} from './plateau/equivalence.ts';
export { plateau } from './plateau/plateau.ts';
export type {
  PlateauEvidence,
  PlateauFinding,
  PlateauVerdict,
} from './plateau/plateau-finding.ts';
export {
  type DetectableChange,
  type DetectableChangeInput,
  type DetectableChangeOptions,
  detectableChange,
  requiredSample,
} from './power/detectable-change.ts';
export type {
  ChanceOfShowing,
  DetectableChangeEvidence,
  DetectableChangeFinding,
  DetectableChangeVerdict,
} from './power/detectable-change-finding.ts';
export {
  type DetectableChangeInOptions,
  detectableChangeIn,
  detectableChangeInDefaults,
} from './power/detectable-change-in.ts';
export {
  type AuditedShare,
  type MisappliedOutcome,
  type MisappliedOutcomeInput,
  misappliedOutcome,
} from './recording/misapplied-outcome.ts';
export {
  type MisappliedOutcomeEvidence,
  type MisappliedOutcomeFinding,
  type MisappliedOutcomeOf,
  type MisappliedOutcomeVerdict,
  misappliedOutcomeFinding,
} from './recording/misapplied-outcome-finding.ts';
export {
  type Bounded,
  type RecordingCorrection,
  type RecordingCorrectionInput,
  recordingCorrection,
} from './recording/recording-correction.ts';
export {
  type RecordingCompleteness,
  type RecordingCorrectionEvidence,
  type RecordingCorrectionFinding,
  type RecordingCorrectionVerdict,
  recordingCorrectionFinding,
} from './recording/recording-correction-finding.ts';
export {
  type ClassicalDecompositionOptions,
  classicalDecomposition,
  classicalDecompositionDefaults,
} from './season/classical-decomposition.ts';
export type { SeasonalDecomposition } from './season/seasonal-decomposition.ts';
export {
  type SeasonalityEvidence,
  type SeasonalityFinding,
  type SeasonalityOptions,
  type SeasonalityVerdict,
  seasonality,
  seasonalityDefaults,
} from './season/seasonality.ts';
export { type Stl, type StlOptions, stl, stlDefaults } from './season/stl.ts';
export { type BreakInterval, breakInterval } from './steps/break-interval.ts';
export {
  type Breakpoints,
  type BreakpointsBreak,
  type BreakpointsFit,
  type BreakpointsOptions,
  breakpoints,
} from './steps/breakpoints.ts';
export { changePoints } from './steps/change-points.ts';
export type {
  ChangePointsEvidence,
  ChangePointsFinding,
  ChangePointsVerdict,
  LevelChange,
  LevelSegment,
} from './steps/change-points-finding.ts';
export { type CropsOptions, type CropsStep, crops } from './steps/crops.ts';
export { type Pettitt, pettitt } from './steps/pettitt.ts';
export type { SegmentsOptions } from './steps/segment-cost.ts';
export { type Segments, segments } from './steps/segments.ts';
export { type SupF, type SupFOptions, supF } from './steps/sup-f.ts';
export { turningPoint } from './steps/turning-point.ts';
export type {
  TurningPointEvidence,
  TurningPointFinding,
  TurningPointVerdict,
} from './steps/turning-point-finding.ts';
export {
  type Association,
  type AssociationArea,
  type AssociationOptions,
  association,
} from './together/association.ts';
export {
  type AssociationEvidence,
  type AssociationFinding,
  associationFinding,
} from './together/association-finding.ts';
export {
  type DailyService,
  type ServiceUnderDemand,
  type ServiceUnderDemandOptions,
  type ServiceVerdict,
  serviceUnderDemand,
  serviceUnderDemandDefaults,
} from './together/forecast-under-demand.ts';
export {
  type ServiceUnderDemandEvidence,
  type ServiceUnderDemandFinding,
  serviceUnderDemandFinding,
} from './together/service-under-demand-finding.ts';
export {
  type CochranArmitage,
  type CochranArmitageOptions,
  cochranArmitage,
} from './trend/cochran-armitage.ts';
export { type CountSlopeOptions, countSlope, type ModelSlope } from './trend/count-slope.ts';
export { type HamedRaoOptions, hamedRao } from './trend/hamed-rao.ts';
export { type KendallTau, kendallTau } from './trend/kendall-tau.ts';
export {
  type CorrectedMannKendall,
  type MannKendall,
  type MannKendallOptions,
  mannKendall,
} from './trend/mann-kendall.ts';
export { type NeweyWest, type NeweyWestOptions, neweyWest } from './trend/newey-west.ts';
export { type PrewhitenedMannKendall, prewhitenedMannKendall } from './trend/prewhitened-mann-kendall.ts';
export { type SeasonalMannKendallOptions, seasonalMannKendall } from './trend/seasonal-mann-kendall.ts';
export { type ShareSlopeOptions, shareSlope } from './trend/share-slope.ts';
export { type TheilSen, type TheilSenOptions, theilSen } from './trend/theil-sen.ts';
export { trend } from './trend/trend.ts';
export type { TrendEvidence, TrendFinding, TrendVerdict } from './trend/trend-finding.ts';
export { type YueWangOptions, yueWang } from './trend/yue-wang.ts';
export type { ViewOptions } from './view.ts';
