import { negativeBinomialQuantile, negativeBinomialUpper } from '../../numeric/negative-binomial.ts';
import { normalQuantile, normalTail } from '../../numeric/normal.ts';
import { poissonQuantile, poissonUpper } from '../../numeric/poisson.ts';
import { studentAbove } from '../../numeric/student-t.ts';
import { arrayOf, type Column } from '../../result/column.ts';
import { readOptions } from '../../result/read-options.ts';
import { requireFinite } from '../../result/require-finite.ts';
import { real } from '../../result/rule.ts';
import { refuse, requireWhole } from '../options.ts';
import type { EarlyWarningPoint } from './early-warning-ears.ts';
import { expectedAt, outbreakFit } from './early-warning-fit.ts';

export interface FarringtonOptions {
  /** `improved` (Noufaily et al. 2013): all periods, with a seasonal factor and a trend. `original`: the same months of earlier years. */
  readonly form?: 'improved' | 'original';
  /** Periods in a year: 12 for months, 52 for weeks. */
  readonly season?: number;
  /** Years before that say what is ordinary, and periods either side of the same time of year. */
  readonly years?: number;
  readonly halfWindow?: number;
  /** Improved: parts of the year that differ from one another; 1 takes the same time of year only. */
  readonly parts?: number;
  /** Improved: the last so many periods are left out, so that an outbreak does not hide itself. */
  readonly leaveOut?: number;
  /** Chance of a false alarm in one period (both sides together in the original). */
  readonly alpha?: number;
  /** Improved: `negative-binomial` quantile, or normal after a two-thirds power, which the original always takes. */
  readonly limit?: 'negative-binomial' | 'two-thirds';
  /** First place to judge; those of the last year unless given. */
  readonly from?: number;
}

export const farringtonDefaults = {
  form: 'improved',
  season: 12,
  years: 5,
  halfWindow: 2,
  parts: 4,
  leaveOut: 3,
  alpha: 0.01,
  limit: 'negative-binomial',
} as const;

export interface FarringtonPoint extends EarlyWarningPoint {
  readonly expected: number | null;
  /** Chance of a count as high as this; `null` where it cannot be said. */
  readonly p: number | null;
  /** Dispersion of the periods that it stands on, at least 1. */
  readonly phi: number | null;
}

type Settings = Required<Omit<FarringtonOptions, 'from'>>;

const optionRules = {
  form: { is: 'one-of', values: ['improved', 'original'] },
  season: { is: 'number', least: 2, most: 366, whole: true },
  years: { is: 'number', least: 1, most: 50, whole: true },
  halfWindow: real,
  parts: real,
  leaveOut: real,
  alpha: { is: 'number', over: 0, under: 0.5 },
  limit: { is: 'one-of', values: ['negative-binomial', 'two-thirds'] },
  from: real,
} as const;

/**
 * Farrington's early warning: is this month's count higher than the same time of other years would lead one to expect?
 *
 * A log-linear quasi-Poisson fit to the periods before, in which odd months lose their weight by Anscombe residuals, says what to
 * expect. Original: same time of year +/- `halfWindow` periods of `years` years; a trend is kept where it is shown
 * (5%), there are three years, and it does not lead beyond the highest count; limit
 * (mu^(2/3) + z sqrt(4/9 mu^(1/3) (phi + var(mu)/mu)))^(3/2) with alpha/2 above it. Improved: a factor of the `parts` of the
 * year and a trend always; the negative binomial point of 1 - alpha with variance phi mu. Fewer than 5 events in the last
 * four periods, gaps (`null`) that leave under half of what it stands on, or no earlier years: not judged.
 *
 * Throws `invalid-option`, and `invalid-observation` for a figure that is not finite. Source: Farrington, Andrews, Beale and Catchpole 1996; Noufaily et al. 2013.
 *
 * @example
 * farrington([...Array(71).fill(20), 60]).at(-1).alarm // => true
 */
export function farrington(countColumn: Column, given: FarringtonOptions = {}): readonly FarringtonPoint[] {
  const counts = arrayOf<number | null>('farrington: counts', countColumn);
  const options = readOptions('farrington', optionRules, given);
  const settings: Settings = { ...farringtonDefaults, ...options };
  const { season } = settings;
  const { from = Math.max(0, counts.length - season) } = options;
  requireWhole('farrington: halfWindow', settings.halfWindow, 0, Math.floor((season - 1) / 2));
  requireWhole('farrington: parts', settings.parts, 1, season - 2 * settings.halfWindow);
  requireWhole('farrington: leaveOut', settings.leaveOut, 0, season);
  requireWhole('farrington: from', from, 0, counts.length);
  requireFinite('farrington: counts', counts);
  const below = counts.find((count) => count !== null && count < 0);
  if (below !== undefined) refuse('farrington: counts', 'must be 0 or more', below);
  return counts.slice(from).map((_, at) => pointAt(counts, from + at, settings));
}

