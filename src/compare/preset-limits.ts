import { findRoot } from '../numeric/find-root.ts';
import { gammaQuantile } from '../numeric/gamma.ts';
import { regularisedGammaLower, regularisedGammaUpper } from '../numeric/incomplete-gamma.ts';
import { normalQuantile } from '../numeric/normal.ts';
import { poissonUpper } from '../numeric/poisson.ts';
import { IndicatorError } from '../result/error.ts';
import { received } from '../result/received.ts';
import { requireData } from '../result/require-data.ts';
import { real, requireRule } from '../result/rule.ts';
import type { FunnelLimits } from './funnel-finding.ts';

/**
 * `phe`: Public Health England (exact Poisson or normal limits, no overdispersion); `cqc`: Care Quality Commission (square-root
 * scale, winsorised); `shmi`: NHS Digital's mortality indicator (log scale, truncated). As they are used, uncorrected.
 */
export type FunnelPreset = 'phe' | 'cqc' | 'shmi';

/** Whose rules they are. */
export const presetNames: Readonly<Record<FunnelPreset, string>> = {
  phe: 'Public Health England',
  cqc: 'the Care Quality Commission',
  shmi: "NHS Digital's mortality indicator",
};

/**
 * What the two numbers of an area are: events out of trials; events and how many were expected (target 1); events
 * and an exposure (target the overall rate); or two counts of which neither is expected (target the ratio of their totals).
 */
export type PresetMeasure = 'proportion' | 'standardised-ratio' | 'rate' | 'ratio-of-counts';

/** What the limits of a preset funnel are drawn from. */
const standardRule = {
  is: 'fields',
  of: { centre: { is: 'number', required: true }, tau2: { is: 'number', required: true } },
} as const;

export interface PresetStandard {
  readonly preset: FunnelPreset;
  readonly measure: PresetMeasure;
  /** Overall level: a share, 1 for a standardised ratio, events per unit of exposure, or a ratio. */
  readonly centre: number;
  /** Additive variance on the preset's own scale; 0 draws limits by chance alone. */
  readonly tau2: number;
}

/** The scale on which a preset judges: its target there, its standard error at one size, and the way back. */
export interface PresetScale {
  readonly target: number;
  readonly error: (size: number) => number;
  readonly back: (transformed: number) => number;
}

/**
 * Arc sine for proportions; for the rest the square root (`cqc`) or the logarithm (`shmi`, and ratios of counts under
 * both). The square root is never undone, and the limits of ratios of counts use half of the error of their z-scores: both
 * are faults of the origin, kept so that its figures come out.
 */
export function presetScale({ preset, measure, centre }: PresetStandard): PresetScale {
  if (measure === 'proportion')
    return {
      target: Math.asin(Math.sqrt(centre)),
      error: (size) => 0.5 / Math.sqrt(size),
      back: (at) => Math.sin(Math.min(Math.PI / 2, Math.max(0, at))) ** 2,
    };
  if (measure === 'ratio-of-counts')
    return { target: Math.log(centre), error: (size) => 0.5 / Math.sqrt(size), back: Math.exp };
  const expected = (size: number) => (measure === 'rate' ? size * centre : size);
  return preset === 'cqc'
    ? {
        target: 1,
        error: (size) => 0.5 / Math.sqrt(expected(size)),
        back: (at) => Math.max(0, at) * unitOf(measure, centre),
      }
    : {
        target: 0,
        error: (size) => 1 / Math.sqrt(expected(size)),
        back: (at) => Math.exp(at) * unitOf(measure, centre),
      };
}

/** A standardised ratio's own unit: 1, or the overall rate for a rate. */
function unitOf(measure: PresetMeasure, centre: number): number {
  return measure === 'rate' ? centre : 1;
}

// The deviates that the origins of `cqc` and `shmi` carry, rounded; `phe` takes the quantiles themselves.
const [Z95, Z998] = [1.959964, 3.090232];

