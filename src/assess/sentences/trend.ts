import type { TrendFinding } from '../../change/trend/trend-finding.ts';
import { about } from '../../result/words.ts';
import { refusals } from '../../statement/refusals.ts';
import { signed, sized } from './sizes.ts';
import { stretch, withRoom } from './stretch.ts';

/** One sentence on whether a series has gone up or down: by how much a year, how sure, over what stretch. */
export function trendSentence({ estimate, evidence, subject, verdict }: TrendFinding): string {
  const name = about(subject);
  const { againstMargin, level, margin, reason } = evidence;
  if (level === null) return `${name} cannot be tested for a trend: ${refusals[reason ?? 'no-figures']}.`;
  const when = `from ${stretch(subject)}`;
  const yearly = estimate.unit.endsWith('-per-year');
  const size = 'points' in margin ? `${margin.points} percentage points` : `${margin.percent}%`;
  const within = yearly && againstMargin === 'within' ? `, less than the ${size} a year that matters` : null;
  switch (verdict) {
    case 'rising':
    case 'falling':
      return withRoom(
        `${name} was ${verdict} ${when}: by ${sized(estimate)}${yearly ? ' on average' : ''}`,
        within,
      );
    case 'higher':
    case 'lower':
      return withRoom(
        `${name} ${yearly ? `is ${verdict} than before: ${verdict === 'higher' ? 'up' : 'down'} by ${sized(estimate)} on average ${when}` : `is ${verdict} than before by ${sized(estimate)}, read ${when}`}`,
        within,
      );
    case 'same':
      return withRoom(`${name} is within the margin of ${size} ${when}: ${signed(estimate)}`);
    default:
      return withRoom(`${name} is not shown to have gone up or down ${when}: ${signed(estimate)}`, within);
  }
}
