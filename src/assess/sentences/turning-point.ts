import type { TurningPointFinding } from '../../change/steps/turning-point-finding.ts';
import { about, chance as chanceWords } from '../../result/words.ts';
import { between } from './course.ts';
import { size, sizedShort } from './sizes.ts';
import { firstThatFits, stretch } from './stretch.ts';

/** One sentence on whether a series has turned: when, from what to what, how sure. */
export function turningPointSentence({ evidence, subject, verdict }: TurningPointFinding): string {
  const name = about(subject);
  const { after, before, chance, reason, turn } = evidence;
  if (reason !== null && reason !== 'no-noise')
    return reason === 'rolling'
      ? `${name} cannot be searched for a turn: its periods overlap, so every turn is smeared over the window.`
      : `${name} cannot be searched for a turn: there is too little to read.`;
  const when = `from ${stretch(subject)}`;
  if (verdict === 'cannot-tell')
    return `${name} has too few figures ${when} to show a turn: twelve are the fewest.`;
  if (turn === null || before === null || after === null)
    return `${name} is not shown to have turned ${when}${chance === null ? '' : chanceClause(chance)}.`;
  const up = verdict === 'turned-up';
  const start = `${name} turned ${up ? 'up' : 'down'} in about ${between(turn.interval)}`;
  const now = `${up ? 'rising' : 'falling'} by ${sizedShort(after)} since.`;
  return firstThatFits(
    `${start}: ${up ? 'falling' : 'rising'} by ${size(before)} before, ${now}`,
    `${start}: ${now}`,
  );
}

/** The larger of the two chances; a direction that both hardly have is not named. */
function chanceClause({ down, up }: { readonly down: number; readonly up: number }): string {
  if (Math.max(up, down) < 0.01) return '';
  return `: the chance that it has turned ${up >= down ? 'up' : 'down'} is ${chanceWords(Math.max(up, down))}`;
}
