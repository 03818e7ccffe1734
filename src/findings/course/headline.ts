import { periodWords } from '../../chart/base/words.ts';
import type { CourseFinding } from '../../course/finding.ts';
import { sizeWords } from '../../words/numbers.ts';

/** What a course is, in the few words of a title. */
export function courseHeadline({ evidence, verdict }: CourseFinding): string {
  const { level, shape, since } = evidence;
  if (level === null) return 'not read';
  const change =
    level.against === 'last-change' && level.lastChange !== null ? level.lastChange : level.sinceStart;
  const size = change.value === null ? '' : ` by ${sizeWords(change)}`;
  const down = level.verdict === 'lower';
  const held = {
    level: ', level since',
    rising: ', rising since',
    falling: ', falling since',
    'too-soon': ', too soon to say whether it holds',
    'cannot-tell': '',
  }[since?.verdict ?? 'cannot-tell'];
  if (verdict === 'level') return `level since ${periodWords(since?.from ?? '')}`;
  if (verdict === 'same') return 'within the margin of the level at its start';
  if (verdict === 'cannot-tell') return 'not shown to have changed';
  if (verdict === 'rising' || verdict === 'falling')
    return since?.mayHaveStopped ? `${verdict} over the last year` : verdict;
  if (shape === 'step' && level.against === 'last-change')
    return `stepped ${down ? 'down' : 'up'}${size} about ${periodWords(level.date?.mostLikely ?? '')}${held}`;
  if (shape === 'slope') return `has ${down ? 'fallen' : 'risen'}${size}${held}`;
  const than = level.against === 'start' ? 'than at its start' : 'than before its last change';
  return `${size.replace(' by ', '')} ${down ? 'lower' : 'higher'} ${than}${held}`.trim();
}
