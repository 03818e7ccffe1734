export type { CountTable, PublishedCount } from '../disclosure/count-table.ts';
export {
  SUPPRESS_DEFAULTS,
  type SuppressedTable,
  type SuppressOptions,
  suppress,
} from '../disclosure/suppress.ts';
export type { DataTable } from '../findings/data-table.ts';
export { tableFor } from '../findings/table-for.ts';
export { type Chip, chips } from '../statement/chip.ts';
export { figureWords } from '../words/numbers.ts';
export { periodWords, shortPeriod } from '../words/times.ts';
export { type HeadlineGroup, headlineGroups, type ScorecardGroup, scorecardGroups } from './paper/groups.ts';
export { scorecardCaption, scorecardColumns } from './paper/html/scorecard.ts';
export { trendPaths } from './paper/sparkline.ts';
export { type ChipTone, chipTone, meantFor } from './paper/words.ts';
export { type ReportFormat, type ReportOptions, report } from './report.ts';
