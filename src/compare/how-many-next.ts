import { covered } from '../areas/covered.ts';
import { judgedPeriod } from '../areas/judged-period.ts';
import { numberEstimate, numberOf, poissonBinomial, tailsOf } from '../areas/number.ts';
import { panelProvenance } from '../areas/panel-provenance.ts';
import { requireOnePart } from '../areas/parts.ts';
import { aheadOf } from '../course/ahead.ts';
import { chanceNext } from '../course/chances.ts';
import { type Coming, comingFigures, figureAhead } from '../course/coming.ts';
import { type ReadCourse, readCourseIn } from '../course/read-course.ts';
import { requireTargetOf } from '../indicator/target.ts';
import { periodAt } from '../period/calendar.ts';
import { lastMonth, monthsIn } from '../period/months.ts';
import { offset } from '../period/offset.ts';
import { IndicatorError } from '../result/error.ts';
import type { Exclusion, Finding } from '../result/finding.ts';
import { readOptions } from '../result/read-options.ts';
import { received } from '../result/received.ts';
import { like, openShare } from '../result/rule.ts';
import { panelByMonth } from '../series/by-month.ts';
import { requirePanel } from '../series/require-series.ts';
import type { Panel, Series } from '../series/series.ts';
import { panelSubject } from '../series/subject.ts';
import { moreMonths } from '../words/numbers.ts';
import { inAlready, isUnripe, maturityCaveats, type NextWindow } from './next-window.ts';

/** `likely` and `unlikely`: the number asked about has a chance of at least 80%, or at most 20%. */
export type HowManyNextVerdict = 'likely' | 'open' | 'unlikely' | 'cannot-tell';

export interface HowManyNextOptions {
  /** Required: figures for a month, the year to date or a rolling window move by very different amounts. */
  readonly window: NextWindow;
  /** At least this many areas: the question asked. */
  readonly atLeast: number;
  readonly target?: number;
  /** Leave out areas whose data are not complete enough (`coverageCheck`), each with its reason, as `areas` does. */
  readonly coverage?: boolean;
  readonly level?: number;
}

export const HOW_MANY_NEXT_DEFAULTS = { coverage: true, level: 0.95 } as const;

export interface HowManyNextEvidence {
  readonly target: number;
  readonly month: string;
  readonly asked: number;
  /** Chance that at least that many areas are over the target as published next month. */
  readonly probability: number | null;
  readonly distribution: readonly number[];
  readonly atLeast: readonly number[];
  readonly areas: readonly {
    readonly area: string;
    readonly areaName: string;
    readonly probability: number;
    readonly nextSample: number;
  }[];
  readonly excluded: readonly Exclusion[];
  /** Figures of the area that has fewest. */
  readonly monthsUsed: number;
}

export type HowManyNextFinding = Finding<'how-many-next', HowManyNextVerdict, HowManyNextEvidence>;

/** Figures from which a series has a reading. */
const fewest = 12;

const optionRules = {
  window: { is: 'anything' },
  atLeast: { is: 'anything' },
  target: { is: 'anything' },
  coverage: { is: 'flag' },
  level: /* @__PURE__ */ like(openShare, { such: '0.95' }),
} as const;

/**
 * How many next month: what is the chance that four areas will be over the target next month, as published?
 *
 * From the course of each area, read with the others (`courseIn`): the chance of an area is that of its next figure
 * (`course().evidence.next`), which counts what its level has done, the noise of a month and the sampling of as many
 * interviews as usual. Given those the areas are independent: the number over is Poisson-binomial, exactly. Months
 * already in a year-to-date or rolling figure are kept as they are, and the month must bring the rest. It is about the
 * published figures; `howManyAbove` is about the true levels. Areas with incomplete records are left out and named
 * (`excluded`), as there.
 *
 * Of figures that mature (`Indicator.maturity`) the chance is of the month when all of it is in; `cannot-tell` where months of the window are not.
 * Under twelve figures in an area, rolling figures: `cannot-tell`. Throws `wrong-measure` unless a proportion,
 * `invalid-option` without window, number or target. Source: docs/methods/course.md.
 *
 * @example
 * howManyNext(satisfaction, { window: 'month', atLeast: 4 }).verdict // => 'cannot-tell'
 */
