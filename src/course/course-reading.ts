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
  /** The reading of all figures, the last among them: what is expected of coming ones. */
  readonly whole: Reading;
}

/** Reads the figures once and answers both questions: is the level lower or higher, and what has it done since. */
export function courseReading(figures: CourseFigures, settings: CourseSettings): CourseReading {
  const clean = readFigures(figures, settings);
  const whole = answersOf(clean.reading, settings);
  const lastLeftOut = whole.since.start === clean.reading.rows.count - 1;
  const parts = { figures, settings, lastLeftOut, whole: clean.reading };
  if (!lastLeftOut) return { ...clean, ...whole, ...parts, settled: clean };
  const settled = readFigures(withoutLast(figures), settings);
  const before = answersOf(settled.reading, settings);
  // What the last month alone shows of the level is told; else the level too is that of the months before it.
  if (tells(whole.level) && !tells(before.level))
    return { ...clean, ...whole, ...parts, since: before.since, settled };
  return { ...settled, ...before, ...parts, noise: whole.noise, settled };
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
