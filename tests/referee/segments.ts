import { breakpoints } from '../../src/change/steps/breakpoints.ts';
import { pettitt } from '../../src/change/steps/pettitt.ts';
import { segments as cut } from '../../src/change/steps/segments.ts';
import { supF } from '../../src/change/steps/sup-f.ts';
import { fisherUpper } from '../../src/numeric/fisher-f.ts';
import type { Answer, Family, FileMap, Given } from './mapping.ts';
import { gapsOf, numberOf, numbersNamed, numbersOf } from './read.ts';

// Change points of the origins are the last index, from 1, of the left segment: our first of the right one, from 0.

/** -2 log-likelihood of Poisson segments without its constant, as the origin states the cost. */
const poissonCost = (x: readonly number[], starts: readonly number[]): number => {
  const edges = [0, ...starts, x.length];
  return edges.slice(1).reduce((total, end, at) => {
    const part = x.slice(edges[at], end);
    const events = part.reduce((sum, one) => sum + one, 0);
    return total + (events > 0 ? 2 * events * (Math.log(part.length) - Math.log(events)) : 0);
  }, 0);
};

const penalised =
  (cost: 'normal' | 'poisson'): Answer =>
  ({ input }) => {
    const x = numbersOf(input, 'x');
    // A penalty counts squared standard deviations, the library's the unit of the figures.
    const unit = cost === 'normal' ? Number(input['sigma'] ?? 1) ** 2 : 1;
    const penalty = numberOf(input, 'penalty');
    const options = { cost, penalty: penalty * unit, minimum: Number(input['min_seg'] ?? 1) };
    const { starts, cost: found } = cut(x, options);
    const objective = (cost === 'poisson' ? poissonCost(x, starts) : found / unit) + penalty * starts.length;
    return { objective, cpts: starts };
  };

const neighbourhood = ({ input }: Given) => {
  const options = { changes: numberOf(input, 'n_bkps'), minimum: numberOf(input, 'min_seg') };
  return { x: numbersOf(input, 'x'), options };
};

/** The origin tries one break fewer than fit where the shortest segment divides the series. */
const bestBreaks = (values: readonly (number | null)[], shortest: number) => {
  const minimum = Math.floor(shortest * values.length);
  const most = Math.ceil(values.length / minimum) - 2;
  const found = breakpoints(values, { shortest, most });
  const intervals = found.breaks.map(({ start, interval }) =>
    interval === null ? null : [interval.from, start, interval.to],
  );
  return { ...found, intervals };
};

const levelBreaks: Answer = ({ input, method }) => {
  const [shortest = 0.15] = numbersNamed(method);
  const { breaks, fits, intervals } = bestBreaks(gapsOf(input, 'y'), shortest);
  return {
    breakpoints_min_BIC: breaks.map(({ start }) => start),
    RSS_by_m: fits.map((fit) => fit.residualSumOfSquares),
    BIC_by_m: fits.map((fit) => fit.bic),
    breakdates_by_m: fits.slice(1).map((fit) => fit.starts),
    confint95: intervals.length > 0 ? intervals : null,
  };
};

const publishedBreaks: Answer = ({ input, options }) => {
  const values = Object.values(input).find(Array.isArray) as (number | null)[];
  const { chosen: bestByBIC, fits, intervals } = bestBreaks(values, numberOf(options, 'h'));
  const single = intervals[0];
  return {
    breakpoints: Object.fromEntries(fits.slice(1).map((fit) => [fit.breaks, fit.starts])),
    RSS: fits.map((fit) => fit.residualSumOfSquares),
    BIC: fits.map((fit) => fit.bic),
    bestByBIC,
    ci95: intervals,
    ci95ForBreak1: single,
    ci95Dates: single?.map((place) => place + Number(input['start'] ?? input['startYear']) - 1),
  };
};

const changeOfLevel: Answer = ({ input }) => {
  const found = supF(Object.values(input).find(Array.isArray) as (number | null)[]);
  const { start } = found;
  return {
    supF: { supF: found.supF, p: found.p },
    breakpoint: start,
    breakdate: start === null ? null : start + Number(input['start']) - 1,
  };
};

/** Chow's F for a known place, here the middle, is one of the profile. */
const chow: Answer = ({ input }) => {
  const point = Math.floor(gapsOf(input, 'y').length / 2);
  const { n, profile } = supF(gapsOf(input, 'y'));
  const f = profile.find(({ start }) => start === point)?.f ?? null;
  return { point, F: f, p: f === null ? null : fisherUpper(f, 1, n - 2) };
};

const fromStrucchange: FileMap = {
  'level_h*': levelBreaks,
  supF_level: ({ input }) => {
    const found = supF(gapsOf(input, 'y'));
    return { supF: found.supF, p: found.p, at: found.start };
  },
  chow_mid: chow,
};

export const segments: Family = {
  'pelt-normal-mean': { exact_optimal_partition_direct: penalised('normal') },
  'pelt-poisson': { exact_optimal_partition_direct: penalised('poisson') },
  'segment-neighbourhood': {
    cpts: (given) => {
      const { x, options } = neighbourhood(given);
      return cut(x, options).starts;
    },
    sse: (given) => {
      const { x, options } = neighbourhood(given);
      return cut(x, options).cost;
    },
  },
  'breakpoints-strucchange': fromStrucchange,
  changepoint_strucchange: {
    'optimal*': publishedBreaks,
    'structural-change tests, intercept only': changeOfLevel,
  },
  'single-changepoint-tests': {
    pettitt: ({ input }) => {
      const found = pettitt(gapsOf(input, 'x'));
      return { U: found.k, p: found.p, change_at: found.start };
    },
  },
};
