import { normalUpper } from '../numeric/normal.ts';
import { quantile7 } from '../numeric/quantile7.ts';
import { rankData } from '../numeric/rank-data.ts';
import { readOptions } from '../result/read-options.ts';
import { requireFinite } from '../result/require-finite.ts';
import { requireItems } from '../result/require-form.ts';
import type { FunnelLimits, FunnelPlace } from './funnel-finding.ts';
import { dersimonianLaird } from './heterogeneity.ts';
import {
  type FunnelPreset,
  type PresetMeasure,
  type PresetStandard,
  presetLimits,
  presetScale,
  requireMeasure,
  transformedLimits,
} from './preset-limits.ts';

/** One area's two numbers: events, and trials, expected events, exposure or a second count. */
export interface PresetArea {
  readonly numerator: number | null;
  readonly denominator: number | null;
}

export interface PresetFunnelOptions {
  readonly preset: FunnelPreset;
  readonly measure: PresetMeasure;
  /** Whether the limits allow for the spread between areas; `phe` never does. */
  readonly overdispersion?: 'additive' | 'none';
  /** Share of z-scores pulled in (`cqc`) or cut off (`shmi`) at each end. */
  readonly trim?: number;
}

export const PRESET_FUNNEL_DEFAULTS = { overdispersion: 'additive', trim: 0.1 } as const;

export interface PresetRow {
  /** Numerator over denominator; `null` without both, and then nothing is judged. */
  readonly value: number | null;
  /** Trials, expected events or exposure as the preset takes it (`shmi` rounds expected events to two decimals). */
  readonly size: number | null;
  readonly transformed: number | null;
  readonly error: number | null;
  readonly z: number | null;
  /** z after pulling in; `null` where it was cut off and so does not enter phi. */
  readonly trimmed: number | null;
  readonly byChance: FunnelLimits | null;
  readonly withSpread: FunnelLimits | null;
  /** By the limits with spread where tau² is above 0, else by those of chance. */
  readonly place: FunnelPlace | null;
  /** Two-sided, normal, from z with the spread. */
  readonly p: number | null;
}

export interface PresetFunnel extends PresetStandard {
  /** Mean square of the trimmed z-scores, uncorrected, so below 1 where chance is all there is. */
  readonly phi: number | null;
  readonly rows: readonly PresetRow[];
}

const optionRules = {
  preset: { is: 'one-of', values: ['phe', 'cqc', 'shmi'], required: true },
  measure: {
    is: 'one-of',
    values: ['proportion', 'standardised-ratio', 'rate', 'ratio-of-counts'],
    required: true,
  },
  overdispersion: { is: 'one-of', values: ['none', 'additive'] },
  trim: { is: 'number', least: 0, most: 0.49 },
} as const;

/**
 * Preset funnel: what would another body's funnel say of these areas?
 *
 * z = (transformed value - target)/error on the preset's scale (`presetLimits`). `cqc` pulls the outer tenths of z in to the quantiles (type 7); `shmi` cuts
 * standardised ratios off whose rank group `floor(rank/trim/(k + 1))` is the first or last. phi = mean z²; tau² = max(0, (k phi - (k - 1))/(sum w - sum w²/sum w)), w = 1/error²
 * of those kept. Kept for comparison with published funnels, faults and all: phi is not divided by its expectation, `cqc` leaves
 * limits of standardised ratios on the square-root scale, errors of z and of limits differ for ratios of counts. Decide by `funnel`.
 *
 * Areas without both numbers (`null`), a positive denominator and a numerator of at least 0 get a row of nulls; a numerator of 0 on a logarithmic scale has
 * no z (a ratio of counts adds one half to both). Throws `invalid-observation` for a number that is not finite, `invalid-option` for a ratio of counts under `phe`.
 * Source: PHE, Technical Guide: funnel plots; Spiegelhalter 2005; Spiegelhalter et al. 2012; NHS Digital, SHMI methodology.
 *
 * @example
 * presetFunnel([{ numerator: 100, denominator: 108 }, { numerator: 150, denominator: 112 }, { numerator: 180, denominator: 165 }], { preset: 'shmi', measure: 'standardised-ratio' }).phi
 * // => 3.816
 */
