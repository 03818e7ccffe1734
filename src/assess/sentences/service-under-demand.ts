import type { ServiceUnderDemandFinding } from '../../change/together/service-under-demand-finding.ts';
import { about, percentage, whole } from '../../result/words.ts';
import { intervalWords } from './sizes.ts';
import { withRoom } from './stretch.ts';

/** One sentence on a day of peak demand: the share that would be met, with limits, against the target. */
export function serviceUnderDemandSentence({
  estimate,
  evidence,
  subject,
  verdict,
}: ServiceUnderDemandFinding): string {
  const name = about(subject);
  const { days, demand, highestSeen, target } = evidence;
  if (verdict === 'not-testable')
    return `${name} cannot be tested for a sudden peak in demand: figures by month or longer hide peaks, and figures by day are needed.`;
  if (evidence.reason === 'too-few')
    return `${name} has ${whole(days)} days of figures, too few to say how it would stand on the busiest day; 60 are the fewest.`;
  const day = `on a day of ${whole(demand ?? 0)}`;
  if (estimate.value === null)
    return withRoom(
      `${name} cannot be told for a day of ${whole(demand ?? 0)}`,
      highestSeen === null ? null : `: no day had more than ${whole(highestSeen)}`,
    );
  const level = percentage(target, 0);
  const { holds, 'falls-short': short } = SIDES;
  const side = verdict === 'holds' ? holds : verdict === 'falls-short' ? short : SIDES['cannot-tell'];
  return withRoom(
    `${name} would be expected at ${percentage(estimate.value)} ${day} (${percentWords(estimate)}), ${side} ${level}`,
  );
}

const SIDES = {
  holds: 'at or over the target of',
  'falls-short': 'short of the target of',
  'cannot-tell': 'so may or may not meet',
} as const;

/** `95% limits 88.1% to 93.0%`. */
function percentWords(estimate: ServiceUnderDemandFinding['estimate']): string {
  const { lower, upper } = estimate;
  const [name = ''] = intervalWords({ ...estimate, value: 0, lower: 0, upper: 1 }).split(' interval');
  return `${name} limits ${percentage(lower ?? 0)} to ${percentage(upper ?? 1)}`;
}