const enough = 5;

function pointAt(counts: readonly (number | null)[], place: number, settings: Settings): FarringtonPoint {
  const observed = counts[place] ?? null;
  const unjudged = { place, observed, upper: null, expected: null, p: null, phi: null, alarm: false };
  const places = baseline(place, settings);
  const used = places.filter((at) => (counts[at] ?? null) !== null);
  const lately = counts.slice(Math.max(0, place - 3), place + 1);
  if (lately.reduce<number>((sum, count) => sum + (count ?? 0), 0) < enough) return unjudged;
  if (used.length < 6 || used.length < places.length / 2) return unjudged;
  const judged = settings.form === 'original' ? original : improved;
  const found = judged(
    used,
    used.map((at) => counts[at] ?? 0),
    place,
    settings,
    observed,
  );
  if (found === null || ![found.expected, found.upper].every(Number.isFinite)) return unjudged;
  return { place, observed, ...found, alarm: observed !== null && observed > found.upper };
}

/** The places that say what is ordinary. */
function baseline(place: number, { form, season, years, halfWindow, parts, leaveOut }: Settings): number[] {
  const all = Array.from(
    { length: years * season + halfWindow + 1 },
    (_, at) => place - years * season - halfWindow + at,
  );
  const near = (at: number) => {
    const apart = (place - at) % season;
    return apart <= halfWindow || apart >= season - halfWindow;
  };
  const last = form === 'original' ? place - season + halfWindow : place - 1 - leaveOut;
  return all.filter((at) => at >= 0 && at <= last && (near(at) || (form === 'improved' && parts > 1)));
}

function original(
  used: readonly number[],
  seen: readonly number[],
  place: number,
  { alpha, years }: Settings,
  observed: number | null,
) {
  const ones = seen.map(() => 1);
  const times = used.map((at) => at - place);
  let model = outbreakFit([ones, times], seen, 1);
  let { mean, se } = expectedAt(model, [1, 0]);
  const error = Math.sqrt(model.phi * (model.fit.unscaledCovariance[1]?.[1] ?? 0));
  const p = 2 * studentAbove(Math.abs(model.fit.coefficients[1] ?? 0) / error, model.df);
  if (!(p < 0.05 && mean <= Math.max(...seen) && years >= 3)) {
    model = outbreakFit([ones], seen, 1);
    ({ mean, se } = expectedAt(model, [1]));
  }
  return limited(mean, model.phi, mean > 0 ? model.phi + se ** 2 / mean : model.phi, alpha / 2, observed);
}

function improved(
  used: readonly number[],
  seen: readonly number[],
  place: number,
  { season, halfWindow, parts, alpha, limit }: Settings,
  observed: number | null,
) {
  const partOf = (at: number) =>
    partOfYear((((at - place) % season) + season) % season, season, halfWindow, parts);
  const factors = Array.from({ length: parts - 1 }, (_, part) =>
    used.map((at) => (partOf(at) === part + 1 ? 1 : 0)),
  );
  const columns = [seen.map(() => 1), ...factors, used.map((at) => at - place)];
  const model = outbreakFit(columns, seen, 2.58);
  if (model.df < 1) return null;
  const { mean } = expectedAt(model, [1, ...factors.map(() => 0), 0]);
  if (limit === 'two-thirds') return limited(mean, model.phi, model.phi, alpha, observed);
  // Counts that vary by chance alone, or of which there are none, are Poisson.
  const size = model.phi > 1 ? mean / (model.phi - 1) : 0;
  const quantile = (level: number) =>
    size > 0 ? negativeBinomialQuantile(level, mean, size) : poissonQuantile(level, mean);
  const above = (count: number) =>
    size > 0 ? negativeBinomialUpper(count, mean, size) : poissonUpper(count, mean);
  return {
    expected: mean,
    upper: quantile(1 - alpha),
    p: observed === null ? null : above(observed - 1),
    phi: model.phi,
  };
}

/** Part of the year by periods after the one judged: 1 and on, about equally long, longer ones first; around it none of these. */
function partOfYear(after: number, season: number, halfWindow: number, parts: number): number {
  const length = season - 2 * halfWindow - 1;
  const short = Math.floor(length / (parts - 1));
  const long = length % (parts - 1);
  const past = after - halfWindow - 1;
  return past < long * (short + 1)
    ? 1 + Math.floor(past / (short + 1))
    : 1 + long + Math.floor((past - long * (short + 1)) / short);
}

function limited(mean: number, phi: number, tau: number, tail: number, observed: number | null) {
  const middle = mean ** (2 / 3);
  const spread = Math.sqrt((4 / 9) * mean ** (1 / 3) * tau);
  return {
    expected: mean,
    upper: (middle + normalQuantile(1 - tail) * spread) ** 1.5,
    p: observed === null || spread === 0 ? null : normalTail((middle - observed ** (2 / 3)) / spread),
    phi,
  };
}
