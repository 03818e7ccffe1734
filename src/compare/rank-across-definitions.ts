import { panelProvenance } from '../areas/panel-provenance.ts';
import { median } from '../numeric/descriptives.ts';
import type { Exclusion, Finding, Polarity } from '../result/finding.ts';
import { readOptions } from '../result/read-options.ts';
import { requireItems, requireText } from '../result/require-form.ts';
import type { Panel } from '../series/series.ts';
import type { DefinitionLine } from './definition-line.ts';
import type { FirstPlace } from './places.ts';
import { type RankOptions, type RankVerdict, rank, rankRules } from './rank.ts';
import type { RankPlace } from './rank-places.ts';

/**
 * `definition-decides`: two definitions put the area in places that chance cannot reconcile; `within-chance`: one place would fit
 * them all; `cannot-tell`: fewer than two definitions give a place with an interval.
 */
export type DefinitionsVerdict = 'definition-decides' | 'within-chance' | 'cannot-tell';

/** One definition with the figures computed under it. Its own period where the figures differ in period. */
export interface NamedDefinition {
  readonly definition: string;
  readonly panel: Panel;
  readonly period?: string;
}

export interface DefinitionRow {
  readonly definition: string;
  readonly line: DefinitionLine;
  /** The end that places count from, and which end is better. */
  readonly first: FirstPlace;
  readonly polarity: Polarity;
  readonly period: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly after: RankPlace | null;
  readonly before: RankPlace | null;
  readonly topQuartileChance: number | null;
  readonly verdict: RankVerdict;
  readonly excluded: readonly Exclusion[];
}

/** A place with its number of areas, the definition that gives it and the end that it counts from. */
export interface DefinitionPlace extends Pick<DefinitionRow, 'definition' | 'first' | 'polarity'> {
  readonly place: number;
  readonly of: number;
}

export interface DefinitionsEvidence {
  readonly rows: readonly DefinitionRow[];
  /** Best and worst place over the definitions. */
  readonly best: DefinitionPlace | null;
  readonly worst: DefinitionPlace | null;
  /** Places from the best to the worst definition, and from one end to the other of the usual rank set. */
  readonly placesByDefinition: number | null;
  readonly placesByChance: number | null;
}

export type DefinitionsFinding = Finding<'definitions', DefinitionsVerdict, DefinitionsEvidence>;

/**
 * Rank across definitions: does the place say something about the area, or about the definition that was chosen?
 *
 * `rank` under every definition, each with n of N; the sets of possible places are set on one scale (place out of the number of
 * areas) and compared: where two do not overlap, the definition moves the place more than chance can. A place that was found by trying
 * definitions never shows which definition somebody else used.
 *
 * Throws as `rank` does. Source: Goldstein and Spiegelhalter 1996.
 *
 * @example
 * rankAcrossDefinitions([{ definition: 'of all crimes', panel: a }, { definition: 'of outcomes 14 to 16', panel: b }],
 *   'west-mercia', { period: '2018-10/2019-02' }).verdict // => 'definition-decides'
 */
export function rankAcrossDefinitions(
  definitions: readonly NamedDefinition[],
  area: string,
  given: RankOptions,
): DefinitionsFinding {
  const options = readOptions('rankAcrossDefinitions', rankRules, given);
  requireText('rankAcrossDefinitions: area', area, 'the key of an area');
  requireItems('rankAcrossDefinitions: definitions', definitions);
  const found = definitions.map(({ definition, panel, period }) => ({
    definition,
    panel,
    finding: rank(panel, area, { ...options, period: period ?? options.period }),
  }));
  const rows = found.map(({ definition, finding }): DefinitionRow => {
    const { evidence, verdict, subject, method } = finding;
    const own = evidence.rows.find((row) => row.area === area);
    return {
      definition,
      line: evidence.definition,
      first: evidence.first,
      polarity: subject.polarity,
      period: String(method.options['period'] ?? subject.from),
      value: own?.value ?? null,
      numerator: own?.numerator ?? null,
      denominator: own?.denominator ?? null,
      after: evidence.after,
      before: evidence.before,
      topQuartileChance: evidence.topQuartileChance,
      verdict,
      excluded: evidence.excluded,
    };
  });
  const placed = rows.flatMap(({ definition, after, first, polarity }) =>
    after === null
      ? []
      : [
          {
            definition,
            place: after.place,
            of: after.of,
            first,
            polarity,
            share: after.place / after.of,
            after,
          },
        ],
  );
  placed.sort((a, b) => a.share - b.share || a.place - b.place);
  const [best, worst] = [placed[0] ?? null, placed[placed.length - 1] ?? null];
  const widths = placed.flatMap(({ after }) =>
    after.set === null ? [] : [after.set.worst - after.set.best + 1],
  );
  const { caveats, ...provenance } = panelProvenance(definitions.flatMap(({ panel }) => panel.series));
  return {
    kind: 'definitions',
    verdict: verdictOf(placed.map(({ after }) => after)),
    estimate: {
      value: null,
      lower: best?.place ?? null,
      upper: worst?.place ?? null,
      level: null,
      unit: 'rank',
    },
    evidence: {
      rows,
      best: best === null ? null : pick(best),
      worst: worst === null ? null : pick(worst),
      placesByDefinition: best === null || worst === null ? null : Math.abs(worst.place - best.place) + 1,
      placesByChance: widths.length === 0 ? null : median(widths),
    },
    subject: subjectOf(found[0]?.finding.subject, area),
    n: found.reduce((total, { finding }) => total + finding.n, 0),
    missing: found.reduce((total, { finding }) => total + finding.missing, 0),
    looks: definitions.length,
    settle: null,
    caveats: [
      ...caveats,
      ...found.flatMap(({ definition, finding }) =>
        finding.caveats
          .filter(({ code }) => code === 'immature')
          .map(({ code, text }) => ({ code, text: `${definition}: ${text}` })),
      ),
      {
        code: 'definitions-tried',
        text: 'A place found by trying definitions does not show which definition a published place was based on.',
      },
    ],
    method: {
      name: 'rank-across-definitions',
      options: {
        definitions: definitions.map(({ definition }) => definition),
        period: options.period,
        coverage: options.coverage ?? true,
      },
      reference: 'Goldstein and Spiegelhalter 1996; one model of areas (docs/methods/areas.md)',
    },
    ...provenance,
  };
}

function pick({ definition, first, of, place, polarity }: DefinitionPlace): DefinitionPlace {
  return { place, of, definition, first, polarity };
}

function verdictOf(placed: readonly RankPlace[]): DefinitionsVerdict {
  const spans = placed.flatMap(({ set, of }) =>
    set === null || of < 2 ? [] : [{ from: (set.best - 1) / of, to: set.worst / of }],
  );
  if (spans.length < 2) return 'cannot-tell';
  const latestStart = Math.max(...spans.map(({ from }) => from));
  const earliestEnd = Math.min(...spans.map(({ to }) => to));
  return latestStart >= earliestEnd ? 'definition-decides' : 'within-chance';
}

function subjectOf(
  found: DefinitionsFinding['subject'] | undefined,
  area: string,
): DefinitionsFinding['subject'] {
  if (found !== undefined) return found;
  const none = {
    indicator: '',
    indicatorName: '',
    polarity: 'neutral',
    unit: 'ratio',
    area,
    areaName: area,
  } as const;
  return { ...none, from: '', to: '', part: {} };
}
