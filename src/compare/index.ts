export { quartileEdge } from '../areas/places.ts';
export { type CaseMixOptions, type CaseMixRow, caseMix } from './case-mix.ts';
export type { DefinitionLine } from './definition-line.ts';
export { FUNNEL_DEFAULTS, type FunnelOptions, funnel, type OwnFunnelOptions } from './funnel.ts';
export type { FunnelByPresetOptions } from './funnel-by-preset.ts';
export type {
  FunnelCurvePoint,
  FunnelEvidence,
  FunnelFinding,
  FunnelLimits,
  FunnelPlace,
  FunnelRow,
  FunnelVerdict,
} from './funnel-finding.ts';
export {
  GAP_TO_RANK_DEFAULTS,
  type GapMechanism,
  type GapToRank,
  type GapToRankOptions,
  gapToRank,
} from './gap-to-rank.ts';
export {
  type GapToRankEvidence,
  type GapToRankFinding,
  type GapToRankVerdict,
  gapToRankFinding,
} from './gap-to-rank-finding.ts';
export { type GeneralisedEsd, type GeneralisedEsdOptions, generalisedEsd } from './generalised-esd.ts';
export { type Heterogeneity, type HeterogeneityOptions, heterogeneity } from './heterogeneity.ts';
export {
  type AreaAbove,
  HOW_MANY_ABOVE_DEFAULTS,
  type HowManyAboveEvidence,
  type HowManyAboveFinding,
  type HowManyAboveOptions,
  type HowManyAboveVerdict,
  howManyAbove,
} from './how-many-above.ts';
export {
  HOW_MANY_NEXT_DEFAULTS,
  type HowManyNextEvidence,
  type HowManyNextFinding,
  type HowManyNextOptions,
  type HowManyNextVerdict,
  howManyNext,
} from './how-many-next.ts';
export { type JointDeviateOptions, jointDeviate, jointPlaces, type PlaceRange } from './joint-places.ts';
export type { NextWindow } from './next-window.ts';
export { type FirstPlace, places, type Ties } from './places.ts';
export {
  PRESET_FUNNEL_DEFAULTS,
  type PresetArea,
  type PresetFunnel,
  type PresetFunnelOptions,
  type PresetRow,
  presetFunnel,
} from './preset-funnel.ts';
export { type FunnelPreset, type PresetMeasure, type PresetStandard, presetLimits } from './preset-limits.ts';
export { QUANTILE_GROUPS_DEFAULTS, type QuantileGroupsOptions, quantileGroups } from './quantile-groups.ts';
export {
  RANK_DEFAULTS,
  type RankEvidence,
  type RankFinding,
  type RankOptions,
  type RankPlace,
  type RankRow,
  type RankVerdict,
  rank,
} from './rank.ts';
export {
  type DefinitionRow,
  type DefinitionsEvidence,
  type DefinitionsFinding,
  type DefinitionsVerdict,
  type NamedDefinition,
  rankAcrossDefinitions,
} from './rank-across-definitions.ts';
export {
  type RankIfMisapplied,
  type RankIfMisappliedOptions,
  rankIfMisapplied,
} from './rank-if-misapplied.ts';
export type { RankSet } from './rank-places.ts';
export { type RobustOutliers, type RobustOutliersOptions, robustOutliers } from './robust-outliers.ts';
export { type ShrinkOptions, type Shrunken, shrink } from './shrink.ts';
export type { Side } from './target.ts';
export {
  THRESHOLD_DEFAULTS,
  type ThresholdEvidence,
  type ThresholdFinding,
  type ThresholdOptions,
  type ThresholdPoint,
  type ThresholdVerdict,
  threshold,
} from './threshold.ts';
export { type TukeyFences, tukeyFences } from './tukey-fences.ts';
