import { areas } from '../areas/areas.ts';
import { type AreaFigure, blockOf } from '../areas/figures.ts';
import type { AreasOptions } from '../areas/options.ts';
import { requireOnePart } from '../areas/parts.ts';
import { peersOf } from '../areas/peers.ts';
import { readAreas } from '../areas/read-areas.ts';
import { readOptions } from '../result/read-options.ts';
import { like, text } from '../result/rule.ts';
import { requirePanel } from '../series/require-series.ts';
import type { Panel } from '../series/series.ts';
import { type FunnelByPresetOptions, funnelByPreset } from './funnel-by-preset.ts';
import type { FunnelFinding, FunnelRow } from './funnel-finding.ts';
import { funnelCurve, limitsAt, placeOf } from './funnel-limits.ts';
import { sizeLabelOf } from './funnel-size.ts';

export interface OwnFunnelOptions extends Pick<AreasOptions, 'period' | 'coverage' | 'alpha' | 'peers'> {
  readonly preset?: undefined;
  /** Points of each limit curve. */
  readonly points?: number;
}

/** With `preset` the rules are another body's. */
export type FunnelOptions = OwnFunnelOptions | FunnelByPresetOptions;

export const FUNNEL_DEFAULTS = { coverage: true, alpha: 0.05, points: 41 } as const;

const optionRules = {
  preset: { is: 'one-of', values: ['phe', 'cqc', 'shmi'] },
  points: { is: 'number', least: 2, most: 2000, whole: true },
  coverage: { is: 'flag' },
  period: /* @__PURE__ */ like(text, { such: '2018/19' }),
  alpha: { is: 'number', least: 0.001, most: 0.2 },
  overdispersion: { is: 'one-of', values: ['none', 'additive'] },
  trim: { is: 'number', least: 0, most: 0.49 },
  peers: { is: 'object', such: '{ name, areas }' },
} as const;

/**
 * Funnel: which areas lie further from the others than their size, and the way in which areas ordinarily differ, explain?
 *
 * The view of `areas` by size: p against ordinary differences, the verdict, and limits at 95% and 99.8%, which are the figures at
 * which p is .05 and .002 by the cavity that decided (`limitAt`), so that an area is beyond a limit exactly where its p is under
 * it. `null` where no figure of that size would be. The curve is that of an area of no size that is added, so that none is left
 * out. One very large area among small ones has its limits as any other. Of 40 ordinary areas two lie beyond 95%; whether one is
 * an outlier, all areas considered, is its verdict. `peers` (most similar forces) stand beside all: their mean and spread decide nothing.
 *
 * Judged over the last year, or the `period` asked for, with those before it; sizes in the figure are as published (both counts of a
 * ratio, the people of a rate). Areas without a sample have no row; under three areas, or none with a sample: `cannot-tell`.
 *
 * With `preset` (`phe`, `cqc`, `shmi`) the rules are another body's, uncorrected, for comparison with its figures, and the result says
 * so; `overdispersion` and `trim` are its options. Throws `invalid-option` for a ratio under `phe`, which has no funnel for it.
 * Source: docs/methods/areas.md; Spiegelhalter 2005.
 *
 * @example
 * funnel(outcome16, { period: '2018/19' }).evidence.beyond998 // => ['west-mercia']
 */
export function funnel(panel: Panel, given: FunnelOptions = {}): FunnelFinding {
  requirePanel('funnel: panel', panel);
  const options = readOptions('funnel', optionRules, given);
  requireOnePart('funnel', panel);
  blockOf(panel, 'funnel', options.period);
  return options.preset === undefined ? ownFunnel(panel, options) : funnelByPreset(panel, options);
}

function ownFunnel(panel: Panel, { preset: _, peers, points, ...asked }: OwnFunnelOptions): FunnelFinding {
  const found = areas(panel, asked);
  const read = readAreas(panel, asked);
  const { tables, units, verdicts } = read;
  const sizes: number[] = [];
  const exposures: number[] = [];
  const rows = found.evidence.rows.flatMap((row, at): readonly FunnelRow[] => {
    const judged = verdicts.rows[at] ?? null;
    const figure = tables.figures[at] ?? null;
    const value = row.observed.value;
    if (judged === null || figure === null || value === null || row.ordinary === null) return [];
    const n = tables.tables.n[at] ?? 0;
    const size = sizeOf(figure);
    sizes.push(size);
    exposures.push(n / size);
    const { area, areaName, denominator, numerator, verdict } = row;
    const { p } = row.ordinary;
    return [
      {
        area,
        areaName,
        value,
        numerator,
        denominator,
        size,
        ...limitsAt(judged.cavities, n, units),
        place: placeOf(p, judged.side === 'upper' ? 'higher' : 'lower'),
        p,
        verdict,
      },
    ];
  });
  const centre = Number.isFinite(read.centre) ? units.valueOfLevel(read.centre) : null;
  const beyond = (end: string) => rows.filter(({ place }) => place.endsWith(end)).map(({ area }) => area);
  const { earlier, excluded, ordinarySpread, completed } = found.evidence;
  return {
    ...found,
    kind: 'funnel',
    estimate: { value: centre, lower: null, upper: null, level: null, unit: units.figure },
    evidence: {
      centre,
      sizeLabel: sizeLabelOf(read.panel, false),
      preset: null,
      ordinarySpread,
      presetSpread: null,
      earlier,
      rows,
      curve:
        rows.length < 3 ? [] : funnelCurve(read, sizes, middle(exposures), points ?? FUNNEL_DEFAULTS.points),
      beyond998: beyond('-998'),
      beyond95: beyond('-95'),
      beyond: found.evidence.beyond,
      peers: peersOf(read, 'funnel', peers),
      expectedBeyond95: 0.05 * rows.length,
      excluded,
      ...(completed === undefined ? {} : { completed }),
    },
    method: {
      ...found.method,
      name: 'funnel',
      options: {
        ...found.method.options,
        preset: null,
        limits: [0.95, 0.998],
        ...(peers === undefined ? {} : { peers: peers.name }),
      },
    },
  };
}

/** What the axis of sizes counts, as published: not divided by what makes a sample worth less. */
function sizeOf({ denominator, exposure, numerator, scale }: AreaFigure): number {
  if (scale.kind === 'odds') return (numerator ?? 0) + (denominator ?? 0);
  return denominator ?? exposure;
}

/** The middle of how much exposure one of size 1 has. */
function middle(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 1;
}
