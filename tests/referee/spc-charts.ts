import { cChart, uChart, uPrimeChart } from '../../src/spc/event-charts.ts';
import { mrChart } from '../../src/spc/mr-chart.ts';
import { gChart } from '../../src/spc/rare-events.ts';
import { runChart } from '../../src/spc/run-chart.ts';
import { pChart, pPrimeChart } from '../../src/spc/share-charts.ts';
import type { ShewhartFinding } from '../../src/spc/shewhart-finding.ts';
import { xmr } from '../../src/spc/xmr.ts';
import { counts, monthAt, proportions, rates, values } from '../spc/made.ts';
import type { Answer, Family, Given } from './mapping.ts';
import {
  asLong,
  asStated,
  beyond,
  figures,
  member,
  outside,
  places,
  runs,
  sideBeyond,
} from './spc-shapes.ts';

/** What every chart of R's qcc gives. */
const qcc = (finding: ShewhartFinding, shape: unknown) => {
  const { points, phases } = finding.evidence;
  return {
    center: phases[0]?.centre,
    sd: phases[0]?.sigma,
    lcl: asLong(
      member(shape, 'lcl'),
      points.map(({ lower }) => lower),
    ),
    ucl: asLong(
      member(shape, 'ucl'),
      points.map(({ upper }) => upper),
    ),
    beyond: beyond(finding),
  };
};

const xmrKeys: Record<string, Answer> = {
  qcc: ({ input }) => {
    const finding = xmr(values(figures(input.x)), { ...asStated, rules: qccRules });
    const { points } = finding.evidence;
    const seventh = (direction: 'high' | 'low') =>
      places(points, (point) => {
        const at = points.indexOf(point);
        const seven = points.slice(Math.max(0, at - 6), at + 1);
        const shifted = ({ signals }: typeof point) =>
          signals.some((signal) => signal.rule === 'shift' && signal.direction === direction);
        return seven.length === 7 && seven.every(shifted);
      });
    const { limits } = finding.evidence;
    return {
      ...qcc(finding, null),
      lcl: limits?.lower,
      ucl: limits?.upper,
      runs7_mid: [...seventh('high'), ...seventh('low')],
    };
  },
  qicharts2_i: ({ input }) => {
    const finding = xmr(values(figures(input.x)), { ...asStated, screening: true });
    const { limits, points } = finding.evidence;
    return {
      center: limits?.centre,
      ...drawn(limits, 'lcl', 'ucl'),
      sigma_signal: outside(finding),
      ...runsInR(runs(points, limits?.centre ?? 0)),
    };
  },
  qicharts2_mr: ({ input }) => {
    const { points } = mrChart(values(figures(input.x)));
    return { center: points[0]?.centre, ucl: points[0]?.upper };
  },
  qicharts2_run: ({ input }) => {
    const {
      centre = null,
      useful,
      signal,
      ...counted
    } = runChart(values(figures(input.x))).phases[0] ?? nothing;
    const { runs_signal, ...rest } = runsInR({ useful, signal, ...counted });
    return { median: centre, n_useful: useful, ...rest, signal: runs_signal };
  },
  NHSRplotthedots: ({ input }) => {
    const finding = xmr(values(figures(input.x)), {
      ...asStated,
      constant: 'mdc',
      screening: true,
      rules: 'plotthedots',
    });
    const { limits, points } = finding.evidence;
    return {
      mean: limits?.centre,
      ...drawn(limits, 'lpl', 'upl'),
      special_cause_type: points.map(pointType),
      outside: points.map((point) => (limits?.sigma === 0 ? null : sideBeyond(point) !== 0)),
      relative_to_mean: points.map(({ value, centre }) => Math.sign((value ?? 0) - (centre ?? 0))),
    };
  },
  'direct_2.66': ({ input }) => {
    const { limits, phases } = xmr(values(figures(input.x)), { ...asStated, constant: 'mdc' }).evidence;
    return {
      mean: limits?.centre,
      mrbar: phases[0]?.movingRange,
      lcl: limits?.lower,
      ucl: limits?.upper,
      mr_ucl: phases[0]?.movingRangeUpper,
    };
  },
};

/** Limits, which the tools that screen do not give where no figure differs from another. */
const drawn = (limits: ShewhartFinding['evidence']['limits'], lower: string, upper: string) => ({
  [lower]: limits?.sigma === 0 ? null : limits?.lower,
  [upper]: limits?.sigma === 0 ? null : limits?.upper,
});

