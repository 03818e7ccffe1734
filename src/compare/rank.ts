import { type CompletedFigures, completedBeside } from '../areas/completed.ts';
import { blockOf } from '../areas/figures.ts';
import { immatureCaveats } from '../areas/immature.ts';
import { monthsKnown } from '../areas/months-noise.ts';
import { observedIn } from '../areas/observed.ts';
import { missingPeriods, panelProvenance } from '../areas/panel-provenance.ts';
import { requireOnePart } from '../areas/parts.ts';
import { type AreasPeers, type PeerGroup, peersOf } from '../areas/peers.ts';
import { quartileEdge } from '../areas/places.ts';
import { type ReadAreas, readAreas } from '../areas/read-areas.ts';
import type { Caveat } from '../result/caveat.ts';
import type { Exclusion, Finding, Polarity } from '../result/finding.ts';
import { readOptions } from '../result/read-options.ts';
import { like, openShare, real, text } from '../result/rule.ts';
import { requirePanel } from '../series/require-series.ts';
import type { Panel } from '../series/series.ts';
import { panelSubject, unitOfFigures } from '../series/subject.ts';
import { type CaseMixRow, caseMix } from './case-mix.ts';
import { type DefinitionLine, definitionLine } from './definition-line.ts';
import { type FirstPlace, firstBy, places, type Ties } from './places.ts';
import { nameOfArea, requirePeriod } from './rank-checks.ts';
import {
  atOrBetterOf,
  type Placed,
  placed,
  placeOf,
  type RankPlace,
  type RankRow,
  rankRows,
} from './rank-places.ts';

export type { RankPlace, RankRow } from './rank-places.ts';

/**
 * In which quarter the true place is, with a chance of 95%; `cannot-tell` where neither is so sure, or of under four areas.
 * Top and bottom are said only of places that count from the better end (`below-top-quartile`: not in the top one). Where
 * neither end is better, or places count from the worse one, the quarters are the highest and the lowest.
 */
export type RankVerdict =
  | 'top-quartile'
  | 'below-top-quartile'
  | 'bottom-quartile'
  | 'highest-quarter'
  | 'below-highest-quarter'
  | 'lowest-quarter'
  | 'above-lowest-quarter'
  | 'cannot-tell'
  | 'not-ranked';

export interface RankOptions {
  /** The period compared, such as `2018-10/2019-02`: required, since a place without its period means nothing. */
  readonly period: string;
  readonly ties?: Ties;
  /** Leave out areas whose data are not complete enough (`coverageCheck`); the place before it is shown beside. */
  readonly coverage?: boolean;
  /** Which end is first; by the indicator's polarity unless given, the high end when that is neutral. */
  readonly first?: FirstPlace;
  /** The same outcome by offence, one part for each: the standardised figure and place are then shown beside the raw ones. */
  readonly caseMix?: Panel;
  /** Level of the intervals of the figures. */
  readonly level?: number;
  /** Areas that are like it: its place among them stands beside that among all. */
  readonly peers?: PeerGroup;
}

export const RANK_DEFAULTS = {
  ties: 'competition',
  coverage: true,
  level: 0.95,
} as const;

/** A set of places leaves at most 1% out at each end. */
const levelOfSets = 0.98;
/** From this chance a quarter is called the area's. */
const sure = 0.95;

export interface RankEvidence {
  readonly definition: DefinitionLine;
  readonly first: FirstPlace;
  readonly after: RankPlace | null;
  readonly before: RankPlace | null;
  /** Last place of the top quartile and first place of the bottom one, after the check. */
  readonly quartile: { readonly topTo: number; readonly bottomFrom: number } | null;
  /** The area's figure and place with the case mix of all, among those left after the check; `null` unless asked for. */
  readonly caseMix: CaseMixRow | null;
  /** Chances that the true place is in the first quarter of the places, and in the last. */
  readonly topQuartileChance: number | null;
  readonly bottomQuartileChance: number | null;
  /** Chance that the true place is 1st, 2nd or better, …. */
  readonly atOrBetter: readonly number[];
  /** Every area with a figure, best first as placed before the check. */
  readonly rows: readonly RankRow[];
  readonly excluded: readonly Exclusion[];
  /** Its place by figures among its peers and itself, and their mean level with their spread; `null` without any. */
  readonly peers: (AreasPeers & { readonly place: number; readonly of: number }) | null;
  /** The areas left after the check with what is still to come of the period; absent where all is in or the delay is not known. */
  readonly completed?: CompletedFigures;
}

