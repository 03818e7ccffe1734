import type { AreasFinding } from '../areas/finding.ts';
import type { VariationFinding } from '../areas/variation-finding.ts';
import type { EarlyWarningFinding } from '../change/ahead/early-warning.ts';
import type { ForecastFinding } from '../change/ahead/forecast-finding.ts';
import type { YearEndFinding } from '../change/ahead/year-end-finding.ts';
import type { ComparedFinding } from '../change/amount/compared-finding.ts';
import type { ContributionFinding } from '../change/amount/contribution-finding.ts';
import type { DifferenceFinding } from '../change/amount/difference-finding.ts';
import type { GrowthFinding } from '../change/amount/growth-finding.ts';
import type { PlateauFinding } from '../change/plateau/plateau-finding.ts';
import type { DetectableChangeFinding } from '../change/power/detectable-change-finding.ts';
import type { MisappliedOutcomeFinding } from '../change/recording/misapplied-outcome-finding.ts';
import type { RecordingCorrectionFinding } from '../change/recording/recording-correction-finding.ts';
import type { SeasonalityFinding } from '../change/season/seasonality.ts';
import type { ChangePointsFinding } from '../change/steps/change-points-finding.ts';
import type { TurningPointFinding } from '../change/steps/turning-point-finding.ts';
import type { AssociationFinding } from '../change/together/association-finding.ts';
import type { ServiceUnderDemandFinding } from '../change/together/service-under-demand-finding.ts';
import type { TrendFinding } from '../change/trend/trend-finding.ts';
import type { FunnelFinding } from '../compare/funnel-finding.ts';
import type { GapToRankFinding } from '../compare/gap-to-rank-finding.ts';
import type { HowManyAboveFinding } from '../compare/how-many-above.ts';
import type { HowManyNextFinding } from '../compare/how-many-next.ts';
import type { RankFinding } from '../compare/rank.ts';
import type { DefinitionsFinding } from '../compare/rank-across-definitions.ts';
import type { ThresholdFinding } from '../compare/threshold.ts';
import type { CourseFinding } from '../course/finding.ts';
import { refuse } from '../result/rule.ts';
import type { ScanFinding } from '../scan/scan-finding.ts';
import type { ControlChartFinding } from '../spc/control-chart-finding.ts';
import type { ShewhartFinding } from '../spc/shewhart-finding.ts';

/** Every kind of finding that the library makes; `kind` tells them apart. */
export type AnyFinding =
  | AreasFinding
  | AssociationFinding
  | ChangePointsFinding
  | ComparedFinding
  | ContributionFinding
  | ControlChartFinding
  | ShewhartFinding
  | CourseFinding
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
  | PlateauFinding
  | RankFinding
  | RecordingCorrectionFinding
  | ScanFinding
  | SeasonalityFinding
  | ServiceUnderDemandFinding
  | ThresholdFinding
  | TrendFinding
  | TurningPointFinding
  | VariationFinding
  | YearEndFinding;

/** What tells the findings apart. */
export type Kind = AnyFinding['kind'];

/** One of something for every kind of finding: a list of kinds has no default, and none can be forgotten. */
export type EachKind<More extends readonly unknown[], Made> = {
  readonly [Each in Kind]: (finding: Extract<AnyFinding, { kind: Each }>, ...more: More) => Made;
};

/** What a list of all kinds makes of this finding; `null` where it is none. */
export function madeOf<More extends readonly unknown[], Made>(
  each: EachKind<More, Made>,
  finding: AnyFinding,
  ...more: More
): Made | null {
  const make = makerOf(each, finding);
  return make === null ? null : make(finding, ...more);
}

/** The same, where what is no finding is refused in the name of what was `called`. */
export function madeOfFinding<More extends readonly unknown[], Made>(
  called: string,
  each: EachKind<More, Made>,
  finding: AnyFinding,
  ...more: More
): Made {
  const make = makerOf(each, finding);
  if (make !== null) return make(finding, ...more);
  return refuse(
    `${called}: finding`,
    'must be a finding, such as course(series) or areas(panel) give it',
    finding,
  );
}

function makerOf<More extends readonly unknown[], Made>(each: EachKind<More, Made>, finding: AnyFinding) {
  if (finding === null || !Object.hasOwn(each, finding?.kind)) return null;
  // The kind of the finding names the function that takes it.
  return each[finding.kind] as (finding: AnyFinding, ...more: More) => Made;
}
