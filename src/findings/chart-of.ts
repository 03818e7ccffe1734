import type { ChartOptions } from '../chart/base/chart-options.ts';
import type { ChartSpec } from '../chart/base/chart-spec.ts';
import { type AnyFinding, type EachKind, madeOfFinding } from './any-finding.ts';
import { areasChart } from './areas/picture.ts';
import { associationChart } from './association/picture.ts';
import { changePointsChart } from './change-points/picture.ts';
import { comparedChart } from './compared/picture.ts';
import { contributionChart } from './contribution/picture.ts';
import { controlChart } from './control-chart/picture.ts';
import { courseChart } from './course/picture.ts';
import { definitionsChart } from './definitions/picture.ts';
import { detectableChangeChart } from './detectable-change/picture.ts';
import { differenceChart } from './difference/picture.ts';
import { earlyWarningChart } from './early-warning/picture.ts';
import { forecastChart } from './forecast/picture.ts';
import { funnelChart } from './funnel/picture.ts';
import { gapToRankChart } from './gap-to-rank/picture.ts';
import { growthChart } from './growth/picture.ts';
import { howManyAboveChart } from './how-many-above/picture.ts';
import { howManyNextChart } from './how-many-next/picture.ts';
import { misappliedOutcomeChart } from './misapplied-outcome/picture.ts';
import { plateauChart } from './plateau/picture.ts';
import { rankChart } from './rank/picture.ts';
import { recordingCorrectionChart } from './recording-correction/picture.ts';
import { scanChart } from './scan/picture.ts';
import { seasonalityChart } from './seasonality/picture.ts';
import { serviceUnderDemandChart } from './service-under-demand/picture.ts';
import { thresholdChart } from './threshold/picture.ts';
import { trendChart } from './trend/picture.ts';
import { turningPointChart } from './turning-point/picture.ts';
import { variationChart } from './variation/picture.ts';
import { yearEndChart } from './year-end/picture.ts';

const pictures: EachKind<[ChartOptions], ChartSpec | null> = {
  areas: areasChart,
  association: associationChart,
  'change-points': changePointsChart,
  compared: comparedChart,
  contribution: contributionChart,
  'control-chart': controlChart,
  course: courseChart,
  definitions: definitionsChart,
  'detectable-change': detectableChangeChart,
  difference: differenceChart,
  'early-warning': earlyWarningChart,
  forecast: forecastChart,
  funnel: funnelChart,
  'gap-to-rank': gapToRankChart,
  growth: growthChart,
  'how-many-above': howManyAboveChart,
  'how-many-next': howManyNextChart,
  'misapplied-outcome': misappliedOutcomeChart,
  plateau: plateauChart,
  rank: rankChart,
  'recording-correction': recordingCorrectionChart,
  scan: scanChart,
  seasonality: seasonalityChart,
  'service-under-demand': serviceUnderDemandChart,
  'shewhart-chart': controlChart,
  threshold: thresholdChart,
  trend: trendChart,
  'turning-point': turningPointChart,
  variation: variationChart,
  'year-end': yearEndChart,
};

/**
 * Chart of a finding: the picture that goes with it, whatever its kind.
 *
 * `null` when a picture would say nothing, such as a series too short to judge. Throws `invalid-option` for a width
 * outside 320 to 2000.
 *
 * @example
 * chartOf(xmr(seriesFrom(offences, { start: '2018-04', numerator: [62, 65] }))) // => null
 */
export const chartOf = (finding: AnyFinding, options: ChartOptions = {}): ChartSpec | null =>
  madeOfFinding('chartOf', pictures, finding, options);
