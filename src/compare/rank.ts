import { type CompletedFigures, completedBeside } from '../areas/completed.ts';
import { type AreaFigure, blockOf, blockPeriod, figuresOf, usable } from '../areas/figures.ts';
import { immatureCaveats } from '../areas/immature.ts';
import { observedIn } from '../areas/observed.ts';
import { missingPeriods, panelProvenance } from '../areas/panel-provenance.ts';
import { requireOnePart } from '../areas/parts.ts';
import type { Caveat } from '../result/caveat.ts';
import type { Exclusion, Finding } from '../result/finding.ts';
import { coverageCheck } from '../series/coverage-check.ts';
import type { Panel } from '../series/series.ts';
import { panelSubject, unitOfFigures } from '../series/subject.ts';
import { type CaseMixRow, caseMix } from './case-mix.ts';
import { type DefinitionLine, definitionLine } from './definition-line.ts';
import { periodNoise } from './period-noise.ts';
import { type FirstPlace, places, quartileEdge, type Ties } from './places.ts';
import { rankChances } from './rank-chances.ts';
import { nameOfArea, requirePeriod } from './rank-checks.ts';
import { type RankPlace, type RankRow, rankPlace, rankRows } from './rank-places.ts';

export type { RankPlace, RankRow } from './rank-places.ts';

/**
 * Where the whole rank set lies: inside the top quartile, below it, wholly inside the bottom quartile, or across the edge
 * (`cannot-tell`). For a neutral indicator the top is the high end.
 */
export type RankVerdict =
  | 'top-quartile'
  | 'below-top-quartile'
  | 'bottom-quartile'
  | 'cannot-tell'
  | 'not-ranked';

export interface RankOptions {
  /** The period compared, such as `2018-10/2019-02`: required, since a place without its period means nothing. */
  readonly period: string;
  readonly ties?: Ties;
  /** Leave out areas whose data are not complete enough (`coverageCheck`); the place before it is shown beside. */
  readonly coverage?: boolean;
  /** Factor by which variances exceed chance: `monthly` estimates it from the periods; 1 is chance alone. */
  readonly phi?: 'monthly' | number;
  /** Which end is first; by the indicator's polarity unless given, the high end when that is neutral. */
  readonly first?: FirstPlace;
  /** The same outcome by offence, one part for each: the standardised figure and place are then shown beside the raw ones. */
  readonly caseMix?: Panel;
  readonly level?: number;
  readonly draws?: number;
  readonly seed?: number;
}

export const RANK_DEFAULTS = {
  ties: 'competition',
  coverage: true,
  phi: 'monthly',
  level: 0.95,
  draws: 2000,
  seed: 1,
} as const;

export interface RankEvidence {
  readonly definition: DefinitionLine;
  readonly first: FirstPlace;
  readonly after: RankPlace | null;
  readonly before: RankPlace | null;
  /** Last place of the top quartile and first place of the bottom one, after the check. */
  readonly quartile: { readonly topTo: number; readonly bottomFrom: number } | null;
  /** The area's figure and place with the case mix of all, among those left after the check; `null` unless asked for. */
  readonly caseMix: CaseMixRow | null;
  readonly topQuartileChance: number | null;
  /** Chance that the true place is 1st, 2nd or better, …: from shrunken levels. */
  readonly atOrBetter: readonly number[];
  /** Periods from which the noise factor was estimated; 0 when it was given or could not be. */
  readonly noisePeriods: number;
  /** Every area with a figure, best first as placed before the check. */
  readonly rows: readonly RankRow[];
  readonly excluded: readonly Exclusion[];
  /** The areas left after the check with what is still to come of the period; absent where all is in or the delay is not known. */
  readonly completed?: CompletedFigures;
}

export type RankFinding = Finding<'rank', RankVerdict, RankEvidence>;

/**
 * Rank: which place does one area hold under this definition, and which places may it truly hold?
 *
 * Competition ranking, first by polarity. Areas that fail the coverage check are left out, each with its reason; the headline is the place
 * after it, with the place before it beside. The estimate's limits are the marginal rank set (`rankSet`, Holm) with the
 * period-to-period noise (`periodNoise`); the set by chance alone is beside it. Top-quartile chance and `atOrBetter`
 * come from the hierarchical model, seeded. With `caseMix`, the indirectly standardised figure and place stand beside the raw ones. Top quartile: place at most (areas + 1)/4 (41 areas: 1 to 10).
 *
 * A period of which not all is in (`Indicator.maturity`) is ranked as published; a caveat says so, and `completed` holds the figures and places
 * with what is still to come. An area without a figure, or left out by the check: `not-ranked`. Equal values share the better place.
 * Throws `invalid-option` without a period, `invalid-period` for one that holds none of the panel's, `unknown-area` for an area that it does not have.
 * Source: Goldstein and Spiegelhalter 1996; Klein, Wright and Wieczorek 2020.
 *
 * @example
 * rank(charges, 'west-mercia', { period: '2018-10/2019-02' }).evidence.before // => { place: 35, of: 39, … }
 */
