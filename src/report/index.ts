export {
  type CountTable,
  type PublishedCount,
  SUPPRESS_DEFAULTS,
  type SuppressedTable,
  type SuppressOptions,
  suppress,
} from '../disclosure/index.ts';
export { type ReportFormat, type ReportOptions, report } from './report.ts';
