import { completedBeside } from '../areas/completed.ts';
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
import { requireOnePart } from '../areas/parts.ts';
import type { Caveat } from '../result/caveat.ts';
import type { Panel } from '../series/series.ts';
import { panelSubject, unitOfFigures } from '../series/subject.ts';
import { type FunnelByPreset, funnelByPreset, presetCurve } from './funnel-by-preset.ts';
import type { FunnelFinding, FunnelRow, FunnelVerdict } from './funnel-finding.ts';
import { expectedAt, type FunnelLimits, funnelCurve, judge, limitsOf } from './funnel-limits.ts';
import { type FunnelStandard, funnelStandard, standardWithout } from './funnel-standard.ts';
import { OVERDISPERSION_DEFAULTS, type Overdispersion, overdispersionOf } from './overdispersion.ts';
import { places } from './places.ts';
import { type FunnelPreset, presetNames, requirePreset } from './preset-limits.ts';

export interface FunnelOptions {
  /** The period compared; the last one with a figure unless given. */
  readonly period?: string;
  /**
   * `additive` (default): limits widen by the spread between areas that is found, whether it is established or not;
   * `none`: chance alone.
   */
  readonly overdispersion?: 'additive' | 'none';
  /** Limits by another body's rules instead, uncorrected, for comparison with its funnels (`presetFunnel`). */
  readonly preset?: FunnelPreset;
  /** Leave out areas whose data are not complete enough (`coverageCheck`), each with its reason. Default true. */
  readonly coverage?: boolean;
  readonly winsorise?: number;
  readonly alpha?: number;
  /** Points of each limit curve. */
  readonly points?: number;
}

export const FUNNEL_DEFAULTS = {
  ...OVERDISPERSION_DEFAULTS,
  overdispersion: 'additive',
  coverage: true,
  points: 41,
} as const;

/**
 * Funnel: which areas lie further from the overall level than their size, and the ordinary spread of areas, explain?
 *
 * Limits at 95% and 99.8% by mid-P: exact binomial or Poisson where areas differ no more than chance makes them, else beta-binomial or
 * negative binomial with the same mean and tau² by moments (`funnelStandard`), the tails widened by the errors of tau² and of the
 * level (Student's t, Satterthwaite's degrees of freedom for each size). No test decides whether the spread is allowed for: with one,
 * a spread that is there and not established put ordinary areas beyond 99.8% in a third of tables. A ratio of two counts is judged as the share of
 * the first in both. The judged area is left out of the level and of the spread. Only beyond 99.8% is called an outlier:
 * of 40 ordinary areas two lie beyond 95%.
 *
 * Without a period, the last one that is mature (`Indicator.maturity`); one that is asked for is judged as published, and `completed` holds the
 * figures with what is still to come. Areas without a sampling model are left out with a caveat; under three areas: `cannot-tell`. With `preset` the rules are another body's,
 * uncorrected, and the result says so. Throws `invalid-option` for a ratio under `phe`, which has no funnel for it.
 * Source: Spiegelhalter 2005, 2012; Paule and Mandel 1982; Satterthwaite 1946. Peers that put the limits on a transformed scale, or normal inflated limits around exact
 * decisions, differ at small sizes.
 *
 * @example
 * funnel(outcome16, { period: '2018/19' }).evidence.beyond998 // => ['west-mercia']
 */
export function funnel(asGiven: Panel, options: FunnelOptions = {}): FunnelFinding {
  const asked = { ...FUNNEL_DEFAULTS, ...options };
  const whole = comparable(asGiven, options.period);
  requireOnePart('funnel', whole);
  const block = blockOf(whole, 'funnel', options.period);
  const { panel, excluded, caveats: left } = covered(whole, block, asked.coverage);
  const all = figuresOf(panel, block);
  const figures = usable(all).filter(({ model }) => model !== 'unknown');
  const overall = overdispersionOf(figures, asked);
  const standard = standardOf(figures, overall, asked);
  const other = presetOf(figures, asked);
  const wide = other?.found.tau2 ?? standard.tau2;
  const periods = periodsPerSize(panel, block);
  const rows =
    figures.length < 3
      ? []
      : figures.map((figure, at) =>
          rowOf(figure, periods, other?.places[at] ?? judged(figure, figures, asked)),
        );
  const beyond998 = rows.filter(({ place }) => place.endsWith('-998')).map(({ area }) => area);
  const beyond95 = rows.filter(({ place }) => place.endsWith('-95')).map(({ area }) => area);
  const model = figures[0]?.model;
  const { caveats, ...provenance } = panelProvenance(panel.series);
  const gaps = missingPeriods(all);
  const scale = figures[0]?.scale ?? { kind: 'share', times: 1 };
  return {
    kind: 'funnel',
    verdict: verdictOf(figures.length, beyond998.length, beyond95.length),
    estimate: {
      value: figures.length === 0 ? null : valueAtLevel(overall.level, scale),
      lower: null,
      upper: null,
      level: null,
      unit: unitOfFigures(panel.indicator),
    },
    evidence: {
      centre: valueAtLevel(overall.level, scale),
      sizeLabel: sizeLabelOf(panel, other !== null),
      distribution:
        model === undefined || other !== null
          ? null
          : model === 'poisson'
            ? wide > 0
              ? 'negative-binomial'
              : 'poisson'
            : wide > 0
              ? 'beta-binomial'
              : 'binomial',
      overdispersion:
        other === null
          ? overall
          : { ...overall, phi: other.found.phi ?? 1, tau2: wide, established: wide > 0 },
      preset: other?.found.preset ?? null,
      limitsTau2: wide,
      rows,
      curve:
        figures.length < 3
          ? []
          : (other === null
              ? funnelCurve(figures, standard, asked.points)
              : presetCurve(other, asked.points)
            ).map((point) => ({
              ...point,
              size: point.size / periods,
            })),
      beyond998,
      beyond95,
      expectedBeyond95: 0.05 * rows.length,
      excluded,
      ...completedBeside(panel, block, {
        level: 0.95,
        placed: (values) =>
          places(values, {
            first: panel.indicator.polarity === 'lower-is-better' ? 'lowest' : 'highest',
            ties: 'competition',
          }),
      }),
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
      ...caveatsOf(all, figures, asked, overall),
    ],
    method: {
      name: 'funnel',
      options: {
        period: blockPeriod(block),
        overdispersion: asked.overdispersion,
        preset: asked.preset ?? null,
        coverage: asked.coverage,
        winsorise: asked.winsorise,
        alpha: asked.alpha,
        limits: [0.95, 0.998],
      },
      reference: 'Spiegelhalter 2005, 2012; DerSimonian and Laird 1986; Paule and Mandel 1982',
    },
    ...provenance,
  };
}

