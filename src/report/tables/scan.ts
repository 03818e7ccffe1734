import type { ScanFinding } from '../../scan/scan-finding.ts';
import { columns, type DataTable } from '../data-table.ts';

/** How many of the series have each verdict. */
export function scanTable(finding: ScanFinding): DataTable {
  const { counts } = finding.evidence;
  return {
    caption: `Verdicts of ${finding.looks} series`,
    columns: columns('Verdict', '#Series'),
    rows: Object.entries(counts).map(([verdict, count]) => [verdict, String(count)]),
  };
}
