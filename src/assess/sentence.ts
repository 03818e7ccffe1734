import { refuse } from '../result/rule.ts';
import type { AnyFinding } from './any-finding.ts';
import { areasSentence } from './sentences/areas.ts';
import { associationSentence } from './sentences/association.ts';
import { changePointsSentence } from './sentences/change-points.ts';
import { comparedSentence } from './sentences/compared.ts';
import { contributionSentence } from './sentences/contribution.ts';
import { controlChartSentence } from './sentences/control-chart.ts';
import { courseSentence } from './sentences/course.ts';
import { definitionsSentence } from './sentences/definitions.ts';
import { detectableChangeSentence } from './sentences/detectable-change.ts';
import { differenceSentence } from './sentences/difference.ts';
import { earlyWarningSentence } from './sentences/early-warning.ts';
import { forecastSentence } from './sentences/forecast.ts';
import { funnelSentence } from './sentences/funnel.ts';
import { gapToRankSentence } from './sentences/gap-to-rank.ts';
import { growthSentence } from './sentences/growth.ts';
import { howManyAboveSentence } from './sentences/how-many-above.ts';
import { howManyNextSentence } from './sentences/how-many-next.ts';
import { misappliedOutcomeSentence } from './sentences/misapplied-outcome.ts';
import { plateauSentence } from './sentences/plateau.ts';
import { rankSentence } from './sentences/rank.ts';
import { recordingCorrectionSentence } from './sentences/recording-correction.ts';
import { scanSentence } from './sentences/scan.ts';
import { seasonalitySentence } from './sentences/seasonality.ts';
import { serviceUnderDemandSentence } from './sentences/service-under-demand.ts';
import { shewhartSentence } from './sentences/shewhart-chart.ts';
import { thresholdSentence } from './sentences/threshold.ts';
import { trendSentence } from './sentences/trend.ts';
import { turningPointSentence } from './sentences/turning-point.ts';
import { variationSentence } from './sentences/variation.ts';
import { yearEndSentence } from './sentences/year-end.ts';

/**
 * Sentence: what does this finding say, in one plain sentence that can be read aloud?
 *
 * What, how much, how sure, since when, compared with what; at most 35 words, British spelling, "percentage
 * points" for differences of percentages, no causes, and no more certainty than the interval carries.
 *
 * @example
 * sentence(threshold(shropshire, { target: 0.8 })).length > 20 // => true
 */
export function sentence(finding: AnyFinding): string {
  // A day is on, a month in.
  return said(finding).replace(/\bin (?=\d{1,2} [A-Z][a-z]+ \d{4})/g, 'on ');
}

function said(finding: AnyFinding): string {
  switch (finding?.kind) {
    case 'areas':
      return areasSentence(finding);
    case 'association':
      return associationSentence(finding);
    case 'change-points':
      return changePointsSentence(finding);
    case 'compared':
      return comparedSentence(finding);
    case 'contribution':
      return contributionSentence(finding);
    case 'control-chart':
      return controlChartSentence(finding);
    case 'course':
      return courseSentence(finding);
    case 'definitions':
      return definitionsSentence(finding);
    case 'detectable-change':
      return detectableChangeSentence(finding);
    case 'difference':
      return differenceSentence(finding);
    case 'year-end':
      return yearEndSentence(finding);
    case 'early-warning':
      return earlyWarningSentence(finding);
    case 'forecast':
      return forecastSentence(finding);
    case 'funnel':
      return funnelSentence(finding);
    case 'gap-to-rank':
      return gapToRankSentence(finding);
    case 'growth':
      return growthSentence(finding);
    case 'how-many-above':
      return howManyAboveSentence(finding);
    case 'how-many-next':
      return howManyNextSentence(finding);
    case 'misapplied-outcome':
      return misappliedOutcomeSentence(finding);
    case 'plateau':
      return plateauSentence(finding);
    case 'rank':
      return rankSentence(finding);
    case 'recording-correction':
      return recordingCorrectionSentence(finding);
    case 'scan':
      return scanSentence(finding);
    case 'shewhart-chart':
      return shewhartSentence(finding);
    case 'seasonality':
      return seasonalitySentence(finding);
    case 'service-under-demand':
      return serviceUnderDemandSentence(finding);
    case 'threshold':
      return thresholdSentence(finding);
    case 'trend':
      return trendSentence(finding);
    case 'turning-point':
      return turningPointSentence(finding);
    case 'variation':
      return variationSentence(finding);
    default:
      return refuseOther(finding);
  }
}

/** Every kind has its sentence: what is left is no finding. */
function refuseOther(given: never): never {
  const expected = 'must be a finding, such as course(series) or areas(panel) give it';
  return refuse('sentence: finding', expected, given);
}
