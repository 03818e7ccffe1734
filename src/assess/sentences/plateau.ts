import type { PlateauFinding } from '../../change/plateau/plateau-finding.ts';
import type { LevelEvidence, SinceEvidence } from '../../course/finding.ts';
import { refusals } from '../../statement/refusals.ts';
import { between, cameBack, changing, sizedPlainly, when } from './course.ts';
import { aboutTo, eitherWay, levelWords, say, signed, size } from './sizes.ts';
import { firstThatFits, withRoom } from './stretch.ts';

/** One sentence on whether a series has levelled off: what, since when, at what level, how sure. */
export function plateauSentence(finding: PlateauFinding): string {
  const { evidence, settle, verdict } = finding;
  const { level, outlying, reason, since } = evidence;
  const name = aboutTo(finding);
  if (level === null) return `${name}: no plateau can be read, because ${refusals[reason ?? 'no-figures']}.`;
  const back = cameBack(outlying);
  if (since === null)
    return withRoom(`${name} has too few figures to say whether it has plateaued`, `; ${difference(level)}`);
  const judged =
    since.judgeFrom === null || settle?.months == null
      ? null
      : `, which can be judged from ${say(since.judgeFrom)}`;
  switch (verdict) {
    case 'level':
      return withRoom(
        `${name} has been level since ${say(since.from)} at about ${levelWords(level.now, aMonth)}`,
        drift(since),
        told(level) ? `, ${difference(level)}` : null,
        back,
        `, ${changing(since.slope)}`,
      );
    case 'rising':
    case 'falling':
      return withRoom(
        `${name} ${since.mayHaveStopped ? `was ${verdict} over the last year` : `is ${verdict}`}, now at ${levelWords(level.now, aMonth)}`,
        shown(since, verdict) ? `: by ${sizedPlainly(since.slope)} since ${say(since.from)}` : null,
        told(level) ? `; ${difference(level)}` : null,
        back,
      );
    case 'too-soon': {
      const soon = `${name}: it is too soon to say whether it has plateaued`;
      const much = `; ${changedWhen(level)}${difference(level)}`;
      const later = judged === null ? null : judged.replace(', which', '; it');
      if (told(level))
        return withRoom(firstThatFits(`${soon}${much}`, `${soon}; ${difference(level)}`), later, back);
      if (judged === null) return withRoom(`${soon}${much}`, back);
      return withRoom(
        firstThatFits(`${soon}${judged}${much}`, `${soon}${judged}; ${undecided(level)}`, `${soon}${much}`),
        back,
      );
    }
    default:
      return withRoom(
        told(level)
          ? `${name} is ${difference(level)}; whether it has plateaued cannot be told`
          : `${name}: cannot tell whether it has plateaued`,
        `; slope of late ${signed(since.slope)}`,
        judged === null ? null : judged.replace(', which', '; it'),
        back,
      );
  }
}

/** Whether the level is told to be another than before. */
const told = ({ verdict }: LevelEvidence) => verdict === 'lower' || verdict === 'higher';

/** `4.8 percentage points (3.4 to 6.1) lower than before`, or with a sign where no direction is told. */
function difference(level: LevelEvidence): string {
  const last = level.against === 'last-change' && level.lastChange !== null;
  const change = last && level.lastChange !== null ? level.lastChange : level.sinceStart;
  const than = last ? 'than before' : `than in ${between(level.start)}`;
  if (told(level)) return `${sizedPlainly(change)} ${level.verdict} ${than}`;
  return `now less ${between(level.start)} ${signed(change)}`;
}

/** The difference with the side of each limit, in fewer words. */
const undecided = ({ sinceStart }: LevelEvidence) =>
  `now ${size(sinceStart)} ${(sinceStart.value ?? 0) < 0 ? 'lower' : 'higher'} (${eitherWay(sinceStart)})`;

/** `stepped down in October 2018, `, where the change has a date. */
function changedWhen({ date, verdict }: LevelEvidence): string {
  if (date === null || (verdict !== 'lower' && verdict !== 'higher')) return '';
  return `it changed ${when(date)}, `;
}

/** Whether the slope leaves no doubt of the direction. */
const shown = ({ slope }: Pick<SinceEvidence, 'slope'>, verdict: 'rising' | 'falling') =>
  verdict === 'rising' ? (slope.lower ?? 0) > 0 : (slope.upper ?? 0) < 0;

/** A slope that is there, though inside the margin. */
function drift({ drift: way, slope, verdict }: SinceEvidence): string | null {
  // Figures that hardly vary drift by what rounds to nothing.
  if (verdict !== 'level' || way === 'none' || Math.abs(slope.value ?? 0) < 0.05) return null;
  const direction = way === 'up' ? 'rising' : 'falling';
  // It is told of all that has been since: the slope that is printed is of late, and may leave it open.
  return shown({ slope }, direction)
    ? `, though ${direction} by ${size(slope)}, less than the margin`
    : `, though ${direction} over all of it, by less than the margin`;
}

/** Counts and rates are levels a month, however long their periods. */
const aMonth = '2000-01';
