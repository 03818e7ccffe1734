import type { DifferenceFinding } from '../../change/amount/difference-finding.ts';
import { about, amount } from '../../result/words.ts';
import { earlier, intervalWords, say, size } from './sizes.ts';
import { firstThatFits, withRoom } from './stretch.ts';

/** One sentence on the difference of two periods: what it was in each, by how much it differs, how sure. */
export function differenceSentence({
  caveats,
  estimate,
  evidence,
  subject,
  verdict,
}: DifferenceFinding): string {
  const name = about(subject);
  const { commonCause, from, rolling, to } = evidence;
  const [early, late] = [say(from.period), say(to.period)];
  if (from.value === null || to.value === null || estimate.value === null)
    return `${name} cannot be compared between ${early} and ${late}: ${
      caveats.some(({ code }) => code === 'immature-left-out')
        ? 'not all of it is in yet'
        : 'a figure is missing'
    }.`;
  const figures = `${name} was ${amount(to.value, subject.unit)} in ${late} against ${amount(from.value, subject.unit)} ${earlier(from.period, to.period)}`;
  const brief = `${name} was ${amount(to.value, subject.unit)} in ${late} against ${amount(from.value, subject.unit)} before`;
  if (estimate.value === 0 && verdict === 'cannot-tell') return `${figures}: no difference.`;
  const fall = estimate.value < 0;
  const interval = intervalWords(estimate, fall);
  const differs = `${size(estimate)} ${fall ? 'lower' : 'higher'}`;
  const usual =
    commonCause === null ? null : `; ${commonCause.inside ? 'inside' : 'outside'} its usual range`;
  const implied =
    rolling === null
      ? null
      : `; what joined must ${(rolling.implied.value ?? 0) < 0 ? 'fall short of' : 'exceed'} what left by ${size(rolling.implied)}`;
  if (verdict === 'cannot-tell')
    return withRoom(
      firstThatFits(
        `${figures}, ${differs}; the sample is not known, so chance cannot be judged`,
        `${brief}, ${differs}; the sample is not known, so chance cannot be judged`,
      ),
      implied,
    );
  if (verdict === 'no-difference-shown')
    return withRoom(
      firstThatFits(
        `${figures}, ${differs}, which chance could make (${interval})`,
        `${brief}, ${differs}, which chance could make (${interval})`,
      ),
      usual,
      implied,
    );
  return withRoom(`${figures}, ${differs} (${interval})`, usual, implied);
}
