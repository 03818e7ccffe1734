import type { Indicator } from '../../src/indicator/indicator.ts';
import type { Series } from '../../src/series/series.ts';
import { seriesFrom } from '../../src/series/series-from.ts';
import type { Inputs } from './inputs.ts';

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

/** The counts as the series that an analysis takes. */
export const countSeries = ({ counts }: Inputs): readonly Series[] =>
  counts.map((numerator) => seriesFrom(count, { start: START, numerator }));

/** The counts as shares of those asked. */
export const shareSeries = ({ counts, asked }: Inputs): readonly Series[] =>
  counts.map((numerator, at) => seriesFrom(share, { start: START, numerator, denominator: asked[at] ?? [] }));

/** Shares and counts by turns. */
export function mixedSeries(inputs: Inputs): readonly Series[] {
  const shares = shareSeries(inputs);
  return countSeries(inputs).map((counts, at) => (at % 2 === 0 ? (shares[at] ?? counts) : counts));
}
