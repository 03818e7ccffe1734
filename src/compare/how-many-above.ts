import { areas } from '../areas/areas.ts';
import { figureInterval } from '../areas/figure-interval.ts';
import { blockOf, figureOf } from '../areas/figures.ts';
import { type NumberOver, numberEstimate, numberOf, numberOver, tailsOf } from '../areas/number.ts';
import { requireOnePart } from '../areas/parts.ts';
import { readAreas } from '../areas/read-areas.ts';
import { requireTargetOf } from '../indicator/target.ts';
import type { Estimate, Unit } from '../result/estimate.ts';
import type { Exclusion, Finding } from '../result/finding.ts';
import { readOptions } from '../result/read-options.ts';
import { like, openShare, share, text } from '../result/rule.ts';
import { requirePanel } from '../series/require-series.ts';
import type { Panel, Series } from '../series/series.ts';
import { panelSubject, unitOfFigures } from '../series/subject.ts';
import { valueAt } from '../series/values.ts';
import { alwaysAtEnd, reaches, requireCutoffs, type Side, sideOf } from './target.ts';
import { threshold } from './threshold.ts';

export type HowManyAboveVerdict = 'all-above' | 'some-above' | 'none-above' | 'cannot-tell' | 'no-data';

export interface HowManyAboveOptions {
  /** In the indicator's own unit (0.8 for 80%); the indicator's target unless given. */
  readonly target?: number;
  /** The period judged; the level now (of the last year, without courses) unless given. */
  readonly period?: string;
  /** Leave out areas whose data are not complete enough (`coverageCheck`), each with its reason. */
  readonly coverage?: boolean;
  /** Level of the intervals of the areas and of the number. */
  readonly level?: number;
  /** As for `threshold`: cut-offs of `above` and `probably-above`. */
  readonly sure?: number;
  readonly probable?: number;
}

export const HOW_MANY_ABOVE_DEFAULTS = { coverage: true, level: 0.95, sure: 0.95, probable: 0.8 } as const;

export interface AreaAbove {
  readonly area: string;
  readonly areaName: string;
  /** The figure of the last period (of the period asked for) as published, with the limits of its sampling error. */
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Whether that figure is at or above the target. */
  readonly observed: boolean | null;
  /** The level, on which the chance rests: that of `areas`, where the areas lend each other strength. */
  readonly level: Estimate;
  /** Chance that the level is at or above the target; `null` where the sample is not known. */
  readonly probability: number | null;
  readonly side: Side;
}

export interface HowManyAboveEvidence {
  readonly target: number;
  /** The periods that the levels are of; `now` where they are those at the end of the areas' courses. */
  readonly levels: { readonly from: string; readonly to: string; readonly now: boolean };
  /** How many figures are at or above the target as published. */
  readonly observedAbove: number;
  readonly expected: number | null;
  /** Chance that the true number is 0, 1, …, as many as there are areas. */
  readonly distribution: readonly number[];
  /** Chance that the true number is at least 0, 1, …. */
  readonly atLeast: readonly number[];
  readonly areas: readonly AreaAbove[];
  /** Areas without a figure in the last period. */
  readonly withoutFigure: readonly string[];
  readonly excluded: readonly Exclusion[];
}

export type HowManyAboveFinding = Finding<'how-many-above', HowManyAboveVerdict, HowManyAboveEvidence>;

const optionRules = {
  target: { is: 'anything' },
  period: /* @__PURE__ */ like(text, { such: '2018/19' }),
  coverage: { is: 'flag' },
  level: /* @__PURE__ */ like(openShare, { such: '0.95' }),
  sure: share,
  probable: share,
} as const;

/**
 * How many above: of the areas said to be over the target, how many really are?
 *
 * A view of `areas`: each area's chance is that of its row there, the distribution of their number that of
 * `over` (what is not known of where all areas lie moves them together). Where the areas have courses the level is that of now, else that
 * of the last year, or of the `period` asked for; the published figure of the last period stands beside it, and is what
 * `observedAbove` counts. An area that has no other to be compared with is taken by itself (`threshold`).
 *
 * `some-above`: at least one is, with probability 0.95 (`sure`), and one by itself is at least probably above (0.8, `probable`): of seven areas
 * each a little under the target one may well be over, but that is want of answers. `all-above`, `none-above`: with
 * probability 0.95. The estimate is the central interval of the number, in whole areas, and the expected number held within it; `expected` is that
 * number itself.
 *
 * Areas with incomplete records are left out and named (`excluded`). Some samples not known, or a target of 100% that an area has always met: `cannot-tell`.
 * Throws `invalid-option` without a target. Source: docs/methods/areas.md.
 *
 * @example
 * howManyAbove(satisfaction, { target: 0.8 }).evidence.observedAbove // => 3
 */
