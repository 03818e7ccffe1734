import { studentQuantile } from '../numeric/student-t.ts';
import { classes } from './candidates.ts';
import type { Means } from './means.ts';
import { type Noise, seasonAt, seasonOf } from './noise.ts';
import type { Reading } from './reading.ts';
import type { Rows } from './rows.ts';
import { chanceAbove, chanceOf, chanceUnder, columnAt, combineInto, given, type Value } from './values.ts';

/** Answer B: what the level has done since the last change. */
export interface SinceAnswer {
  readonly word: 'level' | 'rising' | 'falling' | 'too-soon' | 'cannot-tell';
  /** First row of the present state. */
  readonly start: number;
  /** Share of the weight on changes under `minMonths` ago. */
  readonly recent: number;
  /** Share of the weight on a state that begins with the last row. */
  readonly atLast: number;
  /** Months of level figures that would show a plateau within the margin. */
  readonly needed: number;
  /** Key 1: slope a year of the last months with its 90% interval, and the rows that it covers. */
  readonly slope: number;
  readonly lower: number;
  readonly upper: number;
  readonly window: number;
  /** The slope a year of all rows since the start where its 90% interval leaves no doubt of its sign, else 0. */
  readonly drift: number;
  readonly rising: number;
  readonly falling: number;
  /** Key 2: the chances of a slope beyond the margin, up and down. */
  readonly above: number;
  readonly below: number;
  /** Share of the weight on means that end flat. */
  readonly endsFlat: number;
}

export interface SinceSettings {
  /** Margin a year on the scale of the reading. */
  readonly margin: number;
  /** Fewest rows since the last change on which it is judged. */
  readonly minRows: number;
  /** Whether there are rows enough for `level` to be said. */
  readonly mayBeLevel: boolean;
}

/** Months after which a plateau is not waited for. */
export const mostMonths = 60;
/** Share of the weight on changes in the last year from which `level` is not said. */
export const recentForLevel = 0.25;

export function sinceAnswer(reading: Reading, noise: Noise, settings: SinceSettings): SinceAnswer {
  const { candidates, means, rows } = reading;
  const { margin, mayBeLevel, minRows } = settings;
  const { perYear } = rows;
  const starts = new Float64Array(rows.count);
  let recent = 0;
  let rising = 0;
  let falling = 0;
  // The same where a change in the last year was one of pace alone: the slope before it had that sign, and has it now.
  let risingOn = 0;
  let fallingOn = 0;
  let endsFlat = 0;
  const yearAgo = Math.max(0, rows.count - 1 - perYear);
  for (let mean = 0; mean < means.count; mean += 1) {
    const candidate = means.candidate[mean] ?? 0;
    const weight = means.weight[mean] ?? 0;
    const start = candidates.start[candidate] ?? 0;
    const kind = candidates.kind[candidate] ?? 0;
    const flat = candidates.flat[candidate] === 1;
    starts[start] = (starts[start] ?? 0) + weight;
    if (rows.count - start < minRows) recent += weight;
    if (flat) endsFlat += weight;
    if (kind === classes.none || (kind === classes.step && flat)) continue;
    const phi = means.phi[mean] ?? 0;
    slopeInto(rows.count - 1, means, mean, phi, slopes.now);
    const fallsNow = chanceUnder(slopes.mean[slopes.now] ?? 0, slopes.sd[slopes.now] ?? 0, 0);
    const risesNow = chanceAbove(slopes.mean[slopes.now] ?? 0, slopes.sd[slopes.now] ?? 0, fallsNow);
    if (kind !== classes.step) changeInto(means, rows, mean, yearAgo, slopes.way);
    const way = kind === classes.step ? slopes.now : slopes.way;
    const fall = way === slopes.now ? fallsNow : chanceUnder(slopes.mean[way] ?? 0, slopes.sd[way] ?? 0, 0);
    const down = weight * fall;
    const up = weight * chanceAbove(slopes.mean[way] ?? 0, slopes.sd[way] ?? 0, fall);
    rising += up;
    falling += down;
    if (rows.count - start >= minRows) {
      risingOn += up;
      fallingOn += down;
      continue;
    }
    slopeInto(start, means, mean, phi, slopes.before);
    const fell = chanceUnder(slopes.mean[slopes.before] ?? 0, slopes.sd[slopes.before] ?? 0, 0);
    const rose = chanceAbove(slopes.mean[slopes.before] ?? 0, slopes.sd[slopes.before] ?? 0, fell);
    risingOn += weight * rose * risesNow;
    fallingOn += weight * fell * fallsNow;
  }
  let start = 0;
  for (let sum = starts[0] ?? 0; sum < 0.5 && start < rows.count - 1; sum += starts[start] ?? 0) start += 1;
  const length = rows.count - start;
  const needed = monthsNeeded(Math.sqrt(noise.inflation * noise.meanInverseWeight), margin, perYear);
  const season = seasonOf(reading);
  const plain = seasonOut(rows, season);
  const line = (months: number) => lineThrough(rows, plain, noise.inflation, months);
  const window = Math.min(length, Math.max(minRows, needed));
  const key = line(window);
  const nu = rows.count - 1 - 2 * rows.pairs;
  const deviates = deviate(Math.max(1, nu - 4));
  const reach = deviates * key.sd;
  const lines = new Map<number, Value>();
  let above = 0;
  let below = 0;
  const { since } = reading;
  for (let mean = 0; mean < since.count; mean += 1) {
    const candidate = since.candidate[mean] ?? 0;
    const own = rows.count - (candidates.start[candidate] ?? 0);
    let slope = 0;
    let sd = 0;
    if (candidates.flat[candidate] === 1) {
      const straight = lines.get(own) ?? line(own);
      lines.set(own, straight);
      slope = straight.mean;
      sd = straight.sd;
    } else {
      slopeInto(rows.count - 1, since, mean, since.barePhi[mean] ?? 0, slopes.now);
      slope = perYear * (slopes.mean[slopes.now] ?? 0);
      sd = perYear * (slopes.sd[slopes.now] ?? 0);
    }
    const weight = since.weight[mean] ?? 0;
    above += weight * chanceUnder(-slope, sd, -margin);
    below += weight * chanceUnder(slope, sd, -margin);
  }
  const inside = key.mean - reach > -margin && key.mean + reach < margin;
  const word = (): SinceAnswer['word'] => {
    if (recent > 0.5) return risingOn > 0.95 ? 'rising' : fallingOn > 0.95 ? 'falling' : 'too-soon';
    const shown = inside && above < 0.1 && below < 0.1;
    if (mayBeLevel && length >= minRows && recent < recentForLevel && needed <= mostMonths && shown)
      return 'level';
    if (rising > 0.95) return 'rising';
    if (falling > 0.95) return 'falling';
    return length < minRows ? 'too-soon' : 'cannot-tell';
  };
  return {
    word: word(),
    start,
    recent: chanceOf(recent),
    atLast: starts[rows.count - 1] ?? 0,
    needed,
    slope: key.mean,
    lower: key.mean - reach,
    upper: key.mean + reach,
    window,
    drift: driftOf(line(length), deviates),
    rising: chanceOf(rising),
    falling: chanceOf(falling),
    above: chanceOf(above),
    below: chanceOf(below),
    endsFlat: chanceOf(endsFlat),
  };
}

