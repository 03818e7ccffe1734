import { type AreaFigure, levelAtValue } from '../areas/figures.ts';
import { readCourse } from '../course/read-course.ts';
import { normalQuantile } from '../numeric/normal.ts';
import { monthsPer } from '../period/per-year.ts';
import type { Estimate } from '../result/estimate.ts';
import type { Settle } from '../result/finding.ts';
import type { Series } from '../series/series.ts';
import { moreMonths, whole } from '../words/numbers.ts';
import type { ThresholdChance } from './threshold-chance.ts';

/** Months at one level that anybody would wait for. */
const mostMonths = 60;

/** What would name a side: more months at a level that holds, or a larger sample of one figure. `null` where one is named. */
export function settleThreshold(
  series: Series,
  { level, probability, rests }: ThresholdChance,
  asked: {
    readonly figure: AreaFigure;
    readonly goal: number;
    readonly sure: number;
    readonly periods: number;
  },
): Settle | null {
  const { figure, goal, periods, sure } = asked;
  if (probability === null || probability >= sure || probability <= 1 - sure) return null;
  return rests === 'figure'
    ? largerSample(series, figure, goal, sure, periods)
    : moreAtThisLevel(series, level, goal, sure);
}

/** The months by which the level would be known well enough, each telling as much of it as its noise lets it. */
function moreAtThisLevel(series: Series, estimate: Estimate, goal: number, sure: number): Settle | null {
  const { figures, finding, reading } = readCourse(series);
  const { level, lower, upper, value } = estimate;
  if (figures === null || reading === null || value === null || lower === null || upper === null) return null;
  const known = (upper - lower) / (2 * normalQuantile((1 + (level ?? 0.95)) / 2));
  const noise = reading.noise.sd * (figures.scale === 'log' ? value : 1);
  const needed = (normalQuantile(sure) / Math.abs(value - goal)) ** 2;
  const figuresMore = noise * noise * (needed - 1 / (known * known));
  const months = Math.max(
    1,
    Math.ceil(figuresMore * finding.evidence.step * monthsPer(series.calendar.every)),
  );
  if (!(months <= mostMonths))
    return {
      months: null,
      perMonth: null,
      text: 'The level is too close to the target for any practical number of months to name the side.',
    };
  return { months, perMonth: null, text: `About ${moreMonths(months)} at this level would name the side.` };
}

/** How large a sample would name a side if the figure stayed where it is. */
function largerSample(
  series: Series,
  { value, model, events, exposure, scale }: AreaFigure,
  goal: number,
  sure: number,
  periods: number,
): Settle | null {
  if (value === null) return null;
  const level = events / exposure;
  const wanted = levelAtValue(goal, scale);
  const distance = Math.abs(level - wanted);
  // None or all of a sample shows no spread of its own: that of the target stands for it.
  const at = level > 0 && (model === 'poisson' || level < 1) ? level : wanted;
  const spread = model === 'poisson' ? at : at * (1 - at);
  const needed = (normalQuantile(sure) / distance) ** 2 * spread;
  const most = 50 * exposure;
  const text = 'The figure is too close to the target for any sample of practical size to name the side.';
  if (!(needed < most)) return { months: null, perMonth: null, text };
  if (model === 'poisson') {
    const months = Math.ceil((needed / exposure - 1) * periods * monthsPer(series.calendar.every));
    return {
      months: months > 0 ? months : null,
      perMonth: null,
      text: `About ${moreMonths(Math.max(1, months))} at this level would name the side.`,
    };
  }
  // The model of a ratio counts both sides; what is asked for is named by one.
  const named = scale.kind === 'odds' ? 1 - level : 1;
  const perPeriod = Math.ceil((needed * named * series.deff) / periods);
  const noun = series.indicator.outOf ?? 'answers';
  return {
    months: null,
    perMonth: perPeriod,
    text: `About ${whole(perPeriod)} ${noun} in each period, with the figure where it is, would name the side.`,
  };
}
