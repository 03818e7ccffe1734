import type { PlateauReading } from '../../../src/change/plateau/plateau-kernel.ts';
import { plateauDefaults } from '../../../src/change/plateau/plateau-options.ts';
import type { BrokenLines } from '../../../src/change/steps/broken-lines-space.ts';
import { studentTail } from '../../../src/change/trend/student-tail.ts';
import { lineThrough } from '../../../src/change/trend/weighted-line.ts';

const MOST_DOUBT = 0.1;
const MIN_MONTHS = 12;
const PENALTY = [0, 1, 2, 2];
const first = [0.5, 0.2, 0.15, 0.15];

type Rule = (lines: BrokenLines, reading: PlateauReading, margin: number) => boolean;

/** The second key with the given prior weights of line, join, break and two joins; ends under a year as doubt. */
const doubt =
  (prior: readonly number[], shortAsDoubt = false): Rule =>
  (lines, { df, inflation }, margin) => {
    const { count, countOfKind, first: one, kind, months, rss, second, slope, slopeVariance } = lines;
    const tail = studentTail(df + 2);
    const least = (rss.subarray(0, count) as Float64Array).reduce((a, b) => Math.min(a, b));
    let [total, above, below] = [0, 0, 0];
    for (let at = 0; at < count; at += 1) {
      const code = kind[at] ?? 0;
      const short = months - Math.max(one[at] ?? 0, second[at] ?? 0) < MIN_MONTHS;
      if (short && !shortAsDoubt) continue;
      const deviance = ((rss[at] ?? 0) - least) / inflation + (PENALTY[code] ?? 0) * Math.log(months);
      const weight = ((prior[code] ?? 0) / (countOfKind[code] ?? 1)) * Math.exp(-deviance / 2);
      const error = 12 * Math.sqrt(inflation * (slopeVariance[at] ?? 0));
      const yearly = 12 * (slope[at] ?? 0);
      total += weight;
      above += weight * (short ? 0.5 : tail((margin - yearly) / error));
      below += weight * (short ? 0.5 : tail((margin + yearly) / error));
    }
    return above < MOST_DOUBT * total && below < MOST_DOUBT * total;
  };

/** A slope beyond twice the margin over the last half of the window is improbable. */
const lastHalf: Rule = (lines, { df, fit, inflation, window }, margin) => {
  const half = Math.floor(window / 2);
  const late = lineThrough(lines, fit.seasonal, lines.months - half, lines.months, inflation);
  const tail = studentTail(df);
  const chance = (way: number) => tail((2 * margin - way * late.slope) / late.error);
  return chance(1) < MOST_DOUBT && chance(-1) < MOST_DOUBT;
};

const both =
  (one: Rule, other: Rule): Rule =>
  (lines, reading, margin) =>
    one(lines, reading, margin) && other(lines, reading, margin);

/** The months needed are no more than the look-back. */
const monthsEnough: Rule = (_, { needed }) => needed <= plateauDefaults.lookBack;

const equal = [0.25, 0.25, 0.25, 0.25];
const chosen = [0.33, 0.15, 0.22, 0.3];

/** The second keys that were compared, the first as it was first written, the last as it is. */
export const rules: readonly (readonly [name: string, rule: Rule])[] = [
  ['priors .5 .2 .15 .15', doubt(first)],
  ['and a third key', both(doubt(first), lastHalf)],
  ['and short ends as doubt', doubt(first, true)],
  ['equal priors', doubt(equal)],
  ['equal priors and a third key', both(doubt(equal), lastHalf)],
  ['priors .33 .15 .22 .3', doubt(chosen)],
  ['and months enough in the look-back', both(doubt(chosen), monthsEnough)],
];

/** Whether the slope of the window lies inside the margin and the segment is long enough: all but the doubt. */
export function firstKey({ deviate, segment, windowSlope }: PlateauReading, margin: number): boolean {
  return segment >= MIN_MONTHS && Math.abs(windowSlope.slope) + deviate * windowSlope.error < margin;
}
