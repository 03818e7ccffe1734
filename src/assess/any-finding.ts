import type {
  ChangePointsFinding,
  ContributionFinding,
  DifferenceFinding,
  GrowthFinding,
  PlateauFinding,
  TrendFinding,
  TurningPointFinding,
} from '../change/index.ts';
import type {
  DefinitionsFinding,
  FunnelFinding,
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
  | ChangePointsFinding
  | ContributionFinding
  | ControlChartFinding
  | DefinitionsFinding
  | DifferenceFinding
  | FunnelFinding
  | GrowthFinding
  | HowManyAboveFinding
  | HowManyNextFinding
  | OutliersFinding
  | PlateauFinding
  | RankFinding
  | ScanFinding
  | ThresholdFinding
  | TrendFinding
  | TurningPointFinding;