export type RankFinding = Finding<'rank', RankVerdict, RankEvidence>;

export const rankRules = {
  period: /* @__PURE__ */ like(text, { such: '2018/19', required: true }),
  ties: { is: 'either', of: [real, { is: 'one-of', values: ['competition', 'mid', 'last'] }] },
  coverage: { is: 'flag' },
  first: { is: 'one-of', values: ['highest', 'lowest'] },
  caseMix: { is: 'object' },
  level: /* @__PURE__ */ like(openShare, { such: '0.95' }),
  peers: { is: 'object' },
} as const;

/**
 * Rank: which place does one area hold under this definition, and which places may it truly hold?
 *
 * Competition ranking of the published figures, first by polarity. Areas that fail the coverage check are left out, each with its
 * reason; the headline is the place after it, with the place before it beside. What the true place may be is taken from the one
 * model of areas (`areas`, the same period): the set of places leaves at most 1% out at each end, `atOrBetter` and the chances of the
 * first and the last quarter come from the same levels, and how figures move from month to month is in them where there are twelve
 * periods. An extreme figure of a small sample may have a set that does not reach to its place. Top quartile: place at
 * most (areas + 1)/4 (41 areas: 1 to 10). With `caseMix`, the indirectly standardised figure and place stand beside the raw ones.
 *
 * A period of which not all is in (`Indicator.maturity`) is ranked as published; a caveat says so, and `completed` holds the figures and places
 * with what is still to come. An area without a figure, or left out by the check: `not-ranked`. Equal values share the better place.
 * Throws `invalid-option` without a period, `invalid-period` for one that holds none of the panel's, `unknown-area` for an area that it does not have.
 * Source: Goldstein and Spiegelhalter 1996; measured in docs/methods/areas.md.
 *
 * @example
 * rank(charges, 'west-mercia', { period: '2018-10/2019-02' }).evidence.before // => { place: 35, of: 39, … }
 */
export function rank(panel: Panel, area: string, given: RankOptions): RankFinding {
  requirePanel('rank: panel', panel);
  const options = readOptions('rank', rankRules, given);
  const asked = { ...RANK_DEFAULTS, ...options };
  requirePeriod('rank', asked.period);
  const { polarity } = panel.indicator;
  const first = asked.first ?? firstBy(polarity);
  requireOnePart('rank', panel);
  const block = blockOf(panel, 'rank', asked.period);
  const areaName = nameOfArea('rank', panel, area);
  const ask = { ...asked, first };
  const read = readAreas(panel, { period: asked.period, coverage: asked.coverage });
  const after = placed(read, ask);
  const before =
    read.panel.series.length === panel.series.length
      ? after
      : placed(readAreas(panel, { period: asked.period, coverage: false }), ask);
  const inside = ({ figure }: Placed) => figure.area === area;
  const own = after.find(inside);
  const topTo = quartileEdge(after.length);
  const quartile = own === undefined ? null : { topTo, bottomFrom: after.length - topTo + 1 };
  const atOrBetter = own === undefined ? [] : atOrBetterOf(own, first);
  const set = own?.set ?? null;
  const chances = quarterChances(atOrBetter, topTo);
  const figures = after.map(({ figure }) => figure);
  const { caveats, ...provenance } = panelProvenance(panel.series);
  const gaps = missingPeriods(figures);
  return {
    kind: 'rank',
    verdict: own === undefined ? 'not-ranked' : verdictOf(own.of, chances, polarity, first),
    estimate: {
      value: own?.place ?? null,
      lower: set?.best ?? null,
      upper: set?.worst ?? null,
      level: set === null ? null : levelOfSets,
      unit: 'rank',
    },
    evidence: {
      definition: definitionLine(panel.indicator),
      first,
      after: placeOf(own),
      before: placeOf(before.find(inside)),
      quartile,
      caseMix: caseMixOf(area, new Set(read.panel.series.map((each) => each.area)), asked),
      topQuartileChance: chances?.first ?? null,
      bottomQuartileChance: chances?.last ?? null,
      atOrBetter,
      rows: rankRows(before, after, unitOfFigures(panel.indicator), asked.level),
      excluded: read.excluded,
      peers: own === undefined ? null : peersBeside(read, after, own, ask),
      ...completedBeside(read.panel, block, {
        level: asked.level,
        placed: (values) => places(values, { first: ask.first, ties: ask.ties }),
      }),
    },
    subject: { ...panelSubject(panel, block.from, block.to), area, areaName },
    n: observedIn(figures),
    missing: gaps.missing,
    looks: after.length,
    settle: null,
    caveats: [...caveats, ...immatureCaveats(panel, block), ...gaps.caveats, ...caveatsOf(after, read.panel)],
    method: {
      name: 'rank',
      options: {
        definition: panel.indicator.id,
        period: asked.period,
        ties: asked.ties,
        first,
        coverage: asked.coverage,
        caseMix: asked.caseMix === undefined ? 'not standardised' : 'indirect, by group',
        level: asked.level,
        ...(asked.peers === undefined ? {} : { peers: asked.peers.name }),
        quartile: 'place <= (areas + 1) / 4',
      },
      reference: 'Goldstein and Spiegelhalter 1996; one model of areas (docs/methods/areas.md)',
    },
    ...provenance,
  };
}

