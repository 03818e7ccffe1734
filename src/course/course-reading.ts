import type { Outlook } from './ahead.ts';
import type { CourseFigures } from './figures.ts';
import {
  type Changes,
  changesOf,
  type LastStep,
  type LevelAnswer,
  lastStep,
  levelAnswer,
  tells,
} from './level-answer.ts';
import { type Noise, noiseOf } from './noise.ts';
import { type CleanReading, type ReadOptions, readFigures } from './read.ts';
import type { Reading } from './reading.ts';
import { type SinceAnswer, sinceAnswer } from './since-answer.ts';

/** What is asked of a course besides the figures. */
export interface CourseSettings extends ReadOptions {
  /** The margin as a difference, and a year, on the scale of the reading. */
  readonly margin: number;
  readonly minRows: number;
  readonly mayBeLevel: boolean;
}

/** Everything that one reading says, on the scale of the figures. */
export interface CourseReading extends CleanReading {
  readonly figures: CourseFigures;
  readonly settings: CourseSettings;
  readonly noise: Noise;
  readonly changes: Changes;
  readonly level: LevelAnswer;
  readonly step: LastStep | null;
  readonly since: SinceAnswer;
  /**
   * Whether the last figure stands so far apart that the course since was judged without it; and the reading of
   * what holds, which is the one without it then.
   */
  readonly lastLeftOut: boolean;
  readonly settled: CleanReading;
  /** The reading of all figures, the last among them. */
  readonly whole: Reading;
  /**
   * What coming figures are expected by. Where the last figure stands apart, it may be the first of a new level or one
   * month apart, and no figures say which: the reading of all of them and the one without it have half each.
   */
  readonly outlooks: readonly Outlook[];
}

/** Weight on a state that begins with the last figure from which that figure may hide what those before it tell. */
const mayHide = 0.05;

/** Answers both questions by one reading of the figures: is the level lower or higher, and what has it done since. */
export function courseReading(
  clean: CleanReading,
  figures: CourseFigures,
  settings: CourseSettings,
): CourseReading {
  const whole = answersOf(clean.reading, settings);
  const { atLast } = whole.since;
  const only = { reading: clean.reading, share: 1, earlier: 0 };
  const ofAll = { ...clean, ...whole, figures, settings, whole: clean.reading };
  const asItIs = { ...ofAll, lastLeftOut: false, settled: clean, outlooks: [only] };
  if (atLast <= mayHide || (atLast <= 0.5 && tells(whole.level))) return asItIs;
  const settled = readFigures(withoutLast(figures), settings);
  const before = answersOf(settled.reading, settings);
  if (atLast <= 0.5 && !tells(before.level)) return asItIs;
  const earlier = rowsAfter(figures, settled);
  const outlooks = [
    { ...only, share: 0.5 },
    { reading: settled.reading, share: 0.5, earlier },
  ];
  const left = { ...ofAll, lastLeftOut: true, settled, outlooks };
  // What the last month alone shows of the level is told; else the level too is that of the months before it.
  if (tells(whole.level) && !tells(before.level)) return { ...left, since: before.since };
  return { ...left, ...settled, ...before, noise: whole.noise };
}

/** Rows from the last one that a reading has to the last figure. */
export function rowsAfter({ figures, periods }: CourseFigures, { kept }: CleanReading): number {
  const last = figures[figures.length - 1]?.from ?? 0;
  const nearest = figures[kept[kept.length - 1] ?? 0]?.from ?? last;
  return Math.round((last - nearest) / periods);
}

type Answers = Pick<CourseReading, 'noise' | 'changes' | 'level' | 'step' | 'since'>;

function answersOf(reading: Reading, settings: CourseSettings): Answers {
  const noise = noiseOf(reading);
  const changes = changesOf(reading);
  const level = levelAnswer(reading, changes, settings.margin);
  const since = sinceAnswer(reading, noise, settings);
  return { noise, changes, level, since, step: lastStep(reading, changes, level.stepClass) };
}

/** One bad last month says nothing of what holds: the course since is judged on the months before it. */
export const withoutLast = (figures: CourseFigures): CourseFigures => ({
  ...figures,
  figures: figures.figures.slice(0, -1),
});
