import type { CourseReading } from './course-reading.ts';
import type { CourseVerdict, LevelWord, ShapeWord, SinceWord } from './finding.ts';
import { type LastStep, lastRows, told } from './level-answer.ts';
import { seasonAt, seasonOf, serialFactor } from './noise.ts';

/** Share of the weight on changes from which a shape is said. */
const shapeTold = 0.8;
const insideTold = 0.9;
/** Rows of doubt about its date from which a step is one of several that may be meant. */
const clearDate = 7;

/** What was told of the level, in which direction and against what. */
export interface LevelTold {
  readonly word: LevelWord;
  readonly against: 'start' | 'last-change';
  readonly opposed: boolean;
  readonly shape: ShapeWord | null;
}

/** Answer A in words: lower or higher by either difference, the last change first where the two are opposed. */
export function levelTold(reading: CourseReading, margin: number): LevelTold {
  const { anyChange, higher, lastHigher, lastLower, lower, slopeClass, stepClass } = reading.level;
  const start = lower > told ? 'lower' : higher > told ? 'higher' : null;
  const last = lastLower > told ? 'lower' : lastHigher > told ? 'higher' : null;
  const word = last ?? start;
  if (word === null) {
    const same = reading.level.inside > insideTold && plainlySame(reading, margin);
    return { word: same ? 'same' : 'cannot-tell', against: 'start', opposed: false, shape: null };
  }
  const shape =
    stepClass > shapeTold * anyChange ? 'step' : slopeClass > shapeTold * anyChange ? 'slope' : 'not-settled';
  const opposed = start !== null && last !== null && start !== last;
  const { step } = reading;
  const dated = shape === 'step' && step !== null && step.to - step.from < clearDate;
  // A step with a date is said as one, though a small change since may leave the sign of the last change open.
  const sameWay = step !== null && step.size.mean < 0 === (word === 'lower');
  // The mean of the last rows is no level where it holds two.
  const late = step !== null && stepClass > anyChange / 2 && isAmidLast(reading.reading.rows.count, step);
  const toldLast = last !== null && (dated || late || opposed || start === null);
  const against = toldLast || (dated && sameWay) ? 'last-change' : 'start';
  return { word, against, opposed, shape };
}

/** Whether a step most likely began within the last rows, over which the level now is averaged for the difference from the start. */
const isAmidLast = (rows: number, { mostLikely }: LastStep) => mostLikely > rows - lastRows(rows);

/** The 90% interval of the mean of the last six rows less that of the first twelve, by the noise alone, is inside. */
function plainlySame({ noise, reading }: CourseReading, margin: number): boolean {
  const { rows } = reading;
  const season = seasonOf(reading);
  const part = (from: number, to: number) => {
    let weight = 0;
    let sum = 0;
    for (let row = from; row < to; row += 1) {
      const w = rows.w[row] ?? 0;
      weight += w;
      sum += w * ((rows.y[row] ?? 0) - seasonAt(season, rows.tau[row] ?? 0, rows.perYear));
    }
    return { mean: sum / weight, variance: serialFactor(to - from, noise.rho) / weight };
  };
  const half = Math.min(6, Math.floor(rows.count / 3));
  const now = part(rows.count - half, rows.count);
  const then = part(0, Math.min(12, rows.count - half));
  const reach = 1.645 * Math.sqrt(noise.phi * (now.variance + then.variance));
  const difference = now.mean - then.mean;
  return difference - reach > -margin && difference + reach < margin;
}

const endings = {
  level: 'and-level',
  rising: 'and-rising',
  falling: 'and-falling',
  'too-soon': 'too-soon',
  'cannot-tell': 'course-open',
} as const;

/** One word for what the series did. */
export function verdictOf({ shape, word }: LevelTold, since: SinceWord): CourseVerdict {
  if (word === 'cannot-tell' || word === 'same')
    return since === 'level' || since === 'rising' || since === 'falling' ? since : word;
  const down = word === 'lower';
  if (shape === 'step') return `${down ? 'stepped-down' : 'stepped-up'}-${endings[since]}`;
  if (since === (down ? 'falling' : 'rising')) return since;
  if (shape === 'slope') return `${down ? 'fell' : 'rose'}-${endings[since]}`;
  const ending = endings[since];
  return `${word}-${ending === 'too-soon' || ending === 'course-open' ? 'shape-not-settled' : ending}`;
}
