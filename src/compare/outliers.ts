import { covered } from '../areas/covered.ts';
import { type Block, blockOf, blockPeriod, figuresOf, periodOf } from '../areas/figures.ts';
import { comparable, immatureCaveats } from '../areas/immature.ts';
import { observedIn } from '../areas/observed.ts';
import { missingPeriods, panelProvenance } from '../areas/panel-provenance.ts';
import { byPart } from '../areas/parts.ts';
import { monthsIn } from '../period/months.ts';
import { parsePeriod } from '../period/parse-period.ts';
import type { Caveat } from '../result/caveat.ts';
import type { Estimate, Unit } from '../result/estimate.ts';
import type { Exclusion, Finding, Settle } from '../result/finding.ts';
import type { Panel } from '../series/series.ts';
import { panelSubject, unitOfFigures } from '../series/subject.ts';
import { type CompletedFigures, completedBeside } from './completed.ts';
import { type Differ, differ } from './differ.ts';
import { differentIn } from './different.ts';
import { OUTLIER_DEFAULTS } from './outlier.ts';
import { type Judgement, judgeOutliers, type OutliersRow, outliersRows, standsOut } from './outliers-rows.ts';

/**
 * `outlier`: at least one area is; `different`: none is known to be, but one lies apart from the others; `differ`: the areas
 * differ, none singly; `none-shown`: no difference shown, which is not proof of none; `cannot-tell`: nothing to judge by.
 */
export type OutliersVerdict = 'outlier' | 'different' | 'differ' | 'none-shown' | 'cannot-tell';

export interface OutliersOptions {
  /** The period compared; the last one with a figure unless given. */
  readonly period?: string;
  /** Leave out areas whose data are not complete enough (`coverageCheck`), each with its reason. Default true. */
  readonly coverage?: boolean;
  readonly alpha?: number;
  readonly level?: number;
  /** Earlier periods needed to know how few areas ordinarily differ. */
  readonly earlierNeeded?: number;
  /** From this many areas a funnel decides, having enough areas to show how far they ordinarily differ. */
  readonly funnelFrom?: number;
}

export const OUTLIERS_DEFAULTS = {
  ...OUTLIER_DEFAULTS,
  level: 0.95,
  coverage: true,
  funnelFrom: 10,
} as const;

export interface OutliersEvidence {
  readonly decidedBy: Judgement['by'];
  /** Do the areas differ at all? One answer for each part. */
  readonly differ: readonly Differ[];
  readonly rows: readonly OutliersRow[];
  readonly outliers: readonly string[];
  readonly different: readonly string[];
  /** Areas that were not compared, each with its reason. */
  readonly excluded: readonly Exclusion[];
  /** The same figures with what is still to come of the period; absent where all is in, the delay is not known or there are several parts. */
  readonly completed?: CompletedFigures;
}

export type OutliersFinding = Finding<'outliers', OutliersVerdict, OutliersEvidence>;

/**
 * Outliers: is one area really apart from the rest, and is it further out than areas ordinarily are?
 *
 * Three answers, never one: do the areas differ at all (`differ`); which area differs from the mean of the others by more than its
 * sample explains (`different`, Holm over areas and parts); which is further out than areas ordinarily differ
 * (`outlier`). Under ten areas the last needs earlier periods; from ten a `funnel` with overdispersion decides. Ten or more published
 * percentages without samples: median and MAD. The estimate is the difference of the area that stands out most.
 *
 * Without a period, the last one that is mature (`Indicator.maturity`); one that is asked for is judged as published, with `completed` beside.
 *
 * A panel with several parts (dimensions of a survey) is judged together, so that looking at many is allowed for.
 * Source: Goldstein and Spiegelhalter 1996; Spiegelhalter 2005; Holm 1979.
 *
 * @example
 * outliers(satisfaction).verdict // => 'different'
 */
