import type { Indicator } from '../indicator.ts';

/**
 * Report timeliness: days from the end of a period to the report on it, by report.
 *
 * A report that was not provided has no row, which is a gap and not 0 days. Use it with `by: 'report'`.
 */
export const reportTimeliness: Indicator = {
  id: 'report-timeliness',
  name: 'Timeliness of reports',
  question: 'Do reports come in a timely manner, and which are overdue?',
  measure: 'duration',
  counted: 'days from the end of the period to the report',
  polarity: 'lower-is-better',
  every: 'financial-quarter',
  areaLevel: 'force',
  margin: { percent: 5 },
  dimensions: { report: ['recorded-crime', 'satisfaction', 'confidence', 'soc'] },
  computableFrom: ['own'],
  source: 'Defined by the library',
  caveats: [],
  recordingChanges: [],
};
