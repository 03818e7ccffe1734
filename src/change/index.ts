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
export { type ContributionOptions, contribution } from './contribution.ts';
export type {
  Contribution,
  ContributionEvidence,
  ContributionFinding,
  ContributionVerdict,
} from './contribution-finding.ts';
export { type Decomposition, dasGupta, type FactorEffect } from './das-gupta.ts';
export { type DifferenceOptions, difference, differenceDefaults } from './difference.ts';
export type {
  DifferenceEvidence,
  DifferenceFinding,
  DifferencePeriod,
  DifferenceVerdict,
} from './difference-finding.ts';
export { type GrowthOptions, growth, growthDefaults } from './growth.ts';
export type { PublishedGrowth } from './growth-beside.ts';
export type {
  GrowthBeside,
  GrowthEvidence,
  GrowthFinding,
  GrowthPeriod,
  GrowthVerdict,
} from './growth-finding.ts';
export { type MannKendall, type MannKendallOptions, mannKendall } from './mann-kendall.ts';
export { plateau } from './plateau.ts';
export type {
  PlateauEvidence,
  PlateauFinding,
  PlateauReadingEvidence,
  PlateauVerdict,
} from './plateau-finding.ts';
export { type PlateauOptions, plateauDefaults } from './plateau-options.ts';
export { type SeasonalMannKendallOptions, seasonalMannKendall } from './seasonal-mann-kendall.ts';
export { type Segments, type SegmentsOptions, segments } from './segments.ts';
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