export function rank(panel: Panel, area: string, options: RankOptions): RankFinding {
  const asked = { ...RANK_DEFAULTS, ...options };
  requirePeriod('rank', asked.period);
  const { polarity } = panel.indicator;
  const first = asked.first ?? (polarity === 'lower-is-better' ? 'lowest' : 'highest');
  requireOnePart('rank', panel);
  const block = blockOf(panel, 'rank', asked.period);
  const areaName = nameOfArea('rank', panel, area);
  const checked = asked.coverage ? coverageCheck(panel, { period: blockPeriod(block) }) : panel;
  const kept = new Set(checked.series.map((each) => each.area));
  const all = figuresOf(panel, block);
  const before = usable(all);
  const after = before.filter((figure) => kept.has(figure.area));
  const context = { panel, block, area, first, ...asked };
  const [placeAfter, placeBefore] = [rankPlace(after, context), rankPlace(before, context)];
  const set = placeAfter?.set ?? null;
  const chances =
    placeAfter === null
      ? null
      : rankChances(
          after,
          after.findIndex((each) => each.area === area),
          { ...context, noise: placeAfter.phi },
        );
  const topTo = quartileEdge(after.length);
  const quartile = placeAfter === null ? null : { topTo, bottomFrom: after.length - topTo + 1 };
  const { caveats, ...provenance } = panelProvenance(panel.series);
  const gaps = missingPeriods(after);
  const noise = periodNoise(panel, block);
  return {
    kind: 'rank',
    verdict: verdictOf(placeAfter, quartile),
    estimate: {
      value: placeAfter?.place ?? null,
      lower: set?.best ?? null,
      upper: set?.worst ?? null,
      level: set === null ? null : asked.level,
      unit: 'rank',
    },
    evidence: {
      definition: definitionLine(panel.indicator),
      first,
      after: placeAfter,
      before: placeBefore,
      quartile,
      caseMix: caseMixOf(area, kept, asked),
      topQuartileChance: chances === null || topTo === 0 ? null : (chances[topTo - 1] ?? null),
      atOrBetter: chances ?? [],
      noisePeriods: asked.phi === 'monthly' ? noise.periods : 0,
      rows: rankRows(before, after, unitOfFigures(panel.indicator), context, placeAfter?.phi ?? 1),
      excluded: checked.excluded,
      ...completedBeside(checked, block, {
        level: asked.level,
        placed: (values) => places(values, { ...asked, first }),
      }),
    },
    subject: { ...panelSubject(panel, block.from, block.to), area, areaName },
    n: observedIn(after),
    missing: gaps.missing,
    looks: after.length,
    settle: null,
    caveats: [
      ...caveats,
      ...immatureCaveats(panel, block),
      ...gaps.caveats,
      ...caveatsOf(asked.phi, noise.periods, after),
    ],
    method: {
      name: 'rank',
      options: {
        definition: panel.indicator.id,
        period: asked.period,
        ties: asked.ties,
        first,
        coverage: asked.coverage,
        caseMix: asked.caseMix === undefined ? 'not standardised' : 'indirect, by group',
        phi: asked.phi,
        level: asked.level,
        quartile: 'place <= (areas + 1) / 4',
        draws: asked.draws,
        seed: asked.seed,
      },
      reference: 'Goldstein and Spiegelhalter 1996; Holm 1979; Klein, Wright and Wieczorek 2020',
    },
    ...provenance,
  };
}

function verdictOf(found: RankPlace | null, quartile: RankEvidence['quartile']): RankVerdict {
  if (found === null || quartile === null) return 'not-ranked';
  if (found.set === null || found.of < 4) return 'cannot-tell';
  if (found.set.worst <= quartile.topTo) return 'top-quartile';
  if (found.set.best >= quartile.bottomFrom) return 'bottom-quartile';
  return found.set.best > quartile.topTo ? 'below-top-quartile' : 'cannot-tell';
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

function caveatsOf(
  phi: 'monthly' | number,
  periods: number,
  figures: readonly AreaFigure[],
): readonly Caveat[] {
  const found: Caveat[] = [];
  if (figures.some(({ model }) => model === 'unknown'))
    found.push({ code: 'sample-unknown', text: 'The samples are not known, so the place has no interval.' });
  else if (phi === 'monthly' && periods === 0)
    found.push({
      code: 'noise-unknown',
      text: 'Too few periods to see how figures move by themselves: the places allow for chance alone and are too narrow.',
    });
  return found;
}
