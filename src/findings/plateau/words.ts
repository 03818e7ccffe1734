import type { PlateauFinding } from '../../change/plateau/plateau-finding.ts';
import { courseStatements } from '../../statement/of-course.ts';
import { refusals } from '../../statement/refusals.ts';
import { levelNow, sayDifference, sayLevel } from '../../statement/say.ts';
import { aboutTo } from '../../words/about.ts';
import { chanceWords, differenceWords, isWild, marginWords } from '../../words/numbers.ts';
import { firstThatFits, withRoom } from '../../words/room.ts';
import { periodWords } from '../../words/times.ts';
import { estimated, number, period } from '../cells.ts';
import { cameBack, driftWords, sayMoving } from '../course/words.ts';
import { columns, type DataTable } from '../data-table.ts';

/** One sentence on whether a series has levelled off: what, since when, at what level, how sure. */
export function plateauSentence(finding: PlateauFinding): string {
  const { evidence, settle, verdict } = finding;
  const { outlying, reason, since } = evidence;
  const name = aboutTo(finding);
  const untold = `${name}: whether it has plateaued cannot be told`;
  if (evidence.level === null) return `${untold}: ${refusals[reason ?? 'no-figures']}.`;
  const said = courseStatements(finding);
  const { level } = said;
  const told = level.value === 'lower' || level.value === 'higher';
  const it = `it ${sayLevel(level, null, true)}`;
  if (since === null)
    return withRoom(`${untold}: there are too few figures`, [`; ${it}`, `; it ${sayLevel(level, null)}`]);
  const back = cameBack(outlying);
  const difference = told ? `; it is ${sayDifference(level, true)}` : null;
  const judged =
    since.judgeFrom === null || settle?.months == null
      ? null
      : `; it can be judged from ${periodWords(since.judgeFrom)}`;
  switch (verdict) {
    case 'level':
      return withRoom(
        `${name} has been level since ${periodWords(since.from)}, at ${levelNow(level)}`,
        driftWords(since),
        difference,
        back,
      );
    case 'rising':
    case 'falling':
      return withRoom(
        firstThatFits(
          `${name} ${sayMoving(said.course, level, true) ?? ''}`,
          `${name} ${sayMoving(said.course, level) ?? ''}`,
        ),
        difference,
        back,
      );
    case 'too-soon': {
      const soon = `${name}: it is too soon to say whether it has plateaued`;
      return withRoom(
        firstThatFits(
          `${soon}; ${it}`,
          `${soon}; it ${sayLevel(level, null)}`,
          `${soon}; ${sayDifference(level, true)}`,
        ),
        judged,
        back,
      );
    }
    default:
      return withRoom(
        told ? firstThatFits(`${untold}; ${it}`, `${untold}; it ${sayLevel(level, null)}`) : untold,
        isWild(since.slope) ? null : `; of late ${differenceWords(since.slope)}`,
        judged,
        back,
      );
  }
}

/** What the verdict on a plateau rests on. */
export function plateauTable({ evidence }: PlateauFinding): DataTable | null {
  const { began, blindSpot, couldShow, level, margin, since } = evidence;
  if (level === null || since === null) return null;
  const rows: [string, string][] = [
    ['Slope that was judged, a year', estimated(since.slope)],
    ['On the last months', number(since.window)],
    ['Present state since', `${period(since.from)}, ${since.periods} figures`],
    ['Began within', began === null ? '–' : `${period(began.from)} to ${period(began.to)}`],
    ['Level now', estimated(level.now)],
    ['Level before', estimated(level.before)],
    [`Now less ${period(level.start.from)} to ${period(level.start.to)}`, estimated(level.sinceStart)],
    ['The last change', estimated(level.lastChange)],
    ['Margin a year, fixed beforehand', marginWords(margin)],
    [
      'Chance of a slope above the margin; below',
      `${chanceWords(since.chance.above)}; ${chanceWords(since.chance.below)}`,
    ],
    ['Chance that it changed within the last year', chanceWords(since.recent)],
    ['Figures needed to show a plateau', number(since.needed)],
    ['Can be judged from', period(since.judgeFrom ?? '')],
    ['Smallest margin these figures could have shown, a year', number(couldShow, 1)],
    ['Change of slope in the last 12 months that could go unseen, a year', number(blindSpot, 1)],
  ];
  return { caption: 'What the verdict rests on', columns: columns('What', 'Figure'), rows };
}
