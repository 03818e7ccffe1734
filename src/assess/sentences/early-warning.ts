import type { EarlyWarningFinding } from '../../change/ahead/early-warning.ts';
import { about, decimal, moreMonths, whole } from '../../result/words.ts';
import { say } from './sizes.ts';
import { withRoom } from './stretch.ts';

/** One sentence on the latest count: whether it is above what the same time of earlier years leads to expect. */
export function earlyWarningSentence({
  evidence,
  method,
  settle,
  subject,
  verdict,
}: EarlyWarningFinding): string {
  const name = about(subject);
  if (verdict === 'refused')
    return `${name} cannot be watched for an early warning: that takes single months or quarters that do not overlap.`;
  if (evidence.reason === 'too-few' || evidence.reason === 'no-figure')
    return withRoom(
      `${name} has too few figures to know what is ordinary at this time of year`,
      settle?.months == null ? null : `; ${moreMonths(settle.months)} would be the fewest`,
    );
  const last = evidence.points.at(-1);
  if (evidence.reason === 'sparse' || last === undefined || last.expected === null || last.upper === null)
    return `${name} has too few events for an early warning: no limit can be set.`;
  const figure = `${name} was ${whole(last.observed ?? 0)} in ${say(last.period)}`;
  const about_ = decimal(last.expected, last.expected < 10 ? 1 : 0);
  if (verdict === 'ordinary')
    return withRoom(
      `${figure}, no more than is ordinary for the time of year`,
      ` (${about_} expected, limit ${decimal(last.upper, 0)})`,
    );
  const { alpha } = method.options;
  return withRoom(
    `${figure}, above the limit of ${decimal(last.upper, 0)} for the time of year (${about_} expected)`,
    typeof alpha === 'number' && alpha > 0
      ? `; chance alone does so about once in ${whole(1 / alpha)}`
      : null,
  );
}
