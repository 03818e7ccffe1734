import { type AnyFinding, type EachKind, madeOf } from './any-finding.ts';
import { areasTable } from './areas/table.ts';
import { associationTable } from './association/words.ts';
import { changePointsTable } from './change-points/words.ts';
import { comparedTable } from './compared/words.ts';
import { contributionTable } from './contribution/words.ts';
import { controlChartTable } from './control-chart/words.ts';
import { courseTable } from './course/words.ts';
import type { DataTable } from './data-table.ts';
import { definitionsTable } from './definitions/words.ts';
import { detectableChangeTable } from './detectable-change/words.ts';
import { differenceTable } from './difference/words.ts';
import { earlyWarningTable } from './early-warning/words.ts';
import { forecastTable } from './forecast/words.ts';
import { funnelTable } from './funnel/words.ts';
import { gapToRankTable } from './gap-to-rank/words.ts';
import { growthTable } from './growth/words.ts';
import { howManyAboveTable } from './how-many-above/words.ts';
import { howManyNextTable } from './how-many-next/words.ts';
import { misappliedOutcomeTable } from './misapplied-outcome/words.ts';
import { plateauTable } from './plateau/words.ts';
import { rankTable } from './rank/words.ts';
import { recordingCorrectionTable } from './recording-correction/words.ts';
import { scanTable } from './scan/words.ts';
import { seasonalityTable } from './seasonality/words.ts';
import { serviceUnderDemandTable } from './service-under-demand/words.ts';
import { thresholdTable } from './threshold/words.ts';
import { trendTable } from './trend/words.ts';
import { turningPointTable } from './turning-point/words.ts';
import { variationTable } from './variation/words.ts';
import { yearEndTable } from './year-end/words.ts';

const tables: EachKind<[], DataTable | null> = {
  areas: areasTable,
  association: associationTable,
  'change-points': changePointsTable,
  compared: comparedTable,
  contribution: contributionTable,
  'control-chart': controlChartTable,
  course: courseTable,
  definitions: definitionsTable,
  'detectable-change': detectableChangeTable,
  difference: differenceTable,
  'early-warning': earlyWarningTable,
  forecast: forecastTable,
  funnel: funnelTable,
  'gap-to-rank': gapToRankTable,
  growth: growthTable,
  'how-many-above': howManyAboveTable,
  'how-many-next': howManyNextTable,
  'misapplied-outcome': misappliedOutcomeTable,
  plateau: plateauTable,
  rank: rankTable,
  'recording-correction': recordingCorrectionTable,
  scan: scanTable,
  seasonality: seasonalityTable,
  'service-under-demand': serviceUnderDemandTable,
  'shewhart-chart': controlChartTable,
  threshold: thresholdTable,
  trend: trendTable,
  'turning-point': turningPointTable,
  variation: variationTable,
  'year-end': yearEndTable,
};

/**
 * Table: which figures stand behind this finding?
 *
 * A caption, columns and rows of printed text, each figure in its unit; `null` where there are none worth a table, and for what
 * is no finding.
 *
 * @example
 * tableFor(areas(satisfactionByArea))?.columns[0]?.label // => 'Area'
 */
export const tableFor = (finding: AnyFinding): DataTable | null => madeOf(tables, finding);