/** The peers beside the area itself: the place of its figure among theirs. */
function peersBeside(
  read: ReadAreas,
  after: readonly Placed[],
  own: Placed,
  { first, peers, ties }: Pick<RankOptions, 'peers' | 'ties'> & { readonly first: FirstPlace },
): RankEvidence['peers'] {
  const [group] = peersOf(read, 'rank', peers);
  if (group === undefined || peers === undefined) return null;
  const among = after.filter((each) => each === own || peers.areas.includes(each.figure.area));
  const found = places(
    among.map(({ figure }) => figure.value),
    { first, ...(ties === undefined ? {} : { ties }) },
  );
  return { ...group, place: found[among.indexOf(own)] ?? 1, of: among.length };
}

interface QuarterChances {
  readonly first: number;
  readonly last: number;
}

/** Chances of the first and the last quarter; `null` where there are no quarters, or nothing is known. */
function quarterChances(atOrBetter: readonly number[], topTo: number): QuarterChances | null {
  if (topTo === 0 || atOrBetter.length === 0) return null;
  return { first: atOrBetter[topTo - 1] ?? 0, last: 1 - (atOrBetter[atOrBetter.length - topTo - 1] ?? 0) };
}

function verdictOf(
  of: number,
  chances: QuarterChances | null,
  polarity: Polarity,
  first: FirstPlace,
): RankVerdict {
  if (chances === null || of < 4) return 'cannot-tell';
  const high = first === 'highest';
  const fromBetter = polarity === (high ? 'higher-is-better' : 'lower-is-better');
  if (chances.first >= sure) return fromBetter ? 'top-quartile' : high ? 'highest-quarter' : 'lowest-quarter';
  if (chances.last >= sure)
    return fromBetter ? 'bottom-quartile' : high ? 'lowest-quarter' : 'highest-quarter';
  if (chances.first > 1 - sure) return 'cannot-tell';
  return fromBetter ? 'below-top-quartile' : high ? 'below-highest-quarter' : 'above-lowest-quarter';
}

/** Case mix among the areas that passed the check. */
function caseMixOf(
  area: string,
  kept: ReadonlySet<string>,
  { caseMix: panel, period, first }: RankOptions,
): CaseMixRow | null {
  if (panel === undefined) return null;
  const left = { ...panel, series: panel.series.filter((each) => kept.has(each.area)) };
  if (left.series.length === 0) return null;
  const rows = caseMix(left, { period, ...(first === undefined ? {} : { first }) });
  return rows.find((row) => row.area === area) ?? null;
}

function caveatsOf(after: readonly Placed[], panel: Panel): readonly Caveat[] {
  if (after.some(({ set }) => set === null))
    return [{ code: 'sample-unknown', text: 'The samples are not known, so the place has no interval.' }];
  if (monthsKnown(panel)) return [];
  return [
    {
      code: 'noise-unknown',
      text: 'Too few periods to see how figures move from one to the next by themselves: what the true place may be allows for the size of the samples alone, and may be too narrow.',
    },
  ];
}