/** A slope that is beyond doubt and more than rounding, else 0. */
function driftOf({ height, mean, sd }: Line, deviates: number): number {
  return Math.abs(mean) > deviates * sd && Math.abs(mean) > 1e-10 * Math.abs(height) ? mean : 0;
}

/** Slopes of one mean, filled in again for each: at the last row, on the way to it, and before the last change. */
const slopes = {
  now: 0,
  way: 1,
  before: 2,
  mean: /* @__PURE__ */ new Float64Array(3),
  sd: /* @__PURE__ */ new Float64Array(3),
};

/** The slope a month from the row before to a row. */
function slopeInto(row: number, means: Means, mean: number, phi: number, at: number): void {
  for (let column = 0; column < (means.columns[mean] ?? 0); column += 1) {
    const index = 3 * mean + column;
    const less = means.less[index] ?? -1;
    given[column] =
      means.isSlope[index] === 1 && (means.at[index] ?? 0) < row && (less < 0 || less >= row) ? 1 : 0;
  }
  combineInto(means, mean, phi, slopes, at);
}

/** The change from a row to the last. */
function changeInto(means: Means, rows: Rows, mean: number, from: number, at: number): void {
  for (let column = 0; column < (means.columns[mean] ?? 0); column += 1)
    given[column] =
      columnAt(means, rows, mean, column, rows.count - 1) - columnAt(means, rows, mean, column, from);
  combineInto(means, mean, means.phi[mean] ?? 0, slopes, at);
}

/** A weighted line: its slope a year with the error of that, and its height at its middle month. */
export interface Line extends Value {
  readonly height: number;
  readonly middle: number;
}

/** The figures of all rows, season out. */
export const seasonOut = ({ perYear, tau, y }: Rows, season: Float64Array): Float64Array =>
  y.map((value, row) => value - seasonAt(season, tau[row] ?? 0, perYear));

/** The weighted line through the last rows of figures without a season: a single row has no slope. */
export function lineThrough(rows: Rows, plain: Float64Array, inflation: number, months: number): Line {
  const from = rows.count - months;
  let weights = 0;
  let middle = 0;
  for (let t = from; t < rows.count; t += 1) {
    weights += rows.w[t] ?? 0;
    middle += (rows.w[t] ?? 0) * (rows.tau[t] ?? 0);
  }
  middle /= weights;
  let height = 0;
  let spread = 0;
  let product = 0;
  for (let t = from; t < rows.count; t += 1) {
    const off = (rows.tau[t] ?? 0) - middle;
    const value = plain[t] ?? 0;
    height += ((rows.w[t] ?? 0) * value) / weights;
    spread += (rows.w[t] ?? 0) * off * off;
    product += (rows.w[t] ?? 0) * off * value;
  }
  const { perYear } = rows;
  if (!(spread > 0)) return { mean: 0, sd: Number.POSITIVE_INFINITY, height, middle };
  return { mean: (perYear * product) / spread, sd: perYear * Math.sqrt(inflation / spread), height, middle };
}

const studentDeviates: number[] = [];

function deviate(df: number): number {
  const known = studentDeviates[df];
  if (known !== undefined) return known;
  const value = studentQuantile(0.95, df);
  studentDeviates[df] = value;
  return value;
}

/** The most months that are counted: where noise is large beside the margin, there are too many to say. */
const countedMonths = 600;

/**
 * Months of level figures needed to show a slope within `margin` a year nine times in ten, and 15% more: 7 without
 * noise, and at most 600, which stands for more.
 */
export function monthsNeeded(deviation: number, margin: number, perYear: number): number {
  if (!(deviation > 0)) return 7;
  const enough = (months: number) =>
    (deviate(months - 2) + 1.2816) * perYear * deviation * Math.sqrt(12 / (months * (months * months - 1))) <=
    margin;
  const scaled = (2.9264 * perYear * deviation) / margin;
  let months = Math.min(countedMonths, Math.max(6, Math.floor(Math.cbrt(12 * scaled * scaled))));
  while (months < countedMonths && !enough(months)) months += 1;
  return Math.min(countedMonths, Math.ceil((115 * months) / 100));
}
