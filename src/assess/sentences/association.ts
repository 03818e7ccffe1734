import type { AssociationFinding } from '../../change/together/association-finding.ts';
import { about, decimal } from '../../result/words.ts';
import { firstThatFits, withRoom } from './stretch.ts';

/** One sentence on two things that may move together, never on why. */
export function associationSentence({ estimate, evidence, subject, verdict }: AssociationFinding): string {
  const name = about(subject);
  const { activity, scale } = evidence;
  const { lower, upper, value } = estimate;
  if (verdict === 'cannot-tell' || value === null || lower === null || upper === null)
    return withRoom(
      `Whether ${name} moves with ${activity} cannot be told`,
      ': too few months with both figures',
    );
  const said = (slope: number) => `${decimal(slope, 2)}${scale === 'log' ? '%' : ''}`;
  const interval = `95% interval ${said(lower)} to ${said(upper)}`;
  const goes = `${scale === 'log' ? '1% more' : 'one more'} of the latter goes with ${said(value)} of the former (${interval})`;
  if (verdict === 'no-association-shown')
    return firstThatFits(
      `${name} is not shown to move with ${activity}: ${goes}, which chance could make.`,
      `${name} is not shown to move with ${activity}: ${goes}.`,
      `${name} is not shown to move with ${activity}.`,
    );
  const way = verdict === 'move-together' ? 'together' : 'in opposite directions';
  return withRoom(
    firstThatFits(
      `${name} and ${activity} move ${way}: ${goes}`,
      `${name} and ${activity} move ${way} (${interval})`,
    ),
    '; the reverse direction is not excluded',
  );
}
