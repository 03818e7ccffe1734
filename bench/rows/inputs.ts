import type { Indicator } from '../../src/indicator/indicator.ts';
import type { Series } from '../../src/series/series.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import type { Workload } from '../workload/workload.ts';

/** The same figures in every shape that a side may take them in, made before the clock runs. */
export interface Inputs extends Workload {
  /** One array for each series, as a kernel takes it. */
  readonly columns: readonly Float64Array[];
  readonly askedColumns: readonly Float64Array[];
  /** The same as a user has them. */
  readonly counts: readonly (readonly number[])[];
  readonly asked: readonly (readonly number[])[];
  readonly countSeries: readonly Series[];
  readonly shareSeries: readonly Series[];
}

const common = {
  question: '',
  counted: 'events',
  polarity: 'neutral',
  every: 'month',
  areaLevel: 'force',
  computableFrom: ['own'],
  source: 'drawn',
  caveats: [],
  recordingChanges: [],
} as const;
const count: Indicator = { ...common, id: 'count', name: 'Count', measure: 'count', margin: { percent: 5 } };
const share: Indicator = {
  ...common,
  id: 'share',
  name: 'Share',
  measure: 'proportion',
  outOf: 'asked',
  margin: { points: 2 },
};
const START = '2009-04';

export function inputsOf(workload: Workload): Inputs {
  const { series, length } = workload;
  const cut = (column: Float64Array) =>
    Array.from({ length: series }, (_, at) => column.slice(at * length, (at + 1) * length));
  const columns = cut(workload.numerator);
  const askedColumns = cut(workload.denominator);
  const counts = columns.map((column) => Array.from(column));
  const asked = askedColumns.map((column) => Array.from(column));
  return {
    ...workload,
    columns,
    askedColumns,
    counts,
    asked,
    countSeries: counts.map((numerator) => seriesFrom(count, { start: START, numerator })),
    shareSeries: counts.map((numerator, at) =>
      seriesFrom(share, { start: START, numerator, denominator: asked[at] ?? [] }),
    ),
  };
}
