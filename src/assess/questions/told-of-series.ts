import type { Polarity } from '../../result/finding.ts';
import type { SeriesStatements } from '../../statement/of-series.ts';

/** What a level is told to be against before, as a verdict of a question. */
export const levelVerdicts = {
  higher: 'higher',
  lower: 'lower',
  same: 'same',
  'not-told': 'cannot-tell',
  'one-period': 'cannot-tell',
} as const;

/** What is told of a series, in one word: the level against before, or where that is not told what it has done. */
export type ToldOfSeries =
  | 'higher'
  | 'lower'
  | 'rising'
  | 'falling'
  | 'level'
  | 'same'
  | 'cannot-tell'
  | 'refused';

/** The one word of what is said of a series. */
export function toldOf({
  course,
  level,
  reading,
}: Pick<SeriesStatements, 'course' | 'level' | 'reading'>): ToldOfSeries {
  if (level.value === 'higher' || level.value === 'lower') return level.value;
  if (course.value === 'rising' || course.value === 'falling' || course.value === 'level')
    return course.value;
  if (level.value === 'same') return 'same';
  return reading.verdict === 'refused' ? 'refused' : 'cannot-tell';
}

/** Which way it is told to have gone; `null` where it is not. */
export function wayOf(told: ToldOfSeries): 'up' | 'down' | null {
  if (told === 'higher' || told === 'rising') return 'up';
  return told === 'lower' || told === 'falling' ? 'down' : null;
}

/** The word for a reader: `better`, `worse`, or where neither way is good `higher`, `lower`. */
export function wayWord(told: ToldOfSeries, polarity: Polarity): string {
  const way = wayOf(told);
  if (told === 'level') return 'level';
  if (told === 'same') return 'no change';
  if (way === null) return 'cannot tell';
  if (polarity === 'neutral') return way === 'up' ? 'higher' : 'lower';
  return (way === 'up') === (polarity === 'higher-is-better') ? 'better' : 'worse';
}