export function howManyAbove(panel: Panel, given: HowManyAboveOptions = {}): HowManyAboveFinding {
  requirePanel('howManyAbove: panel', panel);
  const options = readOptions('howManyAbove', optionRules, given);
  const { coverage, level, sure, probable } = { ...HOW_MANY_ABOVE_DEFAULTS, ...options };
  const { period } = options;
  const target = requireTargetOf(
    panel.indicator,
    'howManyAbove: target',
    options.target ?? panel.indicator.target,
  );
  requireCutoffs('howManyAbove', sure, probable);
  requireOnePart('howManyAbove', panel);
  const asked = { target, level, coverage, ...(period === undefined ? {} : { period }) };
  const judged = areas(panel, asked);
  const kept = readAreas(panel, asked, 'howManyAbove').panel;
  const block = blockOf(kept, 'howManyAbove', period);
  const unit = unitOfFigures(kept.indicator);
  const rows = new Map(judged.evidence.rows.map((row) => [row.area, row]));
  const found = kept.series.map((series): AreaAbove => {
    const figure = figureOf(series, block);
    const { lower, upper } = figureInterval(figure, unit, level);
    const row = rows.get(series.area);
    const values = period === undefined ? valuesOf(series) : [figure.value];
    const chance = alwaysAtEnd(target, unit, values) ? null : row?.chances?.overTarget;
    const own = row?.chances
      ? { level: row.now ?? row.level, probability: chance ?? null }
      : row?.observed.value == null
        ? nothing(unit)
        : alone(series, { target, period, level });
    return {
      area: series.area,
      areaName: series.areaName,
      value: figure.value,
      lower,
      upper,
      numerator: figure.numerator,
      denominator: figure.denominator,
      observed: figure.value === null ? null : reaches(figure.value, target),
      ...own,
      side: sideOf(own.probability, sure, probable),
    };
  });
  const shown = found.filter(({ probability, value }) => probability !== null || value !== null);
  const number = numberAmong(shown, judged.evidence.over[0], level);
  const distribution = number?.distribution ?? [];
  const { from, to } = judged.evidence.judged;
  const { now } = judged.evidence;
  return {
    ...judged,
    kind: 'how-many-above',
    verdict: verdictOf(shown, distribution, sure, probable),
    estimate: numberEstimate(number, level),
    evidence: {
      target,
      levels: now === null ? { from, to, now: false } : { from: now, to: now, now: true },
      observedAbove: shown.filter(({ observed }) => observed).length,
      expected: number?.expected ?? null,
      distribution,
      atLeast: tailsOf(distribution),
      areas: shown,
      withoutFigure: found.filter(({ value }) => value === null).map(({ areaName }) => areaName),
      excluded: judged.evidence.excluded,
    },
    subject: panelSubject(kept, block.from, block.to),
    looks: shown.length,
    settle: null,
    method: {
      name: 'how-many-above',
      options: { target, period: judged.method.options.period ?? null, coverage, level, sure, probable },
      reference: judged.method.reference,
    },
  };
}

const valuesOf = (series: Series) =>
  Array.from({ length: series.calendar.length }, (_, place) => valueAt(series, place));

type LevelOf = Pick<AreaAbove, 'level' | 'probability'>;

const nothing = (unit: Unit): LevelOf => ({
  level: { value: null, lower: null, upper: null, level: null, unit },
  probability: null,
});

/** An area that has no other to be compared with, or none with a sample. */
function alone(
  series: Series,
  { period, ...asked }: { target: number; period: string | undefined; level: number },
): LevelOf {
  const { estimate, evidence } = threshold(series, period === undefined ? asked : { ...asked, period });
  return { level: estimate, probability: evidence.probability };
}

/** The number of areas over the target: that of `areas`, with those taken by themselves; `null` where one is not known. */
function numberAmong(
  areas: readonly AreaAbove[],
  over: NumberOver | undefined,
  level: number,
): NumberOver | null {
  const chances = areas.flatMap(({ probability }) => (probability === null ? [] : [probability]));
  if (chances.length === 0 || chances.length < areas.length) return null;
  if (over?.distribution.length === chances.length + 1) return over;
  const common = new Float64Array(chances.length);
  return numberOf(numberOver(chances, common), level);
}

function verdictOf(
  areas: readonly AreaAbove[],
  distribution: readonly number[],
  sure: number,
  probable: number,
): HowManyAboveVerdict {
  if (areas.length === 0) return 'no-data';
  const none = distribution[0] ?? 0;
  if ((distribution[areas.length] ?? 0) >= sure) return 'all-above';
  if (none >= sure) return 'none-above';
  const one = areas.some(({ probability }) => (probability ?? 0) >= probable);
  return distribution.length > 0 && none <= 1 - sure && one ? 'some-above' : 'cannot-tell';
}
