import type { RecordingCorrectionFinding } from '../../change/recording/recording-correction-finding.ts';
import { about } from '../../words/about.ts';
import { percentage, sizeRange, sizeWords } from '../../words/numbers.ts';
import { firstThatFits, withRoom } from '../../words/room.ts';
import { periodWords } from '../../words/times.ts';
import { estimated, figure, number, period } from '../cells.ts';
import { columns, type DataTable } from '../data-table.ts';

/** One sentence on a growth with fuller recording allowed for: what is left, and when nothing would be. */
export function recordingCorrectionSentence({
  estimate,
  evidence,
  subject,
  verdict,
}: RecordingCorrectionFinding): string {
  const name = about(subject);
  const { growth, tippingPoint, to } = evidence;
  if (verdict === 'no-growth' || estimate.value === null || growth.value === null)
    return `${name} has no growth in percent that fuller recording could be set against.`;
  const moved = `${growth.value < 0 ? 'fell' : 'rose'} by ${sizeWords(growth)}`;
  const left = estimate.value < 0 ? `a fall of ${sizeRange(estimate)}` : sizeRange(estimate);
  const start = firstThatFits(
    `${name} ${moved} in ${periodWords(to)}; allowing for more complete recording, ${left} is left`,
    `${name} ${moved}; allowing for more complete recording, ${left} is left`,
  );
  if (tippingPoint === null || verdict === 'impossible') return withRoom(start);
  const none = `; none if ${percentage(tippingPoint)} complete before`;
  return withRoom(
    start,
    estimate.lower === null ? '; how sure that is cannot be told' : null,
    verdict === 'inside-audited-range' ? `${none}, which the audits allow` : none,
  );
}

/** The growth, the completeness of recording, and what is left. */
export function recordingCorrectionTable(finding: RecordingCorrectionFinding): DataTable {
  const { after, attributable, before, from, growth, tippingPoint, to } = finding.evidence;
  return {
    caption: 'Growth with fuller recording allowed for; nothing here shows why it grew',
    columns: columns('What', '#Figure'),
    rows: [
      [`Recorded growth, ${period(from)} to ${period(to)}`, estimated(growth)],
      ['Complete before', estimated(before)],
      ['Complete after', estimated(after)],
      ['Growth left', estimated(finding.estimate)],
      ['Points that go with recording, numerically', number(attributable, 1)],
      ['Completeness before that would leave none', figure(tippingPoint, 'proportion')],
    ],
  };
}
