import { whole } from '../../result/words.ts';
import type { ScanFinding } from '../../scan/scan-finding.ts';

const are = (many: number): string => `${whole(many)} ${many === 1 ? 'is' : 'are'}`;

/** One sentence on a scan: how many series have levelled off, are moving, or leave it open. */
export function scanSentence({ evidence, looks, subject }: ScanFinding): string {
  const { counts } = evidence;
  const unread = counts['too-short'] + counts.refused;
  const what = subject.indicator === 'several' ? '' : ` of ${subject.indicatorName}`;
  return `Of ${whole(looks)} series${what} looked at, ${are(counts.plateau)} level, ${are(counts.moving)} moving, for ${whole(counts['cannot-tell'])} it cannot be told, and ${whole(unread)} ${unread === 1 ? 'has' : 'have'} too little to read.`;
}
