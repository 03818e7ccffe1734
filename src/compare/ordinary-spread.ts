import type { AreaFigure } from '../areas/figures.ts';
import { studentUpper } from '../numeric/student-t.ts';

type Usable = AreaFigure & { readonly value: number };

/** Sampling variance of a figure in the indicator's unit; 0 where the sample is not known. */
function samplingVariance({ value, events, exposure, model, scale }: Usable): number {
  if (model === 'unknown') return 0;
  if (model === 'poisson') return (Math.max(events, 0.5) * scale.times ** 2) / exposure ** 2;
  const share = (events + 0.5) / (exposure + 1);
  const variance = (share * (1 - share)) / exposure;
  return scale.kind === 'odds' ? variance * ((1 + value) ** 2) ** 2 : variance;
}

/** A figure less the mean of the others; what rounding alone leaves of it is no difference. */
export function lessOthers({ value }: Usable, others: readonly Usable[]) {
  const othersMean = others.reduce((total, other) => total + other.value, 0) / others.length;
  const difference = value - othersMean;
  return { othersMean, difference: Math.abs(difference) < 1e-12 * Math.abs(value) ? 0 : difference };
}

/**
 * One area against the mean of the others in one period, judged by how far the others ordinarily lie from their own mean.
 * Without two others or two earlier periods there is a difference and nothing to judge it by.
 */
export function againstOthers(
  figure: Usable,
  now: readonly Usable[],
  before: readonly (readonly Usable[])[],
) {
  const others = now.filter((other) => other !== figure);
  const count = others.length;
  if (count < 1) return null;
  const { difference } = lessOthers(figure, others);
  const names = new Set(others.map(({ area }) => area));
  const past = before
    .map((figures) => figures.filter(({ area }) => names.has(area)))
    .filter((figures) => figures.length === count);
  const none = { difference, ordinarySpread: null, t: null, df: null, p: null, earlierPeriods: past.length };
  if (count < 2 || past.length < 2) return none;
  const { total, sampling, persistence } = spreadOf(past, [...names]);
  const between = Math.max(0, total - sampling);
  const widen = 1 + 1 / count;
  const noise = others.reduce((sum, other) => sum + samplingVariance(other), 0) / count ** 2;
  const variance = between * widen + samplingVariance(figure) + noise;
  const periods = past.length;
  const dfTotal = ((count - 1) * periods) / (1 + (periods - 1) * persistence ** 2);
  if (!(variance > 0)) return none;
  const df = Math.max(1, Math.min(1e6, (variance ** 2 * dfTotal) / Math.max((widen * total) ** 2, 1e-300)));
  const t = difference / Math.sqrt(variance);
  const p = Math.min(1, 2 * studentUpper(Math.abs(t), df));
  return { difference, ordinarySpread: Math.sqrt(between), t, df, p, earlierPeriods: periods };
}

/** Between-area variance over several periods, the sampling error in it, and how far areas keep their places. */
function spreadOf(past: readonly (readonly Usable[])[], names: readonly string[]) {
  const means = new Map<string, number>(names.map((name) => [name, 0]));
  let [total, sampling] = [0, 0];
  for (const figures of past) {
    const mean = figures.reduce((sum, { value }) => sum + value, 0) / figures.length;
    for (const figure of figures) {
      const deviation = figure.value - mean;
      total += deviation ** 2 / (figures.length - 1) / past.length;
      sampling += samplingVariance(figure) / figures.length / past.length;
      means.set(figure.area, (means.get(figure.area) ?? 0) + deviation / past.length);
    }
  }
  const lasting = [...means.values()].reduce((sum, mean) => sum + mean ** 2, 0) / (names.length - 1);
  const periods = past.length;
  const share = total > 0 ? (lasting - total / periods) / (total * (1 - 1 / periods)) : 0;
  return { total, sampling, persistence: Math.min(1, Math.max(0, share)) };
}
