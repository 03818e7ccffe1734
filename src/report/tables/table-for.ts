import type { AnyFinding } from '../../assess/any-finding.ts';
import type { DataTable } from '../data-table.ts';
import { detectableChangeTable, earlyWarningTable, forecastTable, serviceUnderDemandTable } from './ahead.ts';
import { areasTable } from './areas.ts';
import { changePointsTable, growthTable, plateauTable, trendTable } from './change.ts';
import {
  definitionsTable,
  funnelTable,
  howManyAboveTable,
  howManyNextTable,
  rankTable,
  thresholdTable,
} from './compare.ts';
import { gapToRankTable, misappliedOutcomeTable, recordingCorrectionTable } from './corrections.ts';
import { courseTable } from './course.ts';
import { comparedTable, contributionTable, differenceTable, turningPointTable } from './more-change.ts';
import { associationTable, seasonalityTable } from './patterns.ts';
import { scanTable } from './scan.ts';
import { controlChartTable } from './spc.ts';
import { variationTable } from './variation.ts';
import { yearEndTable } from './year-end.ts';

/** The figures behind a finding as a table, or `null` where there are none worth a table. */
export function tableFor(finding: AnyFinding): DataTable | null {
  switch (finding.kind) {
    case 'control-chart':
    case 'shewhart-chart':
      return controlChartTable(finding);
    case 'course':
      return courseTable(finding);
    case 'plateau':
      return plateauTable(finding);
    case 'change-points':
      return changePointsTable(finding);
    case 'growth':
      return growthTable(finding);
    case 'trend':
      return trendTable(finding);
    case 'threshold':
      return thresholdTable(finding);
    case 'how-many-above':
      return howManyAboveTable(finding);
    case 'areas':
      return areasTable(finding);
    case 'funnel':
      return funnelTable(finding);
    case 'rank':
      return rankTable(finding);
    case 'compared':
      return comparedTable(finding);
    case 'contribution':
      return contributionTable(finding);
    case 'definitions':
      return definitionsTable(finding);
    case 'difference':
      return differenceTable(finding);
    case 'how-many-next':
      return howManyNextTable(finding);
    case 'turning-point':
      return turningPointTable(finding);
    case 'variation':
      return variationTable(finding);
    case 'scan':
      return scanTable(finding);
    case 'association':
      return associationTable(finding);
    case 'detectable-change':
      return detectableChangeTable(finding);
    case 'year-end':
      return yearEndTable(finding);
    case 'early-warning':
      return earlyWarningTable(finding);
    case 'forecast':
      return forecastTable(finding);
    case 'gap-to-rank':
      return gapToRankTable(finding);
    case 'misapplied-outcome':
      return misappliedOutcomeTable(finding);
    case 'recording-correction':
      return recordingCorrectionTable(finding);
    case 'seasonality':
      return seasonalityTable(finding);
    case 'service-under-demand':
      return serviceUnderDemandTable(finding);
  }
}
