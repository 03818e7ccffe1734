import type { CourseFinding } from '../course/finding.ts';
import { type CourseOptions, courseRules } from '../course/options.ts';
import { courseFor, type ReadCourse } from '../course/read-course.ts';
import type { Reading } from '../course/reading.ts';
import type { Finding } from '../result/finding.ts';
import { type OptionRules, readOptions } from '../result/read-options.ts';
import { like } from '../result/rule.ts';
import type { Series } from '../series/series.ts';

/** What may be asked of a view of the course: what may be asked of the course, and whose reading to take. */
export interface ViewOptions extends CourseOptions {
  /**
   * A finding of `course` or `courseIn` for this series, whose reading is taken with the options it was made with. One
   * that went through JSON has lost it: the series is then read again, by the options given here.
   */
  readonly course?: CourseFinding;
}

/** The reading behind a view. */
/** What each option of a view may be. */
export const viewRules = /* @__PURE__ */ like(courseRules, {
  course: { is: 'object' },
}) satisfies OptionRules<ViewOptions>;

export function viewed(path: string, series: Series, given: ViewOptions): ReadCourse {
  const { course, ...options } = readOptions(path, viewRules, given);
  return courseFor(series, course, options);
}

/** Whether the figures must not be read this way; too few of them only leave it open. */
export const refuses = ({ evidence: { reason } }: CourseFinding): boolean => reason === 'rolling';

/** What every view has as its course has it: what it is about, on how many figures, and what a reader must know. */
export function frameOf(
  { finding }: ReadCourse,
  name: string,
  reference: string,
): Pick<
  Finding<string, string, unknown>,
  'subject' | 'n' | 'missing' | 'looks' | 'caveats' | 'method' | 'basis' | 'sources'
> {
  const { basis, caveats, looks, method, missing, n, sources, subject } = finding;
  return {
    subject,
    n,
    missing,
    looks,
    caveats,
    method: {
      name,
      options: method.options,
      reference: `Course of a series (docs/methods/course.md); ${reference}`,
    },
    basis,
    sources,
  };
}

/** The period of a row of the reading. */
export function periodAtRow({ finding, reading }: ReadCourse, row: number): string {
  return finding.evidence.periods[reading?.kept[row] ?? 0] ?? '';
}

/** Rows with the weight on each, and from them the likeliest and, by falling weight up to nine tenths, first and last. */
export interface Dates {
  readonly mostLikely: number;
  readonly from: number;
  readonly to: number;
}

/** Where something began: `rowOf` a mean, or `null` for a mean without it; `null` where no mean has it. */
export function datesOf({ means, rows }: Reading, rowOf: (mean: number) => number | null): Dates | null {
  const weights = new Float64Array(rows.count);
  let total = 0;
  for (let mean = 0; mean < means.count; mean += 1) {
    const row = rowOf(mean);
    if (row === null) continue;
    weights[row] = (weights[row] ?? 0) + (means.weight[mean] ?? 0);
    total += means.weight[mean] ?? 0;
  }
  if (!(total > 0)) return null;
  const order = Array.from(weights.keys()).sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
  let many = 0;
  for (let sum = 0; sum < 0.9 * total && many < order.length; many += 1)
    sum += weights[order[many] ?? 0] ?? 0;
  const within = order.slice(0, many);
  return { mostLikely: order[0] ?? 0, from: Math.min(...within), to: Math.max(...within) };
}
