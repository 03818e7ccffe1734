import { ets } from '../../src/change/ahead/smoothing-ets.ts';
import { costOfValues } from '../../src/change/steps/segment-cost.ts';
import { segments } from '../../src/change/steps/segments.ts';
import { hamedRao } from '../../src/change/trend/hamed-rao.ts';
import { pairSlopes } from '../../src/change/trend/theil-sen-kernel.ts';
import { yueWang } from '../../src/change/trend/yue-wang.ts';
import type { Mismatch } from './compare-values.ts';
import type { Given } from './mapping.ts';
import { levelOf, numberNamed } from './read.ts';

/** A case with what is expected of it, which conditions may read and mappings may not. */
type Judged = Given & { readonly expected: unknown };
type Condition = (given: Judged, mismatch: Mismatch) => boolean;

/** Whether the partition of levels expected costs what the library's own does, and has no segment that is too short. */
const costsTheSame: Condition = ({ input, expected }) => {
  const theirs = Array.isArray(expected) ? expected : (expected as { readonly cpts?: unknown }).cpts;
  if (!Array.isArray(theirs)) return false;
  const x = input['x'] as number[];
  const minimum = Number(input['min_seg'] ?? 1);
  const changes = input['n_bkps'] as number | undefined;
  const penalty = changes === undefined ? Number(input['penalty']) * Number(input['sigma'] ?? 1) ** 2 : 0;
  const { run } = costOfValues('partition', x, { minimum });
  const parts = (starts: readonly number[]) => {
    const edges = [0, ...starts, x.length];
    return edges.slice(1).map((end, at) => ({ start: edges[at] ?? 0, end }));
  };
  const costOf = (starts: readonly number[]) =>
    parts(starts).reduce((total, { start, end }) => total + run(start, end), penalty * starts.length);
  const ours = costOf(
    segments(x, { minimum, ...(changes === undefined ? { penalty } : { changes }) }).starts,
  );
  return (
    parts(theirs).every(({ start, end }) => end - start >= minimum) &&
    Math.abs(costOf(theirs) - ours) <= 1e-10 * Math.max(1, Math.abs(ours))
  );
};

/** What a listed difference may depend on, in its own words: the input, or the figures that differ; never a case's name. */
const conditions: Readonly<Record<string, Condition>> = {
  'the limit lies outside 0 to 1': (_, { expected, received }) =>
    typeof expected === 'number' && ((expected < 0 && received === 0) || (expected > 1 && received === 1)),
  'the level is 1': ({ input }) => levelOf(input) === 1,
  'the method is C3': ({ input }) => input['method'] === 'C3',
  'the limit is by delta': ({ input }) => input['thresholdMethod'] === 'delta',
  'fewer than 5 events in four periods': ({ input }, { member, received }) => {
    const end = (input['range'] as number[])[placeIn(member)] ?? 0;
    const lately = seriesOf(input).slice(Math.max(0, end - 4), end);
    return received === null && lately.reduce<number>((sum, count) => sum + (count ?? 0), 0) < 5;
  },
  'whole seasons ahead': ({ input }, { member }) => (placeIn(member) + 1) % Number(input['period']) === 0,
  'values are missing': ({ input }) => seriesOf(input).includes(null),
  'the origin divides by 0': (_, { expected, received }) =>
    expected === 'NaN' && (received === 0 || received === 1),
  'fewer than four values': ({ input }) => seriesOf(input).length < 4,
  'fewer than six values': ({ input }) => seriesOf(input).length < 6,
  'fewer than ten values': ({ input }) => seriesOf(input).length < 10,
  'another cut costs the same': costsTheSame,
  'the limit is that of all pairs': ({ input }, { expected, received }) => {
    if (received !== null || seriesOf(input).length > 20) return false;
    const slopes = pairSlopes(input['x'] as number[], knownOf(input));
    return expected === Math.min(...slopes) || expected === Math.max(...slopes);
  },
  'rounding shows in the differences': ({ input }) => {
    const y = knownOf(input);
    const range = Math.max(...y) - Math.min(...y);
    return Math.max(...y.map(Math.abs)) * Number.EPSILON > 1e-8 * range && range > 0;
  },
  'negative autocorrelations narrow the variance': ({ input, method }) => {
    const x = knownOf(input);
    const lags = numberNamed(method, Math.max(1, x.length - 1));
    return method.includes('yue_wang')
      ? yueWang(x, { lags }).variance === null
      : hamedRao(x, { lags }).factor < 1;
  },
  'the fit is perfect': ({ input }) => isLine(input['x'] as number[], input['y'] as number[]),
  'the likelier fit is ours': ({ input, method, expected }) => {
    const trend = method.includes('AAd') ? 'damped' : method.includes('AAN') ? 'additive' : 'none';
    const { logLikelihood, squaredErrors } = ets(seriesOf(input), { trend });
    const { loglik, llf } = expected as { readonly loglik?: number; readonly llf?: number };
    // R leaves the constant out of the likelihood.
    const ours =
      loglik === undefined ? logLikelihood : (-seriesOf(input).length / 2) * Math.log(squaredErrors ?? 0);
    return (ours ?? Number.NEGATIVE_INFINITY) > (loglik ?? llf ?? Number.POSITIVE_INFINITY);
  },
  'screening would leave too little': ({ input }) => {
    const ranges = seriesOf(input).flatMap((value, at, all) =>
      at === 0 ? [] : [Math.abs((value ?? 0) - (all[at - 1] ?? 0))],
    );
    const bound = (3.267 * ranges.reduce((sum, range) => sum + range, 0)) / ranges.length;
    const kept = ranges.filter((range) => range <= bound);
    return kept.length < (2 / 3) * ranges.length || kept.every((range) => range === 0);
  },
};

/** Whether a condition holds for a figure that differs. An unknown one is a fault of the list. */
export function conditionHolds(name: string, given: Judged, mismatch: Mismatch): boolean {
  const condition = Object.hasOwn(conditions, name) ? conditions[name] : undefined;
  if (condition === undefined) throw new Error(`no condition of differences is called ${name}`);
  return condition(given, mismatch);
}

/** The series of a case: `y` on `x`, or `x` or `values` alone. */
const seriesOf = (input: Given['input']) =>
  (input['y'] ?? input['x'] ?? input['values'] ?? []) as readonly (number | null)[];
const knownOf = (input: Given['input']) => seriesOf(input).filter((value) => value !== null);

/** The place of a member of a list, such as 3 of `fcast[3]`. */
const placeIn = (member: string) => Number(/\[(\d+)\]$/.exec(member)?.[1] ?? Number.NaN);

/** Whether y follows x exactly, but for the rounding of its own figures. */
function isLine(x: readonly number[], y: readonly number[]): boolean {
  const [x0 = 0, y0 = 0] = [x[0], y[0]];
  const last = x.length - 1;
  const slope = ((y[last] ?? 0) - y0) / ((x[last] ?? 0) - x0);
  const size = Math.max(...y.map(Math.abs));
  return y.every((value, at) => Math.abs(value - y0 - slope * ((x[at] ?? 0) - x0)) <= 1e-13 * size);
}
