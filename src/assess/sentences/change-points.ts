import type { ChangePointsFinding, LevelChange } from '../../change/steps/change-points-finding.ts';
import { about, whole } from '../../result/words.ts';
import { between, sizedPlainly } from './course.ts';
import { levelWords, say, signed, size, sized } from './sizes.ts';
import { firstThatFits, stretch, withRoom } from './stretch.ts';

/** One sentence on whether the level of a series has changed: when, from what to what, how sure. */
export function changePointsSentence({ estimate, evidence, subject, verdict }: ChangePointsFinding): string {
  const name = about(subject);
  const { blindEnd, changes, couldMiss, reason, shape } = evidence;
  if (reason !== null && reason !== 'no-noise')
    return reason === 'rolling'
      ? `${name} cannot be searched for changes: its periods overlap, so every change is smeared over the window.`
      : `${name} cannot be searched for changes: there is too little to read.`;
  const when = `from ${stretch(subject)}`;
  const down = (estimate.value ?? 0) < 0;
  const way = down ? 'lower' : 'higher';
  const moved = estimate.unit.endsWith('-per-year')
    ? `${down ? 'falling' : 'rising'} by ${sized(estimate)}`
    : `now ${sized(estimate)} ${way}`;
  if (verdict === 'moving')
    return firstThatFits(
      `${name} changed by a slope, not in steps, ${when}: ${moved}.`,
      `${name} changed by a slope, not in steps: ${moved}.`,
    );
  const last = changes[changes.length - 1];
  if (verdict === 'changed' && last === undefined)
    return `${name} changed ${when}, at once or by a slope: now ${sized(estimate)} ${way}.`;
  if (last === undefined)
    return withRoom(
      verdict === 'same'
        ? `${name} is within the margin of its level at the start ${when}: ${signed(estimate)}`
        : `${name} shows no change of level ${when}`,
      couldMiss === null ? null : `; a step of under ${size(couldMiss)} half way through could be missed`,
      blindEnd === null ? null : `, of under ${size(blindEnd.couldMiss)} in the last months`,
    );
  const lastWay = (last.difference.value ?? 0) < 0 ? 'lower' : 'higher';
  const changed = `${doubt(last)}: ${sizedPlainly(last.difference)} ${lastWay}`;
  const many = changes.length;
  const start =
    many === 1
      ? `${name} changed in ${say(last.at)}${changed}`
      : firstThatFits(
          `${name} changed ${whole(many)} times ${when}, last in ${say(last.at)}${changed}`,
          `${name} changed ${whole(many)} times, last in ${say(last.at)}${changed}`,
          `${name} changed ${whole(many)} times, last in ${say(last.at)}: ${sizedPlainly(last.difference)} ${lastWay}`,
        );
  return withRoom(
    start,
    `, at ${levelWords(last.after, aMonth)} against ${levelWords(last.before, aMonth)}`,
    shape === 'not-settled' ? '; whether at once is not settled' : null,
    last.label === null ? null : `; a declared change falls then: ${last.label}`,
  );
}

/** ` (May 2021 to February 2022)`, or nothing where the month is not in doubt. */
function doubt({ at, interval }: LevelChange): string {
  return interval.from === at && interval.to === at
    ? ''
    : ` (${between(interval).replace('the year', 'year')})`;
}

/** Counts and rates are levels a month, however long their periods. */
const aMonth = '2000-01';