export function outliers(asGiven: Panel, options: OutliersOptions = {}): OutliersFinding {
  const asked = { ...OUTLIERS_DEFAULTS, ...options };
  const whole = comparable(asGiven, options.period);
  const block = blockOf(whole, 'outliers', options.period);
  const { panel, excluded, caveats: left } = covered(whole, block, asked.coverage);
  const parts = byPart(panel);
  const compared = differentIn(panel, block, asked);
  const judged = judgeOutliers(panel, parts, block, asked);
  const rows = parts.flatMap((part) => outliersRows(part, block, compared, judged.rows, asked.level));
  const differs = differ(panel, { alpha: asked.alpha, ...periodOf(panel, block) });
  const named = (which: (row: OutliersRow) => boolean) => rows.filter(which).map(({ area }) => area);
  const out = named((row) => row.outlier === 'outlier');
  const apart = named((row) => row.different);
  const all = figuresOf(panel, block);
  const gaps = missingPeriods(all);
  const { caveats, ...provenance } = panelProvenance(panel.series);
  return {
    kind: 'outliers',
    verdict: verdictOf(out.length, apart.length, differs, rows),
    estimate: estimateOf(rows, unitOfFigures(panel.indicator), asked.level),
    evidence: {
      decidedBy: judged.by,
      differ: differs,
      rows,
      outliers: out,
      different: apart,
      excluded,
      ...(parts.length > 1
        ? {}
        : completedBeside(panel, block, {
            first: panel.indicator.polarity === 'lower-is-better' ? 'lowest' : 'highest',
            ties: 'competition',
            level: asked.level,
          })),
    },
    subject: { ...panelSubject(panel, block.from, block.to), ...(parts.length > 1 ? { part: {} } : {}) },
    n: observedIn(all),
    missing: gaps.missing,
    looks: rows.length,
    settle: out.length > 0 ? null : settleOf(panel, block, judged.earlier, asked.earlierNeeded, judged.by),
    caveats: [
      ...caveats,
      ...immatureCaveats(panel, block),
      ...left,
      ...gaps.caveats,
      ...caveatsOf(rows, differs, judged.by),
    ],
    method: {
      name: 'outliers',
      options: {
        period: blockPeriod(block),
        decidedBy: judged.by,
        alpha: asked.alpha,
        level: asked.level,
        earlierNeeded: asked.earlierNeeded,
        funnelFrom: asked.funnelFrom,
        coverage: asked.coverage,
      },
      reference: 'Goldstein and Spiegelhalter 1996; Spiegelhalter 2005; Holm 1979; Zou and Donner 2008',
    },
    ...provenance,
  };
}

function verdictOf(
  out: number,
  apart: number,
  differs: readonly Differ[],
  rows: readonly OutliersRow[],
): OutliersVerdict {
  if (out > 0) return 'outlier';
  if (apart > 0) return 'different';
  if (differs.some(({ verdict }) => verdict === 'differ')) return 'differ';
  const judged = rows.some((row) => row.adjusted !== null || row.outlier === 'not-shown');
  return judged ? 'none-shown' : 'cannot-tell';
}

function estimateOf(rows: readonly OutliersRow[], unit: Unit, level: number): Estimate {
  const row = standsOut(rows);
  const times = unit === 'proportion' ? 100 : 1;
  const scaled = (value: number | null | undefined) =>
    value === null || value === undefined ? null : value * times;
  const [lower, upper] = [scaled(row?.differenceLower), scaled(row?.differenceUpper)];
  return {
    value: scaled(row?.difference),
    lower,
    upper,
    level: lower === null ? null : level,
    unit: unit === 'proportion' ? 'points' : unit,
  };
}

function settleOf(
  panel: Panel,
  block: Block,
  earlier: number,
  needed: number,
  by: Judgement['by'],
): Settle | null {
  if (by !== 'earlier-periods' || earlier >= needed || panel.series.length < 3) return null;
  const months = (needed - earlier) * monthsIn(parsePeriod(blockPeriod(block)));
  return {
    months,
    perMonth: null,
    text: `${needed - earlier} more periods of the same areas would show how far they ordinarily differ.`,
  };
}

function caveatsOf(
  rows: readonly OutliersRow[],
  differs: readonly Differ[],
  by: Judgement['by'],
): readonly Caveat[] {
  const found: Caveat[] = [];
  if (rows.some(({ lower }) => lower === null))
    found.push({
      code: 'sample-unknown',
      text: 'Samples were not published, so chance cannot be told from difference.',
    });
  if (by === 'median-and-mad')
    found.push({
      code: 'masking',
      text: `From ${Math.ceil(rows.length / 2)} extreme areas on, they would hide one another.`,
    });
  if (differs.some(({ leastExpected }) => leastExpected !== null && leastExpected < 5))
    found.push({
      code: 'small-numbers',
      text: 'Some areas have too few answers for the test of all areas to be exact.',
    });
  return found;
}
