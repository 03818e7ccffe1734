export type { CountTable, PublishedCount } from './count-table.ts';
export { type ReportFormat, type ReportOptions, report } from './report.ts';
export {
  SUPPRESS_DEFAULTS,
  type SuppressedTable,
  type SuppressOptions,
  suppress,
} from './suppress.ts';