export function presetFunnel(areas: readonly PresetArea[], given: PresetFunnelOptions): PresetFunnel {
  const options = readOptions('presetFunnel', optionRules, given);
  const { preset, measure, overdispersion, trim } = { ...PRESET_FUNNEL_DEFAULTS, ...options };
  requireMeasure(preset, measure);
  requireItems('presetFunnel: areas', areas);
  requireFinite(
    'presetFunnel: numerator',
    areas.map(({ numerator }) => numerator),
  );
  requireFinite(
    'presetFunnel: denominator',
    areas.map(({ denominator }) => denominator),
  );
  const sized = areas.map((area) => sizedArea(area, preset, measure));
  const centre = centreOf(sized, measure);
  const chance: PresetStandard = { preset, measure, centre, tau2: 0 };
  const scored = sized.map((area) => score(area, chance));
  const cut = preset === 'shmi' && measure === 'standardised-ratio';
  const trimmed =
    preset === 'phe'
      ? scored.map(({ z }) => z)
      : trimScores(
          scored.map(({ z }) => z),
          trim,
          cut,
        );
  const kept = scored.flatMap(({ error }, at) => {
    const z = trimmed[at] ?? null;
    return z === null || error === null ? [] : [{ z, weight: 1 / error ** 2 }];
  });
  const squares = kept.reduce((sum, { z }) => sum + z * z, 0);
  const wanted = overdispersion === 'additive' && preset !== 'phe' && kept.length > 1;
  const tau2 = wanted
    ? dersimonianLaird(
        squares,
        kept.map(({ weight }) => weight),
      )
    : 0;
  const standard = { ...chance, tau2 };
  const rows = sized.map((area, at): PresetRow => {
    const { transformed = null, error = null, z = null } = scored[at] ?? {};
    const none = { byChance: null, withSpread: null, place: null, p: null };
    const base = {
      value: area?.value ?? null,
      size: area?.size ?? null,
      transformed,
      error,
      z,
      trimmed: trimmed[at] ?? null,
    };
    if (area === null || !(centre > 0)) return { ...base, ...none };
    const byChance = presetLimits(chance, area.size);
    const withSpread = preset === 'phe' ? byChance : transformedLimits(standard, area.size);
    const wide = z === null || error === null ? null : Math.abs(z) / Math.sqrt(1 + tau2 / error ** 2);
    return {
      ...base,
      byChance,
      withSpread,
      place: placeAmong(area.value, tau2 > 0 ? withSpread : byChance),
      p: wide === null ? null : Math.min(1, 2 * normalUpper(wide)),
    };
  });
  return { ...standard, phi: kept.length > 0 ? squares / kept.length : null, rows };
}

/** Where a value lies among limits; strictly outside counts, as the origins have it. */
export function placeAmong(
  value: number,
  { lower95, upper95, lower998, upper998 }: FunnelLimits,
): FunnelPlace {
  if (upper998 !== null && value > upper998) return 'above-998';
  if (lower998 !== null && value < lower998) return 'below-998';
  if (upper95 !== null && value > upper95) return 'above-95';
  return lower95 !== null && value < lower95 ? 'below-95' : 'within';
}

interface Sized {
  readonly value: number;
  readonly events: number;
  readonly size: number;
}

function sizedArea(
  { numerator, denominator }: PresetArea,
  preset: FunnelPreset,
  measure: PresetMeasure,
): Sized | null {
  if (numerator === null || denominator === null) return null;
  if (!(numerator >= 0 && denominator > 0) || (measure === 'proportion' && numerator > denominator))
    return null;
  const rounded =
    preset === 'shmi' && measure === 'standardised-ratio' ? Math.round(denominator * 100) / 100 : denominator;
  const value = numerator / denominator;
  return rounded > 0 && Number.isFinite(value) ? { value, events: numerator, size: rounded } : null;
}

function centreOf(areas: readonly (Sized | null)[], measure: PresetMeasure): number {
  if (measure === 'standardised-ratio') return 1;
  let [events, size] = [0, 0];
  for (const area of areas) {
    events += area?.events ?? 0;
    size += area?.size ?? 0;
  }
  return size > 0 ? events / size : 0;
}

function score(area: Sized | null, standard: PresetStandard) {
  const { preset, measure, centre } = standard;
  if (area === null || !(centre > 0)) return none;
  const { events, size } = area;
  if (preset === 'phe') {
    const error = Math.sqrt((centre * (measure === 'proportion' ? 1 - centre : 1)) / size);
    if (!Number.isFinite(error)) return none;
    return { transformed: events / size, error, z: error > 0 ? (events / size - centre) / error : null };
  }
  const { target, error } = presetScale(standard);
  const expected = measure === 'rate' ? size * centre : size;
  if (measure === 'proportion') return scoreOf(Math.asin(Math.sqrt(events / size)), target, error(size));
  if (measure === 'ratio-of-counts') {
    const [above, below] = [events + 0.5, size + 0.5];
    return scoreOf(Math.log(above / below), target, Math.sqrt(events / above ** 2 + size / below ** 2));
  }
  if (preset === 'cqc') return scoreOf(Math.sqrt(events / expected), target, error(size));
  return events > 0 ? scoreOf(Math.log(events / expected), target, error(size)) : none;
}

const none = { transformed: null, error: null, z: null };

/** None where a size is so small that no number holds its error. */
function scoreOf(transformed: number, target: number, error: number) {
  const z = (transformed - target) / error;
  return Number.isFinite(error) && Number.isFinite(z) ? { transformed, error, z } : none;
}

function trimScores(
  scores: readonly (number | null)[],
  trim: number,
  cut: boolean,
): readonly (number | null)[] {
  const known = scores.filter((z): z is number => z !== null);
  if (known.length === 0 || trim <= 0) return scores;
  const [low = 0, high = 0] = [trim, 1 - trim].map((share) => quantile7(known, share) ?? 0);
  if (!cut) return scores.map((z) => (z === null ? null : Math.min(high, Math.max(low, z))));
  const groups = 1 / trim;
  const ranks = rankData(known);
  let at = -1;
  return scores.map((z) => {
    if (z === null) return null;
    at += 1;
    const group = Math.floor(((ranks[at] ?? 0) * groups) / (known.length + 1));
    return group === 0 || group === groups - 1 ? null : z;
  });
}
