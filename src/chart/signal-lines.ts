import type { Unit } from '../result/estimate.ts';
import type { CusumChart } from '../spc/cusum.ts';
import type { EwmaChart } from '../spc/ewma.ts';
import type { IPrimeChart } from '../spc/i-prime-chart.ts';
import type { RunChart } from '../spc/run-chart.ts';
import { decimal } from '../words/numbers.ts';
import { labelWords } from './base/amount.ts';
import type { EdgeLabel } from './base/labels.ts';
import type { DASH } from './base/theme.ts';

/** A chart for small lasting shifts, or for figures of unequal size. */
export type SignalChart = CusumChart | EwmaChart | IPrimeChart | RunChart;

/** A line of such a chart: a value for each period, as a step where it belongs to the period alone. */
export interface SignalLine {
  readonly values: readonly (number | null)[];
  readonly style: 'main' | 'second' | 'quiet';
  readonly dash?: keyof typeof DASH;
}

/** What is drawn of such a chart, and said of it. */
export interface SignalParts {
  readonly name: string;
  readonly unit: Unit;
  readonly axis: string | null;
  /** The figures themselves, where they are on the same scale. */
  readonly dots: readonly (number | null)[] | null;
  readonly lines: readonly SignalLine[];
  readonly signals: readonly {
    readonly index: number;
    readonly value: number;
    readonly way: 'high' | 'low';
  }[];
  readonly edges: readonly EdgeLabel[];
  readonly how: string;
}

/** What is drawn of a chart, by its kind. */
export function signalParts(chart: SignalChart): SignalParts {
  switch (chart.chart) {
    case 'cusum':
      return cusumParts(chart);
    case 'ewma':
      return ewmaParts(chart);
    case 'run':
      return runParts(chart);
    case 'i-prime':
      return primeParts(chart);
  }
}

function marks<Point>(
  points: readonly Point[],
  of: (point: Point) => { readonly value: number | null; readonly way: 'high' | 'low' | null },
): SignalParts['signals'] {
  return points.flatMap((point, index) => {
    const { value, way } = of(point);
    return value === null || way === null ? [] : [{ index, value, way }];
  });
}

/** A label at the edge, where there is a value. */
function edge(
  value: number | null | undefined,
  label: (value: number) => string,
  bold = false,
): readonly EdgeLabel[] {
  return value === null || value === undefined ? [] : [{ value, label: label(value), bold }];
}

function cusumParts({ method, points }: CusumChart): SignalParts {
  const decision = Number(method.options['decision'] ?? 5);
  const fallen = points.map(({ low }) => (low === null ? null : 0 - low));
  const limit = (side: number) => points.map(({ high }) => (high === null ? null : side * decision));
  const last = points.at(-1);
  return {
    name: 'CUSUM chart',
    unit: 'score',
    axis: 'sum, in standard deviations',
    dots: null,
    lines: [
      { values: points.map(({ high }) => high), style: 'main' },
      { values: fallen, style: 'second' },
      { values: limit(1), style: 'quiet', dash: 'limit' },
      { values: limit(-1), style: 'quiet', dash: 'limit' },
    ],
    signals: marks(points, ({ high, low, signal }) => ({
      value: signal === 'low' ? (low === null ? null : 0 - low) : high,
      way: signal,
    })),
    edges: [
      ...edge(decision, (value) => `decision ${decimal(value, 1)}`),
      ...edge(last?.high, (value) => `above ${decimal(value, 1)}`, true),
      ...edge(fallen.at(-1), (value) => `below ${decimal(-value, 1)}`, true),
      ...edge(-decision, (value) => `decision ${decimal(value, 1)}`),
    ],
    how: 'Sums of what lies above (solid) and below (dashed) the level to be held; beyond the outer lines they signal.',
  };
}

function ewmaParts({ points, subject: { unit } }: EwmaChart): SignalParts {
  const last = points.at(-1);
  return {
    ...{ name: 'EWMA chart', unit, axis: null },
    dots: points.map(({ value }) => value),
    lines: [
      { values: points.map(({ average }) => average), style: 'main' },
      ...(['lower', 'upper'] as const).map(
        (side): SignalLine => ({ values: points.map((point) => point[side]), style: 'quiet', dash: 'limit' }),
      ),
    ],
    signals: marks(points, ({ average, signal }) => ({ value: average, way: signal })),
    edges: [
      ...edge(last?.upper, (value) => `upper limit ${labelWords(value, unit)}`),
      ...edge(last?.average, (value) => `average ${labelWords(value, unit)}`, true),
      ...edge(last?.lower, (value) => `lower limit ${labelWords(value, unit)}`),
    ],
    how: 'Heavy line: the average, the newest figures with most weight; dashed: its limits, not those of a figure.',
  };
}

function runParts({ phases, points, subject: { unit } }: RunChart): SignalParts {
  const last = points.at(-1);
  const phase = phases.at(-1);
  const counted =
    phase === undefined || phase.longestRun === null || phase.crossings === null
      ? ''
      : ` Longest run ${phase.longestRun}, chance allows ${phase.longestRunMax ?? 0}; crossings ${phase.crossings}, chance needs ${phase.crossingsMin ?? 0}.`;
  return {
    ...{ name: 'Run chart', unit, axis: null, signals: [] },
    dots: points.map(({ value }) => value),
    lines: [{ values: points.map(({ centre }) => centre), style: 'main' }],
    edges: edge(last?.centre, (value) => `centre ${labelWords(value, unit)}`, true),
    how: `Line: the centre that runs are counted about.${counted}`,
  };
}

function primeParts({ points, subject: { unit } }: IPrimeChart): SignalParts {
  const last = points.at(-1);
  return {
    ...{ name: "I' chart", unit, axis: null },
    dots: points.map(({ value }) => value),
    lines: [
      { values: points.map(({ centre }) => centre), style: 'quiet' },
      ...(['lower', 'upper'] as const).map(
        (side): SignalLine => ({ values: points.map((point) => point[side]), style: 'quiet', dash: 'limit' }),
      ),
    ],
    signals: marks(points, ({ outside, value }) => ({ value, way: outside })),
    edges: [
      ...edge(last?.upper, (value) => `upper limit ${labelWords(value, unit)}`),
      ...edge(last?.centre, (value) => `average ${labelWords(value, unit)}`),
      ...edge(last?.value, (value) => `latest ${labelWords(value, unit)}`, true),
      ...edge(last?.lower, (value) => `lower limit ${labelWords(value, unit)}`),
    ],
    how: 'Limits of ordinary variation, wider where a figure rests on fewer cases.',
  };
}
