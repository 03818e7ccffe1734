import type { ChangePointsFinding } from '../../change/steps/change-points-finding.ts';
import { formatPeriod } from '../../period/format-period.ts';
import { firstMonth, lastMonth } from '../../period/months.ts';
import { parsePeriod } from '../../period/parse-period.ts';
import { span } from '../../period/span.ts';
import { about, moreMonths, whole } from '../../result/words.ts';
import { levelWords, say, size, sized } from './sizes.ts';
import { firstThatFits, stretch, withRoom } from './stretch.ts';

/** One sentence on whether the level of a series has changed: when, from what to what, how sure. */
export function changePointsSentence({
  estimate,
  evidence,
  settle,
  subject,
  verdict,
}: ChangePointsFinding): string {
  const name = about(subject);
  if (verdict === 'refused')
    return `${name} cannot be searched for changes: its periods overlap, so every change is smeared over the window.`;
  const when = `from ${stretch(subject)}`;
  if (verdict === 'too-short')
    return withRoom(
      `${name} has too few figures ${when} to show a change of level`,
      settle?.months == null ? null : `; ${moreMonths(settle.months)} would be the fewest`,
    );
  if (verdict === 'trend-not-steps')
    return `${name} changed steadily, not in steps, ${when}: ${(estimate.value ?? 0) < 0 ? 'falling' : 'rising'} by ${sized(estimate)}.`;
  const last = evidence.changes.at(-1);
  if (last === undefined)
    return withRoom(
      `${name} shows no change of level ${when}`,
      evidence.couldMiss?.value == null
        ? null
        : `; a step of under ${size(evidence.couldMiss)} half way through could be missed`,
    );
  const way = (last.difference.value ?? 0) < 0 ? 'lower' : 'higher';
  const many = evidence.changes.length;
  const changed = `${doubt(last)}: ${sized(last.difference)} ${way}`;
  const start =
    many === 1
      ? `${name} changed in ${say(last.at)}${changed}`
      : firstThatFits(
          `${name} changed ${whole(many)} times ${when}, last in ${say(last.at)}${changed}`,
          `${name} changed ${whole(many)} times, last in ${say(last.at)}${changed}`,
          `${name} changed ${whole(many)} times, last in ${say(last.at)}: ${sized(last.difference)} ${way}`,
        );
  return withRoom(
    start,
    `, at ${levelWords(last.after, last.at)} against ${levelWords(last.before, last.at)}`,
    last.label === null ? null : `; a declared change falls then: ${last.label}`,
  );
}

/** ` (May 2021 to February 2022)`, or nothing where the month is not in doubt. */
function doubt({ at, interval }: ChangePointsFinding['evidence']['changes'][number]): string {
  if (interval.from === at && interval.to === at) return '';
  const [from, to] = [parsePeriod(interval.from), parsePeriod(interval.to)];
  return ` (${formatPeriod(span(firstMonth(from), lastMonth(to))).replace('year ending', 'year to')})`;
}
