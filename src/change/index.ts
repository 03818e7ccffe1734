export {
  type Association,
  type AssociationArea,
  type AssociationOptions,
  association,
} from './association.ts';
export {
  type AssociationEvidence,
  type AssociationFinding,
  associationFinding,
} from './association-finding.ts';
export { type BreakInterval, breakInterval } from './break-interval.ts';
export {
  type Breakpoints,
  type BreakpointsBreak,
  type BreakpointsFit,
  type BreakpointsOptions,
  breakpoints,
} from './breakpoints.ts';
export {
  type ChangePointsOptions,
  changePoints,
  changePointsDefaults,
} from './change-points.ts';
export type {
  ChangePointsEvidence,
  ChangePointsFinding,
  ChangePointsVerdict,
  LevelChange,
  LevelSegment,
} from './change-points-finding.ts';
export {
  type ClassicalDecompositionOptions,
  classicalDecomposition,
  classicalDecompositionDefaults,
} from './classical-decomposition.ts';
export { type CochranArmitage, type CochranArmitageOptions, cochranArmitage } from './cochran-armitage.ts';
export {
  type CompareWithOptions,
  compareWith,
  compareWithDefaults,
} from './compare-with.ts';
export type { Comparator, ComparedEvidence, ComparedFinding } from './compared-finding.ts';
export { type ContributionOptions, contribution } from './contribution.ts';
export type {
  Contribution,
  ContributionEvidence,
  ContributionFinding,
  ContributionVerdict,
} from './contribution-finding.ts';
export { type CountSlopeOptions, countSlope, type ModelSlope } from './count-slope.ts';
export { type CropsOptions, type CropsStep, crops } from './crops.ts';
export { type Decomposition, dasGupta, type FactorEffect } from './das-gupta.ts';
export {
  type DetectableChange,
  type DetectableChangeInput,
  type DetectableChangeOptions,
  detectableChange,
  requiredSample,
} from './detectable-change.ts';
export type {
  ChanceOfShowing,
  DetectableChangeEvidence,
  DetectableChangeFinding,
  DetectableChangeVerdict,
} from './detectable-change-finding.ts';
export {
  type DetectableChangeInOptions,
  detectableChangeIn,
  detectableChangeInDefaults,
} from './detectable-change-in.ts';
export { type DifferenceOptions, difference, differenceDefaults } from './difference.ts';
export type {
  DifferenceEvidence,
  DifferenceFinding,
  DifferencePeriod,
  DifferenceVerdict,
} from './difference-finding.ts';
export {
  type EarlyWarningEvidence,
  type EarlyWarningFinding,
  type EarlyWarningOptions,
  type EarlyWarningVerdict,
  earlyWarning,
  earlyWarningDefaults,
} from './early-warning.ts';
export { type EarlyWarningPoint, type EarsOptions, ears, earsDefaults } from './early-warning-ears.ts';
export {
  type FarringtonOptions,
  type FarringtonPoint,
  farrington,
  farringtonDefaults,
} from './early-warning-farrington.ts';
export { type Equivalence, type EquivalenceOptions, equivalence, slopeEquivalence } from './equivalence.ts';
export { type ForecastOptions, forecast, forecastDefaults } from './forecast.ts';
export type {
  BackTest,
  ForecastEvidence,
  ForecastFinding,
  ForecastPeriod,
  ForecastVerdict,
} from './forecast-finding.ts';
export {
  type ForecastNaiveOptions,
  forecastNaive,
  forecastNaiveDefaults,
} from './forecast-naive.ts';
export {
  type DailyService,
  type ServiceUnderDemand,
  type ServiceUnderDemandOptions,
  type ServiceVerdict,
  serviceUnderDemand,
  serviceUnderDemandDefaults,
} from './forecast-under-demand.ts';
export { type GrowthOptions, growth, growthDefaults } from './growth.ts';
export type { PublishedGrowth } from './growth-beside.ts';
export type {
  GrowthBeside,
  GrowthEvidence,
  GrowthFinding,
  GrowthPeriod,
  GrowthVerdict,
} from './growth-finding.ts';
export { type HamedRaoOptions, hamedRao } from './hamed-rao.ts';
export { type KendallTau, kendallTau } from './kendall-tau.ts';
export {
  type CorrectedMannKendall,
  type MannKendall,
  type MannKendallOptions,
  mannKendall,
} from './mann-kendall.ts';
export {
  type AuditedShare,
  type MisappliedOutcome,
  type MisappliedOutcomeInput,
  misappliedOutcome,
} from './misapplied-outcome.ts';
export {
  type MisappliedOutcomeEvidence,
  type MisappliedOutcomeFinding,
  type MisappliedOutcomeOf,
  type MisappliedOutcomeVerdict,
  misappliedOutcomeFinding,
} from './misapplied-outcome-finding.ts';
export type { CountInput } from './model-rows.ts';
export { type NeweyWest, type NeweyWestOptions, neweyWest } from './newey-west.ts';
export { type Pettitt, pettitt } from './pettitt.ts';
export { plateau } from './plateau.ts';
export type {
  PlateauEvidence,
  PlateauFinding,
  PlateauReadingEvidence,
  PlateauVerdict,
} from './plateau-finding.ts';
export { type PlateauOptions, plateauDefaults } from './plateau-options.ts';
export { type Pooled, type PooledOptions, pooled, pooledDefaults } from './pooled.ts';
export { type PrewhitenedMannKendall, prewhitenedMannKendall } from './prewhitened-mann-kendall.ts';
export {
  type Bounded,
  type RecordingCorrection,
  type RecordingCorrectionInput,
  recordingCorrection,
} from './recording-correction.ts';
export {
  type RecordingCompleteness,
  type RecordingCorrectionEvidence,
  type RecordingCorrectionFinding,
  type RecordingCorrectionVerdict,
  recordingCorrectionFinding,
} from './recording-correction-finding.ts';
export type { SeasonalDecomposition } from './seasonal-decomposition.ts';
export { type SeasonalMannKendallOptions, seasonalMannKendall } from './seasonal-mann-kendall.ts';
export {
  type SeasonalityEvidence,
  type SeasonalityFinding,
  type SeasonalityOptions,
  type SeasonalityVerdict,
  seasonality,
  seasonalityDefaults,
} from './seasonality.ts';
export type { SegmentsOptions } from './segment-cost.ts';
export {
  type SegmentSeries,
  type SegmentSeriesOptions,
  type SeriesBreak,
  type SeriesSegment,
  segmentSeries,
  segmentSeriesDefaults,
} from './segment-series.ts';
export { type Segments, segments } from './segments.ts';
export {
  type ServiceUnderDemandEvidence,
  type ServiceUnderDemandFinding,
  serviceUnderDemandFinding,
} from './service-under-demand-finding.ts';
export { type ShareSlopeOptions, shareSlope } from './share-slope.ts';
export { type Ets, type EtsOptions, type EtsTrend, ets, etsDefaults } from './smoothing-ets.ts';
export type { ForecastPoint } from './smoothing-forecast.ts';
export {
  type HoltWinters,
  type HoltWintersOptions,
  holtWinters,
  holtWintersDefaults,
} from './smoothing-holt-winters.ts';
export { type Stl, type StlOptions, stl, stlDefaults } from './stl.ts';
export { type SupF, type SupFOptions, supF } from './sup-f.ts';
export { type TheilSen, type TheilSenOptions, theilSen } from './theil-sen.ts';
export { type TrendOptions, trend, trendDefaults } from './trend.ts';
export type { TrendEvidence, TrendFinding, TrendVerdict } from './trend-finding.ts';
export { type TurningPointOptions, turningPoint, turningPointDefaults } from './turning-point.ts';
export type {
  Course,
  TurningPointEvidence,
  TurningPointFinding,
  TurningPointVerdict,
} from './turning-point-finding.ts';
export { type YueWangOptions, yueWang } from './yue-wang.ts';
