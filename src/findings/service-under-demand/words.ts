import type { ServiceUnderDemandFinding } from '../../change/together/service-under-demand-finding.ts';
import { about } from '../../words/about.ts';
import { figureRange, targetWords, whole } from '../../words/numbers.ts';
import { withRoom } from '../../words/room.ts';
import { estimated, figure, number } from '../cells.ts';
import { columns, type DataTable } from '../data-table.ts';

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
  const { holds, 'falls-short': short } = SIDES;
  const side = verdict === 'holds' ? holds : verdict === 'falls-short' ? short : SIDES['cannot-tell'];
  return withRoom(
    `${name} would be expected at ${figureRange(estimate)} ${day}, ${side} ${targetWords(target, 'proportion')}`,
  );
}

const SIDES = {
  holds: 'at or over the target of',
  'falls-short': 'short of the target of',
  'cannot-tell': 'so may or may not meet',
} as const;

/** The share met on a day of peak demand, and over the demand that was seen. */
export function serviceUnderDemandTable(finding: ServiceUnderDemandFinding): DataTable | null {
  const { curve, days, demand, highestSeen, target } = finding.evidence;
  if (curve.length === 0) return null;
  return {
    caption: `On a day of ${number(demand)}: ${estimated(finding.estimate)}; target ${figure(target, 'proportion')}; ${days} days, the highest ${number(highestSeen)}`,
    columns: columns('#Demand of a day', '#Share expected'),
    rows: curve
      .filter((_, at) => at % 4 === 0)
      .map(({ demand: one, share }) => [number(one), figure(share, 'proportion')]),
  };
}
