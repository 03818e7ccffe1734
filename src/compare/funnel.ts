import type { Caveat, Finding } from '../result/index.ts';
import { type Panel, panelSubject, unitOfFigures } from '../series/index.ts';
import {
  type AreaFigure,
  type Block,
  blockOf,
  blockPeriod,
  figuresOf,
  usable,
  valueAtLevel,
} from './figures.ts';
import {
  expectedAt,
  type FunnelCurvePoint,
  type FunnelLimits,
  type FunnelPlace,
  funnelCurve,
  judge,
  limitsOf,
} from './funnel-limits.ts';
import { type FunnelStandard, funnelStandard } from './funnel-standard.ts';
import { OVERDISPERSION_DEFAULTS, type Overdispersion, overdispersionOf } from './overdispersion.ts';
import { missingPeriods, panelProvenance } from './panel-provenance.ts';
import { requireOnePart } from './parts.ts';

/** Whether any area lies beyond the 99.8% limits, or the 95% ones only; `cannot-tell` below three areas. */
export type FunnelVerdict = 'beyond-998' | 'beyond-95' | 'within' | 'cannot-tell' | 'no-data';

export interface FunnelOptions {
  /** The period compared; the last one with a figure unless given. */
  readonly period?: string;
  /**
   * `auto`: limits widen by the additive spread between areas when overdispersion is established; `none`: chance
   * alone; `additive`: the spread is always allowed for.
   */
  readonly overdispersion?: 'auto' | 'none' | 'additive';
  readonly winsorise?: number;
  readonly alpha?: number;
  /** Points of each limit curve. */
  readonly points?: number;
}

export const FUNNEL_DEFAULTS = { ...OVERDISPERSION_DEFAULTS, overdispersion: 'auto', points: 41 } as const;

export interface FunnelRow extends FunnelLimits {
  readonly area: string;
  readonly areaName: string;
  readonly value: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Place on the horizontal axis: trials (both counts together for a ratio), the people of a rate, or periods. */
  readonly size: number;
  readonly place: FunnelPlace;
  /** Two-sided mid-P value against the other areas. */
  readonly p: number;
}

export interface FunnelEvidence {
  /** Overall level in the indicator's unit, all areas together. */
  readonly centre: number;
  readonly sizeLabel: string;
  /** The distribution that decides and draws. */
  readonly distribution: 'binomial' | 'beta-binomial' | 'poisson' | 'negative-binomial' | null;
  readonly overdispersion: Overdispersion;
  /** Variance between areas that the limits allow for: 0 when it is chance alone. */
  readonly limitsTau2: number;
  /** Each area judged against the others: its own level, spread and limits leave it out. */
  readonly rows: readonly FunnelRow[];
  /** Limits from all areas together, for drawing. */
  readonly curve: readonly FunnelCurvePoint[];
  readonly beyond998: readonly string[];
  readonly beyond95: readonly string[];
  /** How many areas chance alone would put beyond the 95% limits. */
  readonly expectedBeyond95: number;
}

export type FunnelFinding = Finding<'funnel', FunnelVerdict, FunnelEvidence>;

/**
 * Funnel: which areas lie further from the overall level than their size, and the ordinary spread of areas, explain?
 *
 * Limits at 95% and 99.8% by mid-P: exact binomial or Poisson when overdispersion is not established, else beta-binomial or
 * negative binomial with the same mean and tau² by moments (`funnelStandard`), its tails widened by the errors of tau² and of the
 * level (Student's t, Satterthwaite's degrees of freedom for each size). A ratio of two counts is judged as the share of
 * the first in both. The judged area is left out of the level and of the spread. Only beyond 99.8% is called an outlier:
 * of 40 ordinary areas two lie beyond 95%.
 *
 * Areas without a sampling model are left out with a caveat; under three areas: `cannot-tell`.
 * Source: Spiegelhalter 2005, 2012; Paule and Mandel 1982; Satterthwaite 1946. Peers that put the limits on a transformed scale, or normal inflated limits around exact
 * decisions, differ at small sizes.
 *
 * @example
 * funnel(outcome16, { period: '2018/19' }).evidence.beyond998 // => ['west-mercia']
 */
