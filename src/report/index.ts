export { type ReportFormat, type ReportOptions, report } from './report.ts';
