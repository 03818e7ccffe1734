import type { Period } from '../../period/period.ts';
import type { Caveat } from '../../result/caveat.ts';
import { IndicatorError } from '../../result/error.ts';
import type { Exclusion } from '../../result/finding.ts';
import { readOptions } from '../../result/read-options.ts';
import { like, text } from '../../result/rule.ts';
import { panelByMonth } from '../../series/by-month.ts';
import { maturedPanel } from '../../series/matured.ts';
import { requirePanel } from '../../series/require-series.ts';
import type { Panel, Series } from '../../series/series.ts';
import { panelSubject } from '../../series/subject.ts';
import { missingIn } from '../../series/values.ts';
import { periodOption } from '../options.ts';
import { noEstimate } from '../scale.ts';
import type {
  Contribution,
  ContributionEvidence,
  ContributionFinding,
  ContributionVerdict,
} from './contribution-finding.ts';
import { type Decomposition, dasGupta } from './das-gupta.ts';
import { growth } from './growth.ts';
import { type Pair, pairOf } from './period-totals.ts';

/** What may be asked of `contribution`. */
export interface ContributionOptions {
  /** The earlier and the later period, equally long: `2018-04/2019-03`. */
  readonly from: string;
  readonly to: string;
}

/** Gross movement over net: above this, rises and falls cancel too nearly for shares of the net to mean much. */
const cancelling = 5;

const optionRules = {
  from: /* @__PURE__ */ like(text, { such: '2018/19', required: true }),
  to: /* @__PURE__ */ like(text, { such: '2018/19', required: true }),
} as const;

/**
 * Contribution: which areas, or which categories, made up the change between two periods?
 *
 * Counts add up: each one's change and its percent of the change of the total. For a rate the change in events
 * is also split for each area into population, mix (its share of the population) and rate, and a proportion's
 * change in points into mix (its share of those asked) and rate, by Das Gupta's decomposition, whose effects
 * add exactly. Each one's own growth says whether it is more than chance. An area without figures for both
 * periods is left out of both and listed.
 *
 * The members must not overlap: flags such as domestic abuse lie inside other categories and must not be added.
 * Throws `invalid-option` for periods that cannot be compared, `wrong-measure` for ratios, published percentages
 * and durations, which do not add up.
 *
 * Source: Das Gupta 1993.
 *
 * @example
 * const rows = [
 *   { area: 'north', period: '2018-04', numerator: 100 }, { area: 'north', period: '2019-04', numerator: 130 },
 *   { area: 'south', period: '2018-04', numerator: 90 }, { area: 'south', period: '2019-04', numerator: 100 },
 * ];
 * contribution(panel(offences, rows), { from: '2018-04', to: '2019-04' }).evidence.contributions[0].share // => 75
 */
export function contribution(known: Panel, given: ContributionOptions): ContributionFinding {
  requirePanel('contribution: panel', known);
  const options = readOptions('contribution', optionRules, given);
  const panel = maturedPanel(panelByMonth(known), { immature: 'leave-out' });
  const from = periodOption('contribution: from', options.from);
  const to = periodOption('contribution: to', options.to);
  const { measure } = panel.indicator;
  if (measure !== 'count' && measure !== 'rate' && measure !== 'proportion')
    throw new IndicatorError({
      code: 'wrong-measure',
      path: 'contribution: panel',
      expected: 'must be of counts, rates or proportions, which add up',
      received: measure,
    });
  const members: Member[] = [];
  const excluded: Exclusion[] = [...panel.excluded];
  for (const series of panel.series) {
    const pair = pairOf('contribution', series, from, to);
    if (pair.leftOut === 0) members.push({ series, pair });
    else
      excluded.push({
        area: series.area,
        areaName: nameOf(panel, series),
        code: 'missing-figures',
        reason: `${pair.leftOut} of its periods ${pair.leftOut === 1 ? 'has' : 'have'} no figure in one of the two.`,
      });
  }
  const split = decomposed(members, measure);
  const contributions = members.map((member, at) => contributionOf(panel, member, from, to, split, at));
  const moved = contributions.reduce((sum, { change }) => sum + Math.abs(change), 0);
  // Shares of those asked add up with rounding: a total that rounding alone moves is the same.
  const added = contributions.reduce((sum, { change }) => sum + change, 0);
  const net = Math.abs(added) <= 1e-12 * (moved + inUnits(measure)) && measure === 'proportion' ? 0 : added;
  const sum = (of: (pair: Pair) => number) => members.reduce((total, { pair }) => total + of(pair), 0);
  const evidence: ContributionEvidence = {
    from,
    to,
    unit: measure === 'proportion' ? 'points' : 'count',
    before:
      members.length === 0
        ? null
        : measure === 'proportion'
          ? (split?.before ?? null)
          : sum((p) => p.from.numerator ?? 0),
    after:
      members.length === 0
        ? null
        : measure === 'proportion'
          ? (split?.after ?? null)
          : sum((p) => p.to.numerator ?? 0),
    contributions: contributions
      .map((one) => ({ ...one, share: net === 0 ? null : (100 * one.change) / net }))
      .sort((a, b) => (b.change - a.change) * Math.sign(net || 1) || (a.name < b.name ? -1 : 1)),
    rises: contributions.reduce((total, { change }) => total + Math.max(0, change), 0),
    falls: contributions.reduce((total, { change }) => total + Math.max(0, -change), 0),
    factors:
      split?.effects.map(({ factor, effect }) => ({ factor, effect: effect * inUnits(measure) })) ?? null,
    excluded,
  };
  return finding(panel, evidence, verdictOf(evidence, net), net);
}

