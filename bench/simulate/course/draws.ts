import type { Random } from '../../../src/numeric/random.ts';
import type { Series } from '../../../src/series/series.ts';
import { counts, monthly, normals, successes } from '../draws.ts';
import { countSeries, shareSeries } from '../indicators.ts';
import { coming, type Truth } from './truth.ts';

/** Survey answers: n a month at a level, with variance phi times the binomial. */
export interface Shares {
  readonly n: number;
  readonly level?: number;
  readonly phi?: number;
  readonly rho: number;
}

/** Events: a mean count a month, variance phi times the mean, and a season of so much either way. */
export interface Counts {
  readonly mean: number;
  readonly phi: number;
  readonly season: number;
  readonly rho: number;
}

export type Setting = Shares | Counts;

/** A series as it is looked at, the figures to come, and the noise of one figure. */
export interface Drawn {
  readonly series: Series;
  readonly next: readonly number[];
}

export const isShares = (setting: Setting): setting is Shares => 'n' in setting;

const usualLevel = 0.8;
export const levelOf = ({ level = usualLevel }: Shares): number => level;

/** Standard deviation of one figure at the first level: of a share, or of the logarithm of a count. */
export function sdOf(setting: Setting): number {
  if (!isShares(setting)) return Math.sqrt(setting.phi / setting.mean);
  const p = levelOf(setting);
  return Math.sqrt(((setting.phi ?? 1) * p * (1 - p)) / setting.n);
}

/** What one unit of a truth is on the scale of the figures: shares, or logarithms of counts. */
export function unitOf({ unit }: Pick<Truth, 'unit'>, setting: Setting): number {
  if (unit === 'sd') return sdOf(setting);
  if (unit === 'percent') return isShares(setting) ? 0.01 : Math.log(1.01);
  return isShares(setting) ? 0.02 : Math.log(1.05);
}

/** The mean of each figure on the scale of the reading, less that of the first, single months apart in it. */
function departures(truth: Truth, setting: Setting): readonly number[] {
  const unit = unitOf(truth, setting);
  const sd = sdOf(setting);
  const apart = new Map(truth.apart);
  return truth.path.map((value, month) => unit * value + sd * (apart.get(month) ?? 0));
}

/** Draws figures about a truth; of shares, whole numbers of answers. */
export function figures(truth: Truth, setting: Setting, chance: Random): readonly number[] {
  const off = departures(truth, setting);
  if (!isShares(setting)) {
    const level = monthly(off.length, setting.mean, setting.season);
    return counts(
      level.map((mean, month) => mean * Math.exp(off[month] ?? 0)),
      setting,
      chance,
    );
  }
  const shares = off.map((each) => Math.min(0.995, Math.max(0.005, levelOf(setting) + each)));
  if ((setting.phi ?? 1) >= 1) return successes(shares, setting.n, setting, chance);
  const scores = normals(shares.length, setting.rho, chance);
  return shares.map((share, month) => {
    const sd = Math.sqrt((setting.phi ?? 1) * setting.n * share * (1 - share));
    return Math.min(setting.n, Math.max(0, Math.round(setting.n * share + sd * (scores[month] ?? 0))));
  });
}

/** One series of a truth. */
export function draw(truth: Truth, setting: Setting, chance: Random): Drawn {
  const drawn = figures(truth, setting, chance);
  const seen = drawn.slice(0, drawn.length - coming);
  const next = drawn.slice(drawn.length - coming);
  return isShares(setting)
    ? { series: shareSeries(seen, setting.n), next: next.map((yes) => yes / setting.n) }
    : { series: countSeries(seen), next };
}
