import { outliers } from '../../compare/outliers.ts';
import type { OutliersRow } from '../../compare/outliers-rows.ts';
import { courseIn } from '../../course/courses.ts';
import { victimSatisfaction } from '../../indicator/catalogue/satisfaction.ts';
import { decimal, percentage, points } from '../../result/words.ts';
import { wordOfCourse } from '../told-course.ts';
import { areasHere } from './figures-here.ts';
import { pairsOf, question } from './question.ts';
import { noFigures, say } from './say.ts';

/**
 * Question 7: is one area (Shropshire) an outlier, and is its small decrease real?
 *
 * An outlier lies further out than areas ordinarily do, which takes earlier months to know; `different` is apart from the others by
 * more than its sample explains. What its level did is read together with the other areas. The area is the one singled out, else the lowest (of a poor end) or the most apart.
 */
export const outlierAndDecreasing = /* @__PURE__ */ question(() => ({
  id: 7,
  name: 'outlier-and-decreasing',
  agenda: 'Satisfaction',
  asked: 'Is one area, such as Shropshire, an outlier, and is it decreasing?',
  indicators: [victimSatisfaction.id],
  verdicts: pairsOf(
    ['outlier', 'different', 'not-shown', 'cannot-tell'],
    ['rising', 'falling', 'higher', 'lower', 'level', 'same', 'cannot-tell', 'refused'],
  ),
  answer(context, where) {
    const indicator = where.indicator ?? victimSatisfaction;
    const panel = areasHere(context, where, indicator, { table: 'illustrative-satisfaction' });
    if (panel === null) return noFigures(where, [indicator], none);
    const apart = outliers(panel);
    const { rows } = apart.evidence;
    const row = rows.find(({ area }) => area === where.about[7]) ?? furthest(rows) ?? null;
    const series = panel.series.find(({ area }) => area === row?.area);
    if (row === null || series === undefined) return noFigures(where, [indicator], none);
    const course = courseIn(panel, series);
    const kind = row.outlier === 'outlier' ? 'outlier' : row.different ? 'different' : row.outlier;
    const away =
      row.difference === null || row.differenceLower === null || row.differenceUpper === null
        ? `${row.areaName} stands at ${percentage(row.value)}; how far it lies from the others cannot be given limits.`
        : `${row.areaName} is ${points(100 * row.difference)} ${row.difference < 0 ? 'below' : 'above'} the others’ mean (95% interval ${decimal(100 * row.differenceLower, 1)} to ${decimal(100 * row.differenceUpper, 1)} points): ${kindWords[kind]}.`;
    return {
      verdict: `${kind}; ${wordOfCourse(course)}` as const,
      estimate: {
        value: row.difference === null ? null : 100 * row.difference,
        lower: row.differenceLower === null ? null : 100 * row.differenceLower,
        upper: row.differenceUpper === null ? null : 100 * row.differenceUpper,
        level: row.differenceLower === null ? null : 0.95,
        unit: 'points',
      },
      says: [say(away, apart.basis), course, say(capital(row.reason), apart.basis)],
      findings: [apart, course],
      evidence: { row },
      assumptions: ['Holm’s correction over the areas looked at.'],
      whatWouldChange: 'Months in which the area is not apart: an outlier must stay one.',
      settle: (kind === 'outlier' ? null : apart.settle?.text) ?? course.settle?.text ?? null,
    };
  },
}));

const none: { readonly row: OutliersRow | null } = { row: null };

const kindWords = {
  outlier: 'an outlier, further out than areas ordinarily are',
  different: 'different from them, and not shown to be an outlier',
  'not-shown': 'no outlier is shown',
  'cannot-tell': 'whether it is an outlier cannot be told',
} as const;

const capital = (text: string) =>
  `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith('.') ? '' : '.'}`;

function furthest<Row extends { readonly difference: number | null }>(rows: readonly Row[]): Row | undefined {
  return [...rows].sort((a, b) => Math.abs(b.difference ?? 0) - Math.abs(a.difference ?? 0))[0];
}
