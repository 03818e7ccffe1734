import type { CourseFinding } from '../../course/finding.ts';
import { type RunNoise, runNoise } from '../../course/run-noise.ts';
import { periodAt } from '../../period/calendar.ts';
import { isMonthly } from '../../period/month-index.ts';
import { firstMonth, lastMonth } from '../../period/months.ts';
import { span } from '../../period/span.ts';
import type { Series } from '../../series/series.ts';
import type { Usable } from '../../series/usable.ts';
import { type Scale, scaleOf } from '../scale.ts';

/** The figures that those to come will be compared with, and how both vary. */
export interface DetectableBase {
  /** Places on the calendar that hold a usable figure. */
  readonly places: readonly number[];
  /** In the indicator's own unit. */
  readonly level: number;
  /** Answers, events or cases in one of its periods, and in one now; `null` where not known. */
  readonly perPeriod: number | null;
  readonly present: number | null;
  readonly scale: Scale;
  readonly noise: RunNoise;
  /** Variance of one period by chance alone (for a weight of 1 where that is not known), on the scale of changes. */
  readonly chance: number;
  readonly monthsEach: number;
}

/** Latest periods of which the sample is the present one. */
const latest = 3;

/**
 * The same months a year (or more years) before those to come, so that the season is the same; the latest figures
 * where there are none of those. `null` where the error of a figure is not known or is none.
 */
export function detectableBase(
  series: Series,
  data: Usable,
  periods: number,
  course: CourseFinding | undefined,
): DetectableBase | null {
  const { perYear } = data;
  const after = series.calendar.length;
  const start = after - perYear * Math.ceil(periods / perYear);
  const same = data.places.flatMap((place, at) => (place >= start && place < start + periods ? [at] : []));
  const kept = same.length > 0 ? same : data.places.map((_, at) => at).slice(-periods);
  if (kept.length === 0) return null;
  const { measure } = series.indicator;
  const { x, size, family } = data.counted;
  const sum = (of: (at: number) => number) => kept.reduce((total, at) => total + of(at), 0);
  const known = family !== 'normal' || (measure === 'published-percentage' && data.floor === 1);
  const weighed =
    family === 'normal' ? (at: number) => (x[at] ?? 0) * (size[at] ?? 0) : (at: number) => x[at] ?? 0;
  const mean = sum(weighed) / sum((at) => size[at] ?? 0);
  const scale = scaleOf(series.indicator);
  const perPeriod = known ? sum((at) => data.behind[at] ?? 0) / kept.length : null;
  const recent = data.behind.slice(-latest);
  const placeAt = (at: number | undefined) => periodAt(series.calendar, data.places[at ?? 0] ?? 0);
  const [first, last] = [placeAt(kept[0]), placeAt(kept.at(-1))];
  const run = isMonthly(series.calendar.every) ? [span(firstMonth(first), lastMonth(last))] : [];
  const noise = runNoise(series, course, run);
  if (noise.source === 'none' || noise.known !== known) return null;
  // By chance alone: of a share p(1 - p)/n; on the log scale 1/events, and 1/(n p (1 - p)) of the odds.
  const chance = {
    poisson: () => kept.length / sum((at) => x[at] ?? 0),
    binomial: () => {
      const spread = mean * (1 - mean);
      return (scale.link === 'log' ? 1 / spread : spread) / (sum((at) => size[at] ?? 0) / kept.length);
    },
    normal: () => kept.length / sum((at) => size[at] ?? 0),
  }[family]();
  if (!(chance > 0 && Number.isFinite(chance)) || !(noise.usual(1) > 0)) return null;
  return {
    places: kept.map((at) => data.places[at] ?? 0),
    level: measure === 'ratio' ? mean / (1 - mean) : mean,
    perPeriod,
    // The events of a count are what is measured, not a sample that somebody chose.
    present:
      perPeriod === null || scale.link === 'log'
        ? perPeriod
        : recent.reduce((total, each) => total + each, 0) / recent.length,
    scale,
    noise,
    chance,
    monthsEach: 12 / perYear,
  };
}

/** One side of the comparison: how many periods, and how many times the sample of the base each of them has. */
export interface Side {
  readonly periods: number;
  readonly sample: number;
}

/** Variance of the mean of one side, as it usually is: what varies beyond chance does not shrink with the sample. */
export function varianceOf({ chance, monthsEach, noise }: DetectableBase, { periods, sample }: Side): number {
  const sampling = 1 / Math.max(1, noise.phi ?? 1);
  const share = noise.known ? sampling / sample + 1 - sampling : 1;
  return (chance * share * noise.usual(periods * monthsEach)) / periods;
}
