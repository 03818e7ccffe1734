import { normalQuantile } from '../numeric/normal.ts';
import { IndicatorError } from '../result/error.ts';
import { readOptions } from '../result/read-options.ts';
import { received } from '../result/received.ts';
import { requireData } from '../result/require-data.ts';
import { atLeastZero, like, text } from '../result/rule.ts';
import { requirePanel } from '../series/require-series.ts';
import type { Panel } from '../series/series.ts';
import { panelSubject } from '../series/subject.ts';
import { blockBetween, blockPeriod } from './figures.ts';
import { fitAreas } from './fit.ts';
import { immatureCaveats } from './immature.ts';
import { observedIn } from './observed.ts';
import type { AreasOptions } from './options.ts';
import { missingPeriods, panelProvenance } from './panel-provenance.ts';
import { type PanelTables, panelTables } from './panel-tables.ts';
import { type ReadAreas, readAreas } from './read-areas.ts';
import { chanceNarrower, realisedSpread, saidSpread } from './realised-spread.ts';
import { levelEstimate } from './row.ts';
import { sizesWanted } from './sizes-wanted.ts';
import { judgedOf, tablesFrom } from './tables.ts';
import { togetherIn } from './together.ts';
import type { Variation, VariationFinding, VariationSince, VariationVerdict } from './variation-finding.ts';
import { variationWithin, type Within } from './variation-within.ts';

export interface VariationOptions
  extends Pick<AreasOptions, 'period' | 'coverage' | 'alpha' | 'level' | 'margin'> {
  /** Smaller areas, and to which of the areas each belongs: how much lies within them. */
  readonly within?: Within;
}

const optionRules = {
  within: { is: 'object' },
  coverage: { is: 'flag' },
  level: { is: 'number', least: 0.5, most: 0.999 },
  period: /* @__PURE__ */ like(text, { such: '2018/19' }),
  alpha: { is: 'number', least: 0.001, most: 0.2 },
  margin: atLeastZero,
} as const;

/**
 * Variation: is it the same service everywhere? How far do the true levels of the areas differ, beyond what chance makes of
 * their samples; has that narrowed; how much of it lies within them; and how large a difference could hide?
 *
 * The spread is the standard deviation of the true levels of these areas: about two in three lie that close to their mean.
 * By the model of areas (`areas`), given the figures of the period judged: shrunken levels alone differ too little, published
 * figures too much. `differ`: Pearson's chi-squared of all areas together (Holm over dimensions); `alike`: the upper limit
 * of the spread is under the margin. Before: the same over the first period of that length. Within: the same of smaller
 * areas about the mean of the one that they belong to. `couldHide`: the difference of one area from the others that would
 * be called one in four cases of five, at its ordinary size.
 *
 * The estimate is the spread of the dimension that differs most. Under two areas with a sample: `cannot-tell`. Throws
 * `invalid-option` as `areas` does. Source: Satterthwaite 1946; docs/methods/areas.md.
 *
 * @example
 * variation(satisfactionByArea).verdict // => 'differ'
 */
export function variation(panel: Panel, given: VariationOptions = {}): VariationFinding {
  requirePanel('variation: panel', panel);
  const options = readOptions('variation', optionRules, given);
  const { within, ...asked } = options;
  if (within !== undefined) {
    requirePanel('variation: within.panel', within.panel);
    requireData('variation: within.of', { is: 'values', of: text }, within.of);
  }
  const read = readAreas(panel, asked, 'variation');
  const { excluded, leftOut, panel: kept, period, tables } = read;
  const variations = variationsOf(read);
  const figures = tables.figures.flatMap((each) => (each === null ? [] : [each]));
  const gaps = missingPeriods(figures);
  const { caveats, ...provenance } = panelProvenance(kept.series);
  const most = [...variations].sort(
    (one, other) =>
      order(one.verdict) - order(other.verdict) || (other.spread.value ?? 0) - (one.spread.value ?? 0),
  )[0];
  return {
    kind: 'variation',
    verdict: most?.verdict ?? 'cannot-tell',
    estimate: most?.spread ?? saidSpread(null, read),
    evidence: {
      judged: { from: period.judged.from, to: period.judged.to },
      variations,
      within: within === undefined ? null : withinOf(read, within),
      margin: Number.isFinite(read.margin) ? read.margin : null,
      excluded,
    },
    subject: {
      ...panelSubject(kept, period.judged.from, period.judged.to),
      ...(variations.length > 1 ? { part: {} } : {}),
    },
    n: observedIn(figures),
    missing: gaps.missing,
    looks: variations.length,
    settle: variations.some(({ adjusted, verdict }) => isUnsized(read, adjusted, verdict))
      ? sizesWanted
      : null,
    caveats: [...caveats, ...immatureCaveats(kept, period.judged), ...leftOut, ...gaps.caveats],
    method: {
      name: 'variation',
      options: {
        period: kept.calendar.length === 0 ? null : blockPeriod(period.judged),
        alpha: read.options.alpha,
        level: read.options.level,
        margin: Number.isFinite(read.margin) ? read.margin : null,
        within: within === undefined ? 'not asked for' : within.panel.indicator.id,
      },
      reference: 'One model of areas (docs/methods/areas.md); Pearson 1900; Satterthwaite 1946',
    },
    ...provenance,
  };
}

