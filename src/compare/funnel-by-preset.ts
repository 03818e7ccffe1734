import { type AreaFigure, valueAtLevel } from '../areas/figures.ts';
import { curveSizes, type FunnelCurvePoint, type FunnelLimits, type FunnelPlace } from './funnel-limits.ts';
import { type PresetFunnel, presetFunnel } from './preset-funnel.ts';
import { type FunnelPreset, type PresetMeasure, presetLimits, transformedLimits } from './preset-limits.ts';

/** How another body's funnel places the areas, and the limits that it draws. */
export interface FunnelByPreset {
  readonly found: PresetFunnel;
  readonly places: readonly (FunnelLimits & {
    /** Trials or exposure; of a ratio the second count, as the origins draw it. */
    readonly size: number;
    readonly place: FunnelPlace;
    readonly p: number;
  })[];
  /** Limits at one size, in the indicator's unit. */
  readonly limitsAt: (size: number) => FunnelLimits;
}

/** The areas by another body's rules, uncorrected: each judged by a level and a spread that it is itself part of. */
export function funnelByPreset(
  figures: readonly AreaFigure[],
  preset: FunnelPreset,
  options: { readonly overdispersion: 'additive' | 'none'; readonly trim: number },
): FunnelByPreset {
  const scale = figures[0]?.scale ?? { kind: 'share', times: 1 };
  const measure = (
    { share: 'proportion', odds: 'ratio-of-counts', rate: 'rate' } as const satisfies Record<
      typeof scale.kind,
      PresetMeasure
    >
  )[scale.kind];
  const found = presetFunnel(
    figures.map(({ events, exposure }) => ({
      numerator: events,
      denominator: scale.kind === 'odds' ? exposure - events : exposure,
    })),
    { preset, measure, ...options },
  );
  // A ratio of counts is already in the indicator's unit; a share and a rate are levels.
  const said = (limit: number | null) =>
    limit === null || scale.kind === 'odds' ? limit : valueAtLevel(limit, scale);
  const saidAll = ({ lower95, upper95, lower998, upper998 }: FunnelLimits): FunnelLimits => ({
    lower95: said(lower95),
    upper95: said(upper95),
    lower998: said(lower998),
    upper998: said(upper998),
  });
  const none = { lower95: null, upper95: null, lower998: null, upper998: null };
  const limits = found.tau2 > 0 ? transformedLimits : presetLimits;
  return {
    found,
    places: found.rows.map(({ byChance, withSpread, place, p, size }) => ({
      size: size ?? 0,
      ...saidAll((found.tau2 > 0 ? withSpread : byChance) ?? none),
      place: place ?? 'within',
      // No events have no logarithm and so no z: the exact chance of none.
      p: p ?? Math.min(1, 2 * Math.exp(-(size ?? 0) * found.centre)),
    })),
    limitsAt: (size) => saidAll(limits(found, size)),
  };
}

/** The curve along the range of sizes, evenly spaced on a square-root scale. */
export function presetCurve(
  { places, limitsAt }: FunnelByPreset,
  points: number,
): readonly FunnelCurvePoint[] {
  return curveSizes(
    places.map(({ size }) => size),
    points,
  ).map((size) => ({ size, ...limitsAt(size) }));
}
