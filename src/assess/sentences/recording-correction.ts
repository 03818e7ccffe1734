import type { RecordingCorrectionFinding } from '../../change/recording/recording-correction-finding.ts';
import { about, percentage } from '../../result/words.ts';
import { say, signed, size, sized } from './sizes.ts';
import { firstThatFits, withRoom } from './stretch.ts';

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
  const moved = `${growth.value < 0 ? 'fell' : 'rose'} by ${size(growth)}`;
  const left = estimate.value < 0 ? `a fall of ${sized(estimate)}` : `${signed(estimate)}`;
  const start = firstThatFits(
    `${name} ${moved} in ${say(to)}; allowing for more complete recording, ${left} is left`,
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
