import type { AnyFinding } from '../findings/any-finding.ts';
import { refuse } from '../result/rule.ts';
import { areasChart } from './areas-chart.ts';
import { associationChart } from './association-chart.ts';
import { changePointsChart } from './change-points-chart.ts';
import type { ChartOptions } from './chart-options.ts';
import type { ChartSpec } from './chart-spec.ts';
import { comparedChart } from './compared-chart.ts';
import { contributionChart } from './contribution-chart.ts';
import { controlChart } from './control-chart.ts';
import { courseChart } from './course-chart.ts';
import { definitionsChart } from './definitions-chart.ts';
import { detectableChangeChart } from './detectable-change-chart.ts';
import { differenceChart } from './difference-chart.ts';
import { earlyWarningChart } from './early-warning-chart.ts';
import { forecastChart } from './forecast-chart.ts';
import { funnelChart } from './funnel-chart.ts';
import { gapToRankChart } from './gap-to-rank-chart.ts';
import { growthChart } from './growth-chart.ts';
import { howManyAboveChart } from './how-many-above-chart.ts';
import { howManyNextChart } from './how-many-next-chart.ts';
import { misappliedOutcomeChart } from './misapplied-outcome-chart.ts';
import { plateauChart } from './plateau-chart.ts';
import { rankChart } from './rank-chart.ts';
import { recordingCorrectionChart } from './recording-correction-chart.ts';
import { scanChart } from './scan-chart.ts';
import { seasonalityChart } from './seasonality-chart.ts';
import { serviceUnderDemandChart } from './service-under-demand-chart.ts';
import { thresholdChart } from './threshold-chart.ts';
import { trendChart } from './trend-chart.ts';
import { turningPointChart } from './turning-point-chart.ts';
import { variationChart } from './variation-chart.ts';
import { yearEndChart } from './year-end-chart.ts';

/**
 * Chart of a finding: the picture that goes with it, whatever its kind.
 *
 * `null` when a picture would say nothing, such as a series too short to judge. Throws `invalid-option` for a width
 * outside 320 to 2000.
 *
 * @example
 * chartOf(xmr(seriesFrom(offences, { start: '2018-04', numerator: [62, 65] }))) // => null
 */
export function chartOf(finding: AnyFinding, options: ChartOptions = {}): ChartSpec | null {
  switch (finding?.kind) {
    case 'control-chart':
    case 'shewhart-chart':
      return controlChart(finding, options);
    case 'course':
      return courseChart(finding, options);
    case 'plateau':
      return plateauChart(finding, options);
    case 'trend':
      return trendChart(finding, options);
    case 'turning-point':
      return turningPointChart(finding, options);
    case 'variation':
      return variationChart(finding, options);
    case 'change-points':
      return changePointsChart(finding, options);
    case 'growth':
      return growthChart(finding, options);
    case 'difference':
      return differenceChart(finding, options);
    case 'compared':
      return comparedChart(finding, options);
    case 'contribution':
      return contributionChart(finding, options);
    case 'threshold':
      return thresholdChart(finding, options);
    case 'how-many-above':
      return howManyAboveChart(finding, options);
    case 'how-many-next':
      return howManyNextChart(finding, options);
    case 'areas':
      return areasChart(finding, options);
    case 'funnel':
      return funnelChart(finding, options);
    case 'rank':
      return rankChart(finding, options);
    case 'definitions':
      return definitionsChart(finding, options);
    case 'scan':
      return scanChart(finding, options);
    case 'association':
      return associationChart(finding, options);
    case 'detectable-change':
      return detectableChangeChart(finding, options);
    case 'year-end':
      return yearEndChart(finding, options);
    case 'early-warning':
      return earlyWarningChart(finding, options);
    case 'forecast':
      return forecastChart(finding, options);
    case 'gap-to-rank':
      return gapToRankChart(finding, options);
    case 'misapplied-outcome':
      return misappliedOutcomeChart(finding, options);
    case 'recording-correction':
      return recordingCorrectionChart(finding, options);
    case 'seasonality':
      return seasonalityChart(finding, options);
    case 'service-under-demand':
      return serviceUnderDemandChart(finding, options);
    default:
      return refuseOther(finding);
  }
}

function refuseOther(given: never): never {
  return refuse(
    'chartOf: finding',
    'must be a finding, such as course(series) or areas(panel) give it',
    given,
  );
}