export function howManyNext(known: Panel, given: HowManyNextOptions): HowManyNextFinding {
  requirePanel('howManyNext: panel', known);
  const asGiven = panelByMonth(known);
  const options = readOptions('howManyNext', optionRules, given);
  const asked = { ...HOW_MANY_NEXT_DEFAULTS, ...options };
  requireNext(asGiven, asked.window, asked.atLeast);
  requireOnePart('howManyNext', asGiven);
  const target = requireTargetOf(
    asGiven.indicator,
    'howManyNext: target',
    options.target ?? asGiven.indicator.target,
  );
  const { judged } = judgedPeriod(asGiven, 'howManyNext');
  const { caveats: leftOut, excluded, panel } = covered(asGiven, judged, asked.coverage);
  const { caveats, ...provenance } = panelProvenance(panel.series);
  const last = panel.calendar.length - 1;
  const month = offset(lastMonth(periodAt(panel.calendar, last)), 1);
  const overlapping = panel.series.some(({ window }) => window !== 'period');
  const unripe = panel.series.some((series) => isUnripe(series, asked.window));
  const reads = panel.series.map((series) => readCourseIn(panel, series));
  const rows = reads.map(
    ({ figures, finding }) =>
      figures?.figures.length ?? (finding.evidence.reason?.startsWith('one-') ? 1 : 0),
  );
  const monthsUsed = rows.length === 0 ? 0 : Math.min(...rows);
  const areas = reads.flatMap((read, at) => {
    const series = panel.series[at];
    const found = series === undefined ? null : chanceOf(read, series, asked.window, target, last);
    return series === undefined || found === null
      ? []
      : [{ area: series.area, areaName: series.areaName, ...found }];
  });
  const enough = areas.length > 0 && areas.length === panel.series.length && !overlapping && !unripe;
  const number = enough ? numberNext(areas, asked.level) : null;
  const atLeast = tailsOf(number?.distribution ?? []);
  const probability = enough ? (atLeast[asked.atLeast] ?? 0) : null;
  return {
    kind: 'how-many-next',
    verdict:
      probability === null
        ? 'cannot-tell'
        : probability >= 0.8
          ? 'likely'
          : probability <= 0.2
            ? 'unlikely'
            : 'open',
    estimate: numberEstimate(number, asked.level),
    evidence: {
      target,
      month,
      asked: asked.atLeast,
      probability,
      distribution: number?.distribution ?? [],
      atLeast,
      areas: enough ? areas : [],
      excluded,
      monthsUsed,
    },
    subject: panelSubject(panel),
    n: enough ? reads.reduce((sum, { finding }) => sum + finding.n, 0) : 0,
    missing: Math.max(0, ...reads.map(({ finding }) => finding.missing)),
    looks: panel.series.length,
    settle: enough || overlapping || unripe ? null : settleOf(reads, monthsUsed),
    caveats: [
      ...caveats,
      ...leftOut,
      ...(overlapping
        ? [{ code: 'overlapping', text: 'The figures overlap; the months that they are made of are needed.' }]
        : []),
      ...maturityCaveats(panel, unripe),
    ],
    method: {
      name: 'how-many-next',
      options: {
        target,
        atLeast: asked.atLeast,
        window: typeof asked.window === 'string' ? asked.window : `rolling-${asked.window.rolling}`,
        coverage: asked.coverage,
        level: asked.level,
      },
      reference: 'Averaged over the shapes of a mean (docs/methods/course.md); Poisson-binomial',
    },
    ...provenance,
  };
}

/** Given their courses the areas are independent. */
function numberNext(areas: readonly { readonly probability: number }[], level: number) {
  const distribution = new Float64Array(areas.length + 1);
  poissonBinomial(
    areas.map(({ probability }) => probability),
    distribution,
  );
  return numberOf(distribution, level);
}

function settleOf(reads: readonly ReadCourse[], monthsUsed: number): HowManyNextFinding['settle'] {
  const step = Math.max(1, ...reads.map(({ finding }) => finding.evidence.step));
  const months = Math.max(1, fewest - monthsUsed) * step;
  const text = `${moreMonths(months)} of figures for every area ${months === 1 ? 'is' : 'are'} needed to see how they vary.`;
  return { months, perMonth: null, text };
}

/** Chance that the area's figure of the month after the calendar is over the target, and its sample. */
function chanceOf(
  { figures, reading, series: asRead, units }: ReadCourse,
  whole: Series,
  window: NextWindow,
  target: number,
  last: number,
): { readonly probability: number; readonly nextSample: number } | null {
  const end = figures?.figures[figures.figures.length - 1];
  if (figures === null || reading === null || units === null || end === undefined) return null;
  const ahead = Math.ceil((last + 1 - end.to) / figures.periods);
  const from = { series: asRead, figures, reading, units };
  const [row] = comingFigures(from, 1, ahead);
  if (row === undefined) return null;
  const coming = monthOf(row, reading, figures.periods);
  const sample = coming.size * whole.deff;
  const { below, top } = inAlready(whole, window);
  // What the month by itself must bring for the longer figure to be over.
  const needed = (target * (below + sample) - top) / sample;
  // Over it is what is asked, whichever direction is the good one.
  const over: Series = { ...whole, indicator: { ...whole.indicator, polarity: 'higher-is-better' } };
  const probability = needed <= 0 ? 1 : needed > 1 ? 0 : chanceNext(over, figures, coming, needed);
  return { probability, nextSample: sample };
}

/** One month of a row that is of several: its noise is that of a month's sample. */
function monthOf(
  row: Coming,
  { figures, outlooks, whole }: NonNullable<ReadCourse['reading']>,
  periods: number,
): Coming {
  if (periods === 1) return row;
  const size = row.size / periods;
  return {
    ...row,
    size,
    mixture: aheadOf(outlooks, { periods: row.periods, ...figureAhead(figures, whole, size) }),
  };
}

function requireNext({ indicator, calendar }: Panel, window: unknown, atLeast: unknown): void {
  if (indicator.measure !== 'proportion' || calendar.every !== 'month' || monthsIn(calendar.start) !== 1)
    throw new IndicatorError({
      code: 'wrong-measure',
      path: 'howManyNext: panel',
      expected: 'must hold a proportion by month, with its samples',
      received: `a ${indicator.measure} by ${calendar.every}`,
    });
  const rolling =
    typeof window === 'object' && window !== null && 'rolling' in window ? window.rolling : null;
  const known =
    window === 'month' || window === 'year-to-date' || (Number.isInteger(rolling) && Number(rolling) >= 1);
  if (!known)
    throw new IndicatorError({
      code: 'invalid-option',
      path: 'howManyNext: window',
      expected: "must be 'month', 'year-to-date' or { rolling: months }",
      received: received(window),
    });
  if (!(Number.isInteger(atLeast) && Number(atLeast) >= 0))
    throw new IndicatorError({
      code: 'invalid-option',
      path: 'howManyNext: atLeast',
      expected: 'must be a whole number of areas',
      received: received(atLeast),
    });
}
