import type { Series } from '../../src/series/series.ts';
import {
  ATTRIBUTE_PLACES,
  attributeLimits,
  attributePlace,
  attributeSigma,
} from '../../src/spc/attribute-kernel.ts';
import { HIGH, LOW } from '../../src/spc/rules/marks.ts';
import { applyRule, type Rule } from '../../src/spc/rules/rule.ts';
import { pChart } from '../../src/spc/share-charts.ts';
import type { ShewhartFinding } from '../../src/spc/shewhart-finding.ts';
import { xmr } from '../../src/spc/xmr.ts';
import { XMR_PLACES, xmrLimits, xmrPlace } from '../../src/spc/xmr-kernel.ts';
import { pChartFloor } from '../floors/p-chart.ts';
import { xmrFloor } from '../floors/xmr.ts';
import type { Inputs } from './inputs.ts';
import { countSeries, shareSeries } from './monthly-series.ts';
import type { Row, Side } from './row.ts';
import { type FourMarks, fourMarks, signalCounts } from './signal-counts.ts';

const rules = {
  outside: { rule: 'outside', sigmas: 3 },
  shift: { rule: 'shift', points: 8 },
  twoOfThree: { rule: 'two-of-three', sigmas: 2, third: 'anywhere', beyondThree: 'counted' },
  trend: { rule: 'trend', points: 6, ties: 'break' },
} as const satisfies Readonly<Record<keyof FourMarks, Rule>>;
const names = Object.keys(rules) as (keyof FourMarks)[];
/** Rules and limits as their authors state them. */
const asStated = { rules: Object.values(rules), target: null } as const;

/** XmR charts with four rules, and limits of p charts: the bare kernel, and the finding with its points and caveats. */
export function charts(inputs: Inputs): readonly Row[] {
  const { series } = inputs;
  const xmrBare = xmrFloorSide(inputs);
  const pBare = pChartFloorSide(inputs);
  return [
    {
      name: 'XmR limits and four rules: kernel',
      note: 'Marks every figure of a signal, where the floor counts signals.',
      series,
      floor: xmrBare,
      subject: xmrKernel(inputs),
    },
    {
      name: 'XmR limits and four rules: `xmr`',
      note: 'The finding: 120 points with period, limits and signals; autocorrelation, false signals, level, caveats.',
      series,
      floor: xmrBare,
      subject: xmrFinding(inputs),
    },
    {
      name: 'p-chart limits: kernel',
      note: 'Also sigma z and chi-squared.',
      series,
      floor: pBare,
      subject: pChartKernel(inputs),
    },
    {
      name: 'p-chart limits: `pChart`',
      note: 'The finding, as above, four rules included.',
      series,
      floor: pBare,
      subject: pChartFinding(inputs),
    },
  ];
}

function xmrFloorSide({ numerator, length }: Inputs): Side {
  const out = new Float64Array(7);
  const work = (at: number) => {
    xmrFloor(numerator, at * length, length, out);
    return out[1] as number;
  };
  return {
    work,
    figures: (at) => {
      work(at);
      // No mark is left unexplained.
      return [...out, 0];
    },
  };
}

function xmrKernel({ columns, length }: Inputs): Side {
  const how = {
    centre: 'mean',
    range: 'mean',
    sigmaPerRange: 1 / 1.128,
    rangeLimit: 3.267,
    screening: false,
  } as const;
  const scratch = new Float64Array(length);
  const deviations = new Float64Array(length);
  const limits = new Float64Array(XMR_PLACES);
  const marks = fourMarks(length);
  const work = (at: number) => {
    const values = columns[at] as Float64Array;
    xmrLimits(values, 0, length, how, scratch, limits);
    const centre = limits[xmrPlace.centre] as number;
    const sigma = limits[xmrPlace.sigma] as number;
    for (let month = 0; month < length; month += 1)
      deviations[month] = ((values[month] as number) - centre) / sigma;
    for (const name of names) {
      marks[name].fill(0);
      applyRule(rules[name], values, deviations, 0, length, marks[name]);
    }
    return centre - 3 * sigma + (marks.shift[length - 1] as number);
  };
  return {
    work,
    figures: (at) => {
      work(at);
      const centre = limits[xmrPlace.centre] as number;
      const reach = 3 * (limits[xmrPlace.sigma] as number);
      return [centre, centre - reach, centre + reach, ...signalCounts(columns[at] ?? [], marks)];
    },
  };
}

function xmrFinding(inputs: Inputs): Side {
  const { columns, length } = inputs;
  const series = countSeries(inputs);
  const find = (at: number) => xmr(series[at] as Series, { ...asStated, clip: false });
  return {
    work: (at) => latest(find(at)),
    figures: (at) => {
      const { limits, points } = find(at).evidence;
      const marks = fourMarks(length);
      points.forEach(({ signals }, month) => {
        for (const { rule, direction } of signals) {
          const name = names.find((each) => rules[each].rule === rule) ?? 'outside';
          marks[name][month] = (marks[name][month] ?? 0) | (direction === 'high' ? HIGH : LOW);
        }
      });
      const counts = signalCounts(columns[at] ?? [], marks);
      return [limits?.centre ?? 0, limits?.lower ?? 0, limits?.upper ?? 0, ...counts];
    },
  };
}

const latest = ({ evidence }: ShewhartFinding) =>
  (evidence.limits?.lower ?? 0) + evidence.points.filter(({ signals }) => signals.length > 0).length;

function pChartFloorSide({ numerator, denominator, length }: Inputs): Side {
  const lower = new Float64Array(length);
  const upper = new Float64Array(length);
  const work = (at: number) => pChartFloor(numerator, denominator, at * length, length, lower, upper);
  return { work, figures: (at) => [work(at), ...lower, ...upper] };
}

function pChartKernel({ columns, askedColumns, length }: Inputs): Side {
  const options = { family: 'binomial', rangePerSigma: 1.128 } as const;
  const limits = new Float64Array(ATTRIBUTE_PLACES);
  const lower = new Float64Array(length);
  const upper = new Float64Array(length);
  const work = (at: number) => {
    const asked = askedColumns[at] as Float64Array;
    attributeLimits(columns[at] as Float64Array, asked, 0, length, options, limits);
    const centre = limits[attributePlace.centre] as number;
    for (let month = 0; month < length; month += 1) {
      const reach = 3 * attributeSigma('binomial', centre, asked[month] as number);
      lower[month] = Math.max(0, centre - reach);
      upper[month] = Math.min(1, centre + reach);
    }
    return centre;
  };
  return { work, figures: (at) => [work(at), ...lower, ...upper] };
}

function pChartFinding(inputs: Inputs): Side {
  const series = shareSeries(inputs);
  const find = (at: number) => pChart(series[at] as Series, asStated);
  return {
    work: (at) => find(at).evidence.limits?.centre ?? 0,
    figures: (at) => {
      const { limits, points } = find(at).evidence;
      const of = (end: 'lower' | 'upper') => points.map((point) => point[end] ?? Number.NaN);
      return [limits?.centre ?? 0, ...of('lower'), ...of('upper')];
    },
  };
}
