import type { DetectableChangeFinding } from '../../change/power/detectable-change-finding.ts';
import { firstMonth, lastMonth } from '../../period/months.ts';
import { parsePeriod } from '../../period/parse-period.ts';
import { span } from '../../period/span.ts';
import { about, chance, whole } from '../../result/words.ts';
import { say, size } from './sizes.ts';
import { firstThatFits, withRoom } from './stretch.ts';

/** One sentence on what could be seen by then, against which figures as they are, and the chance of showing the change hoped for. */
export function detectableChangeSentence({
  estimate,
  evidence,
  method,
  subject,
  verdict,
}: DetectableChangeFinding): string {
  const name = about(subject);
  const { asked, base, direction, months, needed, smallest } = evidence;
  const by = `in ${whole(months)} months`;
  if (verdict === 'cannot-tell' || base === null)
    return `${name}: how small a change could be seen ${by} cannot be told from these figures.`;
  const { power } = method.options;
  const sure = typeof power === 'number' ? ` (chance of ${chance(power)})` : '';
  const earlier = say(span(firstMonth(parsePeriod(base.from)), lastMonth(parsePeriod(base.to))));
  const start =
    estimate.value === null
      ? `${name} has no room for a ${direction} that could be seen ${by}`
      : firstThatFits(
          `${name}: the smallest ${direction} seen ${by}${sure}, against ${earlier} as it is, is ${size(estimate)}`,
          `${name}: the smallest ${direction} seen ${by}${sure} is ${size(estimate)}`,
        );
  const hoped =
    asked === null
      ? null
      : `; one of ${size({ ...estimate, value: asked.change })}, with ${chance(asked.chance)}`;
  const doubled =
    smallest.bothDoubled === null || smallest.bothDoubled === estimate.value
      ? null
      : `; with twice the sample in both, ${size({ ...estimate, value: smallest.bothDoubled })}`;
  return withRoom(
    start,
    hoped,
    asked === null || verdict === 'would-show'
      ? null
      : needed.perPeriod !== null
        ? `, and would need ${whole(needed.perPeriod)} in each period`
        : needed.bothPerPeriod !== null
          ? `, and would need ${whole(needed.bothPerPeriod)} in each period of both`
          : null,
    doubled,
  );
}
