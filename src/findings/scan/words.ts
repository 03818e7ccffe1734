import type { ScanFinding } from '../../scan/scan-finding.ts';
import { whole } from '../../words/numbers.ts';
import { columns, type DataTable } from '../data-table.ts';

const are = (many: number): string => `${whole(many)} ${many === 1 ? 'is' : 'are'}`;

/** One sentence on a scan: how many series are level, rising or falling, or leave it open. */
export function scanSentence({ evidence, looks, subject }: ScanFinding): string {
  const { counts } = evidence;
  const what = subject.indicator === 'several' ? '' : ` of ${subject.indicatorName}`;
  const open = counts['cannot-tell'] + counts.refused;
  return `Of ${whole(looks)} series${what} looked at, ${are(counts.level)} level, ${whole(counts.rising)} rising and ${whole(counts.falling)} falling; for ${whole(counts['too-soon'])} it is too soon to say, and for ${whole(open)} it cannot be told.`;
}

/** How many of the series have each verdict. */
export function scanTable(finding: ScanFinding): DataTable {
  const { counts } = finding.evidence;
  return {
    caption: `Verdicts of ${finding.looks} series`,
    columns: columns('Verdict', '#Series'),
    rows: Object.entries(counts).map(([verdict, count]) => [verdict, String(count)]),
  };
}
