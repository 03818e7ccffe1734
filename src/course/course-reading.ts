import type { CourseFigures } from './figures.ts';
import {
  type Changes,
  changesOf,
  type LastStep,
  type LevelAnswer,
  lastStep,
  levelAnswer,
} from './level-answer.ts';
import { type Noise, noiseOf } from './noise.ts';
import { type CleanReading, type ReadOptions, readFigures } from './read.ts';
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
  readonly noise: Noise;
  readonly changes: Changes;
  readonly level: LevelAnswer;
  readonly step: LastStep | null;
  readonly since: SinceAnswer;
  /** Whether the last figure stands so far apart that the course since was judged without it. */
  readonly lastLeftOut: boolean;
}

/** Reads the figures once and answers both questions: is the level lower or higher, and what has it done since. */
export function courseReading(figures: CourseFigures, settings: CourseSettings): CourseReading {
  const clean = readFigures(figures, settings);
  const { reading } = clean;
  const noise = noiseOf(reading);
  const changes = changesOf(reading);
  const level = levelAnswer(reading, changes, settings.margin);
  const since = sinceAnswer(reading, noise, settings);
  const lastLeftOut = since.start === reading.rows.count - 1;
  return {
    ...clean,
    figures,
    noise,
    changes,
    level,
    step: lastStep(reading, changes, level.stepClass),
    since: lastLeftOut ? sinceWithoutLast(figures, settings) : since,
    lastLeftOut,
  };
}

/** One bad last month says nothing of what holds: the course since is judged on the months before it. */
function sinceWithoutLast(figures: CourseFigures, settings: CourseSettings): SinceAnswer {
  const earlier = { ...figures, figures: figures.figures.slice(0, -1) };
  const { reading } = readFigures(earlier, settings);
  return sinceAnswer(reading, noiseOf(reading), settings);
}
