import type { Margin } from '../indicator/indicator.ts';
import { periodAt } from '../period/calendar.ts';
import { firstIndex, lastIndex, spanBetween } from '../period/month-index.ts';
import { firstMonth, lastMonth } from '../period/months.ts';
import type { Caveat } from '../result/caveat.ts';
import { IndicatorError } from '../result/error.ts';
import type { Estimate } from '../result/estimate.ts';
import type { Settle } from '../result/finding.ts';
import { received } from '../result/received.ts';
import { requirePlain } from '../result/require-plain.ts';
import { real, requireRule } from '../result/rule.ts';
import type { Series } from '../series/series.ts';
import { subjectOf } from '../series/subject.ts';
import { missingIn } from '../series/values.ts';
import type { CourseFigures } from './figures.ts';
import type { CourseEvidence, CourseFinding, CourseVerdict } from './finding.ts';
import type { CourseOptionsRead } from './options.ts';
import type { RowFigure } from './row-figure.ts';
import { usualMargin } from './units.ts';

/** The margin asked for, else the indicator's, else the usual one; of the kind that the measure has. */
export function courseMargin({ indicator }: Series, asked: Margin | null): Margin {
  const inPoints = indicator.measure === 'proportion' || indicator.measure === 'published-percentage';
  const kind = inPoints ? 'points' : 'percent';
  if (asked !== null) requirePlain('course: margin', asked);
  const margin = asked ?? indicator.margin ?? usualMargin[kind];
  if (kind in margin) {
    requireRule(`course: margin.${kind}`, real, Object.getOwnPropertyDescriptor(margin, kind)?.value);
    return margin;
  }
  throw new IndicatorError({
    code: 'wrong-measure',
    path: 'course: margin',
    expected: `must be { ${kind} } for ${indicator.measure}`,
    received: received(JSON.stringify(margin)),
  });
}

/** The period of the calendar that a row is of, a span where it is of several. */
export function periodOfRow(
  { calendar }: Pick<Series, 'calendar'>,
  { from, to }: Pick<RowFigure, 'from' | 'to'>,
): string {
  const first = periodAt(calendar, from);
  return from === to ? first : spanBetween(firstIndex(first), lastIndex(periodAt(calendar, to)));
}

/** The first period in which what shows from a row on may have begun: behind a gap, any that has no figure. */
export function earliestOf(
  { calendar }: Pick<Series, 'calendar'>,
  { figures, periods }: CourseFigures,
  kept: readonly number[],
  row: number,
): string {
  const before = figures[kept[row - 1] ?? -1]?.to;
  const own = figures[kept[row] ?? -1];
  if (own === undefined) return '';
  const gap = before !== undefined && own.from > before + 1 && periods === 1;
  return gap ? periodAt(calendar, before + 1) : periodOfRow({ calendar }, own);
}

/** The period so many rows after (or before) a place of the calendar. */
export function periodAfter(
  { calendar }: Series,
  figures: CourseFigures,
  place: number,
  rows: number,
): string {
  const from = Math.max(0, place + rows * figures.periods);
  return periodOfRow({ calendar }, { from, to: from + figures.periods - 1 });
}

/** What differs between the findings of a course. */
export interface CourseParts {
  readonly verdict: CourseVerdict;
  readonly estimate: Estimate;
  readonly evidence: CourseEvidence;
  readonly settle: Settle | null;
  readonly caveats: readonly Caveat[];
}

/** A finding from its parts. */
export function courseFinding(
  series: Series,
  options: CourseOptionsRead,
  figures: CourseFigures | null,
  parts: CourseParts,
): CourseFinding {
  const [unit, size] = Object.entries(parts.evidence.margin)[0] ?? ['none', null];
  const rows = figures?.figures ?? [];
  const first = rows[0];
  const last = rows[rows.length - 1];
  return {
    kind: 'course',
    ...parts,
    subject: subjectOf(
      series,
      first && periodAt(series.calendar, first.from),
      last && periodAt(series.calendar, last.to),
    ),
    n: Math.round(figures?.n ?? 0),
    missing: first === undefined ? missingIn(series) : missingAfter(series, figures, first.from),
    looks: 1,
    method: {
      name: 'course',
      options: {
        margin: [unit, size],
        minMonths: options.minMonths,
        lookBack: options.lookBack,
        season: options.season,
        immature: options.immature,
        provisional: options.provisional,
        ...(options.to === null ? {} : { to: options.to }),
        step: parts.evidence.step,
        deff: series.deff,
      },
      reference:
        'Averaged over the shapes of a mean (docs/methods/course.md); interval test of Schuirmann 1987',
    },
    basis: series.basis,
    sources: series.sources,
  };
}

function missingAfter(series: Series, figures: CourseFigures | null, from: number): number {
  const used = (figures?.figures ?? []).reduce((sum, row) => sum + row.to - row.from + 1, 0);
  return series.calendar.length - from - used;
}

/** Recording changes declared within the stretch that was read. */
export function declaredIn(series: Series, figures: CourseFigures): CourseEvidence['declared'] {
  const rows = figures.figures;
  const first = rows[0];
  const last = rows[rows.length - 1];
  if (first === undefined || last === undefined) return [];
  const from = firstMonth(periodAt(series.calendar, first.from));
  const to = lastMonth(periodAt(series.calendar, last.to));
  return series.breaks
    .filter((declared) => declared.from > from && declared.from <= to)
    .map((declared) => ({ period: declared.from, title: declared.title }));
}
