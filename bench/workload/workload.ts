import { type Draws, drawsFrom } from './draws.ts';
import { SEED, uniform } from './uniform.ts';

/** Many monthly series, one after the other: series s has the figures s x length to (s + 1) x length. */
export interface Workload {
  readonly series: number;
  readonly length: number;
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
}

/** Months of a series of the standard workload. */
export const MONTHS = 120;

/**
 * The standard workload: monthly counts as forces have them, with denominators.
 *
 * Levels 5 to 500 (even on the log scale); 30% with a shift of level, 30% with a trend, all with a season of 10 to
 * 20%; half Poisson, half overdispersed; 5% with an outlying month. Fewer series are the first of more.
 */
export function workload(series: number, length = MONTHS): Workload {
  const draws = drawsFrom(uniform(length === MONTHS ? SEED : SEED + length));
  const made = {
    series,
    length,
    numerator: new Float64Array(series * length),
    denominator: new Float64Array(series * length),
  };
  for (let at = 0; at < series; at += 1) drawSeries(draws, made, at * length);
  return made;
}

/** Long series that keep shifting: the level changes, by 0.6 to 1.4 times its own, every 600 points. */
export function longWorkload(length: number): Workload {
  const made = workload(1, length);
  const { uniform: chance } = drawsFrom(uniform(SEED + length + 1));
  let level = 1;
  for (let at = 0; at < length; at += 1) {
    if (at % 600 === 599) level = 0.6 + 0.8 * chance();
    made.numerator[at] = Math.round((made.numerator[at] as number) * level);
  }
  return made;
}

/** One series into the columns from `start` on. The order of the draws is part of the workload. */
function drawSeries(draws: Draws, { length, numerator, denominator }: Workload, start: number): void {
  const { uniform: chance } = draws;
  const either = () => (chance() < 0.5 ? -1 : 1);
  const level = 5 * 100 ** chance();
  const shift = chance() < 0.3 ? either() * (0.2 + 0.4 * chance()) : 0;
  const shiftAt = Math.floor(length * (0.2 + 0.6 * chance()));
  const trend = chance() < 0.3 ? either() * (0.2 + 0.6 * chance()) : 0;
  const amplitude = 0.1 + 0.1 * chance();
  const phase = 2 * Math.PI * chance();
  const overdispersed = chance() < 0.5;
  const size = 10 + 90 * chance();
  const outlierAt = chance() < 0.05 ? Math.floor(length * chance()) : -1;
  const outlier = 2 + 2 * chance();
  const asked = level * (3 + 7 * chance());
  for (let month = 0; month < length; month += 1) {
    const season = 1 + amplitude * Math.cos((2 * Math.PI * month) / 12 + phase);
    const moved = (1 + (month >= shiftAt ? shift : 0)) * (1 + trend * (month / (length - 1 || 1)));
    const mean = Math.max(0.5, level * season * moved);
    const events = draws.poisson(overdispersed ? (mean * draws.gamma(size)) / size : mean);
    const counted = month === outlierAt ? Math.round(events * outlier) + 3 : events;
    numerator[start + month] = counted;
    const out = draws.poisson(asked * (1 + 0.05 * draws.normal()));
    denominator[start + month] = Math.max(counted, out);
  }
}