const qccRules = [
  { rule: 'outside', sigmas: 3 },
  { rule: 'shift', points: 7 },
] as const;

const nothing = {
  useful: 0,
  longestRun: null,
  longestRunMax: null,
  crossings: null,
  crossingsMin: null,
  signal: false,
  centre: null,
};

const runsInR = (test: ReturnType<typeof runs>) => ({
  runs_signal: test.signal,
  longest_run: test.longestRun,
  longest_run_max: test.longestRunMax,
  n_crossings: test.crossings,
  n_crossings_min: test.crossingsMin,
});

/** The words of NHSRplotthedots for the label of a point. */
function pointType({ label, signals }: ShewhartFinding['evidence']['points'][number]): string {
  if (label === null) return 'Common Cause';
  const high = signals.some(({ rule, direction }) => rule === label && direction === 'high');
  if (label === 'outside') return high ? 'Above UCL' : 'Below LCL';
  if (label === 'trend') return `7 Point Trend ${high ? 'Increasing' : 'Decreasing'}`;
  return `${label === 'shift' ? '7 Points' : '2 in 3'} ${high ? 'Above' : 'Below'} CL`;
}

const laney = (finding: ShewhartFinding) => {
  const { points, phases } = finding.evidence;
  const { sigmaZ = null } = phases[0] ?? {};
  return {
    sigma_z: sigmaZ,
    // The formula has no limits where there is no sigma z, and the chart has them on its centre line.
    lcl_unclipped: points.map(({ lower }) => (sigmaZ === null ? null : lower)),
    ucl_unclipped: points.map(({ upper }) => (sigmaZ === null ? null : upper)),
  };
};

const unfloored = { ...asStated, floor: false } as const;
const parts = ({ input }: Given) => [figures(input.x), figures(input.n)] as const;

const attributeKeys: Record<string, Answer> = {
  qcc_p: (given) => qcc(pChart(proportions(...parts(given))), given.shape),
  qcc_u: (given) => qcc(uChart(rates(...parts(given))), given.shape),
  qcc_c: (given) => qcc(cChart(counts(figures(given.input.x))), given.shape),
  // Its counts hold the event itself, and so begin at 1.
  qcc_g: ({ input }) => {
    const { centre, lower, upper, points } = gChart(figures(input.x), { smallest: 1 });
    const above = places(points, (point) => point.outside === 'high');
    const below = places(points, (point) => point.outside === 'low');
    return {
      center: centre,
      lcl: [lower],
      ucl: [upper],
      // Without limits it lists every figure twice, as not known.
      beyond: upper === null ? points.flatMap(() => [null, null]) : [...above, ...below],
    };
  },
  direct_laney_p: (given) => laney(pPrimeChart(proportions(...parts(given)), unfloored)),
  direct_laney_u: (given) => laney(uPrimeChart(rates(...parts(given)), unfloored)),
};

const screened = { ...asStated, constant: 'mdc', screening: true } as const;

/** Limits at three and two standard deviations, of figures or of the first of them. */
const nhspy: Answer = ({ input }) => {
  const list = figures(input.values);
  const fixed = input.fixAfterNPoints;
  const baseline = typeof fixed === 'number' ? { to: monthAt(fixed - 1) } : null;
  const finding = xmr(values(list), { ...screened, rules: 'plotthedots', baseline });
  const { limits, points } = finding.evidence;
  const { centre = 0, lower = 0, upper = 0, sigma = 0 } = limits ?? {};
  const near = { nlpl: centre - 2 * sigma, nupl: centre + 2 * sigma };
  return {
    ...{ mean: centre, lpl: lower, upl: upper, ...near },
    outsideLimits: points.map((point) => sideBeyond(point) !== 0),
    closeToLimits: points.map((point) => {
      const value = point.value ?? centre;
      return sideBeyond(point) === 0 && (value < near.nlpl || value > near.nupl);
    }),
    specialCause: points.map(({ signals }) => signals.length > 0),
  };
};

/** Individuals, moving ranges and attribute charts as R has them. */
export const spcCharts: Family = {
  xmr: xmrKeys,
  'attribute-charts': attributeKeys,
  spc_nhspy_xmr: { 'xmr*': nhspy },
};