interface Member {
  readonly series: Series;
  readonly pair: Pair;
}

const inUnits = (measure: string) => (measure === 'proportion' ? 100 : 1);

/** Population, mix and rate of a rate; mix and rate of a proportion; nothing of a count. */
function decomposed(members: readonly Member[], measure: string): Decomposition | null {
  if (measure === 'count' || members.length === 0) return null;
  const factors = (side: 'from' | 'to'): Record<string, readonly number[]> => {
    const sizes = members.map(({ pair }) => pair[side].denominator ?? 0);
    const whole = sizes.reduce((sum, size) => sum + size, 0);
    const rate = members.map(({ pair }, at) => (pair[side].numerator ?? 0) / (sizes[at] ?? 1));
    const mix = sizes.map((size) => size / whole);
    return measure === 'rate' ? { population: [whole], mix, rate } : { mix, rate };
  };
  return dasGupta(factors('from'), factors('to'), ({ population = [1], mix = [], rate = [] }) =>
    mix.map((share, at) => (population[0] ?? 1) * share * (rate[at] ?? 0)),
  );
}

function contributionOf(
  panel: Panel,
  { series, pair }: Member,
  from: Period,
  to: Period,
  split: Decomposition | null,
  at: number,
): Contribution {
  const proportion = panel.indicator.measure === 'proportion';
  const own = proportion ? null : growth(series, { from, to });
  const [before, after] = [pair.from.numerator ?? 0, pair.to.numerator ?? 0];
  const factors =
    split === null
      ? null
      : Object.fromEntries(
          split.effects.map(({ factor, terms }) => [factor, (terms[at] ?? 0) * (proportion ? 100 : 1)]),
        );
  return {
    name: nameOf(panel, series),
    area: series.area,
    part: series.part,
    from: before,
    to: after,
    change:
      proportion && factors !== null
        ? Object.values(factors).reduce((sum, effect) => sum + effect, 0)
        : after - before,
    share: null,
    growth: own !== null && own.estimate.unit === 'percent' ? (own.evidence.ofTotals ?? own.estimate) : null,
    growthVerdict: own?.verdict ?? null,
    factors,
  };
}

/** What tells a member from the others: its area, its part, or both. */
function nameOf(panel: Panel, { area, areaName, part }: Series): string {
  const areas = panel.series.some((other) => other.area !== area);
  const own = Object.entries(part).filter(([dimension, value]) =>
    panel.series.some((other) => other.part[dimension] !== value),
  );
  const parts = own.map(([, value]) => value).join(', ');
  if (parts === '') return areaName;
  return areas ? `${areaName}, ${parts}` : parts;
}

/** The dimensions in which all members agree. */
function commonPart({ series }: Panel): Readonly<Record<string, string>> {
  const [first, ...rest] = series;
  return Object.fromEntries(
    Object.entries(first?.part ?? {}).filter(([dimension, value]) =>
      rest.every((other) => other.part[dimension] === value),
    ),
  );
}

function verdictOf({ contributions, falls, rises }: ContributionEvidence, net: number): ContributionVerdict {
  if (contributions.length < 2) return 'cannot-tell';
  if (net === 0 && rises + falls <= 1e-9) return 'no-change';
  if (rises + falls > cancelling * Math.abs(net)) return 'offsetting';
  const half = Math.max(rises, falls) / 2;
  let held = 0;
  let many = 0;
  for (const { change } of contributions) {
    if (held >= half) break;
    held += Math.abs(change);
    many += 1;
  }
  return many <= contributions.length / 4 ? 'concentrated' : 'spread';
}

function finding(
  panel: Panel,
  evidence: ContributionEvidence,
  verdict: ContributionVerdict,
  net: number,
): ContributionFinding {
  const { from, to, unit, excluded } = evidence;
  const caveats: Caveat[] = [];
  const left = excluded.map(({ areaName }) => areaName);
  if (left.length > 0)
    caveats.push({ code: 'left-out', text: `Left out of both periods: ${left.join(', ')}.` });
  for (const caveat of panel.series.flatMap((series) => series.caveats))
    if (!caveats.some(({ text }) => text === caveat.text)) caveats.push(caveat);
  const every = <T>(of: (series: Series) => readonly T[], key: (one: T) => string) => [
    ...new Map(panel.series.flatMap(of).map((one) => [key(one), one])).values(),
  ];
  const bases = panel.series.map(({ basis }) => basis);
  return {
    kind: 'contribution',
    verdict,
    estimate: verdict === 'cannot-tell' ? noEstimate(unit) : { ...noEstimate(unit), value: net },
    evidence,
    subject: { ...panelSubject(panel, from, to), part: commonPart(panel) },
    n: evidence.contributions.reduce((sum, one) => sum + one.from + one.to, 0),
    missing: panel.series.reduce((sum, series) => sum + missingIn(series), 0),
    looks: panel.series.length,
    settle: null,
    caveats,
    method: {
      name: evidence.factors === null ? 'Additive contributions' : 'Das Gupta decomposition',
      options: { from, to },
      reference: 'Das Gupta 1993',
    },
    basis: bases.includes('illustrative') ? 'illustrative' : bases.includes('own') ? 'own' : 'published',
    sources: every(
      (series) => series.sources,
      (source) => source.id,
    ),
  };
}