/** Whether counts differ by more than chance, of areas of which nobody said how large they are. */
const isUnsized = ({ options, panel }: ReadAreas, adjusted: number | null, verdict: VariationVerdict) =>
  panel.indicator.measure === 'count' &&
  verdict === 'cannot-tell' &&
  adjusted !== null &&
  adjusted < options.alpha;

const order = (verdict: VariationVerdict) => ['differ', 'cannot-tell', 'alike'].indexOf(verdict);

function withinOf(read: ReadAreas, within: Within) {
  if (read.tables.parts.length > 1)
    throw new IndicatorError({
      code: 'invalid-option',
      path: 'variation: within',
      expected: 'must be asked of a panel with one value of each dimension',
      received: received(read.tables.parts.length),
    });
  return variationWithin(read, spreadOf(read.tables, 0), within);
}

/** The spread of these areas by one table alone: earlier periods say how areas ordinarily differ, not how these do. */
const spreadOf = ({ tables }: PanelTables, dimension: number) =>
  realisedSpread(fitAreas(tablesFrom(tables.kind, [[judgedOf(tables, dimension)]])));

function variationsOf(read: ReadAreas): readonly Variation[] {
  const { levels, options, tables, units } = read;
  const { areas, parts } = tables;
  const together = togetherIn(tables.tables, parts, options.alpha);
  // Counts of areas of unlike sizes differ whatever the service is.
  const told = read.panel.indicator.measure === 'count' ? 'cannot-tell' : 'differ';
  const first = firstPeriod(read);
  const earlier = first === null ? null : panelTables(read.panel, { judged: first, earlier: [] });
  return parts.map((part, dimension): Variation => {
    const now = spreadOf(tables, dimension);
    const then = earlier === null ? null : spreadOf(earlier, dimension);
    const said = saidSpread(now, read);
    const { adjusted = null, p = null, differ = false } = together[dimension] ?? {};
    const known = (levels[dimension] ?? []).flatMap((each, i) => {
      const area = areas[i];
      return each === null || area === undefined
        ? []
        : [{ ...area, level: levelEstimate(each.posterior, units, options.level) }];
    });
    const sorted = [...known].sort((one, other) => (one.level.value ?? 0) - (other.level.value ?? 0));
    const narrower = now === null || then === null ? null : chanceNarrower(now, then);
    const alike = said.upper !== null && said.upper < scaledMargin(read);
    return {
      part,
      verdict: now === null ? 'cannot-tell' : differ ? told : alike ? 'alike' : 'cannot-tell',
      spread: said,
      p,
      adjusted,
      areas: known.length,
      mean:
        known.length === 0
          ? null
          : known.reduce((sum, { level }) => sum + (level.value ?? 0), 0) / known.length,
      lowest: sorted[0] ?? null,
      highest: sorted.at(-1) ?? null,
      before:
        first === null || then === null
          ? null
          : { from: first.from, to: first.to, spread: saidSpread(then, read) },
      since: narrower === null ? null : sinceOf(narrower),
      narrower,
      couldHide: hidden(read, dimension),
    };
  });
}

/** Told from a chance of .95 in all: .975 either way. */
const sure = 0.975;

const sinceOf = (narrower: number): VariationSince =>
  narrower >= sure ? 'narrower' : narrower <= 1 - sure ? 'wider' : 'not-shown';

const scaledMargin = ({ margin, units }: ReadAreas) =>
  units.difference === 'points' ? 100 * margin : margin;

/** The first period as long as the judged one that does not overlap it, whole periods of that length before it. */
function firstPeriod({ panel, period: { judged } }: ReadAreas) {
  const length = judged.last - judged.first + 1;
  const rolling = panel.series.some(({ window }) => window !== 'period');
  const back = Math.floor(judged.first / length);
  if (rolling || back === 0) return null;
  const first = judged.first - back * length;
  return blockBetween(panel, first, first + length - 1);
}

/** z at which four of five such differences are called. */
const seen = /* @__PURE__ */ normalQuantile(0.8);

/** The difference of an area of ordinary size from all others together that is called in four cases of five. */
function hidden(
  { centre, options, tables: { tables }, units, verdicts }: ReadAreas,
  dimension: number,
): number | null {
  const { n } = judgedOf(tables, dimension);
  const sizes = n.filter((size) => size > 0).sort((one, other) => one - other);
  if (sizes.length < 2 || !Number.isFinite(centre)) return null;
  const size = sizes[sizes.length >> 1] ?? 0;
  const others = sizes.reduce((sum, each) => sum + each, 0) - size;
  const spread = tables.kind === 'binomial' ? centre * (1 - centre) : centre;
  const z = normalQuantile(1 - options.alpha / (2 * Math.max(1, verdicts.looks))) + seen;
  return units.differenceOf(z * Math.sqrt(spread / size + spread / others), centre);
}
