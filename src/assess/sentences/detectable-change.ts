import type { DetectableChangeFinding } from '../../change/power/detectable-change-finding.ts';
import { about, chance, whole } from '../../result/words.ts';
import { size } from './sizes.ts';
import { firstThatFits, withRoom } from './stretch.ts';

/** One sentence on what could be seen by then: the smallest change, and the chance of showing the one hoped for. */
export function detectableChangeSentence({
  estimate,
  evidence,
  method,
  subject,
  verdict,
}: DetectableChangeFinding): string {
  const name = about(subject);
  const { asked, direction, months, needed } = evidence;
  const by = `in ${whole(months)} months`;
  if (verdict === 'cannot-tell')
    return `${name}: how small a change could be seen ${by} cannot be told from these figures.`;
  const { power } = method.options;
  const sure = typeof power === 'number' ? ` with a chance of ${chance(power)}` : '';
  const start =
    estimate.value === null
      ? `${name} has no room for a ${direction} that could be seen ${by}`
      : firstThatFits(
          `The smallest ${direction} in ${name} that could be seen ${by}${sure} is ${size(estimate)}`,
          `${name}: the smallest ${direction} seen ${by}${sure} is ${size(estimate)}`,
        );
  if (asked === null) return withRoom(start);
  return withRoom(
    start,
    `; one of ${size({ ...estimate, value: asked.change })}, with ${chance(asked.chance)}`,
    verdict === 'would-show' || needed.perPeriod === null
      ? null
      : `, and would need ${whole(needed.perPeriod)} in each period`,
  );
}
