import type { DifferenceFinding } from '../../change/amount/difference-finding.ts';
import { about, amount } from '../../result/words.ts';
import { earlier, marginWords, say, shownOrNot, size } from './sizes.ts';
import { firstThatFits, withRoom } from './stretch.ts';

/** One sentence on the difference of two periods: what it was in each, by how much it differs, how sure. */
export function differenceSentence({
  caveats,
  estimate,
  evidence,
  subject,
  verdict,
}: Pick<DifferenceFinding, 'caveats' | 'estimate' | 'subject' | 'verdict'> & {
  readonly evidence: Pick<DifferenceFinding['evidence'], 'from' | 'to' | 'margin' | 'reason' | 'rolling'>;
}): string {
  const name = about(subject);
  const { from, margin, reason, rolling, to } = evidence;
  const [early, late] = [say(from.period), say(to.period)];
  if (from.value === null || to.value === null || estimate.value === null)
    return `${name} cannot be compared between ${early} and ${late}: ${
      caveats.some(({ code }) => code === 'immature-left-out')
        ? 'not all of it is in yet'
        : 'a figure is missing'
    }.`;
  const figures = `${name} was ${amount(to.value, subject.unit)} in ${late} against ${amount(from.value, subject.unit)} ${earlier(from.period, to.period)}`;
  const brief = `${name} was ${amount(to.value, subject.unit)} in ${late} against ${amount(from.value, subject.unit)} before`;
  const shortest = `${name} was ${amount(to.value, subject.unit)} against ${amount(from.value, subject.unit)} before`;
  if (estimate.value === 0 && reason === 'no-noise') return `${figures}: no difference.`;
  const differs = `${size(estimate)} ${estimate.value < 0 ? 'lower' : 'higher'}`;
  const implied =
    rolling === null
      ? null
      : `; what joined must ${(rolling.implied.value ?? 0) < 0 ? 'fall short of' : 'exceed'} what left by ${size(rolling.implied)}`;
  const said =
    reason === 'no-noise'
      ? `, ${differs}; the sample is not known, so chance cannot be judged`
      : `, ${shownOrNot(estimate)}${verdict === 'same' ? `, within the margin of ${marginWords(margin)}` : ''}`;
  return withRoom(firstThatFits(`${figures}${said}`, `${brief}${said}`, `${shortest}${said}`), implied);
}