/**
 * Preset limits: where do the funnel limits of another body's rules lie, for an area of this size?
 *
 * `size` is the number of trials, expected events, exposure, or the second count. `tau2` above 0: target ± z sqrt(s² + tau²) on the preset's scale, and
 * back. Else by chance: exact Poisson for standardised ratios and rates, `chi²(0.025, 2E)/2E` and `chi²(0.975, 2E + 2)/2E` (`cqc`, `shmi`), or the
 * number of events whose exact interval just reaches E (`phe`); normal for a proportion under `phe`; the transformed scale otherwise. No size, or an
 * overall level of 0: no limits. For our own figures use `funnel`, which decides by exact mid-P.
 *
 * Throws `invalid-option` for a ratio of counts under `phe`, which has no such funnel. Source: PHE, Technical Guide: funnel plots; Spiegelhalter 2005;
 * Spiegelhalter et al. 2012; NHS Digital, SHMI methodology.
 *
 * @example
 * presetLimits({ preset: 'cqc', measure: 'standardised-ratio', centre: 1, tau2: 0 }, 15)
 * // => { lower95: 0.5597, upper95: 1.6493, lower998: 0.3863, upper998: 2.0829 }
 */
export function presetLimits(standard: PresetStandard, size: number): FunnelLimits {
  requireData('presetLimits: standard', standardRule, standard);
  requireRule('presetLimits: size', real, size);
  const { preset, measure, centre, tau2 } = standard;
  requireMeasure(preset, measure);
  const none = { lower95: null, upper95: null, lower998: null, upper998: null };
  if (!(size > 0 && centre > 0) || !Number.isFinite(size)) return none;
  const events = measure === 'standardised-ratio' || measure === 'rate';
  if (events && !(preset !== 'phe' && tau2 > 0)) {
    const expected = measure === 'rate' ? size * centre : size;
    return limitsFrom((tail, side) => {
      const limit = preset === 'phe' ? reached(expected, tail, side) : gammaLimit(expected, tail, side);
      return limit === null ? null : (limit / expected) * unitOf(measure, centre);
    });
  }
  if (preset === 'phe') {
    const error = Math.sqrt((centre * (1 - centre)) / size);
    return limitsFrom((tail, side) => {
      const reach = -normalQuantile(tail) * error;
      return side === 'lower' ? Math.max(0, centre - reach) : Math.min(1, centre + reach);
    });
  }
  return transformedLimits(standard, size);
}

/** Limits on the preset's own scale, whether or not there is a spread between areas. */
export function transformedLimits(standard: PresetStandard, size: number): FunnelLimits {
  const { target, error, back } = presetScale(standard);
  const deviation = Math.sqrt(error(size) ** 2 + standard.tau2);
  return limitsFrom((tail, side) => {
    const reach = (tail === 0.001 ? Z998 : Z95) * deviation;
    return back(side === 'lower' ? target - reach : target + reach);
  });
}

type Side = 'lower' | 'upper';

function limitsFrom(limit: (tail: number, side: Side) => number | null): FunnelLimits {
  const drawn = (tail: number, side: Side) => {
    const value = limit(tail, side);
    return value !== null && Number.isFinite(value) ? value : null;
  };
  return {
    lower95: drawn(0.025, 'lower'),
    upper95: drawn(0.025, 'upper'),
    lower998: drawn(0.001, 'lower'),
    upper998: drawn(0.001, 'upper'),
  };
}

/** Garwood's limits of the expected number, as if that were the count. */
function gammaLimit(expected: number, tail: number, side: Side): number {
  return side === 'lower' ? gammaQuantile(tail, expected) : gammaQuantile(1 - tail, expected + 1);
}

/** The number of events, not always whole, whose exact interval has its end at the expected number. */
function reached(expected: number, tail: number, side: Side): number | null {
  const most = 4 * expected + 60;
  if (side === 'upper')
    return findRoot((events) => regularisedGammaLower(events, expected) - tail, 1e-9, most);
  if (poissonUpper(0, expected) <= 1 - tail) return 0;
  return findRoot((events) => regularisedGammaUpper(events + 1, expected) - tail, 0, most);
}

export function requireMeasure(preset: FunnelPreset, measure: PresetMeasure): void {
  if (preset !== 'phe' || measure !== 'ratio-of-counts') return;
  throw new IndicatorError({
    code: 'invalid-option',
    path: 'presetFunnel: measure',
    expected: 'must not be a ratio of counts under phe, which has no funnel for it',
    received: received(measure),
  });
}

/** Refuses a name that is none of the presets'. */
export function requirePreset(preset: unknown): void {
  if (typeof preset === 'string' && Object.hasOwn(presetNames, preset)) return;
  throw new IndicatorError({
    code: 'invalid-option',
    path: 'funnel: preset',
    expected: `must be one of ${Object.keys(presetNames).join(', ')}`,
    received: received(preset),
  });
}
