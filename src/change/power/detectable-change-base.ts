import type { Series } from '../../series/series.ts';
import type { Usable } from '../../series/usable.ts';
import { inflation } from '../noise.ts';
import { type Scale, scaleOf } from '../scale.ts';
import { usualNoise } from '../usual-noise.ts';

/** The figures that those to come will be compared with, and how both vary. */
export interface DetectableBase {
  /** Places on the calendar that hold a usable figure. */
  readonly places: readonly number[];
  /** In the indicator's own unit. */
  readonly level: number;
  readonly perPeriod: number | null;
  readonly scale: Scale;
  readonly phi: number;
  readonly rho: number;
  readonly df: number | null;
  /** Variance of one answer or event by chance, on the scale on which changes are measured; `null`: not known. */
  readonly single: number | null;
  /** Variance of one period about its level, autocorrelation allowed for. */
  readonly variance: number;
}

const fewestDf = 3;

/**
 * The same months a year (or more years) before those to come, so that the season is the same; the latest figures
 * where there are none of those. `null` where the error of a figure is not known or is none.
 */
export function detectableBase(series: Series, data: Usable, periods: number): DetectableBase | null {
  const { perYear } = data;
  const after = series.calendar.length;
  const start = after - perYear * Math.ceil(periods / perYear);
  const same = data.places.flatMap((place, at) => (place >= start && place < start + periods ? [at] : []));
  const latest = data.places.map((_, at) => at).slice(-periods);
  const kept = same.length > 0 ? same : latest;
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
  const noise = usualNoise(data);
  const usual = noise !== null && noise.df >= fewestDf ? noise : null;
  if (!known && usual === null) return null;
  const { phi, rho } = usual ?? { phi: 1, rho: 0 };
  // By chance alone: of a share p(1 - p)/n; on the log scale 1/events, and 1/(n p (1 - p)) of the odds.
  const chance = {
    poisson: () => kept.length / sum((at) => x[at] ?? 0),
    binomial: () => {
      const spread = mean * (1 - mean);
      return (scale.link === 'log' ? 1 / spread : spread) / (sum((at) => size[at] ?? 0) / kept.length);
    },
    normal: () => kept.length / sum((at) => size[at] ?? 0),
  }[family]();
  const variance = phi * chance * inflation(rho);
  if (!(variance > 0 && Number.isFinite(variance))) return null;
  return {
    places: kept.map((at) => data.places[at] ?? 0),
    level: measure === 'ratio' ? mean / (1 - mean) : mean,
    perPeriod,
    scale,
    phi,
    rho,
    df: usual?.df ?? null,
    single: perPeriod === null ? null : chance * perPeriod,
    variance,
  };
}
