import type { TrendFinding } from '../../change/trend/trend-finding.ts';
import { refusals } from '../../statement/refusals.ts';
import { about } from '../../words/about.ts';
import { aMonth, chanceWords, differenceWords, isWild, marginWords, sizeRange } from '../../words/numbers.ts';
import { withRoom } from '../../words/room.ts';
import { stretchWords } from '../../words/times.ts';
import { estimated, period } from '../cells.ts';
import { opposition } from '../course/words.ts';
import { columns, type DataTable } from '../data-table.ts';

/** One sentence on whether a series has gone up or down: by how much a year, how sure, over what stretch. */
export function trendSentence({ estimate, evidence, subject, verdict }: TrendFinding): string {
  const name = about(subject);
  const { againstMargin, level, margin, reason } = evidence;
  if (level === null) return `${name} cannot be tested for a trend: ${refusals[reason ?? 'no-figures']}.`;
  const when = stretchWords(subject);
  const yearly = estimate.unit.endsWith('-per-year');
  const size = marginWords(margin);
  const within = yearly && againstMargin === 'within' ? `, less than the ${size} a year that matters` : null;
  switch (verdict) {
    case 'rising':
    case 'falling':
      return withRoom(
        `${name} was ${verdict} ${when}: by ${sizeRange(estimate)}${yearly ? ' on average' : ''}`,
        within,
      );
    case 'higher':
    case 'lower':
      return withRoom(
        `${name} is ${verdict} than before${yearly ? `: ${verdict === 'higher' ? 'up' : 'down'} by ${sizeRange(estimate)} on average ${when}` : `${level.against === 'last-change' ? ' its last change' : ''} by ${aMonth(sizeRange(estimate), estimate)}${opposition(level)}`}`,
        yearly ? within : `, read ${when}`,
      );
    case 'same':
      return withRoom(
        `${name} is within the margin of ${size} ${when}: ${aMonth(differenceWords(estimate), estimate)}`,
      );
    default:
      return withRoom(
        `${name} cannot be told to have gone up or down ${when}${isWild(estimate) ? '' : `: ${aMonth(differenceWords(estimate), estimate)}`}`,
        within,
      );
  }
}

/** The slope of the stretch, and the level now against before, by which the verdict is given. */
export function trendTable({ evidence }: TrendFinding): DataTable | null {
  const { level, slope } = evidence;
  if (level === null) return null;
  return {
    caption: 'Trend',
    columns: columns('What', '#Figure'),
    rows: [
      ['Slope of a line through all figures', estimated(slope)],
      [`Now less ${period(level.start.from)} to ${period(level.start.to)}`, estimated(level.sinceStart)],
      ['The last change', estimated(level.lastChange)],
      [
        'Chance that it is lower; higher',
        `${chanceWords(level.chance.lower)}; ${chanceWords(level.chance.higher)}`,
      ],
    ],
  };
}