export function funnel(panel: Panel, options: FunnelOptions = {}): FunnelFinding {
  const asked = { ...FUNNEL_DEFAULTS, ...options };
  requireOnePart('funnel', panel);
  const block = blockOf(panel, 'funnel', options.period);
  const all = figuresOf(panel, block);
  const figures = usable(all).filter(({ model }) => model !== 'unknown');
  const overall = overdispersionOf(figures, asked);
  const standard = standardOf(figures, overall, asked);
  const wide = standard.tau2;
  const periods = periodsPerSize(panel, block);
  const rows = figures.length < 3 ? [] : figures.map((figure) => rowOf(figure, figures, asked, periods));
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
      sizeLabel: sizeLabelOf(panel),
      distribution:
        model === undefined
          ? null
          : model === 'poisson'
            ? wide > 0
              ? 'negative-binomial'
              : 'poisson'
            : wide > 0
              ? 'beta-binomial'
              : 'binomial',
      overdispersion: overall,
      limitsTau2: wide,
      rows,
      curve:
        figures.length < 3
          ? []
          : funnelCurve(figures, standard, asked.points).map((point) => ({
              ...point,
              size: point.size / periods,
            })),
      beyond998,
      beyond95,
      expectedBeyond95: 0.05 * rows.length,
    },
    subject: panelSubject(panel, block.from, block.to),
    n: Math.round(
      figures.reduce((total, { denominator, numerator }) => total + (denominator ?? numerator ?? 0), 0),
    ),
    missing: gaps.missing,
    looks: rows.length,
    settle: null,
    caveats: [...caveats, ...gaps.caveats, ...caveatsOf(all, figures, asked.overdispersion, overall)],
    method: {
      name: 'funnel',
      options: {
        period: blockPeriod(block),
        overdispersion: asked.overdispersion,
        winsorise: asked.winsorise,
        alpha: asked.alpha,
        limits: [0.95, 0.998],
      },
      reference: 'Spiegelhalter 2005, 2012; DerSimonian and Laird 1986; Paule and Mandel 1982',
    },
    ...provenance,
  };
}

type Asked = Required<Pick<FunnelOptions, 'overdispersion' | 'winsorise' | 'alpha'>>;

function standardOf(
  figures: readonly AreaFigure[],
  found: Overdispersion,
  { overdispersion, winsorise }: Asked,
): FunnelStandard {
  const wide = overdispersion === 'additive' || (overdispersion === 'auto' && found.established);
  return wide ? funnelStandard(figures, found, winsorise) : { level: found.level, tau2: 0, error: null };
}

function rowOf(
  figure: AreaFigure & { readonly value: number },
  figures: readonly AreaFigure[],
  asked: Asked,
  periods: number,
): FunnelRow {
  const others = figures.filter((other) => other !== figure);
  const standard = standardOf(others, overdispersionOf(others, asked), asked);
  const expected = expectedAt(figure.exposure, figure.model, standard);
  return {
    area: figure.area,
    areaName: figure.areaName,
    value: figure.value,
    numerator: figure.numerator,
    denominator: figure.denominator,
    size: figure.exposure / periods,
    ...judge(figure, expected),
    ...limitsOf(expected, figure.scale),
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

function sizeLabelOf({ indicator }: Panel): string {
  const { measure, counted, outOf = 'answers' } = indicator;
  if (measure === 'ratio') return `${counted} and ${outOf}`;
  return measure === 'count' ? 'periods' : outOf;
}

function caveatsOf(
  all: readonly AreaFigure[],
  figures: readonly AreaFigure[],
  choice: FunnelOptions['overdispersion'],
  { established }: Overdispersion,
): readonly Caveat[] {
  const found: Caveat[] = [];
  const left = usable(all).length - figures.length;
  if (left > 0)
    found.push({
      code: 'sample-unknown',
      text: `${left} areas are left out because their samples were not published.`,
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
