import { type AnyFinding, type EachKind, madeOfFinding } from './any-finding.ts';
import { areasSentence } from './areas/words.ts';
import { associationSentence } from './association/words.ts';
import { changePointsSentence } from './change-points/words.ts';
import { comparedSentence } from './compared/words.ts';
import { contributionSentence } from './contribution/words.ts';
import { controlChartSentence } from './control-chart/words.ts';
import { courseSentence } from './course/words.ts';
import { definitionsSentence } from './definitions/words.ts';
import { detectableChangeSentence } from './detectable-change/words.ts';
import { differenceSentence } from './difference/words.ts';
import { earlyWarningSentence } from './early-warning/words.ts';
import { forecastSentence } from './forecast/words.ts';
import { funnelSentence } from './funnel/words.ts';
import { gapToRankSentence } from './gap-to-rank/words.ts';
import { growthSentence } from './growth/words.ts';
import { howManyAboveSentence } from './how-many-above/words.ts';
import { howManyNextSentence } from './how-many-next/words.ts';
import { misappliedOutcomeSentence } from './misapplied-outcome/words.ts';
import { plateauSentence } from './plateau/words.ts';
import { rankSentence } from './rank/words.ts';
import { recordingCorrectionSentence } from './recording-correction/words.ts';
import { scanSentence } from './scan/words.ts';
import { seasonalitySentence } from './seasonality/words.ts';
import { serviceUnderDemandSentence } from './service-under-demand/words.ts';
import { shewhartSentence } from './shewhart-chart/words.ts';
import { thresholdSentence } from './threshold/words.ts';
import { trendSentence } from './trend/words.ts';
import { turningPointSentence } from './turning-point/words.ts';
import { variationSentence } from './variation/words.ts';
import { yearEndSentence } from './year-end/words.ts';

const sentences: EachKind<[], string> = {
  areas: areasSentence,
  association: associationSentence,
  'change-points': changePointsSentence,
  compared: comparedSentence,
  contribution: contributionSentence,
  'control-chart': controlChartSentence,
  course: courseSentence,
  definitions: definitionsSentence,
  'detectable-change': detectableChangeSentence,
  difference: differenceSentence,
  'early-warning': earlyWarningSentence,
  forecast: forecastSentence,
  funnel: funnelSentence,
  'gap-to-rank': gapToRankSentence,
  growth: growthSentence,
  'how-many-above': howManyAboveSentence,
  'how-many-next': howManyNextSentence,
  'misapplied-outcome': misappliedOutcomeSentence,
  plateau: plateauSentence,
  rank: rankSentence,
  'recording-correction': recordingCorrectionSentence,
  scan: scanSentence,
  seasonality: seasonalitySentence,
  'service-under-demand': serviceUnderDemandSentence,
  'shewhart-chart': shewhartSentence,
  threshold: thresholdSentence,
  trend: trendSentence,
  'turning-point': turningPointSentence,
  variation: variationSentence,
  'year-end': yearEndSentence,
};

/**
 * Sentence: what does this finding say, in one plain sentence that can be read aloud?
 *
 * What, how much, how sure, since when, compared with what; at most 35 words, British spelling, points for differences
 * of percentages, no causes, and no more certainty than the interval carries, which is 95% unless it says otherwise.
 *
 * @example
 * sentence(threshold(shropshire, { target: 0.8 })).length > 20 // => true
 */
export function sentence(finding: AnyFinding): string {
  const said = madeOfFinding('sentence', sentences, finding);
  // A day is on, a month in.
  return said.replace(/\bin (?=\d{1,2} [A-Z][a-z]+ \d{4})/g, 'on ');
}
