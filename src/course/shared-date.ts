import type { Exclusion } from '../result/finding.ts';
import { requirePanel } from '../series/require-series.ts';
import type { Panel } from '../series/series.ts';
import { type Candidates, classes } from './candidates.ts';
import { periodOfRow } from './frame.ts';
import { type CourseOptions, readCourseOptions } from './options.ts';
import { readFigures } from './read.ts';
import { asRead, fewestRows, figuresFor } from './read-course.ts';
import type { Reading } from './reading.ts';
import { sameRows } from './sisters.ts';

/** Whether the last steps of several areas began in one month. */
export interface SharedDate {
  /** Chance that they share one date, where one and as many as there are areas are as likely beforehand; `null` under two areas. */
  readonly probability: number | null;
  /** That date if they do: the likeliest month, and the months with nine tenths of the probability. */
  readonly mostLikely: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly areas: readonly string[];
  readonly excluded: readonly Exclusion[];
}

/**
 * Shared date: did the areas of a panel change in one month, or each in its own?
 *
 * Each area is read by itself. With p_a(k) its chance that the last step began at row k (what it does not show spread
 * as beforehand) and p(k) that beforehand, one date for all is sum_k p(k) prod_a p_a(k) / p(k) times as likely as
 * a date for each. Areas whose months are not those of the others are excluded and named. Throws as `course` does.
 *
 * @example
 * sharedDate(satisfactionByArea).areas.length // => 2
 */
export function sharedDate(panel: Panel, options: CourseOptions = {}): SharedDate {
  requirePanel('sharedDate: panel', panel);
  const settings = readCourseOptions(options, panel.calendar.every);
  const all = panel.series.map((series) => ({
    series,
    figures: figuresFor(asRead(series, settings), settings),
  }));
  const first = all.flatMap(({ figures }) => (typeof figures === 'string' ? [] : [figures]))[0];
  const excluded: Exclusion[] = [];
  const read: { readonly area: string; readonly dates: Float64Array; readonly prior: Float64Array }[] = [];
  for (const { figures, series } of all) {
    if (
      typeof figures === 'string' ||
      first === undefined ||
      figures.figures.length < fewestRows ||
      !sameRows(first, figures)
    ) {
      const reason = 'its figures are not of the same months as those of the others';
      excluded.push({ area: series.area, areaName: series.areaName, code: 'other-months', reason });
      continue;
    }
    const { kept, reading } = readFigures(figures, { season: settings.season, borrowed: null });
    const prior = datesBefore(reading.candidates, kept, figures.figures.length);
    read.push({ area: series.area, dates: datesOf(reading, kept, prior), prior });
  }
  const areas = read.map(({ area }) => area);
  const shared = together(read);
  const one = panel.series[0];
  if (read.length < 2 || shared === null || first === undefined || one === undefined)
    return {
      probability: read.length < 2 ? null : 0,
      mostLikely: null,
      from: null,
      to: null,
      areas,
      excluded,
    };
  const period = (row: number) => {
    const own = first.figures[row];
    return own === undefined ? null : periodOfRow(one, own);
  };
  return {
    probability: 1 / (1 + Math.exp(-shared.logOdds)),
    mostLikely: period(shared.mostLikely),
    from: period(shared.from),
    to: period(shared.to),
    areas,
    excluded,
  };
}

/** Where a last step may begin beforehand, by row of the figures. */
function datesBefore(candidates: Candidates, kept: readonly number[], rows: number): Float64Array {
  const dates = new Float64Array(rows);
  let sum = 0;
  for (let candidate = 0; candidate < candidates.count; candidate += 1) {
    if (candidates.kind[candidate] !== classes.step) continue;
    const own = Math.exp(candidates.logPrior[candidate] ?? Number.NEGATIVE_INFINITY);
    const row = kept[candidates.start[candidate] ?? 0] ?? 0;
    dates[row] = (dates[row] ?? 0) + own;
    sum += own;
  }
  return dates.map((each) => each / sum);
}

/** Where it began by one reading; the weight that is on no step is spread as beforehand. */
function datesOf({ candidates, means }: Reading, kept: readonly number[], prior: Float64Array): Float64Array {
  const dates = new Float64Array(prior.length);
  let rest = 1;
  for (let mean = 0; mean < means.count; mean += 1) {
    const candidate = means.candidate[mean] ?? 0;
    if (candidates.kind[candidate] !== classes.step) continue;
    const row = kept[candidates.start[candidate] ?? 0] ?? 0;
    dates[row] = (dates[row] ?? 0) + (means.weight[mean] ?? 0);
    rest -= means.weight[mean] ?? 0;
  }
  return dates.map((each, row) => each + Math.max(0, rest) * (prior[row] ?? 0));
}

/** ln of how many times likelier one date is than a date for each area, and that date: by logarithms, for many areas. */
function together(read: readonly { readonly dates: Float64Array; readonly prior: Float64Array }[]): {
  readonly logOdds: number;
  readonly mostLikely: number;
  readonly from: number;
  readonly to: number;
} | null {
  const [first] = read;
  if (first === undefined) return null;
  const logs = first.prior.map((own, row) =>
    own > 0
      ? read.reduce(
          (sum, { dates, prior }) => sum + Math.log((dates[row] ?? 0) / (prior[row] ?? own)),
          Math.log(own),
        )
      : Number.NEGATIVE_INFINITY,
  );
  const most = logs.reduce((greatest, each) => Math.max(greatest, each), Number.NEGATIVE_INFINITY);
  if (most === Number.NEGATIVE_INFINITY) return null;
  const joint = logs.map((each) => Math.exp(each - most));
  const whole = joint.reduce((sum, each) => sum + each, 0);
  const order = Array.from(joint.keys()).sort((a, b) => (joint[b] ?? 0) - (joint[a] ?? 0) || a - b);
  const within: number[] = [];
  for (let sum = 0; sum < 0.9 * whole && within.length < order.length; ) {
    const row = order[within.length] ?? 0;
    within.push(row);
    sum += joint[row] ?? 0;
  }
  return {
    logOdds: most + Math.log(whole),
    mostLikely: order[0] ?? 0,
    from: Math.min(...within),
    to: Math.max(...within),
  };
}
