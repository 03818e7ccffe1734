import type {
  AssociationFinding,
  ChangePointsFinding,
  ComparedFinding,
  ContributionFinding,
  DetectableChangeFinding,
  DifferenceFinding,
  EarlyWarningFinding,
  ForecastFinding,
  GrowthFinding,
  MisappliedOutcomeFinding,
  PlateauFinding,
  RecordingCorrectionFinding,
  SeasonalityFinding,
  ServiceUnderDemandFinding,
  TrendFinding,
  TurningPointFinding,
} from '../change/index.ts';
import type {
  DefinitionsFinding,
  FunnelFinding,
  GapToRankFinding,
  HowManyAboveFinding,
  HowManyNextFinding,
  OutliersFinding,
  RankFinding,
  ThresholdFinding,
} from '../compare/index.ts';
import type { ScanFinding } from '../scan/index.ts';
import type { ControlChartFinding } from '../spc/index.ts';

/** Every kind of finding that the library makes; `kind` tells them apart. */
export type AnyFinding =
  | AssociationFinding
  | ChangePointsFinding
  | ComparedFinding
  | ContributionFinding
  | ControlChartFinding
  | DefinitionsFinding
  | DetectableChangeFinding
  | DifferenceFinding
  | EarlyWarningFinding
  | ForecastFinding
  | FunnelFinding
  | GapToRankFinding
  | GrowthFinding
  | HowManyAboveFinding
  | HowManyNextFinding
  | MisappliedOutcomeFinding
  | OutliersFinding
  | PlateauFinding
  | RankFinding
  | RecordingCorrectionFinding
  | ScanFinding
  | SeasonalityFinding
  | ServiceUnderDemandFinding
  | ThresholdFinding
  | TrendFinding
  | TurningPointFinding;
