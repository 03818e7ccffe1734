import type { TurningPointFinding } from '../../change/steps/turning-point-finding.ts';
import { refusals } from '../../statement/refusals.ts';
import { about } from '../../words/about.ts';
import { chanceWords, sizeRange, sizeWords } from '../../words/numbers.ts';
import { firstThatFits } from '../../words/room.ts';
import { spellWords, stretchWords } from '../../words/times.ts';
import { estimated, period } from '../cells.ts';
import { columns, type DataTable } from '../data-table.ts';

/** One sentence on whether a series has turned: when, from what to what, how sure. */
export function turningPointSentence({ evidence, subject, verdict }: TurningPointFinding): string {
  const name = about(subject);
  const { after, before, chance, reason, turn } = evidence;
  if (reason !== null && reason !== 'no-noise')
    return `${name} cannot be searched for a turn: ${refusals[reason]}.`;
  const when = stretchWords(subject);
  if (verdict === 'cannot-tell')
    return `${name} has too few figures ${when} to show a turn: twelve are the fewest.`;
  if (turn === null || before === null || after === null)
    return `${name} cannot be told to have turned ${when}${chance === null ? '' : chanceClause(chance)}.`;
  const up = verdict === 'turned-up';
  const spell = spellWords(turn.interval);
  const dated = spell.startsWith('the weeks') ? spell.replace('from', 'from about') : `about ${spell}`;
  const start = `${name} turned ${up ? 'up' : 'down'} in ${dated}`;
  const now = `${up ? 'rising' : 'falling'} by ${sizeRange(after)} since.`;
  return firstThatFits(
    `${start}: ${up ? 'falling' : 'rising'} by ${sizeWords(before)} before, ${now}`,
    `${start}: ${now}`,
  );
}

/** The larger of the two chances; a direction that both hardly have is not named. */
function chanceClause({ down, up }: { readonly down: number; readonly up: number }): string {
  if (Math.max(up, down) < 0.01) return '';
  return `: the chance that it has turned ${up >= down ? 'up' : 'down'} is ${chanceWords(Math.max(up, down))}`;
}

/** The slopes before and after the turn, and how likely it is. */
export function turningPointTable({ estimate, evidence }: TurningPointFinding): DataTable | null {
  const { after, before, chance: odds, turn } = evidence;
  if (odds === null) return null;
  return {
    caption:
      turn !== null
        ? `Turn in ${period(turn.at)}, within ${period(turn.interval.from)} to ${period(turn.interval.to)}`
        : 'No turn shown',
    columns: columns('What', '#Figure'),
    rows: [
      ...(turn !== null
        ? [
            ['Slope before', estimated(before)],
            ['Slope since', estimated(after)],
          ]
        : [['Slope of late', estimated(estimate)]]),
      ['Chance that it fell and then rose', chanceWords(odds.up)],
      ['Chance that it rose and then fell', chanceWords(odds.down)],
    ],
  };
}
