import type { ChangePointsFinding, LevelChange } from '../../change/steps/change-points-finding.ts';
import type { Estimate } from '../../result/estimate.ts';
import { refusals } from '../../statement/refusals.ts';
import { about } from '../../words/about.ts';
import {
  aMonth,
  differenceWords,
  isNothing,
  levelWords,
  sizeRange,
  sizeWords,
  whole,
} from '../../words/numbers.ts';
import { type Clause, firstThatFits, withRoom } from '../../words/room.ts';
import { periodWords, runWords, stretchWords } from '../../words/times.ts';
import { estimated, figure, period } from '../cells.ts';
import { isOpen } from '../course/words.ts';
import { columns, type DataTable } from '../data-table.ts';

/** One sentence on whether the level of a series has changed: when, from what to what, how sure. */
export function changePointsSentence({ estimate, evidence, subject, verdict }: ChangePointsFinding): string {
  const name = about(subject);
  const { blindEnd, changes, couldMiss, reason, shape } = evidence;
  if (reason !== null && reason !== 'no-noise')
    return `${name} cannot be searched for changes: ${refusals[reason]}.`;
  const when = stretchWords(subject);
  const down = (estimate.value ?? 0) < 0;
  const moved = estimate.unit.endsWith('-per-year')
    ? `${down ? 'falling' : 'rising'} by ${sizeRange(estimate)}`
    : `now ${moreWords(estimate)}`;
  if (verdict === 'moving')
    return firstThatFits(
      `${name} changed by a slope, not in steps, ${when}: ${moved}.`,
      `${name} changed by a slope, not in steps: ${moved}.`,
    );
  const last = changes[changes.length - 1];
  // Of a change whose direction depends on when it began, what is told is the level now.
  if (verdict === 'changed' && (last === undefined || isOpen(last.difference)))
    return last !== undefined && shape === 'step'
      ? `${name} changed at once, most likely in ${periodWords(last.at)}: now ${moreWords(estimate)}.`
      : `${name} changed ${when}, at once or by a slope: now ${moreWords(estimate)}.`;
  if (last === undefined)
    return withRoom(
      verdict === 'same'
        ? `${name} is within the margin of its level at the start ${when}: ${moreWords(estimate)}`
        : `${name} shows no change of level ${when}`,
      missedWords(couldMiss, blindEnd),
    );
  const changed = `${doubt(last)}: ${moreWords(last.difference)}`;
  const many = changes.length;
  const times = many === 1 ? '' : `${whole(many)} times, last `;
  const start = `${name} changed ${times}in ${periodWords(last.at)}${changed}`;
  return withRoom(
    start,
    `, at ${levelWords(last.after)} against ${levelWords(last.before)}`,
    shape === 'not-settled' ? '; whether at once is not settled' : null,
    last.label === null ? null : `; a declared change falls then: ${last.label}`,
  );
}

const moreWords = (size: Estimate) => aMonth(differenceWords(size), size);

type BlindEnd = ChangePointsFinding['evidence']['blindEnd'];

/** What could be missed half way through and in the last months; nothing of figures that never vary. */
function missedWords(couldMiss: Estimate | null, blindEnd: BlindEnd): Clause {
  if (couldMiss === null || isNothing(couldMiss)) return null;
  const step = isFar(blindEnd?.couldMiss ?? couldMiss) ? 'fall' : 'step';
  const half = `; a ${step} of under ${stepOf(couldMiss, blindEnd)} half way through could be missed`;
  return blindEnd === null
    ? half
    : [`${half}, of under ${stepOf(blindEnd.couldMiss, blindEnd)} in the last months`, half];
}

/** The size of a step that could be missed; where one in percent is large, that of a fall, which is smaller than that of a rise. */
function stepOf(missed: Estimate, blindEnd: BlindEnd): string {
  if (!isFar(blindEnd?.couldMiss ?? missed)) return sizeWords(missed);
  const rise = missed.value ?? 0;
  return sizeWords({ ...missed, value: (100 * rise) / (100 + rise) });
}

const isFar = ({ unit, value }: Estimate) => unit === 'percent' && (value ?? 0) >= farRise;
const farRise = 50;

/** ` (May 2021 to February 2022)`, or nothing where the month is not in doubt. */
function doubt({ at, interval }: LevelChange): string {
  return interval.from === at && interval.to === at
    ? ''
    : ` (${runWords(interval).replace('the year', 'year')})`;
}

/** The steps found, and the level between them. */
export function changePointsTable(finding: ChangePointsFinding): DataTable | null {
  const { changes, segments } = finding.evidence;
  if (changes.length === 0) {
    if (segments.length === 0) return null;
    return {
      caption: 'Levels',
      columns: columns('From', 'To', '#Level'),
      rows: segments.map(({ from, to, level }) => [period(from), period(to), estimated(level)]),
    };
  }
  return {
    caption: 'Steps from one level to the next',
    columns: columns('New level from', 'Began within', '#Before', '#After', '#Difference', 'Known change'),
    rows: changes.map(({ at, interval, before, after, difference, label }) => [
      period(at),
      `${period(interval.from)} to ${period(interval.to)}`,
      figure(before.value, before.unit),
      figure(after.value, after.unit),
      estimated(difference),
      label ?? '–',
    ]),
  };
}
