import { blockOf, figuresOf } from '../areas/figures.ts';
import { immatureCaveats } from '../areas/immature.ts';
import { observedIn } from '../areas/observed.ts';
import { missingPeriods, panelProvenance } from '../areas/panel-provenance.ts';
import type { Finding } from '../result/finding.ts';
import { readOptions } from '../result/read-options.ts';
import { requirePanel } from '../series/require-series.ts';
import type { Panel } from '../series/series.ts';
import { panelSubject } from '../series/subject.ts';
import { type DefinitionLine, definitionLine } from './definition-line.ts';
import {
  type GapToRank,
  type GapToRankOptions,
  gapToRank,
  gapToRankRules,
  withCount,
} from './gap-to-rank.ts';

/**
 * - `held`: the place is that or better; `short`: so many more (or fewer) would reach it
 * - `out-of-reach`: no change of this kind would; `not-ranked`: the area has no place
 */
export type GapToRankVerdict = 'held' | 'short' | 'out-of-reach' | 'not-ranked';

export interface GapToRankEvidence extends Omit<GapToRank, 'area' | 'areaName' | 'method'> {
  readonly definition: DefinitionLine;
  /** The area's own figure, and the count that would change. */
  readonly value: number | null;
  readonly numerator: number | null;
  readonly topQuartile: boolean;
}

/** The estimate is the change of the first count, the others staying where they are. */
export type GapToRankFinding = Finding<'gap-to-rank', GapToRankVerdict, GapToRankEvidence>;

/**
 * Gap to a rank, as a finding: what would it take to stand in the top quartile?
 *
 * `gapToRank` with its verdict, definition and sources. What the table would need, not what is better for victims.
 * Throws as `gapToRank`. Source: Goldstein and Spiegelhalter 1996.
 *
 * @example
 * gapToRankFinding(charges, 'west-mercia', { period: '2018-10/2019-02', rank: 10, mechanism: 'added' }).verdict // => 'short'
 */
export function gapToRankFinding(panel: Panel, area: string, given: GapToRankOptions): GapToRankFinding {
  requirePanel('gapToRankFinding: panel', panel);
  const options = readOptions('gapToRankFinding', gapToRankRules, given);
  const { area: _, areaName, method, ...found } = gapToRank(panel, area, options);
  const block = blockOf(panel, 'gapToRankFinding', options.period);
  const own = withCount(
    figuresOf(panel, block).find((figure) => figure.area === area),
    panel.indicator.measure,
  );
  const { change, place, target } = found;
  const verdict =
    place === null ? 'not-ranked' : place <= target ? 'held' : change === null ? 'out-of-reach' : 'short';
  const { basis, sources, caveats } = panelProvenance(panel.series);
  const gaps = missingPeriods(own === undefined ? [] : [own]);
  return {
    kind: 'gap-to-rank',
    verdict,
    estimate: { value: change, lower: null, upper: null, level: null, unit: 'count' },
    evidence: {
      ...found,
      definition: definitionLine(panel.indicator),
      value: own?.value ?? null,
      numerator: own?.numerator ?? null,
      topQuartile: options.rank === 'top-quartile',
    },
    subject: { ...panelSubject(panel, block.from, block.to), area, areaName },
    n: own === undefined ? 0 : observedIn([own]),
    missing: gaps.missing,
    looks: 1,
    settle: null,
    caveats: [
      ...caveats,
      ...immatureCaveats(panel, block),
      ...gaps.caveats,
      {
        code: 'place-not-outcome',
        text: 'It says what a place in the table would need, not what is better for victims.',
      },
    ],
    method,
    basis,
    sources,
  };
}
