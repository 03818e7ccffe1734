import type { AnyFinding } from './any-finding.ts';
import { changePointsSentence } from './sentences/change-points.ts';
import { contributionSentence } from './sentences/contribution.ts';
import { controlChartSentence } from './sentences/control-chart.ts';
import { definitionsSentence } from './sentences/definitions.ts';
import { differenceSentence } from './sentences/difference.ts';
import { funnelSentence } from './sentences/funnel.ts';
import { growthSentence } from './sentences/growth.ts';
import { howManyAboveSentence } from './sentences/how-many-above.ts';
import { howManyNextSentence } from './sentences/how-many-next.ts';
import { outliersSentence } from './sentences/outliers.ts';
import { plateauSentence } from './sentences/plateau.ts';
import { rankSentence } from './sentences/rank.ts';
import { scanSentence } from './sentences/scan.ts';
import { thresholdSentence } from './sentences/threshold.ts';
import { trendSentence } from './sentences/trend.ts';
import { turningPointSentence } from './sentences/turning-point.ts';

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
  switch (finding.kind) {
    case 'change-points':
      return changePointsSentence(finding);
    case 'contribution':
      return contributionSentence(finding);
    case 'control-chart':
      return controlChartSentence(finding);
    case 'definitions':
      return definitionsSentence(finding);
    case 'difference':
      return differenceSentence(finding);
    case 'funnel':
      return funnelSentence(finding);
    case 'growth':
      return growthSentence(finding);
    case 'how-many-above':
      return howManyAboveSentence(finding);
    case 'how-many-next':
      return howManyNextSentence(finding);
    case 'outliers':
      return outliersSentence(finding);
    case 'plateau':
      return plateauSentence(finding);
    case 'rank':
      return rankSentence(finding);
    case 'scan':
      return scanSentence(finding);
    case 'threshold':
      return thresholdSentence(finding);
    case 'trend':
      return trendSentence(finding);
    case 'turning-point':
      return turningPointSentence(finding);
  }
}
