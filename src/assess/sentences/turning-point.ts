import type { TurningPointFinding } from '../../change/steps/turning-point-finding.ts';
import { formatPeriod } from '../../period/format-period.ts';
import { firstMonth, lastMonth } from '../../period/months.ts';
import { parsePeriod } from '../../period/parse-period.ts';
import { span } from '../../period/span.ts';
import type { Estimate } from '../../result/estimate.ts';
import { about, moreMonths } from '../../result/words.ts';
import { say, signed, signedShort, size, sizedShort } from './sizes.ts';
import { firstThatFits, stretch, withRoom } from './stretch.ts';

/** One sentence on whether the course of a series has turned: when, from what to what, how sure. */
export function turningPointSentence({
  estimate,
  evidence,
  settle,
  subject,
  verdict,
}: TurningPointFinding): string {
  const name = about(subject);
  if (verdict === 'refused')
    return `${name} cannot be searched for a turn: its periods overlap, so every turn is smeared over the window.`;
  const when = `from ${stretch(subject)}`;
  if (verdict === 'too-short')
    return withRoom(
      `${name} has too few figures ${when} to show a turn`,
      settle?.months == null ? null : `; ${moreMonths(settle.months)} would be the fewest`,
    );
  const { courses, turn } = evidence;
  const after = courses.findIndex(({ from }) => from === turn?.at);
  const [before, since] = [courses[after - 1]?.slope, courses[after]?.slope];
  if (turn === null || before === undefined || since === undefined)
    return `${name} shows no turn ${when}: one steady course of ${signed(estimate)} describes it as well.`;
  const [from, to] = [parsePeriod(turn.interval.from), parsePeriod(turn.interval.to)];
  const doubt = formatPeriod(span(firstMonth(from), lastMonth(to))).replace('year ending', 'year to');
  const at = `in about ${say(turn.at)} (${doubt})`;
  const shortAt = `in about ${say(turn.at).replace(/ \(.*/, '')} (${doubt})`;
  if (verdict === 'bent')
    return withRoom(
      firstThatFits(
        `${name} changed course ${at}: ${plain(before)} before, ${signed(since)} since`,
        `${name} changed course ${at}: ${plain(before)} before, ${signedShort(since)} since`,
        `${name} changed course ${shortAt}: ${plain(before)} before, ${signedShort(since)} since`,
      ),
      '; opposite directions are not shown',
    );
  const turned = (place: string) => `${name} turned ${verdict === 'turned-up' ? 'up' : 'down'} ${place}`;
  const now = `${way(since)} by ${sizedShort(since)} since.`;
  const both = (place: string) => `${turned(place)}: ${way(before)} by ${size(before)} before, ${now}`;
  return firstThatFits(both(at), both(shortAt), `${turned(shortAt)}: ${now}`);
}

/** A signed change without its interval. */
const plain = (slope: Estimate) => signed({ ...slope, level: null });

const way = ({ value }: Estimate) => ((value ?? 0) < 0 ? 'falling' : 'rising');
