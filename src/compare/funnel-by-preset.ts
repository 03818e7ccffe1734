import { completedIn } from '../areas/completed.ts';
import { covered } from '../areas/covered.ts';
import {
  type AreaFigure,
  type Block,
  blockOf,
  blockPeriod,
  figuresOf,
  usable,
  valueAtLevel,
} from '../areas/figures.ts';
import { comparable, immatureCaveats } from '../areas/immature.ts';
import { observedIn } from '../areas/observed.ts';
import { missingPeriods, panelProvenance } from '../areas/panel-provenance.ts';
import type { Panel } from '../series/series.ts';
import { panelSubject, unitOfFigures } from '../series/subject.ts';
import type { FunnelFinding, FunnelLimits, FunnelRow } from './funnel-finding.ts';
import { curveSizes } from './funnel-limits.ts';
import { sizeLabelOf } from './funnel-size.ts';
import {
  PRESET_FUNNEL_DEFAULTS,
  type PresetFunnel,
  type PresetFunnelOptions,
  presetFunnel,
} from './preset-funnel.ts';
import {
  type FunnelPreset,
  type PresetMeasure,
  presetLimits,
  presetNames,
  requirePreset,
  transformedLimits,
} from './preset-limits.ts';

export interface FunnelByPresetOptions extends Pick<PresetFunnelOptions, 'overdispersion' | 'trim'> {
  /** Limits by another body's rules, uncorrected, for comparison with its funnels (`presetFunnel`). */
  readonly preset: FunnelPreset;
  /** The period compared; the last one with a figure unless given. */
  readonly period?: string;
  /** Leave out areas whose data are not complete enough (`coverageCheck`), each with its reason. Default true. */
  readonly coverage?: boolean;
  /** Points of each limit curve. */
  readonly points?: number;
}

/** The areas by another body's rules, uncorrected: each judged by a level and a spread that it is itself part of. */
export function funnelByPreset(asGiven: Panel, options: FunnelByPresetOptions): FunnelFinding {
  const asked = { ...PRESET_FUNNEL_DEFAULTS, coverage: true, points: 41, ...options };
  const { preset } = asked;
  requirePreset(preset);
  const whole = comparable(asGiven, asked.period);
  const block = blockOf(whole, 'funnel', asked.period);
  const { panel, excluded, caveats: left } = covered(whole, block, asked.coverage);
  const all = figuresOf(panel, block);
  const figures = usable(all).filter(({ model }) => model !== 'unknown');
  const { found, limitsAt, places } = byRules(figures, asked);
  const periods = periodsPerSize(panel, block);
  const rows = figures.length < 3 ? [] : figures.map((figure, at) => rowOf(figure, periods, places[at]));
  const beyond = (end: string) => rows.filter(({ place }) => place.endsWith(end)).map(({ area }) => area);
  const [far, near] = [beyond('-998'), beyond('-95')];
  const centre = figures.length === 0 ? null : found.centre;
  const { caveats, ...provenance } = panelProvenance(panel.series);
  const gaps = missingPeriods(all);
  const unsampled = usable(all).length - figures.length;
  return {
    kind: 'funnel',
    verdict:
      figures.length === 0
        ? 'no-data'
        : figures.length < 3
          ? 'cannot-tell'
          : far.length > 0
            ? 'beyond-998'
            : near.length > 0
              ? 'beyond-95'
              : 'within',
    estimate: {
      value: centre === null ? null : inUnit(centre, figures[0]),
      lower: null,
      upper: null,
      level: null,
      unit: unitOfFigures(panel.indicator),
    },
    evidence: {
      centre: centre === null ? null : inUnit(centre, figures[0]),
      sizeLabel: sizeLabelOf(panel, true),
      preset,
      ordinarySpread: null,
      presetSpread: { phi: found.phi, tau2: found.tau2 },
      earlier: [],
      peers: [],
      rows,
      curve:
        figures.length < 3
          ? []
          : curveSizes(
              places.map(({ size }) => size),
              asked.points,
            ).map((size) => ({ size: size / periods, ...limitsAt(size) })),
      beyond998: far,
      beyond95: near,
      beyond: [],
      expectedBeyond95: 0.05 * rows.length,
      excluded,
      ...completedIn(panel, block, 0.95),
    },
    subject: panelSubject(panel, block.from, block.to),
    n: observedIn(figures),
    missing: gaps.missing,
    looks: rows.length,
    settle: null,
    caveats: [
      ...caveats,
      ...immatureCaveats(panel, block),
      ...left,
      ...gaps.caveats,
      ...(unsampled === 0
        ? []
        : [
            {
              code: 'sample-unknown',
              text: `${unsampled} areas are left out because their samples were not published.`,
            },
          ]),
      {
        code: 'preset-uncorrected',
        text: `Limits by the rules of ${presetNames[preset]}, uncorrected: for comparison with its figures, not for a decision.`,
      },
    ],
    method: {
      name: 'funnel',
      options: {
        period: blockPeriod(block),
        preset,
        overdispersion: asked.overdispersion,
        trim: asked.trim,
        coverage: asked.coverage,
        limits: [0.95, 0.998],
      },
      reference: 'Spiegelhalter 2005, 2012; the rules of the body named',
    },
    ...provenance,
  };
}

interface ByRules {
  readonly found: PresetFunnel;
  readonly places: readonly (FunnelLimits & Pick<FunnelRow, 'size' | 'place' | 'p'>)[];
  /** Limits at one size, in the indicator's unit. */
  readonly limitsAt: (size: number) => FunnelLimits;
}

/** A ratio of counts is already in the indicator's unit; a share and a rate are levels. */
function inUnit(level: number, figure: AreaFigure | undefined): number {
  const scale = figure?.scale ?? { kind: 'share', times: 1 };
  return scale.kind === 'odds' ? level : valueAtLevel(level, scale);
}

function byRules(
  figures: readonly AreaFigure[],
  {
    overdispersion,
    preset,
    trim,
  }: Required<Pick<FunnelByPresetOptions, 'overdispersion' | 'preset' | 'trim'>>,
): ByRules {
  const { kind } = figures[0]?.scale ?? { kind: 'share' };
  const measure = (
    { share: 'proportion', odds: 'ratio-of-counts', rate: 'rate' } as const satisfies Record<
      typeof kind,
      PresetMeasure
    >
  )[kind];
  const found = presetFunnel(
    figures.map(({ events, exposure }) => ({
      numerator: events,
      denominator: kind === 'odds' ? exposure - events : exposure,
    })),
    { preset, measure, overdispersion, trim },
  );
  const said = (limit: number | null) => (limit === null ? null : inUnit(limit, figures[0]));
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

const nowhere = {
  lower95: null,
  upper95: null,
  lower998: null,
  upper998: null,
  size: 0,
  place: 'within',
  p: 1,
} as const;

function rowOf(
  { area, areaName, denominator, numerator, value }: AreaFigure & { readonly value: number },
  periods: number,
  found: ByRules['places'][number] = nowhere,
): FunnelRow {
  return {
    area,
    areaName,
    value,
    numerator,
    denominator,
    ...found,
    size: found.size / periods,
    verdict: null,
  };
}

/** A rate's exposure is its people in every period: divided by the periods it is the people alone. */
function periodsPerSize({ indicator, series }: Panel, { first, last }: Block): number {
  return indicator.measure === 'rate' && series[0]?.window === 'period' ? last - first + 1 : 1;
}