type Asked = Required<Pick<FunnelOptions, 'overdispersion' | 'winsorise' | 'alpha'>> &
  Pick<FunnelOptions, 'preset'>;

function presetOf(
  figures: readonly AreaFigure[],
  { preset, overdispersion, winsorise }: Asked,
): FunnelByPreset | null {
  if (preset === undefined) return null;
  requirePreset(preset);
  return funnelByPreset(figures, preset, { overdispersion, trim: winsorise });
}

function standardOf(
  figures: readonly AreaFigure[],
  found: Overdispersion,
  { overdispersion, winsorise }: Asked,
): FunnelStandard {
  return overdispersion === 'none'
    ? standardWithout(figures, found.level)
    : funnelStandard(figures, found, winsorise);
}

/** By a level and a spread that leave the judged area out. */
function judged(figure: AreaFigure, figures: readonly AreaFigure[], asked: Asked): Judged {
  const others = figures.filter((other) => other !== figure);
  const standard = standardOf(others, overdispersionOf(others, asked), asked);
  const expected = expectedAt(figure.exposure, figure.model, standard);
  return { size: figure.exposure, ...judge(figure, expected), ...limitsOf(expected, figure.scale) };
}

type Judged = FunnelLimits & Pick<FunnelRow, 'size' | 'place' | 'p'>;

function rowOf(figure: AreaFigure & { readonly value: number }, periods: number, found: Judged): FunnelRow {
  return {
    area: figure.area,
    areaName: figure.areaName,
    value: figure.value,
    numerator: figure.numerator,
    denominator: figure.denominator,
    ...found,
    size: found.size / periods,
  };
}

/** A rate's exposure is its people in every period: divided by the periods it is the people alone. */
function periodsPerSize({ indicator, series }: Panel, { first, last }: Block): number {
  return indicator.measure === 'rate' && series[0]?.window === 'period' ? last - first + 1 : 1;
}

function verdictOf(areas: number, far: number, near: number): FunnelVerdict {
  if (areas === 0) return 'no-data';
  if (areas < 3) return 'cannot-tell';
  return far > 0 ? 'beyond-998' : near > 0 ? 'beyond-95' : 'within';
}

function sizeLabelOf({ indicator }: Panel, preset: boolean): string {
  const { measure, counted, outOf = 'answers' } = indicator;
  if (measure === 'ratio' && !preset) return `${counted} and ${outOf}`;
  return measure === 'count' ? 'periods' : outOf;
}

function caveatsOf(
  all: readonly AreaFigure[],
  figures: readonly AreaFigure[],
  { overdispersion: choice, preset }: Asked,
  { established }: Overdispersion,
): readonly Caveat[] {
  const found: Caveat[] = [];
  const left = usable(all).length - figures.length;
  if (left > 0)
    found.push({
      code: 'sample-unknown',
      text: `${left} areas are left out because their samples were not published.`,
    });
  if (preset !== undefined)
    found.push({
      code: 'preset-uncorrected',
      text: `Limits by the rules of ${presetNames[preset]}, uncorrected: for comparison with its figures, not for a decision.`,
    });
  if (choice === 'none' && established)
    found.push({
      code: 'overdispersed',
      text: 'Areas differ by more than chance as a rule, and these limits do not allow for it.',
    });
  if (figures.length > 0 && figures.length < 10)
    found.push({
      code: 'few-areas',
      text: 'With fewer than ten areas a funnel cannot show how far areas ordinarily differ; see outliers.',
    });
  return found;
}
