export type { CountTable, PublishedCount } from '../disclosure/count-table.ts';
export {
  SUPPRESS_DEFAULTS,
  type SuppressedTable,
  type SuppressOptions,
  suppress,
} from '../disclosure/suppress.ts';
export { type ReportFormat, type ReportOptions, report } from './report.ts';
