import { periodAt } from '../../period/calendar.ts';
import type { Estimate } from '../../result/estimate.ts';
import type { Series } from '../../series/series.ts';
import type { Usable } from '../../series/usable.ts';
import type { QuasiFit } from '../quasi-fit.ts';
import { changeEstimate, differenceEstimate, levelEstimate, noEstimate, scaleOf } from '../scale.ts';
import { harmonics } from '../season/harmonics.ts';
import type { LevelChange, LevelSegment } from './change-points-finding.ts';
import { labelOf } from './coincidence.ts';
import { costOf, type SegmentModel, seasonOf } from './segment-models.ts';
import { changePosterior, shortestRun } from './segmentation-posterior.ts';

/** What turns standard errors into limits. */
export interface Noise {
  /** Dispersion times the inflation by autocorrelation. */
  readonly scale: number;
  /** Standard errors either side of an estimate. */
  readonly reach: number;
  readonly level: number;
}

/** A level on the model's scale with its standard error. */
function modelled({ fit }: SegmentModel, segment: number, noise: Noise) {
  return {
    value: fit.coefficients[segment] ?? 0,
    se: Math.sqrt((fit.unscaledCovariance[segment]?.[segment] ?? 0) * noise.scale),
  };
}

/** Each change of a model: its month, how far that is in doubt, and the levels on both sides. */
export function levelChanges(
  series: Series,
  { counted, places, perYear }: Usable,
  model: SegmentModel,
  minimum: number,
  noise: Noise,
): LevelChange[] {
  const scale = scaleOf(series.indicator);
  const season = model.fit.coefficients.length > model.starts.length + 1 ? harmonics(places, perYear) : [];
  const cost = costOf(counted, seasonOf(model.fit, season));
  const posterior = changePosterior(cost, places.length, minimum, model.starts, noise.scale);
  const named = (at: number) => periodAt(series.calendar, places[at] ?? 0);
  return model.starts.map((start, change) => {
    const run = shortestRun(posterior[change] ?? [], noise.level);
    // A change during a gap could have begun in any month of it.
    const from = periodAt(series.calendar, (places[Math.min(run.first, start) - 1] ?? -1) + 1);
    const before = modelled(model, change, noise);
    const after = modelled(model, change + 1, noise);
    const interval = { from, to: named(Math.max(run.last, start)) };
    return {
      at: named(start),
      interval,
      before: levelEstimate(scale, before, noise.reach, noise.level),
      after: levelEstimate(scale, after, noise.reach, noise.level),
      difference: differenceEstimate(scale, before, after, noise.reach, noise.level),
      label: labelOf(series, interval),
    };
  });
}

/** Each stretch at one level. */
export function levelSegments(
  series: Series,
  { places }: Usable,
  model: SegmentModel,
  noise: Noise,
): LevelSegment[] {
  const scale = scaleOf(series.indicator);
  const edges = [0, ...model.starts, places.length];
  return edges.slice(1).map((end, segment) => {
    const start = edges[segment] ?? 0;
    return {
      from: periodAt(series.calendar, places[start] ?? 0),
      to: periodAt(series.calendar, places[end - 1] ?? 0),
      periods: end - start,
      level: levelEstimate(scale, modelled(model, segment, noise), noise.reach, noise.level),
    };
  });
}

/** What a fit expects at each place of the calendar, in the indicator's own unit; `null` where it has no figure. */
export function expectedValues(
  series: Series,
  { counted, places }: Usable,
  { mean }: QuasiFit,
): (number | null)[] {
  const { measure, per = 1000 } = series.indicator;
  const expected: (number | null)[] = new Array(series.calendar.length).fill(null);
  places.forEach((place, at) => {
    const value = mean[at] ?? 0;
    const size = counted.size[at] ?? 1;
    if (measure === 'rate') expected[place] = (value / (series.denominator?.[place] ?? 1)) * per;
    else if (measure === 'proportion') expected[place] = value / size;
    else expected[place] = measure === 'ratio' ? value / (size - value) : value;
  });
  return expected;
}

/** The step half way through that would only just gain `gain`, halves holding equal information. */
export function leastStep(series: Series, { starts, fit }: SegmentModel, gain: number): Estimate | null {
  const scale = scaleOf(series.indicator);
  let information = 0;
  for (let segment = 0; segment <= starts.length; segment += 1)
    information += 1 / (fit.unscaledCovariance[segment]?.[segment] ?? 0);
  const step = Math.sqrt((4 * gain) / information);
  if (!Number.isFinite(step)) return null;
  if (scale.link !== 'logit') {
    const { value } = changeEstimate(scale, scale.difference, { value: step, se: 0 }, 0, 0);
    return { ...noEstimate(scale.difference), value };
  }
  const level = 1 / (1 + Math.exp(-(fit.coefficients[0] ?? 0)));
  return { ...noEstimate('points'), value: 100 * level * (1 - level) * step };
}
